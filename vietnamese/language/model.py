"""The model as the search asks it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vietnamese.language import stored
from vietnamese.language.correct import corrected
from vietnamese.language.restore import Restored, readings
from vietnamese.language.split import likeliest_split

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from vietnamese.language.bigrams import Bigrams
    from vietnamese.language.vocabulary import Vocabulary


class Language:
    """What the texts taught. Never changes, so threads may share one; it never raises on a query.

    All terms are canonical (`vietnamese.canonical`); one without accents stands for any spelling.

    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> from vietnamese.language import LanguageLearner
    >>> learner = LanguageLearner()
    >>> for text in 3 * ["phong trào dân vận khéo", "đoàn vận động viên", "dân vận khéo"]:
    ...     learner.add(text.split())
    >>> with TemporaryDirectory() as folder:
    ...     learner.write(Path(folder))
    ...     language = Language.open(Path(folder))
    >>> language.restore(["dan", "van", "kheo", "2024"])
    ('dân', 'vận', 'khéo', '2024')
    >>> language.split("danvankheo"), language.correct(["dan", "vna", "kheo"])
    (('dan', 'van', 'kheo'), ('dan', 'van', 'kheo'))
    """

    def __init__(self, vocabulary: Vocabulary, *, spelt: Bigrams, folded: Bigrams) -> None:
        """`spelt`, `folded`: the pairs of terms and of folded forms, numbered by `vocabulary`."""
        self._vocabulary = vocabulary
        self._spelt = spelt
        self._folded = folded

    @classmethod
    def open(cls, folder: Path) -> Language:
        """What `LanguageLearner.write` wrote. Raises OSError, or ValueError for damaged files."""
        vocabulary, spelt, folded = stored.read(folder)
        return cls(vocabulary, spelt=spelt, folded=folded)

    def is_word(self, term: str) -> bool:
        """Whether the texts hold this term; one without accents: in any spelling."""
        return term in self._vocabulary.ids or term in self._vocabulary.folded_ids

    def spellings(self, folded: str) -> tuple[tuple[str, int], ...]:
        """The terms of a folded form and how often each was seen, most frequent first."""
        terms, counts = self._vocabulary.terms, self._spelt.counts
        return tuple((terms[id_], int(counts[id_])) for id_ in self._vocabulary.spellings(folded))

    def restore(self, terms: Sequence[str]) -> tuple[str, ...]:
        """The terms with the accents that were left out: the first of `restore_best`."""
        return self.restore_best(terms, n=1)[0].terms

    def restore_best(self, terms: Sequence[str], *, n: int = 2) -> tuple[Restored, ...]:
        """At most `n` most likely readings, all different, best first; at least one.

        Terms with accents, numbers and unknown terms stay. Folding a reading gives the folded
        terms.
        """
        return readings(self._vocabulary, self._spelt, terms, n=n)

    def split(self, glued: str) -> tuple[str, ...] | None:
        """The 2 to 6 syllables typed as one word, or None where that isn't plausible.

        Each is as it was typed: plain, or with its accents. Joined they give the same letters (but
        for i and y, since they are canonical). A word of the texts is split only if its syllables
        together are likelier than itself.
        """
        return likeliest_split(self._vocabulary, self._folded, glued)

    def correct(self, terms: Sequence[str]) -> tuple[str, ...]:
        """The terms, those changed that the words around them show to be typing errors.

        Each changed one is a word one edit away, with accents if it had some. Of clean queries
        fewer than 1 in 100 are changed (bench/language.py). Codes and abbreviations in capitals
        had better not be asked about: in a term their case can't be seen.
        """
        return corrected(self._vocabulary, self._folded, terms)
