"""Quoted strings of a sentence, in all the ways that real pages break them (bulletins.md 2.1)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from register.extract import quotes

CASES = {
    "curly": ("mô hình “Ngõ sáng” của xã", ["Ngõ sáng"]),
    "straight": ('mô hình "Ngõ sáng" của xã', ["Ngõ sáng"]),
    "single": ("Ra mắt mô hình 'Ngõ sáng'", ["Ngõ sáng"]),
    "guillemets": ("mô hình «Ngõ sáng» của xã", ["Ngõ sáng"]),
    "two apostrophes": ("mô hình ''Ngõ sáng'' của xã", ["Ngõ sáng"]),
    "opened curly, closed with two single ones": ("mô hình “Ngõ sáng’’ ở xã", ["Ngõ sáng"]),
    "closed with an opening mark, before a full stop": ("mô hình “Ngõ sáng“.", ["Ngõ sáng"]),
    "opened curly, closed straight": ('mô hình “Ngõ sáng" của xã', ["Ngõ sáng"]),
    "opened straight, closed curly": ('mô hình "Ngõ sáng” của xã', ["Ngõ sáng"]),
    "opened with a closing mark": ("mô hình ”Ngõ sáng” của xã", ["Ngõ sáng"]),
    "closed with an opening mark": ("mô hình “Ngõ sáng“ của xã", ["Ngõ sáng"]),
    "glued to its head": ("mô hình“Ngõ sáng” của xã", ["Ngõ sáng"]),
    "a closing mark glued to its head": ("mô hình” Ngõ sáng” của xã", ["Ngõ sáng"]),
    "spaces inside": ("mô hình “ Ngõ sáng ” được khen", ["Ngõ sáng"]),
    "spaces on the wrong sides": ('mô hình" Ngõ sáng "của xã', ["Ngõ sáng"]),
    "glued to what follows": ('đoạn đường "sáng đèn"do Hội lo', ["sáng đèn"]),
    "signs at its ends": ("mô hình “Ngõ sáng…” của xã", ["Ngõ sáng"]),
    "nested": ("mô hình “Ngõ hoa “sạch đẹp” của ta” ở xã", ["Ngõ hoa “sạch đẹp” của ta"]),
    "nested at the end": ("mô hình “Ngõ hoa gắn “sạch đẹp”” ở xã", ["Ngõ hoa gắn “sạch đẹp”"]),
    "nested, one closing mark": ("mô hình “Ngõ hoa gắn “sạch” của xã", ["Ngõ hoa gắn “sạch”"]),
    "never closed, its owner": ("mô hình “Ngõ sáng của Chi hội 4", ["Ngõ sáng"]),
    "never closed, a new item": ("mô hình “Ngõ sáng; “Ngõ hoa” của xã", ["Ngõ sáng", "Ngõ hoa"]),
    "never closed, a comma": ("mô hình “Ngõ sáng, “Ngõ hoa” của xã", ["Ngõ sáng", "Ngõ hoa"]),
    "never closed, a new head": (
        "mô hình “Ngõ sáng và mô hình “Ngõ hoa” của xã",
        ["Ngõ sáng", "Ngõ hoa"],
    ),
    "never opened": ("ai cũng khen”, bà kể về mô hình “Ngõ hoa” ở xã", ["Ngõ hoa"]),
    "speech that holds a name": ("Chị nói: “Nhờ mô hình “Ngõ hoa”, tôi yên tâm”", ["Ngõ hoa"]),
    "scare quotes around the head": ('xây dựng "mô hình" mới', ["mô hình"]),
    "apostrophes": ("buôn Ea H'Leo và buôn R'Lấp có mô hình 'Bến nước'", ["Bến nước"]),
    "a long speech": ("Bà nói: “" + "rất vui, " * 60 + "thế” về mô hình “Ngõ hoa”", ["Ngõ hoa"]),
    "nothing inside": ("mô hình “” của xã", []),
    "a space before its closing mark": ('mô hình "Mẹ đỡ đầu ", nhận giúp 8 em', ["Mẹ đỡ đầu"]),
    "never closed, a clause": ("mô hình “5 có, 3 sạch , nhân rộng ra 7 chi hội", ["5 có, 3 sạch"]),
    "never closed, behind a group": (
        "có tổ “Áo lính gác đêm; xóm Bãi: câu lạc bộ “Ca trù” ở đình",
        ["Áo lính gác đêm", "Ca trù"],
    ),
}


def found(text):
    return quotes.find(text, text.lower(), start=0, end=len(text))


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_quotes(text, expected):
    assert [text[one.inner_start : one.inner_end] for one in found(text)] == expected


def test_what_has_no_closing_mark_says_so():
    assert [one.closed for one in found("mô hình “Ngõ sáng; “Ngõ hoa” của xã")] == [False, True]


@given(st.text(st.sampled_from("mô hình “”\"'«»‘’;,. aB")))
def test_quotes_ascend_apart_and_masks_keep_every_place(text):
    some = found(text)
    ends = [0]
    for one in some:
        assert ends[-1] <= one.start < one.inner_start < one.inner_end <= one.end <= len(text)
        ends.append(one.end)
    hidden = quotes.masked(text.lower(), some, start=0, end=len(text))
    assert len(hidden) == len(text.lower())
    assert hidden.count("“") == len(some)
