"""Pairs of neighbours: counted, chosen, packed into a few arrays.

NAME_counts.npy    uint32, how often each term was seen
NAME_befores.npy   uint16, how many different terms were seen before each
NAME_left.npy      float32, see `Bigrams.left`
NAME_starts.npy    uint32, where the pairs of each first term begin in the next two, and their end
NAME_seconds.npy   uint16, the second term of each pair, ascending for each first
NAME_levels.npy    uint8, how often it was seen, as an index into LEVELS
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from vietnamese.language.bigrams import DISCOUNT, SHIFT, Bigrams

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from vietnamese.language.bigrams import Ids


def _levels() -> NDArray[np.uint32]:
    levels = [0]
    while len(levels) < 256:  # noqa: PLR2004 - of one byte
        levels.append(max(levels[-1] + 1, int(levels[-1] * 1.04)))
    return np.array(levels, np.uint32)


#: Counts that one byte can name: exact to 49, then within 4 %, to a few hundred thousand.
LEVELS = _levels()


class Pairs(NamedTuple):
    """Different pairs in ascending order, and how often each was seen."""

    firsts: Ids
    seconds: Ids
    counts: Ids

    @classmethod
    def summed(cls, firsts: Ids, seconds: Ids, counts: Ids) -> Pairs:
        """Pairs in any order and more than once, each now once, with the sum of its counts.

        >>> one = np.array([1, 0, 1])
        >>> Pairs.summed(one, one, np.array([5, 1, 2])).counts
        array([1, 7])
        """
        keys = firsts << 32 | seconds
        order = np.argsort(keys, kind="stable")
        keys = keys[order]
        new = np.flatnonzero(np.diff(keys, prepend=-1))
        sums = np.add.reduceat(counts[order], new) if len(new) else counts
        return cls(keys[new] >> 32, keys[new] & 0xFFFFFFFF, sums)

    def renumbered(self, numbers: Ids) -> Pairs:
        """The same pairs of terms by other numbers; those with a negative one are left out."""
        firsts, seconds = numbers[self.firsts], numbers[self.seconds]
        kept = (firsts >= 0) & (seconds >= 0)
        return Pairs.summed(firsts[kept], seconds[kept], self.counts[kept])

    def only(self, which: NDArray[np.bool_]) -> Pairs:
        """Some of them."""
        return Pairs(self.firsts[which], self.seconds[which], self.counts[which])


def write(path: Path, seen: Pairs, *, counts: Ids, most: int) -> None:
    """Write the `most` pairs that matter most. `path`: folder and NAME; `counts`: of each term."""
    befores = np.bincount(seen.seconds, minlength=len(counts))
    kept = _most_telling(seen, counts=counts, befores=befores, most=most)
    levels = np.searchsorted(LEVELS, kept.counts, side="right") - 1
    spent = np.bincount(kept.firsts, LEVELS[levels] - DISCOUNT, minlength=len(counts))
    arrays: dict[str, NDArray[Any]] = {
        "counts": counts.astype(np.uint32),
        "befores": befores.astype(np.uint16),
        "left": (1 - spent / np.maximum(counts, 1)).astype(np.float32),
        "starts": np.searchsorted(kept.firsts, np.arange(len(counts) + 1)).astype(np.uint32),
        "seconds": kept.seconds.astype(np.uint16),
        "levels": levels.astype(np.uint8),
    }
    for name, values in arrays.items():
        np.save(path.with_name(f"{path.name}_{name}.npy"), values)


def _most_telling(seen: Pairs, *, counts: Ids, befores: Ids, most: int) -> Pairs:
    """Those whose loss would make the texts least likely (as Stolcke 1998 prunes)."""
    if len(seen.counts) <= most:
        return seen
    kinds = np.bincount(seen.firsts, minlength=len(counts))
    left = DISCOUNT * kinds[seen.firsts] / counts[seen.firsts]
    without = left * befores[seen.seconds] / len(seen.counts)
    with_it = (seen.counts - DISCOUNT) / counts[seen.firsts] + without
    loss = seen.counts * np.log(with_it / without)
    return seen.only(loss > np.sort(loss)[-most - 1])


def read(path: Path, *, terms: int) -> Bigrams:
    """What `write` wrote for so many terms. Raises OSError, ValueError."""
    counts, befores, left, starts, seconds, levels = (
        array(path.with_name(f"{path.name}_{name}.npy"))
        for name in ("counts", "befores", "left", "starts", "seconds", "levels")
    )
    lengths = {len(counts), len(befores), len(left), len(starts) - 1}
    if lengths != {terms} or {len(seconds), len(levels)} != {int(starts[-1])}:
        raise ValueError(f"the files of a language model don't fit together: {path}")
    firsts = np.repeat(np.arange(terms, dtype=np.uint32), np.diff(starts))
    return Bigrams(counts, befores, left, firsts << SHIFT | seconds, LEVELS[levels])


def array(path: Path) -> NDArray[Any]:
    """An array, mapped, not read. (Not as np.memmap: each slice of one costs a microsecond.)"""
    return np.asarray(np.lib.format.open_memmap(path, mode="r"))
