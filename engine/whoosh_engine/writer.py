"""Whoosh's writer of segments, fed with ready postings; the segment's file is all ours."""

# Whoosh is typed only in part.
# mypy: disallow-untyped-calls=False
from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from whoosh.writing import SegmentWriter

from engine.whoosh_engine.arrays import ArraysWriter
from engine.whoosh_engine.codec import TermsCodec
from engine.whoosh_engine.documents import DocumentsWriter
from engine.whoosh_engine.gathering import Gathered
from engine.whoosh_engine.segment import SUFFIX

if TYPE_CHECKING:
    from collections.abc import Mapping

    from whoosh.index import FileIndex

    from engine.document import Posting
    from engine.fields import Fields
    from engine.whoosh_engine.documents import Row
    from engine.whoosh_engine.segment import OpenSegment


class TermsWriter(SegmentWriter):
    """Writes one segment: whoosh3 3.54.0 calls the methods that begin with an underscore."""

    def __init__(self, index: FileIndex, /, *, fields: Fields) -> None:
        """Begin. No lock of Whoosh's: generations have one for all rooms, which dies in time."""
        super().__init__(index, _lk=False, codec=TermsCodec(), compound=False)
        self._file = self.newsegment.create_file(self.storage, SUFFIX)
        self._arrays = ArraysWriter(self._file)
        self._fields = fields
        self._documents = DocumentsWriter(fields, to=self._arrays)
        self.gathered = Gathered({field.name: field.positions for field in fields.text})

    def put(self, row: Row, terms: Mapping[str, Mapping[str, Posting]], /) -> int:
        """Add a document and give its number in the segment."""
        number = int(self.docnum)
        self._add(row)
        for field, postings in terms.items():
            self.gathered.fields[field].add(postings, document=number)
        return number

    def merge_in(self, segment: OpenSegment, /) -> None:
        """Add the living documents of another segment."""
        new = np.where(segment.live, segment.live.cumsum() - 1 + int(self.docnum), -1)
        for row in segment.documents.rows(segment.live, fields=self._fields):
            self._add(row)
        for name, gathered in self.gathered.fields.items():
            if (field := segment.field(name)) is not None:
                gathered.take_over(field.take(), new=new)

    def _add(self, row: Row, /) -> None:
        self._documents.add(row)
        self._added = True
        self.docnum += 1

    def _flush_segment(self) -> None:
        self._documents.finish()
        self.gathered.write(self._arrays)
        self._arrays.finish()

    def _close_segment(self) -> None:
        if not self._file.is_closed:
            self._file.close()
