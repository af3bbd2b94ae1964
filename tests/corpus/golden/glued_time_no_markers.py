"""What glued_time_no_markers.txt says."""

from datetime import date

from corpus.bulletin import Bulletin

EXPECTED = Bulletin(
    id="20240503-hoi-thi-dan-van-kheo-cum-ba-xa-db9c87",
    source="mau",
    title="Hội thi dân vận khéo cụm ba xã",
    paragraphs=(
        (
            "Sáng 2/5, tại nhà văn hóa xã Đồi Chè, ba xã Đồi Chè, Nà Lạnh, Suối Vàng phối hợp "
            "tổ chức hội thi “Cán bộ dân vận khéo”."
        ),
        (
            "Hội thi có 6 đội với 48 thí sinh, trải qua ba phần: chào hỏi, xử lý tình huống và "
            "tiểu phẩm. Các tình huống đều lấy từ chuyện thật ở thôn: tranh chấp bờ rào, hiến "
            "đất mở đường, vận động trẻ trở lại trường."
        ),
        "Kết quả, đội xã Nà Lạnh đoạt giải Nhất; giải Nhì thuộc về đội xã Đồi Chè.",
    ),
    published=date(2024, 5, 3),
    author="PV",
)
