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
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:60] for text, _ in CASES])
def test_a_name_without_quotes(text, expected):
    assert found(bulletin(ABOUT, text)) == expected
