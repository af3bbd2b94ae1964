"""The matcher of `AtLeast` and `Or`: a union with weights that searches as little as it can."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate
from typing import TYPE_CHECKING

import numpy as np

from engine.whoosh_engine.matching import Hits, spread

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engine.whoosh_engine.matching import Answers, Matcher, Numbers, Scores


class AtLeast:
    """Documents whose matching parts carry `need` or more of the weights; their scores add up.

    The idea of MaxScore (Turtle and Flood 1995) on weights in place of scores: the lightest parts,
    those that can't reach `need` even together, find no document by themselves. They are not
    searched but only asked about the candidates of the others, heaviest first, and candidates that
    can't reach `need` any more drop out on the way. Light parts are common words: most of the work.
    """

    def __init__(self, parts: Sequence[tuple[Matcher, int]], /, *, need: int) -> None:
        """`need` and the weights are 1 or more."""
        self._need = need
        ascending = sorted(parts, key=lambda part: part[1])
        light = bisect_left(list(accumulate(weight for _, weight in ascending)), need)
        self._asked = ascending[:light][::-1]
        self._searched = ascending[light:][::-1]
        self.size = sum(matcher.size for matcher, _ in self._searched)

    def window(self, low: int, high: int, /) -> Hits:
        """Search the heavy parts, ask the light ones."""
        carried = np.zeros(high - low, np.int64)
        scores = np.zeros(high - low)
        for matcher, weight in self._searched:
            documents, more = matcher.window(low, high)
            carried[documents - low] += weight
            scores[documents - low] += more
        places = np.flatnonzero(carried)
        return self._ask(self._asked, places + low, carried=carried[places], scores=scores[places])

    def at(self, documents: Numbers, /) -> Answers:
        """Ask all parts."""
        none = np.zeros(len(documents), np.int64)
        parts = self._searched + self._asked
        hits = self._ask(parts, documents, carried=none, scores=none.astype(np.float64))
        return spread(hits, over=documents)

    def _ask(
        self,
        parts: Sequence[tuple[Matcher, int]],
        documents: Numbers,
        /,
        *,
        carried: Numbers,
        scores: Scores,
    ) -> Hits:
        """Ask one part after the other, and keep the documents that reach `need`."""
        left = sum(weight for _, weight in parts)
        for matcher, weight in parts:
            can = carried + left >= self._need
            documents, carried, scores = documents[can], carried[can], scores[can]
            if not len(documents):
                break
            found, more = matcher.at(documents)
            carried = carried + weight * found
            scores = scores + more
            left -= weight
        enough = carried >= self._need
        return Hits(documents[enough], scores[enough])
