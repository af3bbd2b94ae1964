"""Learning: counting the syllables of the texts and the pairs of neighbours, in bounded memory."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

import numpy as np

from vietnamese.language import stored
from vietnamese.language.pairs import Pairs
from vietnamese.language.words import learned_as

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from vietnamese.language.bigrams import Ids

#: Counted in steps of so many syllables (4 bytes each).
_STEP = 1 << 20
#: What is held at most, so that memory is bounded whatever the files are: past so many different
#: pairs (24 bytes each) those seen once are forgotten; past so many words new ones aren't learned.
#: 35,000 articles, 20 million syllables, hold 1.7 million pairs of 53,000 words.
MOST_PAIRS = 1 << 22
MOST_WORDS = 1 << 19
#: Between two sentences, and where something stands that isn't learned.
_BREAK = (1 << 32) - 1


class _Ids(dict[str, int]):
    """Words to numbers, given in the order they come."""

    def __missing__(self, term: str) -> int:
        word = learned_as(term)
        if word is None or len(self) >= MOST_WORDS:
            return _BREAK
        if word != term:
            return self[word]
        self[word] = number = len(self)
        return number


class LanguageLearner:
    """Counts what it is shown. See `Language` for an example.

    Neither the order of the sentences nor who was shown which before they merged matters, short of
    `MOST_PAIRS` and `MOST_WORDS`.
    """

    def __init__(self) -> None:
        self._ids = _Ids()
        self._shown = array("I")
        self._counts: Ids = np.zeros(0, np.int64)
        self._pairs = Pairs(*np.zeros((3, 0), np.int64))

    def add(self, terms: Sequence[str]) -> None:
        """Learn from the canonical terms of one sentence or part, in order.

        See `words.learned_as`; what isn't learned parts its neighbours.
        """
        self._shown.extend(map(self._ids.__getitem__, terms))
        self._shown.append(_BREAK)
        if len(self._shown) > _STEP:
            self._counted()

    def merge(self, other: LanguageLearner) -> None:
        """Learn all that another has learned."""
        counts, pairs = other._counted()
        numbers = np.array([self._ids[term] for term in other._ids], np.int64)
        self._counted()
        self._counts += np.bincount(numbers, counts, minlength=len(self._ids)).astype(np.int64)
        self._gather(pairs.renumbered(numbers))

    def write(self, folder: Path) -> None:
        """Write the model into this folder, which is made if need be; see `stored`."""
        counts, pairs = self._counted()
        stored.write(folder, terms=list(self._ids), counts=counts, seen=pairs)

    def _counted(self) -> tuple[Ids, Pairs]:
        """All that was shown until now."""
        shown = np.frombuffer(self._shown, np.uint32).astype(np.int64)
        self._shown = array("I")
        words = shown[shown != _BREAK]
        before = np.pad(self._counts, (0, len(self._ids) - len(self._counts)))
        self._counts = before + np.bincount(words, minlength=len(self._ids))
        firsts, seconds = shown[:-1], shown[1:]
        kept = (firsts != _BREAK) & (seconds != _BREAK)
        once = np.ones(np.count_nonzero(kept), np.int64)
        self._gather(Pairs.summed(firsts[kept], seconds[kept], once))
        return self._counts, self._pairs

    def _gather(self, more: Pairs) -> None:
        self._pairs = Pairs.summed(
            *(np.concatenate(both) for both in zip(self._pairs, more, strict=True))
        )
        if len(self._pairs.counts) > MOST_PAIRS:
            self._pairs = self._pairs.only(self._pairs.counts > 1)
