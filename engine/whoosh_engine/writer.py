"""Whoosh's writer of segments; the segment's file is all ours.

whoosh3 3.54.0 calls the methods that begin with an underscore.
"""

# Whoosh is typed only in part.
# mypy: disallow-untyped-calls=False
from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from whoosh.writing import SegmentWriter

from engine.whoosh_engine.arrays import ArraysWriter
from engine.whoosh_engine.codec import TermsCodec
from engine.whoosh_engine.documents import DocumentsWriter
from engine.whoosh_engine.gathering import Gathered
from engine.whoosh_engine.interleaving import Part, interleave
from engine.whoosh_engine.postings import write_postings
from engine.whoosh_engine.segment import SUFFIX

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from whoosh.index import FileIndex

    from engine.document import Document
    from engine.fields import Fields
    from engine.whoosh_engine.documents import Row
    from engine.whoosh_engine.segment import OpenSegment


class _ArraysSegmentWriter(SegmentWriter):
    """Writes one segment: first its documents, then their postings, all at once."""

    def __init__(self, index: FileIndex, /, *, fields: Fields) -> None:
        """Begin. No lock of Whoosh's: generations have one for all rooms, which dies in time."""
        super().__init__(index, _lk=False, codec=TermsCodec(), compound=False)
        self._file = self.newsegment.create_file(self.storage, SUFFIX)
        self._arrays = ArraysWriter(self._file, folder=Path(self.storage.folder))
        self._fields = fields
        self._documents = DocumentsWriter(fields, to=self._arrays)

    def _count(self, documents: int, /) -> None:
        """Have Whoosh know of documents just added."""
        self._added = True
        self.docnum += documents

    def _write_postings(self) -> dict[str, NDArray[np.float64]]:
        """Write them, and give each document's length in each text field."""
        raise NotImplementedError

    def _flush_segment(self) -> None:
        self._documents.finish(self._write_postings())
        self._arrays.finish()

    def _close_segment(self) -> None:
        if not self._file.is_closed:
            self._file.close()


class TermsWriter(_ArraysSegmentWriter):
    """Writes a segment of new documents, whose postings are made of their terms at last."""

    def __init__(self, index: FileIndex, /, *, fields: Fields) -> None:
        """Begin."""
        super().__init__(index, fields=fields)
        self.gathered = Gathered(fields)

    def put(self, row: Row, document: Document, /) -> int:
        """Add a document, whose row this is, and give its number in the segment."""
        number = int(self.docnum)
        self._documents.add(row)
        self._count(1)
        self.gathered.add(document, number)
        return number

    def _write_postings(self) -> dict[str, NDArray[np.float64]]:
        return self.gathered.write(self._arrays, documents=int(self.docnum))


class MergedWriter(_ArraysSegmentWriter):
    """Writes one segment of several."""

    def __init__(self, index: FileIndex, /, *, fields: Fields) -> None:
        """Begin."""
        super().__init__(index, fields=fields)
        #: Each with the new numbers of its documents, as `Part` has them.
        self._segments: list[tuple[OpenSegment, NDArray[np.int32]]] = []

    def add(self, segment: OpenSegment, /) -> None:
        """Add the living documents of another segment."""
        numbers = segment.live.cumsum(dtype=np.int32) - 1 + int(self.docnum)
        self._segments.append((segment, np.where(segment.live, numbers, -1).astype(np.int32)))
        with segment.reading():
            self._documents.copy(segment.documents, segment.live)
        self._count(segment.living)

    def _write_postings(self) -> dict[str, NDArray[np.float64]]:
        lengths: dict[str, NDArray[np.float64]] = {}
        for name in sorted(field.name for field in self._fields.text):
            parts = [
                Part(field, new)
                for segment, new in self._segments
                if (field := segment.field(name)) is not None
            ]
            write_postings(interleave(parts), name, to=self._arrays)
            of_each = [one.documents.lengths(name)[one.live] for one, _ in self._segments]
            lengths[name] = np.concatenate([np.zeros(0), *of_each])
        return lengths
