"""From a law and its numbers to a check."""

from __future__ import annotations

from fractions import Fraction
from math import inf
from typing import TYPE_CHECKING

from register.model import Check, Outcome, Qualifier
from register.reconcile import writing
from register.reconcile.rounding import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from register.model import CheckKind
    from register.reconcile.sheet import Count

#: How much of a total may be missing where all its parts seem to be there. The widest gap seen in
#: real bulletins was a fifth; two areas of six left out make a third on average.
WIDEST_GAP = 0.25


def check(  # noqa: PLR0913 (a check has as many cells)
    kind: CheckKind,
    *,
    counts: Sequence[Count],
    agrees: bool,
    accuses: bool,
    difference: Fraction,
    arithmetic: str,
    names: tuple[str, ...] = (),
) -> Check:
    """A match where the numbers agree, a mismatch where they may accuse each other; else neither.

    `counts` has the stated number first. A figure that may be misread never makes a mismatch.
    """
    accuses = accuses and all(count.sure for count in counts)
    mismatch = Outcome.MISMATCH if accuses else Outcome.INSUFFICIENT
    outcome = Outcome.MATCH if agrees else mismatch
    stated = counts[0].figure
    return Check(
        kind=kind,
        outcome=outcome,
        difference=None if outcome is Outcome.INSUFFICIENT else writing.plain(difference),
        arithmetic=arithmetic,
        figures=tuple(dict.fromkeys(count.figure.id for count in counts)),
        bulletins=tuple(dict.fromkeys(count.figure.bulletin for count in counts)),
        measure=stated.measure,
        area=stated.area,
        period=stated.period,
        names=names,
    )


def sum_check(kind: CheckKind, *, total: Count, parts: Sequence[Count], accuses: bool) -> Check:
    """Whether the parts make the total. What hedges leave open is never a mismatch."""
    agrees = total.span.meets(sum_of(parts))
    accuses = accuses and not _reach([total]).meets(_reach(parts))
    summed = sum((part.value for part in parts), start=Fraction(0))
    counts = (total, *parts)
    exactly = agrees and not any(map(hedged, counts))
    left, right = writing.total(part.figure for part in parts), writing.stated(total.figure)
    if not exactly:
        apart = sign(summed, total.value, counts=counts, agrees=agrees, accuses=accuses)
        left = f"{left} = {writing.number(summed)} {apart}"
    return check(
        kind,
        counts=counts,
        agrees=agrees,
        accuses=accuses,
        difference=total.value - summed,
        arithmetic=f"{left} = {right}" if exactly else f"{left} {right}",
    )


def sign(
    left: Fraction, right: Fraction, *, counts: Iterable[Count], agrees: bool, accuses: bool
) -> str:
    """What to write between two numbers: a mismatch says that they should be equal."""
    if agrees:
        return "=" if left == right and not any(map(hedged, counts)) else "≈"
    if accuses and all(count.sure for count in counts):
        return "≠"
    return "<" if left < right else ">"


def sum_of(counts: Sequence[Count]) -> Span:
    """The sums that these numbers may make."""
    low, high = counts[0].span
    for count in counts[1:]:
        low += count.span.low
        high += count.span.high
    return Span(low, high)


def hedged(count: Count) -> bool:
    """Whether it says more than, nearly or about."""
    return count.figure.qualifier is not Qualifier.EXACTLY


def _reach(counts: Sequence[Count]) -> Span:
    """What the hedges allow by their words alone: `hơn 300` is true of 420 too."""
    low, high = sum_of(counts)
    qualifiers = {count.figure.qualifier for count in counts}
    return Span(
        -inf if Qualifier.UNDER in qualifiers else low,
        inf if Qualifier.OVER in qualifiers else high,
    )
