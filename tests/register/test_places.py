"""Where an initiative is, by the words of its owner, its place and its name."""

import pytest

from register.places import NOWHERE, Where, where
from register.spellings import read

WORDS_IN_SMALL_LETTERS = {
    "Hội Nông dân xã đã": NOWHERE,
    "Tổ dân phố ấm no": NOWHERE,
    "thôn Bãi ở xã Đồi": Where(hamlet="bai", commune="doi"),
    "Xã Suối Vàng và ấp Bãi": Where(hamlet="bai", commune="suoi vang"),
}


@pytest.mark.parametrize(("text", "wanted"), WORDS_IN_SMALL_LETTERS.items())
def test_words_in_small_letters_are_no_names(text, wanted):
    assert where(text) == wanted


def test_small_letters_end_no_name():
    assert read("Chung tay xây dựng thôn đẹp").place == NOWHERE
    assert read("Ngõ sáng thôn Bãi").place == Where(hamlet="bai")
