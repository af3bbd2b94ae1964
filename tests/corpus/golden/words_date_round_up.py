"""What words_date_round_up.txt says."""

from datetime import date

from corpus.bulletin import Bulletin

EXPECTED = Bulletin(
    id="20230305-tin-van-dan-van-tu-hai-xa-49dfb1",
    source="mau",
    title="Tin vắn dân vận từ hai xã",
    paragraphs=(
        "* Nà Lạnh: Trồng 2.000 cây trám",
        (
            "Sáng 3/3, Hội Nông dân xã Nà Lạnh phát động trồng trám theo mô hình “Mỗi nhà một "
            "góc vườn”. Trong buổi sáng, 115 hội viên trồng được 2.000 cây."
        ),
        "* Lam Sơn: Ra mắt “Điểm đọc sách đầu ngõ”",
        (
            "Chiều 4/3, Đoàn Thanh niên xã Lam Sơn ra mắt “Điểm đọc sách đầu ngõ” tại thôn Bến "
            "Cát 1, có 260 đầu sách, mở cửa vào thứ Bảy, Chủ nhật."
        ),
    ),
    published=date(2023, 3, 5),
    author="Vân Thảo – Hoài An",
)
