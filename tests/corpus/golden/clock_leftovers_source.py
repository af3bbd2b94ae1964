"""What clock_leftovers_source.txt says."""

from datetime import date

from corpus.bulletin import Bulletin

EXPECTED = Bulletin(
    id="20240506-chuyen-do-hoc-tro-tren-song-lam-8c12e8",
    source="mau",
    title="Chuyến đò học trò trên sông Lam",
    lead=(
        "Mỗi sáng, chuyến đò của Hội Chữ thập đỏ xã Bến Cát đưa 37 em nhỏ qua sông đến trường, "
        "không lấy một đồng."
    ),
    captions=("Đò học trò cập bến lúc 6 giờ 30 phút",),
    paragraphs=(
        (
            "Trước đây, phụ huynh xóm Bãi phải thay nhau nghỉ việc đưa con sang sông, mùa nước "
            "lớn có em nghỉ học cả tuần. Tháng 9/2022, Hội Chữ thập đỏ xã vận động được 68 "
            "triệu đồng đóng đò mới, có mái che và đủ áo phao."
        ),
        (
            "Người lái đò là hội viên tình nguyện, mỗi tháng được hỗ trợ 1,5 triệu đồng tiền "
            "dầu. Sau hai năm học, đò chạy 740 chuyến an toàn."
        ),
    ),
    published=date(2024, 5, 6),
    author="Báo Lam Sơn",
)
