"""What microdata_lists.html says."""

from datetime import date

from corpus.bulletin import Bulletin

EXPECTED = Bulletin(
    id="20250918-phuong-lam-thanh-tra-loi-dan-trong-48-gio-d7f987",
    source="mau",
    title="Phường Lam Thành trả lời dân trong 48 giờ",
    lead=(
        "“Hỏi hôm nay, trả lời ngày kia” là cam kết của chính quyền phường mới sau khi bỏ cấp quận."
    ),
    captions=("Tổ tiếp dân lưu động tại tổ dân phố số 3 (phường Bến Đò cũ).",),
    paragraphs=(
        (
            "Từ ngày 1/7/2025, phường Lam Thành được thành lập trên cơ sở ba phường cũ, dân số "
            "gần 41.000 người. Lượng câu hỏi gửi về trụ sở tăng gấp ba."
        ),
        "Ba kênh tiếp nhận",
        "Tổ tiếp dân lưu động tại 27 nhà văn hóa tổ dân phố;",
        "Nhóm trò chuyện của từng khu dân cư;",
        "Đường dây nóng hoạt động cả thứ Bảy.",
        (
            "Mô hình “48 giờ trả lời dân” do Ủy ban Mặt trận Tổ quốc phường giám sát. Sau 80 "
            "ngày, 1.326/1.351 câu hỏi được trả lời đúng hẹn, đạt 98,1%."
        ),
        (
            "Những câu hỏi quá hẹn đều được nêu tên, nêu lý do trên bảng tin. Phường coi đó là "
            "cách tự nhắc mình."
        ),
    ),
    published=date(2025, 9, 18),
    author="Đức Phương",
)
