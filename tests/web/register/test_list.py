"""The register's list: filters, words, orders, pages, downloads."""

import csv
import io
import json
import zipfile
from urllib.parse import urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from search.errors import IncompleteSearch
from search.service import Search
from tests.web.register.reading import ALL, download, parameters


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
