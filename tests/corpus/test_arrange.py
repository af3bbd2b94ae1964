"""A bulletin's lines put into parts: nothing of its own is lost, nothing is made up."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from corpus.formats.draft import Line
from corpus.formats.furniture import arrange
from corpus.formats.text import clean

SENTENCES = [
    "Sáng 3/3, Hội Nông dân xã Nà Lạnh phát động trồng trám theo mô hình “Mỗi nhà một góc vườn”.",
    "Trong số 9 mô hình mới, lĩnh vực kinh tế có 4, văn hóa - xã hội có 3; còn lại là việc khác.",
    "Ảnh hưởng của mưa lũ khiến 23 hộ phải di dời, đến nay đã có 19 hộ trở về nhà cũ an toàn.",
    "Theo Nghị quyết số 12-NQ/HU, mỗi chi bộ chọn một việc khó nhất của thôn để làm trong quý III.",
    "Ngày 3/5/2024, xã tổ chức ra quân; in bài này để dán ở nhà văn hóa cho bà con cùng đọc nhé.",
    "“Từ ngày có ngõ sáng, bà con yên tâm đi họp tối”, trưởng thôn Bến Cát 3 phấn khởi chia sẻ.",
    "Ý kiến của bà con được ghi vào sổ, trả lời trong 48 giờ, treo ở bảng tin của tổ dân phố số 3!",
]
BUTTONS = ["Tăng cỡ chữ Giảm cỡ chữ", "In bài này", "Lượt xem: 412", "Chia sẻ: Zalo", "A- A+"]
LEFTOVERS = ["anh-ra-mat-2.jpg", "![]() |", "a1", "{keywords}", "#Bắc Kạn #dân vận"]
OTHER_NEWS = ["Tin liên quan", "CÁC TIN KHÁC:", "Ý kiến bạn đọc (0)", "Đọc nhiều", "Tin cũ"]
FURNITURE = [*BUTTONS, *LEFTOVERS, *OTHER_NEWS, "Thứ Tư, 8/5/2024", "Ảnh: M.K", "Hoài An"]


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
    assert [line for line in BUTTONS + LEFTOVERS if line in kept.split("\n")] == []


WORDS = st.sampled_from(
    [*FURNITURE, "xã", "Bến", "Cát", ".", "./.", "...", "(", ")", "-", ":", "“", "họp"]
)
LINES = st.lists(st.lists(WORDS, min_size=1, max_size=8).map(" ".join).map(clean), max_size=8)
KINDS = st.sampled_from(["text", "caption", "lead", "strong", "author"])


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
