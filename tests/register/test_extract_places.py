"""Where an initiative is, as its text says: bulletins.md 2.6, 4, and blocks of a round-up."""

import pytest

from corpus.bulletin import Bulletin
from register.extract import organisations, places
from register.extract.written import Written
from tests.register.named import marked

PLACES = {
    "none": ("Hội CCB xã có mô hình “⟦Gác⟧”.", [None]),
    "inside the owner": ("“⟦Gác⟧” của Hội CCB xã Bãi Đá.", ["xã Bãi Đá"]),
    "behind the owner": (
        "“⟦Gác⟧” của Chi hội CCB thôn 4, xã Bãi Đá. Với 9 hội viên.",
        ["thôn 4, xã Bãi Đá"],
    ),
    "only behind the owner": (
        "“⟦Gác⟧” của Trường Tiểu học Tả Phìn, huyện Sìn Hồ;",
        ["huyện Sìn Hồ"],
    ),
    "a bracket behind the owner": (
        "“⟦Gác⟧” của Chi hội CCB xóm 6 (xã Yên Thắng);",
        ["xóm 6 (xã Yên Thắng)"],
    ),
    "tại": ("mô hình ⟦đan giỏ⟧ tại ấp Rùm Sóc giúp 40 chị.", ["ấp Rùm Sóc"]),
    "a landmark": (
        "mô hình “⟦Zalo đêm⟧” tại khu trọ sinh viên đường Âu Cơ.",
        ["khu trọ sinh viên đường Âu Cơ"],
    ),
    "nearer than the owner's": (
        (
            "Ban CHQS huyện Quản Bạ triển khai mô hình ⟦trồng cải⟧ tại thôn Sín Chải, "
            "xã Tả Ván (65 triệu đồng)."
        ),
        ["thôn Sín Chải, xã Tả Ván"],
    ),
    "a list in brackets": ("mô hình “⟦Kho lúa⟧” (Trà Nam, Trà Cang);", ["Trà Nam, Trà Cang"]),
    "money in brackets": ("mô hình “⟦Kho lúa⟧” (42 triệu đồng);", [None]),
    "several": ("mô hình ⟦thắp sáng⟧ tại thôn 1, thôn 5.", ["thôn 1, thôn 5"]),
    "a unit right behind": ("mô hình ⟦hát ru⟧ xã Đồi Chè;", ["xã Đồi Chè"]),
    "in front": ("Ở ấp Tân Long, mô hình ⟦gom vỏ⟧ do Hội CCB xã thực hiện.", ["ấp Tân Long"]),
    "abbreviated": (
        "“⟦Hẻm⟧” của Chi bộ KP.4, P. An Thới Trung; xã Bãi",
        ["KP.4, P. An Thới Trung"],
    ),
    "of a person": (
        "mô hình ⟦quế⟧ của ông Lò Văn Mẫu, thôn Quăn, xã Bãi Đá.",
        ["thôn Quăn, xã Bãi Đá"],
    ),
    "a person at": (
        "mô hình ⟦ong⟧ của gia đình bà Thử ở thôn Cát, xã Bãi Đá",
        ["thôn Cát, xã Bãi Đá"],
    ),
    "some hamlets": ("mô hình “⟦Gác⟧” ở 7/9 xóm có kết quả.", [None]),
    "at home": ("mô hình “⟦Gác⟧” tại nhà được khen.", [None]),
    "hợp tác xã is no commune": ("“⟦Lò gạch⟧” của Hợp tác xã Suối Vàng.", [None]),
    "blocks": (
        (
            "Xã Triệu Lăng (Triệu Phong) là xã bãi ngang. Hội Nông dân xã có mô hình ⟦trồng ném⟧.\n"
            "* Ở xã Hải Khê (Hải Lăng), nỗi lo là rác. Hội LHPN xã thành lập mô hình ⟦Tổ gom rác⟧."
        ),
        ["Xã Triệu Lăng (Triệu Phong)", "xã Hải Khê (Hải Lăng)"],
    ),
}


@pytest.mark.parametrize(("text", "wanted"), PLACES.values(), ids=PLACES)
def test_places(text, wanted):
    written, names = marked(text)
    found = places.find(written, names, organisations.attach(written, names))
    assert [place and written.text[place.start : place.end] for place in found] == wanted


def test_units_known_and_else_the_bulletins_own():
    written, names = marked(
        "“⟦Gác⟧” của Hội CCB xã Mỹ Thanh, huyện Bạch Thông; “⟦Đèn⟧” của thôn Bãi."
    )
    found = places.find(written, names, organisations.attach(written, names))
    own = ("huyện Pác Nặm",)
    known, unknown = (places.units(written, place, scope=own) for place in found)
    assert known == ("xã Mỹ Thanh", "huyện Bạch Thông")
    assert unknown == own
    assert places.units(written, None, scope=own) == own


def test_scope_is_no_captions():
    text = "Xã Mỹ Thanh, huyện Bạch Thông làm đường"
    shown = Bulletin(id="b", source="mau", title="Toàn tỉnh", lead="Tin.", captions=(text,))
    titled = Bulletin(id="b", source="mau", title=text, paragraphs=("Huyện Ba Bể.",))
    begun = Bulletin(id="b", source="mau", title="Tin", paragraphs=(text, "Huyện Ba Bể."))
    own = ("xã Mỹ Thanh", "huyện Bạch Thông")
    assert [places.scope(Written.of(b)) for b in (shown, titled, begun)] == [(), own, own]
