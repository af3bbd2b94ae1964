"""A document as it is written, checked: what a builder refuses is refused here, at once."""

from __future__ import annotations

import math
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

from engine.whoosh_engine.documents import Row
from engine.whoosh_engine.postings import MAX_GAP, MAX_POSITION
from engine.whoosh_engine.records import encode_stored, encode_text

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping

    from engine.document import Document, Posting
    from engine.fields import Fields


def lay_out(document: Document, /, *, fields: Fields) -> Row:
    """Give all of a document but its terms.

    Raises ValueError, or TypeError for stored values that JSON can't hold.
    """
    _refuse_unknown("field", document.terms, known={field.name for field in fields.text})
    _refuse_unknown("facet", document.facets, known=fields.facets)
    _refuse_unknown("date", document.dates, known=fields.dates)
    for field in fields.text:
        if field.positions and field.name in document.terms:
            _check_positions(document.terms[field.name])
    return Row(
        id=encode_text(document.id),
        stored=encode_stored(document.stored),
        lengths={name: _length(terms) for name, terms in document.terms.items()},
        dates={name: day.toordinal() for name, day in document.dates.items()},
        facets=document.facets,
    )


def _length(terms: Mapping[str, Posting], /) -> float:
    """Add up the weights, exactly; the order of the terms doesn't matter."""
    weights = [posting.weight for posting in terms.values()]
    if not all(0 < weight < math.inf for weight in weights):
        raise ValueError("a weight is not above 0, or not finite")
    return math.fsum(weights)


def _check_positions(terms: Mapping[str, Posting], /) -> None:
    places = [posting.positions for posting in terms.values()]
    counts = np.fromiter(map(len, places), np.int64, len(places))
    positions = np.fromiter(chain.from_iterable(places), np.int64, int(counts.sum()))
    if len(positions):
        gaps = np.diff(positions, prepend=0)
        # A posting's first gap is from 0.
        first = (counts.cumsum() - counts)[counts > 0]
        gaps[first] = positions[first]
        if gaps.min() < 0 or gaps.max() > MAX_GAP or positions.max() > MAX_POSITION:
            raise ValueError(f"positions don't ascend, or by more than {MAX_GAP}")


def _refuse_unknown(kind: str, given: Iterable[str], /, *, known: Container[str]) -> None:
    if unknown := sorted(name for name in given if name not in known):
        raise ValueError(f"unknown {kind}: {', '.join(unknown)}")
