"""What everything_wrong.html says."""

from datetime import date

from corpus.bulletin import Bulletin

EXPECTED = Bulletin(
    id="20240506-ben-cat-don-kenh-don-nuoc-dcdf5a",
    source="mau",
    title="Bến Cát dọn kênh đón nước",
    lead=(
        "Sáng 5/5, hơn 260 người dân xã Bến Cát ra quân nạo vét 3,2 km kênh nội đồng, kịp đón "
        "nước cho vụ hè thu."
    ),
    captions=("Nhân dân thôn Bến Cát 3 vớt bèo trên kênh N2",),
    paragraphs=(
        (
            "Kênh N2 bị bồi lấp sau ba năm không nạo vét. Hợp tác xã tính thuê máy hết 96 triệu "
            "đồng, trong khi quỹ chỉ còn 21 triệu. Tổ dân vận thôn bàn chia kênh thành 52 đoạn, "
            "mỗi nhóm năm hộ nhận một đoạn."
        ),
        (
            'Cách làm ấy được đặt tên là "Năm nhà một đoạn kênh". Chỉ trong hai buổi sáng, việc '
            "đã xong, không tốn đồng tiền công nào."
        ),
        (
            'Một cụ cao niên nói vui: "Nước về ruộng nhà ai cũng phải qua đoạn kênh nhà khác, '
            'nên chẳng ai làm dối được".'
        ),
    ),
    published=date(2024, 5, 6),
    author="Bản tin Thạch Khê",
)
