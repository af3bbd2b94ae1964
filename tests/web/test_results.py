"""The page of results: counts, filters, orders and pages, all of them plain links and forms."""

from urllib.parse import parse_qs, urlsplit

import pytest


def parameters(address):
    return parse_qs(urlsplit(address).query)


def test_results_are_counted_and_marked(get):
    page = get("/tim-kiem", q="kheo")
    assert page.text("h1") == "14 kết quả cho kheo"
    assert page.tree.css_first("h1").attributes["aria-live"] == "polite"
    assert page.text("title") == "kheo – 14 kết quả – Tìm Tin"
    assert len(page.tree.css(".hit")) == 10
    assert set(page.texts(".hit mark")) <= {"khéo", "Khéo"}
    assert page.tree.css_first("input[name=q]").attributes["value"] == "kheo"
    assert page.headers["X-Robots-Tag"] == "noindex, follow"
    link = page.tree.css_first(".hit a").attributes["href"]
    assert parameters(link) == {"q": ["kheo"]}


def test_pages_follow_each_other(get):
    first = get("/tim-kiem", q="kheo", year="2022", size=4)
    links = first.links(".paging a")
    assert list(links) == ["2", "3", "Trang sau"]
    assert parameters(links["Trang sau"]) == {
        "q": ["kheo"], "year": ["2022"], "page": ["2"], "size": ["4"]
    }  # fmt: skip
    second = get(links["Trang sau"])
    assert second.text("title") == "kheo – trang 2 trên 3 – Tìm Tin"
    assert second.tree.css_first("ol.hits").attributes["start"] == "5"
    assert second.text(".paging [aria-current]") == "2"
    assert list(second.links(".paging a")) == ["Trang trước", "1", "3", "Trang sau"]
    seen = [*first.links(".hit a").values(), *second.links(".hit a").values()]
    seen += get(second.links(".paging a")["Trang sau"]).links(".hit a").values()
    assert len(seen) == len(set(seen)) == 10


def test_a_page_past_the_last_leads_to_the_last(client):
    answer = client.get("/tim-kiem?q=kheo&page=9")
    assert answer.status_code == 302
    assert parameters(answer.location) == {"q": ["kheo"], "page": ["2"]}


def test_filters_are_links_that_add_and_remove(get):
    page = get("/tim-kiem", q="kheo")
    years = page.links(".filters .year a")
    assert list(years)[:2] == ["2025 1", "2024 1"]
    assert list(years)[-1] == "Không rõ ngày 1"
    chosen = get(years["2024 1"])
    assert chosen.text("h1") == "1 kết quả cho kheo"
    assert chosen.texts(".chips li") == ["2024"]
    assert chosen.tree.css_first(".chips li a").attributes["aria-label"] == "Bỏ lọc: 2024"
    # A facet's own filter doesn't narrow its counts, so that another year can be added.
    both = get(chosen.links(".filters .year a")["2025 1"])
    assert both.text("h1") == "2 kết quả cho kheo"
    assert both.texts(".chips li") == ["2024", "2025"]
    assert parameters(both.links(".chips > a")["Xoá hết bộ lọc"]) == {"q": ["kheo"]}
    again = get(both.links(".filters .year a")["2025 1"])
    assert again.texts(".chips li") == ["2024"]


def test_values_that_are_missing_can_be_chosen(get):
    page = get("/tim-kiem?kind=bulletin")
    assert "Chưa phân mục 1" in page.links(".filters .section a")
    undated = get(page.links(".filters .year a")["Không rõ ngày 1"])
    assert undated.texts(".hit .about") == ["Không rõ ngày"]


def test_kinds_are_tabs(get):
    page = get("/tim-kiem", q="nhà sạch")
    assert page.texts(".kinds a") == ["Tất cả 3", "Bản tin 2", "Mô hình 1"]
    initiatives = get(page.links(".kinds a")["Mô hình 1"])
    assert initiatives.text(".kinds [aria-current]") == "Mô hình 1"
    assert initiatives.text(".hit .about") == "Mô hình được nêu trong 2 bản tin · 08/03/2025"
    assert not initiatives.tree.css(".chips")


def test_dates_can_be_typed_as_people_write_them(get):
    page = get("/tim-kiem", q="kheo", **{"from": "2024", "to": "3/2025"})
    assert page.text("h1") == "2 kết quả cho kheo"
    assert page.texts(".chips li") == ["từ 01/01/2024", "đến 31/03/2025"]
    hidden = {
        node.attributes["name"]: node.attributes["value"]
        for node in page.tree.css(".dates input[type=hidden]")
    }
    assert hidden == {"q": "kheo"}
    assert page.tree.css_first("#to").attributes["value"] == "3/2025"


def test_what_is_wrong_is_said_and_the_rest_is_done(get):
    page = get("/tim-kiem", q="kheo", year="2024", **{"from": "31/02/2024", "sort": "x"})
    assert page.status == 200
    assert page.text("h1") == "1 kết quả cho kheo"
    assert page.texts("#problems li") == [
        "Từ ngày: “31/02/2024” không phải là ngày. Hãy gõ như 16/01/2024, 01/2024 hoặc 2024.",
        "Sắp xếp: không có lựa chọn “x”.",
    ]
    field = page.tree.css_first("#from").attributes
    assert (field["value"], field["aria-invalid"]) == ("31/02/2024", "true")
    assert "problems" in field["aria-describedby"]


def test_what_other_sites_add_to_an_address_is_no_problem(get):
    page = get("/tim-kiem", q="kheo", fbclid="abc", utm_source="zalo")
    assert not page.tree.css("#problems")
    assert all("fbclid" not in link for link in page.links("main a").values())


ORDERS = {"relevance": "Liên quan nhất", "newest": "Mới nhất", "oldest": "Cũ nhất"}


@pytest.mark.parametrize("sort", ORDERS)
def test_orders(get, sort):
    page = get(get("/tim-kiem", q="kheo").links(".sorts a")[ORDERS[sort]])
    assert page.text(".sorts [aria-current]") == ORDERS[sort]
    dates = [node.attributes["datetime"] for node in page.tree.css(".hit time")]
    if sort != "relevance":
        assert dates == sorted(dates, reverse=sort == "newest")


def test_without_words_there_is_no_relevance_to_order_by(get):
    page = get("/tim-kiem")
    assert page.texts(".sorts a") == ["Mới nhất", "Cũ nhất"]
    assert page.text(".sorts [aria-current]") == "Mới nhất"
    assert page.text("title").startswith("Tất cả bản tin và mô hình")


def test_a_new_search_keeps_the_filters(get):
    page = get("/tim-kiem", q="kheo", year="2024", page=1, sort="newest")
    hidden = {
        node.attributes["name"]: node.attributes["value"]
        for node in page.tree.css(".search input[type=hidden]")
    }
    assert hidden == {"year": "2024", "sort": "newest"}


def test_nothing_found_offers_what_would_find_more(get):
    page = get("/tim-kiem", q='"khéo cầu"', year="2024")
    assert page.text("h1") == 'Không tìm thấy kết quả nào cho "khéo cầu"'
    offers = page.links("a:has(small)")
    assert any(offer.startswith("Không cần đúng nguyên cụm từ") for offer in offers), offers
    wider = next(a for text, a in offers.items() if text.startswith("Không cần đúng"))
    assert get(wider).text("h1") == "1 kết quả cho khéo cầu"
    assert len(page.texts("[aria-labelledby=tips] li")) == 4
    assert page.texts(".chips li") == ["2024"]


def test_nothing_found_at_all_still_helps(get):
    page = get("/tim-kiem", q="xyzzy")
    assert not page.tree.css(".bar, .larger")
    assert page.links("[aria-labelledby=tips] a") == {"Xem hướng dẫn tìm": "/huong-dan"}


def test_text_that_is_too_long_is_read_in_part_and_says_so(get):
    page = get("/tim-kiem", q="khéo " * 200)
    assert page.texts(".note")[0].startswith("Câu gõ quá dài: chỉ tìm đến chỗ “…")
    assert not page.tree.css("#problems")
    assert len(page.tree.css_first("#q").attributes["value"]) <= 512


def test_the_json_address_leads_to_the_api(client):
    answer = client.get("/tim-kiem.json?q=kh%C3%A9o&year=2024&endpoint=x&_external=1")
    assert answer.status_code == 308
    assert answer.location == "/api/v1/search?q=kh%C3%A9o&year=2024&endpoint=x&_external=1"
