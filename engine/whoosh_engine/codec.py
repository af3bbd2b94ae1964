"""Whoosh's codec with our posting lists in it.

`TermsCodec` is pickled into every segment by module path and name: it stays where it is for good.
"""

# Whoosh is typed only in part.
# mypy: disallow-untyped-calls=False
from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn

from whoosh.codec.whoosh3 import W3Codec, W3FieldWriter, W3TermInfo, W3TermsReader
from whoosh.reading import TermNotFound
from whoosh.system import pack_ushort

from engine.whoosh_engine.postings import Postings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from whoosh.codec.base import Segment
    from whoosh.fields import Schema
    from whoosh.filedb.filestore import Storage

    from engine.whoosh_engine.postings import Packed


class _FieldWriter(W3FieldWriter):
    """Writes a segment's dictionary and posting lists."""

    def add_postings(
        self, schema: Schema, _lengths: object, items: Iterable[tuple[str, Iterable[Any]]]
    ) -> None:
        """Write what `Gathered.iter_postings` gives."""
        for name, terms in items:
            self.start_field(name, schema[name])
            prefix = pack_ushort(self._fieldid)
            for term, packed in terms:
                self._tindex.add(prefix + term, self._write(packed).to_bytes())
            self.finish_field()

    def _write(self, packed: Packed, /) -> W3TermInfo:
        info = W3TermInfo(weight=packed.weight, df=packed.holding)
        info.set_extent(self._postfile.tell(), len(packed.region))
        self._postfile.write(packed.region)
        return info


class TermsReader(W3TermsReader):
    """Whoosh's dictionary of one segment, giving a term's postings as arrays."""

    def postings(self, field: str, term: bytes, /) -> Postings | None:
        """Read a term's postings; None if no document here holds it."""
        try:
            info = self.term_info(field, term)
        except TermNotFound:
            return None
        start, length = info.extent()
        # Whoosh unpacks the length and forgets to take it out of its tuple.
        length = length[0] if isinstance(length, tuple) else length
        return Postings(self._postfile.get(start, length))

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


class TermsCodec(W3Codec):
    """Whoosh's codec with our posting lists, and without its byte-sized lengths."""

    #: Ours are in columns, as true floats; Whoosh would look one up for every posting.
    length_stats = False

    def field_writer(self, storage: Storage, segment: Segment) -> W3FieldWriter:
        """Write a segment's dictionary and posting lists."""
        return _FieldWriter(self, storage, segment)

    def terms_reader(self, storage: Storage, segment: Segment) -> TermsReader:
        """Open a segment's dictionary."""
        name = segment.make_filename(self.TERMS_EXT)
        return TermsReader(
            self,
            storage.open_file(name),
            storage.file_length(name),
            segment.open_file(storage, self.POSTS_EXT),
        )

    def postings_reader(self, *_args: object, **_options: object) -> NoReturn:
        """Refuse: Whoosh's matchers can't read our lists, and nothing of ours asks for them."""
        raise NotImplementedError
