"""Completions while a person types: titles of bulletins and names of initiatives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from corpus import stored
from corpus.stored import StoredInitiative
from engine.query import And, Or, Prefix, Query, Term
from search.highlight import Marker
from search.plan import Marks, field_of
from search.ranking import LONGEST_QUERY_CHARACTERS, MOST_SYLLABLES
from search.typed import Scope
from vietnamese import fold, is_plain, tokenize

if TYPE_CHECKING:
    from engine.protocol import Engine
    from search.results import Highlighted

#: Fewer letters begin too many words.
SHORTEST_PREFIX = 2
#: Suggestions that come later are of no use.
DEADLINE_MS = 100


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A title or a name, and where it leads."""

    kind: Literal["bulletin", "initiative"]
    title: Highlighted
    #: Our address of it, a path.
    page: str


def suggest(engine: Engine, text: str, *, limit: int) -> tuple[Suggestion, ...]:
    """Titles and names that hold what was typed, its last word perhaps unfinished."""
    tokens = tokenize(text[:LONGEST_QUERY_CHARACTERS])[:MOST_SYLLABLES]
    terms = [token.term for token in tokens]
    unfinished = bool(tokens) and tokens[-1].end == len(text.rstrip())
    query = _query(terms, unfinished=unfinished)
    if query is None:
        return ()
    found = engine.search(query, limit=limit, deadline_ms=DEADLINE_MS)
    records = engine.get([id_ for id_, _ in found.ranked])
    marker = Marker(
        Marks(
            exact=frozenset(term for term in terms if not is_plain(term)),
            folded=frozenset(filter(is_plain, terms)),
        )
    )
    suggestions = []
    for id_, _ in found.ranked:
        record = stored.read(id_, records[id_])
        if isinstance(record, StoredInitiative):
            title = marker.highlight(record.name)
            suggestions.append(Suggestion("initiative", title, f"/mo-hinh/{id_}"))
        else:
            title = marker.highlight(record.bulletin.title)
            suggestions.append(Suggestion("bulletin", title, f"/ban-tin/{id_}"))
    return tuple(suggestions)


def _query(terms: list[str], *, unfinished: bool) -> Query | None:
    parts: list[Query] = [Term(*field_of(term, Scope.TITLE)) for term in terms]
    if unfinished and parts:
        whole = parts.pop()
        # An accent may still be to come: a person who means `vận` has typed `vâ` on the way.
        begun = fold(terms[-1])
        if len(begun) >= SHORTEST_PREFIX:
            parts.append(Or((whole, Prefix("title_folded", begun))))
        elif not parts:
            return None
    return And(tuple(parts)) if parts else None
