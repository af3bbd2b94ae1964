"""The next generation's Whoosh files."""

from __future__ import annotations

import math
import shutil
from typing import TYPE_CHECKING, Any

from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex
from whoosh.writing import SegmentWriter

from engine.durable import sync_tree
from engine.whoosh_engine import merging, schema
from engine.whoosh_engine.codec import TermsCodec
from engine.whoosh_engine.records import encode_stored, encode_text, encode_values
from engine.whoosh_engine.segment import read_ids
from engine.whoosh_engine.toc import FOLDER, INDEX, carry_over

if TYPE_CHECKING:
    from collections.abc import Container, Iterable
    from pathlib import Path

    from whoosh.codec.base import Segment

    from engine.document import Document
    from engine.fields import Fields

#: What the postings not yet written may take of memory, as Whoosh counts it (about two thirds of
#: what they really take). Beyond it they spill to files, which makes indexing 1.6 times slower.
LIMIT_MB = 512


class WhooshBuilder:
    """See `engine.protocol.Builder`."""

    def __init__(
        self, path: Path, /, *, base: Path | None, fields: Fields, limit_mb: int = LIMIT_MB
    ) -> None:
        """Begin in `path`, a generation's folder, with what `base`, another one, holds."""
        self._folder = path / FOLDER
        self._fields = fields
        self._text_names = frozenset(field.name for field in fields.text)
        self._folder.mkdir()
        storage = FileStorage(str(self._folder))
        if base is None:
            index = FileIndex.create(storage, schema.make_schema(fields), INDEX)
        else:
            carry_over(base / FOLDER, self._folder)
            index = FileIndex(storage, indexname=INDEX)
        # No lock of Whoosh's: the generations have one for all rooms, which dies with its process.
        self._writer = SegmentWriter(index, _lk=False, limitmb=limit_mb, codec=TermsCodec())
        #: id -> its document's number in the segments of the base.
        self._old = _living(self._writer.segments, storage)
        #: id -> its document's number in the segment being written.
        self._new: dict[str, int] = {}

    def put(self, document: Document, /) -> None:
        """Add a document, or replace the one with its id.

        A field, facet or date that the table of fields hasn't, a weight that isn't above 0 or
        positions that don't ascend raise ValueError; nothing is changed then.
        """
        columns = self._columns(document)
        self.remove(document.id)
        self._new[document.id] = self._writer.docnum
        self._writer.add_document(**columns)

    def remove(self, id: str, /) -> None:  # noqa: A002 - the protocol's own word
        """Remove a document; an unknown id is nothing to do."""
        if (old := self._old.pop(id, None)) is not None:
            self._writer.delete_document(old)
        if (new := self._new.pop(id, None)) is not None:
            # Whoosh deletes only what is committed; the segment being written keeps the list.
            self._writer.newsegment.delete_document(new)

    def finish(self) -> None:
        """Write everything, and have the disk keep it."""
        self._writer.commit(mergetype=merging.merge)
        sync_tree(self._folder)

    def abandon(self) -> None:
        """Throw everything away."""
        self._writer.cancel()
        shutil.rmtree(self._folder)

    def _columns(self, document: Document, /) -> dict[str, Any]:
        """Check a document and lay it out as Whoosh's schema wants it."""
        fields = self._fields
        _refuse_unknown("field", document.terms, known=self._text_names)
        _refuse_unknown("facet", document.facets, known=fields.facets)
        _refuse_unknown("date", document.dates, known=fields.dates)
        columns: dict[str, Any] = {
            schema.ID: encode_text(document.id),
            schema.STORED: encode_stored(document.stored),
        }
        for name, terms in document.terms.items():
            length = math.fsum(posting.weight for posting in terms.values())
            columns[name] = terms
            columns[schema.length_column(name)] = length
        for facet in fields.facets:
            columns[schema.facet_column(facet)] = encode_values(document.facets.get(facet, ()))
        for date, day in document.dates.items():
            columns[schema.date_column(date)] = day.toordinal()
        return columns


def _refuse_unknown(kind: str, given: Iterable[str], /, *, known: Container[str]) -> None:
    if unknown := sorted(name for name in given if name not in known):
        raise ValueError(f"unknown {kind}: {', '.join(unknown)}")


def _living(segments: Iterable[Segment], storage: FileStorage, /) -> dict[str, int]:
    """Number the living documents by id as Whoosh's writer does, through all segments."""
    numbers: dict[str, int] = {}
    base = 0
    for segment in segments:
        dead = set(segment.deleted_docs())
        for number, id_ in enumerate(read_ids(segment, storage)):
            if number not in dead:
                numbers[id_] = base + number
        base += segment.doc_count_all()
    return numbers
