"""The laws of tokens, and a table of what texts are cut into."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vietnamese import Kind, fold, tokenize
from vietnamese.spelling import INVISIBLE
from vietnamese.tokenizer import _TOKEN

CASES = {
    "plain words": ("mô hình dân vận khéo", ["mô", "hình", "dân", "vận", "khéo"]),
    "case": ("UBND Tỉnh", ["ubnd", "tỉnh"]),
    "thousands": ("1.280 và 1280", ["1280", "và", "1280"]),
    "millions": ("1.250.000 đồng", ["1250000", "đồng"]),
    "decimal comma": ("tăng 2,5%", ["tăng", "2,5"]),
    "thousands and decimals": ("1.234,5 ha", ["1234,5", "ha"]),
    "dots that are no thousands": ("mục 9.11 và 1.2345", ["mục", "9", "11", "và", "1", "2345"]),
    "leading zero of a count": ("05 mô hình", ["5", "mô", "hình"]),
    "telephone number": ("0912345678", ["0912345678"]),
    "date with slashes": ("ngày 05/03/2024.", ["ngày", "5/3/2024"]),
    "date with dots": ("17.08.2023", ["17/8/2023"]),
    "date with dashes": ("(15-10-1960)", ["15/10/1960"]),
    "month and year": ("tháng 3/2024", ["tháng", "3/2024"]),
    "impossible date": ("45/13/2024", ["45", "13/2024"]),
    "years": ("2020-2025", ["2020", "2025"]),
    "document number": ("số 15/2019/QĐ-UBND", ["số", "15/2019/qđ-ubnd"]),
    "document number with a dash": ("77-KH/ĐU", ["77-kh/đu"]),
    "several of several": ("61/75 mô hình", ["61/75", "mô", "hình"]),
    "department with a dash": ("Sở GD-ĐT, GD&ĐT", ["sở", "gd", "đt", "gd", "đt"]),
    "a dash between names": ("Ấn Độ - Trung Quốc", ["ấn", "độ", "trung", "quốc"]),
    "letters and digits": ("COVID19 20kg 4G", ["covid19", "20kg", "4g"]),
    "underscores": ("dân_vận", ["dân", "vận"]),
    "point without a space": ("TP.Bắc Kạn", ["tp", "bắc", "kạn"]),
    "old and new tone": ("hoà bình, hòa bình", ["hòa", "bình", "hòa", "bình"]),
    "i and y": ("kỹ thuật, kĩ thuật, quí", ["kĩ", "thuật", "kĩ", "thuật", "quý"]),
    "y alone": ("y tế", ["y", "tế"]),
    "eth for Đ": ("Ðảng, ðồng", ["đảng", "đồng"]),
    "soft hyphen": ("tập\u00adhuấn", ["tậphuấn"]),
    "zero-width space in a syllable": ("kh\u200béo", ["khéo"]),
    "decomposed": (unicodedata.normalize("NFD", "Bạch Thông"), ["bạch", "thông"]),
    "emoji and signs": ("🙂 <b>vui</b> & 100%", ["b", "vui", "b", "100"]),
    "nothing": (" …–“” ", []),
}


@pytest.mark.parametrize(("text", "terms"), CASES.values(), ids=CASES)
def test_terms(text, terms):
    assert [token.term for token in tokenize(text)] == terms


def test_a_document_number_yields_its_parts():
    (token,) = tokenize("15/2019/QĐ-UBND")
    assert token.kind is Kind.DOCUMENT
    assert token.terms == ("15/2019/qđ-ubnd", "15/2019", "15", "2019", "qđ", "ubnd")


def test_a_date_yields_its_month_and_year():
    (token,) = tokenize("16/01/2024")
    assert token.kind is Kind.DATE
    assert "2024" in token.terms
    assert "1/2024" in token.terms


def test_a_very_long_word_is_one_short_term():
    (token,) = tokenize("a" * 10_000)
    assert token.end == 10_000
    assert len(token.term) == 100


ALPHABET = st.one_of(
    st.characters(),
    st.sampled_from("àảãáạăằẳẵắặâầẩẫấậđĐÐ0123456789./,-&–“”'\u00a0\n" + INVISIBLE + "\u0300\u0323"),
)


@given(st.text(ALPHABET))
def test_tokens_are_disjoint_and_leave_no_letter_out(text):
    end = 0
    for token in tokenize(text):
        assert end <= token.start < token.end <= len(text)
        assert not any(char.isalnum() for char in text[end : token.start])
        end = token.end
    assert not any(char.isalnum() for char in text[end:])


@given(st.text(ALPHABET), st.text(ALPHABET))
def test_no_token_reaches_over_a_space_or_looks_beyond_one(one, other):
    shifted = [
        token._replace(start=token.start + len(one) + 1, end=token.end + len(one) + 1)
        for token in tokenize(other)
    ]
    assert tokenize(f"{one} {other}") == [*tokenize(one), *shifted]
    assert [(token.start, token.end) for token in tokenize(f"{one} {other}")] == [
        match.span() for match in _TOKEN.finditer(f"{one} {other}")
    ]


@given(st.text(ALPHABET))
def test_terms_are_clean(text):
    for token in tokenize(text):
        assert len(set(token.terms)) == len(token.terms) > 0
        for term in token.terms:
            for form in (term, fold(term)):
                assert form
                assert form == form.lower() or not form.isascii()
                assert not any(char.isspace() for char in form)


@given(st.text(st.sampled_from("aàạăắâbcdđeéêghiíkloóôơpquúưvyỹ ")))
def test_the_form_of_unicode_changes_nothing(text):
    composed = [token.terms for token in tokenize(unicodedata.normalize("NFC", text))]
    assert composed == [token.terms for token in tokenize(unicodedata.normalize("NFD", text))]


@given(st.text(ALPHABET))
def test_folding_twice_changes_nothing(text):
    for token in tokenize(text):
        assert fold(fold(token.term)) == fold(token.term)
