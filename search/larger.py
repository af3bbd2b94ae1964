"""Where nothing was found: what would find more, to be offered by a link."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from search.request import FACETS, REGISTER_FACETS
from search.typed import Item, Scope, loose, put_together, take_apart
from vietnamese import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from search.request import SearchRequest


def larger_requests(request: SearchRequest) -> Iterator[tuple[str, SearchRequest]]:
    """(what is given up, the search without it), each a change that could find more.

    >>> from search.request import SearchRequest
    >>> wider = larger_requests(SearchRequest('"Dân vân" khéo'))
    >>> [(code, request.text) for code, request in wider]
    [('no_quotes', 'Dân vân khéo'), ('no_accents', '"dan van" kheo'), \
('any_word', 'Dân OR vân OR khéo')]
    """
    plain = replace(request, page=1, cursor=None)
    if request.filtered:
        no_filters: dict[str, Any] = dict.fromkeys((*FACETS, *REGISTER_FACETS), ())
        yield "no_filters", replace(plain, **no_filters, first_day=None, last_day=None)
    alternatives = take_apart(request.text).alternatives
    loose = tuple(
        tuple(loosened for item in items for loosened in _without_quotes(item))
        for items in alternatives
    )
    folded = tuple(tuple(map(_without_accents, items)) for items in alternatives)
    any_word = tuple(
        dict.fromkeys((item,) for items in loose for item in items if not item.excluded)
    )
    for code, changed in (("no_quotes", loose), ("no_accents", folded), ("any_word", any_word)):
        if changed and changed != alternatives:
            yield code, replace(plain, text=put_together(changed))


def _without_quotes(item: Item) -> list[Item]:
    if not item.phrase or item.excluded or item.scope is not Scope.ANYWHERE:
        return [item]
    return loose(item)


def _without_accents(item: Item) -> Item:
    folded = tuple(map(fold, item.terms))
    return item if folded == item.terms else replace(item, written=folded, terms=folded)
