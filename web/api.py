"""The JSON API, for other sites and programs. docs/api.md says what it promises."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from flask import Blueprint, abort, jsonify, request, url_for

from search.present import facets_json, page_json, parts_json, suggestion_json
from search.request import Problem, read_request
from web.formats import iso
from web.initiatives import USELESS, entry_json, listed, mention_json, read_asked, whole
from web.lost import send_on
from web.problems import parameters_response
from web.published import published
from web.quotes import naming_bulletins

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from flask.typing import ResponseReturnValue

    from search.request import SearchRequest
    from web.quotes import NamingBulletin

SUGGESTIONS: Final = 8

api = Blueprint("api", __name__, url_prefix="/api/v1")


@api.get("/search")
def search() -> ResponseReturnValue:
    """A page of results."""
    asked, problems = read_request(_parameters())
    if problems:
        return parameters_response(problems)
    with published() as now:
        return jsonify(page_json(now.search.page(asked)))


@api.get("/suggest")
def suggest() -> ResponseReturnValue:
    """Titles and names for what is being typed."""
    asked, problems = _read(only=("q",))
    if problems:
        return parameters_response(problems)
    with published() as now:
        found = now.search.suggest(asked.text, limit=SUGGESTIONS)
    return jsonify(suggestions=[suggestion_json(one) for one in found])


@api.get("/bulletins/<id_>")
def bulletin(id_: str) -> ResponseReturnValue:
    """One bulletin, whole."""
    with published() as now:
        shown = now.search.bulletin(id_)
        if shown is None:
            send_on(now.register, id_, endpoint="api.bulletin")
        initiatives = now.register.named_in(id_)
    one = shown.stored.bulletin
    return jsonify(
        id=one.id,
        page=url_for("pages.bulletin", id_=id_),
        url=one.url,
        title=one.title,
        published=iso(one.published),
        section=one.section,
        lead=one.lead,
        captions=one.captions,
        paragraphs=one.paragraphs,
        author=one.author,
        source=one.source,
        keywords=shown.keywords,
        initiatives=[
            {"id": named, "name": name, "page": url_for("register_pages.initiative", id_=named)}
            for named, name in initiatives
        ],
    )


@api.get("/initiatives")
def initiatives() -> ResponseReturnValue:
    """A page of the register, narrowed and ordered as asked."""
    asked, problems = read_asked(_parameters())
    if problems:
        return parameters_response(problems)
    with published() as now:
        shown = listed(asked, search=now.search, register=now.register)
        ids = [entry.id for entry in shown.entries]
        entries = [entry_json(*one) for one in whole(ids, search=now.search, register=now.register)]
    page = page_json(shown.found)
    facets = [facet for facet in shown.found.facets if facet.name not in USELESS]
    return jsonify(
        {name: page[name] for name in ("query", "reading", "total")}
        | {"page": asked.search.page, "pages": shown.pages, "size": asked.search.size}
        | {"sort": asked.sorting.value, "initiatives": entries}
        | {name: page[name] for name in ("incomplete", "generation")}
        | facets_json(facets)
    )


@api.get("/initiatives/<id_>")
def initiative(id_: str) -> ResponseReturnValue:
    """One initiative with all its cells, the bulletins that name it and the sentences that do."""
    with published() as now:
        shown = now.register.initiative(id_)
        if shown is None:
            send_on(now.register, id_, endpoint="api.initiative")
        bulletins = now.search.bulletins(shown.bulletins)
    named = naming_bulletins(shown, bulletins, root=request.url_root.rstrip("/"))
    cells = entry_json(shown, bulletins.get(shown.latest.bulletin))
    return jsonify({**cells, "bulletins": [*map(_naming, named)]})


@api.route("/", defaults={"path": ""})
@api.route("/<path:path>")
def unknown(path: str) -> ResponseReturnValue:  # noqa: ARG001 - Flask passes it
    """Nothing is here."""
    abort(404)


def _parameters() -> Mapping[str, list[str]]:
    return request.args.to_dict(flat=False)


def _read(*, only: Iterable[str]) -> tuple[SearchRequest, list[Problem]]:
    """The request in these parameters; any other is unknown here."""
    parameters = _parameters()
    known = {name: values for name, values in parameters.items() if name in only}
    asked, problems = read_request(known)
    others = [Problem(name[:40], "unknown", "") for name in parameters if name not in only]
    return asked, [*problems, *others]


def _naming(one: NamingBulletin) -> dict[str, Any]:
    return {
        "id": one.id,
        "page": one.quotes[0].address,
        "title": one.title,
        "published": iso(one.published),
        "name": one.name,
        "sentences": [parts_json(quote.sentence.segments()) for quote in one.quotes],
        "quotes": [
            {"page": quote.address, "citation": quote.citation, "span": list(quote.span)}
            for quote in one.quotes
        ],
        "mentions": [*map(mention_json, one.mentions)],
    }
