"""Totals stated with the two kinds they consist of, in one sentence or in two neighbours.

tập thể + cá nhân has two meanings, kinds of models and people praised; models never count as
people: seven groups and twelve persons praised may equal nineteen models by chance.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from register.model import CheckKind, Measure, Unit
from register.reconcile.sheet import ALL_PARTS, SOME_PARTS, between
from register.reconcile.verdict import WIDEST_GAP, sum_check, sum_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from register.model import Check
    from register.reconcile.sheet import Count, Sheet, Thing


class _Split(NamedTuple):
    kind: CheckKind
    parts: tuple[Unit, Unit]
    wholes: tuple[Unit, ...]


_SPLITS = (
    _Split(
        CheckKind.GROUPS_AND_PERSONS,
        (Unit.GROUP_MODELS, Unit.PERSON_MODELS),
        (Unit.MODELS, Unit.MODELS_AND_EXEMPLARS),
    ),
    _Split(
        CheckKind.GROUPS_AND_PERSONS,
        (Unit.GROUPS, Unit.PERSONS),
        # `điển hình` alone counts groups and persons.
        (Unit.GROUPS_AND_PERSONS, Unit.EXEMPLARS),
    ),
    _Split(
        CheckKind.MODELS_AND_EXEMPLARS,
        (Unit.MODELS, Unit.EXEMPLARS),
        (Unit.MODELS_AND_EXEMPLARS,),
    ),
)
#: What parts are called when no word of their own says it, or `12 điển hình` after `gồm`.
_BLAND = frozenset({Measure.TOTAL, Measure.EXEMPLARY})


def split_checks(sheet: Sheet) -> Iterator[Check]:
    """One check a sentence that gives both parts of a stated total."""
    for start in sheet.starts:
        sentence = sheet.sentences[start]
        for split in _SPLITS:
            for parts in _parts(sentence, split):
                found = _checked(sheet, split, sentence=sentence, parts=parts)
                if found:
                    yield found


def _parts(sentence: Iterable[Count], split: _Split) -> Iterator[list[Count]]:
    """The numbers of both kinds that differ in nothing but their unit."""
    alike: defaultdict[Thing, list[Count]] = defaultdict(list)
    for count in sentence:
        if count.thing.unit in split.parts:
            # The measure of a part may be its own; it is looked at with the total's.
            plain = count.thing._replace(unit=split.parts[0], measure=Measure.TOTAL)
            alike[plain].append(count)
    for parts in alike.values():
        if {part.thing.unit for part in parts} == set(split.parts):
            yield parts


def _checked(
    sheet: Sheet, split: _Split, *, sentence: Sequence[Count], parts: Sequence[Count]
) -> Check | None:
    for nearby in (sentence, sheet.before(sentence), sheet.after(sentence)):
        totals = [count for count in nearby if _is_whole(count, split, parts)]
        fitting = [count for count in totals if count.span.meets(sum_of(parts))]
        same = [count for count in totals if _same_measure(count, parts)]
        if fitting or same:
            total = (fitting or same)[0]
            once = len(same) == 1 and len(parts) == len(split.parts)
            accuses = once and _all_there_are(total, split, parts)
            return sum_check(split.kind, total=total, parts=parts, accuses=accuses)
    return _far(sheet, split, parts)


def _all_there_are(total: Count, split: _Split, parts: Sequence[Count]) -> bool:
    """Whether the parts leave nothing out, so that a gap is an error."""
    gap = total.value - sum(part.value for part in parts)
    words = between(total.figure, parts[0].figure)
    if Unit.GROUPS in split.parts:
        # Praise has grades and rounds: only parts stated as such are of this one.
        return bool(ALL_PARTS.search(words) or (gap < 0 and SOME_PARTS.search(words)))
    return bool(ALL_PARTS.search(words)) or float(gap) <= WIDEST_GAP * float(total.value)


def _far(sheet: Sheet, split: _Split, parts: Sequence[Count]) -> Check | None:
    """A total elsewhere in the bulletin may be of something else: it can only confirm."""
    for unit in split.wholes:
        said = sheet.said.get(parts[0].thing._replace(unit=unit))
        if said is None or not _same_measure(said.best, parts):
            continue
        total = next((c for c in said.all if c.span.meets(sum_of(parts))), None)
        if total or not said.others:
            return sum_check(split.kind, total=total or said.best, parts=parts, accuses=False)
    return None


def _is_whole(count: Count, split: _Split, parts: Sequence[Count]) -> bool:
    part = parts[0].thing
    alike = count.thing._replace(unit=part.unit, measure=part.measure) == part
    if not alike or count.thing.unit not in split.wholes:
        return False
    people = Unit.GROUPS in split.parts
    bland = not people and {part.thing.measure for part in parts} <= {
        *_BLAND,
        count.thing.measure,
    }
    return _same_measure(count, parts) or bland


def _same_measure(count: Count, parts: Sequence[Count]) -> bool:
    return all(part.thing.measure is count.thing.measure for part in parts)
