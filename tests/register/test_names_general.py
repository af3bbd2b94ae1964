"""Models of the wide world have the grammar of names and are none; models here are kept."""

import pytest

from tests.register.naming import bulletin, found

#: People at work, so that a text tells of somebody; no word of the movement.
PEOPLE = "Chi hội, chi đoàn và bà con các thôn trong xã Bãi Đá cùng góp công làm đường. " * 9

GENERAL = [
    # nobody runs it yet
    "Chủ tịch xã Bãi Đá mong muốn triển khai mô hình xe đạp dùng chung ở xã Bãi Đá.",
    "Xã Bãi Đá chưa có mô hình trường nội trú ven biển.",
    "Nếu áp dụng mô hình gửi xe vòng ngoài ở xã Bãi Đá thì đường sẽ thoáng.",
    "Công an xã Bãi Đá sẽ thí điểm mô hình tuần tra bằng xe đạp.",
    "Gia đình chị Hai ở thôn Bãi định làm mô hình nuôi thỏ.",
    "Nhóm bạn trẻ xã Bãi Đá ấp ủ nhiều ý tưởng, mô hình rau sân thượng.",
    # a mock-up, and what is left behind
    "Mô hình con thuyền giấy của học sinh xã Bãi Đá được trưng bày ở sân trường.",
    "Học sinh trưng bày mô hình cối xay gió ở Trường THCS Bãi Đá.",
    "Xã Bãi Đá chuyển dần từ mô hình trồng ngô bãi sang chỗ chăn dê.",
    "Cù lao ở xã Bãi Đá được xem như mô hình khu bảo tồn ven sông.",
    # other countries'
    "Mô hình nuôi cá lồng của các quốc gia láng giềng được xã Bãi Đá tham khảo.",
    # of science
    "Trạm Y tế xã Bãi Đá cho biết mô hình bệnh tật của thôn Bãi đang thay đổi.",
    # no name at all
    "Khách đến thôn Bãi gọi làng cổ là mô hình “bảo tàng sống”.",
    "Xã Bãi Đá thực hiện “một cửa, một cửa liên thông” theo mô hình mới.",
    "Mô hình giống như “Chợ quê” của bạn.",
]


@pytest.mark.parametrize("text", GENERAL, ids=[text[:60] for text in GENERAL])
def test_the_wide_world_gives_no_name(text):
    assert found(bulletin(text, PEOPLE)) == []


KEPT = [
    ("Cử tri thôn Bãi kiến nghị nhân rộng mô hình “Chốt sạch” ở xã Bãi Đá.", ["Chốt sạch"]),
    ("Thầy trò xã Bãi Đá vừa khánh thành mô hình “Vườn thuốc nam”.", ["Vườn thuốc nam"]),
    ("Năm qua, xã Bãi Đá đã hình thành mô hình trồng chè mái đồi.", ["trồng chè mái đồi"]),
    # where they end
    ("Xã Bãi Đá đưa mô hình trạm y tế gõ cửa vào hoạt động.", ["trạm y tế gõ cửa"]),
    ("Xã Bãi Đá dựng mô hình cổng tre uốn vòm bằng nguồn góp của dân.", ["cổng tre uốn vòm"]),
    ("Xã Bãi Đá làm điểm mô hình trồng rau sạch rồi nhân ra cả huyện.", ["trồng rau sạch"]),
    ("Xã Bãi Đá có mô hình cột cờ, cô giáo Nguyễn Thị Lan kể.", ["cột cờ"]),
    ("Mô hình tàu thuyền an toàn tại thôn Bãi có 20 chủ tàu.", ["tàu thuyền an toàn"]),
    ("Mô hình tập trung rác một chỗ tại thôn Bãi có 40 hộ theo.", ["tập trung rác một chỗ"]),
    ("Mô hình nhà sạch vườn xanh ở thôn Bãi có 40 hộ theo.", ["nhà sạch vườn xanh"]),
    ("Mô hình khu nhà trọ tự quản của Công an xã Bãi Đá.", ["khu nhà trọ tự quản"]),
    ("Mô hình chợ bốn không ở xã Bãi Đá được khen.", ["chợ bốn không"]),
    ("Mô hình tuyến đường hoa ở thôn Bãi dài 2 km.", ["tuyến đường hoa"]),
    ("Mô hình bán hàng lưu động của Hội Phụ nữ xã Bãi Đá.", ["bán hàng lưu động"]),
    ("Mô hình vườn ươm giống lim của gia đình ông Tư.", ["vườn ươm giống lim"]),
    ("Để có mô hình trồng na rải vụ, ông Tư ở thôn Bãi vay vốn.", ["trồng na rải vụ"]),
]


@pytest.mark.parametrize(("text", "names"), KEPT, ids=[text[:60] for text, _ in KEPT])
def test_models_here_that_begin_alike_are_kept(text, names):
    assert found(bulletin(text, PEOPLE)) == names


def test_quotes_give_a_name_whatever_it_begins_with():
    text = "Xã Bãi Đá ra mắt mô hình “Căn hộ không rác”."
    assert found(bulletin(text, PEOPLE)) == ["Căn hộ không rác"]


def test_where_nobody_is_at_work_only_an_owner_makes_a_name():
    far = "Giá thị trường tuần này đi ngang, sức mua chậm, vốn vay còn khó. " * 12
    plain, owned = "Mô hình nuôi tôm ao bạt ở tỉnh Bạc Liêu.", "Mô hình nuôi ong rừng của ông Tư."
    title = "Tin thị trường tỉnh Bạc Liêu"
    assert found(bulletin(plain, far, title=title)) == []
    assert found(bulletin(plain, PEOPLE, title=title)) == ["nuôi tôm ao bạt"]
    assert found(bulletin(owned, "Tỉnh Bạc Liêu. " + far, title=title)) == ["nuôi ong rừng"]


def test_lists_in_texts_about_laws_hold_no_models():
    listed = "Xã có các mô hình: phòng ngừa tại thôn; hòa giải tại thôn; tố giác tại thôn."
    law = "Khoản 2 Điều 5 của Luật và Nghị định, Thông tư quy định tại xã Bãi Đá, thôn, xóm. " * 12
    assert found(bulletin(listed, PEOPLE)) != []
    assert found(bulletin(listed, law)) == []


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("Ai cũng khen mô hình “Góc sân chung”.", []),
        ("Ai cũng khen mô hình “Góc sân chung” của Hội Phụ nữ.", ["Góc sân chung"]),
        (
            (
                "Chị em trong xóm, bà con cả xã, thanh niên, phụ nữ, nông dân, công an đều khen mô"
                " hình “Góc sân chung”."
            ),
            ["Góc sân chung"],
        ),
    ],
)
def test_far_from_anybody_here_only_an_owner_makes_a_name(said, names):
    far = "Sách ấy viết rất hay và được dịch ra nhiều thứ tiếng. " * 20
    assert found(bulletin(PEOPLE + far + said + " " + far)) == names
