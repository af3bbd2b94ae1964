"""What windows_1258.htm says."""

from datetime import date

from corpus.bulletin import Bulletin

EXPECTED = Bulletin(
    id="20091012-phu-nu-suoi-vang-voi-hu-gao-tiet-kiem-98c917",
    source="mau",
    title="Phụ nữ Suối Vàng với hũ gạo tiết kiệm",
    lead=(
        "Mỗi bữa bớt một nắm gạo, sau một năm, 186 hội viên phụ nữ xã Suối Vàng đã "
        "giúp được 23 gia đình qua kỳ giáp hạt."
    ),
    paragraphs=(
        (
            "Phong trào bắt đầu từ Chi hội Phụ nữ thôn Khe Trúc vào tháng 8 năm 2008. "
            "Mỗi chị đặt trong bếp một chiếc hũ nhỏ, ngày rằm hằng tháng mang đến "
            "nhà chi hội trưởng. Gạo được cân, ghi sổ rồi đem giúp những nhà đang thiếu "
            "ăn."
        ),
        (
            "Đến nay mô hình “Hũ gạo tiết kiệm” đã có ở 7 chi hội, góp được 1.640 kg "
            "gạo. Điều đáng quý là những gia đình được giúp năm trước, năm nay lại góp "
            "gạo giúp người khác."
        ),
    ),
    published=date(2009, 10, 12),
    author="Nguyệt Ánh",
)
