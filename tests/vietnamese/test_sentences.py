import pytest
from hypothesis import given
from hypothesis import strategies as st

from vietnamese import sentences

CASES = {
    "two": ("Xã có điện. Đường đã thông.", ["Xã có điện.", "Đường đã thông."]),
    "thousands": ("Có 1.280 mô hình. Hết.", ["Có 1.280 mô hình.", "Hết."]),
    "city": ("Ở TP. Bắc Kạn. Vui", ["Ở TP. Bắc Kạn.", "Vui"]),
    "initials": ("Ảnh: M. K. Hết", ["Ảnh: M. K. Hết"]),
    "closing quote": ("Chị nói: “Vui lắm.” Rồi chị đi.", ["Chị nói: “Vui lắm.”", "Rồi chị đi."]),
    "ellipsis that goes on": (
        "Nuôi gà, nuôi lợn… và trồng rau.",
        ["Nuôi gà, nuôi lợn… và trồng rau."],
    ),
    "ellipsis that ends": ("Gà, lợn… Xã đã có đường.", ["Gà, lợn…", "Xã đã có đường."]),
    "lines": ("Một\nHai", ["Một", "Hai"]),
    "end of a bulletin": ("Hết./.", ["Hết./."]),
    "nothing": ("  ", []),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_sentences(text, expected):
    assert [text[start:end] for start, end in sentences(text)] == expected


@given(st.text(st.sampled_from('abĐ. !?…\n"”T1')))
def test_nothing_but_space_is_left_out(text):
    end = 0
    for start, next_end in sentences(text):
        assert not text[end:start].strip()
        assert start < next_end
        end = next_end
    assert not text[end:].strip()
