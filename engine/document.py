"""What an engine is given to keep: one document, already turned into terms."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

#: What JSON can hold.
Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"


class Posting(NamedTuple):
    """How one document holds one term in one field."""

    #: Sum of the weights of its occurrences (a title's count three times). Greater than 0.
    weight: float
    #: Where it stands, ascending; empty in a field without positions.
    positions: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Terms:
    """The postings of one document in one field, column by column, in any order of the terms.

    In columns, since an article has 1,700 postings: as objects they would take longer to make, and
    to hand to another process, than to index.

    >>> terms = Terms.of({"lúa": Posting(2, (0, 7)), "ngô": Posting(1, (3,))})
    >>> terms.terms, terms.weights.tolist(), terms.counts.tolist(), terms.places.tolist()
    (('lúa', 'ngô'), [2.0, 1.0], [2, 1], [0, 7, 3])
    """

    #: Each once. Terms are not empty and hold no control characters.
    terms: Sequence[str]
    #: double[terms]: `Posting.weight` of each.
    weights: array[float]
    #: int[terms]: how many positions each has; in a field without positions 0, or nothing at all.
    counts: array[int] = field(default_factory=lambda: array("i"))
    #: int[sum of the counts]: `Posting.positions`, term after term.
    places: array[int] = field(default_factory=lambda: array("i"))

    @classmethod
    def of(cls, postings: Mapping[str, Posting], /) -> Terms:
        """Put postings into columns."""
        return cls(
            tuple(postings),
            array("d", [one.weight for one in postings.values()]),
            array("i", [len(one.positions) for one in postings.values()]),
            array("i", chain.from_iterable(one.positions for one in postings.values())),
        )

    def postings(self) -> dict[str, Posting]:
        """Give each term's posting, as `of` was given them."""
        found = {}
        end = 0
        for number, (term, weight) in enumerate(zip(self.terms, self.weights, strict=True)):
            start, end = end, end + (self.counts[number] if self.counts else 0)
            found[term] = Posting(weight, tuple(self.places[start:end]))
        return found


@dataclass(frozen=True, slots=True)
class Document:
    """One document. Its length in a field, for BM25, is the sum of its postings' weights there."""

    id: str
    #: field -> what it holds there.
    terms: Mapping[str, Terms]
    #: facet -> its values here, in any number. None at all counts as the value "".
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    #: date field -> day. Absent: undated; stands last in both date orders.
    dates: Mapping[str, date] = field(default_factory=dict)
    #: What `Engine.get` gives back.
    stored: Mapping[str, Json] = field(default_factory=dict)
