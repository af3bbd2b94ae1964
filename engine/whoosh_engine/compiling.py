"""A query tree becomes matchers in one segment."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from engine import query as tree
from engine.scoring import inverse_frequency, term_score
from engine.whoosh_engine.atleast import AtLeast
from engine.whoosh_engine.catalogue import in_range
from engine.whoosh_engine.matching import All, Bonus, Everything, Members, Without
from engine.whoosh_engine.phrases import find_phrase
from engine.whoosh_engine.records import encode_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engine.query import Query
    from engine.whoosh_engine.matching import Matcher, Numbers, Scores
    from engine.whoosh_engine.segment import OpenSegment
    from engine.whoosh_engine.terms import Terms

_NOTHING = Members(np.zeros(0, np.int64))


class Compiler:
    """Compiles for one segment and one search; raises `DeadlinePassed`."""

    def __init__(
        self,
        segment: OpenSegment,
        /,
        *,
        terms: Terms,
        documents: int,
        averages: Mapping[str, float],
    ) -> None:
        """`documents` and `averages` (mean lengths by field) are the whole index's."""
        self._segment = segment
        self._terms = terms
        self._documents = documents
        self._averages = averages

    def compile(self, query: Query, /) -> Matcher:  # noqa: C901, PLR0911, PLR0912 - a case a kind
        """Compile a tree. Whatever it names that isn't there matches nothing."""
        count = self._segment.count
        match query:
            case tree.Term():
                return self._term(query)
            case tree.Phrase():
                return Members(find_phrase(query, segment=self._segment, terms=self._terms))
            case tree.Prefix():
                return self._prefix(query)
            case tree.Range():
                return self._range(query)
            case tree.And(parts=()):
                return Everything(count)
            case tree.And():
                return All([self.compile(part) for part in query.parts])
            case tree.Or():
                return AtLeast([(self.compile(part), 1) for part in query.parts], need=1)
            case tree.Not():
                return Without(self.compile(query.part), count=count)
            case tree.AtLeast() if query.need <= 0:
                anything = tree.Or(tuple(part for part, _ in query.parts))
                return Bonus(Everything(count), self.compile(anything))
            case tree.AtLeast():
                parts = [(self.compile(part), weight) for part, weight in query.parts]
                return AtLeast(parts, need=query.need)
            case tree.Optional():
                return Bonus(self.compile(query.required), self.compile(query.optional))
            case tree.Everything():
                return Everything(count)
            case tree.Nothing():
                return _NOTHING

    def _term(self, query: tree.Term, /) -> Matcher:
        term = encode_text(query.text)
        postings = self._terms.postings(self._segment, query.field, term)
        if postings is None or query.field not in self._averages:
            return _NOTHING
        documents = postings.documents
        frequencies = postings.weights()
        lengths = self._segment.lengths[query.field]
        average = self._averages[query.field]
        holding = self._terms.holding(query.field, term)
        idf = inverse_frequency(self._documents, holding=holding)

        def score(places: slice | Numbers) -> Scores:
            return term_score(
                frequencies[places],
                weight=query.weight,
                idf=idf,
                length=lengths[documents[places]],
                average=average,
            )

        return Members(documents, score=score)

    def _prefix(self, query: tree.Prefix, /) -> Matcher:
        lists = [
            postings.documents
            for term in self._terms.expand(query.field, query.text, cap=query.cap)
            if (postings := self._terms.postings(self._segment, query.field, term)) is not None
        ]
        return Members(np.unique(np.concatenate(lists))) if lists else _NOTHING

    def _range(self, query: tree.Range, /) -> Matcher:
        ordinals = self._segment.dates.get(query.field)
        if ordinals is None:
            return _NOTHING
        return Members(np.flatnonzero(in_range(ordinals, low=query.low, high=query.high)))
