"""The period of each count, by the four rules of the guide (tests/register/gold/GUIDE.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from register.extract.counts import OF_PEOPLE
from register.extract.periods import Calendar
from register.model import Measure, Period, Qualifier

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from register.extract.counts import Count
    from register.extract.numbers import Number
    from register.extract.written import Written

#: A headline rounds by less than this share (bulletins.md 5.1: 340 for 347).
_ROUNDED: Final = 0.85
#: Days a report may look ahead: to the end of its year, if that is near.
_SOON: Final = 45


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
        if how == "said" and published and _lies_ahead(count, published):
            count.measure, count.planned = Measure.PLANNED, True
        if how == "carried":
            count.doubts.add("carried_period")
        previous = count
    undated = [count for count in found if count.period is None and not count.planned]
    headlines = [_is_headline(written, count) for count in undated]
    # The body's first: what a headline takes may itself be assumed.
    if published is not None:
        for count in undated:
            count.period = Period(None, published)
            count.doubts.add("assumed_period")
    body = [one for one in found if written.sentences[one.sentence].part == "paragraph"]
    for count, headline in zip(undated, headlines, strict=True):
        later = [one for one in body if one.sentence > count.sentence]
        if headline and (said := _in_body(count, later)):
            count.period = said.period
            count.doubts -= {"assumed_period"}
            count.doubts.add("period_of_body")


def _is_headline(written: Written, count: Count) -> bool:
    """Whether it is said in the title, in the lead, or in the paragraph that stands for one."""
    sentence = written.sentences[count.sentence]
    if sentence.part != "paragraph":
        return sentence.part in {"title", "lead"}
    first = next(one for one in written.sentences if one.part == "paragraph")
    return sentence.paragraph == first.paragraph


def _lies_ahead(count: Count, published: date) -> bool:
    """Đến năm 2030, có 220 mô hình: what nobody can have counted yet."""
    period = count.period
    if period is None or count.planned or count.change or count.unit in OF_PEOPLE:
        return False
    begins = period.first or period.last
    return (begins - published).days > _SOON


def _ends(found: Sequence[Count]) -> list[int]:
    """For each count the end of the last that is joined to it: they share what follows."""
    ends = [count.end for count in found]
    for at in range(len(found) - 2, -1, -1):
        one, following = found[at], found[at + 1]
        if (
            following.joined
            and following.sentence == one.sentence
            and following.measure is one.measure
        ):
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
