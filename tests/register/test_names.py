"""Names in quotes, in the title, said twice; what all names have in common: bulletins.md 2."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from register import extract
from register.extract import names
from register.extract.written import Written
from tests.register.naming import ABOUT, bulletin, found

#: In a bulletin that says where it is, and what it is about: a shape a case.
CASES = [
    (
        "Ngày 3/5, Ban CHQS xã Suối Vàng ra mắt mô hình “Bữa cơm chiều”.",
        ["Bữa cơm chiều"],
    ),
    (
        "Mô hình “Bếp lửa tình làng“ của xã Suối Vàng được nhân rộng.",
        ["Bếp lửa tình làng"],
    ),
    (
        "Thực hiện phong trào” Dân vận khéo”, xã có mô hình“Ngõ sáng” ở thôn 3.",
        ["Ngõ sáng"],
    ),
    (
        "Mô hình “ Tủ thuốc xóm” do Trạm Y tế xã lập.",
        ["Tủ thuốc xóm"],
    ),
    (
        "Mô hình “Ngõ hoa gắn với “Sạch - sáng - an toàn” của Chi hội 4 đã có 30 hộ theo.",
        ["Ngõ hoa gắn với “Sạch - sáng - an toàn”"],
    ),
    (
        "Xã có mô hình đoạn đường tự quản “xanh - sạch” ở thôn Bãi.",
        ["xanh - sạch"],
    ),
    (
        "1- Mô hình “Tổ gùi hàng giúp dân” Tổ có 9 người, ở thôn Bãi.",
        ["Tổ gùi hàng giúp dân"],
    ),
    (
        "Mô hình “Dân vận khéo” cấp xã “Chuyến đò học trò” vừa được nhân rộng tại xã Suối Vàng.",
        ["Chuyến đò học trò"],
    ),
    (
        "Xã Suối Vàng ra mắt mô hình điểm ngõ xóm tự lo “Cùng nhau quét ngõ”.",
        ["Cùng nhau quét ngõ"],
    ),
    (
        "“Chuyến đò học trò” - cách dân vận khéo ở Bến Cát.",
        ["Chuyến đò học trò"],
    ),
    (
        "Mô hình “nuôi dê” (Suối Vàng, Bãi Đá, Đồi Chè) cho thu nhập khá.",
        ["nuôi dê"],
    ),
    (
        "Cuộc vận động “Nhà nhà có nước sạch” và mô hình “Ngõ sáng” của xã Suối Vàng.",
        ["Ngõ sáng"],
    ),
    (
        "Với phương châm “Dân cần là có”, xã Suối Vàng duy trì mô hình “Ngõ sáng”.",
        ["Ngõ sáng"],
    ),
    (
        "Trưởng thôn Bãi nói: “Từ khi có mô hình “Ngõ sáng”, bà con yên tâm”.",
        ["Ngõ sáng"],
    ),
    (
        "Trong mô hình “Ngõ sáng” ở thôn Bãi có “Góc hỏi đáp” đặt trong nhà văn hóa.",
        ["Ngõ sáng"],
    ),
    (
        "Kế hoạch “Gặp dân ngày chợ” của xã Suối Vàng đã thành mô hình “Gặp dân ngày chợ”.",
        ["Gặp dân ngày chợ"],
    ),
    (
        "Đoàn xã Suối Vàng thành lập câu lạc bộ “Tiếng sáo” trong mô hình “Đêm bản vui”.",
        ["Đêm bản vui"],
    ),
    (
        "Mô hình do Chi bộ thôn Bãi thực hiện mang tên “Mỗi đảng viên một việc tốt”.",
        ["Mỗi đảng viên một việc tốt"],
    ),
    (
        (
            "Cán bộ thôn Bãi xây dựng mô hình “3 không” gồm: không ma túy, không cờ bạc, "
            "không trộm cắp."
        ),
        ["3 không"],
    ),
    (
        (
            'Hội Phụ nữ xã Suối Vàng tổ chức ra mắt mô hình chi hội phụ nữ "5 không, 3 sạch" '
            "tại thôn Bãi."
        ),
        ["5 không, 3 sạch"],
    ),
    (
        (
            "Đảng ủy phường Bến Đò lãnh đạo xây dựng mô hình “Chính quyền thân thiện, vì Nhân "
            "dân phục vụ”."
        ),
        ["Chính quyền thân thiện, vì Nhân dân phục vụ"],
    ),
    (
        (
            'Trường Mầm non Hoa Mai (xã Bãi Đá) đăng ký mô hình "Cô giáo như mẹ hiền, bữa ăn '
            'ấm lòng con".'
        ),
        ["Cô giáo như mẹ hiền, bữa ăn ấm lòng con"],
    ),
    (
        "Mô hình “Dân vận khéo” về “Thu gom rác thải tại nguồn” của Chi bộ thôn Bãi.",
        ["Thu gom rác thải tại nguồn"],
    ),
    (
        "Mô hình dân vận khéo “Vận động Nhân dân hiến đất làm đường” tại thôn Lành, xã Bãi Đá.",
        ["Vận động Nhân dân hiến đất làm đường"],
    ),
    (
        'Một trong những mô hình tiêu biểu là "Tiếng loa an ninh" của Công an xã Bãi Đá.',
        ["Tiếng loa an ninh"],
    ),
    (
        (
            "Hội LHPN huyện triển khai cuộc vận động “Rèn luyện phẩm chất đạo đức phụ nữ”, "
            "“Gia đình 5 có, 3 sạch”; xây dựng mô hình “Bếp ăn tình thương” tại Trung tâm Y "
            "tế huyện."
        ),
        ["Bếp ăn tình thương"],
    ),
    (
        (
            "Đoàn Thanh niên có chương trình “Tiếp bước em tới trường”; mô hình “Sân chơi "
            "thiếu nhi” ở thôn Bãi; công trình “Thắp sáng đường quê”."
        ),
        ["Sân chơi thiếu nhi"],
    ),
    (
        (
            "Đồn Biên phòng Bãi Đá phối hợp tổ chức “Xuân biên phòng ấm lòng dân bản” và duy "
            "trì mô hình “Con nuôi đồn”."
        ),
        ["Con nuôi đồn"],
    ),
    (
        (
            "Quỹ “Vì người nghèo” xã Bãi Đá vận động được 30 triệu đồng; mô hình “Ống tre "
            "tiết kiệm” được 12 triệu đồng."
        ),
        ["Ống tre tiết kiệm"],
    ),
    (
        (
            "Xã phấn đấu đạt danh hiệu “Xã văn hóa nông thôn mới”, xây dựng mô hình “Khu dân "
            "cư kiểu mẫu” tại thôn Lành."
        ),
        ["Khu dân cư kiểu mẫu"],
    ),
    (
        (
            "Ông Thắng đứng ra lập mô hình “Ghe cứu thương 0 đồng”, chở miễn phí bà con cồn "
            "Én đi cấp cứu."
        ),
        ["Ghe cứu thương 0 đồng"],
    ),
    (
        (
            "Từ mô hình “Hũ gạo tiết kiệm” của Chi hội Phụ nữ ấp 3, đến nay toàn xã có 7 “Hũ "
            "gạo tiết kiệm”."
        ),
        ["Hũ gạo tiết kiệm"],
    ),
    (
        "Năm nay, huyện chọn xã Bãi Đá làm điểm mô hình “Xã không giấy tờ”.",
        ["Xã không giấy tờ"],
    ),
    (
        "Câu lạc bộ “Nông dân tỷ phú” xã Bãi Đá là một mô hình hay.",
        ["Nông dân tỷ phú"],
    ),
    (
        "Tổ “Liên gia an toàn” ở phường Bến Đò là mô hình được Công an phường khởi xướng.",
        ["Liên gia an toàn"],
    ),
    (
        (
            "Qua 3 năm, mô hình “Tiết kiệm xanh” do bà Nguyễn Thị Hòa, ấp Bà Lúa khởi xướng "
            "đã có 40 chị tham gia."
        ),
        ["Tiết kiệm xanh"],
    ),
    (
        (
            "Đảng ủy xã đăng ký mô hình “Dân vận khéo” trong xây dựng nông thôn mới, với tên "
            "gọi “Mỗi tuần một địa chỉ sạch”."
        ),
        ["Mỗi tuần một địa chỉ sạch"],
    ),
    (
        "Mô hình “Dân vận khéo” “Hiến đất mở đường” ở bản Lành.",
        ["Hiến đất mở đường"],
    ),
    (
        'Xã Bãi Đá: Ra mắt mô hình "Camera an ninh"',
        ["Camera an ninh"],
    ),
    (
        "Mô hình “Mẹ đỡ đầu”: Hội LHPN xã Bãi Đá nhận đỡ đầu 5 cháu mồ côi.",
        ["Mẹ đỡ đầu"],
    ),
    (
        "Mô hình 'Đổi rác lấy quà' lan tỏa ở phường Bến Đò",
        ["Đổi rác lấy quà"],
    ),
    ("Hội Nông dân xã có mô hình “Ngõ sáng” của Đức Thọ.", ["Ngõ sáng"]),
    ("Bên cạnh “sợi chỉ đỏ” xuyên suốt là mô hình “Ngõ sáng” của thôn Bãi.", ["Ngõ sáng"]),
    ("Mô hình này có tên “ao làng xanh trong”.", ["ao làng xanh trong"]),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:60] for text, _ in CASES])
def test_a_name_in_quotes(text, expected):
    assert found(bulletin(ABOUT, text)) == expected


def test_a_name_in_the_title_counts():
    assert found(bulletin(title="Xã Bãi Đá, huyện Thạch Khê ra mắt mô hình “Ngõ sáng”")) == [
        "Ngõ sáng"
    ]


def test_a_name_in_the_title_only_that_the_body_takes_up():
    one = bulletin(
        "Tháng 3, Chi đoàn thôn Bãi, xã Bãi Đá bắt tay làm mô hình nói trên.",
        title="Tuổi trẻ Bãi Đá với 'Bến nước không rác'",
    )
    (mention,) = extract.read(one).mentions
    assert mention.name == "Bến nước không rác"
    assert "title_only" in mention.doubts


def test_one_name_spelt_several_ways_is_one_as_prose_has_it():
    one = bulletin(
        "Ra mắt mô hình “Chợ sớm không túi nilông”",
        "Sáng 25/9, xã Bãi Đá ra mắt mô hình “Chợ sớm không túi ni lông”.",
        "Mô hình “Chợ sớm, không túi ni lông” được 60 hộ hưởng ứng.",
    )
    assert len(found(one)) == 1


def test_one_name_of_two_owners_is_two():
    one = bulletin(
        "Tiêu biểu có mô hình “Bữa sáng cho trò” của xã Tân Lập; “Bữa sáng cho trò” của Đồn Biên"
        " phòng Bãi Đá."
    )
    assert found(one) == ["Bữa sáng cho trò"] * 2


def test_what_is_less_sure_says_why():
    one = bulletin("Chi bộ thôn Bãi có mô hình “Làn cói của Hội Phụ nữ; nuôi dê ở thôn Lành; “B”.")
    doubts = {mention.name: mention.doubts for mention in extract.read(one).mentions}
    assert doubts["Làn cói"] == ("unclosed_quote",)
    assert set(doubts["nuôi dê"]) >= {"headless", "unquoted"}


def test_what_is_listed_behind_a_name_is_no_surer_than_that():
    one = bulletin(ABOUT, "Đoàn xã nhen lên “Thư viện lưng trâu”, “Lớp học dưới trăng”.")
    said = {mention.name: mention for mention in extract.read(one).mentions}
    first, second = said["Thư viện lưng trâu"], said["Lớp học dưới trăng"]
    assert "no_head" in first.doubts
    assert "no_head" in second.doubts
    assert second.confidence <= first.confidence < 1


def test_a_headline_behind_a_colon_is_no_name():
    title = "Gần 1.350 mô hình “Dân vận khéo” ở Bãi Đá: Dấu ấn một nhiệm kỳ"
    assert found(bulletin(title=title)) == []


def test_a_text_without_models_is_not_read(monkeypatch):
    monkeypatch.setattr(Written, "of", lambda _: pytest.fail("read"))
    assert found(bulletin("Hôm nay xã Bãi Đá có mưa.")) == []


@pytest.mark.parametrize(
    "unit",
    [
        "“a b c ",
        "mô hình ",
        "mô hình “Ngõ sáng xóm” của xã An, ",
        "mô hình “Ngõ sáng ",
        "mô hình nuôi dê; ",
        "các mô hình nuôi dê, trồng gừng, ",
        "mô hình ((((",
        "Mô hình “Ngõ sáng xóm”. ",
        "Hội Nông dân xã với ",
        "Hội Nông dân xã làm “Ngõ sáng xóm”, ",
        "việc kiểu tên “Ngõ sáng xóm”. ",
    ],
)
def test_no_text_takes_long(unit):
    text = (unit * (100_000 // len(unit)))[:100_000]
    written = Written.of(bulletin("Mô hình dân vận khéo " + text))
    before = time.process_time()
    names.find(written)
    assert time.process_time() - before < 5  # linear: 0.3 s; quadratic would be minutes


@given(st.text(st.sampled_from("mô hình “”\"'«»()của xã A Bã; Dân vận khéo;,.:\nab1")))
def test_evidence_and_name_are_slices_of_the_text(text):
    one = bulletin(text.replace("\n", " "))
    for mention in extract.read(one).mentions:
        assert one.text[mention.name_start : mention.name_end] == mention.name
        assert one.text[mention.evidence_start : mention.evidence_end] == mention.evidence
        assert mention.evidence_start <= mention.name_start < mention.name_end
        assert mention.name_end <= mention.evidence_end
        assert mention.name == mention.name.strip()
        assert list(mention.doubts) == sorted(set(mention.doubts))
