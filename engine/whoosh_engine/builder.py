"""The next generation's Whoosh files."""

# Whoosh is typed only in part.
# mypy: disallow-untyped-calls=False
from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex
from whoosh.writing import NO_MERGE

from engine.durable import sync_tree
from engine.whoosh_engine.laying_out import lay_out
from engine.whoosh_engine.merging import merge
from engine.whoosh_engine.records import decode_text
from engine.whoosh_engine.schema import make_schema
from engine.whoosh_engine.segment import OpenSegment
from engine.whoosh_engine.toc import FOLDER, INDEX, carry_over
from engine.whoosh_engine.writer import TermsWriter

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from whoosh.codec.base import Segment

    from engine.document import Document
    from engine.fields import Fields

#: What the postings not yet written may take of memory. A segment that grows beyond it is written,
#: and the next one begun: about 3,000 news articles fill one. Writing them comes on top.
LIMIT_MB = 128


class WhooshBuilder:
    """See `engine.protocol.Builder`."""

    def __init__(
        self, path: Path, /, *, base: Path | None, fields: Fields, limit_mb: float = LIMIT_MB
    ) -> None:
        """Begin in `path`, a generation's folder, with what `base`, another one, holds."""
        self._folder = path / FOLDER
        self._fields = fields
        self._limit = limit_mb * 1e6
        self._folder.mkdir()
        self._storage = FileStorage(str(self._folder))
        if base is None:
            self._index = FileIndex.create(self._storage, make_schema(fields), INDEX)
        else:
            carry_over(base / FOLDER, self._folder)
            self._index = FileIndex(self._storage, indexname=INDEX)
        self._writer = TermsWriter(self._index, fields=fields)
        #: id -> its document's number in the segments written so far.
        self._old = _living(self._writer.segments, self._folder)
        #: id -> its document's number in the segment being written.
        self._new: dict[str, int] = {}

    def put(self, document: Document, /) -> None:
        """Add a document, or replace the one with its id.

        What the table of fields hasn't, weights that aren't above 0, positions that don't ascend
        and what JSON can't hold raise ValueError or TypeError; nothing is changed then.
        """
        row = lay_out(document, fields=self._fields)
        self.remove(document.id)
        self._new[document.id] = self._writer.put(row, document)
        if self._writer.gathered.size > self._limit:
            self._write_segment()
            self._writer = TermsWriter(self._index, fields=self._fields)

    def remove(self, id: str, /) -> None:  # noqa: A002 - the protocol's own word
        """Remove a document; an unknown id is nothing to do."""
        if (old := self._old.pop(id, None)) is not None:
            self._writer.delete_document(old)
        if (new := self._new.pop(id, None)) is not None:
            # Whoosh deletes only what is committed; but the segment keeps the list, and has it.
            self._writer.newsegment.delete_document(new)

    def finish(self) -> None:
        """Write everything, and have the disk keep it."""
        self._write_segment()
        merge(self._index, self._folder, fields=self._fields)
        sync_tree(self._folder)

    def abandon(self) -> None:
        """Throw everything away; also after an error anywhere, `finish` included."""
        if not self._writer.is_closed:
            self._writer.cancel()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _write_segment(self) -> None:
        before = sum(segment.doc_count_all() for segment in self._writer.segments)
        self._writer.commit(mergetype=NO_MERGE)
        self._old.update((id_, before + number) for id_, number in self._new.items())
        self._new = {}


def _living(segments: Iterable[Segment], folder: Path, /) -> dict[str, int]:
    """Number the living documents by id as Whoosh's writer does, through all segments."""
    numbers: dict[str, int] = {}
    base = 0
    for segment in segments:
        opened = OpenSegment(segment, folder)
        ids = opened.documents.ids()
        for number, (id_, lives) in enumerate(zip(ids, opened.live.tolist(), strict=True)):
            if lives:
                numbers[decode_text(id_)] = base + number
        base += opened.count
    return numbers
