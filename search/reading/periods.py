"""`năm 2023`, `quý I/2024`: periods raise what speaks of them, however it is written."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from search.reading.context import runs
from search.typed import Synonym
from vietnamese import tokenize
from vietnamese.periods import PeriodKind, find, written_forms

if TYPE_CHECKING:
    from datetime import date

    from search.typed import Item
    from vietnamese.periods import Period


def _published_in(period: Period) -> tuple[str, ...]:
    """See `indexer.document.published_in`."""
    first = period.first
    if first is None:
        return ()
    match period.kind:
        case PeriodKind.DAY:
            return (f"{first.day}/{first.month}/{first.year}",)
        case PeriodKind.MONTH:
            return (f"{first.month}/{first.year}", f"{first.month}/{first.year}+")
        case PeriodKind.QUARTER:
            return (f"q{period.number}/{first.year}", f"q{period.number}/{first.year}+")
        case PeriodKind.YEARS | PeriodKind.TERM:
            return ()
        case _:
            return (str(first.year), f"{first.year}+")


class Raised(NamedTuple):
    """A period that was typed."""

    written: str
    #: Its first and last day, both in it; None, both, where no year is known.
    first: date | None
    last: date | None
    #: How texts write it.
    forms: tuple[Synonym, ...]
    #: Terms of `published_in` of what was published in it, or looks back on it.
    published_in: tuple[str, ...]


def read_periods(items: list[Item]) -> tuple[list[Item], list[Raised]]:
    """Find the periods; their words only score from then on, and every written form does."""
    items = list(items)
    raised: list[Raised] = []
    for first, run in list(runs(items)):
        text = " ".join(item.written[0] for item in run)
        tokens = tokenize(text)
        if len(tokens) != len(run):
            continue
        for period in find(text, tokens=tokens):
            places = [
                number
                for number, token in enumerate(tokens)
                if period.start <= token.start and token.end <= period.end
            ]
            for number in places:
                items[first + number] = replace(items[first + number], raises=True)
            forms = tuple(Synonym(terms, 1.0) for terms in written_forms(period))
            written = text[period.start : period.end]
            raised.append(Raised(written, period.first, period.last, forms, _published_in(period)))
    return items, raised
