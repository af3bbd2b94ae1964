"""What stands where names do, and is none: bulletins.md 3; models of nobody here."""

import pytest

from register.extract import patterns
from tests.register.naming import ABOUT, bulletin, found

#: In a bulletin that says where it is, and what it is about: a shape a case.
CASES = [
    "Tiêu biểu là các phong trào: “Cả huyện góp sức làm đường”, “Nhà nhà trồng hoa” của xã.",
    "Mô hình là “điểm tựa” của dân xã Suối Vàng.",
    "Xã xây dựng “Xóm gương mẫu” và nhân rộng các mô hình phát triển kinh tế.",
    (
        "Toàn huyện có 120 mô hình đăng ký, 80 mô hình được công nhận, gồm 60 mô hình tập "
        "thể và 20 mô hình cá nhân."
    ),
    ("Mô hình kinh tế tập thể, mô hình tổ chức, mô hình tăng trưởng được xã Suối Vàng bàn tới."),
    "Xã Suối Vàng vận hành mô hình chính quyền địa phương 2 cấp.",
    (
        "Việc nhân rộng mô hình còn chậm; kinh phí hỗ trợ mô hình phát triển kinh tế chưa "
        "nhiều ở xã Bãi."
    ),
    "Toàn xã duy trì 5 mô hình tự quản, 3 mô hình kinh tế, 2 mô hình bảo vệ môi trường.",
    "Chủ tịch UBND xã Bãi Đá tặng giấy khen cho 3 tập thể có mô hình hay.",
    "Mô hình này được nhân rộng tại xã Bãi Đá.",
    "Xã Bãi Đá chọn 05 mô hình tham dự hội thi “Sáng kiến vùng hồ”.",
    "Huyện cử mô hình dự liên hoan của tỉnh.",
    "Lãnh đạo huyện thăm mô hình sản xuất của người dân xã Bãi Đá.",
    (
        "Nhiều phong trào được duy trì như “Ngày Chủ nhật xanh”, “Sạch làng tốt ruộng”, "
        "“Tuyến đường không rác”."
    ),
    ("Chương trình “Xuân biên giới - Tết quân dân” của Đồn Biên phòng Bãi Đá trao 50 suất quà."),
    (
        "Bài học rút ra là “dễ làm trước, khó làm sau”, các mô hình đều bắt đầu từ việc "
        "nhỏ ở thôn Bãi."
    ),
    "Theo ông Bí thư Chi bộ thôn Bãi, “muốn có mô hình hay thì phải nghe dân”.",
    (
        "Khen thưởng 5 tập thể có mô hình “Dân vận khéo” tiêu biểu gồm: Chi bộ thôn Bãi, "
        "Chi bộ thôn Lành, Hội Phụ nữ xã."
    ),
    "Mô hình nuôi dê, mô hình nuôi bò và mô hình trồng keo là hướng đi chính của huyện.",
    (
        "Việc xây dựng mô hình “Dân vận khéo” ở xã Bãi Đá gắn với phong trào “Toàn dân "
        "bảo vệ an ninh Tổ quốc”, “Đền ơn đáp nghĩa”."
    ),
    ("Hội Nông dân xã Bãi Đá hướng dẫn hội viên làm theo mô hình trồng dưa lưới trong nhà màng."),
    "Xã học tập mô hình “Thành phố vườn cây” của Singapore.",
    "Xã giới thiệu mô hình “Chợ trên mây” của Cho.vn.",
    "Ở xã Bãi Đá, cách góp vốn ấy được coi là mô hình “ba chân kiềng” của bà con.",
    "Xã Bãi Đá thấy mô hình “mũi tên bay” này không hợp với mình.",
    "Ở xã Bãi Đá, đây là mô hình đi lên từ việc gắn bảng “tố giác kẻ gian”.",
    "Dự kiến, mô hình vườn thuốc nam ở thôn Bãi sẽ mở rộng.",
    "Ở thôn Bãi, đây là mô hình nuôi dê núi của Chi hội 4.",
    "Các mô hình đều có chung bài học: giữ lời của Chi hội 4; làm đều của Chi hội 5.",
    "Xã bàn việc chuyển giao “Đề án truy xuất nguồn gốc rau” về phòng.",
    "Đảng ủy xã yêu cầu mỗi chi bộ đăng ký ít nhất một mô hình sát với việc của dân.",
    "Sở Nông nghiệp tỉnh khuyên bà con xã Bãi Đá không mở rộng mô hình nuôi tôm tự phát.",
    "Hội Nông dân huyện Thạch Khê hỗ trợ vốn cho mô hình chăn nuôi gia súc gia cầm.",
    "Người dân thôn Bãi ủng hộ mô hình vì thấy lợi ích thiết thực.",
    "Xã Bãi Đá được chọn làm điểm xây dựng mô hình xã nông thôn mới kiểu mẫu.",
    "Trường THCS Bãi Đá dạy học sinh lắp mô hình tàu thủy chạy bằng nước.",
    "Nhân rộng các mô hình trồng chè; tổ chức 5 lớp tập huấn cho dân xã Bãi Đá.",
    "Cán bộ xã Bãi Đá nói về mô hình với giọng đầy tự hào.",
]


@pytest.mark.parametrize("text", CASES, ids=[text[:60] for text in CASES])
def test_no_name(text):
    assert found(bulletin(ABOUT, text)) == []


#: Of the wide world, of business, of the theatre of politics: nobody here runs them.
ELSEWHERE = [
    "Hội nghị bàn về mô hình “một đất nước, hai dòng sông” của nước láng giềng.",
    "Hãng xe phát triển mô hình “Xe sang mặt đất” bằng những chuyến xe mới.",
    "Nhóm nghiên cứu dựng mô hình “thiên hà xoắn” từ ảnh của kính thiên văn.",
]


@pytest.mark.parametrize("text", ELSEWHERE)
def test_news_that_tells_of_nobody_here_names_nothing(text):
    more = "Các hãng tin nước ngoài dành nhiều thời lượng cho chuyện này. " * 10
    assert found(bulletin(text, more, title="Tin thế giới")) == []


def test_an_advertisement_names_nothing_for_the_places_where_it_sells():
    sells = "Khách hàng của cửa hàng ở xã Bãi Đá, huyện Thạch Khê khen thương hiệu. " * 10
    told = "Mô hình “Quầy tự phục vụ” ra mắt ở xã Bãi Đá."
    trade = "Người tiêu dùng và nhà đầu tư khen tiện ích của tập đoàn, của khách sạn. " * 10
    assert found(bulletin(told, sells, title="Tin")) == ["Quầy tự phục vụ"]
    assert found(bulletin(told, sells, trade, trade, title="Tin")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Nhiều nước đã áp dụng mô hình “thành phố bọt biển” để chống ngập như huyện Thạch Khê.",
        "Ở Nhật Bản, mô hình “bếp chung xóm” thành công; huyện Thạch Khê cũng muốn làm theo.",
        "Đại biểu đề nghị nghiên cứu mô hình “một chủ tịch hai xã” tại huyện Thạch Khê.",
        "Phòng Hạ tầng đang lấy ý kiến về mô hình “phố đi bộ theo giờ” ở xã Bãi Đá.",
        "Công ty chào bán căn hộ theo mô hình “sống xanh, sống khỏe” tại huyện Thạch Khê.",
        "Trưng bày tại hội chợ huyện Thạch Khê có mô hình “cầu treo bằng tre”.",
        "Huyện Thạch Khê đặt mục tiêu đến năm 2030 hình thành mô hình “phố vườn ven sông”.",
        "Xã Bãi Đá không lập mô hình theo kiểu “đánh trống ghi tên”.",
        "Phòng học ở xã Bãi Đá dạy theo mô hình “trường học mới”.",
    ],
)
def test_models_of_nobody_here(text):
    assert found(bulletin(text)) == []


def test_what_others_want_to_learn_is_somebodys():
    text = "Nhiều nước muốn học mô hình “Đường sách ven sông” của xã Bãi Đá."
    assert found(bulletin(text)) == ["Đường sách ven sông"]


OTHERS = [
    *("phong trào", "cuộc vận động", "phương châm", "chủ đề", "chương trình", "danh hiệu"),
    *("đề án", "lời Bác dạy", "chiến dịch", "quỹ", "tháng cao điểm", "lớp học", "video clip"),
    *("cuộc thi", "mục tiêu", "trang Facebook", "chính sách", "thông điệp"),
]


@pytest.mark.parametrize(
    "text",
    [
        "Xã có mô hình “Ngõ sáng” và hưởng ứng {} “Cây xanh bóng mát”.",
        "Thực hiện {} “Cây xanh bóng mát”, Hội LHPN xã Bãi Đá ra mắt mô hình “Ngõ sáng”.",
        "Đoàn xã duy trì mô hình “Ngõ sáng”, gắn với {} “Cây xanh bóng mát”, “Chung tay vì xóm”.",
        "Nhiều mô hình hay như “Ngõ sáng”; ngoài ra, xã còn đẩy mạnh {} “Cây xanh bóng mát”.",
        "Hội lồng ghép mô hình “Ngõ sáng” với các {}: “Cây xanh bóng mát”, “Xuân ấm áp”.",
    ],
)
def test_what_else_is_in_quotes_beside_a_name(text):
    title = "Dân vận khéo ở huyện Thạch Khê"
    told = {other: found(bulletin(text.format(other), title=title)) for other in OTHERS}
    assert told == {other: ["Ngõ sáng"] for other in OTHERS}


def test_a_sentence_that_is_too_long_is_cut_between_words():
    # `tổ ch` would be a name, `tổ chức` is none.
    told = "Hội Nông dân xã Bãi Đá thí điểm mô hình tổ chức đô thị"
    until = patterns.LONGEST_SENTENCE - told.index("ức đô thị")
    filler = "a" * (until % 2) + " a" * (until // 2)
    assert found(bulletin(filler[:-1] + " " + told)) == []
