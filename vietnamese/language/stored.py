"""The model as files of one folder: plain text and plain arrays, nothing that is unpickled.

terms.txt          the syllables, one a line, those of one folded form together, most frequent first
folded.txt         the folded forms, one a line, in the order of terms.txt
counts.npy         uint32, how often each term was seen
starts.npy         uint32, the number of each folded form's first term, and the number of terms
pairs.npy          uint32, pairs of neighbours as `Bigrams.pairs` has them, by number of the term
pair_counts.npy    uint16, how often each was seen, at most 65,535
folded_pairs.npy, folded_pair_counts.npy    the same for folded forms
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from vietnamese.fold import fold
from vietnamese.language.bigrams import SHIFT, Bigrams

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

#: Only the most frequent are kept: so a number has 16 bits. 35,000 articles of news hold more, but
#: those past this were seen once or twice.
MOST_TERMS = (1 << SHIFT) - 1
#: Pairs seen less often are left out: counting them changes nothing (research/vietnamese.md 4.3).
FEWEST_SEEN = 2
#: And of the spelt and of the folded pairs no more than this (6 bytes each): rarer ones go first.
MOST_PAIRS = 400_000
_MOST_SEEN = (1 << 16) - 1


class Stored(NamedTuple):
    """What the files hold."""

    terms: list[str]
    folded: list[str]
    starts: NDArray[np.uint32]
    spelt_bigrams: Bigrams
    folded_bigrams: Bigrams


def write(
    folder: Path,
    *,
    terms: list[str],
    counts: NDArray[np.int64],
    firsts: NDArray[np.int64],
    seconds: NDArray[np.int64],
    pair_counts: NDArray[np.int64],
) -> None:
    """Write what was learned; the same counts, however numbered, give the same bytes."""
    folder.mkdir(parents=True, exist_ok=True)
    plain = counts.tolist()
    kept = sorted(range(len(terms)), key=lambda number: (-plain[number], terms[number]))
    kept = sorted(kept[:MOST_TERMS], key=lambda n: (fold(terms[n]), -plain[n], terms[n]))
    folded = [fold(terms[number]) for number in kept]
    _write_lines(folder / "terms.txt", [terms[number] for number in kept])
    _write_lines(folder / "folded.txt", list(dict.fromkeys(folded)))
    np.save(folder / "counts.npy", counts[kept].astype(np.uint32))
    new = np.array([f != before for f, before in zip(folded, ["", *folded], strict=False)], bool)
    starts = np.append(np.flatnonzero(new), len(kept))
    np.save(folder / "starts.npy", starts.astype(np.uint32))
    numbers = np.full(len(terms), -1)
    numbers[kept] = np.arange(len(kept))
    forms = np.full(len(terms), -1)
    forms[kept] = np.cumsum(new) - 1
    for name, ids in (("", numbers), ("folded_", forms)):
        inside = (ids[firsts] >= 0) & (ids[seconds] >= 0)
        keys = (ids[firsts] << SHIFT | ids[seconds])[inside]
        keys, sums = _most_frequent(*sum_by_key(keys, pair_counts[inside]))
        np.save(folder / f"{name}pairs.npy", keys.astype(np.uint32))
        np.save(folder / f"{name}pair_counts.npy", np.minimum(sums, _MOST_SEEN).astype(np.uint16))


def read(folder: Path) -> Stored:
    """What `write` wrote, the arrays mapped. Raises OSError, or ValueError for damaged files."""
    terms = _read_lines(folder / "terms.txt")
    folded = _read_lines(folder / "folded.txt")
    counts = _array(folder / "counts.npy")
    starts = _array(folder / "starts.npy")
    if len(terms) != len(counts) or len(folded) + 1 != len(starts) or starts[-1] != len(terms):
        raise ValueError(f"files of the language model don't fit together: {folder}")
    sums = np.add.reduceat(counts, starts[:-1]) if folded else counts
    return Stored(
        terms, folded, starts, _bigrams(folder, "", counts), _bigrams(folder, "folded_", sums)
    )


def sum_by_key(
    keys: NDArray[np.generic], counts: NDArray[np.int64]
) -> tuple[NDArray[np.generic], NDArray[np.int64]]:
    """Each key once, ascending, with the sum of its counts.

    >>> sum_by_key(np.array([5, 3, 5]), np.array([1, 1, 2]))
    (array([3, 5]), array([1, 3]))
    """
    order = np.argsort(keys, kind="stable")
    keys = keys[order]
    firsts = np.flatnonzero(np.append(True, keys[1:] != keys[:-1])[: len(keys)])
    return keys[firsts], np.add.reduceat(counts[order], firsts) if len(keys) else counts


def _most_frequent(
    keys: NDArray[np.int64], counts: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    fewest = FEWEST_SEEN
    if len(counts) > MOST_PAIRS:
        # As many more as have the same count as the last that fits are left out: no ties to break.
        fewest = max(fewest, int(np.sort(counts)[-MOST_PAIRS - 1]) + 1)
    often = counts >= fewest
    return keys[often], counts[often]


def _bigrams(folder: Path, name: str, counts: NDArray[np.uint32]) -> Bigrams:
    pairs = _array(folder / f"{name}pairs.npy")
    pair_counts = _array(folder / f"{name}pair_counts.npy")
    if len(pairs) != len(pair_counts):
        raise ValueError(f"files of the language model don't fit together: {folder}")
    return Bigrams(counts, pairs, pair_counts)


def _array(path: Path) -> NDArray[np.generic]:
    # Not as np.memmap, whose every slice costs a microsecond more.
    return np.asarray(np.load(path, mmap_mode="r", allow_pickle=False))


def _write_lines(path: Path, lines: list[str]) -> None:
    path.write_text("".join(line + "\n" for line in lines), encoding="utf-8", newline="\n")


def _read_lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").split("\n")[:-1]
