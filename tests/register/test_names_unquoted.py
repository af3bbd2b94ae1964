"""Names without quotes: that they are names, and where they end (bulletins.md 2.4)."""

import pytest

from tests.register.naming import ABOUT, bulletin, found

CASES = [
    (
        "Trên địa bàn có mô hình nuôi ốc ruộng của Tổ hội số 2.",
        ["nuôi ốc ruộng"],
    ),
    (
        "Mô hình góp vốn xoay vòng: Đây là cách làm của Hội Phụ nữ xã Suối Vàng.",
        ["góp vốn xoay vòng"],
    ),
    (
        "Hội Phụ nữ có mô hình hỗ trợ cây giống (42 triệu đồng) tại xã Suối Vàng.",
        ["hỗ trợ cây giống"],
    ),
    (
        "Xã Suối Vàng có mô hình bếp không khói tại xã Bãi Đá, Đồi Chè.",
        ["bếp không khói"],
    ),
    (
        "Sản phẩm “Trà gừng Bãi Đá” từ mô hình trồng gừng của Hợp tác xã Bãi Đá đạt OCOP.",
        ["trồng gừng"],
    ),
    (
        "Mô hình hát ru xã Đồi Chè được duy trì.",
        ["hát ru"],
    ),
    (
        "Anh Tư ở ấp Bà Lúa làm mô hình nuôi lươn không bùn, mỗi năm lãi 90 triệu đồng.",
        ["nuôi lươn không bùn"],
    ),
    (
        "Đến thăm mô hình trồng sen lấy hạt của gia đình bà Út, ấp Lung Sen, ai cũng khen.",
        ["trồng sen lấy hạt"],
    ),
    (
        "Mô hình Tổ tiết kiệm và vay vốn xóm Đình có 40 thành viên.",
        ["Tổ tiết kiệm và vay vốn xóm Đình"],
    ),
    (
        "Huyện Thạch Khê có mô hình tổ tự quản bảo vệ đường biên, mốc giới tại các thôn bản.",
        ["tổ tự quản bảo vệ đường biên, mốc giới"],
    ),
    (
        "Chi hội Nông dân thôn Đồi Chè được biểu dương với mô hình vườn rau chung.",
        ["vườn rau chung"],
    ),
    (
        "Mô hình vườn rau chung của Chi hội Nông dân thôn Đồi Chè",
        ["vườn rau chung"],
    ),
    (
        "Hội CCB xã nhân rộng mô hình đường hoa, cây bóng mát tại thôn Bãi.",
        ["đường hoa, cây bóng mát"],
    ),
    (
        (
            "Bên cạnh các mô hình “Dân vận khéo” trong phát triển kinh tế, xã còn có mô hình "
            "tuyên truyền pháp luật lưu động của Ban Tư pháp xã."
        ),
        ["tuyên truyền pháp luật lưu động"],
    ),
    (
        (
            "Mô hình 3 cùng (cùng bàn, cùng làm, cùng giữ) của Chi bộ thôn Bãi được nhiều nơi "
            "học tập."
        ),
        ["3 cùng"],
    ),
    (
        "Ra mắt mô hình Cựu chiến binh tham gia bảo đảm trật tự an toàn giao thông xã Bãi Đá",
        ["Cựu chiến binh tham gia bảo đảm trật tự an toàn giao thông"],
    ),
    (
        "Hiệu quả từ mô hình chăn nuôi bò vỗ béo ở xã Bãi Đá",
        ["chăn nuôi bò vỗ béo"],
    ),
    (
        (
            "Mô hình sinh kế cho phụ nữ nghèo xã Bãi Đá do Hội LHPN huyện hỗ trợ đã có 20 chị "
            "tham gia."
        ),
        ["sinh kế cho phụ nữ nghèo"],
    ),
    (
        "Tại thôn Bãi, mô hình tưới nước tiết kiệm cho cây chè đã phủ 30 ha.",
        ["tưới nước tiết kiệm cho cây chè"],
    ),
    ("Mô hình vườn chuối đồi rộng 8 ha của Tổ hội số 2.", ["vườn chuối đồi"]),
    ("Từ đây, mô hình cơm trưa dân nuôi được hình thành.", ["cơm trưa dân nuôi"]),
    (
        "Xã có mô hình Phụ nữ giúp người già neo đơn của Chi hội 4.",
        ["Phụ nữ giúp người già neo đơn"],
    ),
    (
        "Xã có mô hình du lịch trải nghiệm vườn đồi của Chi hội 4.",
        ["du lịch trải nghiệm vườn đồi"],
    ),
    (
        (
            "Chi bộ buôn Sơn (xã Bãi Đá) được nhiều nơi về hỏi chuyện về mô hình đảng viên gánh "
            "nước giúp dân."
        ),
        ["đảng viên gánh nước giúp dân"],
    ),
    (
        "Hội CCB xã thì nhận về mình mô hình kèm cặp thanh niên chậm tiến.",
        ["kèm cặp thanh niên chậm tiến"],
    ),
    (
        "Xã Đồi Chè tự hào vì mô hình hát chèo gây quỹ học bổng.",
        ["hát chèo gây quỹ học bổng"],
    ),
    (
        "Nhắc tới thôn Bãi, ai cũng kể ngay mô hình gánh hàng xén gửi trẻ.",
        ["gánh hàng xén gửi trẻ"],
    ),
    (
        (
            "Vợ chồng anh Tư, chủ lò mì đầu chợ, thấy thương nên làm mô hình ổ mì chờ sẵn, mỗi "
            "sáng 20 ổ."
        ),
        ["ổ mì chờ sẵn"],
    ),
    (
        "Phường đã lập mô hình cổng trường thông thoáng tại 4 trường tiểu học.",
        ["cổng trường thông thoáng"],
    ),
    (
        "Tháng 8/2020 mô hình treo bảng tên cây thuốc được lãnh đạo xã Bãi Đá khen.",
        ["treo bảng tên cây thuốc"],
    ),
    (
        "Mô hình thứ ba là dạy nhau dùng nước sạch trên địa bàn xã Bãi Đá.",
        ["dạy nhau dùng nước sạch"],
    ),
    (
        "Đoàn xã ra mắt mô hình phiên chợ đồ cũ ngay trong ngày khai giảng.",
        ["phiên chợ đồ cũ"],
    ),
    (
        "Hội CCB xã Bãi Đá có mô hình cha trước làm gương, con sau noi bước khiến cả làng nể.",
        ["cha trước làm gương, con sau noi bước"],
    ),
    (
        "Giáo họ Bãi Đá đăng ký mô hình họ đạo không có người nghiện, không đốt pháo.",
        ["họ đạo không có người nghiện, không đốt pháo"],
    ),
    (
        "Xã Bãi Đá áp dụng mô hình hướng dẫn khai hồ sơ, trả hồ sơ tại nhà cho dân.",
        ["hướng dẫn khai hồ sơ, trả hồ sơ tại nhà cho dân"],
    ),
    (
        "Hội Phụ nữ xã Bãi Đá có mô hình góp gạo, mắm, muối của chị em xóm Đình.",
        ["góp gạo, mắm, muối"],
    ),
    (
        "Hội Chữ thập đỏ xã Bãi Đá có mô hình xe đạp mượn - trả của chợ Đình.",
        ["xe đạp mượn - trả"],
    ),
    (
        "Hợp tác xã Bãi Đá có mô hình chanh - mít - ong của hội viên xóm Đình.",
        ["chanh - mít - ong"],
    ),
    (
        "Thôn Bãi có mô hình nuôi dê sinh sản - Hội Nông dân xã chủ trì.",
        ["nuôi dê sinh sản"],
    ),
    (
        "Đại đội Quân y có mô hình tủ thuốc treo cao – treo cao là để khỏi ướt, ở thôn Bãi.",
        ["tủ thuốc treo cao"],
    ),
    (
        "Xã Bãi Đá có mô hình liên thông giữa cơ quan tài nguyên - môi trường với cơ quan thuế.",
        ["liên thông giữa cơ quan tài nguyên - môi trường với cơ quan thuế"],
    ),
    (
        "Mô hình ngày không thịt của Chi đoàn Trường THCS Bãi Đá được học sinh thích.",
        ["ngày không thịt"],
    ),
    (
        "Hội Phụ nữ xã Bãi Đá làm mô hình gom vỏ chai, mỗi tháng bán được 500 nghìn đồng.",
        ["gom vỏ chai"],
    ),
    (
        (
            "Hội Nông dân xã giao cho Chi hội thôn Bãi làm điểm mô hình bón phân theo bảng so "
            "màu lá lúa."
        ),
        ["bón phân theo bảng so màu lá lúa"],
    ),
    (
        "Hội Phụ nữ xã Bãi Đá ra mắt mô hình phân loại rác tại nguồn, đổi rác lấy quà với 45 chị.",
        ["phân loại rác tại nguồn, đổi rác lấy quà"],
    ),
    (
        "Thôn Bãi về dựng mô hình nhà sạch, vườn đẹp, ngõ không cỏ dại.",
        ["nhà sạch, vườn đẹp, ngõ không cỏ dại"],
    ),
    (
        "Ở thôn Bãi có mô hình xóm trọ tự gác cổng, chủ trọ và người thuê chia phiên trực.",
        ["xóm trọ tự gác cổng"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:60] for text, _ in CASES])
def test_a_name_without_quotes(text, expected):
    assert found(bulletin(ABOUT, text)) == expected
