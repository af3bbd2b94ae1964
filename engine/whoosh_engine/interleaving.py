"""The postings of a field in several segments, as those of one.

A stretch of terms at a time: so it takes the same memory however large the segments are.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import accumulate, chain, compress
from operator import ne
from typing import TYPE_CHECKING, Any

import numpy as np

from engine.whoosh_engine.postings import Sorted, sums_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from engine.whoosh_engine.postings import FieldPostings

#: Postings, or positions, of all segments together in one stretch, about: each takes some 50 bytes
#: for as long as that lasts.
_AT_A_TIME = 1_000_000


@dataclass(frozen=True, slots=True)
class Part:
    """A field in one segment."""

    field: FieldPostings
    #: int32[documents of the segment]: their numbers in the new segment, ascending from part to
    #: part; -1 for dead ones.
    new: NDArray[np.int32]


def interleave(parts: Sequence[Part], /) -> Iterator[Sorted]:
    """Give the postings of living documents, a stretch of terms at a time, ascending."""
    budget = _AT_A_TIME // max(len(parts), 1)
    fields = [part.field for part in parts]
    first = [0] * len(parts)
    while stretch := _stretch(fields, first, budget=budget):
        taken = [
            _of_living(part.field.take(start, end), part.new)
            for part, start, end in zip(parts, first, stretch, strict=True)
            if start < end
        ]
        together = _join(taken)
        if together.terms:
            yield together
        for field in fields:
            field.forget()
        first = stretch


def _stretch(fields: Sequence[FieldPostings], first: Sequence[int], /, *, budget: int) -> list[int]:
    """Tell up to which of its terms to take each field; [] at the end of all of them.

    All are taken up to the same term, before which none has much more than `budget` postings.
    """
    ends = [
        (field, field.within(start, budget))
        for field, start in zip(fields, first, strict=True)
        if start < len(field.terms)
    ]
    if not ends:
        return []
    borders = [field.terms[end] for field, end in ends if end < len(field.terms)]
    if not borders:
        return [len(field.terms) for field in fields]
    return [field.terms.first_from(min(borders)) for field in fields]


def _of_living(postings: Sorted, new: NDArray[np.int32], /) -> Sorted:
    """Give documents their new numbers and leave dead ones out; terms may be left with none."""
    documents = new[postings.documents]
    keep = documents >= 0
    if keep.all():
        return replace(postings, documents=documents)
    counts, places = postings.counts, postings.places
    if counts is not None:
        places = places[np.repeat(keep, counts)]
        counts = counts[keep]
    return Sorted(
        terms=postings.terms,
        lengths=sums_of(keep, postings.lengths),
        documents=documents[keep],
        weights=postings.weights[keep],
        counts=counts,
        places=places,
    )


def _join(parts: Sequence[Sorted], /) -> Sorted:
    """Make one of several, whose documents ascend from part to part."""
    terms, rows = _union([part.terms for part in parts])
    lengths = _table([part.lengths for part in parts], rows, terms=len(terms))
    targets = _targets(lengths, rows)
    counts, places = None, np.zeros(0, np.uint8)
    if all_counts := [part.counts for part in parts if part.counts is not None]:
        counts = _scatter(all_counts, targets)
        sums = [
            sums_of(of_part, part.lengths) for of_part, part in zip(all_counts, parts, strict=True)
        ]
        runs = _table(sums, rows, terms=len(terms))
        places = _scatter([part.places for part in parts], _targets(runs, rows))
    held = lengths.sum(axis=1)
    return Sorted(
        terms=list(compress(terms, held.tolist())),
        lengths=held[held > 0],
        documents=_scatter([part.documents for part in parts], targets),
        weights=_scatter([part.weights for part in parts], targets),
        counts=counts,
        places=places,
    )


def _union(parts: Sequence[Sequence[bytes]], /) -> tuple[list[bytes], list[NDArray[np.intp]]]:
    """Join ascending terms, each once; and tell for each part the place of each of its terms.

    >>> terms, rows = _union([[b"a", b"c"], [b"b", b"c"]])
    >>> terms, [row.tolist() for row in rows]
    ([b'a', b'b', b'c'], [[0, 2], [1, 2]])
    """
    every = list(chain.from_iterable(parts))
    # Python's sort sees that there are a few runs, and merges them.
    order = sorted(range(len(every)), key=every.__getitem__)
    ascending = list(map(every.__getitem__, order))
    is_new = np.ones(len(every), bool)
    is_new[1:] = np.fromiter(map(ne, ascending, ascending[1:]), bool, max(len(every) - 1, 0))
    places = np.empty(len(every), np.intp)
    places[order] = is_new.cumsum() - 1
    ends = list(accumulate(map(len, parts)))
    return list(compress(ascending, is_new.tolist())), np.split(places, ends[:-1])


def _table(
    columns: Sequence[NDArray[np.int64]], rows: Sequence[NDArray[np.intp]], /, *, terms: int
) -> NDArray[np.int64]:
    """Make int64[terms, parts] of a number for each term that a part has; 0 where it hasn't."""
    table = np.zeros((terms, len(rows)), np.int64)
    for number, (column, row) in enumerate(zip(columns, rows, strict=True)):
        table[row, number] = column
    return table


def _targets(
    lengths: NDArray[np.int64], rows: Sequence[NDArray[np.intp]], /
) -> list[NDArray[np.int64]]:
    """Tell for each part where each of its elements goes: term by term, part after part.

    `lengths`: int64[terms, parts], of the run that each part has of each term. `rows`: for each
    part the terms that it has.
    """
    starts = (lengths.cumsum() - lengths.ravel()).reshape(lengths.shape)
    targets = []
    for column, row in enumerate(rows):
        own = lengths[row, column]
        target = np.repeat(starts[row, column] - (own.cumsum() - own), own)
        target += np.arange(len(target))
        targets.append(target)
    return targets


def _scatter(parts: Sequence[Any], targets: Sequence[NDArray[np.int64]], /) -> NDArray[Any]:
    """Put each element of each part where it goes."""
    together = np.empty(sum(map(len, targets)), np.result_type(*parts))
    for part, target in zip(parts, targets, strict=True):
        together[target] = part
    return together
