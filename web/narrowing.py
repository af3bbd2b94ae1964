"""Links that narrow a search, widen it again, or order it otherwise; no script is needed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlencode

from search.request import KINDS, SearchRequest, to_parameters, without
from web.formats import day
from web.texts import text

if TYPE_CHECKING:
    from search.results import Facet, Page, Step

ADDRESS: Final = "/tim-kiem"
#: Facets shown as lists; kinds are tabs.
LISTED: Final = ("year", "section", "place")
#: More values than these wait behind "Thêm …": a list longer than the results helps nobody.
VALUES_SHOWN: Final = 8


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


def address(request: SearchRequest, **changes: Any) -> str:  # noqa: ANN401 - dataclasses.replace
    """Where this search, with these changes, is found: its first page unless `page` is among them.

    >>> address(SearchRequest(text="dân vận", page=3), year=("2024",))
    '/tim-kiem?q=d%C3%A2n+v%E1%BA%ADn&year=2024'
    """
    parameters = to_parameters(replace(request, **{"page": 1, "cursor": None, **changes}))
    return f"{ADDRESS}?{urlencode(parameters)}" if parameters else ADDRESS


def kept(request: SearchRequest, *, but: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    """The hidden fields of a form that changes something else of the search."""
    dropped = {"page", "cursor", *but}
    return [pair for pair in to_parameters(request) if pair[0] not in dropped]


def value_label(facet: str, value: str) -> str:
    """What people call a value of a facet."""
    if facet == "kind":
        return text(f"kind.{value}")
    if value:
        return value
    if facet == "place":
        return text("common.no_place")
    return text("common.undated") if facet == "year" else text("common.no_section")


def steps(page: Page, request: SearchRequest) -> list[tuple[Step, str | None]]:
    """How the text was read, each step with the address that undoes it, if it can be undone."""
    return [
        (step, address(without(request, step.key)) if step.became else None)
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


def groups(page: Page, request: SearchRequest) -> list[Group]:
    """The facets that are lists, those with a choice to make."""
    facets = {facet.name: facet for facet in page.facets}
    made = (_group(facets[name], request) for name in LISTED if name in facets)
    return [group for group in made if group.shown]


def _group(facet: Facet, request: SearchRequest) -> Group:
    chosen: tuple[str, ...] = getattr(request, facet.name)
    links = [
        Link(
            value_label(facet.name, one.value),
            address(request, **{facet.name: _toggled(chosen, one.value)}),
            one.chosen,
            one.count,
        )
        for one in facet.values
        # Initiatives have no section: offering "none" for them would name a lack they can't have.
        if one.chosen or one.value or _can_lack(facet.name, request)
    ]
    first = [link for number, link in enumerate(links) if number < VALUES_SHOWN or link.chosen]
    return Group(facet.name, tuple(first), tuple(link for link in links if link not in first))


def _can_lack(facet: str, request: SearchRequest) -> bool:
    """Whether "without one" is a choice: many bulletins name no place."""
    return facet != "place" and (facet != "section" or "bulletin" in request.kind)


def _toggled(values: tuple[str, ...], value: str) -> tuple[str, ...]:
    if value in values:
        return tuple(one for one in values if one != value)
    return (*values, value)


def chips(request: SearchRequest) -> list[Link]:
    """What narrows this search, each with the link that takes it back; kinds are tabs instead."""
    made = [
        Link(
            value_label(facet, value),
            address(request, **{facet: _toggled(getattr(request, facet), value)}),
        )
        for facet in LISTED
        for value in getattr(request, facet)
    ]
    if request.first_day:
        label = text("facet.from", day=day(request.first_day))
        made.append(Link(label, address(request, first_day=None)))
    if request.last_day:
        label = text("facet.to", day=day(request.last_day))
        made.append(Link(label, address(request, last_day=None)))
    return made


def unfiltered(request: SearchRequest) -> str:
    """The same search without any filter."""
    return address(request, kind=(), year=(), section=(), place=(), first_day=None, last_day=None)


def sorts(request: SearchRequest) -> list[Link]:
    """The orders to choose from. Without words nothing is more relevant, and new comes first."""
    names = ["relevance", "newest", "oldest"] if request.text else ["newest", "oldest"]
    current = request.sort.value if request.sort.value in names else names[0]
    return [
        Link(text(f"sort.{name}"), _sorted_address(request, name), name == current)
        for name in names
    ]


def _sorted_address(request: SearchRequest, sort: str) -> str:
    parameters = kept(request, but=("sort",))
    if sort != "relevance":
        parameters.append(("sort", sort))
    return f"{ADDRESS}?{urlencode(parameters)}" if parameters else ADDRESS
