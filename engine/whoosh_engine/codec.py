"""Whoosh's codec with our posting lists in it.

`TermsCodec` is pickled into every segment by module path and name: it stays where it is for good.
"""

# Whoosh is typed only in part.
# mypy: disallow-untyped-calls=False
from __future__ import annotations

import struct
from typing import TYPE_CHECKING, NoReturn

from whoosh.codec.whoosh3 import W3Codec, W3FieldWriter, W3TermsReader
from whoosh.system import pack_ushort

from engine.whoosh_engine.postings import Postings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from whoosh.codec.base import Segment
    from whoosh.fields import Schema
    from whoosh.filedb.filestore import Storage

    from engine.whoosh_engine.postings import Packed


#: What the dictionary says of a term begins with one of these: its region of postings follows, or
#: how many documents hold it, and where in the file of postings its region is and how long.
_HERE, _THERE = b"\0", b"\1"
_PLACE = struct.Struct("<IQI")
#: Both go on with the number of documents: a region does too.
_HOLDING = struct.Struct("<xI")
#: The longest region that stands in the dictionary. Half of all terms are in one document only.
_SHORT = 32


class _FieldWriter(W3FieldWriter):
    """Writes a segment's dictionary and posting lists."""

    def add_postings(
        self,
        schema: Schema,
        _lengths: object,
        items: Iterable[tuple[str, Iterable[tuple[bytes, Packed]]]],
    ) -> None:
        """Write what `Gathered.iter_postings` gives."""
        for name, terms in items:
            self.start_field(name, schema[name])
            prefix = pack_ushort(self._fieldid)
            for term, packed in terms:
                self._tindex.add(prefix + term, self._write(packed))
            self.finish_field()

    def _write(self, packed: Packed, /) -> bytes:
        if len(packed.region) <= _SHORT:
            return _HERE + packed.region
        place = _PLACE.pack(packed.holding, self._postfile.tell(), len(packed.region))
        self._postfile.write(packed.region)
        return _THERE + place


class TermsReader(W3TermsReader):
    """Whoosh's dictionary of one segment, giving a term's postings as arrays."""

    def postings(self, field: str, term: bytes, /) -> Postings | None:
        """Read a term's postings; None if no document here holds it."""
        entry = self._tindex.get(self._keycoder(field, term))
        return None if entry is None else self._read(entry)

    def holding(self, field: str, term: bytes, /) -> int:
        """Count the documents that hold a term, dead ones too."""
        entry = self._tindex.get(self._keycoder(field, term))
        return 0 if entry is None else int(_HOLDING.unpack_from(entry)[0])

    def beginning(self, field: str, prefix: bytes, /) -> Iterator[tuple[bytes, int]]:
        """Walk over the terms that begin with `prefix`, ascending, and their `holding`."""
        for term, entry in self._entries(field, prefix):
            yield term, _HOLDING.unpack_from(entry)[0]

    def lists(self, field: str, /) -> Iterator[tuple[bytes, Postings]]:
        """Walk over all terms of a field, ascending, and their postings."""
        for term, entry in self._entries(field, b""):
            yield term, self._read(entry)

    def _entries(self, field: str, prefix: bytes, /) -> Iterator[tuple[bytes, bytes]]:
        for key, entry in self._tindex.items_from(self._keycoder(field, prefix)):
            of, term = self._keydecoder(key)
            if of != field or not term.startswith(prefix):
                return
            yield term, entry

    def _read(self, entry: bytes, /) -> Postings:
        if entry.startswith(_HERE):
            return Postings(entry[1:])
        _, start, length = _PLACE.unpack_from(entry, 1)
        return Postings(self._postfile.get(start, length))


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
