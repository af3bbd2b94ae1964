"""What wordpress_article.html says."""

from datetime import date

from corpus.bulletin import Bulletin

EXPECTED = Bulletin(
    id="tu-thuoc-xom-8c1f1c",
    source="mau",
    title="Tủ thuốc xóm của cựu chiến binh",
    lead=(
        "Gắn ngay đầu nhà văn hóa thôn, chiếc tủ gỗ nhỏ có bông băng, thuốc hạ sốt, dung dịch "
        "bù nước là món quà các cựu chiến binh xã Đồi Chè dành cho bà con."
    ),
    captions=("Tủ thuốc đặt tại nhà văn hóa thôn Bến Cát 1",),
    paragraphs=(
        (
            "Thôn Bến Cát 1 cách trạm y tế xã 11 km. Đêm hôm có người sốt, người ngã, bà con "
            "chỉ biết trông vào lá cây quanh vườn. Từ chuyện ấy, Chi hội Cựu chiến binh thôn "
            "nghĩ ra mô hình “Tủ thuốc xóm”."
        ),
        (
            "Mỗi tủ do một hội viên từng làm quân y phụ trách, có sổ ghi, ba tháng trạm y tế "
            "kiểm tra hạn dùng một lần. Đến nay, 9/12 thôn của xã đã có tủ; 1.147 lượt người "
            "được sơ cứu kịp thời."
        ),
        "Giai đoạn 2021 - 2022: 5 tủ, kinh phí 12,5 triệu đồng;",
        "Năm 2023: thêm 4 tủ, kinh phí 11 triệu đồng.",
        (
            "Hội Cựu chiến binh huyện đã chọn mô hình để giới thiệu tại hội nghị biểu dương "
            "nhân Ngày Thương binh - Liệt sĩ 27/7."
        ),
    ),
    url="https://ccbthachkhe.example.vn/2023/07/tu-thuoc-xom/",
    published=date(2023, 7, 27),
)
