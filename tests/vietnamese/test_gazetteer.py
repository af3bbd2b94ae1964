"""The table of places says what the resolution says, and both ways the same."""

import csv

import pytest

from vietnamese.build_places import HEAD, main
from vietnamese.gazetteer import Related, gazetteer, parse
from vietnamese.spelling import canonical

#: The 108 communes of Bắc Kạn and the 37 that they became, by district; checked against two other
#: tables when this one was made (research on the language, section 5).
BAC_KAN = {
    "thành phố Bắc Kạn": {
        "phường Đức Xuân": "Nguyễn Thị Minh Khai, Đức Xuân, Huyền Tụng",
        "phường Bắc Kạn": "Sông Cầu, Phùng Chí Kiên, Nông Thượng, Xuất Hóa",
        "xã Phong Quang": "Dương Quang",
    },
    "huyện Bạch Thông": {
        "xã Phong Quang": "Đôn Phong",
        "xã Phủ Thông": "Phủ Thông, Vi Hương, Lục Bình, Tân Tú",
        "xã Vĩnh Thông": "Sĩ Bình, Vũ Muộn, Cao Sơn",
        "xã Cẩm Giàng": "Nguyên Phúc, Quân Hà, Cẩm Giàng, Mỹ Thanh",
        "xã Bạch Thông": "Dương Phong, Quang Thuận",
    },
    "huyện Pác Nặm": {
        "xã Bằng Thành": "Bằng Thành, Nhạn Môn, Bộc Bố, Giáo Hiệu",
        "xã Cao Minh": "Công Bằng, Cổ Linh, Cao Tân",
        "xã Nghiên Loan": "Xuân La, An Thắng, Nghiên Loan",
    },
    "huyện Ba Bể": {
        "xã Phúc Lộc": "Bành Trạch, Phúc Lộc, Hà Hiệu",
        "xã Ba Bể": "Cao Thượng, Khang Ninh, Nam Mẫu",
        "xã Chợ Rã": "Chợ Rã, Thượng Giáo, Địa Linh",
        "xã Thượng Minh": "Yến Dương, Chu Hương, Mỹ Phương",
        "xã Đồng Phúc": "Quảng Khê, Hoàng Trĩ, Đồng Phúc",
    },
    "huyện Chợ Đồn": {
        "xã Đồng Phúc": "Bằng Phúc",
        "xã Bạch Thông": "Đồng Thắng",
        "xã Chợ Đồn": "Bằng Lũng, Phương Viên, Ngọc Phái, Bằng Lãng",
        "xã Nam Cường": "Xuân Lạc, Nam Cường, Đồng Lạc",
        "xã Quảng Bạch": "Tân Lập, Quảng Bạch",
        "xã Yên Thịnh": "Bản Thi, Yên Thịnh, Yên Thượng",
        "xã Nghĩa Tá": "Lương Bằng, Nghĩa Tá, Bình Trung",
        "xã Yên Phong": "Đại Sảo, Yên Mỹ, Yên Phong",
    },
    "huyện Ngân Sơn": {
        "xã Nà Phặc": "Nà Phặc, Trung Hoà",
        "xã Bằng Vân": "Thượng Ân, Bằng Vân",
        "xã Ngân Sơn": "Cốc Đán, Đức Vân, Vân Tùng",
        "xã Thượng Quan": "Thượng Quan",
        "xã Hiệp Lực": "Hiệp Lực, Thuần Mang",
    },
    "huyện Chợ Mới": {
        "xã Chợ Mới": "Đồng Tâm, Như Cố, Quảng Chu",
        "xã Thanh Mai": "Thanh Vận, Mai Lạp, Thanh Mai",
        "xã Tân Kỳ": "Tân Sơn, Hoà Mục, Cao Kỳ",
        "xã Thanh Thịnh": "Nông Hạ, Thanh Thịnh",
        "xã Yên Bình": "Yên Cư, Yên Hân, Bình Văn",
    },
    "huyện Na Rì": {
        "xã Văn Lang": "Văn Lang, Lương Thượng, Kim Hỷ",
        "xã Cường Lợi": "Văn Vũ, Cường Lợi",
        "xã Na Rì": "Yến Lạc, Kim Lư, Sơn Thành",
        "xã Trần Phú": "Văn Minh, Cư Lễ, Trần Phú",
        "xã Côn Minh": "Côn Minh, Quang Phong, Dương Sơn",
        "xã Xuân Dương": "Xuân Dương, Đổng Xá, Liêm Thuỷ",
    },
}

RECORDS = [
    ("Tỉnh Hạ", "Huyện Một", "Xã Đông", "Tỉnh Mới", "Xã Hợp", "whole"),
    ("Tỉnh Hạ", "Huyện Một", "Xã Hoà", "Tỉnh Mới", "Xã Hợp", "split"),
    ("Tỉnh Hạ", "Huyện Một", "Xã Hoà", "Tỉnh Mới", "Phường Tách", "split"),
    ("Tỉnh Thượng", "Thị xã Hai", "Phường Tây", "Tỉnh Mới", "Phường Tách", "whole"),
    ("Tỉnh Thượng", "Huyện Đảo", "", "Tỉnh Mới", "", "whole"),
    ("Tỉnh Xa", "Huyện Ba", "Xã Nam", "Tỉnh Khác", "Xã Nam", "whole"),
]


def spelt(text):
    return " ".join(canonical(word) for word in text.split())


def place(title, era, district=""):
    (found,) = (
        each
        for each in gazetteer().places
        if (each.title, each.era) == (title, era) and district in ("", each.district)
    )
    return found


def titles(parts):
    return {part.place.title: part.whole for part in parts}


def test_bac_kan_is_as_the_resolution_has_it():
    expected = {
        (spelt(district), spelt(old), spelt(new))
        for district, communes in BAC_KAN.items()
        for new, olds in communes.items()
        for old in olds.split(", ")
    }
    found = {
        (spelt(each.district), spelt(each.name), spelt(part.place.title))
        for each in gazetteer().places
        if each.province == "tỉnh Bắc Kạn" and each.district
        for part in gazetteer().related(each).new
    }
    assert found == expected
    assert (len({pair[:2] for pair in found}), len({new for *_, new in found})) == (108, 37)


def test_the_counts():
    counts = {"old": [0, 0, 0, 0], "new": [0, 0, 0, 0]}
    for each in gazetteer().places:
        counts[each.era][each.level] += 1
    assert counts == {"old": [0, 280, 17, 2], "new": [0, 92, 0, 1]}


def test_old_and_new_name_each_other_alike():
    communes = [each for each in gazetteer().places if each.level == 1]
    became = {
        (old, part.place, part.whole)
        for old in communes
        if old.era == "old"
        for part in gazetteer().related(old).new
    }
    made_of = {
        (part.place, new, part.whole)
        for new in communes
        if new.era == "new"
        for part in gazetteer().related(new).old
    }
    assert became == made_of
    assert {old for old, *_ in became} | {new for _, new, _ in became} == set(communes)


def test_only_whole_communes_or_several_parts():
    for each in gazetteer().places:
        parts = gazetteer().related(each).new
        if each.district:
            assert [part.whole for part in parts] == [True] or (
                len(parts) > 1 and not any(part.whole for part in parts)
            )


def test_a_district_knows_its_communes_and_what_they_became():
    related = gazetteer().related(place("huyện Bạch Thông", "old"))
    assert len(related.old) == 14
    assert titles(related.new) == {
        "xã Phủ Thông": True,
        "xã Vĩnh Thông": True,
        "xã Phong Quang": False,
        "xã Cẩm Giàng": True,
        "xã Bạch Thông": False,
    }


def test_a_commune_became_another():
    related = gazetteer().related(place("xã Nguyên Phúc", "old"))
    assert (titles(related.new), related.old) == ({"xã Cẩm Giàng": True}, ())


def test_a_commune_was_parted():
    related = gazetteer().related(place("phường Gia Sàng", "old"))
    assert titles(related.new) == {"phường Phan Đình Phùng": False, "phường Gia Sàng": False}


def test_a_new_commune_crosses_a_district_line():
    related = gazetteer().related(place("xã Bạch Thông", "new"))
    assert {part.place.district for part in related.old} == {"huyện Bạch Thông", "huyện Chợ Đồn"}
    assert titles(related.old) == dict.fromkeys(
        ("xã Dương Phong", "xã Quang Thuận", "xã Đồng Thắng"), True
    )


def test_a_province():
    related = gazetteer().related(place("tỉnh Bắc Kạn", "old"))
    assert len(related.old) == 8
    assert titles(related.new) == {"tỉnh Thái Nguyên": True}
    assert len(gazetteer().related(place("tỉnh Thái Nguyên", "new")).old) == 2


def test_seven_of_eight_districts_have_a_homonym():
    new = {each.name for each in gazetteer().places if each.era == "new"}
    names = {
        each.name
        for each in gazetteer().places
        if each.level == 2 and each.province == "tỉnh Bắc Kạn"
    }
    assert names - new == {"Pác Nặm"}


def test_what_is_not_in_the_table_is_related_to_nothing():
    stranger = parse(["new\txã\tLạ\t\ttỉnh Xa\t-\t"]).places[0]
    assert gazetteer().related(stranger) == Related()


@pytest.mark.parametrize(
    "line",
    ["old\txã\tThiếu", "now\txã\tA\t\t\t-\t", "old\txứ\tA\t\t\t-\t", "old\txã\tA\t\t\t-\txã B"],
    ids=["too few", "no era", "no type", "no such link"],
)
def test_a_broken_line_is_told(line):
    with pytest.raises(ValueError, match="places"):
        parse([line])


def build(tmp_path, *provinces):
    with (tmp_path / "commune_mapping.csv").open("w", encoding="utf-8", newline="") as stream:
        columns = ("old_province", "old_district", "old_ward", "new_province", "new_ward", "kind")
        csv.writer(stream).writerows([columns, *RECORDS])
    output = tmp_path / "places.tsv"
    main([str(tmp_path), "--provinces", *provinces, "--output", str(output)])
    return output.read_text(encoding="utf-8")


def test_another_portal_makes_its_own_table(tmp_path):
    text = build(tmp_path, "Hạ")
    made = parse(text.splitlines())
    # Both old provinces: or the new commune would be torn.
    assert [each.title for each in made.places] == [
        "tỉnh Hạ",
        "tỉnh Thượng",
        "huyện Một",
        "thị xã Hai",
        "xã Đông",
        "xã Hòa",
        "phường Tây",
        "tỉnh Mới",
        "xã Hợp",
        "phường Tách",
    ]
    district = made.places[2]
    assert titles(made.related(district).new) == {"xã Hợp": True, "phường Tách": False}
    assert build(tmp_path, "Mới") == text


def test_an_unknown_province_is_told(tmp_path):
    with pytest.raises(SystemExit):
        build(tmp_path, "Không Có")


def test_the_head_names_its_source_and_no_machine():
    assert "MIT" in HEAD
    assert "/" not in HEAD.replace("1683/NQ-UBTVQH15", "")
