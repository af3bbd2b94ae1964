"""Old encodings: recognised and put right; whatever is right already stays as it is."""

import shutil
import subprocess
import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from corpus.formats.encoding import decode
from corpus.formats.old_encodings import Repaired, old_text, recognise, repair
from corpus.formats.old_tables import ENCODINGS, convert, shown
from corpus.formats.syllable import is_syllable

#: From a headline to a paragraph.
SENTENCES = """
Bến Cát mở lớp xóa mù chữ
Trồng quế trên đất bạc màu
Tổ hợp tác dệt chiếu ở Thạch Lỗi
Phụ nữ thôn Bản Lấp giữ nghề thêu
Đường hoa nối hai thôn Khuổi Nặm và Cốc Phát
Họp chợ phiên sớm vì trời trở rét
Ủy ban nhân dân xã công khai kết quả bình xét hộ nghèo
Ở xóm Đồng Chằm, nhà nào cũng có bể chứa nước mưa
Cả bản góp công đổ bê tông 1.250 m đường ra ruộng bậc thang
Ngày 12/6/2003, huyện khởi công trạm bơm tưới cho 340 ha lúa mùa
Từ ba hộ nuôi thỏ, nay tổ đã có mười bảy thành viên cùng góp vốn
Ông Lường Văn Ẩm kể: mùa lũ năm ấy, nước ngập đến mái bếp
Đến nay, các chi hội đã trao 56 con bò giống cho hội viên khó khăn
Chị em tập hát then mỗi tối thứ bảy tại nhà văn hoá thôn
Anh Hoàng Quốc Khuyến, trưởng thôn, thường đi từng nhà nhắc lịch tiêm phòng
Lớp học nghề sửa máy nông nghiệp thu hút nhiều thanh niên vùng cao
Nhờ vay vốn ưu đãi, gia đình bà Quách Thị Nguyệt thoát nghèo sau hai năm
Bưu điện văn hóa xã vừa nhận thêm 300 đầu sách thiếu nhi
Đoàn viên dọn sạch rãnh thoát nước, quét vôi gốc cây, vẽ tranh trên tường rào
Giữa vụ, giá mận rớt xuống còn 4.000 đồng một kg khiến bà con lo lắng
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
BÁO CÁO KẾT QUẢ PHONG TRÀO XÂY DỰNG ĐỜI SỐNG MỚI
Kỳ họp lần này bàn ba việc: làm thuỷ lợi nhỏ, giữ rừng đầu nguồn và mở lớp mẫu giáo
Mỗi chủ nhật, ba mươi hộ ở khu phố Bờ Hồ cùng quét ngõ, nhặt cỏ, tưới hàng cây mới trồng
Vì sao ruộng ở Pác Ngòi cấy được hai vụ? Vì bà con biết đắp phai, giữ nước, gieo mạ sân
Nguyễn Khuyển - cựu chiến binh - hiến 420 mét vuông đất vườn để mở rộng đường trục xã
Dân quân xã giúp các hộ neo đơn gặt lúa chạy bão, chằng lại mái nhà, kê cao thóc giống
Hợp tác xã chè Suối Giàng ký hợp đồng bao tiêu; giá thu mua cao hơn chợ từ năm đến bảy phần trăm
Lễ hội xuống đồng năm nay giản dị: không đốt pháo, không rượu chè, chỉ có kéo co, đẩy gậy, ném còn
Sau bốn năm vận động, xã vùng ba này đã xóa hết nhà tạm: 118 hộ có nhà mới, phần lớn do họ hàng, \
làng xóm giúp ngày công; xã chỉ lo xi măng, tấm lợp; ai có xe trâu thì chở cát, ai khéo thì xẻ gỗ
"""
SENTENCES = SENTENCES.strip().split("\n")
ALL = "\n".join(SENTENCES)

MARKS = {"\u0300": "ø", "\u0301": "ù", "\u0309": "û", "\u0303": "õ", "\u0323": "ï"}
ROUND = {"\u0300": "à", "\u0301": "á", "\u0309": "å", "\u0303": "ã", "\u0323": "ä"}
SHORT = {"\u0300": "è", "\u0301": "é", "\u0309": "ú", "\u0303": "ü", "\u0323": "ë"}
ALONE = {"đ": "ñ", "ị": "ò", "ỉ": "æ", "ĩ": "ó", "ì": "ì", "í": "í", "ỵ": "î"}


def vni_letter(letter):
    """One letter as VNI fonts have it: a vowel and the one mark behind it."""
    small = letter.lower()
    if small in ALONE:
        written = ALONE[small]
    else:
        base, *marks = unicodedata.normalize("NFD", small)
        tone = next((mark for mark in marks if mark in MARKS), None)
        if "\u0302" in marks:
            written = base + (ROUND[tone] if tone else "â")
        elif "\u0306" in marks:
            written = base + (SHORT[tone] if tone else "ê")
        else:
            base = {"o": "ô", "u": "ö"}[base] if "\u031b" in marks else base
            written = base + (MARKS[tone] if tone else "")
    return written.upper() if letter != small else written


def vni(text):
    return "".join(vni_letter(letter) if ord(letter) > 127 else letter for letter in text)


def iconv(text, charset):
    if not shutil.which("iconv"):
        pytest.skip("iconv is not on this machine")
    done = subprocess.run(
        ["iconv", "-f", "UTF-8", "-t", charset],
        input=text.encode(),
        capture_output=True,
        check=False,
    )
    if done.returncode:
        pytest.skip(f"this iconv knows no {charset}")
    return done.stdout


def old_bytes(text, encoding):
    if encoding == "vni":
        return vni(text).encode("cp1252")
    if encoding == "utf-8":
        return text.encode()
    return iconv(text, {"tcvn3": "TCVN", "viscii": "VISCII"}[encoding])


def test_the_encoders_themselves():
    assert vni("Ngày Đường kỵ ẳm ỊCH") == "Ngaøy Ñöôøng kî aúm ÒCH"
    assert shown(iconv("ngày được", "TCVN")) == "ngµy ®\u00adîc"


@pytest.mark.parametrize("decoding", ["cp1252", "latin-1"])
@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_comes_back(sentence, encoding, decoding):
    data = old_bytes(sentence, encoding)
    text = data.decode("latin-1") if decoding == "latin-1" else shown(data)
    assert repair(text) == Repaired(sentence, encoding)


@pytest.mark.parametrize("encoding", ["tcvn3", "vni", "viscii"])
def test_bytes_are_decoded(encoding):
    assert repair(decode(old_bytes(ALL, encoding))) == Repaired(ALL, encoding)


PUT_RIGHT = {
    "capitals of the .Vn fonts": (
        "CéNG HOµ X· HéI CHñ NGHÜA VIÖT NAM",
        "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    ),
    "a word in capitals": (
        "Së GI¸O DôC thÈm ®Þnh s¸ch míi, UBND tØnh duyÖt",
        "Sở GIÁO DỤC thẩm định sách mới, UBND tỉnh duyệt",
    ),
    "Windows' quotation marks": (
        "Phong trµo “Xãm s¹ch, ngâ ®Ñp” – viÖc lµm “©n nghÜa”…",
        "Phong trào “Xóm sạch, ngõ đẹp” – việc làm “ân nghĩa”…",
    ),
    "the same as controls": (
        "Phong trµo \x93Xãm s¹ch, ngâ ®Ñp\x94 \x96 viÖc lµm hay\x85",
        "Phong trào “Xóm sạch, ngõ đẹp” – việc làm hay…",
    ),
    "signs of a PDF reader": (
        "Nhµ n−íc hç trî n«ng d©n x©y hå chøa n−íc, gi∙n nî −u ®∙i",
        "Nhà nước hỗ trợ nông dân xây hồ chứa nước, giãn nợ ưu đãi",
    ),
    "Greek mu": ("C¸c nhμ m¸y lμm viÖc c¶ ngμy lÔ", "Các nhà máy làm việc cả ngày lễ"),
    "small marks behind a capital": (
        "AÙnh saùng Aám aùp Oâng Uùt ñaõ ñeán thaêm",
        "Ánh sáng Ấm áp Ông Út đã đến thăm",
    ),
    "quotation marks in VISCII": (
        "Phong trào “Xóm sÕch, ngõ ð©p” g¡n v¾i nhi«u vi®c t¯t",
        "Phong trào “Xóm sạch, ngõ đẹp” gắn với nhiều việc tốt",
    ),
    "UTF-8, decoded twice": (
        shown(shown("Xã Bến Cát ra quân".encode()).encode()),
        "Xã Bến Cát ra quân",
    ),
    "UTF-8, decoded as cp1258": (
        "BĂ  con xĂ£ Báº¿n CĂ¡t ra quĂ¢n náº¡o vĂ©t",
        "Bà con xã Bến Cát ra quân nạo vét",
    ),
}


@pytest.mark.parametrize(("text", "right"), PUT_RIGHT.values(), ids=PUT_RIGHT)
def test_put_right(text, right):
    found = repair(text)
    assert found
    assert found.text == right


@pytest.mark.parametrize("lost", [("\u00a0", " "), ("\u00a0 ", " ")])
def test_utf_8_without_its_no_break_spaces(lost):
    right = "Và bà con làm đẹp ngõ xóm; ĐẠI HỘI thi đua, xã là nhà của hàng trăm hộ"
    text = shown(right.encode()).replace(*lost).replace("\u00a0", " ")
    assert repair(text) == Repaired(right, "utf-8")


def test_among_unicode_only_the_old_lines_change():
    right = "Tổ hợp tác dệt chiếu ở Thạch Lỗi có mười hai hộ, mỗi tháng bán một trăm đôi"
    text = f"Ủy ban nhân dân xã\nHà Nam\n{vni(right)}\nMüller & Söhne\nNgày mới"
    found = repair(text)
    assert found.encoding == "vni"
    pairs = zip(text.split("\n"), found.text.split("\n"), strict=True)
    changed = [after for before, after in pairs if before != after]
    assert changed == [right]


def test_a_few_old_words_among_unicode_stay():
    assert repair(f"{ALL}\nPh«ng chữ .VnTime hiện ra là:\nX· BÕn C¸t ra qu©n") is None


@pytest.mark.parametrize("sentence", SENTENCES)
def test_cp1258_is_no_old_encoding(sentence):
    pieces = ""
    for letter in unicodedata.normalize("NFD", sentence):
        if letter in MARKS or not unicodedata.combining(letter):
            pieces += letter
        else:
            pieces = pieces[:-1] + unicodedata.normalize("NFC", pieces[-1] + letter)
    assert old_text(pieces.encode("cp1258", "ignore")) is None


ODD = st.text(st.sampled_from("aiuXÃĂá»º ­®¶·€‰Ž\x80\x85\x93“—−∙ø<>&;\n\x02\x1e\ud800"), max_size=60)


@given(st.one_of(st.text(), ODD), st.booleans())
@example("&#150000;&micro;&#xffffff;", True)  # noqa: FBT003 (is_html)
def test_any_text_is_repaired_or_not(text, is_html):
    found = repair(text, is_html=is_html)
    assert found is None or isinstance(found.text, str)


@given(st.one_of(st.text(), ODD), st.sampled_from(ENCODINGS))
def test_conversion_keeps_ascii(text, encoding):
    plain = "".join(letter for letter in text if " " <= letter <= "~")
    assert convert(plain, encoding) == plain
    convert(text, encoding)


@given(st.binary(max_size=300))
def test_any_bytes_are_old_text_or_not(data):
    text = old_text(data)
    assert text is None or recognise(text)


@given(
    st.lists(st.sampled_from(SENTENCES), max_size=6), st.sampled_from(["\n", " ", "\r\n", "<p>"])
)
def test_unicode_is_left_alone(sentences, between):
    assert repair(between.join(sentences), is_html=between == "<p>") is None


@settings(max_examples=50)
@given(
    st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6), st.sampled_from(["vni", "utf-8"])
)
def test_what_is_put_right_is_right(sentences, encoding):
    right = "\n".join(sentences)
    assert repair(shown(old_bytes(right, encoding))) == Repaired(right, encoding)
    assert repair(right) is None


def test_syllables():
    words = [word.strip(",.:;?") for word in ALL.split() if not word.isascii()]
    assert [word for word in words if not is_syllable(word)] == []
