"""The period of each count, by the four rules of the guide (tests/register/gold/GUIDE.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from register.extract.periods import Calendar
from register.model import Period, Qualifier

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from register.extract.counts import Count
    from register.extract.numbers import Number
    from register.extract.written import Written

#: A headline rounds by less than this share (bulletins.md 5.1: 340 for 347).
_ROUNDED: Final = 0.85


def give_periods(found: Sequence[Count], written: Written, *, published: date | None) -> None:
    """Give each count its period; `published` is the day the bulletin was."""
    calendar = Calendar(written, published=published)
    ends = _ends(found)
    previous: Count | None = None
    for count, end in zip(found, ends, strict=True):
        if count.bare_share and previous and previous.sentence == count.sentence:
            count.period = previous.period
            continue
        count.period, how = calendar.at(count.sentence, count.start, end, planned=count.planned)
        if how == "carried":
            count.doubts.add("carried_period")
        previous = count
    undated = [count for count in found if count.period is None and not count.planned]
    parts = [written.sentences[count.sentence].part for count in undated]
    # The body's first: what a headline takes may itself be assumed.
    if published is not None:
        for count in undated:
            count.period = Period(None, published)
            count.doubts.add("assumed_period")
    body = [one for one in found if written.sentences[one.sentence].part == "paragraph"]
    for count, part in zip(undated, parts, strict=True):
        if part in {"title", "lead"} and (said := _in_body(count, body)):
            count.period = said.period
            count.doubts -= {"assumed_period"}
            count.doubts.add("period_of_body")


def _ends(found: Sequence[Count]) -> list[int]:
    """For each count the end of the last that is joined to it: they share what follows."""
    ends = [count.end for count in found]
    for at in range(len(found) - 2, -1, -1):
        if found[at + 1].joined and found[at + 1].sentence == found[at].sentence:
            ends[at] = ends[at + 1]
    return ends


def _in_body(count: Count, body: Sequence[Count]) -> Count | None:
    """The same figure in the body, or the one it rounds; of the same measure if there is one."""
    alike = [
        one
        for one in body
        if one.period is not None
        and not one.change
        and (one.unit is count.unit or (one.of_models and count.of_models))
        and _rounds(count.number, one.number.value)
    ]
    same = [one for one in alike if one.measure is count.measure] or alike
    exact = [one for one in same if one.number.value == count.number.value]
    return next(iter(exact or same), None)


def _rounds(said: Number, value: float) -> bool:
    if said.value == value:
        return True
    low, high = sorted((said.value, value))
    if not low or low / high < _ROUNDED:
        return False
    if said.qualifier is Qualifier.OVER:
        return value > said.value
    if said.qualifier is Qualifier.UNDER:
        return value < said.value
    return said.qualifier is Qualifier.ABOUT
