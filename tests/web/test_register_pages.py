"""The register: its list, its downloads, an initiative, a sentence to quote."""

import csv
import importlib.util
import io
import json
import zipfile
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from corpus.source import Source
from indexer.run import index
from register import extract
from search import results
from search.errors import IncompleteSearch
from search.service import Search
from vietnamese.segment import SyllableSegmenter
from web import create_app

_spec = importlib.util.spec_from_file_location(
    "timtin_tests_web_made_register", Path(__file__).with_name("made_register.py")
)
made = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(made)

CORRECTION = """
[[rename]]
entry = "Ao cá chung tay"
name = "Ao cá chung sức"
reason = "Tên trong quyết định công nhận."
"""
ALL = 27


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    folder = tmp_path_factory.mktemp("register")
    source, corrections = folder / "mau.jsonl", folder / "register.toml"
    lines = (json.dumps(record, ensure_ascii=False) for record in made.RECORDS)
    source.write_text("\n".join(lines), encoding="utf-8")
    corrections.write_text(CORRECTION, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(extract, "read", made.read)
        report = index(
            [Source.at(source)],
            root=folder / "i",
            segmenter=SyllableSegmenter(),
            corrections=corrections,
        )
    assert report.ok
    return create_app(index=folder / "i").test_client()


@pytest.fixture
def get(client):
    def get_page(path, **parameters):
        answer = client.get(path, query_string=parameters or None)
        assert answer.status_code == 200
        return Read(answer.get_data(as_text=True))

    return get_page


class Read:
    """A page as a browser reads it."""

    def __init__(self, source):
        self.tree = LexborHTMLParser(source)

    def texts(self, selector):
        return [" ".join(node.text().split()) for node in self.tree.css(selector)]

    def text(self, selector):
        (only,) = self.texts(selector)
        return only

    def links(self, selector):
        return {" ".join(a.text().split()): a.attributes["href"] for a in self.tree.css(selector)}

    def names(self):
        return self.texts(".entries tbody th a")


def parameters(address):
    return parse_qs(urlsplit(address).query)


def page_of(get, name):
    return get(get("/mo-hinh", q=f'"{name}"').links(".entries th a")[name])


def test_the_register_lists_every_cell(get):
    page = get("/mo-hinh", q="ngõ sáng")
    assert page.texts(".entries thead th") == [
        "Mô hình", "Đơn vị", "Nơi thực hiện", "Lĩnh vực", "Năm", "Tình trạng", "Số bản tin"
    ]  # fmt: skip
    assert page.texts(".entries tbody tr:first-child > *") == [
        "Ngõ sáng sau giờ cơm",
        "Chi hội Phụ nữ thôn Bến Cát Hội Phụ nữ",
        "thôn Bến Cát, xã Suối Vàng",
        "Xây dựng nông thôn mới",
        "2023, 2024",
        "Đã đăng ký, Đã ra mắt, Được công nhận",
        "3",
    ]


def test_a_size_that_cannot_be_read_is_the_usual_one(get):
    page = get("/mo-hinh", size="0")
    assert len(page.names()) == ALL
    assert page.text(".note li").startswith("Số kết quả mỗi trang: “0”")
    assert "size" not in parameters(page.links(".sorts a")["Mới nhất"])


def test_without_words_the_alphabet_orders(get):
    page = get("/mo-hinh")
    assert page.text(".count") == f"{ALL} mô hình"
    assert page.text(".sorts [aria-current]") == "Theo chữ cái"
    assert page.names()[:6] == [
        "=1+1 việc tốt", "Ao cá chung sức", "Ắc quy cũ đổi cây xanh", "Ấm lòng ngày đông",
        "Ẩm thực bản xưa", "Bạn giúp bạn ra đồng",
    ]  # fmt: skip
    assert "oldest" not in str(page.links(".sorts a"))


def test_the_search_inside_reads_as_every_search_does(get):
    page = get("/mo-hinh", q="ngox sangs")
    assert page.names() == ["Ngõ sáng sau giờ cơm"]
    assert page.texts(".entries mark") == ["Ngõ sáng"]
    assert page.text(".note").startswith("“ngox” được đọc là “ngõ”.")
    undone = next(iter(page.links(".note a").values()))
    assert urlsplit(undone).path == "/mo-hinh"
    assert parameters(undone)["asis"] == ["keys:ngox"]
    assert page.tree.css_first("#inside").attributes["value"] == "ngox sangs"
    assert page.links(".count a")["Tìm cả trong bản tin"] == "/tim-kiem?q=ngox+sangs"
    assert get("/mo-hinh", q="chi hội phụ nữ").names()[0] == "Ngõ sáng sau giờ cơm"


def test_bulletins_are_never_listed(get):
    page = get("/mo-hinh", q="ngõ sáng", kind="bulletin", section="Dân vận khéo")
    assert page.names() == ["Ngõ sáng sau giờ cơm"]


#: facet -> (a choice of it with its count, a name that it leaves)
FILTERS = {
    "area": ("Xây dựng nông thôn mới 2", "Đường hoa ven suối"),
    "status": ("Được nhân rộng 1", "Bếp ăn 0 đồng - nhà - chợ, & bệnh viện"),
    "organisation_kind": ("Trường học 1", "Cổng trường an toàn"),
    "organisation": ("Chi bộ thôn 1 1", "Vườn mẫu không rào"),
    "place": ("xã Cầu Mây 20", "Sổ tay mùa vụ"),
    "year": ("2022 20", "Sổ tay mùa vụ"),
}


@pytest.mark.parametrize("facet", FILTERS)
def test_filters_are_permalinks_with_counts(get, facet):
    choice, name = FILTERS[facet]
    address = get("/mo-hinh").links(f".filters .{facet} a")[choice]
    count = int(choice.rpartition(" ")[2])
    assert urlsplit(address).path == "/mo-hinh"
    assert set(parameters(address)) == {facet}
    page = get(address)
    assert page.text(".count") == f"{count} mô hình"
    assert name in page.names()
    assert page.links(".chips li a") == {choice.rpartition(" ")[0]: "/mo-hinh"}


def test_filters_keep_words_order_and_each_other(get):
    page = get("/mo-hinh", q="xã", area="kinh tế", sort="newest", size=20)
    for links in (page.links(".filters .values a"), page.links(".sorts a")):
        for address in links.values():
            assert parameters(address)["q"] == ["xã"]
            assert parameters(address)["size"] == ["20"]
    kept = {field.attributes["name"] for field in page.tree.css(".inside [type=hidden]")}
    assert kept == {"area", "sort", "size"}
    assert all("page" not in parameters(one) for one in page.links(".sorts a").values())


def test_orders(get):
    assert get("/mo-hinh", sort="bulletins").names()[0] == "Ngõ sáng sau giờ cơm"
    newest = get("/mo-hinh", sort="newest").names()
    assert newest[:3] == [
        "Bếp ăn 0 đồng - nhà - chợ, & bệnh viện", "Cổng trường an toàn", "Ngõ sáng sau giờ cơm"
    ]  # fmt: skip
    assert newest[-2:] == ["=1+1 việc tốt", "nuôi ong dưới tán rừng"]
    by_words = get("/mo-hinh", q="ngõ")
    assert by_words.text(".sorts [aria-current]") == "Liên quan nhất"
    assert "sort" not in parameters(by_words.links(".sorts a")["Liên quan nhất"])


def test_pages_partition_the_register_in_every_order(get):
    for sort in ("name", "newest", "bulletins", "relevance"):
        for words in ("", "xã"):
            first = get("/mo-hinh", sort=sort, size=10, q=words)
            seen = first.names()
            while following := first.links(".paging a[rel=next]"):
                first = get(following["Trang sau"])
                seen += first.names()
            assert len(seen) == len(set(seen)) == len(get("/mo-hinh", size=100, q=words).names())


def test_a_page_past_the_last_leads_to_the_last(client):
    answer = client.get("/mo-hinh?page=9&size=10&area=kinh tế")
    assert answer.status_code == 302
    assert parameters(answer.location) == {"area": ["kinh tế"], "page": ["3"], "size": ["10"]}


def test_what_is_wrong_is_said_and_the_rest_done(get):
    page = get("/mo-hinh", sort="x", size="0", area="kinh tế", fbclid="1")
    assert page.texts("#problems li") == [
        "Số kết quả mỗi trang: “0” không phải là số dùng được ở đây.",
        "Sắp xếp: không có lựa chọn “x”.",
    ]
    assert page.text(".count") == "21 mô hình"


def test_nothing_found_offers_more(get):
    page = get("/mo-hinh", q='"sáng ngõ"')
    assert page.text(".count").startswith("Không có mô hình nào khớp")
    assert "/mo-hinh?q=" in next(iter(page.links(".larger a").values()))
    filtered = get("/mo-hinh", q="xyzzy", area="kinh tế")
    assert filtered.links(".chips > a") == {"Xoá hết bộ lọc": "/mo-hinh?q=xyzzy"}


def test_paper_says_what_it_shows(get):
    page = get("/mo-hinh", area="kinh tế", status=["registered", "exemplary"])
    printed = page.text(".printed")
    assert printed.startswith("Lĩnh vực: Kinh tế. Tình trạng: Đã đăng ký; Tiêu biểu. In ngày ")
    assert printed.endswith(": trang 1 trên 1, trong 20 mô hình.")


TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "json": "application/json",
}


def download(client, get, ending, **asked):
    label = {"csv": "CSV", "xlsx": "Excel", "json": "JSON"}[ending]
    with client.get(get("/mo-hinh", **asked).links(".takeaway a")[label]) as answer:
        assert answer.status_code == 200
        assert answer.headers["Content-Disposition"] == f"attachment; filename=so-mo-hinh.{ending}"
        assert int(answer.headers["Content-Length"]) == len(answer.data)
        assert answer.headers["Content-Type"] == TYPES[ending]
        return answer.data


def workbook(data):
    """The rows of the only sheet, as texts; read without the library that wrote it."""
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        sheet = LexborHTMLParser(book.read("xl/worksheets/sheet1.xml").decode())
        strings = []
        if "xl/sharedStrings.xml" in book.namelist():
            shared = LexborHTMLParser(book.read("xl/sharedStrings.xml").decode())
            strings = [one.text() for one in shared.css("si")]
        assert not sheet.css("f"), "no formulas"
    rows = []
    for row in sheet.css("row"):
        cells = {}
        for cell in row.css("c"):
            column = cell.attributes["r"].rstrip("0123456789")
            shared = cell.attributes.get("t") == "s"
            cells[column] = strings[int(cell.text())] if shared else cell.text()
        rows.append(cells)
    return rows


@pytest.mark.parametrize("asked", [{}, {"sort": "newest"}, {"q": "xã", "size": 5, "page": 2},
                                   {"area": "kinh tế", "sort": "bulletins"}])  # fmt: skip
def test_downloads_hold_all_rows_in_the_order_of_the_page(client, get, asked):
    whole = {name: value for name, value in asked.items() if name != "page"} | {"size": 100}
    expected = get("/mo-hinh", **whole).names()
    rows = csv.reader(io.StringIO(download(client, get, "csv", **asked).decode("utf-8-sig")))
    assert [row[0].removeprefix("'") for row in rows][1:] == expected
    entries = json.loads(download(client, get, "json", **asked))
    assert [one["name"] for one in entries] == expected
    sheet = workbook(download(client, get, "xlsx", **asked))
    assert [row["A"] for row in sheet[1:]] == expected


def test_csv_opens_right_in_spreadsheets(client, get):
    data = download(client, get, "csv")
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\r\n") == data.count(b"\n") == ALL + 1
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
    assert rows[0]["Mô hình"] == "'=1+1 việc tốt"
    assert rows[0]["Độ chắc chắn"] == "chưa chắc"
    (ngo,) = [row for row in rows if row["Mô hình"] == "Ngõ sáng sau giờ cơm"]
    assert ngo == {
        "Mô hình": "Ngõ sáng sau giờ cơm",
        "Cách viết khác": "NGÕ SÁNG SAU GIỜ CƠM",
        "Đơn vị": "Chi hội Phụ nữ thôn Bến Cát",
        "Loại đơn vị": "Hội Phụ nữ",
        "Nơi thực hiện": "thôn Bến Cát, xã Suối Vàng",
        "Địa danh cũ và mới": "xã Suối Vàng",
        "Lĩnh vực": "xây dựng nông thôn mới",
        "Năm": "2023; 2024",
        "Tình trạng": "Đã đăng ký; Đã ra mắt; Được công nhận",
        "Số bản tin": "3",
        "Câu nêu tên gần nhất": (
            "Năm 2024, Chi hội Phụ nữ thôn Bến Cát có mô hình “Ngõ sáng sau giờ cơm”"
            " tại thôn Bến Cát, xã Suối Vàng."
        ),
        "Bản tin ấy": "Nhìn lại một năm khéo làm",
        "Ngày đăng": "2025-01-10",
        "Địa chỉ bản tin": "http://localhost/ban-tin/nhin-lai?cau=26-129#cau",
        "Địa chỉ trên cổng": "",
        "Địa chỉ mô hình": ngo["Địa chỉ mô hình"],
        "Độ chắc chắn": "chắc",
        "Đã sửa": "",
    }
    assert client.get(ngo["Địa chỉ mô hình"]).status_code == 200
    (ao,) = [row for row in rows if row["Mô hình"] == "Ao cá chung sức"]
    assert ao["Đã sửa"] == "Đổi tên: Tên trong quyết định công nhận."


def test_a_download_that_would_not_be_whole_is_an_error(client, monkeypatch):
    def cut_short(self, request):
        raise IncompleteSearch(request.text)

    monkeypatch.setattr(Search, "ids", cut_short)
    assert client.get("/mo-hinh.csv?q=xã").status_code == 503


def test_an_initiative_shows_every_cell_and_sentence(get):
    page = page_of(get, "Ngõ sáng sau giờ cơm")
    assert page.text("h1") == "Ngõ sáng sau giờ cơm"
    assert page.text(".summary") == "Được nêu tên trong 3 bản tin, từ 20/11/2023 đến 10/01/2025."
    facts = dict(zip(page.texts(".facts dt"), page.texts(".facts dd"), strict=True))
    assert facts == {
        "Đơn vị": "Chi hội Phụ nữ thôn Bến Cát Hội Phụ nữ",
        "Nơi thực hiện": "thôn Bến Cát, xã Suối Vàng",
        "Lĩnh vực": "Xây dựng nông thôn mới",
        "Năm": "2023, 2024",
        "Tình trạng": "Đã đăng ký, Đã ra mắt, Được công nhận",
        "Địa danh": "xã Suối Vàng",
        "Cách viết khác": "NGÕ SÁNG SAU GIỜ CƠM",
        "Vì sao coi là một": "chỉ khác chữ hoa, dấu câu hay cách đặt dấu.",
    }
    assert page.texts(".mentions h3") == [
        "Nhìn lại một năm khéo làm", "Bản làng xanh lên từng ngày", "Đêm ở Bến Cát"
    ]  # fmt: skip
    assert page.texts("blockquote mark")[0] == "Ngõ sáng sau giờ cơm"
    for address in page.links(".facts a").values():
        assert "Ngõ sáng sau giờ cơm" in get(address).names()


def test_what_is_not_sure_says_so(get):
    assert page_of(get, "nuôi ong dưới tán rừng").text(".note").startswith("Tên này có thể")
    assert page_of(get, "=1+1 việc tốt").text(".note").startswith("Chưa chắc đây là tên")
    assert page_of(get, "=1+1 việc tốt").text(".mentions .hint") == (
        "Vì sao chưa chắc: tên không nằm trong ngoặc kép; câu không nói ai làm, ở đâu."
    )
    assert not page_of(get, "Cổng trường an toàn").tree.css(".note, .mentions .hint")


def test_what_was_set_right_says_so_and_why(get):
    page = page_of(get, "Ao cá chung sức")
    assert "Đổi tên: Tên trong quyết định công nhận." in page.texts(".facts dd")
    assert "đã sửa" in get("/mo-hinh").texts(".entries th small")


def test_a_sentence_is_opened_where_it_stands(get):
    page = page_of(get, "Bếp ăn 0 đồng - nhà - chợ, & bệnh viện")
    address = page.links(".controls a")["Mở ở câu này"]
    path, _, fragment = address.partition("#")
    anchor, _, directive = fragment.partition(":~:text=")
    sentence = page.text("blockquote")
    assert anchor == "cau"
    assert not set("-,& ") & set(directive)
    assert unquote(directive) == sentence
    bulletin = get(path)
    assert bulletin.text("#cau") == sentence
    assert bulletin.tree.css_first("#cau").attributes["class"] == "cited"


BAD = ["", "x", "5-3", "0-999999", "-1-5", "1-2-3", "٣-٥", "0-0", "99999999999-3"]


@pytest.mark.parametrize("cau", BAD)
def test_bad_spans_are_ignored(get, cau):
    page = get("/ban-tin/lang-xanh", cau=cau)
    assert page.text("h1") == "Bản làng xanh lên từng ngày"
    assert not page.tree.css("#cau")
    assert "Bản làng xanh" in get("/trich-dan", **{"ban-tin": "lang-xanh", "cau": cau}).text(
        ".citation"
    )


def test_a_span_and_words_are_marked_together(get):
    page = get("/ban-tin/lang-xanh", cau="4-12", q="xanh")
    assert page.text("h1 #cau") == "làng xan"
    assert page.texts("h1 #cau mark") == ["xan"]
    assert page.text("h1") == "Bản làng xanh lên từng ngày"


def test_a_sentence_is_quoted_ready_to_paste(get):
    page = page_of(get, "Ngõ sáng sau giờ cơm")
    links = page.tree.css(".controls a.cite")
    assert links[1].attributes["href"] == "/trich-dan?ban-tin=lang-xanh&cau=28-131"
    quoted = get(links[1].attributes["href"])
    expected = (
        "“Năm 2023, Chi hội Phụ nữ thôn Bến Cát có mô hình “Ngõ sáng sau giờ cơm” tại thôn Bến"
        " Cát, xã Suối Vàng.” (Hà My, “Bản làng xanh lên từng ngày”, Dân vận khéo, 01/03/2024,"
        " <https://mau.example.vn/tin/lang-xanh>)"
    )
    assert quoted.text(".citation") == links[1].attributes["data-copy"] == expected
    opened = quoted.links("main a")["Mở bản tin ở câu này"]
    assert opened.startswith("/ban-tin/lang-xanh?cau=28-131#cau:~:text=N%C4%83m%202023%2C")
    ours = links[0].attributes["data-copy"]
    assert ours.endswith("<http://localhost/ban-tin/nhin-lai?cau=26-129#cau>)")


def test_quoting_what_is_not_there(client):
    assert client.get("/trich-dan").status_code == 404
    assert client.get("/trich-dan?ban-tin=khong-co&cau=1-2").status_code == 404


def test_the_api_gives_the_same_list(client, get):
    asked = {"q": "xã", "area": "kinh tế", "sort": "bulletins", "size": 5, "page": 2}
    told = client.get("/api/v1/initiatives", query_string=asked).json
    assert [one["name"] for one in told["initiatives"]] == get("/mo-hinh", **asked).names()
    assert (told["total"], told["page"], told["size"], told["sort"]) == (21, 2, 5, "bulletins")
    assert told["pages"] == 5
    assert {"value": "kinh tế", "count": 21, "chosen": True} in told["facets"]["area"]
    one = client.get("/api/v1/initiatives?q=ngõ sáng").json["initiatives"][0]
    assert one["organisation"] == "Chi hội Phụ nữ thôn Bến Cát"
    assert one["organisation_kind"] == "women"
    assert one["statuses"] == ["registered", "launched", "recognised"]
    assert one["names"] == ["Ngõ sáng sau giờ cơm", "NGÕ SÁNG SAU GIỜ CƠM"]
    assert one["evidence"]["page"] == "/ban-tin/nhin-lai?cau=26-129#cau"
    (exported,) = json.loads(download(client, get, "json", q="ngõ sáng"))
    exported["page"] = exported["page"].removeprefix("http://localhost")
    exported["evidence"]["page"] = exported["evidence"]["page"].removeprefix("http://localhost")
    assert one == exported


def test_the_api_offers_no_more_values_than_the_page(client, get, monkeypatch):
    def asked():
        told = client.get("/api/v1/initiatives?place=khong-co&place=").json
        assert {"kind", "section"}.isdisjoint(told["facets"])
        return [one["value"] for one in told["facets"]["place"]], told["facets_left_out"]

    every, none_left_out = asked()
    assert every[-2:] == ["khong-co", ""]
    assert none_left_out == {}
    monkeypatch.setattr(results, "VALUES_OFFERED", 2)
    some, left_out = asked()
    assert some == [*every[:2], "khong-co", ""]
    assert left_out["place"] == len(every) - 4
    page = get("/mo-hinh", place=["khong-co", ""])
    assert page.texts(".values.place span") == [*some[:3], "Không nêu địa danh"]


def test_the_api_gives_an_initiative_with_its_spans(client):
    (listed,) = client.get("/api/v1/initiatives?q=ngõ sáng").json["initiatives"]
    one = client.get(f"/api/v1/initiatives/{listed['id']}").json
    assert listed.items() <= one.items()
    for naming in one["bulletins"]:
        parts = client.get(f"/api/v1/bulletins/{naming['id']}").json
        text = "\n".join([parts["title"], *parts["paragraphs"]])
        for mention in naming["mentions"]:
            start, end = mention["evidence_span"]
            assert text[start:end] == mention["evidence"]
            start, end = mention["name_span"]
            assert text[start:end] == mention["name"]
        assert naming["quotes"][0]["citation"].startswith("“")


def test_the_api_says_all_that_is_wrong(client):
    answer = client.get("/api/v1/initiatives?sort=oldest&kind=bulletin&cursor=x&size=0&la=1")
    assert answer.status_code == 422
    assert answer.mimetype == "application/problem+json"
    assert {(one["parameter"], one["code"]) for one in answer.json["problems"]} == {
        ("sort", "choice"), ("kind", "unknown"), ("cursor", "unknown"), ("size", "number"),
        ("la", "unknown"),
    }  # fmt: skip
    twice = client.get("/api/v1/initiatives?sort=name&sort=newest")
    assert [one["code"] for one in twice.json["problems"]] == ["repeated"]
