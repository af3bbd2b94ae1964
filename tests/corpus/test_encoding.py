"""Bytes to text, and what is refused."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.formats.encoding import Undecodable, decode

TEXT = (
    "Sáng 5/5, hơn 260 người dân xã Bến Cát ra quân nạo vét 3,2 km kênh nội đồng, kịp đón nước cho"
    " vụ hè thu. Cách làm ấy được đặt tên là “Năm nhà một đoạn kênh”."
)
TONES = "\u0300\u0301\u0303\u0309\u0323"


def cp1258(text):
    """Old Vietnamese Windows: a vowel, then its tone as a letter of its own."""
    pieces = []
    for letter in unicodedata.normalize("NFD", text):
        if letter in TONES or not unicodedata.combining(letter):
            pieces.append(letter)
        else:
            pieces[-1] = unicodedata.normalize("NFC", pieces[-1] + letter)
    # NFD may put a tone below before the mark of the vowel.
    ordered = "".join(pieces)
    return ordered.encode("cp1258")


ENCODED = {
    "UTF-8": TEXT.encode(),
    "UTF-8 with its mark": TEXT.encode("utf-8-sig"),
    "UTF-16": TEXT.encode("utf-16"),
    "UTF-16 the other way round": b"\xfe\xff" + TEXT.encode("utf-16-be"),
    "UTF-16 without its mark": TEXT.encode("utf-16-le"),
    "UTF-32": TEXT.encode("utf-32"),
    "plain": b"Tin vui",
}


@pytest.mark.parametrize("data", ENCODED.values(), ids=ENCODED)
def test_decodes(data):
    assert decode(data) in {TEXT, "Tin vui"}


def test_cp1258_is_found_and_stays_in_pieces():
    text = decode(cp1258("Xã Bến Cát làm đường, trồng hoa, giữ sạch kênh mương. " * 3))
    assert unicodedata.normalize("NFC", text).startswith("Xã Bến Cát làm đường")
    assert "\u0301" in text


def test_a_page_is_believed_when_it_says_cp1258():
    page = b'<meta http-equiv="Content-Type" content="text/html; charset=windows-1258">'
    text = decode(page + cp1258("<p>Xã"), html=True)
    assert unicodedata.normalize("NFC", text).endswith("<p>Xã")


def test_a_page_is_not_believed_against_its_bytes():
    page = '<meta charset="windows-1258"><p>Xã Bến Cát'
    assert decode(page.encode(), html=True) == page
    assert decode(b'<meta charset="utf-16"><p>Tin', html=True).endswith("Tin")
    assert decode(b'<meta charset="zlib"><p>Tin', html=True).endswith("Tin")


REFUSED = {
    "empty": (b"", "tệp rỗng"),
    "blank": (b" \r\n\t", "tệp rỗng"),
    "only a mark": (b"\xef\xbb\xbf \n", "tệp rỗng"),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0", "nhị phân"),
    "a PDF": (b"%PDF-1.7 tin", "nhị phân"),
    "a Word file": (b"PK\x03\x04 tin", "nhị phân"),
    "zeros": (b"tin\0\0\0vui\0", "nhị phân"),
    "half a UTF-16 letter": (TEXT.encode("utf-16")[:-1], "không giải mã"),
    "a bad byte in UTF-8": (TEXT.encode()[:40] + b"\xff" + TEXT.encode()[40:], "không giải mã"),
    "French in cp1252": ("Le déjeuner à l'école, où êtes-vous ? ".encode("cp1252") * 9, "không"),
    "Russian in KOI8": ("Привет, это новости. ".encode("koi8-r") * 9, "không giải mã"),
    "Chinese": ("这是中文新闻。".encode("gb18030") * 9, "không giải mã"),
}


@pytest.mark.parametrize(("data", "reason"), REFUSED.values(), ids=REFUSED)
def test_refuses_and_says_why(data, reason):
    with pytest.raises(Undecodable, match=reason):
        decode(data)


@pytest.mark.parametrize("cut", [1, 2])
def test_a_file_cut_inside_a_letter_keeps_the_rest(cut):
    assert decode("Bếp lửa ấ".encode()[:-cut]) == "Bếp lửa "


@given(st.binary(max_size=400), st.booleans())
def test_any_bytes_are_text_or_refused(data, html):
    try:
        text = decode(data, html=html)
    except Undecodable as refused:
        assert str(refused)  # noqa: PT017 (either is right)
    else:
        assert isinstance(text, str)


@given(st.text(min_size=1).filter(lambda text: text.strip(" \t\r\n\0\ufeff") and "\0" not in text))
def test_every_utf_8_text_comes_back(text):
    data = text.encode()
    try:
        assert decode(data) == text.removeprefix("\ufeff")
    except Undecodable:
        # "%PDF-" and blanks beyond ASCII are texts, too, but nobody's bulletin.
        assert data.startswith((b"%PDF-", b"GIF8", b"PK", b"BZh", b"Rar!")) or not text.strip()
