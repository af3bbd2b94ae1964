"""Lines of JSON: scraped news, search collections, and whatever else a file may hold."""

import json
from datetime import date

import pytest

from corpus.errors import Unreadable
from corpus.formats import read
from corpus.source import Source

NEWS = {
    "id": "mau-21395276",
    "title": "Chuyến đò học trò",
    "date": "2024-05-03",
    "lead": "(BLS) - Mỗi sáng, chuyến đò đưa 37 em nhỏ qua sông.",
    "body": "Đò chạy từ năm 2022.\n\nNgười lái đò là hội viên tình nguyện./.\nMai Khê",
    "captions": ["Đò học trò cập bến. Ảnh: M.K"],
    "category": "Xã hội",
    "url": "https://mau.example.vn/do-21395276.html",
    "source": "Báo Lam Sơn",
    "time_raw": "03/05/2024 07:15",
}


@pytest.fixture
def bulletin(item):
    """The bulletin that a line of JSON holds."""

    def made(record, **of):
        data = record if isinstance(record, bytes | str) else json.dumps(record)
        return read(item("tin.jsonl", data, line=3, **of))

    return made


def test_all_fields_of_scraped_news(bulletin):
    found = bulletin(NEWS)
    assert found.id == "mau-21395276"
    assert found.source == "mau"
    assert found.published == date(2024, 5, 3)
    assert found.lead == "Mỗi sáng, chuyến đò đưa 37 em nhỏ qua sông."
    assert found.paragraphs == ("Đò chạy từ năm 2022.", "Người lái đò là hội viên tình nguyện.")
    assert found.section == "Xã hội"
    assert found.url == NEWS["url"]
    assert found.author == "Mai Khê"


def test_a_passage_of_a_search_collection_is_left_as_it_is(bulletin):
    text = "Điều 5. Phạm vi\nTin liên quan\nHoài An"
    found = bulletin({"_id": "luat-5", "title": "Luật", "text": text})
    assert (found.id, found.paragraphs) == (
        "luat-5",
        ("Điều 5. Phạm vi", "Tin liên quan", "Hoài An"),
    )
    assert found.author is None


DATED = {
    "a day": ({"date": "3/5/2024"}, True),
    "a moment": ({"date": "2024-05-02T20:00:00Z"}, True),
    "seconds": ({"date": 1714700000}, True),
    "thousandths": ({"published_at": 1714700000000}, True),
    "only as printed": ({"date": None, "time_raw": "03/05/2024 11:39"}, True),
    "impossible, then printed": ({"date": "0000-00-00", "time_raw": "03/05/2024"}, True),
    "true": ({"date": True}, False),
    "a list": ({"date": ["2024-05-03"]}, False),
    "beyond time": ({"date": 1e300}, False),
}


@pytest.mark.parametrize(("fields", "known"), DATED.values(), ids=DATED)
def test_dates(bulletin, fields, known):
    found = bulletin({"title": "Tin", "body": "Tin vui.", **fields})
    assert found.published == (date(2024, 5, 3) if known else None)


def test_without_a_title_the_first_sentence_is_one(bulletin):
    found = bulletin({"text": "Xã ra quân dọn kênh. Hơn 100 người tham gia."})
    assert found.title == "Xã ra quân dọn kênh."
    assert found.paragraphs == ("Xã ra quân dọn kênh. Hơn 100 người tham gia.",)


def test_a_long_first_sentence_is_cut_between_words(bulletin):
    found = bulletin({"text": "Dân vận khéo " * 40})
    assert len(found.title) <= 120
    assert found.title.endswith(("Dân", "vận", "khéo"))
    assert len(bulletin({"text": "a" * 500}).title) == 120


FIELDS = {
    "numbers are ids": ({"id": 7, "title": "Tin"}, "id", "7"),
    "authors in a list": ({"title": "Tin", "authors": [{"name": "Mai Khê"}]}, "author", "Mai Khê"),
    "paragraphs in a list": (
        {"title": "T", "paragraphs": ["Một.", 2, "Hai."]},
        "paragraphs",
        ("Một.", "Hai."),
    ),
    "an address that leads nowhere": ({"title": "Tin", "url": "/a"}, "url", None),
    "a title with white space": ({"title": " Tin \n vui\u0000 "}, "title", "Tin vui"),
    "escapes that are no letters": ({"title": "Tin \ud83d vui"}, "title", "Tin vui"),
    "no section": ({"title": "Tin", "category": None}, "section", None),
    "title only": ({"title": "Tin vui"}, "paragraphs", ()),
}


@pytest.mark.parametrize(("record", "name", "expected"), FIELDS.values(), ids=FIELDS)
def test_fields(bulletin, record, name, expected):
    assert getattr(bulletin(record), name) == expected


def test_without_an_id_the_address_gives_it_and_else_the_place(bulletin):
    assert bulletin({"title": "Tin", "url": "https://a.vn/tin-vui"}).id.startswith("tin-vui-")
    assert bulletin({"title": "Tin"}).id == bulletin({"title": "Tin"}).id


def test_relative_addresses_need_the_source(bulletin, tmp_path):
    source = Source(name="a", path=tmp_path, base_url="https://a.vn")
    assert bulletin({"title": "Tin", "url": "/b"}, source=source).url == "https://a.vn/b"


REFUSED = {
    "not JSON": (b"tin vui", "không phải là JSON"),
    "cut": (b'{"title": "Tin', "không phải là JSON"),
    "a list": (b'["Tin"]', "không phải là một đối tượng"),
    "a number": (b"7", "không phải là một đối tượng"),
    "empty": (b"{}", "không có tiêu đề lẫn nội dung"),
    "fields of other kinds": (b'{"title": 3.5, "text": {"a": 1}}', "không có tiêu đề lẫn nội dung"),
    "blank fields": (b'{"title": "  ", "text": "\\n"}', "không có tiêu đề lẫn nội dung"),
    "not UTF-8": (b'{"title": "\xff"}', "không giải mã được chữ"),
    "deeper than anyone writes": (b"[" * 200_000 + b"]" * 200_000, "lồng quá sâu"),
    "deep in a field": (b'{"title":' + b'{"a":' * 100_000 + b"1" + b"}" * 100_001, "lồng quá sâu"),
    "a number of 5,000 digits": (b'{"id": ' + b"1" * 5000 + b"}", "không phải là JSON"),
    "a text of 2,000,000 letters": (b'{"text": "' + b"a " * 1_000_000 + b'"}', "văn bản dài hơn"),
}


@pytest.mark.parametrize(("data", "reason"), REFUSED.values(), ids=REFUSED)
def test_refused_with_its_place_and_reason(bulletin, data, reason):
    with pytest.raises(Unreadable, match=reason) as refused:
        bulletin(data)
    assert (refused.value.path, refused.value.line) == ("tin.jsonl", 3)
