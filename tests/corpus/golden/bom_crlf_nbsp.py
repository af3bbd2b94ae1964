"""What bom_crlf_nbsp.txt says."""

from datetime import date

from corpus.bulletin import Bulletin

EXPECTED = Bulletin(
    id="20230817-kho-thoc-chung-cua-thon-khe-truc-38ad98",
    source="mau",
    title="Kho thóc chung của thôn Khe Trúc",
    lead="Mỗi vụ, mỗi nhà góp 20\xa0kg thóc. Ai thiếu thì vay, được mùa thì trả.",
    captions=("Kho thóc đặt cạnh nhà văn hóa thôn Khe Trúc",),
    paragraphs=(
        (
            "Kho thóc có từ năm 2019, do Chi bộ thôn Khe Trúc khởi xướng. Sau tám vụ, kho có "
            "4,7 tấn thóc, đã cho 63 lượt hộ vay."
        ),
        ("Sổ ghi thóc để ở nhà trưởng thôn, ai cũng xem được. Chưa có hộ nào vay mà không trả."),
    ),
    published=date(2023, 8, 17),
    author="Nguyệt Ánh",
)
