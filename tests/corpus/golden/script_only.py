"""What script_only.html says."""

from datetime import date

from corpus.bulletin import Bulletin

EXPECTED = Bulletin(
    id="bai-viet-ef6efa",
    source="mau",
    title="Đồi Chè ra mắt “Tủ sách nhà sàn”",
    paragraphs=(
        (
            "Ngày 21/3, Đoàn Thanh niên xã Đồi Chè ra mắt mô hình “Tủ sách nhà sàn” tại thôn "
            "Khe Trúc với 420 đầu sách do đoàn viên quyên góp. Tủ sách mở cửa các buổi tối thứ "
            "Ba, thứ Năm, có đoàn viên trực và đọc cùng các em nhỏ. Xã phấn đấu đến cuối năm "
            "2026 có bốn thôn mở tủ sách tương tự."
        ),
    ),
    url="https://thachkhe.example.vn/bai-viet?id=5521",
    published=date(2026, 3, 21),
    section="Văn hóa",
    author="Lan Chi",
)
