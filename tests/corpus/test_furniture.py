"""What surrounds a bulletin's own words, and that its own words are never taken for it."""

import unicodedata
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.formats.caption import reads_like_caption
from corpus.formats.credit import cut_credit
from corpus.formats.draft import Line
from corpus.formats.furniture import arrange, cut_agency
from corpus.formats.signature import cut_close, signed_by, taken_from
from corpus.formats.text import clean
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


SENTENCES = [
    "Sáng 3/3, Hội Nông dân xã Nà Lạnh phát động trồng trám theo mô hình “Mỗi nhà một góc vườn”.",
    "Trong số 9 mô hình mới, lĩnh vực kinh tế có 4, văn hóa - xã hội có 3; còn lại là việc khác.",
    "Ảnh hưởng của mưa lũ khiến 23 hộ phải di dời, đến nay đã có 19 hộ trở về nhà cũ an toàn.",
    "Theo Nghị quyết số 12-NQ/HU, mỗi chi bộ chọn một việc khó nhất của thôn để làm trong quý III.",
    "Ngày 3/5/2024, xã tổ chức ra quân; in bài này để dán ở nhà văn hóa cho bà con cùng đọc nhé.",
    "“Từ ngày có ngõ sáng, bà con yên tâm đi họp tối”, trưởng thôn Bến Cát 3 phấn khởi chia sẻ.",
    "Ý kiến của bà con được ghi vào sổ, trả lời trong 48 giờ, treo ở bảng tin của tổ dân phố số 3!",
]
FURNITURE = [
    *TOOLBARS,
    *LEFTOVERS,
    *OTHER_NEWS,
    "Thứ Tư, 8/5/2024",
    "Ảnh: M.K",
    "Hoài An",
    "Tin cũ",
]


@settings(deadline=None)
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, unique=True), st.data())
def test_no_sentence_is_ever_lost(sentences, data):
    lines = list(sentences)
    for line in data.draw(st.lists(st.sampled_from(FURNITURE), max_size=8)):
        lines.insert(data.draw(st.integers(0, len(lines))), line)
    arranged = arrange(
        [Line(line) for line in lines], title="Tin vui", sure=data.draw(st.booleans())
    )
    kept = "\n".join((arranged.lead, *arranged.captions, *arranged.paragraphs))
    assert [sentence for sentence in sentences if sentence not in kept] == []
    assert [line for line in TOOLBARS + LEFTOVERS if line in kept.split("\n")] == []


WORDS = st.sampled_from(
    [*FURNITURE, "xã", "Bến", "Cát", ".", "./.", "...", "(", ")", "-", ":", "“", "họp"]
)
LINES = st.lists(st.lists(WORDS, min_size=1, max_size=8).map(" ".join).map(clean), max_size=8)
KINDS = st.sampled_from(["text", "caption", "lead", "strong", "author"])


@settings(deadline=None)
@given(LINES, st.data())
def test_all_that_comes_out_is_a_slice_of_a_line_that_went_in(lines, data):
    marked = [Line(line, data.draw(KINDS)) for line in lines if line]
    arranged = arrange(marked, title="Tin", lead=data.draw(st.sampled_from(["", *lines])))
    came = [arranged.lead, *arranged.captions, *arranged.paragraphs]
    came += [arranged.author or "", arranged.credited or ""]
    assert [text for text in came if not any(text in line for line in [*lines, ""])] == []
    assert all(text == clean(text) for text in came)


def lines_of(*texts):
    return [Line(text) for text in texts]


LONG = "Đến nay, toàn xã có 31 mô hình đang được duy trì, trong đó 9 mô hình mới của quý I năm nay."


def test_a_lead_printed_twice_is_kept_whole_and_once():
    whole = "Quý I năm nay, xã Bãi Đá có thêm 9 mô hình “Dân vận khéo”."
    arranged = arrange(lines_of("Quý I năm nay, xã Bãi Đá có thêm...", whole, LONG))
    assert (arranged.lead, arranged.paragraphs) == (whole, (LONG,))


def test_a_lead_cut_from_a_whole_text_of_one_paragraph_leaves_the_text():
    text = " ".join([LONG] * 12)
    arranged = arrange(lines_of(text), lead=LONG[:50] + "...")
    assert (arranged.lead, arranged.paragraphs) == ("", (text,))


def test_a_first_paragraph_in_bold_is_the_lead():
    arranged = arrange([Line(LONG, "strong"), *lines_of(SENTENCES[0])])
    assert (arranged.lead, arranged.paragraphs) == (LONG, (SENTENCES[0],))


def test_a_text_all_in_bold_has_no_lead():
    arranged = arrange([Line(LONG, "strong"), Line(SENTENCES[0], "strong")])
    assert arranged.lead == ""


def test_the_day_of_publication_is_not_that_of_a_change():
    lines = lines_of("Cập nhật: 9/5/2024", "Đăng lúc: 3/5/2024", LONG)
    assert arrange(lines).published == date(2024, 5, 3)


def test_a_date_amid_the_text_is_text():
    lines = lines_of(SENTENCES[0], "Ngày 3/5/2024", LONG)
    assert arrange(lines).paragraphs == (SENTENCES[0], "Ngày 3/5/2024", LONG)


def test_who_signs_counts_more_than_who_posted():
    arranged = arrange(lines_of("Vân Thảo | 3/5/2024 07:15", LONG, "Mai Khê", "Theo Báo Lam Sơn"))
    assert (arranged.author, arranged.credited) == ("Mai Khê", "Vân Thảo")


def test_text_goes_on_below_a_list_of_other_news():
    lines = lines_of(LONG, "Tin liên quan", "Nà Lạnh làm đường", SENTENCES[0], "Mai Khê")
    arranged = arrange(lines)
    assert (arranged.paragraphs, arranged.author) == ((LONG, SENTENCES[0]), "Mai Khê")


def test_of_two_captions_that_begin_alike_the_longer_is_kept():
    lines = [Line("Bà con trồng hoa", "caption"), Line("Bà con trồng hoa ven kênh", "caption")]
    assert arrange([*lines, Line(LONG)]).captions == ("Bà con trồng hoa ven kênh",)
