"""Learning: counting the syllables of the texts and the pairs of neighbours, in bounded memory."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

import numpy as np

from vietnamese.language.stored import sum_by_key, write

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

#: The longest syllable is "nghiêng"; the longest names and foreign words of the news are kept too.
LONGEST_WORD = 20
#: Counted in steps of so many syllables (4 bytes each).
_STEP = 1 << 20
#: Past so many different pairs those seen once are forgotten (16 bytes each). 16 million syllables
#: of news hold half as many.
MOST_PAIRS = 1 << 22
#: Between two sentences, and where a number or another thing that is no word stands.
_BREAK = (1 << 32) - 1


NUMBER = "0"


class _Ids(dict[str, int]):
    """Words to numbers, given in the order they come; what is no word is a break."""

    def __missing__(self, term: str) -> int:
        if term[:1].isdecimal() and term != NUMBER and not any(map(str.isalpha, term)):
            return self[NUMBER]
        if len(term) > LONGEST_WORD or not (term.isalpha() or term == NUMBER):
            return _BREAK
        self[term] = number = len(self)
        return number


class LanguageLearner:
    """Counts what it is shown. The order of sentences doesn't matter, nor who was shown which.

    >>> learner = LanguageLearner()
    >>> learner.add(["dân", "vận", "khéo"])
    >>> learner.add(["dân", "vận"])
    >>> learner.pairs()
    {('dân', 'vận'): 2, ('vận', 'khéo'): 1}
    """

    def __init__(self) -> None:
        self._ids = _Ids()
        self._shown = array("I")
        self._counts: NDArray[np.int64] = np.zeros(0, np.int64)
        self._pairs: NDArray[np.uint64] = np.zeros(0, np.uint64)
        self._pair_counts: NDArray[np.int64] = np.zeros(0, np.int64)

    def add(self, terms: Sequence[str]) -> None:
        """Learn from the canonical terms of one sentence or part, in order.

        Whatever isn't letters only (numbers, dates) parts its neighbours and isn't learned.
        """
        self._shown.extend(map(self._ids.__getitem__, terms))
        self._shown.append(_BREAK)
        if len(self._shown) > _STEP:
            self._count()

    def merge(self, other: LanguageLearner) -> None:
        """Learn all that another has learned."""
        other._count()  # noqa: SLF001 - its own kind
        self._count()
        numbers = np.array([self._ids[term] for term in other._ids], np.uint64)  # noqa: SLF001
        self._grow()
        np.add.at(self._counts, numbers, other._counts)  # noqa: SLF001
        pairs = other._pairs  # noqa: SLF001
        if len(pairs):
            firsts, seconds = numbers[pairs >> 32], numbers[pairs & _BREAK]
            self._gather((firsts << 32) | seconds, other._pair_counts)  # noqa: SLF001

    def pairs(self) -> dict[tuple[str, str], int]:
        """Every pair of neighbours and how often it was seen."""
        self._count()
        terms = list(self._ids)
        return {
            (terms[pair >> 32], terms[pair & _BREAK]): count
            for pair, count in zip(self._pairs.tolist(), self._pair_counts.tolist(), strict=True)
        }

    def write(self, folder: Path) -> None:
        """Write the model into this folder, which is made if need be; see `stored`."""
        self._count()
        write(
            folder,
            terms=list(self._ids),
            counts=self._counts,
            firsts=(self._pairs >> 32).astype(np.int64),
            seconds=(self._pairs & _BREAK).astype(np.int64),
            pair_counts=self._pair_counts,
        )

    def _count(self) -> None:
        """Take what was shown into the counts."""
        shown = np.frombuffer(self._shown, np.uint32).astype(np.uint64)
        self._shown = array("I")
        self._grow()
        if not len(shown):
            return
        words = shown[shown != _BREAK]
        self._counts += np.bincount(words.astype(np.int64), minlength=len(self._ids))
        together = (shown[:-1] != _BREAK) & (shown[1:] != _BREAK)
        pairs = (shown[:-1] << 32 | shown[1:])[together]
        self._gather(*np.unique(pairs, return_counts=True))

    def _grow(self) -> None:
        more = len(self._ids) - len(self._counts)
        self._counts = np.concatenate([self._counts, np.zeros(more, np.int64)])

    def _gather(self, pairs: NDArray[np.uint64], counts: NDArray[np.int64]) -> None:
        counts = np.concatenate([self._pair_counts, counts])
        self._pairs, counts = sum_by_key(np.concatenate([self._pairs, pairs]), counts)
        if len(self._pairs) > MOST_PAIRS:
            often = counts > 1
            self._pairs, counts = self._pairs[often], counts[often]
        self._pair_counts = counts
