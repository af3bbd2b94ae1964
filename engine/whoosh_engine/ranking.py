"""The first documents of a result, gathered segment by segment."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from engine.protocol import Ranked, Sort
from engine.scoring import DECIMALS
from engine.whoosh_engine.documents import UNDATED
from engine.whoosh_engine.records import decode_text, encode_text

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from engine.protocol import Cursor
    from engine.whoosh_engine.matching import Mask, Scores
    from engine.whoosh_engine.segment import OpenSegment

    Numbers = NDArray[np.intp]

#: The date that `Sort.NEWEST` and `Sort.OLDEST` go by.
_SORTED_BY = "published"
#: Documents of which only the best is looked at to find out what can't be among the first.
_BLOCK = 64
#: More than rounding moves a score, less than tells two dates apart.
_SLACK = 10.0 ** -(DECIMALS - 1)


class Ranking:
    """Keys are what the order goes by, smallest first: negative scores, or dates."""

    def __init__(self, *, sort: Sort, limit: int, after: Cursor | None) -> None:
        """Keep the first `limit` strictly after the cursor, in the order of `sort`."""
        self.sort = sort
        self.limit = max(limit, 0)
        self._after = after
        self._kept: list[tuple[float, str, float]] = []

    def choose(self, mask: Mask, scores: Scores, /, *, segment: OpenSegment) -> Numbers:
        """Choose the first documents among those in the mask, in order; of a whole segment."""
        documents = np.flatnonzero(mask)
        keys = self._keys(documents, scores, segment=segment)
        if self._after is None and len(keys) > _BLOCK * self.limit:
            near = keys <= _bound(keys, limit=self.limit) + _SLACK
            documents, keys = documents[near], keys[near]
        keys = keys.round(DECIMALS)
        if self._after is not None:
            later = self._later(documents, keys, segment=segment)
            documents, keys = documents[later], keys[later]
        if 0 < self.limit < len(keys):
            # All that tie with the last one stay in, until ids have settled who it is.
            best = keys <= np.partition(keys, self.limit - 1)[self.limit - 1]
            documents, keys = documents[best], keys[best]
        order = np.lexsort((segment.documents.rank[documents], keys))[: self.limit]
        return documents[order]

    def keep(self, documents: Numbers, scores: Scores, /, *, segment: OpenSegment) -> None:
        """Remember what `choose` chose."""
        keys = self._keys(documents, scores, segment=segment).round(DECIMALS).tolist()
        rounded = scores[documents].round(DECIMALS).tolist()
        for number, key, score in zip(documents.tolist(), keys, rounded, strict=True):
            self._kept.append((key, decode_text(segment.documents.id(number)), score))

    def ranked(self) -> tuple[Ranked, ...]:
        """Give the first of all segments."""
        first = sorted(self._kept)[: self.limit]
        return tuple(Ranked(id_, score) for _, id_, score in first)

    def _keys(self, documents: Numbers, scores: Scores, /, *, segment: OpenSegment) -> Scores:
        if self.sort is Sort.RELEVANCE:
            return -scores[documents]
        ordinals = segment.dates(_SORTED_BY)[documents]
        directed = -ordinals if self.sort is Sort.NEWEST else ordinals
        return np.where(ordinals == UNDATED, np.inf, directed)

    def _later(self, documents: Numbers, keys: Scores, /, *, segment: OpenSegment) -> Mask:
        """Tell which documents stand strictly after the cursor."""
        assert self._after is not None
        beyond = segment.documents.ranks(encode_text(self._after.id)).stop
        key = _key(self._after.key, sort=self.sort)
        later: Mask = keys > key
        later |= (keys == key) & (segment.documents.rank[documents] >= beyond)
        return later


def _bound(keys: Scores, /, *, limit: int) -> float:
    """Find a key that `limit` or more of many keys don't exceed.

    The smallest keys of so many blocks are keys of so many documents.
    """
    blocks = keys[: len(keys) - len(keys) % _BLOCK].reshape(-1, _BLOCK).min(axis=1)
    return float(np.partition(blocks, limit - 1)[limit - 1])


def _key(key: float | None, /, *, sort: Sort) -> float:
    """Turn a cursor's key into the order's, smallest first."""
    if key is None:
        return np.inf
    return key if sort is Sort.OLDEST else -key
