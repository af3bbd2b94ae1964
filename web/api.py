"""The JSON API, for other sites and programs. docs/api.md says what it promises."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from flask import Blueprint, abort, jsonify, request, url_for

from search.present import page_json, suggestion_json
from search.request import Problem, read_request
from web.initiatives import alphabetical, naming_bulletins, spellings
from web.lost import send_on
from web.problems import parameters_response
from web.published import published

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from flask.typing import ResponseReturnValue

    from register.model import Initiative
    from search.request import SearchRequest
    from web.initiatives import NamingBulletin

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
        published=_day(one.published),
        section=one.section,
        lead=one.lead,
        captions=one.captions,
        paragraphs=one.paragraphs,
        author=one.author,
        source=one.source,
        keywords=shown.keywords,
        initiatives=[
            {"id": named, "name": name, "page": url_for("pages.initiative", id_=named)}
            for named, name in initiatives
        ],
    )


@api.get("/initiatives")
def initiatives() -> ResponseReturnValue:
    """The initiatives by the alphabet, a page of them."""
    asked, problems = _read(only=("page", "size"))
    if problems:
        return parameters_response(problems)
    with published() as now:
        everything = alphabetical(now.register.initiatives())
    first = (asked.page - 1) * asked.size
    return jsonify(
        total=len(everything),
        page=asked.page,
        pages=max(1, -(-len(everything) // asked.size)),
        size=asked.size,
        initiatives=[_summary(one) for one in everything[first : first + asked.size]],
    )


@api.get("/initiatives/<id_>")
def initiative(id_: str) -> ResponseReturnValue:
    """One initiative, with the bulletins that name it and the sentences in which they do."""
    with published() as now:
        shown = now.register.initiative(id_)
        if shown is None:
            send_on(now.register, id_, endpoint="api.initiative")
        bulletins = naming_bulletins(shown, now.search.titles(shown.bulletins))
    return jsonify(
        {**_summary(shown), "names": spellings(shown), "bulletins": [*map(_naming, bulletins)]}
    )


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


def _summary(one: Initiative) -> dict[str, Any]:
    days = [mention.published for mention in one.mentions if mention.published]
    return {
        "id": one.id,
        "name": one.name,
        "page": url_for("pages.initiative", id_=one.id),
        "bulletin_count": len(one.bulletins),
        "first": _day(min(days, default=None)),
        "latest": _day(max(days, default=None)),
    }


def _naming(one: NamingBulletin) -> dict[str, Any]:
    return {
        "id": one.id,
        "page": url_for("pages.bulletin", id_=one.id),
        "title": one.title,
        "published": _day(one.published),
        "name": one.name,
        "sentences": [
            [[piece, int(marked)] for piece, marked in sentence.segments()]
            for sentence in one.sentences
        ],
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
