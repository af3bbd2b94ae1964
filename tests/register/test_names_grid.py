"""The constructions that bulletins use most, each with every sort of name and owner in it."""

from itertools import cycle, islice

import pytest

from bench.annotated import key
from register import extract
from tests.register.naming import bulletin

#: Told without quotes, and in quotes.
PLAIN = [
    *("nuôi ốc ruộng", "đường hoa ven kênh", "camera an ninh", "câu lạc bộ tình thân"),
    *("tổ phụ nữ tiết kiệm tại chỗ", "gom phế liệu gây quỹ giúp học sinh nghèo", "cột cờ chuẩn"),
    *("bếp ăn bán trú dân nuôi", "nuôi cá hồi", "sinh kế cho người khuyết tật", "hỗ trợ tang khó"),
]
QUOTED = [
    *("“Ngõ sáng, đường hoa”", '"Tiếng kẻng bình yên"', "‘3 không, 3 có’", "«Cổng rào xanh»"),
    *("“Nhà sạch - vườn đẹp”", '"Người có uy tín nói, dân nghe"', "“Tổ tự quản đường biên”"),
]
OWNERS = [
    *("Hội LHPN xã Bãi Đá", "Chi hội Nông dân thôn Cời", "Công an xã Suối Vàng", "thôn Đầm"),
    *("Đảng bộ xã Mường Lạn", "Trường Tiểu học Bãi Đá", "Đồn Biên phòng Ia Ring", "xã Phú Bài"),
    *("Ban Dân vận Huyện ủy Gò Dầu", "Tổ dân phố số 4", "Ủy ban MTTQ xã Yên Lạc"),
]
BODIES = [owner for owner in OWNERS if owner not in {"thôn Đầm", "xã Phú Bài", "Tổ dân phố số 4"}]
TAIL = "Nhờ đó, bà con trong xã phấn khởi, an ninh trật tự được giữ vững."

#: {a}, {b}, {c}: names; {x}, {y}: owners. Then whose each name is, "" where it isn't asked.
ONE = {
    "{x} có mô hình {a}.": "x",
    "Ngày 12/5, {x} ra mắt mô hình {a}.": "x",
    "Thời gian qua, {x} đã xây dựng được mô hình {a}, được người dân hưởng ứng.": "x",
    "Mô hình {a} của {x} được nhiều nơi học tập.": "x",
    "Nổi bật là mô hình {a} do {x} thực hiện từ năm 2021.": "x",
    "Điểm nhấn là mô hình {a} do {x} thực hiện từ năm 2021.": "x",
    "Mô hình {a} ra đời từ năm 2020 do {x} phụ trách.": "x",
    "Đây là mô hình {a} được {x} thực hiện trong nhiều năm qua.": "x",
    "{x} có nhiều cách làm hay, trong đó có mô hình {a}.": "x",
    "Thực hiện mô hình {a}, {x} đã vận động được 30 triệu đồng.": "x",
    "Nhờ mô hình {a}, {x} đã gây quỹ được 25 triệu đồng.": "x",
    "Với mô hình {a}, {x} đã vận động 40 hộ hiến đất.": "x",
    "Từ năm 2021, {x} chọn mô hình {a} làm khâu đột phá.": "x",
    "{x} vừa ra mắt mô hình {a} với 30 thành viên.": "x",
    "Các điển hình gồm: {x} - mô hình {a}.": "x",
    "{x} đăng ký mô hình “Dân vận khéo” {a}.": "x",
    "Đoàn đã đi thăm mô hình {a} của {x}.": "x",
    "Trong đó, mô hình {a} của {x} được Ban Dân vận Tỉnh ủy đánh giá cao.": "x",
    "Sau 2 năm thực hiện, mô hình {a} của {x} đã giúp 15 hộ thoát nghèo.": "x",
    "Qua 3 năm triển khai mô hình {a}, {x} đã vận động được 300 triệu đồng.": "x",
    "{x} là đơn vị đi đầu trong thực hiện mô hình {a}.": "x",
    "{x} tiếp tục phát huy hiệu quả mô hình {a}, thu hút đông đảo hội viên tham gia.": "x",
    "Bằng mô hình {a}, {x} đã hỗ trợ 12 em học sinh nghèo.": "x",
    "Hiện {x} đang quản lý, vận hành mô hình {a}.": "x",
    "Để làm được điều đó, {x} phối hợp với Công an huyện ra mắt mô hình {a}.": "x",
    "Tham gia mô hình {a}, gia đình ông Tư ở thôn Cời đã có thu nhập ổn định.": "",
    "Ở thôn Cời, xã Bãi Đá, mô hình {a} đã giúp 12 hộ thoát nghèo.": "",
    "Đến nay, mô hình {a} được nhân rộng tại 8 thôn của xã Bãi Đá.": "",
}
TWO = {
    "{x} duy trì mô hình {a} và mô hình {b}.": ("x", "x"),
    "{x} có 2 mô hình là {a} và {b}.": ("", ""),
    "Ngoài ra, {x} còn duy trì hiệu quả mô hình {a}, mô hình {b}.": ("x", "x"),
    "Bên cạnh mô hình {a}, {x} còn triển khai mô hình {b}.": ("", ""),
    "Từ mô hình {a} đến mô hình {b}, {x} luôn có cách làm mới.": ("", ""),
    "Tiêu biểu có mô hình {a} của {x} và mô hình {b} của {y}.": ("x", "y"),
    "Tiêu biểu như: mô hình {a} của {x}; mô hình {b} của {y}…": ("x", "y"),
    "{x} có mô hình {a}; {y} có mô hình {b}.": ("x", "y"),
    "Điển hình là {x} với mô hình {a}, {y} với mô hình {b}.": ("x", "y"),
    "Có mô hình {a} tại thôn Cời, xã Bãi Đá, mô hình {b} ở xã Suối Vàng.": ("", ""),
    "{x} đã xây dựng nhiều mô hình hiệu quả như: {a}, {b}…": ("", ""),
}
#: With bodies as owners, who may be praised and own whole lists.
OF_BODIES = {
    "Hội nghị biểu dương {x} với mô hình {a} và {y} với mô hình {b}.": ("x", "y"),
    "Đoàn được nghe giới thiệu 2 mô hình tiêu biểu của {x}: mô hình {a}; mô hình {b}.": ("x", "x"),
}


def sentences(template, names, owners):
    """The template with every name once, and the owners in turn."""
    slots = sum(f"{{{slot}}}" in template for slot in "ab")
    turns = cycle(owners)
    for first in range(len(names)):
        chosen = list(islice(cycle(names), first, first + slots))
        yield dict(zip("ab", chosen, strict=False)) | {"x": next(turns), "y": next(turns)}


def wrong(template, whose, names, owners):
    """What is found otherwise than the template has it."""
    for values in sentences(template, names, owners):
        text = template.format(**values)
        found = extract.read(bulletin(text, TAIL, title="Dân vận khéo ở huyện Thạch Khê")).mentions
        wanted = {key(values[slot].strip('“”"‘’«»')): values.get(x) for slot, x in zip("ab", whose)}  # noqa: B905
        said = {key(one.name): one.organisation.text if one.organisation else None for one in found}
        told = {name: said.get(name) for name, owner in wanted.items() if owner}
        asked = {name: owner for name, owner in wanted.items() if owner}
        if said.keys() != wanted.keys() or told != asked:
            yield text, said


@pytest.mark.parametrize("names", [PLAIN, QUOTED], ids=["plain", "quoted"])
@pytest.mark.parametrize("template", ONE)
def test_one_name(template, names):
    assert list(wrong(template, (ONE[template],), names, OWNERS)) == []


MIXED = [name for pair in zip(PLAIN, QUOTED, strict=False) for name in pair]


@pytest.mark.parametrize("names", [PLAIN, QUOTED, MIXED], ids=["plain", "quoted", "mixed"])
@pytest.mark.parametrize("template", TWO)
def test_two_names(template, names):
    assert list(wrong(template, TWO[template], names, OWNERS)) == []


@pytest.mark.parametrize("names", [PLAIN, QUOTED, MIXED], ids=["plain", "quoted", "mixed"])
@pytest.mark.parametrize("template", OF_BODIES)
def test_two_names_of_bodies(template, names):
    assert list(wrong(template, OF_BODIES[template], names, BODIES)) == []
