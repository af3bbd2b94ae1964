"""What the score knows of the whole index: how many documents there are, and how long.

Only living documents count, in all segments together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from engine.scoring import length_norm

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from engine.whoosh_engine.segment import OpenSegment


class Statistics:
    """Computed for a field when the first search asks for it: a few additions a document."""

    def __init__(self, segments: Sequence[OpenSegment], /) -> None:
        """Count the documents."""
        self._segments = segments
        self.documents = sum(segment.living for segment in segments)
        self._norms: dict[str, dict[OpenSegment, NDArray[np.float64]]] = {}

    def norms(self, field: str, /, *, segment: OpenSegment) -> NDArray[np.float64]:
        """Give `scoring.length_norm` of each document of a segment, in a field that exists."""
        if field not in self._norms:
            lengths = {one: one.documents.lengths(field) for one in self._segments}
            average = _mean([lengths[one][one.live] for one in self._segments])
            self._norms[field] = {
                one: length_norm(lengths[one], average=average) for one in self._segments
            }
        return self._norms[field][segment]


def _mean(lengths: Sequence[NDArray[np.float64]], /) -> float:
    """Compute the mean over the documents that have the field; 1 if none has."""
    having = sum(np.count_nonzero(some) for some in lengths)
    return float(sum(some.sum() for some in lengths)) / having if having else 1.0
