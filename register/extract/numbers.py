"""Numbers as bulletins write them: dots, decimal commas, leading zeros, words, ranges and a/b.

Shapes: bulletins.md 5.1. A number is found only to be weighed: `counts` keeps those that count
models. All patterns are bounded, so a text of digits costs no more than any other.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from register.model import Qualifier

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Number:
    """A number. Characters of the text given, half-open.

    The stretch from `start` to `end`, read by itself, gives `value`.
    """

    value: int | float
    #: The lower end of a range, the part of `61/75`; without its qualifier and its per cent sign.
    start: int
    end: int
    #: From its qualifier to the end of its range or its whole.
    whole_start: int
    whole_end: int
    qualifier: Qualifier = Qualifier.EXACTLY
    #: `61/75`, `61 trong số 75`: 75.
    whole: int | float | None = None
    #: Said in words.
    spelt: bool = False


_UNITS: Final = {
    "không": 0,
    "một": 1,
    "mốt": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "tư": 4,
    "năm": 5,
    "lăm": 5,
    "nhăm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
}
_SCALES: Final = {
    "mươi": 10,
    "chục": 10,
    "trăm": 100,
    "nghìn": 1_000,
    "ngàn": 1_000,
    "vạn": 10_000,
    "triệu": 1_000_000,
}
_TEN: Final = 10
_SMALL: Final = 100
#: Said between hundreds and units: một trăm linh năm.
_LINKS: Final = ("linh", "lẻ")

_ANY_WORD: Final = "|".join((*_UNITS, *_SCALES, *_LINKS, "mười"))
#: 1.280; 2537; 74,5. Seven digits are more than any province has models.
_DIGITS: Final = r"(?:\d{1,3}(?:\.\d{3}){1,2}|\d{1,7}(?:,\d{1,2})?)(?![.,/]?\d)"
#: 3 ngàn, 2,5 nghìn, hai chục, một trăm hai mươi.
_SCALE: Final = r"(?:\s(?:nghìn|ngàn|vạn|chục|trăm)(?!\w))?"
_WORDS: Final = rf"(?:{_ANY_WORD})(?:\s(?:{_ANY_WORD})){{0,7}}(?!\w|\s\d)"
#: Before a number, how exactly it is meant. `hơn` after these compares: nhiều hơn 24 mô hình.
_HEDGES: Final = {
    "khoảng": Qualifier.ABOUT,
    "ngót": Qualifier.ABOUT,
    "chừng": Qualifier.ABOUT,
    "xấp xỉ": Qualifier.ABOUT,
    "ước": Qualifier.ABOUT,
    "độ": Qualifier.ABOUT,
    "hơn": Qualifier.OVER,
    "trên": Qualifier.OVER,
    "ít nhất": Qualifier.OVER,
    "tối thiểu": Qualifier.OVER,
    "không dưới": Qualifier.OVER,
    "gần": Qualifier.UNDER,
    "dưới": Qualifier.UNDER,
    "chưa đến": Qualifier.UNDER,
    "chưa tới": Qualifier.UNDER,
    "không quá": Qualifier.UNDER,
    "tối đa": Qualifier.UNDER,
}
_NUMBER: Final = re.compile(
    rf"""
    (?<![\w.,/%-])
    (?:(?P<hedge>{"|".join(sorted(_HEDGES, key=len, reverse=True)).replace(" ", chr(92) + "s")})
       (?:\s(?:là|từ|có|khoảng|hơn))?\s)?
    (?P<first>{_DIGITS}{_SCALE} | \d{{1,3}}(?=\s?/\s?\d{{1,3}}(?![\d./])) | {_WORDS})
    (?: \s?/\s? (?P<whole>{_DIGITS})                                    # 61/75
      | \s(?:trong|trên)\s(?:tổng\s)?(?:số\s)? (?P<among>{_DIGITS})     # 61 trong số 75
      | (?:\s?[-–—]\s?|\s(?:đến|tới)\s) (?P<last>{_DIGITS}|(?:{_ANY_WORD})(?!\w))  # 1 - 2
    )?
    (?!\w)
    """,
    re.VERBOSE,
)
#: What a number behind these says is which one, not how many: năm 2023, tháng 6, thôn 4, ngày 8/7.
_ORDINAL: Final = re.compile(
    r"(?:^|\W)(?:năm|tháng|ngày|quý|nhiệm kỳ|giai đoạn|thứ|lần|khóa|khoá|điều|số|sáng|chiều|tối"
    r"|đêm|hôm|trưa|mùng"
    r"|thôn|xóm|ấp|bản|buôn|tổ|đội|cụm|khu|khu phố|khu vực|tổ dân phố|phường|quận|kp|km|lớp|khối)"
    r"\s$"
)
#: … unless: trong số 75, tổng số 12; toàn thôn 5 mô hình.
_NO_ORDINAL: Final = re.compile(
    r"(?:(?:trong|tổng|với|trên|con)\ssố|(?:toàn|mỗi|cả|từng|các)\s\w+(?:\s\w+)?)\s$"
)
#: hàng trăm, vài chục, thứ ba, ba bốn: no number one can count with. `cả hai` points back.
_VAGUE: Final = re.compile(
    r"(?:^|\W)(?:hàng|vài|vài ba|mấy|dăm|thứ|cả|nhiều|các|những|bao|lần|đôi|khối|mỗi)\s$"
)
#: `năm` is five only where nothing makes a year of it.
_YEAR: Final = re.compile(
    r"(?:^|\W)(?:trong|mỗi|hằng|hàng|cả|một|đầu|cuối|cùng|nhiều|qua|các|từng|những|suốt|giữa|nửa"
    r"|tháng|quý|\d)\s$"
)
#: Characters looked back for these.
_BEHIND: Final = 24


def read(text: str) -> int | float | None:
    """The value of a number written by itself; None for what is none.

    >>> [read(one) for one in ("2.537", "74,5", "03", "gần", "3 ngàn", "hai chục", "mười hai")]
    [2537, 74.5, 3, None, 3000, 20, 12]
    >>> read("một trăm linh năm"), read("2,5 nghìn"), read("hai ba")
    (105, 2500, None)
    """
    words = text.lower().split()
    if not words:
        return None
    if words[0][0].isdecimal():
        try:
            value = float(words[0].replace(".", "").replace(",", "."))
        except ValueError:
            return None
        for scale in words[1:]:
            value *= _SCALES.get(scale, 0)
        return int(value) if value.is_integer() else value
    return _spelt(words)


def find(text: str, *, start: int = 0, end: int | None = None) -> Iterator[Number]:
    """The numbers of a stretch of text in lower case, ascending.

    Dates, years, ordinals and vague words (hàng chục, cả hai) are left out where one can tell.

    >>> [(n.value, n.whole, n.qualifier.value) for n in find("gần 3 ngàn, 61/75, ít nhất 1 - 2")]
    [(3000, None, 'under'), (61, 75, 'exactly'), (1, None, 'over')]
    >>> list(find("ngày 20.11.1960, năm 2023, hàng chục"))
    []
    """
    for match in _NUMBER.finditer(text, start, len(text) if end is None else end):
        first = match["first"]
        value = read(first)
        if value is None or _no_count(text, match):
            continue
        among = match["whole"] or match["among"]
        begun = match.start("first")
        # Of `một trong 5` the five is counted.
        if match["among"] and value == 1:
            begun, first = match.start("among"), match["among"]
            value, among = read(first), None
        if value is None:
            continue
        yield Number(
            value=value,
            start=begun,
            end=begun + len(first),
            whole_start=match.start(),
            whole_end=match.end(),
            qualifier=_HEDGES.get(match["hedge"] or "", Qualifier.EXACTLY),
            whole=read(among) if among else None,
            spelt=not first[0].isdecimal(),
        )


def _no_count(text: str, match: re.Match[str]) -> bool:
    at = match.start()
    before = text[max(0, at - _BEHIND) : at]
    spelt = not match["first"][0].isdecimal()
    if _ORDINAL.search(before) and not _NO_ORDINAL.search(before):
        return True
    if not spelt:
        return False
    if _VAGUE.search(before) and not match["hedge"]:
        return True
    return match["first"].startswith("năm") and _YEAR.search(before) is not None


def _spelt(words: list[str]) -> int | None:
    """The value of number words; None where they make no one number (hai ba)."""
    total = 0
    part = 0
    #: Whether a unit may come next: after a scale, `mười`, or at the beginning.
    free = True
    for word in words:
        if word in _LINKS:
            free = True
        elif word == "mười":
            if part % _SMALL:
                return None
            part += _TEN
            free = True
        elif word in _UNITS:
            if not free:
                return None
            part += _UNITS[word]
            free = False
        elif scale := _SCALES.get(word):
            free = True
            if scale == _TEN:
                part = part - part % _TEN + (part % _TEN or 1) * scale
            elif scale == _SMALL:
                part = (part or 1) * scale
            else:
                total += (part or 1) * scale
                part = 0
        else:
            return None
    return total + part
