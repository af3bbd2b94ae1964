"""What the first search of a process would load and learn, before anybody waits for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from search.request import SearchRequest
from vietnamese import fold

if TYPE_CHECKING:
    from search.service import Search

#: Bulletins whose titles are asked for. With 2 a first page took as long as the next ones, on
#: 20,000 articles; with 10 no less.
_TITLES = 5
#: Syllables of each: about what people type.
_SYLLABLES = 4


def warm(search: Search, /) -> None:
    """Ask for the beginnings of the newest titles, with accents and without.

    So the tables of places and abbreviations are read, regular expressions compiled, fields of the
    index opened, and the syllables met that most texts are made of. A quarter of a second, once.
    """
    for hit in search.page(SearchRequest(size=_TITLES)).hits:
        text = " ".join(hit.title.text.split()[:_SYLLABLES])
        for typed in (text, fold(text)):
            search.page(SearchRequest(typed))
