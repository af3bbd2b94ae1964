"""What may be asked of the figures: one set of parameters for page, API and downloads."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from register.model import Measure, Outcome
from search.request import Problem
from web import narrowing

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

ADDRESS: Final = "/so-lieu"
#: What figures can be narrowed by; repeatable, any of the values.
FILTERS: Final = ("year", "area", "measure", "reporter", "outcome", "bulletin")
#: Those of them that are offered as lists.
FACETS: Final = ("year", "area", "measure", "reporter", "outcome")
#: Tables by area, reporter and time; every figure with its sentence; reconciliation.
VIEWS: Final = ("area", "reporter", "time", "list", "checks")
TABLES: Final = VIEWS[:3]
DEFAULT_SIZE: Final = 50
LARGEST_SIZE: Final = 100
#: A number of nine digits names no page, but harms nothing either.
_NUMBER: Final = re.compile(r"[0-9]{1,9}")
_YEAR: Final = re.compile(r"[0-9]{4}|")
_CHOICES: Final = {"measure": frozenset(Measure), "outcome": frozenset({*Outcome, ""})}
#: Longer values are no unit's or bulletin's name.
_LONGEST_CHARACTERS: Final = 200


@dataclass(frozen=True, slots=True)
class FiguresRequest:
    """Which figures, and how they are laid out. No values of a filter: all."""

    #: In which the period ends; "": without a period.
    year: tuple[str, ...] = ()
    #: "": of all areas together.
    area: tuple[str, ...] = ()
    measure: tuple[str, ...] = ()
    #: In any spelling; "": not said.
    reporter: tuple[str, ...] = ()
    #: Of the checks it takes part in; "": in none.
    outcome: tuple[str, ...] = ()
    bulletin: tuple[str, ...] = ()
    view: str = VIEWS[0]
    page: int = 1
    #: Figures a page, where they are listed; 1 to LARGEST_SIZE.
    size: int = DEFAULT_SIZE

    @property
    def filtered(self) -> bool:
        """Whether any filter narrows it."""
        return any(getattr(self, name) for name in FILTERS)


def read_figures_request(
    parameters: Mapping[str, Sequence[str]], *, also: Collection[str] = ()
) -> tuple[FiguresRequest, list[Problem]]:
    """The request in these parameters, and all that is wrong with them; always usable.

    The filters are known everywhere; of `view`, `page` and `size` those in `also`.

    >>> read_figures_request({"year": ["2023"], "measure": ["x"]})
    ... # doctest: +NORMALIZE_WHITESPACE
    (FiguresRequest(year=('2023',), area=(), measure=(), reporter=(), outcome=(), bulletin=(),
                    view='area', page=1, size=50),
     [Problem(parameter='measure', code='choice', given='x')])
    """
    reader = _Reader(parameters, also)
    filters = {name: reader.values(name) for name in FILTERS}
    request = FiguresRequest(
        **filters,
        view=reader.view(),
        page=reader.number("page", default=1, most=10**9),
        size=reader.number("size", default=DEFAULT_SIZE, most=LARGEST_SIZE),
    )
    for name in parameters:
        if name not in FILTERS and name not in also:
            reader.wrong(name, "unknown")
    return request, reader.problems


class _Reader:
    """Reads parameters one by one and remembers what was wrong."""

    def __init__(self, parameters: Mapping[str, Sequence[str]], also: Collection[str]) -> None:
        self._parameters = parameters
        self._also = also
        self.problems: list[Problem] = []

    def wrong(self, name: str, code: str) -> None:
        given = " ".join(self._parameters.get(name, ()))
        self.problems.append(Problem(name[:40], code, given[:80]))

    def values(self, name: str) -> tuple[str, ...]:
        given = tuple(dict.fromkeys(value.strip() for value in self._parameters.get(name, ())))
        possible = tuple(value for value in given if _can_be(name, value))
        if possible != given:
            self.wrong(name, "choice")
        return possible

    def _one(self, name: str) -> str:
        given = self._parameters.get(name, ()) if name in self._also else ()
        if len(given) > 1:
            self.wrong(name, "repeated")
        return given[0].strip() if given else ""

    def view(self) -> str:
        given = self._one("view")
        if given and given not in VIEWS:
            self.wrong("view", "choice")
        return given if given in VIEWS else VIEWS[0]

    def number(self, name: str, *, default: int, most: int) -> int:
        given = self._one(name)
        if not given:
            return default
        if _NUMBER.fullmatch(given) and 1 <= int(given) <= most:
            return int(given)
        self.wrong(name, "number")
        return default


def _can_be(name: str, value: str) -> bool:
    if len(value) > _LONGEST_CHARACTERS:
        return False
    if name == "year":
        return bool(_YEAR.fullmatch(value))
    return name not in _CHOICES or value in _CHOICES[name]


def to_parameters(request: FiguresRequest) -> list[tuple[str, str]]:
    """The parameters of this request, defaults left out, in one order: its permalink."""
    pairs = [(name, value) for name in FILTERS for value in getattr(request, name)]
    if request.view != VIEWS[0]:
        pairs.append(("view", request.view))
    if request.page != 1:
        pairs.append(("page", str(request.page)))
    if request.size != DEFAULT_SIZE:
        pairs.append(("size", str(request.size)))
    return pairs


def address(request: FiguresRequest, *, ending: str = "", **changes: Any) -> str:  # noqa: ANN401 - dataclasses.replace
    """Where these figures are found: their first page unless `page` is among the changes.

    `ending`: as a file of this kind.

    >>> address(FiguresRequest(page=3, view="time"), year=("2023",))
    '/so-lieu?year=2023&view=time'
    >>> address(FiguresRequest(), ending="csv")
    '/so-lieu.csv'
    """
    pairs = to_parameters(replace(request, **{"page": 1, **changes}))
    return narrowing.written(f"{ADDRESS}.{ending}" if ending else ADDRESS, pairs)


def toggled(request: FiguresRequest, name: str, value: str) -> str:
    """Where the same is found with this value chosen, or no longer."""
    values: tuple[str, ...] = getattr(request, name)
    changes: dict[str, Any] = {name: narrowing.toggled(values, value)}
    return address(request, **changes)


def unfiltered(request: FiguresRequest) -> str:
    """The same view of all figures."""
    changes: dict[str, Any] = dict.fromkeys(FILTERS, ())
    return address(request, **changes)
