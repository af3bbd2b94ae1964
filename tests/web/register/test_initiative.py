"""One initiative, its sentences, and quoting them."""

from urllib.parse import unquote

import pytest

from tests.web.register.reading import page_of


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
