"""What two bulletins and more say of one thing and period."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from register.model import CheckKind, Measure
from register.reconcile.reporters import known_everywhere
from register.reconcile.verdict import check, sign
from register.reconcile.writing import stated

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from register.model import Check
    from register.reconcile.sheet import Count, Sheet, Thing

#: Among three numbers and more neither < nor > says how they lie.
_TWO = 2


class _Everywhere(NamedTuple):
    thing: Thing
    #: `toàn tỉnh` is another province in another portal.
    province: str | None


def bulletin_checks(sheets: Sequence[Sheet], *, provinces: Mapping[str, str]) -> Iterator[Check]:
    """One check a thing that two bulletins or more give one number for.

    A bulletin that gives several for it is left out: nobody knows which it means.
    """
    stated_in: defaultdict[_Everywhere, list[Count]] = defaultdict(list)
    for sheet in sheets:
        province = provinces.get(sheet.bulletin)
        for thing, said in sheet.said.items():
            comparable = thing.reporter and thing.period and known_everywhere(thing.reporter)
            if comparable and not said.others:
                stated_in[_Everywhere(thing, province)].append(said.best)
    for key, counts in stated_in.items():
        if len(counts) > 1:
            yield _checked(key.thing, sorted(counts, key=_latest_first))


def _checked(thing: Thing, counts: Sequence[Count]) -> Check:
    low = max(count.span.low for count in counts)
    high = min(count.span.high for count in counts)
    agrees = low <= high
    latest = counts[0]
    farthest = max(counts, key=lambda count: abs(count.value - latest.value))
    # Praise is given more than once a year, and an inherited reporter may be the wrong one.
    accuses = thing.measure is not Measure.COMMENDED and not any(c.inherited for c in counts)
    numbers = dict.fromkeys(stated(count.figure) for count in counts)
    written = [*numbers, *numbers] if len(numbers) == 1 else list(numbers)
    apart = sign(latest.value, farthest.value, counts=counts, agrees=agrees, accuses=accuses)
    if not agrees and len(numbers) > _TWO:
        apart = "≠"
    return check(
        CheckKind.BULLETINS,
        counts=counts,
        agrees=agrees,
        accuses=accuses,
        difference=latest.value - farthest.value,
        arithmetic=f" {apart} ".join(written),
    )


def _latest_first(count: Count) -> tuple[int, str]:
    day = count.figure.published
    return -day.toordinal() if day else 0, count.figure.bulletin
