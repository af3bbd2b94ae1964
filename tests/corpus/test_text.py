"""What is done to a text as it is read: next to nothing."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.formats.text import clean, cut_at

CLEANED = {
    "runs of white space": ("a \t\r\n b", "a b"),
    "both ends": (" \u00a0\u200ba\u00a0 ", "a"),
    "NBSP inside stays": ("100\u00a0kg  thóc", "100\u00a0kg thóc"),
    "controls go": ("Tin\x00 vui\x07\x9f", "Tin vui"),
    "a control between spaces leaves one": ("a \x00 b", "a b"),
    "lone surrogates go": ("Tin\ud800 vui", "Tin vui"),
    "line separators are white space": ("a\u2028b\x85c", "a b c"),
    "letters in pieces stay so": ("Ma\u0301", "Ma\u0301"),
    "soft hyphens inside stay": ("thu\u00adận", "thu\u00adận"),
    "nothing but what has no width": ("\u200b \ufeff\u00ad", ""),
}


@pytest.mark.parametrize(("text", "expected"), CLEANED.values(), ids=CLEANED)
def test_clean(text, expected):
    assert clean(text) == expected


@given(st.text(st.characters(codec=None), max_size=60))
def test_cleaning_twice_changes_nothing(text):
    once = clean(text)
    assert clean(once) == once
    assert not any(unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"} for c in once)
    assert "  " not in once


@given(st.text(st.characters(codec=None), max_size=60))
def test_no_letter_is_lost(text):
    def letters(whole):
        return [c for c in whole if unicodedata.category(c)[0] in "LNPS"]

    assert letters(clean(text)) == letters(text)


@given(st.text(st.sampled_from("aÂâ\u0301\u0323\u031bđ .:"), max_size=20), st.data())
def test_an_offset_of_nfc_leads_to_the_same_place(text, data):
    whole = unicodedata.normalize("NFC", text)
    offset = data.draw(st.integers(0, len(whole)))
    place = cut_at(text, offset)
    assert unicodedata.normalize("NFC", text[:place]).startswith(whole[:offset])
