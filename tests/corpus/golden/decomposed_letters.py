"""What decomposed_letters.txt says."""

from datetime import date

from corpus.bulletin import Bulletin

EXPECTED = Bulletin(
    id="20250728-xa-moi-to-dan-van-cu-b51cda",
    source="mau",
    title="Xã mới, tổ dân vận cũ",
    lead=(
        "Sau ngày 1/7/2025, xã Lam Thành giữ nguyên 22 tổ dân vận của ba xã cũ "
        "để việc không bị ngắt quãng."
    ),
    captions=("Tổ dân vận thôn Bãi Đá (xã Suối Vàng cũ) họp phiên đầu tiên.",),
    paragraphs=(
        (
            "Xã Lam Thành được thành lập từ ba xã Suối Vàng, Đồi Chè, Nà "
            "Lạnh, có 9.820 người. Đảng ủy xã giao mỗi tổ dân vận chọn một "
            "việc khó nhất của thôn để làm trong quý III."
        ),
        (
            "Đến ngày 25/7, 19/22 tổ đã đăng ký. Nhiều tổ chọn việc giúp bà "
            "con làm lại giấy tờ theo địa chỉ mới."
        ),
    ),
    published=date(2025, 7, 28),
    author="Đức Phương",
)
