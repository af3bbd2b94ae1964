"""Captions: those that pages mark, and those that stand among the paragraphs unmarked.

In 59 of 120 real bulletins a caption stands as a paragraph, and nothing says so. Taking a heading
or a sentence for a caption would move it, so only what can hardly be anything else is moved.
"""

from __future__ import annotations

import re

from corpus.formats.text import clean, composed, cut_at, key

LONGEST = 300
#: Below this many syllables a line is as likely a heading ("Những kết quả nổi bật").
FEWEST_WORDS = 6

_CREDIT = re.compile(
    r"""[\s(\[–—.,|/-]*
    (?<!\w)(?:nguồn\s)?(?:ảnh|hình)(?:\s(?:tư\sliệu|minh\s(?:họa|hoạ)|chụp|cung\scấp|do))?
    \s?(?:[:：]\s?[^:]{0,60}|\s(?:minh\s(?:họa|hoạ)|tư\sliệu))[)\]]?\.?$""",
    re.VERBOSE | re.IGNORECASE,
)
_BRACKETED = re.compile(
    r"\s?[(\[]\s?(?:(?:nguồn\s)?ảnh|hình)(?:\s[^()\[\]:]{1,30})?\s?(?:[:：][^()\[\]]{0,60})?[)\]]\.?$",
    re.IGNORECASE,
)
# Nearly no line has these words so near its end: looked for first, because it is cheap.
_HINT = re.compile("[ẢảHhA]\u0309?(?:nh|NH|ình|ÌNH|i\u0300nh|I\u0300NH)")
_CREDIT_LENGTH = 100
_ONLY_CREDIT = re.compile(
    r"[(\[]?(?:nguồn\s)?(?:ảnh|hình|video|clip)(?:\s(?:tư\sliệu|minh\s(?:họa|hoạ)|internet))*"
    r"(?:\s?[:：]\s?.{0,60})?[)\]]?\.?",
    re.IGNORECASE,
)
_ENDED = re.compile(r"[.!?…:;,][”\"')\]»]*$")
_LISTED = re.compile(r"(?:[-–—+*•●▪]|\(?\d{1,2}[.)/-]|[a-zđIVX]{1,4}[.)/])\s?")
# How captions open: with who or what is seen. Headings open with an aim, a result or a verb.
_OPENS = re.compile(
    r"(?:(?:các|những|một\ssố|đông\sđảo)\s)?"
    r"(?:đồng\schí|đại\sdiện|ban\stổ\schức|đ/c|ông|bà|anh|chị|thầy|cô|em|cháu|đại\sbiểu|các\sđại\sbiểu|lãnh\sđạo|cán\sbộ|hội\sviên"
    r"|đoàn\sviên|đảng\sviên|chiến\ssĩ|chiến\ssỹ|nhân\sdân|người\sdân|bà\scon|học\ssinh|quang\scảnh|toàn\scảnh"
    r"|một\sgóc|khung\scảnh|lực\slượng|phóng\sviên|thành\sviên|phụ\snữ|nông\sdân|thanh\sniên|cựu\schiến\sbinh"
    r"|đoàn\scông\stác|nghệ\snhân|già\slàng|trưởng\s(?:thôn|bản|ấp)|bí\sthư|chủ\stịch|thiếu\stướng|đại\stá"
    r"|thượng\stá|trung\stá|thiếu\stá|ảnh)\s"
)
_NAMED = re.compile(
    r"\b(?:thôn|bản|xóm|ấp|xã|phường|thị trấn|huyện|tổ dân phố|TDP|khu)\s[A-ZĐÐ\d]\w*"
    r"|\b(?:tại|ở|trong buổi|trong mô hình|của mô hình|tham quan|bên)\s[“\"'‘«]"
)
# How headings of sections open; also run-in heads of a list, one model each.
_AIMS = re.compile(
    r"(?:nâng|phát\s(?:huy|triển)|xây\sdựng|đẩy|tăng|hiệu\squả|kết\squả|những|nhiều|từ|để|khi|lan|chung|góp|tiếp|đổi"
    r"|thực\shiện|triển\skhai|lấy|giữ|chủ\sđộng|quyết\stâm|khó\skhăn|bài\shọc|giải\spháp|mục\stiêu|nhân\srộng|khơi"
    r"|sức|dấu\sấn|điểm\ssáng|vai\strò|hướng|với|vì|sáng\stạo|linh\shoạt|gắn|cách\slàm|mô\shình|phong\strào|về|trong"
    r"|tại|ở|theo|sau|trước|lĩnh\svực|công\stác|hoạt\sđộng|câu\schuyện|dân\svận)\b"
)
_SEEN = re.compile(
    r"\b(?:trao|tặng|phát\sbiểu|chụp|thăm|tham\squan|kiểm\stra|chúc\smừng|tại|cùng|bên|đang|nhận|ký|cắt\sbăng"
    r"|hướng\sdẫn|giới\sthiệu|chăm\ssóc|thu\shoạch|dọn|trồng|tham\sgia|tham\sdự|dự|chủ\strì|khảo\ssát)\b"
)


def cut_credit(caption: str) -> str:
    """A caption without the name of its photographer.

    >>> cut_credit("Hội viên nhận giấy khen. Ảnh: M.K"), cut_credit("Đường hoa (Ảnh: Hà Thu)")
    ('Hội viên nhận giấy khen.', 'Đường hoa')
    >>> cut_credit("Ảnh: M.K")
    ''
    """
    if not _HINT.search(caption, max(0, len(caption) - _CREDIT_LENGTH)):
        return caption
    text, same = composed(caption)
    if _ONLY_CREDIT.fullmatch(text):
        return ""
    found = _BRACKETED.search(text) or _CREDIT.search(text)
    if not found:
        return caption
    end = found.start()
    # The full stop before the credit is the sentence's own.
    end += text[end : end + 1] == "."
    return clean(caption[: end if same else cut_at(caption, end)])


def is_credit(line: str) -> bool:
    """Whether a line says who took a picture, and nothing else."""
    return len(line) <= _CREDIT_LENGTH and _ONLY_CREDIT.fullmatch(composed(line)[0]) is not None


def has_credit(line: str) -> bool:
    """Whether a line of a caption's length ends with a photographer's name."""
    return len(line) <= LONGEST and cut_credit(line) != line


def may_be_caption(line: str) -> bool:
    """Whether a line could be a caption at all: short, no sentence's end, no item of a list.

    >>> may_be_caption("Bà con thôn Bến Cát 3 trồng hoa ven kênh")
    True
    >>> may_be_caption("Những kết quả nổi bật"), may_be_caption("Xã có 3 mô hình.")
    (False, False)
    """
    return (
        len(line) <= LONGEST
        and not _ENDED.search(line)
        and not _LISTED.match(line)
        and len(line.split()) >= FEWEST_WORDS
        and not line.isupper()
    )


def reads_like_caption(line: str) -> bool:
    """Whether a line in the midst of a text can hardly be anything but a caption.

    It shows someone doing something, or a place or a thing by its name; it has no aim.

    >>> reads_like_caption("Đại diện Hội Nông dân xã trao cây giống cho hội viên thôn Đồi Chè")
    True
    >>> reads_like_caption("Nâng cao hiệu quả phong trào thi đua trong tình hình mới")
    False
    """
    if not may_be_caption(line):
        return False
    plain = key(line)
    shows = bool(_OPENS.match(plain)) and bool(_SEEN.search(plain))
    return shows or (bool(_NAMED.search(composed(line)[0])) and not _AIMS.match(plain))
