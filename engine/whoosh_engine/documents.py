"""What a segment keeps of its documents beside their terms, array by array.

stored, stored.at      the stored values (records.py), a byte string a document
ids, ids.at            the ids, a byte string a document
ids.order              uint32 (documents): numbers of the documents in the order of their ids
ids.rank               uint32 (documents): each document's place in that order
length/FIELD           float (documents): true length; 0 where the document hasn't the field
date/DATE              unsigned (documents): ordinal, or `UNDATED`
facet/FACET            unsigned: codes of the values, of document after document
facet/FACET.of         unsigned: whose each code is; missing where each document has one
facet/FACET.values     what the codes stand for, a byte string a value
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from engine.whoosh_engine.arrays import narrow, starts_of
from engine.whoosh_engine.facets import Facet, FacetWriter
from engine.whoosh_engine.strings import Strings, write_strings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from engine.fields import Fields
    from engine.whoosh_engine.arrays import Arrays, ArraysWriter

#: The number that stands for "no date": ordinals begin with 1.
UNDATED = 0
#: Documents copied from another segment before what was read of it is given back: some megabytes.
_AT_A_TIME = 1024


@dataclass(frozen=True, slots=True)
class Row:
    """One document as it is written."""

    #: As `records.encode_text` and `records.encode_stored` give them.
    id: bytes
    stored: bytes
    #: Date -> ordinal.
    dates: Mapping[str, int]
    #: Facet -> values.
    facets: Mapping[str, Sequence[str]]


class DocumentsWriter:
    """Gathers a segment's documents: the stored values go to the file at once, the rest at last."""

    def __init__(self, fields: Fields, /, *, to: ArraysWriter) -> None:
        """Begin the file."""
        self._to = to
        self._ids: list[bytes] = []
        self._stored: list[int] = []
        self._dates: dict[str, list[int]] = {date: [] for date in fields.dates}
        self._facets = {facet: FacetWriter() for facet in fields.facets}
        to.begin("stored", np.dtype(np.uint8))

    def add(self, row: Row, /) -> None:
        """Add the next document."""
        self._add(row.id, row.stored)
        for name, ordinals in self._dates.items():
            ordinals.append(row.dates.get(name, UNDATED))
        for name, facet in self._facets.items():
            facet.add(row.facets.get(name, ()))

    def copy(self, others: Documents, live: NDArray[np.bool_], /) -> None:
        """Add the living documents of another segment."""
        for place, number in enumerate(np.flatnonzero(live).tolist()):
            if place % _AT_A_TIME == 0:
                others.forget()
            self._add(others.id(number), others.stored(number))
        for name, ordinals in self._dates.items():
            ordinals.extend(others.dates(name)[live].tolist())
        for name, facet in self._facets.items():
            facet.copy(others.facet(name), live)

    def _add(self, id_: bytes, stored: bytes, /) -> None:
        self._to.append(stored)
        self._stored.append(len(stored))
        self._ids.append(id_)

    def finish(self, lengths: Mapping[str, NDArray[np.float64]], /) -> None:
        """Write the rest. `lengths`: of each text field, those of all documents."""
        to = self._to
        to.add("stored.at", starts_of(np.array(self._stored, np.int64)))
        write_strings(self._ids, "ids", to=to)
        order = np.array(sorted(range(len(self._ids)), key=self._ids.__getitem__), np.uint32)
        rank = np.empty_like(order)
        rank[order] = np.arange(len(order))
        to.add("ids.order", order)
        to.add("ids.rank", rank)
        for name in sorted(lengths):
            to.add(f"length/{name}", narrow(lengths[name]))
        for name, ordinals in self._dates.items():
            to.add(f"date/{name}", narrow(np.array(ordinals, np.int64)))
        for name, facet in self._facets.items():
            facet.write(name, to=to)


class Documents:
    """The documents of an open segment. Opening reads nothing; `Arrays` is mapped."""

    def __init__(self, arrays: Arrays, /, *, count: int) -> None:
        """`count`: documents in the segment. Raises `IndexDamaged` if there aren't as many."""
        self._arrays = arrays
        self.count = count
        self._ids = Strings(arrays, "ids")
        self._stored = Strings(arrays, "stored")
        #: uint32[count]: each document's place in the order of the ids.
        self.rank = self._column("ids.rank")
        self._order = self._column("ids.order").data
        if len(self._ids) != count or len(self._stored) != count:
            raise arrays.damaged(f"not {count} documents")

    def id(self, number: int, /) -> bytes:
        """Give a document's id, as `records.encode_text` wrote it."""
        return self._ids[number]

    def ids(self) -> Iterator[bytes]:
        """Give all ids, dead documents' too."""
        return iter(self._ids)

    def stored(self, number: int, /) -> bytes:
        """Give what is stored of a document, as `records.encode_stored` wrote it."""
        return self._stored[number]

    def ranks(self, id_: bytes, /) -> range:
        """Give the places, in the order of the ids, of the documents that have this id.

        At most one of them lives: a document put again is another one.
        """
        first = beyond = self._ids.first_from(id_, order=self._order)
        while beyond < self.count and self._ids[self._order[beyond]] == id_:
            beyond += 1
        return range(first, beyond)

    def find(self, id_: bytes, /) -> list[int]:
        """Find the documents that have an id."""
        return [self._order[rank] for rank in self.ranks(id_)]

    def lengths(self, field: str, /) -> NDArray[np.float64]:
        """Give each document's true length in a text field; 0 where it hasn't the field."""
        return self._column(f"length/{field}").astype(np.float64)

    def dates(self, date: str, /) -> NDArray[np.int64]:
        """Give each document's ordinal, or `UNDATED`; of a date that doesn't exist, all are."""
        name = f"date/{date}"
        if name not in self._arrays:
            return np.zeros(self.count, np.int64)
        return self._column(name).astype(np.int64)

    def facet(self, facet: str, /) -> Facet:
        """Give a facet; of one that doesn't exist, all documents have none."""
        return Facet(self._arrays, facet, documents=self.count)

    def forget(self) -> None:
        """See `Arrays.forget`."""
        self._arrays.forget()

    def _column(self, name: str, /) -> NDArray[Any]:
        column = self._arrays[name]
        if len(column) != self.count:
            raise self._arrays.damaged(f"{name} has {len(column)} elements, not {self.count}")
        return column
