"""Completions while a person types: phrases, places, initiatives and titles of bulletins."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal
from urllib.parse import urlencode

from corpus import stored
from corpus.stored import StoredInitiative
from engine.query import And, Or, Phrase, Prefix, Query, Term
from search.highlight import Marker
from search.plan import Marks, field_of
from search.ranking import LONGEST_QUERY_CHARACTERS, MOST_SYLLABLES
from search.results import Highlighted
from search.typed import Scope
from vietnamese import fold, is_plain, tokenize
from vietnamese.gazetteer import gazetteer

if TYPE_CHECKING:
    from engine.protocol import Engine
    from search.phrases import Phrases

#: Fewer letters begin too many words.
SHORTEST_PREFIX = 2
#: Suggestions that come later are of no use.
DEADLINE_MS = 100
MOST_PHRASES = 3
MOST_PLACES = 2


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A title, a name or a phrase, and where it leads."""

    kind: Literal["bulletin", "initiative", "place", "phrase"]
    title: Highlighted
    #: Our address of it, a path.
    page: str


def suggest(engine: Engine, text: str, *, phrases: Phrases, limit: int) -> tuple[Suggestion, ...]:
    """At most `limit`: phrases and places that begin like this, then names and titles with it."""
    begun = " ".join(text[:LONGEST_QUERY_CHARACTERS].split())
    if len(begun) < SHORTEST_PREFIX:
        return ()
    first = [
        _to_search("phrase", phrase) for phrase in phrases.beginning(begun, limit=MOST_PHRASES)
    ]
    first += [_to_search("place", place) for place in _places(engine, begun)]
    return (*first, *_titles(engine, text, limit=limit - len(first)))


def _to_search(kind: Literal["place", "phrase"], written: str) -> Suggestion:
    return Suggestion(kind, Highlighted(written), f"/tim-kiem?{urlencode({'q': written})}")


def _places(engine: Engine, begun: str) -> list[str]:
    """Places whose name, with its type word or without, begins like this and stands in a text."""
    folded = _folded(begun)
    found: list[str] = []
    for title, starts in _place_titles():
        if any(start.startswith(folded) for start in starts):
            terms = tuple(token.term for token in tokenize(title))
            if engine.search(Phrase("exact", terms), limit=0, deadline_ms=DEADLINE_MS).total:
                found.append(title)
        if len(found) == MOST_PLACES:
            break
    return found


@cache
def _place_titles() -> tuple[tuple[str, tuple[str, str]], ...]:
    """Each title, and what it may be begun with, folded: larger places first."""
    places = sorted(gazetteer().places, key=lambda place: (-place.level, place.name, place.title))
    titles = dict.fromkeys((place.title, place.name) for place in places)
    return tuple((title, (_folded(title), _folded(name))) for title, name in titles)


def _folded(text: str) -> str:
    return " ".join(fold(token.term) for token in tokenize(text))


def _titles(engine: Engine, text: str, *, limit: int) -> tuple[Suggestion, ...]:
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
