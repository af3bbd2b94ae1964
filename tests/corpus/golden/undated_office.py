"""What undated_office.txt says."""

from corpus.bulletin import Bulletin

EXPECTED = Bulletin(
    id="thu-vien-tinh-dua-xe-sach-luu-dong-ve-vung-cao-4aae19",
    source="mau",
    title="Thư viện tỉnh đưa xe sách lưu động về vùng cao",
    lead="Chiếc xe chở 3.000 cuốn sách sẽ dừng ở chín xã trong hai tháng tới.",
    paragraphs=(
        (
            "Mỗi điểm dừng, xe mở cửa một ngày rưỡi. Các em nhỏ được đọc tại chỗ, mượn về và "
            "tham gia kể chuyện theo sách."
        ),
        ("Năm ngoái, xe sách phục vụ 6.215 lượt bạn đọc, trong đó hơn 5.000 lượt là học sinh."),
        "Bạn đọc có thể xem lịch của xe tại trụ sở các xã hoặc hỏi nhân viên thư viện.",
    ),
    author="Thư viện tỉnh",
)
