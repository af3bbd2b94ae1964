"""A part is never more than its whole: recognised of registered, exemplary of recognised, a/b."""

from __future__ import annotations

from fractions import Fraction
from math import isfinite
from typing import TYPE_CHECKING

from register.model import CheckKind, Measure, Unit
from register.reconcile.rounding import exact
from register.reconcile.sheet import PLAN
from register.reconcile.verdict import check
from register.reconcile.writing import number, stated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from register.model import Check
    from register.reconcile.sheet import Said, Sheet

_STEPS = (
    (CheckKind.RECOGNISED_OF_REGISTERED, Measure.RECOGNISED, Measure.REGISTERED),
    (CheckKind.EXEMPLARY_OF_RECOGNISED, Measure.EXEMPLARY, Measure.RECOGNISED),
)


def step_checks(sheet: Sheet) -> Iterator[Check]:
    """Recognised ≤ registered and exemplary ≤ recognised, for each area and for the total."""
    for kind, part_measure, whole_measure in _STEPS:
        for thing, part in sheet.said.items():
            if thing.measure is not part_measure or thing.unit is Unit.PERCENT:
                continue
            whole = sheet.said.get(thing._replace(measure=whole_measure))
            if whole:
                yield _step(kind, part=part, whole=whole)


def _step(kind: CheckKind, *, part: Said, whole: Said) -> Check:
    agrees = all(one.span.low <= other.span.high for one in part.all for other in whole.all)
    return check(
        kind,
        counts=(whole.best, part.best),
        agrees=agrees,
        accuses=not part.others and not whole.others,
        difference=Fraction(0) if agrees else whole.best.value - part.best.value,
        arithmetic=_compared(
            stated(part.best.figure),
            stated(whole.best.figure),
            within=part.best.span.low <= whole.best.span.high,
        ),
    )


def share_checks(sheet: Sheet) -> Iterator[Check]:
    """`61/75 mô hình`: a ≤ b."""
    for count in sheet.counts:
        if count.figure.whole is None or not isfinite(count.figure.whole):
            continue
        whole = exact(count.figure.whole)
        agrees = count.span.low <= whole
        yield check(
            CheckKind.PARTS,
            counts=(count,),
            agrees=agrees,
            # More than was planned is no error.
            accuses=not PLAN.search(count.figure.evidence),
            difference=Fraction(0) if agrees else whole - count.value,
            arithmetic=_compared(stated(count.figure), number(whole), within=agrees),
        )


def _compared(part: str, whole: str, *, within: bool) -> str:
    return f"{part} {'≤' if within else '>'} {whole}"
