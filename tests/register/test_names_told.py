"""Names without a head, where models are spoken of: what says that they are names."""

import pytest

from tests.register.naming import bulletin, found

TOLD = [
    (
        "Chi đoàn thôn Hạ nhen lên “Thư viện trên lưng trâu”, tuần nào cũng chở sách vào bản.",
        ["Thư viện trên lưng trâu"],
    ),
    (
        "Ở xóm Nà Pục, bà con gây dựng “Nhà sàn không muỗi”; xóm bên mở “Lớp học dưới trăng”.",
        ["Nhà sàn không muỗi", "Lớp học dưới trăng"],
    ),
    (
        (
            "Chi bộ thôn 3, xã Suối Vàng làm điểm “Họp ngắn, làm dài”; chi bộ thôn 4 chọn việc "
            "“Gom rơm trả ruộng”."
        ),
        ["Họp ngắn, làm dài", "Gom rơm trả ruộng"],
    ),
    (
        "Được nhắc nhiều có “Bữa cháo sớm” (Chi hội Phụ nữ thôn 2), “Xe rùa chở lúa” (Đoàn xã).",
        ["Bữa cháo sớm", "Xe rùa chở lúa"],
    ),
    (
        "Nhờ “Bàn trà hòa giải” của Tổ hòa giải thôn Hạ, hai nhà đã bắt tay nhau.",
        ["Bàn trà hòa giải"],
    ),
    (
        "Trưởng ấp kể vanh vách: “Cầu khỉ về hưu”, “Xuồng đón trò nghèo”. Đó đều là việc hay.",
        [],
    ),
    (
        (
            "Nghe mấy cái tên là muốn hỏi: “Cầu khỉ về hưu”, “Xuồng đón trò nghèo”. Cả hai đều là "
            "mô hình được xã chọn làm điểm."
        ),
        ["Cầu khỉ về hưu", "Xuồng đón trò nghèo"],
    ),
    (
        "Người dân gọi mô hình ấy là “Chợ không người bán”.",
        ["Chợ không người bán"],
    ),
    (
        "Khu phố 4: “Bờ kè xanh”; khu phố 5: “Cột đèn nở hoa”; khu phố 6: “Ghế đá chờ ai”.",
        ["Bờ kè xanh", "Cột đèn nở hoa", "Ghế đá chờ ai"],
    ),
    (
        "Cả huyện có 30 “Tổ tiết kiệm xoay vòng”, 12 “Nhà sạch vườn đẹp” do Hội Phụ nữ quản lý.",
        ["Tổ tiết kiệm xoay vòng", "Nhà sạch vườn đẹp"],
    ),
    (
        "Nhiều nơi có cách làm riêng: nuôi tằm ở thôn Thượng, nuôi cá ở thôn Hạ.",
        ["nuôi tằm", "nuôi cá"],
    ),
    (
        "Nhiều mô hình nhỏ mà được việc: vá lưới giúp nhau của bến Cồn; gửi công lấy lúa ở thôn 5.",
        ["vá lưới giúp nhau", "gửi công lấy lúa"],
    ),
    (
        (
            "Hội Phụ nữ có 3 mô hình gom rác nhựa và 12 mô hình nuôi heo đất; thôn Hạ có mô hình "
            "“Ngõ sáng đêm”."
        ),
        ["Ngõ sáng đêm"],
    ),
    (
        "Mô hình có tên là Đò dọc chở chữ do Đoàn xã Suối Vàng lo liệu.",
        ["Đò dọc chở chữ"],
    ),
    (
        "Mô hình “Bữa cơm bên đồn’’ và mô hình “Một giờ đọc báo cùng dân“.",
        ["Bữa cơm bên đồn", "Một giờ đọc báo cùng dân"],
    ),
    ("Với khẩu hiệu “Dân là gốc của làng”, xã Suối Vàng vận động hội viên góp công.", []),
    ("Đoàn xã tổ chức hội thi “Rung chuông vàng bản em” và chương trình “Tết ấm cho em”.", []),
    ("Các hội viên cùng xem tiểu phẩm “Ai bảo dân vận khó” của Chi hội thôn Hạ.", []),
    ("Thôn Hạ có “Dân tin thì làm được”, ông Tư cười.", []),
    ("Chủ tịch xã nói: “Dân tin thì việc gì cũng xong”.", []),
    ("Thôn Hạ có máy lọc. “Nước này uống được rồi”, ông Tư chép miệng.", []),
    ("Xã xây dựng “Khu dân cư kiểu mẫu”, “Thôn thông minh” và “Gia đình hạnh phúc”.", []),
    ("Hội Nông dân nói không với “tín dụng đen”, coi hội viên như “người nhà của mình”.", []),
    ("Xã có sản phẩm “Chè hoa vàng Suối Vàng” đạt OCOP.", []),
    ("Quỹ “Vì người nghèo” của xã vận động được 200 triệu đồng.", []),
    (
        "“Ống nứa ngày phiên”, cái tên do các chị đặt, là mô hình của Tổ phụ nữ số 3.",
        ["Ống nứa ngày phiên"],
    ),
    (
        "“Sân phơi chung” là một trong ba mô hình mà thôn Bãi đăng ký.",
        ["Sân phơi chung"],
    ),
    (
        "Còn đoạn đường “Hàng rào bông trang” dài 800m là phần của Chi đoàn thôn Bãi.",
        ["Hàng rào bông trang"],
    ),
    (
        'Ở Bến Mơ có CLB "Mẹ đơn thân - đứng dậy", chị em tự đặt tên.',
        ["Mẹ đơn thân - đứng dậy"],
    ),
    (
        "Hội quán “Xanh từ góc bếp” ở phường Cẩm Hà có 26 chủ trọ.",
        ["Xanh từ góc bếp"],
    ),
    (
        "Đội “Chèo xuồng vớt rác” mỗi sáng Chủ nhật vớt cả tạ rác.",
        ["Chèo xuồng vớt rác"],
    ),
    (
        (
            "Từ “Đổi giấy lấy cây” của Trường THCS Bãi Đá đến “Đổi pin lấy sách” của Đoàn xã, "
            "cách nào cũng được dân ủng hộ."
        ),
        ["Đổi giấy lấy cây", "Đổi pin lấy sách"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[text[:60] for text, _ in TOLD])
def test_names_that_are_told_of(text, expected):
    assert found(bulletin(text, title="Dân vận khéo ở xã Suối Vàng")) == expected


def test_where_models_are_spoken_of_names_need_no_head():
    one = bulletin(
        "Xã có 12 mô hình “Dân vận khéo”. Tiêu biểu như: “Sáng thứ Bảy học then”, “Nồi cháo thứ"
        " Năm”. Hội Nông dân: “Miến ngon từ củ sạch” (xã Trần Phú); Đoàn xã có “Áo phao đến lớp”."
    )
    assert found(one) == [
        "Sáng thứ Bảy học then",
        "Nồi cháo thứ Năm",
        "Miến ngon từ củ sạch",
        "Áo phao đến lớp",
    ]


def test_names_that_a_later_sentence_takes_up():
    said = "Khách hay nhắc “Cầu khỉ về hưu”, “Xuồng đón trò nghèo”. "
    assert found(bulletin(said + "Cả hai đều là mô hình của xã.")) == [
        "Cầu khỉ về hưu",
        "Xuồng đón trò nghèo",
    ]
    assert found(bulletin(said + "Cả hai đều hay. Mô hình thì xã chưa có.")) == []
