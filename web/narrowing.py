"""Links that narrow a search, widen it again, or order it otherwise; no script is needed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlencode

from search.request import (
    FACETS,
    KINDS,
    REGISTER_FACETS,
    SearchRequest,
    to_parameters,
    without,
)
from web.formats import capital, day
from web.texts import label, text

if TYPE_CHECKING:
    from collections.abc import Callable

    from search.results import Facet, FacetValue, Page, Step

#: More values than these wait behind "Thêm …": a list longer than the results helps nobody.
VALUES_SHOWN: Final = 8


@dataclass(frozen=True, slots=True)
class ListPage:
    """A page that lists what a search finds, and what its addresses say."""

    path: str
    #: Facets shown as lists.
    facets: tuple[str, ...]
    #: Parameters that its addresses leave out: they go without saying, or `also` says them.
    unsaid: frozenset[str] = frozenset()
    #: What its addresses say besides the search.
    also: tuple[tuple[str, str], ...] = ()


#: Kinds are tabs there.
SEARCH: Final = ListPage("/tim-kiem", facets=("year", "section", "place"))


@dataclass(frozen=True, slots=True)
class Link:
    """One choice: following it makes it, or takes it back if it is chosen."""

    label: str
    address: str
    chosen: bool = False
    #: Results it leads to; None where that isn't known.
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """The choices of one facet."""

    name: str
    shown: tuple[Link, ...]
    #: Those that wait behind "Thêm …".
    more: tuple[Link, ...]
    #: How many there are besides.
    others: int = 0


def address(request: SearchRequest, at: ListPage = SEARCH, **changes: Any) -> str:  # noqa: ANN401 - dataclasses.replace
    """Where this search, with these changes, is found: its first page unless `page` is among them.

    >>> address(SearchRequest(text="dân vận", page=3), year=("2024",))
    '/tim-kiem?q=d%C3%A2n+v%E1%BA%ADn&year=2024'
    >>> models = ListPage("/mo-hinh", facets=("area",), unsaid=frozenset({"kind"}))
    >>> address(SearchRequest(kind=("initiative",), year=("2024",)), models)
    '/mo-hinh?year=2024'
    """
    changed = replace(request, **{"page": 1, "cursor": None, **changes})
    return written(at.path, parameters(changed, at))


def written(path: str, pairs: list[tuple[str, str]]) -> str:
    """A path with these parameters."""
    return f"{path}?{urlencode(pairs)}" if pairs else path


def parameters(request: SearchRequest, at: ListPage = SEARCH) -> list[tuple[str, str]]:
    """What the address of this search says there."""
    said = [pair for pair in to_parameters(request) if pair[0] not in at.unsaid]
    return [*said, *at.also]


def kept(
    request: SearchRequest, at: ListPage = SEARCH, *, but: tuple[str, ...] = ()
) -> list[tuple[str, str]]:
    """The hidden fields of a form that changes something else of the search."""
    dropped = {"page", "cursor", *but}
    return [pair for pair in parameters(request, at) if pair[0] not in dropped]


def value_label(facet: str, value: str) -> str:
    """What people call a value of a facet."""
    if facet == "kind":
        return text(f"kind.{value}")
    if not value:
        return text(f"without.{facet}")
    if facet == "organisation_kind":
        return label("organisation_kind", value)
    if facet == "area":
        return capital(value)
    return label("status", value) if facet == "status" else value


def steps(
    page: Page, request: SearchRequest, at: ListPage = SEARCH
) -> list[tuple[Step, str | None]]:
    """How the text was read, each step with the address that undoes it, if it can be undone."""
    return [
        (step, address(without(request, step.key), at) if step.became else None)
        for step in page.reading.steps
    ]


def kinds(page: Page, request: SearchRequest) -> list[Link]:
    """All kinds together, then each; none where the page has no counts of them."""
    counts = {
        one.value: one.count
        for facet in page.facets
        if facet.name == "kind"
        for one in facet.values
    }
    everything = Link(
        text("kind.all"), address(request, kind=()), not request.kind, sum(counts.values())
    )
    return [
        everything,
        *(
            Link(
                value_label("kind", kind),
                address(request, kind=(kind,)),
                kind in request.kind,
                counts.get(kind, 0),
            )
            for kind in KINDS
        ),
    ]


def groups(page: Page, request: SearchRequest, at: ListPage = SEARCH) -> list[Group]:
    """The facets that are lists, those with a choice to make."""
    facets = {facet.name: facet for facet in page.facets}
    made = (_group(facets[name], request, at) for name in at.facets if name in facets)
    return [group for group in made if group.shown]


def _group(facet: Facet, request: SearchRequest, at: ListPage) -> Group:
    chosen: tuple[str, ...] = getattr(request, facet.name)
    # Initiatives have no section: offering "none" for them would name a lack they can't have.
    offered = [
        one for one in facet.values if one.chosen or one.value or _can_lack(facet.name, request)
    ]
    if not any(one.value or one.chosen for one in offered):
        offered = []  # "none" alone is no choice

    def link(one: FacetValue) -> Link:
        there = address(request, at, **{facet.name: toggled(chosen, one.value)})
        return Link(value_label(facet.name, one.value), there, one.chosen, one.count)

    return group(replace(facet, values=tuple(offered)), link)


def group(facet: Facet, link: Callable[[FacetValue], Link]) -> Group:
    """The choices of one facet, each made by `link`; those that are chosen can all be seen."""
    offered = facet.offered
    shown = [one for at, one in enumerate(offered) if at < VALUES_SHOWN or one.chosen]
    more = [one for one in offered[VALUES_SHOWN:] if not one.chosen]
    return Group(facet.name, tuple(map(link, shown)), tuple(map(link, more)), others=facet.left_out)


def _can_lack(facet: str, request: SearchRequest) -> bool:
    """Whether "without one" is a choice: many bulletins name no place."""
    return facet != "place" and (facet != "section" or "bulletin" in request.kind)


def toggled(values: tuple[str, ...], value: str) -> tuple[str, ...]:
    """These values with that one, or without it if it is among them."""
    if value in values:
        return tuple(one for one in values if one != value)
    return (*values, value)


def chips(request: SearchRequest, at: ListPage = SEARCH) -> list[Link]:
    """What narrows this search, each with the link that takes it back; kinds are tabs instead."""
    made = [
        Link(
            value_label(facet, value),
            address(request, at, **{facet: toggled(getattr(request, facet), value)}),
        )
        for facet in at.facets
        for value in getattr(request, facet)
    ]
    if request.first_day:
        what = text("facet.from", day=day(request.first_day))
        made.append(Link(what, address(request, at, first_day=None)))
    if request.last_day:
        what = text("facet.to", day=day(request.last_day))
        made.append(Link(what, address(request, at, last_day=None)))
    return made


def unfiltered(request: SearchRequest, at: ListPage = SEARCH) -> str:
    """The same search without any filter."""
    none: dict[str, Any] = dict.fromkeys((*FACETS, *REGISTER_FACETS), ())
    return address(request, at, **none, first_day=None, last_day=None)


def sorts(request: SearchRequest) -> list[Link]:
    """The orders to choose from. Without words nothing is more relevant, and new comes first."""
    names = ["relevance", "newest", "oldest"] if request.text else ["newest", "oldest"]
    current = request.sort.value if request.sort.value in names else names[0]
    return [
        Link(text(f"sort.{name}"), _sorted_address(request, name), name == current)
        for name in names
    ]


def _sorted_address(request: SearchRequest, sort: str) -> str:
    said = kept(request, but=("sort",))
    return written(SEARCH.path, said if sort == "relevance" else [*said, ("sort", sort)])
