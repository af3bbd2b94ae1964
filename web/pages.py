"""The pages that people read."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from flask import Blueprint, make_response, redirect, render_template, request, url_for

from search.ranking import LONGEST_QUERY_CHARACTERS
from search.request import DEEPEST_HIT, SearchRequest, read_request
from web import narrowing
from web.citation import citation, in_parts, pieces, read_span
from web.figure_list import of_bulletin
from web.lost import send_on
from web.paging import paging
from web.problems import for_pages
from web.published import published
from web.structured import news_article
from web.texts import text

if TYPE_CHECKING:
    from flask.typing import ResponseReturnValue
    from werkzeug.wrappers import Response as AnyResponse

    from search.request import Problem
    from search.results import Page
    from search.service import BulletinPage
    from web.citation import Piece

NEWEST_BULLETINS: Final = 6
NEWEST_INITIATIVES: Final = 5
#: Sections and years on the first page.
WAYS_IN: Final = 10

pages = Blueprint("pages", __name__)


@pages.get("/")
def home() -> str:
    """A search box, and what is new."""
    bulletins = SearchRequest(kind=("bulletin",), size=NEWEST_BULLETINS)
    initiatives = SearchRequest(kind=("initiative",), size=NEWEST_INITIATIVES)
    with published() as now:
        newest, named = now.search.page(bulletins), now.search.page(initiatives)
    ways_in = [
        replace(group, shown=group.shown[:WAYS_IN]) for group in narrowing.groups(newest, bulletins)
    ]
    return render_template(
        "home.html",
        newest=newest,
        named=named,
        ways_in=ways_in,
        all_newest=narrowing.address(replace(bulletins, size=SearchRequest().size)),
    )


@pages.get("/tim-kiem")
def search() -> ResponseReturnValue | AnyResponse:
    """The results of a search; what is wrong with it is said, and the rest of it is done."""
    asked, problems = read_request(request.args.to_dict(flat=False))
    with published() as now:
        page = now.search.page(asked)
    # Links and titles hold what was read of a text that is too long, not all of it.
    linked = replace(asked, text=asked.text[:LONGEST_QUERY_CHARACTERS].strip())
    if asked.page > page.pages:
        return redirect(narrowing.address(linked, page=page.pages))
    response = make_response(_results(page, linked, problems))
    response.headers["X-Robots-Tag"] = "noindex, follow"
    return response


def _results(page: Page, asked: SearchRequest, problems: tuple[Problem, ...]) -> str:
    deepest = DEEPEST_HIT // asked.size
    return render_template(
        "results.html",
        page=page,
        asked=asked,
        problems=for_pages(problems),
        steps=narrowing.steps(page, asked),
        narrower=[(one.what, one.total, narrowing.address(one.request)) for one in page.narrower],
        related_words=[
            (word, narrowing.address(SearchRequest(text=f'"{word}"')))
            for word in page.related_words
        ],
        offers=[(words, narrowing.address(asked, text=words)) for words in page.reading.offers],
        kinds=narrowing.kinds(page, asked),
        groups=narrowing.groups(page, asked),
        chips=narrowing.chips(asked),
        unfiltered=narrowing.unfiltered(asked),
        sorts=narrowing.sorts(asked),
        in_box=narrowing.kept(asked, but=("q", "asis")),
        in_dates=narrowing.kept(asked, but=("from", "to")),
        dates={name: request.args.get(name, "").strip() for name in ("from", "to")},
        larger=[(offer, narrowing.address(offer.request)) for offer in page.larger],
        paging=paging(
            asked.page,
            min(page.pages, deepest),
            address_of=lambda number: narrowing.address(asked, page=number),
        ),
        deepest=page.pages > deepest,
    )


@pages.get("/tim-kiem.json")
def search_json() -> AnyResponse:
    """The same search, from the API."""
    address = url_for("api.search")
    query = request.query_string.decode("latin-1")
    return redirect(f"{address}?{query}" if query else address, 308)


@pages.get("/ban-tin/<id_>")
def bulletin(id_: str) -> str:
    """One bulletin; `?q=` marks these words in it, `?cau=` a sentence (`web.citation`)."""
    words = request.args.get("q", "")[:LONGEST_QUERY_CHARACTERS].strip()
    with published() as now:
        shown = now.search.bulletin(id_, text=words)
        if shown is None:
            send_on(now.register, id_, endpoint="pages.bulletin")
        initiatives = now.register.named_in(id_)
        figures = of_bulletin(now, id_)
    parts = _parts(shown, request.args.get("cau", ""))
    address = url_for("pages.bulletin", id_=id_, _external=True)
    return render_template(
        "bulletin.html",
        shown=shown,
        bulletin=shown.stored.bulletin,
        parts=parts,
        is_cited=any(piece.cited for ones in parts.values() for one in ones for piece in one),
        initiatives=initiatives,
        figures=figures,
        keywords=[
            (word, narrowing.address(SearchRequest(text=f'"{word}"'))) for word in shown.keywords
        ],
        citation=citation(shown.stored.bulletin, sentence="", address=address),
        structured=news_article(shown.stored.bulletin, address=address),
        words=words,
        results=narrowing.address(SearchRequest(text=words)) if words else None,
    )


def _parts(shown: BulletinPage, cited: str) -> dict[str, list[tuple[Piece, ...]]]:
    """The parts that are not empty, by name, each in pieces: the cited sentence is one."""
    bulletin = shown.stored.bulletin
    marked = [shown.title, shown.lead, *shown.captions, *shown.paragraphs]
    spans = in_parts(bulletin, read_span(cited, bulletin))
    parts: dict[str, list[tuple[Piece, ...]]] = defaultdict(list)
    texts = (one for one in marked if one.text)
    for part, one, span in zip(bulletin.parts, texts, spans, strict=True):
        parts[part.name].append(pieces(one, span))
    return parts


@pages.get("/huong-dan")
def guide() -> str:
    """How to search."""
    return render_template(
        "guide.html",
        address_of=lambda words: narrowing.address(SearchRequest(text=words)),
        api=url_for("api.search", q=text("guide.words"), _external=True),
    )
