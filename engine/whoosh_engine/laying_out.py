"""A document as it is written, checked: what a builder refuses is refused here, at once."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from engine.whoosh_engine.documents import Row
from engine.whoosh_engine.postings import MAX_GAP
from engine.whoosh_engine.records import encode_stored, encode_text

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from engine.document import Document, Terms
    from engine.fields import Fields


def lay_out(document: Document, /, *, fields: Fields) -> Row:
    """Give what a segment keeps of a document beside its terms.

    Raises ValueError, also for its terms, or TypeError for stored values that JSON can't hold.
    """
    positions = {field.name: field.positions for field in fields.text}
    _refuse_unknown("field", document.terms, known=positions)
    _refuse_unknown("facet", document.facets, known=fields.facets)
    _refuse_unknown("date", document.dates, known=fields.dates)
    for name, terms in document.terms.items():
        _refuse_unfit(terms, positions=positions[name])
    return Row(
        id=encode_text(document.id),
        stored=encode_stored(document.stored),
        lengths={name: _length(terms.weights) for name, terms in document.terms.items()},
        dates={name: day.toordinal() for name, day in document.dates.items()},
        facets=document.facets,
    )


def _length(weights: Sequence[float], /) -> float:
    """Add up the weights, exactly; the order of the terms doesn't matter."""
    length = math.fsum(weights)
    if not math.isfinite(length) or min(weights, default=1) <= 0:
        raise ValueError("a weight is not above 0, or not finite")
    return length


def _refuse_unfit(terms: Terms, /, *, positions: bool) -> None:
    counts = np.frombuffer(terms.counts, np.int32)
    if len(terms.weights) != len(terms.terms) or len(terms.places) != counts.sum():
        raise ValueError("not as many weights or positions as terms")
    if not positions:
        return
    if len(counts) != len(terms.terms):
        raise ValueError("terms without positions in a field that keeps them")
    gaps = np.frombuffer(terms.places, np.int32).astype(np.int64)
    if len(gaps):
        gaps[1:] -= gaps[:-1].copy()
        # A posting's first gap is from 0.
        first = (counts.cumsum() - counts)[counts > 0]
        gaps[first] = np.frombuffer(terms.places, np.int32)[first]
        if gaps.min() < 0 or gaps.max() > MAX_GAP:
            raise ValueError(f"positions don't ascend, or by more than {MAX_GAP}")


def _refuse_unknown(kind: str, given: Iterable[str], /, *, known: Container[str]) -> None:
    if unknown := sorted(name for name in given if name not in known):
        raise ValueError(f"unknown {kind}: {', '.join(unknown)}")
