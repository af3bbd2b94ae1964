"""What each page shows."""

import json

import pytest

ROUTES = {
    "home": "/",
    "results": "/tim-kiem?q=khéo",
    "everything": "/tim-kiem",
    "nothing found": "/tim-kiem?q=xyzzy",
    "bulletin": "/ban-tin/cau-nam-yen",
    "bulletin with marks": "/ban-tin/cau-nam-yen?q=khéo",
    "undated bulletin": "/ban-tin/khong-ngay",
    "cited sentence": "/ban-tin/cau-nam-yen?cau=88-140",
    "initiatives": "/mo-hinh",
    "initiatives searched": "/mo-hinh?q=khéo nha sach&year=2024&sort=newest",
    "citation": "/trich-dan?ban-tin=cau-nam-yen&cau=88-140",
    "citation of a whole bulletin": "/trich-dan?ban-tin=cau-nam-yen",
    "figures": "/so-lieu",
    "figures by reporter": "/so-lieu?view=reporter",
    "figures by time": "/so-lieu?view=time",
    "figures one by one": "/so-lieu?view=list",
    "checks": "/so-lieu?view=checks",
    "figures filtered": "/so-lieu?year=2023&measure=recognised&bulletin=cau-nam-yen",
    "no figures": "/so-lieu?area=khong-co",
    "guide": "/huong-dan",
    "missing": "/khong-co",
}


@pytest.mark.parametrize("path", ROUTES.values(), ids=ROUTES)
def test_every_page_is_whole(client, get, path):
    page = get(path)
    assert page.status == (404 if path == "/khong-co" else 200)
    assert page.tree.css_first("html").attributes["lang"] == "vi"
    assert len(page.tree.css("h1")) == 1
    assert page.text("head > title").endswith(" – Tìm Tin") or path == "/"
    assert len(page.tree.css("form[role=search] input[type=search]")) == 1
    for landmark in ("header", "nav", "main", "footer"):
        assert page.tree.css_first(landmark), landmark
    assert page.tree.css_first("a.skip").attributes["href"] == "#content"
    ids = [node.attributes["id"] for node in page.tree.css("[id]")]
    assert len(ids) == len(set(ids))
    assert not page.tree.css("[style], script:not([src]):not([type='application/ld+json'])")


@pytest.mark.parametrize("path", ROUTES.values(), ids=ROUTES)
def test_every_link_leads_somewhere(client, get, path):
    page = get(path)
    links = {a.attributes["href"].partition("#")[0] for a in page.tree.css("a[href], link[href]")}
    for link in links - {""}:
        if link.startswith("/"):
            with client.get(link) as answer:
                assert answer.status_code == 200, link
    for anchor in page.tree.css("a[href^='#']"):
        assert page.tree.css_first(f"[id='{anchor.attributes['href'][1:]}']")


def test_home_shows_the_newest_and_ways_in(get):
    page = get("/")
    assert page.texts(".hit h3")[:2] == [
        "Một năm làm theo mô hình “Nhà sạch, vườn đẹp”",
        "Nguyên Phúc: Khéo vận động làm cầu dân sinh",
    ]
    assert page.texts(".values.section span")[0] == "Thời sự"
    assert page.texts(".values.year li")[0] == "2025 1"


def test_samples_are_owned_up_to(get, index_folder):
    from web import create_app  # noqa: PLC0415

    assert "bản mẫu" in get("/").text("footer .samples")
    silent = create_app(index=index_folder).test_client().get("/").get_data(as_text=True)
    assert "bản mẫu" not in silent


def test_a_bulletin(get):
    page = get("/ban-tin/cau-nam-yen", q="khéo")
    assert page.text("h1") == "Nguyên Phúc: Khéo vận động làm cầu dân sinh"
    assert page.texts("h1 mark") == ["Khéo"]
    assert page.text("article .about") == "Dân vận khéo · 16/01/2024"
    assert page.text("article time") == "16/01/2024"
    assert page.text(".lead") == "Đoàn xã góp sức cùng bà con thôn Nam Yên."
    assert page.texts(".captions li") == ["Đoàn viên đổ bê tông mặt cầu"]
    assert page.text(".author") == "Tác giả: Hương Dịu"
    names = page.links("[aria-labelledby=initiatives] a")
    assert list(names) == ["Nhà sạch, vườn đẹp", "Cầu dân sinh Nam Yên"]
    assert page.links("a.outward") == {
        "Xem trên cổng thông tin": "https://mau.example.vn/tin/cau-nam-yen"
    }
    assert page.text(".citation") == (
        "Hương Dịu, “Nguyên Phúc: Khéo vận động làm cầu dân sinh”, Dân vận khéo, 16/01/2024,"
        " <https://mau.example.vn/tin/cau-nam-yen>"
    )
    assert page.links(".back a") == {"Kết quả tìm “khéo”": "/tim-kiem?q=kh%C3%A9o"}


def test_a_bulletin_for_machines(get):
    page = get("/ban-tin/cau-nam-yen")
    told = json.loads(page.tree.css_first("script[type='application/ld+json']").text())
    assert told["@type"] == "NewsArticle"
    assert told["headline"] == "Nguyên Phúc: Khéo vận động làm cầu dân sinh"
    assert told["datePublished"] == "2024-01-16"
    assert told["author"] == {"@type": "Person", "name": "Hương Dịu"}
    assert page.tree.css_first("link[rel=canonical]").attributes["href"] == "/ban-tin/cau-nam-yen"


def test_an_undated_bulletin_says_so(get):
    page = get("/ban-tin/khong-ngay")
    assert page.text("article .about") == "Không rõ ngày"
    assert not page.tree.css(".outward")


def test_an_initiative(get):
    address = get("/mo-hinh").links(".entries a")["Nhà sạch, vườn đẹp"]
    page = get(address)
    assert page.text("h1") == "Nhà sạch, vườn đẹp"
    assert page.text(".summary") == "Được nêu tên trong 2 bản tin, từ 16/01/2024 đến 08/03/2025."
    assert page.texts(".mentions h3") == [
        "Một năm làm theo mô hình “Nhà sạch, vườn đẹp”",
        "Nguyên Phúc: Khéo vận động làm cầu dân sinh",
    ]
    assert set(page.texts("blockquote mark")) == {"Nhà sạch, vườn đẹp"}
    assert page.texts("blockquote")[-1] == (
        "Chi hội Phụ nữ thôn Nam Yên có mô hình “Nhà sạch, vườn đẹp”"
        " và mô hình “Cầu dân sinh Nam Yên”."
    )
    link = page.tree.css_first(".mentions a").attributes["href"]
    opened = get(link.partition("#")[0])
    assert opened.status == 200
    assert opened.text("#cau") == page.texts("blockquote")[0]


def test_initiatives_stand_in_the_alphabet(get):
    page = get("/mo-hinh")
    assert page.texts(".entries tbody th a") == [
        "Cầu dân sinh Nam Yên",
        "<i>Ngõ</i> & hoa",
        "Nhà sạch, vườn đẹp",
    ]
    assert get("/mo-hinh?page=9").status == 302
    assert get("/mo-hinh?page=x").status == 200


def test_the_guide_shows_what_to_type(get):
    page = get("/huong-dan")
    links = page.links("tbody a")
    assert links['mô hình -"nông thôn mới"'].startswith("/tim-kiem?q=")
    assert len(links) == 8


#: What the guide says -> what is typed, and whether the bulletin of the bridge is found.
GUIDE = {
    "no accents find every spelling": ("cau dan sinh", True),
    "accents find that spelling": ("cầu dân sinh", True),
    "and no other": ("câu dân sinh", False),
    "half the accents": ("cau dân sinh", True),
    "a phrase": ('"đổ bê tông"', True),
    "its words in another order": ('"bê tông đổ"', False),
    "not these": ('khéo -"dân sinh"', False),
    "either side": ("xyzzy OR cầu", True),
    "title": ("tieude:khéo", True),
    "not in the title": ("tieude:tông", False),
    "author": ('tacgia:"Hương Dịu"', True),
    "initiative": ('mohinh:"nhà sạch"', True),
    "telex": ("caauf daan sinh", True),
    "vni": ("ca62u da6n sinh", True),
    "no spaces": ("caudansinh", True),
    "numbers with points": ("1.280", True),
    "and without": ("1280", True),
}


@pytest.mark.parametrize(("typed", "found"), GUIDE.values(), ids=GUIDE)
def test_the_guide_is_true(get, typed, found):
    hits = get("/tim-kiem", q=typed, kind="bulletin", size=100).tree.css(".hit a")
    paths = [hit.attributes["href"].partition("?")[0] for hit in hits]
    assert ("/ban-tin/cau-nam-yen" in paths) is found
