"""One segment of an open index: its dictionary, and its columns as arrays."""

# Whoosh is typed only in part.
# mypy: disallow-untyped-calls=False
from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from whoosh.codec.whoosh3 import W3Codec
from whoosh.columns import VarBytesColumn

from engine.whoosh_engine import schema
from engine.whoosh_engine.mapped import MappedSegment
from engine.whoosh_engine.records import decode_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray
    from whoosh.codec.base import Segment
    from whoosh.columns import ColumnReader
    from whoosh.filedb.filestore import FileStorage

    from engine.fields import Fields
    from engine.whoosh_engine.codec import TermsReader


class Parts:
    """A segment's file, and the columns in it."""

    def __init__(self, segment: Segment, storage: FileStorage, /) -> None:
        """Open the file of a segment of the index in `storage`."""
        self.segment = segment
        self.count: int = segment.doc_count_all()
        file = storage.open_file(segment.make_filename(segment.COMPOUND_EXT))
        try:
            self.files = MappedSegment(file)
        except BaseException:
            file.close()
            raise

    def texts(self, column: str, /) -> ColumnReader:
        """Open a column of bytes."""
        name = W3Codec.column_filename(self.segment, column)
        file = self.files.open_file(name)
        return VarBytesColumn().reader(file, 0, self.files.file_length(name), self.count)

    def numbers(self, column: str, kind: str, /) -> NDArray[Any]:
        """Read a numeric column whole: Whoosh writes it big-endian, up to its last value not 0."""
        name = W3Codec.column_filename(self.segment, column)
        numbers = np.zeros(self.count, np.dtype(kind).newbyteorder("="))
        if self.files.file_exists(name):
            data = self.files.open_file(name).get(0, self.files.file_length(name))
            written = np.frombuffer(data, kind)
            numbers[: len(written)] = written
        return numbers


def read_ids(segment: Segment, storage: FileStorage, /) -> list[str]:
    """Read the ids of a segment's documents, dead ones too."""
    parts = Parts(segment, storage)
    ids = [decode_text(data) for data in parts.texts(schema.ID)]
    parts.files.close()
    return ids


class OpenSegment:
    """A segment's documents are numbered from 0 here, and from `base` in the whole index.

    Only the dictionary and the postings are read while searching, the rest at opening.
    """

    def __init__(
        self, segment: Segment, storage: FileStorage, /, *, base: int, fields: Fields
    ) -> None:
        """Open the segment's file in `storage`."""
        parts = Parts(segment, storage)
        self.base = base
        self.count = parts.count
        self.terms: TermsReader = segment.codec().terms_reader(parts.files, segment)
        #: False for documents that were removed or replaced.
        self.live = np.ones(self.count, bool)
        self.live[list(segment.deleted_docs())] = False
        self.has_deletions = not self.live.all()
        self.ids = [decode_text(data) for data in parts.texts(schema.ID)]
        #: Text field -> each document's true length; 0 where it hasn't the field.
        self.lengths = {
            field.name: parts.numbers(schema.length_column(field.name), ">f8")
            for field in fields.text
        }
        #: Date field -> each document's ordinal, or `schema.UNDATED`.
        self.dates = {
            date: parts.numbers(schema.date_column(date), ">i4").astype(np.int64)
            for date in fields.dates
        }
        self._parts = parts
        self._stored = parts.texts(schema.STORED)

    def facet(self, name: str, /) -> Iterator[bytes]:
        """Read each document's values of a facet, as `records.encode_values` writes them."""
        return iter(self._parts.texts(schema.facet_column(name)))

    def stored(self, number: int, /) -> bytes:
        """Read what is stored of a document, as `records.encode_stored` wrote it."""
        return bytes(self._stored[number])

    def close(self) -> None:
        """Let go of the file."""
        self._parts.files.close()
