"""The periods that a text or a query names: days, months, quarters, years and spans of years.

`find` tells where they stand and from which day to which they last; `written_forms` how texts write
the same period, so that a search for `quý I/2024` finds `quý 1 năm 2024` too.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

from vietnamese.period_patterns import NUMBER_WORDS, PATTERNS, ROMAN, line_of, number_of
from vietnamese.tokenizer import tokenize

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from vietnamese.tokens import Token


class PeriodKind(Enum):
    """What a period is; `Period.number` counts it."""

    #: One day; `number` is its month.
    DAY = "day"
    #: `number` is the month.
    MONTH = "month"
    #: `number` is the quarter.
    QUARTER = "quarter"
    #: The first `number` months of a year.
    FIRST_MONTHS = "first months"
    #: The last `number` months of a year.
    LAST_MONTHS = "last months"
    #: A calendar year; `number` is 0.
    YEAR = "year"
    #: giai đoạn: whole years; `number` is 0.
    YEARS = "years"
    #: nhiệm kỳ: whole years, though a congress of the first year begins it; `number` is 0.
    TERM = "term"


@dataclass(frozen=True, slots=True)
class Period:
    """One period as a text names it. The periods of a text ascend and never overlap."""

    #: Characters in the text given, half-open.
    start: int
    end: int
    kind: PeriodKind
    number: int
    #: The first and the last day, both in it. None, both, where no year is known.
    first: date | None
    last: date | None


def find(
    text: str, *, tokens: Sequence[Token] | None = None, year: int | None = None
) -> list[Period]:
    """The periods in a text. `tokens` are its tokens, if they are at hand.

    `year` is the bulletin's own, for periods that don't say theirs (`sáu tháng cuối năm`, `quý I`).
    Impossible dates give nothing. Never raises.

    >>> for found in find("Quý I/2024 và sáu tháng cuối năm 2023"):
    ...     print(found.kind.name, found.number, found.first, found.last)
    QUARTER 1 2024-01-01 2024-03-31
    LAST_MONTHS 6 2023-07-01 2023-12-31
    """
    tokens = tokenize(text) if tokens is None else tokens
    line, starts, ends = line_of(text, tokens)
    # A part of a token (3/2024 in 16/3/2024) is no period.
    matches = [
        (match.start(), -match.end(), match, PeriodKind[kind])
        for kind, pattern in PATTERNS
        for match in pattern.finditer(line)
        if match.start() in starts and match.end() in ends
    ]
    found = []
    free = 0
    for at, minus_end, match, kind in sorted(matches, key=lambda entry: entry[:2]):
        if at >= free:
            free = -minus_end
            start, end = tokens[starts[at]].start, tokens[ends[free]].end
            if period := _period(match, kind, start=start, end=end, year=year):
                found.append(period)
    return found


def written_forms(period: Period) -> tuple[tuple[str, ...], ...]:
    """The runs of index terms by which texts write a period, the shorter first.

    Each of them, with blanks between, is read as that period again.

    >>> for form in written_forms(find("quý I/2024")[0]):
    ...     print(*form)
    quý 1/2024
    quý i 2024
    quý 1 2024
    quý i năm 2024
    quý 1 năm 2024
    quý một năm 2024
    """
    forms = [tuple(token.term for token in tokenize(form)) for form in _forms(period)]
    return tuple(sorted(dict.fromkeys(forms), key=len))


def _period(
    match: re.Match[str], kind: PeriodKind, *, start: int, end: int, year: int | None
) -> Period | None:
    """What a match means; None for impossible dates."""
    said = match.groupdict()
    number = number_of(said.get("number") or "0")
    if not number and kind in _LARGEST:
        return None
    if number > _LARGEST.get(kind, 0):
        return None
    if written := said.get("year"):
        year = int(written)
    if year is None:
        return Period(start, end, kind, number, None, None)
    try:
        first, last = _days(
            kind, number, year, day=int(said.get("day") or 0), until=int(said.get("until") or 0)
        )
    except ValueError:
        return None
    return Period(start, end, kind, number, first, last) if first <= last else None


_LARGEST = {
    PeriodKind.DAY: 12,
    PeriodKind.MONTH: 12,
    PeriodKind.QUARTER: 4,
    PeriodKind.FIRST_MONTHS: 12,
    PeriodKind.LAST_MONTHS: 12,
}


def _days(kind: PeriodKind, number: int, year: int, *, day: int, until: int) -> tuple[date, date]:
    """The first and last day. ValueError for a day that no calendar has."""
    match kind:
        case PeriodKind.DAY:
            return date(year, number, day), date(year, number, day)
        case PeriodKind.MONTH:
            return _months(year, number, number)
        case PeriodKind.QUARTER:
            return _months(year, 3 * number - 2, 3 * number)
        case PeriodKind.FIRST_MONTHS:
            return _months(year, 1, number)
        case PeriodKind.LAST_MONTHS:
            return _months(year, 13 - number, 12)
        case PeriodKind.YEAR:
            return _months(year, 1, 12)
        case PeriodKind.YEARS | PeriodKind.TERM:
            return date(year, 1, 1), date(until, 12, 31)


def _months(year: int, first: int, last: int) -> tuple[date, date]:
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def _forms(period: Period) -> Iterator[str]:
    """As texts write it; the tokens of these are the forms."""
    number = period.number
    year = f"{period.first.year}" if period.first else ""
    until = f"{period.last.year}" if period.last else ""
    of_year = f" năm {year}" if year else ""
    words = NUMBER_WORDS.get(number, ())
    match period.kind:
        case PeriodKind.DAY:
            if period.first:
                day = period.first.day
                yield f"{day}/{number}/{year}"
                yield f"{day} tháng {number}/{year}"
                yield f"{day} tháng {number} năm {year}"
        case PeriodKind.MONTH:
            yield from _counted("tháng", (f"{number}",), words if year else (), year=year)
        case PeriodKind.QUARTER:
            numerals = (ROMAN[number - 1], f"{number}")
            yield from _counted("quý", numerals, words if year else (), year=year)
        case PeriodKind.FIRST_MONTHS | PeriodKind.LAST_MONTHS:
            part = "đầu" if period.kind is PeriodKind.FIRST_MONTHS else "cuối"
            for count in (f"{number}", *words):
                yield f"{count} tháng {part} năm {year}"
                if year and part == "đầu":
                    yield f"{count} tháng năm {year}"
            if number == _HALF:
                yield f"nửa {part} năm {year}"
        case PeriodKind.YEAR:
            yield of_year
        case PeriodKind.YEARS:
            for span in (f"{year}-{until}", f"{year} đến {until}", f"{year} đến năm {until}"):
                yield f"giai đoạn {span}"
                yield f"giai đoạn từ năm {span}"
            yield f"từ năm {year} đến {until}"
            yield f"từ năm {year} đến năm {until}"
        case PeriodKind.TERM:
            yield f"nhiệm kỳ {year}-{until}"


_HALF = 6


def _counted(
    noun: str, numerals: Sequence[str], words: Sequence[str], *, year: str
) -> Iterator[str]:
    if not year:
        yield from (f"{noun} {numeral}" for numeral in numerals)
        return
    yield f"{noun} {numerals[-1]}/{year}"
    yield from (f"{noun} {numeral}, {year}" for numeral in numerals)
    yield from (f"{noun} {count} năm {year}" for count in (*numerals, *words))
