"""Abbreviations and their long forms: the table, cases of both ways, and the laws."""

from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vietnamese import fold, tokenize
from vietnamese.abbreviation_table import key_of, table
from vietnamese.abbreviations import contractions, expansions, find, spellings
from vietnamese.spelling import canonical

#: What may be an abbreviation -> its long forms.
CASES = {
    "capitals": ("UBND", ["ủy ban nhân dân"]),
    "capitals without accents": ("HDND", ["hội đồng nhân dân"]),
    "small letters": ("ubnd", ["ủy ban nhân dân"]),
    "small letters without accents": ("bcd", ["ban chỉ đạo"]),
    "small letters with accents": ("bcđ", ["ban chỉ đạo"]),
    "first letter in capitals": ("Ubnd", ["ủy ban nhân dân"]),
    "ampersand": ("GD&ĐT", ["giáo dục và đào tạo"]),
    "hyphen": ("GD-ĐT", ["giáo dục và đào tạo"]),
    "joined": ("GDĐT", ["giáo dục và đào tạo"]),
    "joined without accents": ("GDDT", ["giáo dục và đào tạo"]),
    "spaced": ("KT - XH", ["kinh tế xã hội"]),
    "dash": ("QP–AN", ["quốc phòng an ninh"]),
    "eth for Đ": ("HÐND", ["hội đồng nhân dân"]),
    "two meanings": ("BCH", ["ban chấp hành", "ban chỉ huy"]),
    "two letters in capitals": ("CA", ["công an"]),
    "two letters in small ones": ("ca", []),
    "tp in small letters": ("tp", []),
    "tw is no syllable": ("tw", ["trung ương"]),
    "a syllable in capitals": ("VAC", ["vườn ao chuồng"]),
    "a syllable in small letters": ("vac", []),
    "two letters without accents": ("DU", []),
    "two meanings without accents": ("QD", []),
    "no abbreviation": ("VNeID", []),
    "unknown": ("XYZT", []),
    "nothing": ("", []),
    "signs": ("&-&", []),
}
TEXTS = {
    "two tokens": ("Sở GD&ĐT tỉnh", ["GD&ĐT"]),
    "three tokens": ("Sở LĐ-TB&XH", ["LĐ-TB&XH"]),
    "with spaces": ("phát triển KT - XH", ["KT - XH"]),
    "two abbreviations": ("UBND-HĐND", ["UBND", "HĐND"]),
    "small letters, joined": ("phong gd-đt", ["gd-đt"]),
    "small letters, apart": ("gd - đt", []),
    "running text": ("ca trực của tp", []),
    "in a heading": ("TIN CỦA CA TRỰC UBND", ["UBND"]),
    "a document number keeps its own": ("Quyết định 15/2019/QĐ-UBND", []),
    "city": ("UBMTTQ TP. Bắc Kạn", ["UBMTTQ", "TP"]),
}
#: A query -> its spans and short forms, those that are sure.
LONG = {
    "one": ("ủy ban nhân dân xã", ["0-4 UBND"]),
    "plain": ("uy ban nhan dan xa", ["0-4 UBND"]),
    "half of it plain": ("uy ban nhân dan", ["0-4 UBND"]),
    "another accent": ("ủy bán nhân dân", []),
    "nested": ("ủy ban mặt trận tổ quốc", ["0-6 UBMTTQ", "2-6 MTTQ"]),
    "two short forms": ("ban chấp hành trung ương", ["0-5 BCHTW", "3-5 TW", "3-5 TƯ"]),
    "without its và": ("sở giáo dục đào tạo", ["1-5 GD&ĐT"]),
    "crossing: the longer": (
        "an ninh trật tự an toàn giao thông",
        ["2-8 TTATGT", "4-8 ATGT"],
    ),
    "in numbers of documents only": ("báo cáo kế hoạch", []),
    "none": ("dân vận", []),
}

_PIECES = "UBND GD & ĐT - KT XH ca TP. ubnd tin LĐ TB 15/2019/QĐ-UBND"
_SYLLABLES = "ủy uy ban nhân nhan dân mặt trận tổ quốc an ninh trật tự toàn giao thông và"


@pytest.mark.parametrize(("written", "longs"), CASES.values(), ids=CASES)
def test_expansions(written, longs):
    found = expansions(written)
    assert [each.long for each in found] == longs
    assert all(each.sure == (len(longs) == 1) for each in found)


def test_a_term_needs_to_be_told_its_capitals():
    assert [each.long for each in expansions("ca", upper=True)] == ["công an"]
    assert expansions("CA", upper=False) == ()


@pytest.mark.parametrize(("text", "shorts"), TEXTS.values(), ids=TEXTS)
def test_in_a_text(text, shorts):
    assert [text[each.start : each.end] for each in find(tokenize(text), text)] == shorts


@pytest.mark.parametrize(("query", "expected"), LONG.values(), ids=LONG)
def test_contractions(query, expected):
    found = contractions([canonical(word) for word in query.split()])
    assert [f"{each.start}-{each.end} {each.short}" for each in found if each.sure] == expected


def test_the_spellings_are_the_terms_of_texts():
    for short in ("GD&ĐT", "UBND", "CNH-HĐH", "TƯ"):
        for spelling in (short, short.replace("&", "-"), short.replace("&", "").replace("-", "")):
            assert tuple(token.term for token in tokenize(spelling)) in spellings(short)


def test_the_table_is_sound():
    lines = files("vietnamese").joinpath("abbreviations.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in lines.splitlines() if not line.startswith("#")]
    assert len(rows) == len(table()) >= 120
    for short, long, _, source in rows:
        assert long == long.lower()
        assert len(key_of(short)) >= 2
        assert source in {"usage", "mined"}
    plain = [(key_of(short), long.replace(" và ", " ")) for short, long, *_ in rows]
    assert len(set(plain)) == len(plain)


def test_most_short_forms_are_the_initials():
    def initials(terms):
        return "".join(term[0] for term in terms)

    others = {
        each.short
        for each in table()
        if fold(key_of(each.short).lower())
        not in {
            fold(initials(each.terms)),
            fold(initials([term for term in each.terms if term != "và"])),
        }
    }
    assert others == {"OCOP", "TW", "BCHTW"}  # w for ư in old type


def test_what_bulletins_use_is_there():
    wanted = (
        "UBND HĐND MTTQ UBMTTQ BCĐ BTV NTM PTDTNT PTDTBT GD&ĐT LHPN CCB BĐBP CHQS LLVT ANTT TTHC"
        " CCHC DVC DVCTT CNTT CĐS KT-XH QP-AN HTX THCS THPT OCOP"
    )
    assert all(expansions(short) for short in wanted.split(" "))


@given(st.text() | st.sampled_from([each.short for each in table()]).map(str.lower))
def test_any_writing_can_be_asked_for(written):
    found = expansions(written)
    assert all(each.sure for each in found) == (len(found) <= 1)


@given(
    st.text()
    | st.lists(
        st.sampled_from(_PIECES.split()),
        max_size=12,
    ).map(" ".join)
)
def test_abbreviations_ascend_and_are_disjoint(text):
    tokens = tokenize(text)
    last = 0
    for each in find(tokens, text):
        assert last <= each.first < each.last <= len(tokens)
        assert (each.start, each.end) == (tokens[each.first].start, tokens[each.last - 1].end)
        assert each.expansions
        last = each.last


@given(
    st.lists(
        st.sampled_from(_SYLLABLES.split()) | st.text(),
        max_size=16,
    )
)
def test_contractions_are_equal_nested_or_disjoint(terms):
    spans = [(each.start, each.end) for each in contractions(terms)]
    for start, end in spans:
        assert 0 <= start < end <= len(terms)
        assert not any(start < other < end < last for other, last in spans)
