"""The same figure in title, lead and body; a headline may round."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from register.model import CheckKind, Measure
from register.reconcile.verdict import check, sign
from register.reconcile.writing import stated

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from register.model import Check, Unit
    from register.reconcile.sheet import Count, Sheet

_Group = tuple["Unit", "str | None"]
#: Numbers of two reporters differ by more than this more often than not; a headline's error
#: seldom does.
_CLOSE = 0.1
#: Different numbers for one thing in one body: more say nothing new.
_ENOUGH = 8


def repeated_checks(sheet: Sheet) -> Iterator[Check]:
    """One check a figure of title or lead that the text after it has too."""
    parts: dict[str, defaultdict[_Group, list[Count]]] = {
        name: defaultdict(list) for name in ("title", "lead", "paragraph", "caption")
    }
    seen: set[tuple[object, ...]] = set()
    for count in sheet.counts:
        same = (count.figure.part, count.thing, count.span)
        if same not in seen:
            seen.add(same)
            parts[count.figure.part][count.thing.unit, count.thing.area].append(count)
    for name, later in (("title", ("paragraph", "lead")), ("lead", ("paragraph",))):
        for group, heads in parts[name].items():
            for head in heads[:_ENOUGH]:
                for other in later:
                    found = _checked(head, parts[other].get(group, ()))
                    if found:
                        yield found
                        break


def _checked(head: Count, body: Sequence[Count]) -> Check | None:
    body = [count for count in body if _reporters_fit(head, count)]
    agreeing = [
        count for count in body if count.span.meets(head.span) and _measures_fit(head, count)
    ]
    if agreeing:
        return _check(head, min(agreeing, key=lambda count: _distance(head, count)), accuses=False)
    alike = [
        count
        for count in body
        if (count.thing.measure, count.thing.period) == (head.thing.measure, head.thing.period)
    ]
    if not alike:
        return None
    nearest = min(alike, key=lambda count: abs(count.value - head.value))
    one_number = all(count.span.meets(nearest.span) for count in alike)
    said_by_one = head.thing.reporter == nearest.thing.reporter and not nearest.inherited
    close = abs(nearest.value - head.value) <= _CLOSE * abs(float(nearest.value))
    return _check(head, nearest, accuses=one_number and (said_by_one or close))


def _check(head: Count, other: Count, *, accuses: bool) -> Check:
    agrees = head.span.meets(other.span)
    counts = (head, other)
    apart = sign(head.value, other.value, counts=counts, agrees=agrees, accuses=accuses)
    return check(
        CheckKind.REPEATED,
        counts=counts,
        agrees=agrees,
        accuses=accuses,
        difference=head.value - other.value,
        arithmetic=f"{stated(head.figure)} {apart} {stated(other.figure)}",
    )


def _reporters_fit(one: Count, other: Count) -> bool:
    first, second = one.thing.reporter, other.thing.reporter
    return first == second or first is None or second is None


def _measures_fit(one: Count, other: Count) -> bool:
    """A headline often says no more than `có`."""
    measures = {one.thing.measure, other.thing.measure}
    return len(measures) == 1 or Measure.TOTAL in measures


def _distance(head: Count, count: Count) -> tuple[bool, bool, float]:
    thing = head.thing
    return (
        count.thing.measure is not thing.measure,
        count.thing.period != thing.period,
        abs(float(count.value - head.value)),
    )
