"""What updated_agency_credit.txt says."""

from datetime import date

from corpus.bulletin import Bulletin

EXPECTED = Bulletin(
    id="20240503-to-gac-dem-xom-bai-590862",
    source="mau",
    title="Tổ gác đêm xóm Bãi",
    lead="Ba năm nay, xóm Bãi không mất một con trâu nào. Bà con bảo đó là nhờ tổ gác đêm.",
    captions=("Tổ gác đêm xóm Bãi trước giờ đi tuần.",),
    paragraphs=(
        (
            "Tổ có 14 người, chia hai ca, do Hội Cựu chiến binh xã Lam Sơn đứng ra vận động. "
            "Mỗi tuần hai buổi, ca trực đi quanh xóm, nhắc nhà nào quên khóa cổng."
        ),
        ("Từ đầu năm 2021 đến nay, tổ đã báo cho Công an xã 23 tin, giúp hòa giải 9 vụ việc nhỏ."),
        (
            "Ông tổ trưởng cười: “Chúng tôi không có gì ngoài cái đèn pin và cái kẻng. Nhưng có "
            "tiếng kẻng là bà con yên tâm”."
        ),
    ),
    published=date(2024, 5, 3),
    author="Mai Khê",
)
