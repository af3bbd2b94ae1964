"""A page of results as JSON: the API, `timtin search --json` and the widget say the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from search.request import to_parameters, without

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from search.request import SearchRequest
    from search.results import Facet, Hit, Page, Segment, Step
    from search.suggest import Suggestion

#: What JSON can hold, keys in the order shown.
Shown = dict[str, Any]


def page_json(page: Page) -> Shown:
    """The whole page. Marked text is segments, `[["Có ", 0], ["1.280", 1]]`, never HTML."""
    return {
        "query": page.request.text,
        "reading": {
            "typed": page.reading.typed,
            "steps": [_step(step, page.request) for step in page.reading.steps],
            "offers": list(page.reading.offers),
        },
        "total": page.total,
        "page": page.request.page,
        "pages": page.pages,
        "size": page.request.size,
        "sort": page.request.sort.value,
        "next_cursor": page.next_cursor,
        "incomplete": page.incomplete,
        "generation": page.generation,
        "hits": [_hit(hit) for hit in page.hits],
        **facets_json(page.facets),
        "narrower": [
            {
                "what": narrower.what,
                "total": narrower.total,
                "parameters": urlencode(to_parameters(narrower.request)),
            }
            for narrower in page.narrower
        ],
        "related_words": list(page.related_words),
        "larger": [
            {
                "code": larger.code,
                "total": larger.total,
                "query": larger.request.text,
                "parameters": urlencode(to_parameters(larger.request)),
            }
            for larger in page.larger
        ],
    }


def facets_json(facets: Sequence[Facet]) -> Shown:
    """The values of each facet that are offered, and how many of which facets are not."""
    return {
        "facets": {
            facet.name: [
                {"value": one.value, "count": one.count, "chosen": one.chosen}
                for one in facet.offered
            ]
            for facet in facets
        },
        "facets_left_out": {facet.name: facet.left_out for facet in facets if facet.left_out},
    }


def suggestion_json(suggestion: Suggestion) -> Shown:
    """One suggestion."""
    return {
        "kind": suggestion.kind,
        "title": suggestion.title.text,
        "title_parts": parts_json(suggestion.title.segments()),
        "page": suggestion.page,
    }


def _step(step: Step, request: SearchRequest) -> Shown:
    undone = without(request, step.key)
    return {
        "code": step.code,
        "what": step.what,
        "became": step.became,
        "undo": urlencode(to_parameters(undone)) if step.became else None,
    }


def _hit(hit: Hit) -> Shown:
    return {
        "id": hit.id,
        "kind": hit.kind,
        "title": hit.title.text,
        "title_parts": parts_json(hit.title.segments()),
        "snippet_parts": parts_json(hit.snippet.segments()),
        "page": hit.page,
        "url": hit.url,
        "published": hit.published.isoformat() if hit.published else None,
        "section": hit.section,
        "author": hit.author,
        "bulletins": hit.bulletins if hit.kind == "initiative" else None,
        "score": round(hit.score, 6),
    }


def parts_json(segments: Iterable[Segment]) -> list[list[str | int]]:
    """Marked text."""
    return [[text, int(marked)] for text, marked in segments]
