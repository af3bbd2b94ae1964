"""What one bulletin counts, laid out for the laws: who says it, and which numbers are one thing."""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from register.model import Measure, Qualifier
from register.reconcile.reporters import reporter_key, whose
from register.reconcile.rounding import Span, exact, span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from fractions import Fraction

    from register.model import Figure, Mention, Period, Unit

#: Targets, changes, what is gone and counts of one name are part of no total.
UNCOUNTED = frozenset(
    {Measure.PLANNED, Measure.INCREASE, Measure.DECREASE, Measure.NAMED, Measure.ENDED}
)
#: Below it a figure may be misread, so it accuses nobody.
SURE = 0.5
#: What follows is a part of the number before it, and the parts are all there are.
ALL_PARTS = re.compile(r"\bgồm\b|[(:]", re.IGNORECASE)
#: What follows is a part of it; there may be others.
SOME_PARTS = re.compile(r"\btrong (?:đó|số đó|số này)\b|\bcụ thể\b", re.IGNORECASE)
#: A sentence that speaks of a target: its shares may be of that.
PLAN = re.compile(r"\b(?:vượt|kế hoạch|chỉ tiêu|phấn đấu)\b", re.IGNORECASE)
#: A space or a line feed stands between two sentences; some sites leave a bullet there too.
_ADJACENT = 3
#: A sentence with more numbers is a table that lost its lines: what is part of what, nobody knows.
_LONGEST = 40
#: Numbers for one thing that disagree: more of them tell nothing new.
_ENOUGH = 8
#: A bulletin's own words weigh more than its headline, which may round.
_WEIGHT = {"paragraph": 0, "lead": 1, "title": 2, "caption": 3}


class Thing(NamedTuple):
    """What a number counts. Two numbers of one thing should be equal."""

    measure: Measure
    unit: Unit
    area: str | None
    #: See `reporter_key`; None: not said.
    reporter: str | None
    period: Period | None


@dataclass(frozen=True, slots=True, eq=False)
class Count:
    """A figure that takes part in the laws."""

    figure: Figure
    thing: Thing
    value: Fraction
    span: Span
    #: Its reporter is the one that an earlier sentence said.
    inherited: bool

    @property
    def sure(self) -> bool:
        """Whether it was read well enough to accuse another number."""
        return self.figure.confidence >= SURE


class Said(NamedTuple):
    """What a bulletin says of one thing."""

    #: Its best statement: exact before hedged, body before headline, the first.
    best: Count
    #: Other numbers for it which that doesn't agree with, in the part of the bulletin that counts.
    others: tuple[Count, ...] = ()

    @property
    def all(self) -> tuple[Count, ...]:
        """Each number said for it."""
        return (self.best, *self.others)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The counts of one bulletin, in the order of its text."""

    bulletin: str
    counts: tuple[Count, ...]
    said: Mapping[Thing, Said]
    #: By where they start; without those of more counts than a sentence can hold.
    sentences: Mapping[int, tuple[Count, ...]]
    #: The starts of these sentences, ascending.
    starts: tuple[int, ...]
    #: All figures of the bulletin, also those that take part in no law.
    figures: tuple[Figure, ...]
    mentions: tuple[Mention, ...]

    def before(self, sentence: Sequence[Count]) -> tuple[Count, ...]:
        """The counts of the sentence right before this one."""
        place = bisect_left(self.starts, sentence[0].figure.evidence_start)
        return self._neighbour(place - 1, sentence) if place else ()

    def after(self, sentence: Sequence[Count]) -> tuple[Count, ...]:
        """The counts of the sentence right after this one."""
        place = bisect_right(self.starts, sentence[0].figure.evidence_start)
        return self._neighbour(place, sentence) if place < len(self.starts) else ()

    def _neighbour(self, place: int, sentence: Sequence[Count]) -> tuple[Count, ...]:
        other = self.sentences[self.starts[place]]
        first, second = sorted((other[0].figure, sentence[0].figure), key=_sentence_start)
        return other if adjacent(first.evidence_end, second.evidence_start) else ()


def adjacent(end: int, start: int) -> bool:
    """Whether a sentence that starts there is the next after one that ends here."""
    return 0 <= start - end <= _ADJACENT


def between(first: Figure, second: Figure) -> str:
    """The words between the numbers of two figures of one sentence; empty where it is not one."""
    if first.evidence_start != second.evidence_start:
        return ""
    start = first.number_end - first.evidence_start
    end = second.number_start - first.evidence_start
    return first.evidence[start:end] if 0 <= start < end else ""


def sheets(figures: Iterable[Figure], mentions: Iterable[Mention]) -> list[Sheet]:
    """One sheet a bulletin that states a figure, in the order of their ids."""
    figures_of: defaultdict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        figures_of[figure.bulletin].append(figure)
    mentions_of: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        mentions_of[mention.bulletin].append(mention)
    return [
        _sheet(bulletin, figures_of[bulletin], mentions_of[bulletin])
        for bulletin in sorted(figures_of)
    ]


def _sheet(bulletin: str, figures: Iterable[Figure], mentions: Iterable[Mention]) -> Sheet:
    in_order = sorted(figures, key=_text_order)
    counts = _counts(in_order)
    sentences: defaultdict[int, list[Count]] = defaultdict(list)
    said: defaultdict[Thing, list[Count]] = defaultdict(list)
    for count in counts:
        sentences[count.figure.evidence_start].append(count)
        said[count.thing].append(count)
    short = {start: tuple(s) for start, s in sentences.items() if len(s) <= _LONGEST}
    return Sheet(
        bulletin=bulletin,
        counts=counts,
        said={thing: _said(same) for thing, same in said.items()},
        sentences=short,
        starts=tuple(sorted(short)),
        figures=tuple(in_order),
        mentions=tuple(sorted(mentions, key=lambda m: (m.name_start, m.name_end, repr(m)))),
    )


def _counts(figures: Sequence[Figure]) -> tuple[Count, ...]:
    counts = []
    for figure, reporter in zip(figures, whose(figures), strict=True):
        if figure.measure in UNCOUNTED or figure.name or not math.isfinite(figure.value):
            continue
        thing = Thing(figure.measure, figure.unit, figure.area, reporter, figure.period)
        inherited = reporter is not None and reporter_key(figure.reporter) is None
        counts.append(Count(figure, thing, exact(figure.value), span(figure), inherited))
    return tuple(counts)


def _said(counts: Sequence[Count]) -> Said:
    weight = min(_WEIGHT[count.figure.part] for count in counts)
    ranked = sorted(
        (count for count in counts if _WEIGHT[count.figure.part] == weight),
        key=lambda count: count.figure.qualifier is not Qualifier.EXACTLY,
    )
    best, *rest = ranked
    others: list[Count] = []
    for count in rest:
        if len(others) == _ENOUGH:
            break
        known = any(count.span.meets(other.span) for other in (best, *others))
        if not known and not _is_part(best, count):
            others.append(count)
    return Said(best, tuple(others))


def _is_part(whole: Count, part: Count) -> bool:
    """`84 mô hình đăng ký, trong đó đăng ký mới 33`: the second is not the same thing."""
    words = between(whole.figure, part.figure)
    return bool(part.value <= whole.value and (ALL_PARTS.search(words) or SOME_PARTS.search(words)))


def _sentence_start(figure: Figure) -> int:
    return figure.evidence_start


def _text_order(figure: Figure) -> tuple[int, int, str]:
    # The rest of it decides between readings of one number, so that their order given doesn't.
    return figure.number_start, figure.number_end, repr(figure)
