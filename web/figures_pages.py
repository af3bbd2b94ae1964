"""The page of figures: tables, a chart, reconciliation, and all of it to take away."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from flask import Blueprint, make_response, redirect, render_template, request

from web import export
from web.chart import HEIGHT, WIDTH, chart
from web.export import Format
from web.figure_list import (
    Addresses,
    all_listed,
    columns,
    figure_json,
    figures_of,
    listed,
    row,
    shown_check,
)
from web.figure_tables import SOURCES_SHOWN, tables
from web.figures import OUTCOMES, ledger
from web.figures_request import (
    FACETS,
    VIEWS,
    address,
    read_figures_request,
    toggled,
    unfiltered,
)
from web.formats import capital
from web.narrowing import Link, group
from web.paging import page_count, paging
from web.problems import for_pages
from web.published import published
from web.texts import text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from flask import Response
    from flask.typing import ResponseReturnValue
    from werkzeug.wrappers import Response as AnyResponse

    from corpus.bulletin import Bulletin
    from register.model import Figure
    from search.results import Facet, FacetValue
    from web.chart import Chart
    from web.figure_tables import Stated, Table
    from web.figures import Ledger, Selection
    from web.figures_request import FiguresRequest
    from web.narrowing import Group
    from web.published import Published

CHECKS_A_PAGE: Final = 25
#: Below the tables; the others wait in their own view.
CHECKS_BESIDE: Final = 5
#: Bulletins whose titles are told in the filters; of the others the ids.
TITLES_TOLD: Final = 8
#: Their name when saved, and the sheet's.
FILE_NAME: Final = "so-lieu-mo-hinh"

figures_pages = Blueprint("figures", __name__)


@figures_pages.get("/so-lieu")
def figures() -> ResponseReturnValue | AnyResponse:
    """The figures that the parameters ask for, laid out as they ask."""
    parameters = request.args.to_dict(flat=False)
    asked, problems = read_figures_request(parameters, also=("view", "page"))
    with published() as now:
        everything = ledger(now)
        found = everything.select(asked)
        shown, pages = _shown(now, everything, found, asked)
        chosen = now.search.bulletins(asked.bulletin[:TITLES_TOLD])
    if asked.page > pages:
        return redirect(address(asked, page=pages))
    response = make_response(
        render_template(
            "figures.html",
            asked=asked,
            problems=for_pages(problems),
            everything=len(everything.figures),
            total=len(found.positions),
            found_checks=len(found.checks),
            views=_views(asked, found),
            groups=_groups(asked, found.facets),
            chips=_chips(everything, asked, chosen),
            unfiltered=unfiltered(asked),
            outcomes=[(one, found.outcomes.get(one, 0)) for one in OUTCOMES],
            all_checks=address(asked, view="checks"),
            downloads=[
                (one.value.upper(), address(asked, view=VIEWS[0], ending=one.value))
                for one in Format
            ],
            paging=paging(asked.page, pages, address_of=lambda number: address(asked, page=number)),
            outcome_address=lambda one: address(asked, view="checks", outcome=(one.value,)),
            checks_a_page=CHECKS_A_PAGE,
            sources_shown=SOURCES_SHOWN,
            **shown,
        )
    )
    if asked.filtered or asked.page > 1:
        # Every choice of filters would be a page of its own to a crawler.
        response.headers["X-Robots-Tag"] = "noindex, follow"
    return response


def _shown(
    now: Published, everything: Ledger, found: Selection, asked: FiguresRequest
) -> tuple[dict[str, Any], int]:
    """What this view shows of them, and how many pages it has."""
    if asked.view == "list":
        first = (asked.page - 1) * asked.size
        shown = [everything.figures[at] for at in found.positions[first : first + asked.size]]
        addresses = Addresses(now, shown)
        last = page_count(len(found.positions), asked.size)
        return {"listed": listed(everything, shown, addresses)}, last
    if asked.view == "checks":
        first = (asked.page - 1) * CHECKS_A_PAGE
        last = page_count(len(found.checks), CHECKS_A_PAGE)
        return _with_checks(now, everything, found.checks[first : first + CHECKS_A_PAGE]), last
    made, last = tables(everything, found.positions, view=asked.view, page=asked.page)
    drawn = chart(everything, found.positions) if asked.page == 1 else None
    numbers = [*_numbers(made), *_drawn_numbers(drawn)]
    told = [source for one in numbers for source in one.sources[:SOURCES_SHOWN]]
    places = found.checks[:CHECKS_BESIDE] if asked.page == 1 else ()
    return {
        "tables": made,
        "chart": drawn,
        "chart_width": WIDTH,
        "chart_height": HEIGHT,
        "chart_told": _told(drawn) if drawn else "",
        **_with_checks(now, everything, places, also=told),
    }, last


def _with_checks(
    now: Published, everything: Ledger, places: Sequence[int], *, also: Sequence[Figure] = ()
) -> dict[str, Any]:
    checks = [everything.checks[place] for place in places]
    beside = [figure for check in checks for figure in figures_of(everything, check)]
    addresses = Addresses(now, [*also, *beside])
    return {
        "addresses": addresses,
        "checks": [shown_check(everything, check, addresses) for check in checks],
    }


def _numbers(made: Sequence[Table]) -> Iterator[Stated]:
    for table in made:
        for line in table.rows:
            for cell in filter(None, line.cells):
                yield from cell.shown


def _drawn_numbers(drawn: Chart | None) -> Iterator[Stated]:
    for _, cells in drawn.years if drawn else ():
        for numbers in cells:
            yield from numbers


def _told(drawn: Chart) -> str:
    """What the chart shows, for those who don't see it."""
    years = [
        text(
            "chart.year_told",
            year=year,
            numbers=", ".join(
                text("chart.number_told", measure=text(f"measure.{measure}"), value=cell[0].words)
                for measure, cell in zip(drawn.measures, cells, strict=True)
                if cell
            ),
        )
        for year, cells in drawn.years
    ]
    return text("chart.told", numbers="; ".join(years))


def _views(asked: FiguresRequest, found: Selection) -> list[Link]:
    counts = {"list": len(found.positions), "checks": len(found.checks)}
    return [
        Link(
            text(f"figures.view.{view}"),
            address(asked, view=view),
            chosen=view == asked.view,
            count=counts.get(view),
        )
        for view in VIEWS
    ]


def _groups(asked: FiguresRequest, facets: Sequence[Facet]) -> list[Group]:
    def link(facet: Facet, one: FacetValue) -> Link:
        there = toggled(asked, facet.name, one.value)
        return Link(_label(facet.name, one.value), there, one.chosen, one.count)

    return [group(facet, partial(link, facet)) for facet in facets if facet.values]


def _chips(everything: Ledger, asked: FiguresRequest, chosen: Mapping[str, Bulletin]) -> list[Link]:
    chips = [
        Link(
            _label(name, everything.reporter(value) if name == "reporter" else value),
            toggled(asked, name, value),
        )
        for name in FACETS
        for value in getattr(asked, name)
    ]
    chips += [
        Link(
            text("figures.one_bulletin", title=chosen[id_].title if id_ in chosen else id_),
            toggled(asked, "bulletin", id_),
        )
        for id_ in asked.bulletin
    ]
    return chips


def _label(facet: str, value: str) -> str:
    if not value:
        return capital(text(f"figures.no_{facet}"))
    if facet == "measure":
        return text(f"measure.{value}")
    return capital(text(f"outcome.{value}") if facet == "outcome" else value)


@figures_pages.get("/so-lieu.<any(csv,xlsx,json):ending>")
def download(ending: str) -> Response:
    """All figures that the filters match, with all that is known of each."""
    asked, _ = read_figures_request(request.args.to_dict(flat=False))
    site = request.url_root.rstrip("/")
    with published() as now:
        everything = ledger(now)
        found = all_listed(now, everything, everything.select(asked).positions)
        table = export.Table(
            text("nav.figures"),
            columns(),
            rows=(row(one, site=site, url=whole.url if whole else None) for one, whole in found),
            entries=(figure_json(one) for one, _ in found),
        )
        write = partial(export.write_table, table=table, as_=Format(ending))
        return export.download(write, name=FILE_NAME, as_=Format(ending))
