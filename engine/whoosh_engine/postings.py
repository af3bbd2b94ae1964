"""How a term's postings stand in a segment: one region of plain numbers.

Whoosh's own lists are pickles in zlib, read through a file position that threads would fight over.
A region is a header and up to four arrays, written and read by numpy, many terms at a time:

    header   number of postings, codes of the three arrays' types
    gaps     between document numbers, the first from 0            (1, 2 or 4 bytes each)
    weights  one for all if many are equal; else bytes if whole; else floats
    counts   of positions of each posting; none without positions  (1, 2 or 4 bytes each)
    places   the positions, as engine.whoosh_engine.positions writes them
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from engine.whoosh_engine.positions import decode_positions, encode_gaps, gaps_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from engine.whoosh_engine.positions import Whole

_HEADER = struct.Struct("<Iccc")
#: Code of an array's type in the header -> numpy's name of it. All little-endian.
_TYPES = {b"B": "<u1", b"H": "<u2", b"I": "<u4", b"f": "<f4"}
#: Code of the weights: all are equal, and one is written.
_EQUAL = b"="
#: Bytes of a weight as a float.
_FLOAT = 4
#: Code of the counts: the field has no positions.
_NONE = b"-"


class Postings:
    """One term's postings in one segment: arrays that run in step, documents ascending."""

    __slots__ = ("_counts", "_places", "_weights", "documents")

    def __init__(self, region: bytes, /) -> None:
        """Read what `pack` wrote. A region cut short raises ValueError or struct.error."""
        count, gaps, weights, counts = _HEADER.unpack_from(region)
        at = _HEADER.size

        def take(code: bytes, number: int) -> NDArray[Any]:
            nonlocal at
            array = np.frombuffer(region, _TYPES[code], number, at)
            at += array.nbytes
            return array

        #: Document numbers within the segment, of dead documents too.
        self.documents: NDArray[np.int64] = take(gaps, count).cumsum(dtype=np.int64)
        self._weights = take(b"f", 1) if weights == _EQUAL else take(weights, count)
        self._counts = None if counts == _NONE else take(counts, count)
        self._places = region[at:]

    def weights(self) -> NDArray[np.float64]:
        """`Posting.weight` of each, as precise as a 32-bit float."""
        return np.broadcast_to(self._weights, self.documents.shape).astype(np.float64)

    def positions(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Give all positions one after the other, and how many each posting has."""
        if self._counts is None:
            return np.zeros(0, np.int64), np.zeros(len(self.documents), np.int64)
        counts = self._counts.astype(np.int64)
        return decode_positions(self._places, counts=counts), counts


@dataclass(frozen=True, slots=True)
class Sorted:
    """Postings of many terms, term after term, the documents of each ascending."""

    #: How many postings each term has; 1 or more.
    terms: Whole
    #: One for each posting.
    documents: Whole
    weights: NDArray[np.float32]
    #: How many positions each posting has; None in a field without positions.
    counts: Whole | None
    #: The positions, posting after posting.
    positions: Whole


class Packed(NamedTuple):
    """One term's region, which begins with `holding` as a 32-bit number."""

    region: bytes
    #: Documents that hold it.
    holding: int


class _Narrow:
    """An array cut into one run a term, each to be written in the narrowest type that holds it."""

    def __init__(self, numbers: Whole, /, *, starts: Whole) -> None:
        largest = np.maximum.reduceat(numbers, starts)
        self._codes = np.digitize(largest, (1 << 8, 1 << 16)).tolist()
        self._tables = [numbers.astype(kind).tobytes() for kind in ("<u1", "<u2", "<u4")]

    def cut(self, term: int, /, *, start: int, end: int) -> tuple[bytes, bytes]:
        """Give the code and the bytes of a term's run."""
        code = self._codes[term]
        size = 1 << code
        return b"BHI"[code : code + 1], self._tables[code][start * size : end * size]


class _Weights:
    """The weights, cut in the same way."""

    def __init__(self, weights: NDArray[np.float32], /, *, starts: Whole) -> None:
        largest = np.maximum.reduceat(weights, starts)
        whole = np.logical_and.reduceat(weights == np.floor(weights), starts)
        self._equal = (np.minimum.reduceat(weights, starts) == largest).tolist()
        self._bytes = (whole & (largest < 1 << 8)).tolist()
        self._floats = weights.astype("<f4").tobytes()
        self._whole = np.minimum(weights, 255).astype("<u1").tobytes()

    def cut(self, term: int, /, *, start: int, end: int) -> tuple[bytes, bytes]:
        """Give the code and the bytes of a term's run."""
        if self._bytes[term] and (end - start <= _FLOAT or not self._equal[term]):
            return b"B", self._whole[start:end]
        if self._equal[term]:
            return _EQUAL, self._floats[start * _FLOAT : (start + 1) * _FLOAT]
        return b"f", self._floats[start * _FLOAT : end * _FLOAT]


class _Places:
    """The positions and their counts, cut in the same way."""

    def __init__(self, counts: Whole, positions: Whole, /, *, starts: Whole, ends: Whole) -> None:
        self._counts = _Narrow(counts, starts=starts)
        self._encoded, sizes = encode_gaps(gaps_of(positions, counts=counts))
        # Bytes up to each position, of which there are `counts` up to each posting.
        reached = np.concatenate((np.zeros(1, np.int64), sizes.cumsum(dtype=np.int64)))
        self._ends = reached[counts.cumsum()[ends - 1]].tolist()

    def cut(self, term: int, /, *, start: int, end: int) -> tuple[bytes, bytes]:
        """Give the code of the counts and the bytes of counts and places."""
        code, counts = self._counts.cut(term, start=start, end=end)
        before = self._ends[term - 1] if term else 0
        return code, counts + self._encoded[before : self._ends[term]]


def pack(postings: Sorted, /) -> Iterator[Packed]:
    """Write the region of each term."""
    if not len(postings.terms):
        return
    ends = postings.terms.cumsum()
    starts = ends - postings.terms
    gaps = np.diff(postings.documents, prepend=postings.documents.dtype.type(0))
    gaps[starts] = postings.documents[starts]
    documents = _Narrow(gaps, starts=starts)
    weights = _Weights(postings.weights, starts=starts)
    places = None
    if postings.counts is not None:
        places = _Places(postings.counts, postings.positions, starts=starts, ends=ends)
    for term, (start, end) in enumerate(zip(starts.tolist(), ends.tolist(), strict=True)):
        code, gap_bytes = documents.cut(term, start=start, end=end)
        weights_code, weight_bytes = weights.cut(term, start=start, end=end)
        counts_code, place_bytes = _NONE, b""
        if places is not None:
            counts_code, place_bytes = places.cut(term, start=start, end=end)
        header = _HEADER.pack(end - start, code, weights_code, counts_code)
        region = b"".join((header, gap_bytes, weight_bytes, place_bytes))
        yield Packed(region, holding=end - start)
