"""Whoosh's door to our segments: its own readers and queries see their documents and postings.

Our search doesn't go through here (see searching.py): Whoosh steps through postings one by one.
`TermsCodec` is pickled into every segment by module path and name: it stays where it is for good.
"""

# Whoosh is typed only in part.
# mypy: disallow-untyped-calls=False
from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import numpy as np
from whoosh.codec.base import Codec, PerDocumentReader, TermsReader
from whoosh.codec.whoosh3 import W3Segment
from whoosh.matching.mcore import ListMatcher
from whoosh.reading import TermInfo, TermNotFound

from engine.whoosh_engine.records import decode_text
from engine.whoosh_engine.schema import ID
from engine.whoosh_engine.segment import OpenSegment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whoosh.codec.base import Segment
    from whoosh.filedb.filestore import FileStorage
    from whoosh.formats import Format
    from whoosh.scoring import BaseScorer

    from engine.whoosh_engine.postings import Postings


class _Documents(PerDocumentReader):
    """A segment's documents: their ids, lengths, and which of them are dead."""

    def __init__(self, segment: Segment, opened: OpenSegment, /) -> None:
        self._segment = segment
        self._opened = opened

    def doc_count(self) -> int:
        return int(self._segment.doc_count())

    def doc_count_all(self) -> int:
        return self._opened.count

    def has_deletions(self) -> bool:
        return self._opened.has_deletions

    def is_deleted(self, docnum: int) -> bool:
        return bool(self._segment.is_deleted(docnum))

    def deleted_docs(self) -> Iterator[int]:
        return iter(np.flatnonzero(~self._opened.live).tolist())

    def stored_fields(self, docnum: int) -> dict[str, str]:
        return {ID: decode_text(self._opened.documents.id(docnum))}

    def doc_field_length(self, docnum: int, fieldname: str, default: float = 0) -> float:
        length = float(self._opened.documents.lengths(fieldname)[docnum])
        return length or default

    def field_length(self, fieldname: str) -> float:
        return float(self._opened.documents.lengths(fieldname).sum())

    def min_field_length(self, fieldname: str) -> float:
        return float(self._opened.documents.lengths(fieldname).min())

    def max_field_length(self, fieldname: str) -> float:
        return float(self._opened.documents.lengths(fieldname).max())


class _Terms(TermsReader):
    """A segment's dictionary, and Whoosh's matchers over its lists."""

    def __init__(self, opened: OpenSegment, /) -> None:
        self._opened = opened

    def __contains__(self, term: tuple[str, bytes]) -> bool:
        return self._opened.postings(*term) is not None

    def indexed_field_names(self) -> list[str]:
        return self._opened.field_names()

    def terms(self) -> Iterator[tuple[str, bytes]]:
        for name in self.indexed_field_names():
            yield from self.terms_from(name, b"")

    def terms_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[str, bytes]]:
        field = self._opened.field(fieldname)
        if field is not None:
            for number in range(field.terms.first_from(prefix), len(field.terms)):
                yield fieldname, field.terms[number]

    def items(self) -> Iterator[tuple[tuple[str, bytes], TermInfo]]:
        return ((term, self.term_info(*term)) for term in self.terms())

    def items_from(
        self, fieldname: str, prefix: bytes
    ) -> Iterator[tuple[tuple[str, bytes], TermInfo]]:
        return ((term, self.term_info(*term)) for term in self.terms_from(fieldname, prefix))

    def frequency(self, fieldname: str, text: bytes) -> float:
        return float(self.term_info(fieldname, text).weight())

    def doc_frequency(self, fieldname: str, text: bytes) -> int:
        return len(self._postings(fieldname, text).documents)

    def cursor(self, fieldname: str, _field: object) -> NoReturn:
        raise NotImplementedError

    def term_info(self, fieldname: str, text: bytes) -> TermInfo:
        postings = self._postings(fieldname, text)
        lengths = self._opened.documents.lengths(fieldname)[postings.documents]
        return TermInfo(
            weight=float(postings.weights.sum(dtype=np.float64)),
            df=len(postings.documents),
            minlength=float(lengths.min()),
            maxlength=float(lengths.max()),
            maxweight=float(postings.weights.max()),
            minid=int(postings.documents[0]),
            maxid=int(postings.documents[-1]),
        )

    def matcher(
        self, fieldname: str, text: bytes, format_: Format, scorer: BaseScorer | None = None
    ) -> ListMatcher:
        postings = self._postings(fieldname, text)
        every = np.arange(len(postings.documents))
        owners, positions = postings.positions(every)
        runs = np.split(positions.astype("<u4"), np.searchsorted(owners, every[1:]))
        return ListMatcher(
            postings.documents.tolist(),
            weights=postings.weights.tolist(),
            values=[run.tobytes() for run in runs],
            format=format_,
            scorer=scorer,
            term=(fieldname, text),
            terminfo=self.term_info(fieldname, text),
        )

    def _postings(self, fieldname: str, text: bytes, /) -> Postings:
        postings = self._opened.postings(fieldname, text)
        if postings is None:
            raise TermNotFound(f"No term {fieldname}:{text!r}")
        return postings


class TermsCodec(Codec):
    """Reads for Whoosh; segments are written by writer.py."""

    def new_segment(self, _storage: FileStorage, indexname: str) -> W3Segment:
        """Begin a segment, with a name that no other has."""
        return W3Segment(self, indexname)

    def per_document_writer(self, _storage: FileStorage, _segment: Segment) -> None:
        """Give nothing: our writers write documents themselves."""

    def field_writer(self, _storage: FileStorage, _segment: Segment) -> None:
        """Give nothing: our writers write postings themselves."""

    def postings_writer(self, *_args: object, **_options: object) -> NoReturn:
        """Refuse: our writers write postings themselves."""
        raise NotImplementedError

    def postings_reader(self, *_args: object, **_options: object) -> NoReturn:
        """Refuse: `_Terms.matcher` reads postings."""
        raise NotImplementedError

    def per_document_reader(self, storage: FileStorage, segment: Segment) -> PerDocumentReader:
        """Open a segment's documents."""
        return _Documents(segment, OpenSegment(segment, Path(storage.folder)))

    def terms_reader(self, storage: FileStorage, segment: Segment) -> TermsReader:
        """Open a segment's dictionary."""
        return _Terms(OpenSegment(segment, Path(storage.folder)))
