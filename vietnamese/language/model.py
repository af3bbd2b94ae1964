"""The model as the search asks it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from vietnamese.fold import fold, is_plain
from vietnamese.language import stored
from vietnamese.language.correct import corrected
from vietnamese.language.split import best_split
from vietnamese.language.viterbi import best_paths
from vietnamese.language.words import NUMBER, learned_as

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from vietnamese.language.bigrams import Ids


class Restored(NamedTuple):
    """One reading of a query."""

    terms: tuple[str, ...]
    #: Natural; of the terms in this order. Only differences between readings of a query mean much.
    log_probability: float


class Language:
    """What the texts taught. Never changes, so threads may share it; `open` it, don't make it."""

    def __init__(self, files: stored.Stored) -> None:
        self.terms = files.terms
        self.spelt_bigrams = files.spelt_bigrams
        self.folded_bigrams = files.folded_bigrams
        #: Number of each term, and of each folded form.
        self.ids = {term: number for number, term in enumerate(files.terms)}
        self.folded_ids = {form: number for number, form in enumerate(files.folded)}
        self._first = files.first

    @classmethod
    def open(cls, folder: Path) -> Language:
        """What `LanguageLearner.write` wrote. Raises OSError, or ValueError for damaged files."""
        return cls(stored.read(folder))

    def is_word(self, term: str) -> bool:
        """Whether the texts hold this canonical term: one without accents in any spelling."""
        return term in self.ids or (term in self.folded_ids)

    def spellings(self, folded: str) -> tuple[tuple[str, int], ...]:
        """The terms of a folded form and how often each was seen, most frequent first."""
        counts = self.spelt_bigrams.counts
        return tuple((self.terms[id_], int(counts[id_])) for id_ in self.spelling_ids(folded))

    def spelling_ids(self, folded: str) -> range:
        form = self.folded_ids.get(folded)
        if form is None:
            return range(0)
        return range(int(self._first[form]), int(self._first[form + 1]))

    def restore(self, terms: Sequence[str]) -> tuple[str, ...]:
        """The canonical terms with the accents that were left out; see `restore_best`."""
        return self.restore_best(terms, n=1)[0].terms

    def restore_best(self, terms: Sequence[str], *, n: int = 2) -> tuple[Restored, ...]:
        """The `n` most likely readings, all different, best first; at least one.

        Terms with accents, numbers and those never seen stay as they are.
        """
        choices = [self._choices(term) for term in terms]
        paths = best_paths(self.spelt_bigrams, choices, n=n)
        return tuple(
            Restored(
                tuple(
                    self.terms[ids[choice]] if is_plain(term) and ids[0] < len(self.terms) and self.terms[ids[0]] != NUMBER else term
                    for term, ids, choice in zip(terms, choices, path.choices, strict=True)
                ),
                path.log_probability,
            )
            for path in paths
        )

    def _choices(self, term: str) -> Ids:
        if learned_as(term)==NUMBER:
            return np.array([self.ids.get(NUMBER, self.spelt_bigrams.unknown)])
        if is_plain(term) and (ids := self.spelling_ids(term)):
            return np.arange(ids.start, ids.stop)
        return np.array([self.ids.get(term, self.spelt_bigrams.unknown)])

    def split(self, glued: str) -> tuple[str, ...] | None:
        return best_split(self, glued)

    def correct(self, terms: Sequence[str]) -> tuple[str, ...]:
        return corrected(self, terms)
