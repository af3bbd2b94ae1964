"""How periods are written, as patterns over a line of index terms. For `periods` only."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vietnamese.fold import fold
from vietnamese.tokens import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
#: The year after a month or quarter: quý I/2024, quý 1 năm 2024, quý I, năm 2024, quý i 2024,
#: tháng 11.2016.
_TAIL = rf"(?:[/. -]|[ ,]{_w('năm')} ){_Y}"
#: The same after a month called năm (May), which `tháng năm 2024` doesn't say.
_TAIL_AFTER_MAY = rf"(?:[/.]|[ ,]{_w('năm')} ){_Y}"
_WORDS = "|".join(sorted((word for word in _NUMBERS if word not in ROMAN), key=len, reverse=True))
_WORDS_BUT_FIVE = "|".join(word for word in _WORDS.split("|") if word not in {"năm", "nam"})
_D = rf"(?:{_w('ngày')} )?(?P<day>\d{{1,2}})"
_MONTH = rf"{_w('tháng')} (?P<number>\d{{1,2}}|{_WORDS_BUT_FIVE})"
_MAY = rf"{_w('tháng')} (?P<number>{_w('năm')})"
_N = rf"(?P<number>\d{{1,2}}|{_WORDS})"
_FROM_TO = rf"(?:[ -]| {_w('đến')} | {_w('tới')} )(?:{_w('năm')} )?"
_STAGE = f"(?:{_w('giai đoạn')}|{_w('thời kì')})"
#: The half of a year. Of a school year (6 tháng đầu năm học) we know no days.
_HALF = f"(?P<number>{_w('nửa')})"
#: Without a year, and not in another one.
_THIS_YEAR = rf"(?!(?: {_w('năm')})? (?:{_w('ngoái')}|{_w('trước')}|{_w('tới')}|{_w('sau')})(?!\w))"
_OF_YEAR = rf"{_w('năm')}(?! {_w('học')}){_THIS_YEAR}(?:[ /-]{_Y})?"
_NUMBER = f"0 {_WORDS.replace('|', ' ')}"

#: Name of the kind of period, the words it may begin with (0: digits), how it is written. Numbers
#: are read by `number_of`; impossible ones are here too, so that nothing is found within them.
_PATTERNS = (
    ("DAY", "ngày 0", rf"{_D}/(?P<number>\d{{1,2}})/{_Y}"),
    ("DAY", "ngày 0", rf"{_D}[ ,]{_MONTH}{_TAIL}"),
    ("DAY", "ngày 0", rf"{_D}[ ,]{_MAY}{_TAIL_AFTER_MAY}"),
    ("DAY", "ngày", rf"{_w('ngày')} (?P<day>\d{{1,2}})/(?P<number>\d{{1,2}}){_TAIL}"),
    ("MONTH", "tháng", rf"{_MONTH}{_TAIL}"),
    ("MONTH", "tháng", rf"{_MAY}{_TAIL_AFTER_MAY}"),
    ("MONTH", "tháng", rf"(?<!\d )tháng (?P<number>\d{{1,2}}){_THIS_YEAR}"),
    ("QUARTER", "quý", rf"{_w('quý')} (?P<number>\d{{1,2}}|[ivx]{{1,4}}|{_WORDS}){_TAIL}"),
    ("QUARTER", "quý", rf"quý (?P<number>\d{{1,2}}|[ivx]{{1,4}}){_THIS_YEAR}"),
    ("FIRST_MONTHS", _NUMBER, rf"{_N} {_w('tháng đầu')} {_OF_YEAR}"),
    ("FIRST_MONTHS", _NUMBER, rf"{_N} {_w('tháng')}(?:/| {_w('năm')} ){_Y}"),
    ("FIRST_MONTHS", "nửa", rf"{_HALF} {_w('đầu')} {_OF_YEAR}"),
    ("LAST_MONTHS", _NUMBER, rf"{_N} {_w('tháng cuối')} {_OF_YEAR}"),
    ("LAST_MONTHS", "nửa", rf"{_HALF} {_w('cuối')} {_OF_YEAR}"),
    (
        "YEARS",
        "giai thời",
        rf"{_STAGE} (?:{_w('từ')} )?(?:{_w('năm')} )?{_Y}{_FROM_TO}{_Z}",
    ),
    ("YEARS", "từ", rf"{_w('từ năm')} {_Y} {_w('đến')} (?:{_w('năm')} )?{_Z}"),
    ("YEARS", "năm", rf"{_w('năm')} {_Y}-{_Z}"),
    ("TERM", "nhiệm", rf"{_w('nhiệm kì')} {_Y}{_FROM_TO}{_Z}"),
    ("YEAR", "năm", rf"{_w('năm')} {_Y}"),
)


def _by_first() -> dict[str, list[tuple[str, re.Pattern[str]]]]:
    found: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
    for kind, firsts, pattern in _PATTERNS:
        compiled = re.compile(rf"(?:{pattern})(?!\w)")
        for first in dict.fromkeys(firsts.split()):
            for spelt in {first, fold(first)}:
                found.setdefault(spelt, []).append((kind, compiled))
    return found


_BY_FIRST = _by_first()


def matches(line: str, at: int, *, first: str) -> Iterator[tuple[str, re.Match[str]]]:
    """What of a line may be a period that begins at a term: the kinds' names, and the matches."""
    for kind, pattern in _BY_FIRST.get("0" if first[0].isdecimal() else first, ()):
        if match := pattern.match(line, at):
            yield kind, match


def number_of(written: str) -> int:
    """The number that digits, a Roman numeral or a word stand for; 0 for none that we know.

    >>> [number_of(word) for word in ("6", "iii", "sáu", "muoi hai", "nửa", "v")]
    [6, 3, 6, 12, 6, 0]
    """
    if written.isdecimal():
        return int(written)
    return HALF_YEAR if fold(written) == "nua" else _NUMBERS.get(written, 0)


def line_of(text: str, tokens: Sequence[Token]) -> tuple[str, list[int], dict[int, int]]:
    """The tokens as one line for `matches`, where each begins in it, and which token ends where.

    What stands between two tokens is one sign: a blank for space, `/`, `-`, `,` and a tight `.` for
    themselves, `|` for anything else.

    >>> from vietnamese.tokenizer import tokenize
    >>> text = "Quý I/2024: 1.900 hộ; giai đoạn 2021 – 2025"
    >>> line_of(text, tokenize(text))[0]
    'quý i/2024|# hộ|giai đoạn 2021-2025'
    """
    pieces: list[str] = []
    starts: list[int] = []
    ends: dict[int, int] = {}
    length = 0
    end = 0
    for number, token in enumerate(tokens):
        if number:
            pieces.append(_between(text[end : token.start]))
            length += 1
        starts.append(length)
        end = token.end
        # 1.900 is no year.
        counts = token.kind is Kind.NUMBER and "." in text[token.start : end]
        piece = "#" if counts else token.term
        pieces.append(piece)
        length += len(piece)
        ends[length] = number
    return "".join(pieces), starts, ends


def _between(gap: str) -> str:
    if gap == ".":
        return gap
    gap = gap.strip()
    if not gap:
        return " "
    if gap in "/,":
        return gap
    return "-" if gap in "-–—" else "|"
