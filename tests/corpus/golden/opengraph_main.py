"""What opengraph_main.html says."""

from datetime import date

from corpus.bulletin import Bulletin

EXPECTED = Bulletin(
    id="cong-an-xa-bai-da-nau-bua-sang-537296",
    source="mau",
    title="Công an xã Bãi Đá nấu bữa sáng cho học trò",
    lead=(
        "Sáu giờ sáng thứ Hai, bếp của Công an xã Bãi Đá đã đỏ lửa để kịp 64 suất ăn cho học "
        "sinh điểm trường Khe Lạnh."
    ),
    captions=(
        "Các chiến sĩ chia suất ăn sáng cho học sinh.",
        "Niềm vui của học trò điểm trường Khe Lạnh",
    ),
    paragraphs=(
        (
            "Mô hình “Bữa sáng thứ Hai” được Công an xã phối hợp với Trường Tiểu học Bãi Đá "
            "thực hiện từ đầu năm học 2023 - 2024, sau khi các thầy cô cho biết nhiều em đi bộ "
            "hơn 4 km, đến lớp với cái bụng rỗng."
        ),
        (
            "Kinh phí do cán bộ, chiến sĩ tự đóng góp, mỗi người 100 nghìn đồng một tháng; bà "
            "con góp thêm rau, củi. Sau 31 tuần, hơn 1.980 suất ăn đã đến tay các em."
        ),
        (
            "Thầy hiệu trưởng phấn khởi: “Từ ngày có bữa sáng, sĩ số thứ Hai không còn thiếu em "
            "nào”."
        ),
        (
            "Thời gian tới, Đoàn Thanh niên xã sẽ cùng tham gia để bữa sáng có thêm vào thứ Sáu "
            "hằng tuần."
        ),
    ),
    url="https://lamson.example.vn/tin-trong-tinh/cong-an-xa-bai-da-nau-bua-sang",
    published=date(2024, 5, 3),
    section="Tin trong tỉnh",
    author="Khánh Ngân",
)
