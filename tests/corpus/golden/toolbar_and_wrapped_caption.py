"""What toolbar_and_wrapped_caption.txt says."""

from datetime import date

from corpus.bulletin import Bulletin

EXPECTED = Bulletin(
    id="20240116-huyen-thach-khe-co-347-mo-hinh-dan-van-kheo-duoc-cong-nhan-e9de2b",
    source="mau",
    title="Huyện Thạch Khê có 347 mô hình dân vận khéo được công nhận",
    lead=(
        "Năm 2023, phong trào thi đua “Dân vận khéo” ở huyện Thạch Khê tiếp tục lan rộng, nhiều "
        "mô hình mới gắn với đời sống của bà con."
    ),
    captions=(
        (
            "Cán bộ xã Suối Vàng, huyện Thạch Khê cùng người dân thôn Khe Trúc dựng lại cầu tạm "
            "sau mưa lũ"
        ),
    ),
    paragraphs=(
        (
            "Trong năm, toàn huyện có 512 mô hình đăng ký; qua bình xét, 347 mô hình được công "
            "nhận, trong đó 41 mô hình được chọn làm điển hình."
        ),
        (
            "Lĩnh vực xây dựng nông thôn mới có nhiều mô hình nhất với 198 mô hình. Tiêu biểu "
            "có “Ngõ sáng sau giờ cơm” của Chi hội Phụ nữ thôn Bến Cát 3; “Năm nhà một đoạn "
            "kênh” của Tổ dân vận thôn Bến Cát 1…"
        ),
        (
            "Những kết quả trên góp phần tạo sự đồng thuận trong Nhân dân, giúp huyện hoàn "
            "thành 17/19 tiêu chí nông thôn mới."
        ),
    ),
    published=date(2024, 1, 16),
    author="Hoài An",
)
