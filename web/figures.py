"""The figures of one generation: which are asked for, and how many there are of each sort."""

from __future__ import annotations

import threading
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from register.model import CheckKind, Measure, Outcome
from register.reconcile.reporters import known_everywhere, reporter_key, whose
from register.store import FILE_NAME, Register
from search.results import Facet, FacetValue
from web.figures_request import FACETS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from register.model import Check, Figure, Period
    from web.figures_request import FiguresRequest
    from web.published import Published

#: Generations whose figures are kept: the one in use, and the one that is going.
_KEPT: Final = 2
#: What needs a person's eye comes first.
OUTCOMES: Final = (Outcome.MISMATCH, Outcome.MATCH, Outcome.INSUFFICIENT)
_MEASURES: Final = tuple(Measure)
_KINDS: Final = tuple(CheckKind)
_OF_ONE_THING: Final = frozenset({CheckKind.REPEATED, CheckKind.BULLETINS})
#: Worth saying beside the total when they match; that fewer are recognised than registered isn't.
_SUMS: Final = frozenset(
    {
        CheckKind.AREAS,
        CheckKind.GROUPS_AND_PERSONS,
        CheckKind.MODELS_AND_EXEMPLARS,
        CheckKind.PARTS,
    }
)


class Holder(NamedTuple):
    """Whose figures they are."""

    #: As most bulletins write it; "": not said.
    label: str
    #: What all spellings share; "": not said.
    key: str
    #: Where only this bulletin knows which one is meant: "xã", or none said at all.
    bulletin: str | None


class Topic(NamedTuple):
    """Which initiatives are counted."""

    #: None: of all areas together.
    area: str | None
    #: Those of this name or kind only.
    name: str | None


class Thing(NamedTuple):
    """What a number tells of, besides its measure. Numbers of one thing share a cell."""

    period: Period | None
    holder: Holder
    topic: Topic


@dataclass(frozen=True, slots=True)
class Selection:
    """The figures that a request asks for, as places in `Ledger.figures`."""

    positions: tuple[int, ...]
    #: Places in `Ledger.checks`: those that one of these figures takes part in, mismatches first.
    checks: tuple[int, ...]
    #: Each counted without its own filter.
    facets: tuple[Facet, ...]
    #: Of the checks, counted without the filter on outcomes.
    outcomes: Mapping[Outcome, int]


class Ledger:
    """All figures and checks of a register, and for each filter's values the figures that have it.

    A set of figures is a whole number here, a bit a figure: narrowing is `&`, counting a call.
    """

    def __init__(self, figures: Sequence[Figure], checks: Sequence[Check]) -> None:
        """`figures`: the latest bulletin's first."""
        self.figures = tuple(figures)
        self.checks = tuple(checks)
        self.position = {figure.id: at for at, figure in enumerate(self.figures)}
        self._everything = (1 << len(self.figures)) - 1
        holders = _holders(self.figures)
        self.things = tuple(
            Thing(figure.period, holder, Topic(figure.area, figure.name))
            for figure, holder in zip(self.figures, holders, strict=True)
        )
        outcomes = self._outcomes()
        self._having: dict[str, dict[str, int]] = {
            "year": _by_value([year_of(figure)] for figure in self.figures),
            "area": _by_value([figure.area or ""] for figure in self.figures),
            "measure": _by_value([figure.measure.value] for figure in self.figures),
            "reporter": _by_value([holder.label] for holder in holders),
            "outcome": _by_value(outcomes),
            "bulletin": _by_value([figure.bulletin] for figure in self.figures),
        }
        self._labels = {holder.key: holder.label for holder in holders}

    @cached_property
    def checks_of(self) -> Mapping[str, tuple[int, ...]]:
        """For a figure's id, the places of the checks it takes part in."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for place, check in enumerate(self.checks):
            for id_ in check.figures:
                found[id_].append(place)
        return {id_: tuple(places) for id_, places in found.items()}

    def verdict(self, figure: Figure) -> Outcome | None:
        """What is worth saying beside a number: that another contradicts it, or its sum is right.

        A sum that is wrong is told at the total, two numbers for one thing at both.
        """
        found = [self.checks[place] for place in self.checks_of.get(figure.id, ())]
        as_total = [check for check in found if check.figures[0] == figure.id]
        accused = [*as_total, *(check for check in found if check.kind in _OF_ONE_THING)]
        if any(check.outcome is Outcome.MISMATCH for check in accused):
            return Outcome.MISMATCH
        sums = [check for check in as_total if check.kind in _SUMS and len(check.figures) > 1]
        right = any(check.outcome is Outcome.MATCH for check in sums)
        return Outcome.MATCH if right else None

    def reporter(self, value: str) -> str:
        """How this register writes a reporter, whatever its spelling.

        >>> Ledger((), ()).reporter("xã Suối Vàng")
        'xã Suối Vàng'
        """
        return self._labels.get(reporter_key(value) or "", value) if value else ""

    def select(self, request: FiguresRequest) -> Selection:
        """The figures that pass all filters, with what each filter's other values would give."""
        masks = {name: self._chosen(request, name) for name in self._having}
        facets = tuple(
            self._facet(name, self._chosen_values(request, name), self._all(masks, but=name))
            for name in FACETS
        )
        checks, outcomes = self._checks(request, self._all(masks, but="outcome"))
        return Selection(tuple(_places(self._all(masks))), checks, facets, outcomes)

    def _chosen_values(self, request: FiguresRequest, name: str) -> tuple[str, ...]:
        values: tuple[str, ...] = getattr(request, name)
        if name == "reporter":
            return tuple(dict.fromkeys(map(self.reporter, values)))
        return values

    def _chosen(self, request: FiguresRequest, name: str) -> int:
        values = self._chosen_values(request, name)
        if not values:
            return self._everything
        found = 0
        for value in values:
            found |= self._having[name].get(value, 0)
        return found

    def _all(self, masks: Mapping[str, int], *, but: str = "") -> int:
        found = self._everything
        for name, mask in masks.items():
            if name != but:
                found &= mask
        return found

    def _facet(self, name: str, chosen: tuple[str, ...], among: int) -> Facet:
        counted = {
            value: count
            for value, mask in self._having[name].items()
            if (count := (mask & among).bit_count()) or value in chosen
        }
        counted |= {value: 0 for value in chosen if value not in counted}
        return Facet(
            name,
            tuple(
                FacetValue(value, counted[value], chosen=value in chosen)
                for value in sorted(counted, key=_order_of(name, counted))
            ),
        )

    def _checks(
        self, request: FiguresRequest, among: int
    ) -> tuple[tuple[int, ...], Mapping[Outcome, int]]:
        if among == self._everything:
            found = list(range(len(self.checks)))
        else:
            passed = set(_places(among))
            position = self.position
            found = [
                place
                for place, check in enumerate(self.checks)
                if any(position.get(id_, -1) in passed for id_ in check.figures)
            ]
        outcomes = Counter(self.checks[place].outcome for place in found)
        if request.outcome:
            found = [place for place in found if self.checks[place].outcome in request.outcome]
        return tuple(sorted(found, key=self._check_order)), outcomes

    def _check_order(self, place: int) -> tuple[int, int, int, int]:
        check = self.checks[place]
        year = check.period.last.year if check.period else 0
        return OUTCOMES.index(check.outcome), -year, _KINDS.index(check.kind), place

    def _outcomes(self) -> list[list[str]]:
        """For each figure, how the checks went that it takes part in; "" for none."""
        found: list[dict[str, None]] = [{} for _ in self.figures]
        for check in self.checks:
            for id_ in check.figures:
                if id_ in self.position:
                    found[self.position[id_]][check.outcome.value] = None
        return [list(outcomes) or [""] for outcomes in found]


def ledger(now: Published) -> Ledger:
    """The figures of the generation that is published now, read once."""
    file = now.folder / FILE_NAME
    # A generation never changes; what looks at a folder that does (a test) sees the new file.
    stamp = file.stat().st_mtime_ns if file.exists() else 0
    with _READING:
        return _read(file, stamp)


_READING: Final = threading.Lock()


@lru_cache(maxsize=_KEPT)
def _read(file: Path, stamp: int) -> Ledger:  # noqa: ARG001 - the stamp tells one file from the next
    register = Register(file)
    return Ledger(register.figures(), register.checks())


def year_of(figure: Figure) -> str:
    """The year in which its period ends; "" without a period."""
    return f"{figure.period.last.year:04}" if figure.period else ""


def _holders(figures: Sequence[Figure]) -> list[Holder]:
    """Whose each figure is."""
    together: defaultdict[str, list[Figure]] = defaultdict(list)
    for figure in sorted(figures, key=lambda figure: figure.number_start):
        together[figure.bulletin].append(figure)
    found_keys = {
        figure.id: key or ""
        for same in together.values()
        for figure, key in zip(same, whose(same), strict=True)
    }
    keys = [found_keys[figure.id] for figure in figures]
    spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for figure, key in zip(figures, keys, strict=True):
        # Of "huyện" in a bulletin on huyện Thạch Khê, the long form is the name.
        if key and reporter_key(figure.reporter) == key:
            spellings[key][figure.reporter or ""] += 1
    labels = {key: min(found, key=_commonest(found)) for key, found in spellings.items()}
    return [
        Holder(labels.get(key, ""), key, None if key and known_everywhere(key) else figure.bulletin)
        for figure, key in zip(figures, keys, strict=True)
    ]


def _commonest(counts: Counter[str]) -> _Key:
    return lambda value: (-counts[value], value)


def _by_value(values: Iterable[Iterable[str]]) -> dict[str, int]:
    """For each value, the figures that have it."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, having in enumerate(values):
        for value in having:
            places[value].append(place)
    return {value: _mask(having) for value, having in places.items()}


def _mask(places: Sequence[int]) -> int:
    bits = bytearray(places[-1] // 8 + 1)
    for place in places:
        bits[place // 8] |= 1 << place % 8
    return int.from_bytes(bits, "little")


def _places(mask: int) -> Iterator[int]:
    """The bits that are set, ascending.

    >>> list(_places(0b10010010000001))
    [0, 7, 10, 13]
    """
    for at, byte in enumerate(mask.to_bytes((mask.bit_length() + 7) // 8, "little")):
        for bit in _BITS[byte]:
            yield at * 8 + bit


_BITS: Final = tuple(tuple(bit for bit in range(8) if byte >> bit & 1) for byte in range(256))


def _order_of(facet: str, counts: Mapping[str, int]) -> _Key:
    """Years latest first, measures and outcomes in their order, the others by count; "" last."""
    if facet == "year":
        return lambda value: (not value, -int(value or 0))
    if facet == "measure":
        return lambda value: (_MEASURES.index(Measure(value)), 0)
    if facet == "outcome":
        return lambda value: (not value, OUTCOMES.index(Outcome(value)) if value else 0)
    return lambda value: (not value, -counts[value], value)


if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    _Key = Callable[[str], tuple[Any, ...]]
