"""What broken_at_margin.txt says."""

from datetime import date

from corpus.bulletin import Bulletin

EXPECTED = Bulletin(
    id="20240503-suoi-vang-xay-dung-ngo-15-binh-yen-8a39a9",
    source="mau",
    title='Suối Vàng xây dựng "Ngõ 15 bình yên"',
    lead="Sau một năm, ngõ 15 thị trấn Suối Vàng không còn cảnh xe máy rú ga lúc nửa đêm.",
    paragraphs=(
        (
            "Ngõ 15 dài chưa đến 400 m nhưng có tới 86 hộ, nhiều phòng trọ, thanh niên từ nơi "
            "khác đến làm thuê. Trước đây, cứ đêm thứ Bảy là bà con mất ngủ vì tiếng xe và "
            "tiếng loa kéo. Tổ dân phố số 3 họp nhiều lần nhưng chưa tìm ra cách làm nào hợp "
            "tình, hợp lý."
        ),
        (
            "Tháng 4/2023, Công an thị trấn cùng Ban Công tác Mặt trận tổ dân phố đến từng "
            "phòng trọ, mời các bạn trẻ cùng bàn. Mười một bạn nhận làm thành viên đội tự quản "
            '"Ngõ 15 bình yên", góp tiền lắp 7 bóng đèn và 3 camera.'
        ),
        "Cuối tháng 4 vừa qua, mô hình được Ủy ban nhân dân thị trấn tặng giấy khen.",
    ),
    published=date(2024, 5, 3),
    author="Công an thị trấn Suối Vàng",
)
