"""Periods as a Vietnamese reader says them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from web.formats import day
from web.texts import text

if TYPE_CHECKING:
    from datetime import date

    from register.model import Period

_QUARTERS: Final = {(1, 3): "I", (4, 6): "II", (7, 9): "III", (10, 12): "IV"}
_DECEMBER: Final = 12
_LAST_HALF: Final = (7, 12)


def period_words(period: Period | None) -> str:
    """What a person calls these days.

    >>> from datetime import date
    >>> from register.model import Period
    >>> period_words(Period(date(2023, 1, 1), date(2023, 12, 31)))
    'năm 2023'
    >>> period_words(Period(date(2024, 4, 1), date(2024, 6, 30)))
    'quý II/2024'
    >>> period_words(Period(date(2021, 1, 1), date(2025, 12, 31)))
    'giai đoạn 2021–2025'
    >>> period_words(Period(None, date(2024, 1, 16)))
    'đến ngày 16/01/2024'
    """
    if period is None:
        return text("period.unknown")
    if period.first is None:
        return _until(period.last)
    if period.first.day == 1 and _ends_month(period.last):
        return _months(period.first, period.last)
    if period.first == period.last:
        return text("period.day", day=day(period.last))
    return text("period.days", first=day(period.first), last=day(period.last))


def _until(last: date) -> str:
    if not _ends_month(last):
        return text("period.until_day", day=day(last))
    if last.month == _DECEMBER:
        return text("period.until_year", year=_year(last))
    return text("period.until_month", month=_month(last))


def _months(first: date, last: date) -> str:
    """Of whole months."""
    if (first.month, last.month) == (1, _DECEMBER):
        if first.year == last.year:
            return text("period.year", year=_year(first))
        return text("period.years", first=_year(first), last=_year(last))
    if first.year == last.year and (named := _part_of_year(first, last)):
        return named
    return text("period.months", first=_month(first), last=_month(last))


def _part_of_year(first: date, last: date) -> str | None:
    months, year = (first.month, last.month), _year(first)
    if first.month == last.month:
        return text("period.month", month=_month(first))
    if quarter := _QUARTERS.get(months):
        return text("period.quarter", quarter=quarter, year=year)
    if months == _LAST_HALF:
        return text("period.last_half", year=year)
    return text("period.first_months", n=last.month, year=year) if first.month == 1 else None


def _year(day: date) -> str:
    return f"{day.year:04}"


def _month(day: date) -> str:
    return f"{day.month}/{day.year:04}"


def _ends_month(day: date) -> bool:
    return (day + timedelta(days=1)).day == 1
