"""What a number of models measures, by the words that govern it. Shapes: bulletins.md 5.2 and 5.6.

The words stand in front of the number (đăng ký mới 38 mô hình) or behind its noun (120 mô hình đăng
ký). Both ends are looked for in a short stretch that `figures` cuts out.
"""

from __future__ import annotations

import re
from typing import Final

from register.model import Measure

#: What a verb in front says. `xây dựng` counts only where nothing is built but models: it also
#: begins areas (xây dựng Đảng).
_FRONT_VERBS: Final = (
    (Measure.REGISTERED, r"đăng\sk[ýí](?:\sthực\shiện|\sxây\sdựng|\striển\skhai)?"),
    (
        Measure.BUILT,
        (
            r"xây\sdựng|xây\smới|xây|ra\smắt|thành\slập|triển\skhai|xuất\shiện|hình\sthành"
            r"|cho\sra\sđời|ra\sđời|gây\sdựng|phát\striển|dựng|lập|thực\shiện|làm(?=\sthêm|\smới"
            r"|\sđược)"
        ),
    ),
    (Measure.RECOGNISED, r"công\snhận|bình\sxét|thẩm\sđịnh|xét\scông\snhận|nghiệm\sthu"),
    (Measure.KEPT_UP, r"duy\strì|giữ\svững"),
    (Measure.REPLICATED, r"nhân\srộng|nhân\sra"),
    (
        Measure.COMMENDED,
        (
            r"khen\sthưởng|biểu\sdương|tuyên\sdương|tôn\svinh|vinh\sdanh|khen\stặng"
            r"|(?:tặng|trao|trao\stặng|tặng\sthưởng)\s(?:giấy\skhen|bằng\skhen)|giấy\skhen"
            r"|bằng\skhen|khen"
        ),
    ),
    (
        Measure.ENDED,
        (
            r"(?:cho\s|phải\s|tạm\s|buộc\s)?(?:ngừng|dừng)(?:\shoạt\sđộng)?|giải\sthể|chấm\sdứt"
            r"|loại\sbỏ"
        ),
    ),
)
#: Verbs that join a measure and say none.
_NO_MEASURE: Final = (
    r"tiếp\snhận|phát\shiện|bồi\sdưỡng|tiếp\stục|tham\smưu|tổ\schức|củng\scố|chỉ\sđạo"
    r"|lựa\schọn|chọn"
)
_FRONT: Final = {f"v{number}": measure for number, (measure, _) in enumerate(_FRONT_VERBS)}
_VERB: Final = "|".join(
    [f"(?P<v{number}>{words})" for number, (_, words) in enumerate(_FRONT_VERBS)]
)
_ANY_VERB: Final = "|".join([words for _, words in _FRONT_VERBS] + [_NO_MEASURE])
#: Words between the verb and its number that say nothing.
_FILL: Final = (
    r"\s(?:được|mới|thêm|thực\shiện|thành\scông|cho|là|tổng\scộng|tổng\ssố|đến|lên|từ|tất\scả"
    r"|các|riêng"
    r"|tặng|đạt|danh\shiệu|và\skhen\sthưởng|lượt|tới|chỉ|số|vào)"
)
#: Verbs joined into one: xây dựng và nhân rộng; thẩm định, công nhận; đăng ký xây dựng.
_CHAIN: Final = re.compile(
    rf"(?<!\w)(?:{_ANY_VERB})(?:{_FILL}){{0,3}}"
    rf"(?:(?:,|\svà|,\svà|\s-|\sđể)?\s(?:từng\sbước\s)?(?:{_ANY_VERB})(?:{_FILL}){{0,3}}){{0,3}}\s?:?\s?$"
)
_VERB_IN: Final = re.compile(rf"(?<!\w)(?:{_VERB})(?!\w)")
#: tăng 24; so với cùng kỳ tăng thêm 24; tăng so với năm 2022 là 24. `tăng lên 13` is a total.
_CHANGE: Final = re.compile(
    r"(?<!\w)(?:(?P<more>tăng|nhiều\shơn|cao\shơn)|(?P<less>giảm|ít\shơn))"
    r"(?:\s(?:thêm|được|ròng|khoảng))?(?:\sso\svới\s[^,;.()]{1,40}?(?:\slà|:)?)?\s?$"
)
_MORE: Final = re.compile(r"(?<!\w)(?:nhiều|cao)\s$")
_FEWER: Final = re.compile(r"(?<!\w)(?:ít|thấp)\s$")
_THAN_BEFORE: Final = re.compile(r"(?<!\w)thêm\s$")
#: Words that make a count one of its own, without any measure.
_THERE_ARE: Final = re.compile(
    r"(?<!\w)(?:có|hiện có|gồm có|tổng số|tổng cộng|lên|lên tới|lên đến|còn|đạt|với|trong"
    r"|trong số|trong tổng số"
    r"|nâng tổng số|là|có tới|có tổng số|có tổng cộng|có thêm|được|kiểm tra(?: lại)?|xem"
    r"|lựa chọn|chọn)"
    r"(?:\s(?:được|thêm|tới|đến|tổng số|tổng cộng|tất cả|các|lại|chỉ|là|ra))*\s?$"
)

#: What a participle behind the noun says, in the order in which they are tried at one place.
_BEHIND_WORDS: Final = (
    (
        Measure.ENDED,
        (
            r"ngừng|(?:phải\s|tạm\s|bị\s|đã\s)?dừng|giải\sthể|chấm\sdứt"
            r"|không\scòn\s(?:phát\shuy\s)?(?:hiệu\squả|phù\shợp|hoạt\sđộng|duy\strì)"
            r"|(?:kém|không)\s(?:có\s|đạt\s|phát\shuy\s)?hiệu\squả"
        ),
    ),
    (
        Measure.EXEMPLARY,
        (
            r"(?:công\snhận|chọn|lựa\schọn|bình\schọn|đánh\sgiá|xếp\sloại|bình\sxét|suy\stôn)"
            r"(?:\s\w+){0,5}?\s(?:là|làm)(?:\s\w+){0,3}?\s(?:điển\shình|tiêu\sbiểu|xuất\ssắc)"
            r"|điển\shình|tiêu\sbiểu|xuất\ssắc|nổi\sbật"
        ),
    ),
    (Measure.RECOGNISED, r"công\snhận|bình\sxét|thẩm\sđịnh\sđạt|đạt\sthẩm\sđịnh|nghiệm\sthu"),
    (Measure.REGISTERED, r"đăng\sk[ýí](?:\sthực\shiện|\sxây\sdựng|\striển\skhai)?"),
    (Measure.EFFECTIVE, r"hiệu\squả"),
    (Measure.KEPT_UP, r"duy\strì|giữ\svững"),
    (Measure.REPLICATED, r"nhân\s(?:ra\s)?(?:diện\s)?rộng|nhân\sra"),
    (
        Measure.COMMENDED,
        r"khen\sthưởng|biểu\sdương|tuyên\sdương|tôn\svinh|vinh\sdanh|bằng\skhen|giấy\skhen|khen",
    ),
    (
        Measure.BUILT,
        (
            r"(?:được\s|mới\s)(?:xây\sdựng|thực\shiện)|xây\sdựng(?=\s(?:mới|được|có|từ|trong|năm)"
            r"|\s?$|\s\d)"
            r"|triển\skhai|ra\smắt|thành\slập|ra\sđời|hình\sthành"
        ),
    ),
)
_BEHIND: Final = {f"b{number}": measure for number, (measure, _) in enumerate(_BEHIND_WORDS)}
_PARTICIPLE: Final = re.compile(
    r"(?<!\w)(?:"
    + "|".join(f"(?P<b{number}>{words})" for number, (_, words) in enumerate(_BEHIND_WORDS))
    + r")(?!\w)"
)
#: Words from which on a clause tells why, and no measure any more.
_TELLS: Final = re.compile(
    r"(?<!\w)(?:để|nhằm|góp phần|giúp|mang lại|nhưng|song|vì|do (?:không|thiếu|chưa|trùng)"
    r"|trong đó|gồm|bao gồm"
    r"|hướng (?:tới|đến|vào)|gắn với|tập trung|như|so với|bằng(?! khen)|tạo)(?!\w)"
)
#: chưa được công nhận; được đề nghị khen thưởng.
_DENIED: Final = re.compile(r"(?:chưa|không)(?:\s(?:được|có|phát huy|đạt))*\s$")
_PROPOSED: Final = re.compile(
    r"(?:đề nghị|đề xuất|xem xét|diện|cần|chờ|đủ điều kiện)(?:\s\w+){0,3}\s$"
)
#: Two participles joined are one: the first counts.
_JOINS: Final = re.compile(r"\s?(?:,|và|,\svà)\s(?:được\s|đã\s|từng\sbước\s)?$")
_LONGEST_FRONT: Final = 100


def in_front(text: str) -> Measure | None:
    """The measure of a number by the words right in front of it. `text` ends where it begins.

    >>> in_front("huyện đăng ký mới "), in_front("xây dựng và nhân rộng "), in_front("toàn xã có ")
    (<Measure.REGISTERED: 'registered'>, <Measure.BUILT: 'built'>, None)
    >>> in_front("tiếp nhận và duy trì "), in_front("so với cùng kỳ tăng ")
    (<Measure.KEPT_UP: 'kept_up'>, <Measure.INCREASE: 'increase'>)
    """
    text = text[-_LONGEST_FRONT:]
    if change := _CHANGE.search(text):
        return Measure.INCREASE if change["more"] else Measure.DECREASE
    if chain := _CHAIN.search(text):
        return _first(chain[0])
    return None


def begins(text: str) -> int | None:
    """Where the verbs begin that govern a number right behind `text`; None: there are none.

    >>> begins(" và được công nhận ")
    9
    """
    cut = max(0, len(text) - _LONGEST_FRONT)
    if match := _CHANGE.search(text, cut) or _CHAIN.search(text, cut):
        return match.start()
    return None


def somewhere_in_front(text: str) -> Measure | None:
    """The last verb of a clause whose number doesn't follow at once."""
    found = None
    for match in _VERB_IN.finditer(text[-_LONGEST_FRONT:]):
        if not _OPENS_AREA.match(text[-_LONGEST_FRONT:], match.end()):
            found = _FRONT[match.lastgroup or ""]
    return found


#: xây dựng Đảng, phát triển kinh tế, thực hiện phong trào: nothing is counted there.
_OPENS_AREA: Final = re.compile(
    r"\s(?:đảng|hệ thống|nông thôn|đô thị|đời sống|chính quyền|gia đình|công sở|đội ngũ|kinh tế"
    r"|du lịch"
    r"|phong trào|công tác|tốt|kế hoạch|nhiệm vụ|chỉ thị|nghị quyết|cuộc|cải cách|quy chế|văn"
    r"|nếp|và|thi)"
)


def stands_alone(text: str) -> bool:
    """Whether the words in front make it a count of its own: có, hiện có, với, tổng số."""
    return _THERE_ARE.search(text[-_LONGEST_FRONT:]) is not None


def is_change(text: str, *, behind: str) -> Measure | None:
    """`nhiều hơn 24 mô hình so với`, `thêm 24 mô hình so với`: what in_front can't see.

    `text` ends where the number's qualifier begins.
    """
    if _MORE.search(text[-12:]):
        return Measure.INCREASE
    if _FEWER.search(text[-12:]):
        return Measure.DECREASE
    if _THAN_BEFORE.search(text[-12:]) and behind.lstrip().startswith("so với"):
        return Measure.INCREASE
    return None


def behind(text: str) -> Measure | None:
    """The measure of a number by what follows its noun; `text` is that, to the end of its clause.

    TOTAL: a measure is denied (chưa được công nhận), so it has none at all.

    >>> behind(" đăng ký thực hiện"), behind(" đăng ký được Huyện ủy công nhận")
    (<Measure.REGISTERED: 'registered'>, <Measure.RECOGNISED: 'recognised'>)
    >>> behind(" được công nhận là điển hình cấp tỉnh"), behind(" của các xã")
    (<Measure.EXEMPLARY: 'exemplary'>, None)
    """
    if tells := _TELLS.search(text):
        text = text[: tells.start()]
    found: Measure | None = None
    end = 0
    for match in _PARTICIPLE.finditer(text):
        measure = _BEHIND[match.lastgroup or ""]
        before = text[: match.start()]
        if _DENIED.search(before[-30:]) and measure is not Measure.ENDED:
            found = found or Measure.TOTAL
        elif _PROPOSED.search(before[-40:]) and measure is not Measure.ENDED:
            pass
        elif not (
            found and found is not Measure.TOTAL and _JOINS.fullmatch(text[end : match.start()])
        ):
            found = measure
        end = match.end()
    return found


def heading(text: str) -> Measure | None:
    """What a list counts by the words before its colon: `số mô hình được công nhận gồm:`.

    >>> heading("chia theo lĩnh vực, số mô hình được công nhận gồm: kinh tế ").value
    'recognised'
    """
    match = _HEADING.search(text) or _MOST.search(text)
    return behind(match["what"]) if match else None


_HEADING: Final = re.compile(
    r"(?<!\w)(?:tổng\s)?số\s(?:mô\shình)?(?P<what>[^.;:\d]{2,60}?)(?:\sgồm|\slà|\scó|,|:|$)"
)
#: Các đơn vị đăng ký nhiều là
_MOST: Final = re.compile(
    r"(?<!\w)(?:đơn vị|địa phương|nơi|huyện|xã|phường|cơ sở)\s"
    r"(?P<what>[^.;:\d]{2,60}?\s(?:nhiều|cao|khá)(?:\snhất)?)"
    r"\s(?:là|gồm|như|có)"
)


def _first(chain: str) -> Measure | None:
    match = _VERB_IN.search(chain)
    return _FRONT[match.lastgroup or ""] if match else None


#: Words that praise people; without one, groups and persons aren't counted.
PRAISE: Final = re.compile(
    r"(?<!\w)(?:khen|biểu\sdương|tuyên\sdương|tôn\svinh|vinh\sdanh|bằng\skhen|giấy\skhen)(?!\w)"
)
#: … unless it was for something else than movements.
FOR_ELSE: Final = re.compile(
    r"(?<!\w)(?:cứu\shộ|cứu\snạn|cứu\sngười|khắc\sphục\shậu\squả|thiên\stai|bão|lũ|phá\sán"
    r"|chuyên\sán|truy\sbắt"
    r"|hội\sthi|cuộc\sthi|giải\s(?:nhất|nhì|ba|thưởng)|hội\sthao|thể\sthao|văn\snghệ|hiến\smáu"
    r"|tuyển\squân"
    r"|giao\squân|thu\sngân\ssách|nộp\sthuế|phòng,?\schống\sdịch|covid|học\ssinh\sgiỏi|đại\shội"
    r"|bầu\scử)(?!\w)"
)
