"""A query tree becomes matchers in one segment."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from engine import query as tree
from engine.scoring import inverse_frequency
from engine.whoosh_engine.filtering import in_range
from engine.whoosh_engine.matching import (
    All,
    AtLeast,
    Bonus,
    Chosen,
    Everything,
    Holding,
    Some,
    Without,
)
from engine.whoosh_engine.phrases import find_phrase
from engine.whoosh_engine.records import encode_text

if TYPE_CHECKING:
    from engine.query import Query
    from engine.whoosh_engine.matching import Mask, Matcher
    from engine.whoosh_engine.segment import OpenSegment
    from engine.whoosh_engine.statistics import Statistics
    from engine.whoosh_engine.terms import Terms


class Compiler:
    """Compiles for one segment and one search; raises `DeadlinePassed`."""

    def __init__(self, segment: OpenSegment, /, *, terms: Terms, statistics: Statistics) -> None:
        """`terms` and `statistics` are the whole index's."""
        self._segment = segment
        self._terms = terms
        self._statistics = statistics

    def compile(self, query: Query, /) -> Matcher:  # noqa: C901, PLR0911, PLR0912 - a case a kind
        """Compile a tree. Whatever it names that isn't there matches nothing."""
        match query:
            case tree.Term():
                return self._term(query)
            case tree.Phrase():
                return Chosen(find_phrase(query, segment=self._segment, terms=self._terms))
            case tree.Prefix():
                return Chosen(self._prefix(query))
            case tree.Range(field, low, high):
                return Chosen(in_range(self._segment.dates(field), low=low, high=high))
            case tree.And(parts=()):
                return Everything()
            case tree.And():
                return All([self.compile(part) for part in query.parts])
            case tree.Or():
                return Some([self.compile(part) for part in query.parts])
            case tree.Not():
                return Without(self.compile(query.part))
            case tree.AtLeast() if query.need <= 0:
                return Bonus(Everything(), Some([self.compile(part) for part, _ in query.parts]))
            case tree.AtLeast():
                parts = [(self.compile(part), weight) for part, weight in query.parts]
                return AtLeast(parts, need=query.need)
            case tree.Optional():
                return Bonus(self.compile(query.required), self.compile(query.optional))
            case tree.Everything():
                return Everything()
            case tree.Nothing():
                return Some([])

    def _term(self, query: tree.Term, /) -> Matcher:
        term = encode_text(query.text)
        postings = self._terms.postings(self._segment, query.field, term)
        if postings is None:
            return Some([])
        holding = self._terms.holding(query.field, term)
        return Holding(
            postings,
            weight=query.weight,
            idf=inverse_frequency(self._statistics.documents, holding=holding),
            norms=self._statistics.norms(query.field, segment=self._segment),
        )

    def _prefix(self, query: tree.Prefix, /) -> Mask:
        mask = np.zeros(self._segment.count, bool)
        for documents in self._terms.expand(
            self._segment, query.field, encode_text(query.text), cap=query.cap
        ):
            mask[documents] = True
        return mask
