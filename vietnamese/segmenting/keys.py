"""A set of whole numbers that is asked for a whole array at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

#: Remainders by this are looked up first. For the lexicon's 23,000 pairs and 262,144 remainders
#: 9 of 10 keys that aren't known are sorted out by them: half the time of searching for them all.
_REMAINDERS: Final = 1 << 18


class Keys:
    """The numbers, from 0 to 2**63 - 1.

    >>> Keys([3, 5 + _REMAINDERS]).find(np.array([5, 3, 4, 3]))
    array([1, 3])
    """

    def __init__(self, keys: Sequence[int]) -> None:
        #: int64, ascending.
        self._keys: NDArray[np.int64] = np.unique(np.array(keys, np.int64))
        #: Whether any of the keys leaves this remainder.
        self._remainder: NDArray[np.bool_] = np.zeros(_REMAINDERS, np.bool_)
        self._remainder[self._keys % _REMAINDERS] = True

    def find(self, asked: NDArray[np.int64]) -> NDArray[np.intp]:
        """Where those asked for are among the numbers: indexes into `asked`, ascending."""
        maybe = np.flatnonzero(self._remainder.take(asked & (_REMAINDERS - 1)))
        if not len(maybe):
            return maybe
        wanted = asked[maybe]
        nearest = self._keys.take(np.searchsorted(self._keys, wanted), mode="clip")
        found: NDArray[np.intp] = maybe[nearest == wanted]
        return found
