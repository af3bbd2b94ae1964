"""The model as files of one folder: plain text and plain arrays, nothing that is unpickled.

terms.txt     the syllables, one a line, those of one folded form together, most frequent first
folded.txt    the folded forms, one a line, in the order of terms.txt
first.npy     uint32, the number of each folded form's first term, and the number of terms
spelt_*.npy   the pairs of terms; folded_*.npy: those of folded forms (see `pairs`)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from vietnamese.fold import fold
from vietnamese.language import pairs
from vietnamese.language.vocabulary import Vocabulary

if TYPE_CHECKING:
    from pathlib import Path

    from vietnamese.language.bigrams import Bigrams, Ids
    from vietnamese.language.pairs import Pairs

#: So many words at most: if there are more, the rarest go. 35,000 articles hold 32,000 seen twice.
MOST_TERMS = 40_000
#: And so many pairs, spelt and folded (3 bytes each); with these limits a model of 35,000 articles
#: has 4.8 MB. All 1.7 million pairs would restore 0.1 % more syllables.
MOST_SPELT_PAIRS = 800_000
MOST_FOLDED_PAIRS = 350_000


def write(folder: Path, *, terms: list[str], counts: Ids, seen: Pairs) -> None:
    """Write what was learned; the same counts, however numbered, give the same bytes.

    `counts`: how often each term was seen; `seen`: pairs of numbers of terms.
    """
    folder.mkdir(parents=True, exist_ok=True)
    kept = _in_order(terms, counts)
    folded = [fold(terms[number]) for number in kept]
    forms = list(dict.fromkeys(folded))
    form_numbers = {form: number for number, form in enumerate(forms)}
    form_of = np.array([form_numbers[form] for form in folded], np.int64)
    _write_lines(folder / "terms.txt", [terms[number] for number in kept])
    _write_lines(folder / "folded.txt", forms)
    np.save(folder / "first.npy", np.searchsorted(form_of, np.arange(len(forms) + 1)).astype("u4"))

    numbers = np.full(len(terms), -1)
    numbers[kept] = np.arange(len(kept))
    spelt = seen.renumbered(numbers)
    pairs.write(folder / "spelt", spelt, counts=counts[kept], most=MOST_SPELT_PAIRS)
    form_counts = np.bincount(form_of, weights=counts[kept], minlength=len(forms)).astype(np.int64)
    both = spelt.renumbered(form_of)
    pairs.write(folder / "folded", both, counts=form_counts, most=MOST_FOLDED_PAIRS)


def _in_order(terms: list[str], counts: Ids) -> list[int]:
    fewest = 1
    if len(terms) > MOST_TERMS:
        # All that were seen as often as the first that doesn't fit go too: no ties to break.
        fewest = int(np.sort(counts)[-MOST_TERMS - 1]) + 1
    kept = np.flatnonzero(counts >= fewest).tolist()
    return sorted(kept, key=lambda n: (fold(terms[n]), -int(counts[n]), terms[n]))


def read(folder: Path) -> tuple[Vocabulary, Bigrams, Bigrams]:
    """What `write` wrote, the arrays mapped: the words, their pairs, those of the folded forms.

    Raises OSError, or ValueError for damaged files.
    """
    terms = _read_lines(folder / "terms.txt")
    folded = _read_lines(folder / "folded.txt")
    first = pairs.array(folder / "first.npy")
    spelt_bigrams = pairs.read(folder / "spelt", terms=len(terms))
    folded_bigrams = pairs.read(folder / "folded", terms=len(folded))
    if len(first) != len(folded) + 1 or first[-1] != len(terms):
        raise ValueError(f"the files of a language model don't fit together: {folder}")
    return Vocabulary(terms, folded, first), spelt_bigrams, folded_bigrams


def _write_lines(path: Path, lines: list[str]) -> None:
    path.write_text("".join(line + "\n" for line in lines), encoding="utf-8", newline="\n")


def _read_lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").split("\n")[:-1]
