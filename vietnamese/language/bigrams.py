"""How likely one syllable is after another."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

Ids: TypeAlias = "NDArray[np.int64]"
Logs: TypeAlias = "NDArray[np.float64]"

#: A key is the first id, shifted by this, and the second: so ids are less than 2^16.
SHIFT = 16
#: How far the pair is believed once the first syllable is often seen, and how often is often: .95
#: and 5 give 96.1 % of the syllables of held-out headlines (research/vietnamese.md 4.3).
_BELIEVED = 0.95
_OFTEN = 5.0
#: How often a syllable never seen is taken to have been seen: it must be less than once.
_NEVER_SEEN = 0.1


@dataclass(frozen=True, slots=True)
class Bigrams:
    """Counts of syllables and of pairs of neighbours, and the probabilities they give.

    P(b|a) = l c(ab)/c(a) + (1-l) P(b) with l = .95 c(a)/(c(a)+5): interpolation in the manner of
    Jelinek and Mercer, weighed as by Witten and Bell.
    """

    #: By id; its length is the id of a syllable never seen.
    counts: NDArray[np.uint32]
    #: `first << SHIFT | second`, ascending.
    pairs: NDArray[np.uint32]
    #: Of each pair, at most 65,535.
    pair_counts: NDArray[np.uint16]
    #: Of all syllables.
    total: float = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "total", max(1.0, float(self.counts.sum(dtype=np.int64))))

    @property
    def unknown(self) -> int:
        """The id that stands for every syllable never seen (and for numbers)."""
        return len(self.counts)

    def alone(self, ids: Ids) -> Logs:
        """Log-probability of each syllable without its neighbours."""
        return np.log(self._probabilities(ids))

    def after(self, firsts: Ids, seconds: Ids) -> Logs:
        """Log-probability of each second (column) after each first (row)."""
        first_counts = self._counts(firsts)[:, None]
        believed = _BELIEVED * first_counts / (first_counts + _OFTEN)
        seen = self._pair_counts((firsts[:, None] << SHIFT) | seconds[None, :])
        together = seen / np.maximum(first_counts, 1.0)
        return np.log(believed * together + (1 - believed) * self._probabilities(seconds)[None, :])

    def _probabilities(self, ids: Ids) -> Logs:
        return np.maximum(self._counts(ids), _NEVER_SEEN) / self.total

    def _counts(self, ids: Ids) -> Logs:
        known = ids < len(self.counts)
        counts = np.zeros(len(ids))
        counts[known] = self.counts[ids[known]]
        return counts

    def _pair_counts(self, keys: Ids) -> Logs:
        if not len(self.pairs):
            return np.zeros(keys.shape)
        wanted = keys.astype(np.uint32)
        places = np.minimum(np.searchsorted(self.pairs, wanted), len(self.pairs) - 1)
        return np.where(self.pairs[places] == wanted, self.pair_counts[places], 0).astype(float)
