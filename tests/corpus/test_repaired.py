"""Bulletins in old encodings, as files: read whole, and said to be repaired."""

import html
import json
import time
from datetime import date

import pytest

from corpus.errors import Unreadable
from corpus.formats import Read, read, read_reporting
from corpus.formats.old_encodings import repair
from corpus.formats.old_tables import _TCVN3, _VISCII, _VNI, shown

TITLE = "Bến Cát ra quân nạo vét kênh nội đồng"
LEAD = "Sáng nay, hơn hai trăm người dân xã ta góp công dọn sạch ba cây số kênh, kịp đón nước."
TEXT = "Cách làm ấy được bà con gọi là năm nhà một đoạn kênh, ai ở gần đoạn nào thì giữ đoạn ấy."
EXPORT = f"""PublishingPortal - Block_BanTin_Toolbar

05/03/2004
{TITLE}
{LEAD}

PublishingPortal - Block_BanTin_ViewData

{TEXT}

Hoài Ân
"""
PAGE = f"""<!DOCTYPE html><html><head><title>{TITLE}</title></head><body>
<h1>{TITLE}</h1><p>Ngày 05/03/2004</p><p><b>{LEAD}</b></p><p>{TEXT}</p><p>Hoài Ân</p></body></html>
"""
RECORD = {"id": "t1", "title": TITLE, "lead": LEAD, "body": [TEXT], "author": {"name": "Hoài Ân"}}
RECORD |= {"date": "2004-03-05", "url": "https://mau.example.vn/tin/bến-cát.html"}
WHOLE = (TITLE, LEAD, (TEXT,), "Hoài Ân", date(2004, 3, 5))

# The tables themselves are checked against iconv's; these read them the other way round.
BACK = {
    "tcvn3": {letter: chr(old) for old, letter in _TCVN3.items()},
    "viscii": {letter: chr(old) for old, letter in _VISCII.items()},
    "vni": {letter: old for old, letter in _VNI.items()},
}


def old(text, encoding):
    if encoding == "utf-8":
        return shown(text.encode())
    return "".join(BACK[encoding].get(letter, letter) for letter in text)


def old_bytes(text, encoding):
    return bytes(shown(bytes(range(256))).index(letter) for letter in old(text, encoding))


def said(found):
    bulletin = found.bulletin
    return (
        bulletin.title,
        bulletin.lead,
        bulletin.paragraphs,
        bulletin.author,
        bulletin.published,
    )


@pytest.fixture(params=["tcvn3", "vni", "viscii", "utf-8"])
def encoding(request):
    return request.param


@pytest.mark.parametrize(("name", "text"), [("a.txt", EXPORT), ("a.html", PAGE)])
def test_files(item, encoding, name, text):
    found = read_reporting(item(name, old(text, encoding)))
    assert (said(found), found.repaired) == (WHOLE, encoding)


@pytest.mark.parametrize(("name", "text"), [("a.txt", EXPORT), ("a.html", PAGE)])
@pytest.mark.parametrize("encoding", ["tcvn3", "vni", "viscii"])
def test_files_in_bytes_of_their_time(item, encoding, name, text):
    found = read_reporting(item(name, old_bytes(text, encoding)))
    assert (said(found), found.repaired) == (WHOLE, encoding)


def test_a_page_that_claims_another_charset(item):
    declared = PAGE.replace("<head>", '<head><meta charset="windows-1258">')
    found = read_reporting(item("a.html", old_bytes(declared, "tcvn3")))
    assert (said(found), found.repaired) == (WHOLE, "tcvn3")


@pytest.mark.parametrize("named", [True, False])
def test_a_page_with_its_letters_as_entities(item, encoding, named):
    page = old(PAGE, encoding)
    names = {letter: f"&{name};" for letter, name in html.entities.codepoint2name.items()}
    page = "".join(
        letter if letter.isascii() else (named and names.get(ord(letter))) or f"&#{ord(letter)};"
        for letter in page
    )
    found = read_reporting(item("a.html", page))
    assert (said(found), found.repaired) == (WHOLE, encoding)


def test_a_page_of_today_around_an_old_text(item, encoding):
    page = PAGE.replace("</h1>", "</h1><nav>Trang chủ | Giới thiệu | Văn bản | Hà Nam</nav>")
    page = page.replace(LEAD, old(LEAD, encoding)).replace(TEXT, old(TEXT, encoding))
    found = read_reporting(item("a.html", page))
    assert (said(found), found.repaired) == (WHOLE, encoding)


@pytest.mark.parametrize("ensure_ascii", [True, False])
def test_lines_of_json(item, encoding, ensure_ascii):
    record = {
        name: json.loads(old(json.dumps(value, ensure_ascii=False), encoding))
        if name not in {"id", "url", "date"}
        else value
        for name, value in RECORD.items()
    }
    found = read_reporting(item("a.jsonl", json.dumps(record, ensure_ascii=ensure_ascii)))
    assert (said(found), found.repaired) == (WHOLE, encoding)
    assert found.bulletin.url == RECORD["url"]


@pytest.mark.parametrize("encoding", ["tcvn3", "vni", "viscii"])
def test_lines_of_json_in_bytes_of_their_time(item, encoding):
    record = {**RECORD, "title": f"{TITLE}: Ẵ", "url": "https://mau.example.vn/1"}
    data = old_bytes(json.dumps(record, ensure_ascii=False), encoding)
    found = read_reporting(item("a.jsonl", data))
    assert found.repaired == encoding
    assert said(found)[1:] == WHOLE[1:]
    assert found.bulletin.title == f"{TITLE}: Ẵ"


def test_parts_are_judged_together(item):
    """Alone, such a title is too short to be sure of."""
    title = "B¾c K¹n"
    assert repair(title) is None
    found = read_reporting(item("a.txt", f"{title}\n\n{old(TEXT, 'tcvn3')}"))
    assert found.bulletin.title == "Bắc Kạn"


@pytest.mark.parametrize(
    ("name", "text"),
    [("a.txt", EXPORT), ("a.html", PAGE), ("a.jsonl", json.dumps(RECORD, ensure_ascii=False))],
)
def test_what_is_right_is_not_reported(item, name, text):
    found = read_reporting(item(name, text))
    assert found == Read(read(item(name, text)), None)
    assert said(found) == WHOLE


def test_bytes_that_are_nothing_stay_unreadable(item):
    text = EXPORT.encode()
    with pytest.raises(Unreadable, match="không giải mã"):
        read(item("a.txt", text[:150] + b"\xff" + text[150:]))
    with pytest.raises(Unreadable, match="không giải mã"):
        read(item("a.jsonl", '{"title": "Où est l\'été ?"}'.encode("cp1252")))


LONG = 300_000
UNITS = [
    "á»",
    "“",
    "ø",
    "Ã ",
    "·",
    "NÕ",
    "x· BÕn C¸t ra qu©n n¹o vÐt kªnh ",
    "&#181;",
    "&micro",
    "é<",
    "aé",
]


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("name", ["a.txt", "a.html"])
@pytest.mark.parametrize("start", ["", "x· BÕn C¸t ra qu©n n¹o vÐt kªnh\n" * 300])
def test_long_repetitions_are_repaired_in_time(item, name, unit, start, reads_or_says_why):
    started = time.process_time()
    reads_or_says_why(item(name, start + unit * (LONG // len(unit))))
    assert time.process_time() - started < 10
