"""One segment of an open index: its file of arrays, and which of its documents are alive."""

from __future__ import annotations

import zlib
from contextlib import contextmanager
from json import JSONDecodeError
from typing import TYPE_CHECKING, Any

import numpy as np

from engine.whoosh_engine.arrays import Arrays
from engine.whoosh_engine.documents import Documents
from engine.whoosh_engine.postings import FieldPostings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from numpy.typing import NDArray

    from engine.whoosh_engine.facets import Facet
    from engine.whoosh_engine.postings import Postings

#: What the name of a segment's file ends in.
SUFFIX = ".seg"


def file_of(segment: Any, /) -> str:  # noqa: ANN401 - Whoosh's segment has no type for mypy
    """Name the file of one of Whoosh's segments."""
    return str(segment.make_filename(SUFFIX))


class OpenSegment:
    """Documents are numbered from 0 here. What a search needs is opened when the first asks for it.

    Two threads may open the same thing at the same time; one of the two then stays.
    """

    def __init__(self, segment: Any, folder: Path, /) -> None:  # noqa: ANN401 - as above
        """Open the file of one of Whoosh's segments in `folder`. Raises `IndexDamaged`."""
        self.arrays = Arrays(folder / file_of(segment))
        self.count: int = segment.doc_count_all()
        self.documents = Documents(self.arrays, count=self.count)
        #: bool[count]: False for documents that were removed or replaced.
        self.live = np.ones(self.count, bool)
        dead = list(segment.deleted_docs())
        self.live[dead] = False
        self.living = self.count - len(dead)
        self.has_deletions = bool(dead)
        self._fields: dict[str, FieldPostings | None] = {}
        self._facets: dict[str, Facet] = {}
        self._dates: dict[str, NDArray[np.int64]] = {}

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Turn what reading a damaged file raises into `IndexDamaged`, with the file's name."""
        try:
            yield
        except (IndexError, UnicodeDecodeError, JSONDecodeError, zlib.error) as error:
            raise self.arrays.damaged(repr(error)) from error

    def field_names(self) -> list[str]:
        """Name the text fields that any document here has."""
        return [name.removesuffix("/terms") for name in self.arrays if name.endswith("/terms")]

    def field(self, name: str, /) -> FieldPostings | None:
        """Give a text field's terms and postings; None if no document here has it."""
        if name not in self._fields:
            there = f"{name}/terms" in self.arrays
            self._fields[name] = FieldPostings(self.arrays, name) if there else None
        return self._fields[name]

    def postings(self, field: str, term: bytes, /) -> Postings | None:
        """Find a term's postings; None if no document here holds it."""
        of_field = self.field(field)
        return None if of_field is None else of_field.find(term)

    def facet(self, name: str, /) -> Facet:
        """Give a facet; of one that doesn't exist, all documents have none."""
        if name not in self._facets:
            self._facets[name] = self.documents.facet(name)
        return self._facets[name]

    def dates(self, name: str, /) -> NDArray[np.int64]:
        """Give each document's ordinal, or `UNDATED`; of a date that doesn't exist, all are."""
        if name not in self._dates:
            self._dates[name] = self.documents.dates(name)
        return self._dates[name]
