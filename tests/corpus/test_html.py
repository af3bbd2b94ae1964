"""Saved pages: which are bulletins, and what they say about themselves."""

from datetime import date

import pytest

from corpus.errors import Unreadable
from corpus.formats import read
from corpus.source import Source

TEXT = """<p>Sáng 2/5, hơn 260 người dân xã Bến Cát ra quân nạo vét 3,2 km kênh nội đồng.</p>
<p>Cách làm ấy được đặt tên là “Năm nhà một đoạn kênh”, không tốn đồng tiền công nào.</p>"""
PAGE = "<title>Bến Cát dọn kênh</title>{head}<h1>Bến Cát dọn kênh</h1>{above}" + TEXT + "{below}"


@pytest.fixture
def bulletin(item):
    """The bulletin of a page with something in its head, above or below its text."""

    def made(head="", *, above="", below="", page=PAGE, source=None):
        whole = page.replace("{head}", head).replace("{above}", above).replace("{below}", below)
        return read(item("kinh-te/a.html", whole, source=source))

    return made


def ld(text):
    return f'<script type="application/ld+json">{text}</script>'


def test_the_plainest_page(bulletin):
    found = bulletin()
    assert found.title == "Bến Cát dọn kênh"
    assert len(found.paragraphs) == 2
    assert (found.published, found.author, found.section, found.url) == (None,) * 4


ARTICLE = '{"@type": "NewsArticle", "datePublished": "2024-05-03"}'
DATES = {
    "JSON-LD": ld(ARTICLE),
    "in a graph": ld('{"@graph": [{"@type": "WebSite"}, ' + ARTICLE + "]}"),
    "in lists": ld("[[" + ARTICLE.replace('"NewsArticle"', '["A", "Article"]') + "]]"),
    "in a comment": ld("<!-- " + ARTICLE + " -->"),
    "Open Graph": '<meta property="article:published_time" content="2024-05-02T18:00:00Z">',
    "an old meta tag": '<meta name="pubdate" content="03/05/2024 07:15">',
    "microdata": '<meta itemprop="datePublished" content="2024-05-03">',
    "a time element": '<time datetime="2024-05-03T00:10:00+07:00">hôm qua</time>',
    "printed": "<div>Thứ Sáu, 3/5/2024 | Lượt xem: 12</div>",
    "printed beside a name": "<div>Mai Khê | 3/5/2024 07:15</div>",
}


@pytest.mark.parametrize("head", DATES.values(), ids=DATES)
def test_dates_are_found_wherever_they_are_said(bulletin, head):
    where = "head" if head.startswith(("<script", "<meta")) else "above"
    assert bulletin(**{where: head}).published == date(2024, 5, 3)


def test_the_clock_of_the_banner_is_not_the_day(bulletin):
    page = PAGE.replace("<h1>", "<div>Chủ nhật, 21/07/2024</div><p>Tin tức</p><h1>")
    assert bulletin(above="<div>Đăng ngày 3/5/2024</div>", page=page).published == date(2024, 5, 3)


def test_broken_descriptions_are_passed_over(bulletin):
    head = ld('{"@type": "NewsArticle", "headline": ') + ld("[" * 100_000) + ld('"x"') + ld("")
    assert bulletin(head).title == "Bến Cát dọn kênh"


def test_of_several_described_articles_the_pages_own_counts(bulletin):
    other = ARTICLE.replace("05-03", "05-09").replace("{", '{"headline": "Nà Lạnh làm đường", ')
    own = ARTICLE.replace("{", '{"headline": "Bến Cát dọn kênh", ')
    assert bulletin(ld(f"[{other}, {own}]")).published == date(2024, 5, 3)
    assert bulletin(ld(f"[{other}, {other}]")).published is None


def test_a_page_that_hides_itself_until_its_script_runs_is_read(bulletin):
    page = PAGE.replace("<h1>", '<div style="visibility: hidden"><h1>') + "</div>"
    assert bulletin(page=page).paragraphs == bulletin().paragraphs


def test_the_home_page_is_nobodys_address(bulletin):
    head = '<link rel=canonical href="https://a.vn/"><meta property="og:url" content="https://a.vn/t-1">'
    assert bulletin(head).url == "https://a.vn/t-1"


def test_relative_addresses_and_sections_come_from_the_source(bulletin, tmp_path):
    source = Source(
        name="a", path=tmp_path, base_url="https://a.vn/", sections={"kinh-te": "Kinh tế"}
    )
    found = bulletin('<link rel=canonical href="/tin/t-1">', source=source)
    assert (found.url, found.section) == ("https://a.vn/tin/t-1", "Kinh tế")
    said = bulletin('<meta property="article:section" content="Đời sống">', source=source)
    assert said.section == "Đời sống"


TITLES = {
    "the site's name is cut": (
        "Bến Cát dọn kênh - Cổng thông tin",
        "<h1>Cổng</h1><h2>Bến Cát dọn kênh</h2>",
    ),
    "the heading wins over a shortened one": ("Bến Cát dọn...", "<h1>Bến Cát dọn kênh</h1>"),
    "a name of the page's own kind": (
        "Chi tiết tin",
        '<div class="tieu-de">Bến Cát dọn kênh</div>',
    ),
    "nothing but the head": ("Bến Cát dọn kênh | Cổng thông tin", ""),
}


@pytest.mark.parametrize(("title", "heading"), TITLES.values(), ids=TITLES)
def test_titles(bulletin, title, heading):
    found = bulletin(page=f"<title>{title}</title>{heading}{TEXT}")
    assert found.title == "Bến Cát dọn kênh"
    assert len(found.paragraphs) == 2


LINKS = "<p><a href=/t>Bến Cát ra quân nạo vét kênh nội đồng đầu vụ</a></p>" * 9
TEASERS = "<p><a href=/t>Bến Cát ra quân dọn kênh đầu vụ</a></p>" + TEXT.split("\n", 1)[0]
AROUND = {
    "a menu": '<ul class="main-menu"><li>Tin trong tỉnh và các địa phương lân cận</ul>',
    "comments": '<div id="binh-luan"><p>Mong thôn tôi cũng sớm làm thế.</div>',
    "a list of other news": '<div class="tin-lien-quan"><p>Nà Lạnh ra quân làm thủy lợi.</div>',
    "what is hidden": '<p style="display: none">Một câu mà người đọc không bao giờ nhìn thấy.</p>',
    "scripts": "<script>var a = 'Một câu không bao giờ ai nhìn thấy.'</script>",
    "a form": "<form><label>Ý kiến của bạn về bản tin này?</label></form>",
}


@pytest.mark.parametrize("part", AROUND.values(), ids=AROUND)
def test_what_is_around_stays_around(bulletin, part):
    assert bulletin(above=part, below=part).paragraphs == bulletin().paragraphs


def test_a_frame_that_holds_the_article_is_none(bulletin):
    page = PAGE.replace("<h1>", '<div class="content-sidebar-wrap share"><h1>') + "</div>"
    assert bulletin(page=page).paragraphs == bulletin().paragraphs


COLUMN = "".join(f"<p>{text}</p>" for text in ("Câu chuyện bên lề dài hơn bốn mươi chữ cái.",) * 4)
COLUMNS = {
    "beside the article": f"<div><div>{{article}}</div><div>{COLUMN}</div></div>",
    "before it": f"<div><div>{COLUMN}</div><div>{{article}}</div></div>",
    "in a table": f"<table><tr><td>{COLUMN}</td><td>{{article}}</td></tr></table>",
    "below, at the end": f"<div>{{article}}</div><div>{COLUMN}</div>",
}


@pytest.mark.parametrize("columns", COLUMNS.values(), ids=COLUMNS)
def test_a_column_of_other_sentences_is_left_out(bulletin, columns):
    article = f"<h1>Bến Cát dọn kênh</h1><div>{TEXT}</div>"
    page = "<title>Bến Cát dọn kênh</title>" + columns.replace("{article}", article)
    assert bulletin(page=page).paragraphs == bulletin().paragraphs


def test_a_title_that_links_to_its_own_page_is_the_title(bulletin):
    found = bulletin(page=PAGE.replace("<h1>", "<h1><a href=/t>").replace("</h1>", "</a></h1>"))
    assert found.title == "Bến Cát dọn kênh"
    assert found.paragraphs == bulletin().paragraphs


def test_a_table_of_figures_keeps_its_rows(bulletin):
    rows = "<tr><th>Xã</th><th>Mô hình</th></tr><tr><td><p>Bến Cát</p></td><td>12</td></tr>"
    table = f"<table>{rows}</table>"
    assert bulletin(below=table).paragraphs[2:] == ("Xã | Mô hình", "Bến Cát | 12")


PICTURES = {
    "a figure": "<figure><img><figcaption>Bà con dọn kênh.</figcaption></figure>",
    "a table": "<table><tr><td><img></td></tr><tr><td><i>Bà con dọn kênh.</i></td></tr></table>",
    "a class": '<img><p class="chu-thich">Bà con dọn kênh.</p>',
    "in the middle below": '<p><img></p><p align="center">Bà con dọn kênh.</p>',
    "slanted below": "<p><img></p><p><em>Bà con dọn kênh.</em></p>",
    "in the same paragraph": '<p style="text-align: center"><img><br>Bà con dọn kênh.</p>',
}


@pytest.mark.parametrize("picture", PICTURES.values(), ids=PICTURES)
def test_captions(bulletin, picture):
    found = bulletin(above=picture)
    assert found.captions == ("Bà con dọn kênh.",)
    assert found.paragraphs == bulletin().paragraphs


def test_a_page_inside_a_text_file_is_read_as_a_page(item):
    page = "<!DOCTYPE html>" + PAGE.replace("{head}", "")
    assert read(item("a.txt", page)).paragraphs[0].startswith("Sáng 2/5")


REFUSED = {
    "blank": (" \n", "tệp rỗng"),
    "no title": (TEXT, "không tìm thấy tiêu đề"),
    "no text": (
        "<title>Bến Cát dọn kênh</title><h1>Bến Cát dọn kênh</h1>",
        "không tìm thấy bài viết",
    ),
    "only links": ("<title>Cổng thông tin</title>" + LINKS, "không tìm thấy bài viết"),
    "teasers": ("<title>Cổng thông tin</title>" + TEASERS * 9, "không tìm thấy bài viết"),
    "frames": ("<title>Cổng</title><frameset><frame src=a></frameset>", "không tìm thấy bài viết"),
    "too deep": ("<title>Tin</title>" + "<div>" * 100_000 + TEXT, "lồng quá sâu"),
}


@pytest.mark.parametrize(("page", "reason"), REFUSED.values(), ids=REFUSED)
def test_pages_that_are_no_bulletins(item, page, reason):
    with pytest.raises(Unreadable, match=reason):
        read(item("a.html", page))
