"""What jsonld_list_breaks.html says."""

from datetime import date

from corpus.bulletin import Bulletin

EXPECTED = Bulletin(
    id="20230817-nong-dan-suoi-vang-gop-von-xoay-vong-nuoi-de-e5a419",
    source="mau",
    title="Nông dân Suối Vàng góp vốn xoay vòng nuôi dê",
    lead=(
        "Không chờ vốn ngân hàng, 24 hội viên nông dân xã Suối Vàng góp mỗi người 500 nghìn "
        "đồng một tháng, lần lượt từng hộ được nhận để mua dê giống."
    ),
    captions=("Đàn dê của hội viên thôn Khe Trúc",),
    paragraphs=(
        (
            "Mô hình bắt đầu từ tháng 4/2021 tại thôn Khe Trúc. Mỗi tháng chi hội họp một lần, "
            "bốc thăm hai hộ nhận vốn; hộ nhận trước phải giúp hộ nhận sau làm chuồng."
        ),
        (
            "Đến nay cả 24 hộ đã có dê, tổng đàn 316 con. Năm 2022, sáu hộ thoát nghèo, thu "
            "nhập bình quân tăng từ 19 lên 27,5 triệu đồng/người/năm."
        ),
        (
            "Từ Khe Trúc, Hội Nông dân xã nhân cách làm ra ba thôn: Bãi Đá, Đồi Chè, Nà Lạnh "
            "với 57 hộ tham gia."
        ),
        "Điều đáng quý là chưa có hộ nào chậm góp vốn quá một tháng.",
    ),
    published=date(2023, 8, 17),
    section="Tin hoạt động",
    author="Vân Thảo",
)
