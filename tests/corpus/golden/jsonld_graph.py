"""What jsonld_graph.html says."""

from datetime import date

from corpus.bulletin import Bulletin

EXPECTED = Bulletin(
    id="cho-phien-hai-gio-o-doi-che-20240612-206b70",
    source="mau",
    title="“Chợ phiên hai giỏ” ở Đồi Chè",
    lead=(
        "Mỗi phiên chợ, chị em mang theo hai chiếc giỏ: một đựng hàng, một đựng rác thải nhựa "
        "mang về."
    ),
    captions=("Một gian hàng nói không với túi ni lông.",),
    paragraphs=(
        (
            "Chợ Đồi Chè họp năm ngày một phiên. Trước đây, tan chợ là túi ni lông bay trắng cả "
            "bãi đất ven suối. Tháng 9/2023, Hội Liên hiệp Phụ nữ xã ra mắt mô hình “Chợ phiên "
            "hai giỏ”."
        ),
        "Từ 12 người đến 148 người",
        (
            "Buổi đầu chỉ có 12 hội viên hưởng ứng. Sau tám tháng, 148 chị em và 31 hộ kinh "
            "doanh đã ký cam kết; mỗi phiên gom được chừng 40 kg vỏ chai, túi nhựa để đổi lấy "
            "cây giống."
        ),
        (
            "“Ban đầu cũng ngại, nay đi chợ mà quên giỏ thứ hai thì thấy thiếu”, một hội viên "
            "thôn Bãi Đá nói."
        ),
        (
            "Xã đặt mục tiêu đến hết năm 2024 có ít nhất 80% hộ kinh doanh tại chợ không dùng "
            "túi ni lông khó phân hủy."
        ),
    ),
    url="https://baolamson.example.vn/doi-song/cho-phien-hai-gio-o-doi-che-20240612.html",
    published=date(2024, 6, 12),
    section="Đời sống",
    author="Mai Khê, Lê Vân Thảo",
)
