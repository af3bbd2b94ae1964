"""The terms of a text field, and its postings: column by column, term after term.

    FIELD/terms        the terms, ascending (strings.py)
    FIELD/postings.at  where each term's postings begin, and the last one's end (terms + 1)
    FIELD/documents    number of the document, ascending within a term (postings)
    FIELD/weights      `Posting.weight`, as precise as a 32-bit float (postings)

and in a field with positions

    FIELD/counts       how many positions each posting has (postings)
    FIELD/places.at    where each term's positions begin, and the last one's end (terms + 1)
    FIELD/places       the positions, ascending within a posting

Each array has the narrowest type that holds it, mostly one or two bytes: so a list is read without
being decoded, and the lists of terms that follow each other (those of a prefix) as one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from engine.whoosh_engine.arrays import narrow, starts_of
from engine.whoosh_engine.strings import Strings, write_strings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from engine.whoosh_engine.arrays import Arrays, ArraysWriter

#: The largest position, and the widest gap between two of one posting: beyond them a document is
#: refused as a mistake.
MAX_POSITION = (1 << 31) - 1
MAX_GAP = (1 << 20) + (1 << 16) - 1


@dataclass(frozen=True, slots=True)
class Sorted:
    """Postings of many terms, term after term, the documents of each ascending."""

    #: Ascending.
    terms: Sequence[bytes]
    #: int[terms]: how many postings each has; 1 or more.
    lengths: NDArray[Any]
    #: int[postings]
    documents: NDArray[Any]
    #: float32[postings]
    weights: NDArray[Any]
    #: int[postings]: how many positions each has; None in a field without positions.
    counts: NDArray[Any] | None
    #: int[sum of the counts]
    places: NDArray[Any]


def write_postings(postings: Sorted, field: str, /, *, to: ArraysWriter) -> None:
    """Write the postings of a field."""
    write_strings(postings.terms, f"{field}/terms", to=to)
    to.add(f"{field}/postings.at", starts_of(postings.lengths))
    to.add(f"{field}/documents", narrow(postings.documents))
    to.add(f"{field}/weights", narrow(postings.weights))
    if postings.counts is not None:
        to.add(f"{field}/counts", narrow(postings.counts))
        starts = postings.lengths.cumsum() - postings.lengths
        sums = np.add.reduceat(postings.counts, starts, dtype=np.int64)
        to.add(f"{field}/places.at", starts_of(sums))
        to.add(f"{field}/places", narrow(postings.places))


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

    def positions(self, chosen: NDArray[np.intp], /) -> tuple[NDArray[np.int64], NDArray[np.intp]]:
        """Give the positions of some postings, in their order, and how many each of them has.

        `chosen`: places in `documents`. Only their positions are read.
        """
        field = self._field
        if field.counts is None or field.places is None:
            return np.zeros(0, np.int64), np.zeros(len(chosen), np.intp)
        all_counts = field.counts[self._run]
        ends = all_counts.cumsum(dtype=np.int64)
        counts = all_counts[chosen].astype(np.intp)
        # Of each position wanted, its place: where its posting's begin, and one more each.
        wanted = np.repeat(ends[chosen] - counts.cumsum() + self._places, counts)
        wanted += np.arange(len(wanted))
        return field.places[wanted].astype(np.int64), counts


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

    def take(self) -> Sorted:
        """Give all of it at once, for merging."""
        none = np.zeros(0, np.int64)
        return Sorted(
            terms=list(self.terms),
            lengths=self.holding(0, len(self.terms)),
            documents=self.documents,
            weights=self.weights,
            counts=self.counts,
            places=none if self.places is None else self.places,
        )
