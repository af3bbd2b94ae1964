"""What aspnet_table.html says."""

from datetime import date

from corpus.bulletin import Bulletin

EXPECTED = Bulletin(
    id="20240305-lam-son-be-tong-hoa-14-km-duong-thon-nho-dan-hien-dat-21056c",
    source="mau",
    title="Lam Sơn: Bê tông hóa 14 km đường thôn nhờ dân hiến đất",
    lead=(
        "Hai năm qua, 212 hộ dân xã Lam Sơn đã hiến hơn 9.600 m2 đất, góp 3.150 ngày công để mở "
        "rộng các tuyến đường liên thôn."
    ),
    captions=("Người dân thôn Bến Cát 3 chung tay đổ bê tông đường nội đồng",),
    paragraphs=(
        (
            "Những năm trước, mùa mưa đến là con đường vào thôn Bến Cát 3 lầy lội, xe máy phải "
            "gửi ngoài quốc lộ. Tháng 3/2022, Chi bộ thôn họp bàn, chọn mở đường làm việc “Dân "
            "vận khéo” của năm."
        ),
        (
            "Cán bộ thôn đến từng nhà, đo từng đoạn, ghi rõ hộ nào mất bao nhiêu đất, hộ nào "
            "phải lùi rào. Đến nay toàn xã có 06 mô hình “Đường thôn dân tự làm”, với tổng "
            "chiều dài 14 km, đạt 93,3% kế hoạch."
        ),
        (
            "Theo Ủy ban nhân dân xã, kinh phí Nhà nước hỗ trợ là xi măng; cát, sỏi và công lao "
            "động do Nhân dân đóng góp."
        ),
    ),
    published=date(2024, 3, 5),
    author="Hoài An",
)
