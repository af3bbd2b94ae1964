"""Whether a text can speak of initiatives at all: most news doesn't, and isn't read further.

And whether one that does tells of somebody here, rather than of models of the wide world.
"""

from __future__ import annotations

import re
from typing import Final

from vietnamese.alphabet import CAPITALS

#: The noun every initiative and every figure hangs on, in either composition of its letters, and
#: what else heads lists of them. Cheap on purpose: it runs over every text.
_SPOKEN_OF: Final = re.compile(
    r"m(?:ô|o\u0302)\s*h(?:ì|i\u0300)nh|dân\s+vận\s+khéo",
    re.IGNORECASE,
)

#: Somebody or some place here. News with fewer of them speaks of models of the wide world, unless
#: it is too short to say where it is.
_FEWEST_LOCAL: Final = 2
_SHORT: Final = 600
#: Words of trade that each somebody or some place here outweighs: advertisements speak of what a
#: company sells as of models, and of the places where it does.
_TRADE_FOR_ONE: Final = 3
_TRADE: Final = re.compile(
    r"\b(?:khách hàng|thương hiệu|tập đoàn|nhà đầu tư|chủ đầu tư|bất động sản|ceo"
    r"|tổng giám đốc|du khách|khách sạn|tiện ích|cửa hàng|người tiêu dùng|người mua)\b"
)
_LOCAL_PLACE: Final = re.compile(
    r"\b(?:[Xx]ã|[Pp]hường|[Tt]hị trấn|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Tt]hôn|[Bb]ản|[ẤấA]p"
    r"|[Bb]uôn|[Xx]óm|[Kk]hu phố"
    rf"|[Tt]ổ dân phố|[Tt]ỉnh|TP\.?) ?(?=[{CAPITALS}]|\d)"
)
_LOCAL_BODY: Final = re.compile(
    r"\b(?:ubnd|hđnd|mttq|mặt trận tổ quốc|chi bộ|đảng bộ|đảng ủy|huyện ủy|tỉnh ủy|thành ủy"
    r"|chi hội|chi đoàn|dân vận"
    r"|hội (?:lhpn|phụ nữ|nông dân|ccb|cựu chiến binh|liên hiệp)|đoàn (?:thanh niên|xã|phường"
    r"|trường)|thành đoàn"
    r"|tỉnh đoàn|huyện đoàn|công an (?:xã|phường|huyện|tỉnh|quận)|đồn biên phòng"
    r"|bộ đội biên phòng|quân khu|đơn vị"
    r"|trường (?:tiểu học|thcs|thpt|mầm non|mẫu giáo|cđ|đh|cao đẳng|đại học)|toàn (?:xã|huyện"
    r"|tỉnh|phường)|trưởng thôn)\b"
)

#: People at work in their communes: unions, hamlets, households, schools.
_PEOPLE: Final = re.compile(
    r"\b(?:hội (?:lhpn|phụ nữ|nông dân|ccb|cựu chiến binh|liên hiệp|viên|người cao tuổi"
    r"|chữ thập đỏ|khuyến học)|đoàn (?:thanh niên|xã|phường|trường|viên|cơ sở)"
    r"|(?:thành|tỉnh|huyện|quận|thị) đoàn|chi (?:bộ|đoàn|hội)|đảng bộ|mttq|mặt trận|công đoàn"
    r"|tổ (?:dân phố|hợp tác|tự quản)|khu dân cư|thôn|ấp|dân bản|bản làng|trưởng bản|buôn|xóm"
    r"|làng|công an (?:xã|phường|huyện|quận)|biên phòng|hợp tác xã|htx|nông dân|bà con|nhân dân"
    r"|người dân|thị trấn|phường|xã(?! hội)|hộ (?:dân|nghèo|gia đình|nuôi|trồng)"
    r"|trường (?:tiểu học|thcs|thpt|mầm non|mẫu giáo)|nhà trường|tình nguyện)\b"
)
#: Anybody here, named or not.
_ANYBODY: Final = re.compile(
    r"\b(?:quận|phường|xã(?! hội)|thôn|ấp|huyện|tỉnh|(?<!cơ )sở|trường (?!hợp|kỳ)|nhà trường|nhóm"
    r"|hội viên|đoàn viên|câu lạc bộ|clb|hợp tác xã|htx|chi hội|nông dân|bà con|người dân|nhân dân"
    r"|đơn vị|phụ nữ|thanh niên|công an|bệnh viện|ủy ban)\b"
)
#: Characters around a name, in which one of them stands in every so many.
_BEFORE, _BEHIND = 700, 500
_ONE_IN: Final = 200
#: So often in a text that tells of models of theirs.
_FEWEST_PEOPLE: Final = 3
#: Said of laws, once in so many characters, and so often, in a text that is about them.
_LAW: Final = re.compile(
    r"\b(?:luật|pháp luật|thông tư|nghị định|pháp lệnh|quy phạm|pháp điển|(?:điều|khoản) \d+)\b"
)
_FEWEST_LAWS: Final = 8
_LAW_PER: Final = 500


def opens(text: str) -> bool:
    """Whether a text is worth reading.

    >>> opens("Xã có 3 MÔ HÌNH hay."), opens("Hôm nay trời mưa.")
    (True, False)
    """
    return _SPOKEN_OF.search(text) is not None


def is_local(text: str, plain: str) -> bool:
    """Whether a text tells of somebody and of places here.

    >>> here, wide = "Hội Phụ nữ xã Suối Vàng. ", "Các nước bàn về mô hình “ba trụ cột”. "
    >>> [is_local(said * 30, said.lower() * 30) for said in (here, wide)]
    [True, False]
    """
    if len(plain) < _SHORT or "dân vận" in plain:
        return True
    trade = sum(1 for _ in _TRADE.finditer(plain))
    fewest = max(_FEWEST_LOCAL, trade // _TRADE_FOR_ONE)
    seen = 0
    for pattern, where in ((_LOCAL_PLACE, text), (_LOCAL_BODY, plain)):
        for _ in pattern.finditer(where):
            seen += 1
            if seen == fewest:
                return True
    return False


def tells_of_people(plain: str) -> bool:
    """Whether a text tells of people at work in their communes, not of the wide world only.

    >>> [tells_of_people(said * 60) for said in ("chi hội ở thôn bãi. ", "hồi quy bội. ")]
    [True, False]
    """
    if len(plain) < _SHORT or "dân vận" in plain:
        return True
    found = (number for number, _ in enumerate(_PEOPLE.finditer(plain), 1))
    return any(number == _FEWEST_PEOPLE for number in found)


def is_around(text: str, plain: str, start: int, end: int) -> bool:
    """Whether somebody or some place here is told of around a name, often enough for news.

    >>> here, wide = "Chị em phụ nữ phường An gom rác. ", "Học thuyết ấy coi trọng tự do. "
    >>> [is_around(said * 60, said.lower() * 60, 900, 910) for said in (here, wide)]
    [True, False]
    """
    if len(plain) < _SHORT or "dân vận" in plain:
        return True
    first, last = max(0, start - _BEFORE), min(len(plain), end + _BEHIND)
    fewest = (last - first) // _ONE_IN
    seen = 0
    for begun, ended in ((first, start), (end, last)):
        for pattern, where in ((_LOCAL_PLACE, text), (_LOCAL_BODY, plain), (_ANYBODY, plain)):
            for _ in pattern.finditer(where, begun, ended):
                seen += 1
                if seen >= fewest:
                    return True
    return seen >= fewest


def is_law(plain: str) -> bool:
    """Whether a text is about laws, whose lists hold anything but models.

    >>> [is_law(said * 30) for said in ("khoản 2 điều 4 thông tư này. ", "chi hội ở thôn bãi. ")]
    [True, False]
    """
    if "dân vận" in plain:
        return False
    seen = sum(1 for _ in _LAW.finditer(plain))
    return seen >= max(_FEWEST_LAWS, len(plain) // _LAW_PER)
