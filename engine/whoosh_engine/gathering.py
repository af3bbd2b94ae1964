"""The terms of the segment being written, in memory until it is complete.

In flat arrays, a few bytes for every time that a term occurs, in the order in which documents come.
What search needs is made of all of them at once, by sorting: postings, a field's plain form, pairs.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from itertools import count
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np

from engine.whoosh_engine.postings import Sorted, write_postings
from engine.whoosh_engine.records import encode_text

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from numpy.typing import NDArray

    from engine.document import Document, Text
    from engine.fields import Fields, TextField
    from engine.whoosh_engine.arrays import ArraysWriter

#: Bytes that a term takes beside its occurrences: its text, its number, its place in a dictionary.
_BYTES_A_TERM = 160
#: Terms that are written at a time: pairs, each a hundred bytes, are made only then.
_TERMS_AT_A_TIME = 1 << 16
_NONE = np.zeros(0, np.int32)
#: Makes terms of ranks: a list of them, or two for pairs.
Name: TypeAlias = "Callable[..., list[bytes]]"


class Vocabulary:
    """Numbers the terms of one field."""

    def __init__(self) -> None:
        #: term -> its number: looking one up gives a new one the next number.
        self._numbers: defaultdict[str, int] = defaultdict(count().__next__)
        #: Number -> number of its plain form in another vocabulary.
        self._plain = array("i")

    def __len__(self) -> int:
        return len(self._numbers)

    def numbered(self, terms: Collection[str], /) -> NDArray[np.int32]:
        """Give the number of each term, without a step of Python's own for each."""
        return np.fromiter(map(self._numbers.__getitem__, terms), np.int32, len(terms))

    def plain(
        self, numbers: NDArray[np.int32], forms: Sequence[str], /, *, of: Vocabulary
    ) -> NDArray[np.int32]:
        """Give the numbers, in another vocabulary, of the plain forms of terms just numbered."""
        known = len(self._plain)
        # New terms were numbered as they came.
        for place in np.flatnonzero(numbers >= known).tolist():
            if numbers[place] == len(self._plain):
                self._plain.append(of._numbers[forms[place]])
        plain: NDArray[np.int32] = np.frombuffer(self._plain, np.int32)[numbers]
        return plain

    def ranked(self) -> tuple[list[bytes], NDArray[np.uint32]]:
        """Give the terms in the order of their bytes, and the place there of each number."""
        names = [encode_text(term) for term in self._numbers]
        ascending = sorted(range(len(names)), key=names.__getitem__)
        ranks = np.empty(len(ascending), np.uint32)
        ranks[ascending] = np.arange(len(ascending))
        return [names[number] for number in ascending], ranks


class _Occurrences:
    """Of one field, document by document, numbers ascending."""

    def __init__(self, *, numbers: int, positions: bool) -> None:
        """`numbers`: of terms that make one of the field's: 1, or 2 for pairs."""
        self._numbers = [array("i") for _ in range(numbers)]
        self._documents = array("i")
        self._weights = array("f")
        self._places = array("i") if positions else None

    @property
    def size(self) -> int:
        """Bytes of memory taken, about."""
        columns = (*self._numbers, self._documents, self._weights, self._places or ())
        return sum(memoryview(column).nbytes for column in columns if column)

    def add(
        self,
        *numbers: NDArray[np.int32],
        weights: NDArray[np.float32],
        places: NDArray[np.int32] | None = None,
        document: int,
    ) -> None:
        """Add a document's. `places`: in a field with positions, never descending."""
        for column, added in zip(self._numbers, numbers, strict=True):
            column.frombytes(added.tobytes())
        self._documents += array("i", (document,)) * len(weights)
        self._weights.frombytes(weights.tobytes())
        if self._places is not None and places is not None:
            self._places.frombytes(places.tobytes())

    def sorted(self, ranks: NDArray[np.uint32], name: Name, /) -> Iterator[Sorted]:
        """Give the postings, term after term.

        `ranks` are those of the numbers, `name` makes terms of ranks.
        """
        keys = [ranks[_numpy(column)] for column in self._numbers]
        # Stable: documents and places came ascending, and stay so within each term.
        order = _ascending(keys)
        keys = [key[order] for key in keys]
        documents, weights = _numpy(self._documents)[order], _numpy(self._weights)[order]
        places = None if self._places is None else _numpy(self._places)[order]
        begins = _changes(*keys, documents)
        if places is not None:
            # A term stands once at a place.
            once = begins | _changes(places)
            keys = [key[once] for key in keys]
            documents, weights, places, begins = (
                column[once] for column in (documents, weights, places, begins)
            )
        at = np.flatnonzero(begins)
        keys, documents, weights = (
            [key[at] for key in keys],
            documents[at],
            np.add.reduceat(weights, at),
        )
        at = np.append(at, len(begins))
        terms = np.append(np.flatnonzero(_changes(*keys)), len(documents))
        for first in range(0, len(terms) - 1, _TERMS_AT_A_TIME):
            borders = terms[first : first + _TERMS_AT_A_TIME + 1]
            here = slice(borders[0], borders[-1])
            yield Sorted(
                terms=name(*(key[borders[:-1]].tolist() for key in keys)),
                lengths=np.diff(borders),
                documents=documents[here],
                weights=weights[here],
                counts=None if places is None else np.diff(at[borders[0] : borders[-1] + 1]),
                places=_NONE if places is None else places[at[borders[0]] : at[borders[-1]]],
            )


class Gathered:
    """All fields' terms."""

    def __init__(self, fields: Fields, /) -> None:
        """Begin with the first document."""
        self._fields = {field.name: field for field in fields.text}
        #: Pairs -> the field of which they are neighbours.
        self._of = {field.pairs: field.plain for field in fields.text if field.pairs}
        self._vocabularies = {name: Vocabulary() for name in self._fields.keys() - self._of.keys()}
        self._occurrences = {
            name: _Occurrences(numbers=2 if name in self._of else 1, positions=field.positions)
            for name, field in self._fields.items()
        }

    @property
    def size(self) -> int:
        """Bytes of memory taken, about."""
        occurrences = sum(one.size for one in self._occurrences.values())
        return occurrences + _BYTES_A_TERM * sum(map(len, self._vocabularies.values()))

    def add(self, document: Document, number: int, /) -> None:
        """Add a document's, which has that number."""
        for name, held in document.terms.items():
            numbers = self._vocabularies[name].numbered(held)
            weights = np.fromiter(held.values(), np.float32, len(held))
            self._occurrences[name].add(numbers, weights=weights, document=number)
        for name, text in document.texts.items():
            self._add_text(self._fields[name], text, number)

    def _add_text(self, field: TextField, text: Text, document: int) -> None:
        vocabulary = self._vocabularies[field.name]
        numbers = vocabulary.numbered(text.terms)
        weights = np.frombuffer(text.weights, np.float32)
        places = np.frombuffer(text.places, np.int32)
        add = self._occurrences[field.name].add
        add(numbers, weights=weights, places=places, document=document)
        if not field.plain:
            return
        numbers = vocabulary.plain(numbers, text.plain, of=self._vocabularies[field.plain])
        add = self._occurrences[field.plain].add
        add(numbers, weights=weights, places=places, document=document)
        if not field.pairs:
            return
        # Of each place the term that came first.
        first = _changes(places)
        numbers, weights, places = numbers[first], weights[first], places[first]
        follows = places[1:] == places[:-1] + 1
        add = self._occurrences[field.pairs].add
        pairs = numbers[:-1][follows], numbers[1:][follows]
        add(*pairs, weights=weights[:-1][follows], document=document)

    def write(self, to: ArraysWriter, /, *, documents: int) -> dict[str, NDArray[np.float64]]:
        """Write the fields that hold anything, and give each document's length in each.

        What a field holds is forgotten as soon as it is written. `documents`: their number.
        """
        ranked = {name: one.ranked() for name, one in self._vocabularies.items()}
        lengths = {name: np.zeros(documents) for name in self._fields}
        for name in sorted(self._fields):
            names, ranks = ranked[self._of.get(name) or name]
            held = self._occurrences.pop(name)
            if held.size:
                parts = held.sorted(
                    ranks, _pair_names(names) if name in self._of else _names(names)
                )
                write_postings(_measured(parts, lengths[name]), name, to=to)
        return lengths


def _names(names: Sequence[bytes]) -> Name:
    return lambda ranks: [names[rank] for rank in ranks]


def _pair_names(names: Sequence[bytes]) -> Name:
    # No term of theirs holds a space, or anything below it: so they ascend as their parts do.
    return lambda ones, others: [
        b"%b %b" % (names[one], names[other]) for one, other in zip(ones, others, strict=True)
    ]


def _measured(parts: Iterator[Sorted], lengths: NDArray[np.float64]) -> Iterator[Sorted]:
    """Pass postings on, and add up the weights of each document."""
    for part in parts:
        lengths += np.bincount(part.documents, part.weights, minlength=len(lengths))
        yield part


def _ascending(keys: Sequence[NDArray[np.uint32]], /) -> NDArray[np.intp]:
    """Tell the order in which keys ascend, by the first and then the next; equal ones stay.

    By half of their bits, then by the other: of 16 bits numpy makes a radix sort, and two are three
    times as fast as one sort of 32.
    """
    order = np.arange(len(keys[0]))
    for key in reversed(keys):
        for half in (key & 0xFFFF, key >> 16):
            order = order[np.argsort(half.astype(np.uint16)[order], kind="stable")]
    return order


def _changes(*columns: NDArray[Any]) -> NDArray[np.bool_]:
    """Tell where any of the columns differs from what stands before; it does at the beginning."""
    changes = np.ones(len(columns[0]), bool)
    changes[1:] = np.logical_or.reduce([column[1:] != column[:-1] for column in columns])
    return changes


def _numpy(numbers: array[int] | array[float], /) -> NDArray[Any]:
    """See an array of Python's as numpy's, without copying it: it must not grow meanwhile."""
    return np.frombuffer(numbers, numbers.typecode)
