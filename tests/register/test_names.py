"""What the simple extractor finds, and what it must leave alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.bulletin import Bulletin
from register.extract.names import mentions

CASES = {
    "one name": ("Thôn có mô hình “Ngõ sáng sau giờ cơm”.", ["Ngõ sáng sau giờ cơm"]),
    "straight quotes": ('Ra mắt mô hình "Tủ sách xóm".', ["Tủ sách xóm"]),
    "guillemets": ("Mô hình «Bếp ấm tình quê» được nhân rộng.", ["Bếp ấm tình quê"]),
    "single quotes": ("Ra mắt mô hình 'Ngõ hoa' ở xã.", ["Ngõ hoa"]),
    "opened curly, closed straight": ('Mô hình “Bếp lửa tình làng" ra đời.', ["Bếp lửa tình làng"]),
    "opened with a closing mark": ("Mô hình ”Tổ đò tự lo” ra đời.", ["Tổ đò tự lo"]),
    "a space inside": ("Mô hình “ Tủ thuốc xóm ” ra đời.", ["Tủ thuốc xóm"]),
    "the movement is no name": ("Xã có 12 mô hình “Dân vận khéo” được công nhận.", []),
    "the movement in one case": ("MÔ HÌNH “DÂN VẬN KHÉO” CẤP XÃ", []),
    "the movement, then the name": (
        "Mô hình “Dân vận khéo” cấp xã “Chuyến đò học trò” được nhân rộng.",
        ["Chuyến đò học trò"],
    ),
    "a label before the name": (
        "Mô hình tuyên truyền, vận động học sinh tham gia “Câu lạc bộ hát then” của trường.",
        ["Câu lạc bộ hát then"],
    ),
    "a list under one head": (
        "Tiêu biểu như các mô hình: “Ngõ sáng”; “Tủ sách xóm” của Hội Phụ nữ và “Vườn rau chung”.",
        ["Ngõ sáng", "Tủ sách xóm", "Vườn rau chung"],
    ),
    "commas inside a name": (
        "Mô hình “Đủ ăn, ấm áo, trẻ tới trường”.",
        ["Đủ ăn, ấm áo, trẻ tới trường"],
    ),
    "a slogan": ("Các mô hình thực hiện phương châm “Dân cần là có”.", []),
    "a campaign": ("Mô hình gắn với cuộc vận động “Nhà nhà có nước sạch”.", []),
    "a list of movements": ("Tiêu biểu là các phong trào: “Góp sức làm đường”; “Sạch nhà”.", []),
    "a scare quote": ("Mô hình thật “khéo”.", []),
    "speech": ("Chị nói: “Mô hình này rất hay, bà con đều mừng”.", []),
    "no quotes": ("Mô hình nuôi ốc ruộng của tổ hội.", []),
    "another sentence": ("Thôn có nhiều mô hình. Họ gọi đó là “Ngõ sáng”.", []),
    "closed by the next one's opening": (
        "Mô hình “Áo chàm đến trường; “Tủ sách xóm” của xã.",
        ["Áo chàm đến trường"],
    ),
    "never closed": ("Mô hình “Ngõ sáng của Chi hội 4.", []),
}


def bulletin(text):
    return Bulletin(id="b", source="mau", title="Tin", paragraphs=(text,))


@pytest.mark.parametrize(("text", "names"), CASES.values(), ids=CASES)
def test_names(text, names):
    assert [mention.name for mention in mentions(bulletin(text))] == names


def test_a_name_in_the_title_counts():
    named = Bulletin(id="b", source="mau", title="Ra mắt mô hình “Ngõ sáng”")
    assert [mention.name for mention in mentions(named)] == ["Ngõ sáng"]


@given(st.text(st.sampled_from("mô hình “”\"'«» Dân vận khéo;,.\nab")))
def test_evidence_and_name_are_slices_of_the_text(text):
    one = bulletin(text.replace("\n", " "))
    for mention in mentions(one):
        assert one.text[mention.name_start : mention.name_end] == mention.name
        assert one.text[mention.evidence_start : mention.evidence_end] == mention.evidence
        assert mention.evidence_start <= mention.name_start < mention.name_end
        assert mention.name_end <= mention.evidence_end
