"""Parts stated of a total: `84 mô hình (duy trì 51, đăng ký mới 33)`, or its years."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from register.model import CheckKind, Measure, Unit
from register.reconcile.sheet import ALL_PARTS, SOME_PARTS, between
from register.reconcile.verdict import sum_check, sum_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from register.model import Check, Period
    from register.reconcile.sheet import Count, Sheet

_NEW = frozenset({Measure.REGISTERED, Measure.BUILT})
#: A sentence that begins with its parts has its total in the one before.
_OPENING = 30
#: `…, nâng tổng số lên 84`: others may have been there before.
_IN_ALL = "tổng"
_ALL_THERE_IS = "tổng cộng"


class _Stated(NamedTuple):
    total: Count
    parts: tuple[Count, ...]
    #: The words between them.
    words: str
    #: The parts leave nothing out, by what they are.
    whole: bool = False


def part_checks(sheet: Sheet) -> Iterator[Check]:
    """One check a total that is stated with its parts."""
    for start in sheet.starts:
        sentence = sheet.sentences[start]
        for run in (*_kept_and_new(sentence), *_by_period(sentence)):
            for stated in _totals(sheet, sentence=sentence, run=run):
                found = _checked(stated)
                if found:
                    yield found
                    break


def _kept_and_new(sentence: Sequence[Count]) -> Iterator[tuple[Count, ...]]:
    for first, second in pairwise(sentence):
        measures = {first.thing.measure, second.thing.measure}
        kept_and_new = Measure.KEPT_UP in measures and measures & _NEW
        if kept_and_new and _kin(first, second) and first.thing.period == second.thing.period:
            yield first, second


def _by_period(sentence: Sequence[Count]) -> Iterator[tuple[Count, ...]]:
    run: list[Count] = []
    for count in sentence:
        if run and not (_kin(run[-1], count) and _follows(run[-1], count)):
            if len(run) > 1:
                yield tuple(run)
            run = []
        run.append(count)
    if len(run) > 1:
        yield tuple(run)


def _follows(one: Count, other: Count) -> bool:
    """Whether it counts the same in later days."""
    first, second = one.thing.period, other.thing.period
    if one.thing.measure is not other.thing.measure or not first or not second:
        return False
    return second.first is not None and second.first > first.last


def _totals(
    sheet: Sheet, *, sentence: Sequence[Count], run: tuple[Count, ...]
) -> Iterator[_Stated]:
    """Where the total may stand: before the parts, after them, or in the sentence before."""
    first, last = sentence.index(run[0]), sentence.index(run[-1])
    if first:
        total = sentence[first - 1]
        yield from _stated(total, run, between(total.figure, run[0].figure))
    if last + 1 < len(sentence):
        total = sentence[last + 1]
        words = between(run[-1].figure, total.figure)
        if _IN_ALL in words.casefold():
            yield from _stated(total, run, words)
    before = sheet.before(sentence)
    if not first and before:
        figure = run[0].figure
        words = figure.evidence[: max(0, figure.number_start - figure.evidence_start)]
        if len(words) <= _OPENING or _marked(words[:_OPENING]):
            yield from _stated(before[-1], run, words)


def _stated(total: Count, run: tuple[Count, ...], words: str) -> Iterator[_Stated]:
    if total.thing.measure in {Measure.KEPT_UP, Measure.COMMENDED} or not _kin(total, run[0]):
        return
    whole, days = total.thing.period, [part.thing.period for part in run]
    if run[0].thing.measure is not run[-1].thing.measure:
        if whole == days[0]:
            yield _Stated(total, run, words)
    elif whole and total.thing.measure is run[0].thing.measure and _within(whole, days):
        yield _Stated(total, run, words, whole=_fill(whole, days))


def _checked(stated: _Stated) -> Check | None:
    made = sum_of(stated.parts)
    words = stated.words.casefold()
    if not stated.total.span.meets(made) and not _marked(words):
        return None
    after = _IN_ALL in words
    every_part = _ALL_THERE_IS in words if after else bool(ALL_PARTS.search(words))
    # Parts are never more than their total, even if some are left out.
    too_many = not after and made.low > stated.total.span.high
    by_period = stated.parts[0].thing.measure is stated.parts[-1].thing.measure
    accuses = too_many or (every_part and (stated.whole or not by_period))
    return sum_check(CheckKind.PARTS, total=stated.total, parts=stated.parts, accuses=accuses)


def _marked(words: str) -> bool:
    return bool(ALL_PARTS.search(words) or SOME_PARTS.search(words) or _IN_ALL in words.casefold())


def _kin(one: Count, other: Count) -> bool:
    """Of one unit, area and reporter."""
    first, second = one.thing, other.thing
    same = (first.unit, first.area, first.reporter) == (second.unit, second.area, second.reporter)
    return same and first.unit is not Unit.PERCENT


def _within(whole: Period, days: Sequence[Period | None]) -> bool:
    return all(
        part is not None
        and part.first is not None
        and part.last <= whole.last
        and (whole.first is None or part.first >= whole.first)
        for part in days
    )


def _fill(whole: Period, days: Sequence[Period | None]) -> bool:
    """Whether every day of the whole is in one of these, which follow each other."""
    ends = [part.last for part in days if part]
    starts = [part.first for part in days if part and part.first]
    gaps = zip(ends, starts[1:], strict=False)  # one shorter: the last end meets no start
    touching = (start - end == timedelta(days=1) for end, start in gaps)
    return starts[:1] == [whole.first] and ends[-1:] == [whole.last] and all(touching)
