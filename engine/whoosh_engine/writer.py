"""Whoosh's writer of segments, fed with ready postings."""

# Whoosh is typed only in part.
# mypy: disallow-untyped-calls=False
from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any, cast

import numpy as np
from whoosh.writing import SegmentWriter

from engine.whoosh_engine.codec import TermsCodec
from engine.whoosh_engine.gathering import Gathered
from engine.whoosh_engine.records import decode_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from whoosh.index import FileIndex
    from whoosh.reading import SegmentReader

    from engine.document import Posting
    from engine.fields import Fields
    from engine.whoosh_engine.codec import TermsReader

#: Posting lists taken over from another segment in one go: enough for numpy to pay.
_AT_ONCE = 4096


class TermsWriter(SegmentWriter):
    """Writes one segment."""

    def __init__(self, index: FileIndex, /, *, fields: Fields) -> None:
        """Begin. No lock of Whoosh's: generations have one for all rooms, which dies in time."""
        super().__init__(index, _lk=False, codec=TermsCodec())
        self.gathered = Gathered({field.name: field.positions for field in fields.text})
        self.pool = cast("Any", self.gathered)

    def put(self, columns: Mapping[str, Any], terms: Mapping[str, Mapping[str, Posting]]) -> int:
        """Add a document and give its number in the segment: `add_document` without analysers."""
        number = int(self.docnum)
        self.perdocwriter.start_doc(number)
        for name, value in columns.items():
            self.perdocwriter.add_column_value(name, self.schema[name].column_type, value)
        self.perdocwriter.finish_doc()
        self._added = True
        self.docnum += 1
        for field, postings in terms.items():
            self.gathered.fields[field].add(postings, document=number)
        return number

    def add_postings_to_pool(
        self, reader: SegmentReader, startdoc: int, docmap: Mapping[int, int] | None
    ) -> None:
        """Take over the postings of a segment to be merged. Whoosh calls it.

        `docmap` gives the living documents' new numbers; without it all live, from `startdoc` on.
        """
        new = np.arange(reader.doc_count_all()) + startdoc
        if docmap is not None:
            new[:] = -1
            new[list(docmap)] = list(docmap.values())
        terms: TermsReader = reader._terms  # noqa: SLF001 - Whoosh's reader has no arrays to give
        for name, field in self.gathered.fields.items():
            lists = terms.lists(name)
            while some := list(islice(lists, _AT_ONCE)):
                field.take_over(
                    [decode_text(term) for term, _ in some],
                    [postings for _, postings in some],
                    new=new,
                )
