"""What word_paste.html says."""

from datetime import date

from corpus.bulletin import Bulletin

EXPECTED = Bulletin(
    id="20240509-dang-bo-xa-na-lanh-moi-chi-bo-mot-viec-kheo-b4b6a8",
    source="mau",
    title="Đảng bộ xã Nà Lạnh: Mỗi chi bộ một việc khéo",
    captions=("Đảng viên Chi bộ thôn Pù Mắt giúp hộ neo đơn lợp lại mái nhà",),
    paragraphs=(
        (
            "NL – Thực hiện chủ trương “mỗi chi bộ một việc khéo”, bốn tháng đầu năm, 17/17 chi "
            "bộ trực thuộc Đảng bộ xã Nà Lạnh đã đăng ký việc làm cụ thể."
        ),
        "Chọn việc nhỏ, làm đến cùng",
        (
            "Chi bộ thôn Pù Mắt chọn giúp ba hộ neo đơn sửa nhà. Chi bộ Trường Trung học cơ sở "
            "nhận đỡ đầu tám học sinh có nguy cơ bỏ học. Chi bộ Trạm Y tế mở “Ngày khám chữ "
            "tâm” vào thứ Bảy đầu tháng."
        ),
        "Lĩnh vực | Đăng ký",
        "Khối | Đăng ký | Hoàn thành",
        "Nông thôn | 11 | 7",
        "Cơ quan | 6 | 5",
        (
            "Qua kiểm tra, 12 việc đã hoàn thành, 5 việc đang thực hiện. Đảng ủy xã yêu cầu các "
            "chi bộ không đăng ký cho có, không chạy theo số lượng."
        ),
    ),
    published=date(2024, 5, 9),
    author="M.K – T.D",
)
