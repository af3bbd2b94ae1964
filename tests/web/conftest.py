"""A small portal, indexed once by the real indexer, and the site over it."""

import json

import pytest
from selectolax.lexbor import LexborHTMLParser

from corpus.source import Source
from indexer.run import index
from vietnamese.segment import SyllableSegmenter
from web import create_app

REMOVED = "tin-da-go"
#: Who has the initiatives: a text that doesn't say so names none.
OWNER = "Chi hội Phụ nữ thôn Nam Yên"

BULLETINS = [
    {
        "id": "cau-nam-yen",
        "title": "Nguyên Phúc: Khéo vận động làm cầu dân sinh",
        "lead": "Đoàn xã góp sức cùng bà con thôn Nam Yên.",
        "captions": ["Đoàn viên đổ bê tông mặt cầu"],
        "body": (
            f"{OWNER} có mô hình “Nhà sạch, vườn đẹp” và mô hình “Cầu dân sinh Nam Yên”.\n"
            "Năm 2023, toàn tỉnh có 1.280 mô hình được công nhận."
        ),
        "date": "2024-01-16",
        "section": "Dân vận khéo",
        "author": "Hương Dịu",
        "url": "https://mau.example.vn/tin/cau-nam-yen",
    },
    {
        "id": "nha-sach",
        "title": "Một năm làm theo mô hình “Nhà sạch, vườn đẹp”",
        "body": f"{OWNER} có mô hình “Nhà sạch, vườn đẹp”. Bà con khéo bảo nhau làm.",
        "date": "2025-03-08",
        "section": "Xây dựng Đảng",
        "author": "Hà My",
    },
    {
        "id": "khong-ngay",
        "title": "Khéo tay hay làm",
        "body": "Bản tin này không ghi ngày, cũng không ghi chuyên mục.",
    },
    {
        "id": "doc-hai",
        "title": 'Khéo <script>alert(1)</script> & "nháy" <b onclick=x>',
        "lead": "<img src=x onerror=alert(1)> khéo",
        "body": (
            "</p></article><iframe src=javascript:alert(1)>\n"
            f"{OWNER} có mô hình “<i>Ngõ</i> & hoa”."
        ),
        "captions": ['"><svg onload=alert(1)>'],
        "section": "<u>Mục</u>",
        "author": "</script><script>alert(2)</script>",
        "date": "2023-05-01",
        "url": "javascript:alert(1)",
    },
    *(
        {
            "id": f"tin-{number}",
            "title": f"Tin số {number}: thôn khéo làm đường",
            "body": f"Thôn {number} khéo vận động, mở {number} km đường.",
            "date": f"2022-0{number % 9 + 1}-10",
            "section": "Thời sự",
        }
        for number in range(1, 11)
    ),
]


@pytest.fixture(scope="session")
def index_folder(tmp_path_factory):
    """The index: its second generation, one bulletin of the first having been removed."""
    folder = tmp_path_factory.mktemp("web")
    removed = {
        "id": REMOVED,
        "title": "Sắp gỡ",
        "body": f"{OWNER} có mô hình “Sắp bị gỡ đi”.",
    }
    for records in ([*BULLETINS, removed], BULLETINS):
        source = folder / "mau.jsonl"
        lines = "\n".join(json.dumps(record, ensure_ascii=False) for record in records)
        source.write_text(lines, encoding="utf-8")
        report = index([Source.at(source)], root=folder / "i", segmenter=SyllableSegmenter())
        assert report.ok
    return folder / "i"


@pytest.fixture(scope="session")
def app(index_folder):
    return create_app(index=index_folder, notice=True)


@pytest.fixture
def client(app):
    return app.test_client()


class Read:
    """A page as a browser reads it."""

    def __init__(self, response):
        self.status = response.status_code
        self.headers = response.headers
        self.tree = LexborHTMLParser(response.get_data(as_text=True))

    def texts(self, selector):
        return [" ".join(node.text().split()) for node in self.tree.css(selector)]

    def text(self, selector):
        (only,) = self.texts(selector)
        return only

    def links(self, selector):
        return {" ".join(a.text().split()): a.attributes["href"] for a in self.tree.css(selector)}


@pytest.fixture
def get(client):
    """Get a page: `get("/tim-kiem", q="khéo")`."""

    def get_page(path, **parameters):
        return Read(client.get(path, query_string=parameters or None))

    return get_page
