"""The page of figures, its downloads, the API, and the block on a bulletin's page."""

import csv
import io
import json
import zipfile
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given, settings
from selectolax.lexbor import LexborHTMLParser

from corpus.source import Source
from indexer.run import index
from register import store
from register.model import Check, CheckKind, Measure, Outcome, Period
from tests.web import chromium, made_figures
from tests.web import test_browser as browser
from tests.web import test_escaping as escaping
from vietnamese.segment import SyllableSegmenter
from web import create_app
from web.figures_request import VIEWS as VIEWS_OF_FIGURES
from web.published import EXTENSION, Site
from web.static_files import FOLDER

BULLETINS, FIGURES, CHECKS = made_figures.made()
VIEWS = {
    "areas": "/so-lieu",
    "reporters": "/so-lieu?view=reporter",
    "time": "/so-lieu?view=time",
    "list": "/so-lieu?view=list",
    "checks": "/so-lieu?view=checks",
    "filtered": "/so-lieu?year=2023&reporter=toàn tỉnh&measure=registered&outcome=match",
    "one bulletin": "/so-lieu?bulletin=suoi-vang&view=list",
    "nothing": "/so-lieu?area=khong-co",
    "bulletin": "/ban-tin/tong-ket-2023",
}


class WithRegister:
    """What is published, but for a register of our own making."""

    def __init__(self, current, folder):
        self._current, self._folder = current, folder

    @contextmanager
    def use(self):
        with self._current.use() as (search, _):
            yield search, self._folder

    def close(self):
        self._current.close()


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("figures")
    source = folder / "mau.jsonl"
    lines = (json.dumps(one, ensure_ascii=False) for one in made_figures.records(BULLETINS))
    source.write_text("\n".join(lines), encoding="utf-8")
    assert index([Source.at(source)], root=folder / "i", segmenter=SyllableSegmenter()).ok
    store.write(folder / store.FILE_NAME, [], figures=FIGURES, checks=CHECKS, moved={})
    app = create_app(index=folder / "i")
    current = WithRegister(app.extensions[EXTENSION].current, folder)
    app.extensions[EXTENSION] = Site(current, notice=True)
    yield app
    current.close()


@pytest.fixture
def client(site):
    return site.test_client()


def rows(page, number=0):
    table = page.tree.css("section.figures table")[number]
    return [
        [" ".join(cell.text().split()) for cell in row.css("th, td")] for row in table.css("tr")
    ]


def test_the_seed_adds_up(get):
    page = get("/so-lieu", bulletin="tong-ket-2023")
    assert rows(page) == [
        ["Lĩnh vực", "Đăng ký", "Được công nhận", "Điển hình"],
        ["Chung các lĩnh vực", "2.537 khớp", "1.280 lệch", "179"],
        ["Xây dựng Đảng, chính quyền", "309", "194", "không nêu"],
        ["Cải cách hành chính", "579", "249", "không nêu"],
        ["Xây dựng nông thôn mới, đô thị văn minh", "1.600", "803", "không nêu"],
        ["Bản sắc văn hóa", "49", "34", "không nêu"],
    ]
    assert page.text("section.figures h2") == "Toàn tỉnh, năm 2023"
    told = get("/so-lieu", bulletin="tong-ket-2023", view="checks")
    sums = dict(zip(told.texts(".check .arithmetic"), told.texts(".check .verdict"), strict=True))
    assert sums["309 + 579 + 1.600 + 49 = 2.537"] == "khớp"
    assert sums["194 + 249 + 803 + 34 = 1.280"] == "khớp"
    assert sums["1.283 ≠ 1.280"] == "lệch 3"


def test_what_two_bulletins_state_is_shown_once(get):
    page = get("/so-lieu", year="2023", area="", reporter="toàn tỉnh", measure="registered")
    assert rows(page)[1] == ["Chung các lĩnh vực", "2.537 khớp 08/03/2024 16/01/2024"]
    days = page.links("section.figures .sources a")
    assert [urlsplit(address).path for address in days.values()] == [
        "/ban-tin/nhin-lai-2023",
        "/ban-tin/tong-ket-2023",
    ]


def test_a_number_leads_to_its_sentence(get):
    page = get("/so-lieu", bulletin="tong-ket-2022", measure="exemplary")
    link = page.links("section.figures td a")["140"]
    one = next(figure for figure in FIGURES if figure.value == 140)
    address = urlsplit(link)
    assert address.path == "/ban-tin/tong-ket-2022"
    assert parse_qs(address.query) == {"cau": [f"{one.evidence_start}-{one.evidence_end}"]}
    assert address.fragment.startswith("cau:~:text=")
    opened = get(link.partition("#")[0])
    assert opened.status == 200
    assert " ".join(opened.tree.css_first("#cau").text().split()) == one.evidence


def test_numbers_say_how_they_are_meant(get):
    assert "hơn 700" in rows(get("/so-lieu", bulletin="tong-ket-2021"), 1)[1]
    assert rows(get("/so-lieu", bulletin="suoi-vang")) == [
        ["Lĩnh vực", "Xây dựng", "Hiệu quả", "Duy trì", "Cùng tên, cùng loại"],
        ["Chung các lĩnh vực", "24", "61/75 mô hình tập thể", "74,5% số mô hình", "không nêu"],
        ["“Ngõ sáng”", "không nêu", "không nêu", "không nêu", "12"],
    ]


def test_a_reporter_that_only_its_bulletin_knows_is_told_with_it(get):
    page = get("/so-lieu", bulletin="bai-da")
    assert page.texts("section.figures h2") == ["Xã, đến ngày 09/07/2024", "Xã, quý II/2024"]
    assert page.texts("section.figures > .about")[0] == (
        "theo bản tin Bãi Đá đổi mới từ những việc nhỏ"
    )


def test_other_views(get):
    page = get("/so-lieu", view="reporter", year="2023", area="")
    assert [row[0] for row in rows(page)] == [
        "Đơn vị", "Toàn tỉnh", "Xã Bến Cát", "Xã Khe Lạnh", "Xã Nà Mo", "Xã Thạch Khê",
    ]  # fmt: skip
    page = get("/so-lieu", view="time")
    assert page.texts("section.figures h2")[0] == "Toàn tỉnh, chung các lĩnh vực"
    assert [row[0] for row in rows(page)] == [
        "Thời gian", "Năm 2021", "Năm 2022", "Năm 2023", "Giai đoạn 2021–2025",
    ]  # fmt: skip
    page = get("/so-lieu", view="list", year="2021")
    assert (
        page.texts("blockquote")
        == ["Năm 2021 có 1.450 mô hình đăng ký, hơn 700 mô hình được công nhận."] * 2
    )
    assert page.texts("blockquote mark") == ["1.450", "700"]
    assert page.texts(".mentions .stated") == ["1.450 mô hình", "hơn 700 mô hình"]


def test_filters_add_and_remove(get):
    page = get("/so-lieu")
    assert page.text("h1") == f"Số liệu mô hình {len(FIGURES)} số"
    years = page.links(".filters .year a")
    assert list(years) == [
        "2025 1",
        "2024 8",
        "2023 22",
        "2022 5",
        "2021 2",
        "Không rõ thời gian 2",
    ]
    chosen = get(years["2021 2"])
    assert chosen.text("h1") == "Số liệu mô hình 2 số"
    assert chosen.texts(".chips li") == ["2021"]
    assert chosen.headers["X-Robots-Tag"] == "noindex, follow"
    assert get(chosen.links(".filters .year a")["2022 5"]).texts(".chips li") == ["2021", "2022"]
    assert get(chosen.links(".chips > a")["Xoá hết bộ lọc"]).text("h1").endswith("40 số")
    odd = get("/so-lieu", measure="x", view="nirgendwo", fbclid="1")
    assert odd.status == 200
    assert len(odd.texts(".note li")) == 2


def test_mismatches_come_first_and_are_explained(get):
    page = get("/so-lieu", view="checks")
    verdicts = page.texts(".check .verdict")
    assert verdicts[0] == "lệch 3"
    assert verdicts[-1] == "chưa đủ số liệu"
    assert "không sửa số nào, không bỏ số nào" in page.text(".note")
    assert page.texts(".check")[0] == (
        "lệch 3 Các bản tin khác nhau nói về cùng một số Được công nhận, toàn tỉnh, năm 2023"
        " 1.283 ≠ 1.280"
        " 1.283 mô hình 1.280 mô hình Theo Nhìn lại một năm dân vận khéo 08/03/2024"
        " · Toàn tỉnh có 1.280 mô hình 16/01/2024"
    )
    only = get("/so-lieu", view="checks", outcome="insufficient")
    assert only.texts(".check .verdict") == ["chưa đủ số liệu"]


def test_the_chart_and_its_table(get):
    page = get("/so-lieu")
    svg = page.tree.css_first(".chart figure > svg")
    assert svg.css_first("title").text() == "Toàn tỉnh, chung các lĩnh vực: số mô hình theo năm"
    assert "Năm 2022: Đăng ký 1.984, Được công nhận 1.012" in svg.css_first("desc").text()
    assert svg.attributes["role"] == "img"
    assert len(svg.css("rect")) == 8
    assert page.texts(".chart tbody th") == ["2021", "2022", "2023"]
    assert len(page.tree.css(".chart tbody a.number")) == 9
    assert page.text(".chart > .hint").startswith("* Các bản tin nêu số khác nhau")


@pytest.mark.parametrize("path", VIEWS.values(), ids=VIEWS)
def test_every_page_is_whole(get, client, path):
    page = get(path)
    assert page.status == 200
    assert len(page.tree.css("h1")) == 1
    ids = [node.attributes["id"] for node in page.tree.css("[id]")]
    assert len(ids) == len(set(ids))
    for name in ("aria-labelledby", "aria-describedby"):
        for node in page.tree.css(f"[{name}]"):
            assert set(node.attributes[name].split()) <= set(ids)
    assert not page.tree.css("[style], script:not([src]):not([type='application/ld+json'])")
    links = {a.attributes["href"].partition("#")[0] for a in page.tree.css("a[href], link[href]")}
    for link in links - {""}:
        if link.startswith("/"):
            with client.get(link) as answer:
                assert answer.status_code == 200, link


def test_pages_past_the_last_lead_to_the_last(client):
    answer = client.get("/so-lieu?view=list&page=99")
    assert (answer.status_code, answer.location) == (302, "/so-lieu?view=list")


def test_without_figures_the_page_says_so(tmp_path, site):
    store.write(tmp_path / store.FILE_NAME, [], moved={})
    app = create_app(index=tmp_path)
    current = site.extensions[EXTENSION].current
    app.extensions[EXTENSION] = Site(WithRegister(current, tmp_path), notice=False)
    page = LexborHTMLParser(app.test_client().get("/so-lieu").get_data(as_text=True))
    assert "Chưa có bản tin nào nêu số liệu" in page.css_first("main").text()


def told_by(text):
    """Two figures and a check that say this text wherever a text can stand."""
    one = replace(
        FIGURES[0], bulletin="b1", area=text, reporter=text, name=None, evidence=text,
        evidence_start=0, evidence_end=len(text), number_start=0, number_end=1,
        period=Period(date(2023, 1, 1), date(2023, 12, 31)),
    )  # fmt: skip
    other = replace(one, name=text, number_start=1, number_end=2)
    check = Check(
        CheckKind.NAMES, Outcome.MISMATCH, 1, text, (one.id, other.id), ("b1",),
        Measure.TOTAL, text, names=(text,),
    )  # fmt: skip
    return [one, other], [check]


class MadeUp(escaping.MadeUp):
    """A search whose only bulletin says this text everywhere."""

    def bulletins(self, ids):
        return {"b1": escaping.made_bulletin(self.text)}


@pytest.fixture(scope="module")
def show(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hostile")
    app = create_app(index=folder)

    def page(path, text):
        (folder / store.FILE_NAME).unlink(missing_ok=True)
        figures, checks = told_by(text)
        store.write(folder / store.FILE_NAME, [], figures=figures, checks=checks, moved={})
        current = escaping.Current(MadeUp(text, found=True), folder)
        app.extensions[EXTENSION] = Site(current, notice=False)
        answer = app.test_client().get(path)
        assert answer.status_code == 200
        return LexborHTMLParser(answer.get_data(as_text=True))

    return page


@pytest.mark.parametrize(
    "path", ["/ban-tin/b1", *(f"/so-lieu?view={view}&bulletin=b1" for view in VIEWS_OF_FIGURES)]
)
@settings(max_examples=15)
@given(text=escaping.TEXTS)
def test_texts_change_no_tag(show, path, text):
    page, harmless = show(path, text), show(path, "xx")
    assert escaping.skeleton(page) == escaping.skeleton(harmless)
    assert all(one.startswith(("/", "#", "https://")) for one in escaping.addresses(page))


def test_csv(client):
    with client.get("/so-lieu.csv?year=2023&measure=recognised") as answer:
        body = answer.get_data()
        assert answer.mimetype == "text/csv"
    assert body.startswith(b"\xef\xbb\xbf")
    lines = list(csv.DictReader(io.StringIO(body.decode("utf-8-sig"))))
    assert len(lines) == 11
    one = next(line for line in lines if line["Số"] == "1283")
    assert one["Câu trích"] == (
        "Năm 2023, toàn tỉnh có 2.537 mô hình đăng ký, 1.283 mô hình được công nhận."
    )
    assert one["Bản tin"] == "Nhìn lại một năm dân vận khéo"
    assert one["Thời gian"] == "năm 2023"
    assert (one["Từ ngày"], one["Đến ngày"]) == ("2023-01-01", "2023-12-31")
    assert one["Ngày đăng"] == "2024-03-08"
    assert one["Địa chỉ"].startswith("http://localhost/ban-tin/nhin-lai-2023?cau=")
    assert "lệch 3: 1.283 ≠ 1.280" in one["Đối chiếu"]
    assert one["Độ chắc chắn"] == "1.0"


def test_json_and_xlsx_hold_all_of_them(client):
    with client.get("/so-lieu.json") as answer:
        entries = answer.json
    assert [one["id"] for one in entries] == [one.id for one in FIGURES]
    with client.get("/so-lieu.xlsx") as answer:
        book = zipfile.ZipFile(io.BytesIO(answer.get_data()))
    assert book.read("xl/worksheets/sheet1.xml").count(b"<row ") == len(FIGURES) + 1
    assert client.get("/so-lieu.doc").status_code == 404


def test_the_api(client):
    answer = client.get("/api/v1/figures?bulletin=suoi-vang").json
    assert (answer["total"], answer["page"], answer["pages"], answer["size"]) == (4, 1, 1, 50)
    share = answer["figures"][1]
    assert {name: share[name] for name in ("value", "whole", "measure", "unit", "qualifier")} == {
        "value": 61, "whole": 75, "measure": "effective", "unit": "group_models",
        "qualifier": "exactly",
    }  # fmt: skip
    assert share["period"] == {
        "text": "6 tháng đầu năm 2024", "first": "2024-01-01", "last": "2024-06-30",
    }  # fmt: skip
    assert ["61", 1] in share["sentence_parts"]
    assert share["page"].startswith("/ban-tin/suoi-vang?cau=")
    assert share["part"] == "paragraph"
    assert answer["figures"][3]["name"] == "Ngõ sáng"
    assert {"value": "2024", "count": 4, "chosen": False} in answer["facets"]["year"]


def test_the_api_pages_through_all(client):
    seen = []
    for page in range(1, 6):
        answer = client.get(f"/api/v1/figures?size=9&page={page}").json
        assert (answer["total"], answer["pages"]) == (40, 5)
        seen += [one["id"] for one in answer["figures"]]
    assert seen == [one.id for one in FIGURES]
    assert client.get("/api/v1/figures?page=9").json["figures"] == []
    mismatched = client.get("/api/v1/figures?outcome=mismatch").json
    assert [one["value"] for one in mismatched["figures"]] == [1283, 1280]
    kinds = {one["kind"] for one in mismatched["figures"][0]["checks"]}
    assert kinds == {"bulletins", "recognised_of_registered"}
    assert mismatched["checks"] == {"mismatch": 1, "match": 19, "insufficient": 1}


def test_the_api_says_what_is_wrong(client):
    answer = client.get("/api/v1/figures?measure=x&year=23&page=0&size=101&view=list")
    assert (answer.status_code, answer.mimetype) == (422, "application/problem+json")
    assert [(one["parameter"], one["code"]) for one in answer.json["problems"]] == [
        ("year", "choice"), ("measure", "choice"), ("page", "number"), ("size", "number"),
        ("view", "unknown"),
    ]  # fmt: skip


def test_a_bulletin_shows_its_figures(get):
    page = get("/ban-tin/tong-ket-2023")
    listed = page.texts(".numbers .plain:first-of-type li")
    assert listed[1] == "2.537 mô hình Đăng ký, toàn tỉnh, năm 2023"
    assert "≠" in page.texts(".numbers .arithmetic")[0]
    assert page.texts(".numbers .verdict")[0] == "lệch 3"
    links = page.links(".numbers p a")
    assert links["Xem tất cả số liệu của bản tin này (11)"] == (
        "/so-lieu?bulletin=tong-ket-2023&view=list"
    )


def test_the_style_is_small():
    css = (FOLDER / "figures.css").read_text(encoding="utf-8")
    assert len(css.encode()) < 6 * 1024
    assert "url(" not in css


WIDE = "document.documentElement.scrollWidth"
#: The numbers beside the chart have to be scrolled for, although there is room.
CUT_OFF_BESIDE_CHART = """(() => {
    const beside = document.querySelector('.drawn .scroll');
    return beside !== null && beside.scrollWidth > beside.clientWidth;
})()"""


@pytest.mark.browser
@pytest.mark.skipif(not chromium.find(), reason="needs Chromium on the path")
def test_the_looks(site):
    import threading  # noqa: PLC0415 - the browser's own

    from werkzeug.serving import make_server  # noqa: PLC0415

    server = make_server("127.0.0.1", 0, site, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        with chromium.tab() as tab:
            for path in VIEWS.values():
                for width, letters in ((320, 100), (390, 100), (640, 200), (1280, 100)):
                    tab.size(width)
                    tab.open(f"http://127.0.0.1:{server.server_port}{path.replace(' ', '%20')}")
                    tab.value(f"document.documentElement.style.fontSize = '{letters}%'")
                    assert tab.value(WIDE) <= width, path
                assert tab.value(CUT_OFF_BESIDE_CHART) is False, path
                tab.size(360)
                assert tab.value(browser.CUT_OFF) == [], path
                assert tab.value(browser.SMALL) == [], path
            assert tab.complaints == []
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
