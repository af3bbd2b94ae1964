"""All documents of an open index side by side: their ids, facets and dates; filters and orders."""

from __future__ import annotations

from bisect import bisect_right
from functools import reduce
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

from engine.protocol import DateIn, FacetIn, Ranked, Sort
from engine.whoosh_engine.facets import Facet
from engine.whoosh_engine.matching import Hits
from engine.whoosh_engine.schema import UNDATED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from engine.fields import Fields
    from engine.protocol import Cursor, Filters
    from engine.whoosh_engine.matching import Numbers, Scores
    from engine.whoosh_engine.segment import OpenSegment

#: The date that `Sort.NEWEST` and `Sort.OLDEST` go by.
_SORTED_BY = "published"


class Catalogue:
    """Documents are numbered through all segments, dead ones too; it never changes."""

    def __init__(self, segments: Sequence[OpenSegment], /, *, fields: Fields) -> None:
        """Join the segments' columns."""
        self._names = [id_ for segment in segments for id_ in segment.ids]
        live = _join([segment.live for segment in segments], bool)
        numbers = np.flatnonzero(live).tolist()
        #: Each living document's number, in the order of ids.
        self.numbers = {self._names[n]: n for n in sorted(numbers, key=self._names.__getitem__)}
        #: The living documents' ids, ascending.
        self.ids = list(self.numbers)
        #: Each document's place among them; -1 for the dead.
        self._places = np.full(len(self._names), -1, np.int64)
        self._places[list(self.numbers.values())] = np.arange(len(self.ids))
        #: Mean length of each text field over the living documents that have it.
        self.averages: dict[str, float] = {}
        for text in fields.text:
            lengths = _join([segment.lengths[text.name] for segment in segments], float)[live]
            having = lengths[lengths > 0]
            self.averages[text.name] = float(having.mean()) if len(having) else 1.0
        self._dates = {
            date: _join([segment.dates[date] for segment in segments], np.int64)
            for date in fields.dates
        }
        self._facets = {
            facet: Facet(chain.from_iterable(segment.facet(facet) for segment in segments))
            for facet in fields.facets
        }
        self._undated = np.full(len(self._names), UNDATED)
        self._unsaid = Facet([b""] * len(self._names))

    def facet(self, name: str, /) -> Facet:
        """Give a facet; of one that doesn't exist, all documents have none."""
        return self._facets.get(name, self._unsaid)

    def filter(self, hits: Hits, /, *, where: Filters) -> Hits:
        """Keep the documents that pass all filters."""
        if not where:
            return hits
        keep = reduce(np.logical_and, (self._passes(hits.documents, one) for one in where))
        return Hits(hits.documents[keep], hits.scores[keep])

    def count(self, facet: str, hits: Hits, /, *, where: Filters) -> dict[str, int]:
        """Count a facet's values among the hits that pass all filters but its own."""
        others = [one for one in where if not (isinstance(one, FacetIn) and one.facet == facet)]
        return self.facet(facet).count(self.filter(hits, where=others).documents)

    def rank(
        self, hits: Hits, /, *, sort: Sort, limit: int, after: Cursor | None
    ) -> tuple[Ranked, ...]:
        """Give the first `limit` documents strictly after the cursor, in the order of `sort`."""
        documents, scores = hits
        keys = self._keys(hits, sort=sort)
        places = self._places[documents]
        if after is not None:
            key = _key(after.key, sort=sort)
            later = (keys > key) | ((keys == key) & (places >= bisect_right(self.ids, after.id)))
            keys, places, scores = keys[later], places[later], scores[later]
        if 0 < limit < len(keys):
            # All that tie with the last one stay in, until ids have settled who it is.
            best = keys <= np.partition(keys, limit - 1)[limit - 1]
            keys, places, scores = keys[best], places[best], scores[best]
        order = np.lexsort((places, keys))[: max(limit, 0)]
        return tuple(
            Ranked(self.ids[place], score)
            for place, score in zip(places[order].tolist(), scores[order].tolist(), strict=True)
        )

    def _keys(self, hits: Hits, /, *, sort: Sort) -> Scores:
        """Compute what the order goes by, smallest first."""
        if sort is Sort.RELEVANCE:
            return -hits.scores
        ordinals = self._ordinals(_SORTED_BY)[hits.documents]
        directed = -ordinals if sort is Sort.NEWEST else ordinals
        return np.where(ordinals == UNDATED, np.inf, directed)

    def _ordinals(self, date: str, /) -> Numbers:
        return self._dates.get(date, self._undated)

    def _passes(self, documents: Numbers, filter_: FacetIn | DateIn, /) -> NDArray[np.bool_]:
        if isinstance(filter_, FacetIn):
            return self.facet(filter_.facet).having(filter_.values)[documents]
        ordinals = self._ordinals(filter_.field)[documents]
        return in_range(ordinals, low=filter_.low, high=filter_.high)


def in_range(ordinals: Numbers, /, *, low: int | None, high: int | None) -> NDArray[np.bool_]:
    """Tell which dates lie in [low, high]; None is open. Undated documents are in no range."""
    within: NDArray[np.bool_] = ordinals != UNDATED
    if low is not None:
        within &= ordinals >= low
    if high is not None:
        within &= ordinals <= high
    return within


def _key(key: float | None, /, *, sort: Sort) -> float:
    """Turn a cursor's key into the order's, smallest first."""
    if key is None:
        return np.inf
    return key if sort is Sort.OLDEST else -key


def _join(columns: Sequence[NDArray[np.generic]], kind: type, /) -> NDArray[np.generic]:
    return np.concatenate(columns) if columns else np.zeros(0, kind)
