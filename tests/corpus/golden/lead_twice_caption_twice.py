"""What lead_twice_caption_twice.txt says."""

from datetime import date

from corpus.bulletin import Bulletin

EXPECTED = Bulletin(
    id="20240508-quy-i-bai-da-them-9-mo-hinh-moi-72c95a",
    source="mau",
    title="Quý I, Bãi Đá thêm 9 mô hình mới",
    lead=(
        "Quý I năm 2024, xã Bãi Đá có thêm 9 mô hình “Dân vận khéo”, nâng tổng số mô hình đang "
        "duy trì lên 31."
    ),
    captions=("Hội viên nông dân xã Bãi Đá chăm sóc gừng dưới tán rừng thôn Nà Lạnh",),
    paragraphs=(
        (
            "Trong số 9 mô hình mới, lĩnh vực kinh tế có 4, văn hóa - xã hội có 3, quốc phòng - "
            "an ninh và xây dựng hệ thống chính trị mỗi lĩnh vực có 1."
        ),
        (
            "Mô hình trồng gừng dưới tán rừng của Tổ hội số 2 thu hút 18 hộ, diện tích 6,4 ha. "
            "Nếu giữ được giá như năm ngoái, mỗi héc-ta cho thu khoảng 140 triệu đồng."
        ),
        "Xã dự kiến sơ kết vào tháng 7 để chọn mô hình giới thiệu với các xã bạn.",
    ),
    published=date(2024, 5, 8),
    author="M.K–T.D",
)
