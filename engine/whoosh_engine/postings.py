"""The terms of a text field, and its postings: column by column, term after term.

    FIELD/terms        the terms, ascending (strings.py)
    FIELD/postings.at  where each term's postings begin, and the last one's end (terms + 1)
    FIELD/documents    number of the document, ascending within a term (postings)
    FIELD/weights      `Posting.weight`, as precise as a 32-bit float (postings)

and in a field with positions

    FIELD/counts       how many positions each posting has (postings)
    FIELD/places.at    where each term's positions begin, and the last one's end (terms + 1)
    FIELD/places       the positions, ascending within a posting, each once

Each array has the narrowest type that holds it, mostly one or two bytes: so a list is read without
being decoded, and the lists of terms that follow each other (those of a prefix) as one.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any

import numpy as np

from engine.whoosh_engine.strings import Strings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from engine.whoosh_engine.arrays import Arrays, ArraysWriter, Column


@dataclass(frozen=True, slots=True)
class Sorted:
    """Postings of many terms, term after term, the documents of each ascending."""

    #: Ascending.
    terms: Sequence[bytes]
    #: int64[terms]: how many postings each has; 1 or more.
    lengths: NDArray[Any]
    #: int[postings]
    documents: NDArray[Any]
    #: float[postings], or whole numbers
    weights: NDArray[Any]
    #: int[postings]: how many positions each has; None in a field without positions.
    counts: NDArray[Any] | None
    #: int[sum of the counts]
    places: NDArray[Any]


def sums_of(numbers: NDArray[Any], lengths: NDArray[Any], /) -> NDArray[np.int64]:
    """Add up runs of an array that follow each other.

    >>> sums_of(np.array([1, 2, 3]), np.array([2, 0, 1])).tolist()
    [3, 0, 3]
    """
    sums = np.zeros(len(numbers) + 1, np.int64)
    np.cumsum(numbers, out=sums[1:])
    ends = lengths.cumsum()
    of_runs: NDArray[np.int64] = sums[ends] - sums[ends - lengths]
    return of_runs


def write_postings(parts: Iterator[Sorted], field: str, /, *, to: ArraysWriter) -> None:
    """Write the postings of a field; nothing if there are none.

    `parts`: each goes on, with greater terms, where the last one ended.
    """
    first = next(parts, None)
    if first is None:
        return
    names = [f"{field}/{name}" for name in ("terms", "terms.at", "postings.at")]
    names += [f"{field}/{name}" for name in ("documents", "weights")]
    if first.counts is not None:
        names += [f"{field}/{name}" for name in ("counts", "places.at", "places")]
    with to.side_by_side(names) as columns:
        terms, terms_at, postings_at, documents, weights, *places = columns
        starts = [_Starts(column) for column in (terms_at, postings_at, *places[1:2])]
        for part in chain((first,), parts):
            terms.append(np.frombuffer(b"".join(part.terms), np.uint8))
            starts[0].append(np.fromiter(map(len, part.terms), np.int64, len(part.terms)))
            starts[1].append(part.lengths)
            documents.append(part.documents)
            weights.append(part.weights)
            if part.counts is not None:
                places[0].append(part.counts)
                starts[2].append(sums_of(part.counts, part.lengths))
                places[2].append(part.places)


class _Starts:
    """Where each of many runs begins, and at last where all end, as `starts_of` gives it."""

    def __init__(self, column: Column, /) -> None:
        self._column = column
        self._end = 0
        column.append(np.zeros(1, np.int64))

    def append(self, lengths: NDArray[np.int64], /) -> None:
        """Add runs."""
        ends = lengths.cumsum() + self._end
        self._column.append(ends)
        self._end = int(ends[-1])


class Postings:
    """One term's postings in one segment: arrays that run in step, documents ascending."""

    __slots__ = ("_field", "_places", "_run", "documents")

    def __init__(self, field: FieldPostings, term: int, /) -> None:
        """`term`: its number in the field."""
        self._field = field
        self._run = field.run(term, term + 1)
        self._places = field.places_from(term)
        #: Numbers of documents within the segment, dead ones too; mapped.
        self.documents: NDArray[Any] = field.documents[self._run]

    @property
    def weights(self) -> NDArray[Any]:
        """`Posting.weight` of each; mapped, of any type."""
        return self._field.weights[self._run]

    def positions(self, chosen: NDArray[np.intp], /) -> tuple[NDArray[np.int64], NDArray[Any]]:
        """Read the positions of some postings, in their order. Only theirs are read.

        `chosen`: places in `documents`. For each position: whose it is, as a place in `chosen`; and
        the position.
        """
        field = self._field
        if field.counts is None or field.places is None:
            return np.zeros(0, np.int64), np.zeros(0, np.uint8)
        all_counts = field.counts[self._run]
        ends = all_counts.cumsum(dtype=np.int64)[chosen]
        counts = all_counts[chosen].astype(np.intp)
        # Once: repeating takes longer than looking up what is repeated.
        owners = np.repeat(np.arange(len(chosen), dtype=np.int64), counts)
        # Of each position wanted, its place: where its posting's begin, and one more each.
        wanted = (ends - counts.cumsum() + self._places)[owners]
        wanted += np.arange(len(wanted))
        return owners, field.places[wanted]


class FieldPostings:
    """A field's terms and postings in one segment."""

    def __init__(self, arrays: Arrays, field: str, /) -> None:
        """Raises `IndexDamaged` if an array is missing or of the wrong length."""
        self.terms = Strings(arrays, f"{field}/terms")
        self.documents = arrays[f"{field}/documents"]
        self.weights = arrays[f"{field}/weights"]
        self._starts = arrays[f"{field}/postings.at"]
        self._at = self._starts.data
        self._arrays = arrays
        self.counts = self.places = None
        self._places_at = memoryview(b"")
        if f"{field}/counts" in arrays:
            self.counts = arrays[f"{field}/counts"]
            self.places = arrays[f"{field}/places"]
            self._places_at = arrays[f"{field}/places.at"].data
        lengths = {len(self.documents), len(self.weights)}
        if self.counts is not None:
            lengths.add(len(self.counts))
        if len(lengths) > 1 or len(self._at) != len(self.terms) + 1:
            raise arrays.damaged(f"the arrays of {field} don't run in step")

    def find(self, term: bytes, /) -> Postings | None:
        """Find a term's postings; None if no document here holds it."""
        number = self.terms.find(term)
        return None if number is None else Postings(self, number)

    def run(self, first: int, beyond: int, /) -> slice:
        """Tell where the postings of the terms [first, beyond) are."""
        start, end = self._at[first], self._at[beyond]
        if not start <= end <= len(self.documents):
            raise self._arrays.damaged(f"postings at {start} to {end}")
        return slice(start, end)

    def places_from(self, term: int, /) -> int:
        """Tell where the positions of a term begin."""
        return self._places_at[term] if self._places_at else 0

    def holding(self, first: int, beyond: int, /) -> NDArray[np.int64]:
        """Count for each of the terms [first, beyond) its documents, dead ones too."""
        starts = self._starts[first : beyond + 1].astype(np.int64)
        return starts[1:] - starts[:-1]

    def within(self, first: int, budget: int, /) -> int:
        """Tell how far to `take` from the term `first`, for about `budget` postings or positions.

        At least one term further, however frequent it is.
        """
        ends = [
            np.searchsorted(starts, int(starts[first]) + budget)
            for starts in (self._starts, np.asarray(self._places_at))
            if len(starts)
        ]
        return min(max(first + 1, int(min(ends))), len(self.terms))

    def forget(self) -> None:
        """See `Arrays.forget`."""
        self._arrays.forget()

    def take(self, first: int, beyond: int, /) -> Sorted:
        """Give the terms [first, beyond) with all their postings, mapped, for merging."""
        run = self.run(first, beyond)
        lengths = self.holding(first, beyond)
        counts, places = None, np.zeros(0, np.uint8)
        if self.counts is not None and self.places is not None:
            counts = self.counts[run]
            places = self.places[self._places_at[first] : self._places_at[beyond]]
        if (lengths < 1).any() or (counts is not None and counts.sum(dtype=int) != len(places)):
            raise self._arrays.damaged(f"the postings of terms {first} to {beyond}")
        return Sorted(
            terms=self.terms.run(first, beyond),
            lengths=lengths,
            documents=self.documents[run],
            weights=self.weights[run],
            counts=counts,
            places=places,
        )
