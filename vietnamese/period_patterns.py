"""How periods are written, as patterns over a line of index terms. For `periods` only."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vietnamese.fold import fold
from vietnamese.tokens import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vietnamese.tokens import Token

#: Numbers as words; the first of each is the one we write.
NUMBER_WORDS = {
    1: ("một",),
    2: ("hai",),
    3: ("ba",),
    4: ("bốn", "tư"),
    5: ("năm",),
    6: ("sáu",),
    7: ("bảy", "bẩy"),
    8: ("tám",),
    9: ("chín",),
    10: ("mười",),
    11: ("mười một",),
    12: ("mười hai",),
}
#: Months in what `nửa đầu năm` says.
HALF_YEAR = 6
ROMAN = ("i", "ii", "iii", "iv")
_NUMBERS = {word: number for number, words in NUMBER_WORDS.items() for word in words}
_NUMBERS |= {fold(word): number for word, number in _NUMBERS.items()}
_NUMBERS |= {numeral: number for number, numeral in enumerate(ROMAN, 1)}


def _w(words: str) -> str:
    """Each word with its accents or without (`kỳ` is the term `kì`)."""
    return " ".join(f"(?:{word}|{fold(word)})" for word in words.split())


_Y = r"(?P<year>(?:1[89]|20)\d\d)"
_Z = r"(?P<until>(?:1[89]|20)\d\d)"
#: The year after a month or quarter: quý I/2024, quý 1 năm 2024, quý I, năm 2024, quý i 2024.
_TAIL = rf"(?:[/ -]|[ ,]{_w('năm')} ){_Y}"
#: The same after a month called năm (May), which `tháng năm 2024` doesn't say.
_TAIL_AFTER_MAY = rf"(?:/|[ ,]{_w('năm')} ){_Y}"
_WORDS = "|".join(sorted((word for word in _NUMBERS if word not in ROMAN), key=len, reverse=True))
_WORDS_BUT_FIVE = "|".join(word for word in _WORDS.split("|") if word not in {"năm", "nam"})
_D = rf"(?:{_w('ngày')} )?(?P<day>\d{{1,2}})"
_MONTH = rf"{_w('tháng')} (?P<number>\d{{1,2}}|{_WORDS_BUT_FIVE})"
_MAY = rf"{_w('tháng')} (?P<number>{_w('năm')})"
_N = rf"(?P<number>\d{{1,2}}|{_WORDS})"
_FROM_TO = rf"(?:[ -]| {_w('đến')} | {_w('tới')} )(?:{_w('năm')} )?"
_STAGE = f"(?:{_w('giai đoạn')}|{_w('thời kì')})"
#: The half of a year; of a school year (6 tháng đầu năm học) nothing is known.
_HALF = f"(?P<number>{_w('nửa')})"
_OF_YEAR = rf"{_w('năm')}(?! {_w('học')})(?:[ /-]{_Y})?"
_STOP = r"(?!\w)"

#: Name of the kind of period -> how it is written. Numbers are read by `number_of`; impossible ones
#: are here too, so that nothing is found within them.
PATTERNS = tuple(
    (kind, re.compile(rf"(?<!\w)(?:{pattern}){_STOP}"))
    for kind, pattern in (
        ("DAY", rf"{_D}/(?P<number>\d{{1,2}})/{_Y}"),
        ("DAY", rf"{_D}[ ,]{_MONTH}{_TAIL}"),
        ("DAY", rf"{_D}[ ,]{_MAY}{_TAIL_AFTER_MAY}"),
        ("DAY", rf"{_w('ngày')} (?P<day>\d{{1,2}})/(?P<number>\d{{1,2}}){_TAIL}"),
        ("MONTH", rf"{_MONTH}{_TAIL}"),
        ("MONTH", rf"{_MAY}{_TAIL_AFTER_MAY}"),
        ("MONTH", r"(?<!\d )tháng (?P<number>\d{1,2})"),
        ("QUARTER", rf"{_w('quý')} (?P<number>\d{{1,2}}|[ivx]{{1,4}}|{_WORDS}){_TAIL}"),
        ("QUARTER", r"quý (?P<number>\d{1,2}|[ivx]{1,4})"),
        ("FIRST_MONTHS", rf"{_N} {_w('tháng đầu')} {_OF_YEAR}"),
        ("FIRST_MONTHS", rf"{_N} {_w('tháng')}(?:/| {_w('năm')} ){_Y}"),
        ("FIRST_MONTHS", rf"{_HALF} {_w('đầu')} {_OF_YEAR}"),
        ("LAST_MONTHS", rf"{_N} {_w('tháng cuối')} {_OF_YEAR}"),
        ("LAST_MONTHS", rf"{_HALF} {_w('cuối')} {_OF_YEAR}"),
        ("YEARS", rf"{_STAGE} (?:{_w('từ')} )?(?:{_w('năm')} )?{_Y}{_FROM_TO}{_Z}"),
        ("YEARS", rf"{_w('từ năm')} {_Y} {_w('đến')} (?:{_w('năm')} )?{_Z}"),
        ("YEARS", rf"{_w('năm')} {_Y}-{_Z}"),
        ("TERM", rf"{_w('nhiệm kì')} {_Y}{_FROM_TO}{_Z}"),
        ("YEAR", rf"{_w('năm')} {_Y}"),
    )
)


def number_of(written: str) -> int:
    """The number that digits, a Roman numeral or a word stand for; 0 for none that we know.

    >>> [number_of(word) for word in ("6", "iii", "sáu", "muoi hai", "nửa", "v")]
    [6, 3, 6, 12, 6, 0]
    """
    if written.isdecimal():
        return int(written)
    return HALF_YEAR if fold(written) == "nua" else _NUMBERS.get(written, 0)


def line_of(text: str, tokens: Sequence[Token]) -> tuple[str, dict[int, int], dict[int, int]]:
    """The tokens as one line for `PATTERNS`, and which token starts, and ends, where in it.

    What stands between two tokens is one sign: a blank for space, `/`, `-` and `,` for themselves,
    `|` for anything else.

    >>> from vietnamese.tokenizer import tokenize
    >>> text = "Quý I/2024: 1.900 hộ; giai đoạn 2021 – 2025"
    >>> line_of(text, tokenize(text))[0]
    'quý i/2024|# hộ|giai đoạn 2021-2025'
    """
    pieces: list[str] = []
    starts: dict[int, int] = {}
    ends: dict[int, int] = {}
    length = 0
    end = 0
    for number, token in enumerate(tokens):
        if number:
            pieces.append(_between(text[end : token.start]))
            length += 1
        starts[length] = number
        end = token.end
        # 1.900 is no year.
        counts = token.kind is Kind.NUMBER and "." in text[token.start : end]
        piece = "#" if counts else token.term
        pieces.append(piece)
        length += len(piece)
        ends[length] = number
    return "".join(pieces), starts, ends


def _between(gap: str) -> str:
    gap = gap.strip()
    if not gap:
        return " "
    if gap in "/,":
        return gap
    return "-" if gap in "-–—" else "|"
