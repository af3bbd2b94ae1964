"""What capitals_date_captions_between.txt says."""

from datetime import date

from corpus.bulletin import Bulletin

EXPECTED = Bulletin(
    id="20240509-ngay-hoi-doi-rac-lay-cay-o-truong-tieu-hoc-bai-da-a1dd32",
    source="mau",
    title="Ngày hội đổi rác lấy cây ở Trường Tiểu học Bãi Đá",
    lead=(
        "Hơn 300 học sinh và phụ huynh tham gia ngày hội, thu gom gần nửa tấn giấy vụn, vỏ chai."
    ),
    captions=(
        "Các em học sinh lớp 3 phân loại vỏ chai tại gian thu gom",
        "Phụ huynh thôn Bến Cát 3 nhận cây giống về trồng ven kênh",
    ),
    paragraphs=(
        (
            "Từ 7 giờ sáng, sân trường đã đầy những bao giấy vụn, vỏ lon. Cứ 2 kg rác tái chế, "
            "mỗi em được nhận một cây giống: ổi, chanh hoặc hoa hồng leo."
        ),
        (
            "Theo ban tổ chức, ngày hội gom được 486 kg rác, trao 213 cây giống. Tiền bán rác "
            "được 1.150.000 đồng, dùng mua sách cho thư viện lớp học."
        ),
        "Cách làm hay, cần nhân rộng",
        (
            "Đây là năm thứ hai mô hình “Đổi rác lấy cây” được tổ chức. Nhà trường cho biết sẽ "
            "mở rộng ra hai điểm trường lẻ trong năm học tới."
        ),
    ),
    published=date(2024, 5, 9),
    author="Khánh Ngân",
)
