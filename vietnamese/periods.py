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

from vietnamese.period_patterns import (
    HALF_YEAR,
    NUMBER_WORDS,
    ROMAN,
    line_of,
    matches,
    number_of,
)
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
    found = []
    free = 0
    for token, at in zip(tokens, starts, strict=True):
        if at < free:
            continue
        # A part of a token (3/2024 in 16/3/2024) is no period; of several, the longest is meant.
        fitting = [
            (match.end(), PeriodKind[kind], match)
            for kind, match in matches(line, at, first=token.term)
            if match.end() in ends
        ]
        if fitting:
            free, kind, match = max(fitting, key=lambda entry: entry[0])
            end = tokens[ends[free]].end
            if period := _period(match, kind, start=token.start, end=end, year=year):
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


def part_of_year(kind: PeriodKind, number: int, year: int) -> tuple[date, date]:
    """The first and the last day of a month, a quarter, so many months, or all of a year.

    >>> for day in part_of_year(PeriodKind.QUARTER, 2, 2024):
    ...     print(day)
    2024-04-01
    2024-06-30
    """
    first, last = {
        PeriodKind.MONTH: (number, number),
        PeriodKind.QUARTER: (3 * number - 2, 3 * number),
        PeriodKind.FIRST_MONTHS: (1, number),
        PeriodKind.LAST_MONTHS: (13 - number, 12),
        PeriodKind.YEAR: (1, 12),
    }[kind]
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


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
    if kind is PeriodKind.DAY:
        return date(year, number, day), date(year, number, day)
    if kind in {PeriodKind.YEARS, PeriodKind.TERM}:
        return date(year, 1, 1), date(until, 12, 31)
    return part_of_year(kind, number, year)


def _forms(period: Period) -> Iterator[str]:
    """As texts write it; the tokens of these are the forms."""
    year = f"{period.first.year}" if period.first else ""
    until = f"{period.last.year}" if period.last else ""
    match period.kind:
        case PeriodKind.DAY:
            yield from _day_forms(period)
        case PeriodKind.MONTH:
            yield from _counted("tháng", (), number=period.number, year=year)
        case PeriodKind.QUARTER:
            roman = ROMAN[period.number - 1]
            yield from _counted("quý", (roman,), number=period.number, year=year)
        case PeriodKind.FIRST_MONTHS | PeriodKind.LAST_MONTHS:
            yield from _part_of_year_forms(period, year=year)
        case PeriodKind.YEAR:
            yield f"năm {year}"
        case PeriodKind.YEARS:
            yield f"giai đoạn {year}-{until}"
            for to in (f"đến {until}", f"đến năm {until}"):
                yield f"giai đoạn {year} {to}"
                yield f"giai đoạn từ năm {year} {to}"
                yield f"từ năm {year} {to}"
        case PeriodKind.TERM:
            yield f"nhiệm kỳ {year}-{until}"


def _day_forms(period: Period) -> Iterator[str]:
    if day := period.first:
        yield f"{day.day}/{day.month}/{day.year}"
        yield f"{day.day} tháng {day.month}/{day.year}"
        yield f"{day.day} tháng {day.month} năm {day.year}"


def _counted(noun: str, roman: Sequence[str], *, number: int, year: str) -> Iterator[str]:
    """A month or a quarter. Without its year only in numerals: `quý ba` is much else."""
    numerals = (*roman, f"{number}")
    if not year:
        yield from (f"{noun} {numeral}" for numeral in numerals)
        return
    yield f"{noun} {number}/{year}"
    yield from (f"{noun} {numeral}-{year}" for numeral in numerals)
    yield from (f"{noun} {count} năm {year}" for count in (*numerals, *NUMBER_WORDS[number]))


def _part_of_year_forms(period: Period, *, year: str) -> Iterator[str]:
    first = period.kind is PeriodKind.FIRST_MONTHS
    part = "đầu" if first else "cuối"
    for count in (f"{period.number}", *NUMBER_WORDS[period.number]):
        yield f"{count} tháng {part} năm {year}"
        if first and year:
            yield f"{count} tháng năm {year}"
    if period.number == HALF_YEAR:
        yield f"nửa {part} năm {year}"
