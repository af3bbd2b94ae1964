"""A document's columns, checked: what a builder refuses, it refuses here, before it writes."""

from __future__ import annotations

import math
from itertools import chain
from typing import TYPE_CHECKING, Any

import numpy as np

from engine.whoosh_engine import schema
from engine.whoosh_engine.positions import MAX_GAP, gaps_of
from engine.whoosh_engine.records import encode_stored, encode_text, encode_values

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping

    from engine.document import Document, Posting
    from engine.fields import Fields


def lay_out(document: Document, /, *, fields: Fields) -> dict[str, Any]:
    """Give a document's values for the columns of Whoosh's schema.

    Raises ValueError, or TypeError for stored values that JSON can't hold.
    """
    _refuse_unknown("field", document.terms, known={field.name for field in fields.text})
    _refuse_unknown("facet", document.facets, known=fields.facets)
    _refuse_unknown("date", document.dates, known=fields.dates)
    columns: dict[str, Any] = {
        schema.ID: encode_text(document.id),
        schema.STORED: encode_stored(document.stored),
    }
    for name, terms in document.terms.items():
        columns[schema.length_column(name)] = _length(terms)
    for field in fields.text:
        if field.positions and field.name in document.terms:
            _check_positions(document.terms[field.name])
    for facet in fields.facets:
        columns[schema.facet_column(facet)] = encode_values(document.facets.get(facet, ()))
    for date, day in document.dates.items():
        columns[schema.date_column(date)] = day.toordinal()
    return columns


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
    gaps = gaps_of(positions, counts=counts)
    if len(gaps) and (gaps.min() < 0 or gaps.max() > MAX_GAP or positions.max() >= 1 << 31):
        raise ValueError(f"positions don't ascend, or by more than {MAX_GAP}")


def _refuse_unknown(kind: str, given: Iterable[str], /, *, known: Container[str]) -> None:
    if unknown := sorted(name for name in given if name not in known):
        raise ValueError(f"unknown {kind}: {', '.join(unknown)}")
