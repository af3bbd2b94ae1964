"""What is near: bulletins that share words with one, words that bulletins share."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from corpus.stored import StoredBulletin
from engine.protocol import FacetIn
from engine.query import Or, Term
from search import ranking
from vietnamese import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.stored import StoredInitiative, StoredWord
    from engine.protocol import Engine
    from search.typed import Typed

KEYWORDS = 5
RELATED = 5
#: Words of a bulletin that say which others are near it.
RELATED_BY = 15
RELATED_WORDS = 8


class Related:
    """Nearness by pyvi's words, over one generation."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._documents = engine.info().documents

    def keywords(self, whole: StoredBulletin) -> tuple[str, ...]:
        """The weightiest words of a bulletin, as it writes them."""
        return tuple(word.written for word in self._weightiest(whole.words)[:KEYWORDS])

    def bulletins(self, whole: StoredBulletin) -> list[str]:
        """The ids of the bulletins that share most of its words, the nearest first."""
        words = self._weightiest(whole.words)[:RELATED_BY]
        found = self._engine.search(
            Or(tuple(Term("words", word.term) for word in words)),
            where=[FacetIn("kind", frozenset({"bulletin"}))],
            limit=RELATED + 1,
        )
        return [id_ for id_, _ in found.ranked if id_ != whole.bulletin.id][:RELATED]

    def words(
        self, records: Sequence[StoredBulletin | StoredInitiative], typed: Typed
    ) -> tuple[str, ...]:
        """Words that several of these bulletins share, and that were not typed."""
        holding: Counter[StoredWord] = Counter()
        for record in records:
            if isinstance(record, StoredBulletin):
                holding.update(word._replace(times=1) for word in record.words)
        said = {fold(t) for items in typed.alternatives for item in items for t in item.terms}
        shared = [
            word._replace(times=count)
            for word, count in holding.items()
            if count > 1 and not said >= set(fold(word.term).split())
        ]
        return tuple(word.written for word in self._weightiest(shared)[:RELATED_WORDS])

    def _weightiest(self, words: Sequence[StoredWord]) -> list[StoredWord]:
        """The words in the order of their weight: how often here, how telling."""
        frequencies = self._engine.frequencies([("words", word.term) for word in words])
        weights = {
            word: word.times * ranking.idf(self._documents, frequency)
            for word, frequency in zip(words, frequencies, strict=True)
        }
        return sorted(weights, key=lambda word: (-weights[word], word.written))
