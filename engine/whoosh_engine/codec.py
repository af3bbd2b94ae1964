"""Our posting lists inside Whoosh's segments: one term, one run of plain numbers.

Whoosh's own lists are pickles in zlib, read through a file position that threads would fight over.
Ours are a header and up to four arrays, read by numpy in one go:

    header   number of postings, codes of the three arrays' types
    gaps     between document numbers, the first from 0            (1, 2 or 4 bytes each)
    weights  one for all if equal; else bytes if whole; else floats
    counts   of positions of each posting; none without positions  (1, 2 or 4 bytes each)
    places   the positions, as engine.whoosh_engine.positions writes them

`TermsCodec` is pickled into every segment by module path and name: it stays where it is for good.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Any

import numpy as np
from whoosh.codec.whoosh3 import W3Codec, W3PostingsWriter, W3TermInfo, W3TermsReader
from whoosh.matching import LeafMatcher
from whoosh.reading import TermNotFound

from engine.whoosh_engine.positions import count_positions, decode_positions, split_positions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

_HEADER = struct.Struct("<Iccc")
#: Code of an array's type in the header -> numpy's name of it. All little-endian.
_TYPES = {b"B": "<u1", b"H": "<u2", b"I": "<u4", b"f": "<f4"}
#: Code of the weights: all are equal, and one is written.
_EQUAL = b"="
#: Code of the counts: the field has no positions.
_NONE = b"-"


class Postings:
    """One term's postings in one segment: arrays that run in step, documents ascending."""

    __slots__ = ("_counts", "_places", "_weights", "documents")

    def __init__(self, region: bytes | memoryview, /) -> None:
        """Read what `_Writer` wrote. A region cut short raises ValueError or struct.error."""
        count, gaps, weights, counts = _HEADER.unpack_from(region)
        at = _HEADER.size

        def take(code: bytes, number: int) -> NDArray[Any]:
            nonlocal at
            array = np.frombuffer(region, _TYPES[code], number, at)
            at += array.nbytes
            return array

        #: Document numbers within the segment, of deleted documents too.
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
        return decode_positions(bytes(self._places), counts=counts), counts

    def encoded_positions(self) -> Iterator[bytes]:
        """Give each posting's positions as they were written."""
        counts = [0] * len(self.documents) if self._counts is None else self._counts.tolist()
        return split_positions(bytes(self._places), counts=counts)


def _narrow(numbers: NDArray[Any], /) -> tuple[bytes, bytes]:
    """Choose the narrowest type that holds them; return its code and their bytes."""
    largest = int(numbers.max())
    code = b"B" if largest < 1 << 8 else b"H" if largest < 1 << 16 else b"I"
    return code, numbers.astype(_TYPES[code]).tobytes()


def _narrow_weights(weights: NDArray[np.float32], /) -> tuple[bytes, bytes]:
    """Write the weights as one, as bytes, or as floats; return their code and bytes."""
    if (weights == weights[0]).all():
        return _EQUAL, weights[:1].astype("<f4").tobytes()
    if weights.max() < 1 << 8 and (weights == np.floor(weights)).all():
        return b"B", weights.astype("<u1").tobytes()
    return b"f", weights.astype("<f4").tobytes()


class _Writer(W3PostingsWriter):  # type: ignore[misc]
    """Gathers one term's postings and writes them as one region. Whoosh calls it term by term."""

    def start_postings(self, format_: Any, terminfo: W3TermInfo) -> None:
        """Begin a term."""
        self._format = format_
        self._terminfo = terminfo
        self._new_block()

    def add_posting(
        self, id_: int, weight: float, vbytes: bytes, _length: int | None = None
    ) -> None:
        """Add one document, numbers ascending; `vbytes` holds the encoded positions."""
        self._ids.append(id_)
        self._weights.append(weight)
        self._values.append(vbytes)

    def finish_postings(self) -> W3TermInfo:
        """Write the term and tell the dictionary where it is."""
        ids = np.frombuffer(self._ids, np.uint32)
        weights = np.frombuffer(self._weights, np.float32)
        gaps_code, gaps = _narrow(np.diff(ids, prepend=np.uint32(0)))
        weights_code, packed = _narrow_weights(weights)
        counts_code, counts = _NONE, b""
        if self._format.positions:
            counts_code, counts = _narrow(np.array([count_positions(v) for v in self._values]))
        start = self._postfile.tell()
        header = _HEADER.pack(len(ids), gaps_code, weights_code, counts_code)
        self._postfile.write(b"".join((header, gaps, packed, counts, *self._values)))
        self._maxweight = float(weights.max())
        self._terminfo.add_block(self)
        self._terminfo.set_extent(start, self._postfile.tell() - start)
        return self._terminfo


def _read(file: Any, info: W3TermInfo, /) -> Postings:
    start, length = info.extent()
    # Whoosh unpacks the length and forgets to take it out of its tuple.
    length = length[0] if isinstance(length, tuple) else length
    return Postings(file.get(start, length))


class _OneByOne(LeafMatcher):  # type: ignore[misc]
    """One term's postings one at a time, as Whoosh reads them when it merges segments."""

    def __init__(self, postings: Postings, /, *, format_: Any, term: Any) -> None:
        """Stand at the first posting."""
        self.format = format_
        self.scorer = None
        self._term = term
        self._ids = postings.documents.tolist()
        self._weights = postings.weights().tolist()
        self._values = list(postings.encoded_positions())
        self._i = 0

    def is_active(self) -> bool:
        """Tell whether it stands at a posting."""
        return self._i < len(self._ids)

    def id(self) -> int:
        """Give the document's number."""
        return int(self._ids[self._i])

    def weight(self) -> float:
        """Give the posting's weight."""
        return float(self._weights[self._i])

    def value(self) -> bytes:
        """Give the posting's positions, encoded."""
        return self._values[self._i]

    def next(self) -> None:
        """Go on to the next posting."""
        self._i += 1


class TermsReader(W3TermsReader):  # type: ignore[misc]
    """Whoosh's dictionary of one segment, giving a term's postings as arrays."""

    def postings(self, field: str, term: bytes, /) -> Postings | None:
        """Read a term's postings; None if no document here holds it."""
        try:
            info = self.term_info(field, term)
        except TermNotFound:
            return None
        return _read(self._postfile, info)

    def holding(self, field: str, term: bytes, /) -> int:
        """Count the documents that hold a term, dead ones too."""
        try:
            return int(self.doc_frequency(field, term))
        except KeyError:
            return 0

    def beginning(self, field: str, prefix: bytes, /) -> Iterator[tuple[bytes, int]]:
        """Walk over the terms that begin with `prefix`, ascending, and their `holding`."""
        for (of, term), info in self.items_from(field, prefix):
            if of != field or not term.startswith(prefix):
                return
            yield term, info.doc_frequency()


class TermsCodec(W3Codec):  # type: ignore[misc]
    """Whoosh's codec with our posting lists, and without its byte-sized lengths."""

    #: Keeps Whoosh from looking up a length for every posting: ours are in columns.
    length_stats = False

    def postings_writer(self, dbfile: Any, byteids: bool = False) -> W3PostingsWriter:  # noqa: FBT001, FBT002 - Whoosh's signature
        """Write our posting lists."""
        return _Writer(dbfile, blocklimit=0, byteids=byteids)

    def postings_reader(
        self, dbfile: Any, terminfo: W3TermInfo, format_: Any, term: Any = None, scorer: Any = None
    ) -> LeafMatcher:
        """Read our posting lists one by one; Whoosh never scores them."""
        del scorer
        return _OneByOne(_read(dbfile, terminfo), format_=format_, term=term)

    def terms_reader(self, storage: Any, segment: Any) -> TermsReader:
        """Open a segment's dictionary."""
        name = segment.make_filename(self.TERMS_EXT)
        return TermsReader(
            self,
            storage.open_file(name),
            storage.file_length(name),
            segment.open_file(storage, self.POSTS_EXT),
        )
