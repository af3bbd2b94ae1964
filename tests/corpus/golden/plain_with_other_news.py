"""What plain_with_other_news.txt says."""

from datetime import date

from corpus.bulletin import Bulletin

EXPECTED = Bulletin(
    id="20231120-xa-doi-che-khanh-thanh-nha-hop-thon-c2de56",
    source="mau",
    title="Xã Đồi Chè khánh thành nhà họp thôn",
    paragraphs=(
        (
            "Sau bốn tháng thi công, nhà họp thôn Bến Cát 1, xã Đồi Chè đã hoàn thành, kịp tổ "
            "chức Ngày hội Đại đoàn kết."
        ),
        (
            "Công trình rộng 140 m2, kinh phí 620 triệu đồng, trong đó Nhân dân đóng góp 245 "
            "triệu đồng và 530 ngày công. Nhà có phòng họp, góc đọc sách, sân bóng chuyền."
        ),
        (
            "Trưởng thôn cho biết, bà con đã bàn xong quy ước sử dụng: giữ sạch, giữ yên, dùng "
            "chung."
        ),
    ),
    published=date(2023, 11, 20),
    author="Mai Khê",
)
