"""A document as it is written, checked: what a builder refuses is refused here, at once."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import chain
from operator import itemgetter
from typing import TYPE_CHECKING

import numpy as np

from engine.whoosh_engine.documents import Row
from engine.whoosh_engine.postings import MAX_GAP, MAX_POSITION
from engine.whoosh_engine.records import encode_stored, encode_text

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from engine.document import Document, Posting
    from engine.fields import Fields


#: Of a `Posting`; faster than by name, and there are hundreds in each document.
_WEIGHT = itemgetter(0)
_POSITIONS = itemgetter(1)


@dataclass(frozen=True, slots=True)
class Columns:
    """A document's postings in one field, in any order of the terms."""

    terms: Collection[str]
    #: `Posting.weight` of each.
    weights: Sequence[float]
    #: int32[terms]: how many positions each has; None in a field without positions.
    counts: NDArray[np.int32] | None = None
    #: int32[sum of the counts]
    places: NDArray[np.int32] | None = None


def lay_out(document: Document, /, *, fields: Fields) -> tuple[Row, Mapping[str, Columns]]:
    """Give what a segment keeps of a document, and its postings by field.

    Raises ValueError, or TypeError for stored values that JSON can't hold.
    """
    _refuse_unknown("field", document.terms, known={field.name for field in fields.text})
    _refuse_unknown("facet", document.facets, known=fields.facets)
    _refuse_unknown("date", document.dates, known=fields.dates)
    columns = {
        field.name: _columns(document.terms[field.name], positions=field.positions)
        for field in fields.text
        if field.name in document.terms
    }
    row = Row(
        id=encode_text(document.id),
        stored=encode_stored(document.stored),
        lengths={name: _length(one.weights) for name, one in columns.items()},
        dates={name: day.toordinal() for name, day in document.dates.items()},
        facets=document.facets,
    )
    return row, columns


def _length(weights: Sequence[float], /) -> float:
    """Add up the weights, exactly; the order of the terms doesn't matter."""
    length = math.fsum(weights)
    if not math.isfinite(length) or min(weights, default=1) <= 0:
        raise ValueError("a weight is not above 0, or not finite")
    return length


def _columns(terms: Mapping[str, Posting], /, *, positions: bool) -> Columns:
    weights = list(map(_WEIGHT, terms.values()))
    if not positions:
        return Columns(terms, weights)
    runs = list(map(_POSITIONS, terms.values()))
    counts = np.fromiter(map(len, runs), np.int32, len(runs))
    places = np.fromiter(chain.from_iterable(runs), np.int64)
    if len(places):
        gaps = places.copy()
        gaps[1:] -= places[:-1]
        # A posting's first gap is from 0.
        first = (counts.cumsum() - counts)[counts > 0]
        gaps[first] = places[first]
        if gaps.min() < 0 or gaps.max() > MAX_GAP or places.max() > MAX_POSITION:
            raise ValueError(f"positions don't ascend, or by more than {MAX_GAP}")
    return Columns(terms, weights, counts, places.astype(np.int32))


def _refuse_unknown(kind: str, given: Iterable[str], /, *, known: Container[str]) -> None:
    if unknown := sorted(name for name in given if name not in known):
        raise ValueError(f"unknown {kind}: {', '.join(unknown)}")
