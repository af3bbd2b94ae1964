"""Percentages against the count and the whole they are made of, rounded as they are written."""

from __future__ import annotations

from fractions import Fraction
from math import isfinite
from typing import TYPE_CHECKING, NamedTuple

from register.model import CheckKind, Measure, Qualifier, Unit
from register.reconcile.rounding import Span, exact
from register.reconcile.sheet import PLAN
from register.reconcile.verdict import check, sign
from register.reconcile.writing import number, stated

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from register.model import Check
    from register.reconcile.sheet import Count, Sheet

#: What a share is of, where its sentence doesn't say.
_USUAL_WHOLES = {
    Measure.RECOGNISED: Measure.REGISTERED,
    Measure.EXEMPLARY: Measure.RECOGNISED,
}
_MODELS = frozenset({Unit.MODELS, Unit.MODELS_AND_EXEMPLARS, Unit.GROUP_MODELS, Unit.PERSON_MODELS})


class _Share(NamedTuple):
    """A count and its whole: a number, and the figure it stands in if that is another one."""

    part: Count
    whole: Fraction
    whole_span: Span
    whole_count: Count | None


def percentage_checks(sheet: Sheet) -> Iterator[Check]:
    """One check a percentage whose count and whole are stated."""
    for start in sheet.starts:
        sentence = sheet.sentences[start]
        for percent in sentence:
            if percent.thing.unit is Unit.PERCENT:
                found = _checked(sheet, percent, sentence)
                if found:
                    yield found


def _checked(sheet: Sheet, percent: Count, sentence: Sequence[Count]) -> Check | None:
    near = _near(percent, sentence, before=sheet.before(sentence))
    for share in near:
        if _percent_of(share).meets(percent.span):
            return _check(percent, share, accuses=False)
    if len(near) == 1:
        return _check(percent, near[0], accuses=not PLAN.search(percent.figure.evidence))
    far = _far(sheet, percent)
    if far and (_percent_of(far).meets(percent.span) or not near):
        return _check(percent, far, accuses=False)
    return _check(percent, near[0], accuses=False) if near else None


def _near(percent: Count, sentence: Sequence[Count], *, before: Sequence[Count]) -> list[_Share]:
    """The shares that the sentence may mean, or its number of models may be in the one before."""
    models = [count for count in sentence if count.thing.unit in _MODELS]
    counted = [count for count in models if _same_thing_but_unit(percent, count)]
    shares = [_of_itself(count) for count in counted]
    for wholes in (models, [count for count in before if count.thing.unit in _MODELS]):
        shares += [_share(count, whole) for count in counted for whole in wholes]
        found = [share for share in shares if share]
        if found:
            return found
    return []


def _of_itself(count: Count) -> _Share | None:
    """`35/47 mô hình`."""
    written = count.figure.whole
    if not written or not isfinite(written):
        return None
    whole = exact(written)
    return _Share(count, whole, Span(whole, whole), None) if whole > 0 else None


def _share(count: Count, whole: Count) -> _Share | None:
    one, other = count.thing, whole.thing
    alike = (one.unit, one.reporter) == (other.unit, other.reporter)
    # An area's share is of the area or of all.
    alike = alike and other.area in {one.area, None} and one != other
    larger = whole.value >= count.value and whole.value > 0
    return _Share(count, whole.value, whole.span, whole) if alike and larger else None


def _far(sheet: Sheet, percent: Count) -> _Share | None:
    measure = _USUAL_WHOLES.get(percent.thing.measure)
    if measure is None:
        return None
    count = sheet.said.get(percent.thing._replace(unit=Unit.MODELS))
    whole = sheet.said.get(percent.thing._replace(unit=Unit.MODELS, measure=measure))
    if count is None or whole is None or count.others or whole.others:
        return None
    return _share(count.best, whole.best)


def _same_thing_but_unit(percent: Count, count: Count) -> bool:
    return count.thing._replace(unit=Unit.PERCENT) == percent.thing


def _percent_of(share: _Share) -> Span:
    count, whole = share.part.span, share.whole_span
    least = max(Fraction(1), Fraction(whole.low))
    return Span(
        100 * Fraction(count.low) / Fraction(whole.high), 100 * Fraction(count.high) / least
    )


def _check(percent: Count, share: _Share, *, accuses: bool) -> Check:
    made = 100 * share.part.value / share.whole
    agrees = _percent_of(share).meets(percent.span)
    counts = tuple(c for c in (percent, share.part, share.whole_count) if c)
    # "More than" is true of much more: a hedge is only confirmed here.
    accuses = accuses and all(c.figure.qualifier is Qualifier.EXACTLY for c in counts)
    apart = sign(made, percent.value, counts=counts, agrees=agrees, accuses=accuses)
    whole = stated(share.whole_count.figure) if share.whole_count else number(share.whole)
    left = f"{stated(share.part.figure)}/{whole} = {number(made)}%"
    stated_percent = stated(percent.figure)
    return check(
        CheckKind.PERCENTAGE,
        counts=counts,
        agrees=agrees,
        accuses=accuses,
        difference=percent.value - made,
        arithmetic=left if apart == "=" else f"{left} {apart} {stated_percent}",
    )
