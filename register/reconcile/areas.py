"""The areas' figures against the stated total of the same measure, unit, reporter and period."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from register.model import CheckKind, Measure, Unit
from register.reconcile.verdict import WIDEST_GAP, sum_check, sum_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from register.model import Check
    from register.reconcile.sheet import Count, Said, Sheet, Thing

#: Provinces count in four areas, wards in up to six (research on real bulletins): four rows can
#: be all there are, three seldom are.
_FULL = 4
#: Two rows make another measure's total by chance more easily than three.
_FOR_ANOTHER_MEASURE = 3


def area_checks(sheet: Sheet) -> Iterator[Check]:
    """One check a total that two areas or more are counted of."""
    rows_of: defaultdict[Thing, list[Said]] = defaultdict(list)
    for thing, said in sheet.said.items():
        if thing.area is not None and thing.unit is not Unit.PERCENT:
            rows_of[thing._replace(area=None)].append(said)
    tables = {total: rows for total, rows in rows_of.items() if len(rows) > 1}
    proven = {_areas(rows) for total, rows in tables.items() if _adds_up(sheet.said, total, rows)}
    most = max(map(len, tables.values()), default=0)
    totals = [said for thing, said in sheet.said.items() if thing.area is None]
    for total, rows in tables.items():
        parts = sorted((row.best for row in rows), key=lambda count: count.figure.number_start)
        stated = sheet.said.get(total)
        if stated is None:
            elsewhere = [other for other in totals if _may_be_total(total, other.best.thing, rows)]
            candidates = [count for other in elsewhere for count in other.all]
        else:
            candidates = list(stated.all)
        fitting = [count for count in candidates if count.span.meets(sum_of(parts))]
        if fitting:
            yield sum_check(CheckKind.AREAS, total=fitting[0], parts=parts, accuses=True)
        elif stated is not None:
            one_number_each = not stated.others and not any(row.others for row in rows)
            whole = _areas(rows) in proven or (
                len(rows) == most and _looks_whole(stated.best, parts)
            )
            yield sum_check(
                CheckKind.AREAS, total=stated.best, parts=parts, accuses=one_number_each and whole
            )


def _areas(rows: Sequence[Said]) -> frozenset[str | None]:
    return frozenset(row.best.thing.area for row in rows)


def _adds_up(said: Mapping[Thing, Said], total: Thing, rows: Sequence[Said]) -> bool:
    made = sum_of([row.best for row in rows])
    return total in said and said[total].best.span.meets(made)


def _may_be_total(wanted: Thing, other: Thing, rows: Sequence[Said]) -> bool:
    """Rows said with a bare `có`, or without their reporter, may still make the total said."""
    alike = (other.unit, other.period) == (wanted.unit, wanted.period)
    bare = wanted.measure is Measure.TOTAL and len(rows) >= _FOR_ANOTHER_MEASURE
    measure = other.measure is wanted.measure or bare
    reporter = other.reporter == wanted.reporter or None in {other.reporter, wanted.reporter}
    return alike and measure and reporter


def _looks_whole(total: Count, parts: Sequence[Count]) -> bool:
    """Whether the rows can be all areas there are: then a gap is an error, not an area left out."""
    gap = total.value - sum(part.value for part in parts)
    if gap < 0:
        return True
    if float(gap) > WIDEST_GAP * float(total.value):
        return False
    # What is missing would be a smaller area than each of the three given.
    return len(parts) >= _FULL or (
        len(parts) == _FULL - 1 and gap < min(part.value for part in parts)
    )
