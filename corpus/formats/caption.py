"""Captions that stand among the paragraphs unmarked.

In 59 of 120 real bulletins a caption stands as a paragraph, and nothing says so. Taking a heading
or a sentence for a caption would move it, so only what can hardly be anything else is moved.
"""

from __future__ import annotations

import re

from corpus.formats.credit import LONGEST
from corpus.formats.text import composed, key

#: Below this many syllables a line is as likely a heading ("Những kết quả nổi bật").
FEWEST_WORDS = 6

_ENDED = re.compile(r"[.!?…:;,][”\"')\]»]*$")
_LISTED = re.compile(r"(?:[-–—+*•●▪]|\(?\d{1,2}[.)/-]|[a-zđIVX]{1,4}[.)/])\s?")
# How captions open: with who or what is seen. Headings open with an aim, a result or a verb.
_WHO = """
    đồng chí|đại diện|ban tổ chức|đ/c|ông|bà|anh|chị|thầy|cô|em|cháu|đại biểu|các đại biểu|lãnh đạo
    cán bộ|hội viên|đoàn viên|đảng viên|chiến sĩ|chiến sỹ|nhân dân|người dân|bà con|học sinh
    quang cảnh|toàn cảnh|một góc|khung cảnh|lực lượng|phóng viên|thành viên|phụ nữ|nông dân
    thanh niên|cựu chiến binh|đoàn công tác|nghệ nhân|già làng|trưởng thôn|trưởng bản|trưởng ấp
    bí thư|chủ tịch|thiếu tướng|đại tá|thượng tá|trung tá|thiếu tá|ảnh
"""
_NAMED = re.compile(
    r"\b(?:thôn|bản|xóm|ấp|xã|phường|thị trấn|huyện|tổ dân phố|TDP|khu)\s[A-ZĐÐ\d]\w*"
    r"|\b(?:tại|ở|trong|của|tham quan|bên)\s(?:buổi\s|lễ\s|mô hình\s)?[“\"'‘«]"
)
# How headings of sections open; also run-in heads of a list, one model each.
_AIM_WORDS = """
    nâng|phát huy|phát triển|xây dựng|đẩy|tăng|hiệu quả|kết quả|những|nhiều|từ|để|khi|lan|chung|góp
    tiếp|đổi|thực hiện|triển khai|lấy|giữ|chủ động|quyết tâm|khó khăn|bài học|giải pháp|mục tiêu
    nhân rộng|khơi|sức|dấu ấn|điểm sáng|vai trò|hướng|với|vì|sáng tạo|linh hoạt|gắn|cách làm
    mô hình|phong trào|về|trong|tại|ở|theo|sau|trước|lĩnh vực|công tác|hoạt động|câu chuyện|dân vận
"""
_DOING = """
    trao|tặng|phát biểu|chụp|thăm|tham quan|kiểm tra|chúc mừng|tại|cùng|bên|đang|nhận|ký|cắt băng
    hướng dẫn|giới thiệu|chăm sóc|thu hoạch|dọn|trồng|tham gia|tham dự|dự|chủ trì|khảo sát
"""


def _any_of(table: str) -> str:
    phrases = table.replace("\n", "|").split("|")
    return "|".join(phrase.strip() for phrase in phrases if phrase.strip())


_OPENS = re.compile(rf"(?:(?:các|những|một số|đông đảo) )?(?:{_any_of(_WHO)}) ")
_AIMS = re.compile(rf"(?:{_any_of(_AIM_WORDS)})\b")
_SEEN = re.compile(rf"\b(?:{_any_of(_DOING)})\b")


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
