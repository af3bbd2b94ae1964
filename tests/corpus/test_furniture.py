"""What surrounds a bulletin's own words, and that its own words are never taken for it."""

import unicodedata

import pytest

from corpus.formats.caption import reads_like_caption
from corpus.formats.credit import cut_credit
from corpus.formats.furniture import cut_agency
from corpus.formats.signature import cut_close, signed_by, taken_from
from corpus.formats.toolbar import is_leftover, is_toolbar, opens_other_news

TOOLBARS = [
    "Tăng cỡ chữ Giảm cỡ chữ",
    "TĂNG CỠ CHỮ | GIẢM CỠ CHỮ",
    "In bài này",
    "A- A A+",
    "Cỡ chữ: A- A+ | In bài viết | Gửi mail",
    "Lượt xem: 412",
    "Lượt đọc: 1.205 - In trang",
    "1.205 lượt xem",
    "Chia sẻ: Facebook Zalo",
    "Bình luận (0)",
    "Xem thêm »",
    "Chưa có ý kiến nào.",
]
LEFTOVERS = [
    "anh-ra-mat-2.jpg",
    "IMG_2034",
    "DSC01234",
    "![]() |",
    "![Ảnh](https://a.vn/b.png)",
    "a1",
    "{keywords}",
    "[caption]",
    "#Bắc Kạn #dân vận",
    "data:image/png;base64,iVBOR",
]
OTHER_NEWS = [
    "Tin liên quan",
    "CÁC TIN KHÁC:",
    "Tin cùng chuyên mục",
    "Bài viết liên quan",
    "Tin cũ hơn",
]
OTHER_NEWS += ["Ý kiến bạn đọc (0)", "Có thể bạn quan tâm", "Đọc nhiều", "Các tin đã đưa"]
#: Lines that look a little like one of the above, and are the bulletin's own.
OWN = [
    "In bài này ra 200 bản, xã phát đến từng hộ.",
    "Chia sẻ kinh nghiệm nuôi dê dưới tán rừng",
    "Ý kiến",
    "Xem thêm nhiều gương sáng, bà con càng tin.",
    "Tin khác với báo cáo trước đó.",
    "Lượt xem tăng 412 lượt so với năm trước.",
    "Đánh giá",
    "A1 là tên đội văn nghệ của thôn.",
    "Bình luận viên của đài đã về thôn.",
    "Tin liên quan đến đất đai được công khai tại nhà văn hóa.",
]


@pytest.mark.parametrize("line", TOOLBARS)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_toolbars(line, form):
    assert is_toolbar(unicodedata.normalize(form, line))


@pytest.mark.parametrize("line", LEFTOVERS)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_leftovers(line, form):
    assert is_leftover(unicodedata.normalize(form, line))


@pytest.mark.parametrize("line", OTHER_NEWS)
def test_headings_of_other_news(line):
    assert opens_other_news(line)


@pytest.mark.parametrize("line", OWN)
def test_lines_of_the_bulletin_itself(line):
    assert not is_toolbar(line)
    assert not is_leftover(line)
    assert not opens_other_news(line)
    assert signed_by(line) is None


SIGNATURES = {
    "Hương Dịu": "Hương Dịu",
    "HOÀI AN": "HOÀI AN",
    "M.K–T.D": "M.K–T.D",
    "M.K.": "M.K.",
    "PV": "PV",
    "Nhóm PV": "Nhóm PV",
    "PV (tổng hợp)": "PV (tổng hợp)",
    "(Mai Khê)": "Mai Khê",
    "Mai Khê - Vân Thảo": "Mai Khê - Vân Thảo",
    "Mai Khê và Vân Thảo": "Mai Khê và Vân Thảo",
    "Tin, ảnh: Mai Khê": "Mai Khê",
    "Bài và ảnh: M.K": "M.K",
    "Tác giả: Vân Thảo": "Vân Thảo",
    "Ban Dân vận Huyện ủy": "Ban Dân vận Huyện ủy",
    "Trạm Y tế xã": "Trạm Y tế xã",
    "Hội LHPN xã Bến Cát": "Hội LHPN xã Bến Cát",
    "Ảnh: Mai Khê": None,
    "Quang cảnh hội nghị": None,
    "Hội Phụ nữ xã tặng quà": None,
    "Phóng viên chụp ảnh tại lễ hội": None,
    "Hà Nội.": None,
    "Bến Cát 3": None,
    "X": None,
}


@pytest.mark.parametrize(("line", "author"), SIGNATURES.items())
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_signatures(line, author, form):
    expected = author and unicodedata.normalize(form, author)
    assert signed_by(unicodedata.normalize(form, line)) == expected


SOURCES = {
    "Theo Báo Lam Sơn": "Báo Lam Sơn",
    "(Theo Báo Lam Sơn)": "Báo Lam Sơn",
    "Nguồn: Báo Lam Sơn": "Báo Lam Sơn",
    "Theo lamson.example.vn": "lamson.example.vn",
    "Theo Nghị quyết số 12": None,
    "Theo kế hoạch, xã có 3 thôn.": None,
    "Theo Ủy ban nhân dân xã, kinh phí do Nhân dân đóng góp": None,
}


@pytest.mark.parametrize(("line", "source"), SOURCES.items())
def test_sources(line, source):
    assert taken_from(line) == source


CLOSES = {
    "Việc đã xong./.": ("Việc đã xong.", None),
    "Việc đã xong. / .": ("Việc đã xong.", None),
    "Việc “đã xong”./.": ("Việc “đã xong”.", None),
    "Việc đã xong./. Mai Khê": ("Việc đã xong.", "Mai Khê"),
    "Việc đã xong./.(Mai Khê)": ("Việc đã xong.", "Mai Khê"),
    "Việc đã xong./. Theo Báo Lam Sơn": ("Việc đã xong.", "Báo Lam Sơn"),
    "Việc đã xong./. Mai Khê/BLS Mai Khê/BLS": ("Việc đã xong.", "Mai Khê/BLS"),
    "Việc đã xong./. Còn việc khác nữa.": ("Việc đã xong./. Còn việc khác nữa.", None),
    "Việc đã xong.": ("Việc đã xong.", None),
}


@pytest.mark.parametrize(("line", "expected"), CLOSES.items())
def test_closing_marks(line, expected):
    assert cut_close(line) == expected


AGENCIES = {
    "(LST) - Sáng nay": "Sáng nay",
    "(LST)- Sáng nay": "Sáng nay",
    "(LST) – “Dân vận khéo”": "“Dân vận khéo”",
    "(Lam Sơn online) - Sáng nay": "Sáng nay",
    "(lamson.vn) - Sáng nay": "Sáng nay",
    "VOV.VN - Sáng nay": "Sáng nay",
    "TTXVN – Sáng nay": "Sáng nay",
    "ASEAN - Nhật Bản": "ASEAN - Nhật Bản",
    "(Ảnh minh họa) - Sáng nay": "(Ảnh minh họa) - Sáng nay",
    "(2023 - 2024) - Hai năm": "(2023 - 2024) - Hai năm",
    "Mô hình (MH) - Một cách làm": "Mô hình (MH) - Một cách làm",
}


@pytest.mark.parametrize(("text", "expected"), AGENCIES.items())
def test_agencies(text, expected):
    assert cut_agency(text) == expected


CREDITS = {
    "Hội viên nhận giấy khen. Ảnh: M.K": "Hội viên nhận giấy khen.",
    "Hội viên nhận giấy khen - Ảnh: M.K": "Hội viên nhận giấy khen",
    "Hội viên nhận giấy khen (Ảnh: Công an xã cung cấp)": "Hội viên nhận giấy khen",
    "Hội viên nhận giấy khen. (Ảnh minh họa)": "Hội viên nhận giấy khen.",
    "Ảnh: M.K": "",
    "(Ảnh: Mai Khê)": "",
    "Ảnh minh họa.": "",
    "Nguồn ảnh: Internet": "",
    "Video: Người dân thôn Bến Cát đi chợ": "Người dân thôn Bến Cát đi chợ",
    "Trẻ em xem ảnh: những ngày xưa": "Trẻ em xem ảnh: những ngày xưa",
    "Hình thành ba tổ: một, hai, ba": "Hình thành ba tổ: một, hai, ba",
}


@pytest.mark.parametrize(("line", "expected"), CREDITS.items())
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_credits(line, expected, form):
    assert cut_credit(unicodedata.normalize(form, line)) == unicodedata.normalize(form, expected)


CAPTIONS = {
    "Bà con thôn Bến Cát 3 trồng hoa ven kênh": True,
    "Đại diện Hội Nông dân xã trao cây giống cho hội viên": True,
    "Một gian hàng tại “Chợ phiên hai giỏ”": True,
    "Nâng cao chất lượng phong trào ở xã Bến Cát": False,
    "Mô hình vườn rau chung của Chi hội thôn Đồi Chè": False,
    "Cách làm hay, cần nhân rộng": False,
    "Bà con thôn Bến Cát 3 trồng hoa ven kênh.": False,
    "* Yên Hân: Cựu chiến binh thôn Bến Cát giữ rừng": False,
    "XÂY DỰNG NÔNG THÔN MỚI Ở XÃ BẾN CÁT": False,
}


@pytest.mark.parametrize(("line", "expected"), CAPTIONS.items())
def test_captions_among_paragraphs(line, expected):
    assert reads_like_caption(line) == expected
