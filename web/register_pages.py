"""The pages of the register: its list, its downloads, an initiative, a sentence to quote."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

from flask import Blueprint, make_response, redirect, render_template, request

from search.ranking import LONGEST_QUERY_CHARACTERS
from search.request import SearchRequest
from web import export, narrowing
from web.citation import citation as words_of_citation
from web.citation import opened_at, read_span
from web.export import Format
from web.formats import capital
from web.initiatives import (
    Asked,
    Sorting,
    all_ids,
    confidence,
    listed,
    other_spellings,
    read_asked,
    sureness,
    whole,
    write_entries,
)
from web.lost import send_on
from web.narrowing import Link, ListPage
from web.paging import paging
from web.problems import for_pages
from web.published import published
from web.quotes import naming_bulletins
from web.texts import text

if TYPE_CHECKING:
    from datetime import date

    from flask import Response
    from flask.typing import ResponseReturnValue
    from werkzeug.wrappers import Response as AnyResponse

    from search.request import Problem
    from web.initiatives import Listed

PATH: Final = "/mo-hinh"
A_PAGE: Final = 50
FILE_NAME: Final = "so-mo-hinh"
#: Facets that the list offers, in this order.
FACETS: Final = ("area", "status", "organisation_kind", "organisation", "place", "year")
#: Vietnam knows no summer time.
_VIETNAM: Final = timedelta(hours=7)

register_pages = Blueprint("register_pages", __name__)


def at(asked: Asked, *, sorting: Sorting | None = None) -> ListPage:
    """The list as links lead to it: in the order asked for, or in `sorting`."""
    sorting = sorting or asked.sorting
    also = [("sort", sorting.value)] if sorting is not asked.usual_sorting else []
    also += [("size", str(asked.search.size))] if asked.search.size != A_PAGE else []
    return ListPage(PATH, FACETS, unsaid=frozenset({"kind", "sort", "size"}), also=tuple(also))


@register_pages.get(PATH)
def initiatives() -> ResponseReturnValue | AnyResponse:
    """The register, narrowed as asked."""
    asked, problems = read_asked(request.args.to_dict(flat=False), size=A_PAGE)
    with published() as now:
        shown = listed(asked, search=now.search, register=now.register)
    short = asked.search.text[:LONGEST_QUERY_CHARACTERS].strip()
    linked = replace(asked, search=replace(asked.search, text=short))
    if asked.search.page > shown.pages:
        return redirect(narrowing.address(linked.search, at(linked), page=shown.pages))
    response = make_response(_list(shown, linked, problems))
    if not asked.everything:
        response.headers["X-Robots-Tag"] = "noindex, follow"
    return response


def _list(shown: Listed, asked: Asked, problems: list[Problem]) -> str:
    found, search, here = shown.found, asked.search, at(asked)
    return render_template(
        "initiatives.html",
        page=found,
        asked=search,
        here=PATH,
        entries=[(one, shown.title(one).segments(), confidence(one)) for one in shown.entries],
        sureness=sureness,
        problems=for_pages(problems),
        steps=narrowing.steps(found, search, here),
        offers=[
            (words, narrowing.address(search, here, text=words)) for words in found.reading.offers
        ],
        larger=[
            (offer, narrowing.address(offer.request, here))
            for offer in found.larger
            if offer.code != "no_filters"  # it would be other kinds, too
        ],
        everywhere=narrowing.address(SearchRequest(text=search.text)) if search.text else None,
        groups=narrowing.groups(found, search, here),
        chips=narrowing.chips(search, here),
        filters=_filters(search),
        unfiltered=narrowing.unfiltered(search, here),
        sorts=_sorts(asked),
        in_box=narrowing.kept(search, here, but=("q", "asis")),
        downloads=[(kind.value, _download_address(asked, kind)) for kind in Format],
        today=today(),
        paging=paging(
            search.page,
            shown.pages,
            address_of=lambda number: narrowing.address(search, here, page=number),
        ),
    )


def _sorts(asked: Asked) -> list[Link]:
    """The orders to choose from; without words nothing is more relevant."""
    return [
        Link(
            text(f"sort.{sorting.value}"),
            narrowing.address(asked.search, at(asked, sorting=sorting)),
            sorting is asked.sorting,
        )
        for sorting in Sorting
        if asked.search.text or sorting is not Sorting.RELEVANCE
    ]


def _filters(search: SearchRequest) -> list[tuple[str, str]]:
    """What narrows the list, in words, for paper: (facet, values)."""
    chosen = {facet: getattr(search, facet) for facet in FACETS}
    return [
        (text(f"facet.{facet}"), "; ".join(narrowing.value_label(facet, one) for one in values))
        for facet, values in chosen.items()
        if values
    ]


def _download_address(asked: Asked, kind: Format) -> str:
    pairs = narrowing.parameters(replace(asked.search, page=1), at(asked))
    return narrowing.written(f"{PATH}.{kind.value}", [one for one in pairs if one[0] != "size"])


def today() -> date:
    """The day it is in Vietnam."""
    return (datetime.now(UTC) + _VIETNAM).date()


@register_pages.get(f"{PATH}.<any(csv, xlsx, json):ending>")
def download(ending: str) -> Response:
    """All that the list would show on all its pages, in its order."""
    asked, _ = read_asked(request.args.to_dict(flat=False), size=A_PAGE)
    root = request.url_root.rstrip("/")
    with published() as now:
        ids = all_ids(asked, search=now.search, register=now.register)
        entries = whole(ids, search=now.search, register=now.register)
        write = partial(write_entries, entries=entries, as_=Format(ending), root=root)
        return export.download(write, name=FILE_NAME, as_=Format(ending))


@register_pages.get(f"{PATH}/<id_>")
def initiative(id_: str) -> str:
    """One initiative, and the bulletins that name it."""
    with published() as now:
        shown = now.register.initiative(id_)
        if shown is None:
            send_on(now.register, id_, endpoint="register_pages.initiative")
        bulletins = now.search.bulletins(shown.bulletins)
    named = naming_bulletins(shown, bulletins, root=request.url_root.rstrip("/"))
    phrase = shown.name.replace('"', " ")
    by_area = [_alone(capital(area), area=(area,)) for area in shown.areas]
    return render_template(
        "initiative.html",
        initiative=shown,
        spellings=other_spellings(shown),
        bulletins=named,
        sureness=sureness(confidence(shown)),
        by_organisation=_alone(shown.organisation, organisation=(shown.organisation or "",)),
        by_area=by_area,
        by_unit=[_alone(unit, place=(unit,)) for unit in shown.units],
        by_year=[_alone(str(year), year=(str(year),)) for year in shown.years],
        days=[one.published for one in reversed(named) if one.published],
        find=narrowing.address(SearchRequest(text=f'"{phrase}"')),
    )


def _alone(label: str | None, **values: tuple[str, ...]) -> Link:
    """The register narrowed by one value."""
    here = ListPage(PATH, FACETS)
    return Link(label or "", narrowing.address(SearchRequest(), here, **values))


@register_pages.get("/trich-dan")
def citation() -> str:
    """A sentence of a bulletin, ready to paste; without one, the bulletin as a whole."""
    id_ = request.args.get("ban-tin", "")
    with published() as now:
        bulletin = now.search.bulletins([id_]).get(id_) if id_ else None
        if bulletin is None:
            send_on(
                now.register,
                id_,
                endpoint="register_pages.citation",
                parameter="ban-tin",
                cau=request.args.get("cau", ""),
            )
    span = read_span(request.args.get("cau", ""), bulletin)
    sentence = bulletin.text[span.start : span.end].strip() if span else ""
    page = opened_at(id_, span) if span else f"/ban-tin/{id_}"
    return render_template(
        "citation.html",
        bulletin=bulletin,
        sentence=sentence,
        citation=words_of_citation(
            bulletin, sentence=sentence, address=request.url_root.rstrip("/") + page
        ),
        opened=opened_at(id_, span, bulletin=bulletin) if span else page,
    )
