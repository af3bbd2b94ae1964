"""Filters: which documents of a segment pass."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.protocol import FacetIn
from engine.whoosh_engine.documents import UNDATED

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from engine.protocol import DateIn, Filters
    from engine.whoosh_engine.matching import Mask
    from engine.whoosh_engine.segment import OpenSegment


def passing(where: Filters, /, *, segment: OpenSegment, but: str | None = None) -> Mask:
    """Tell which documents are alive and pass all filters, but for those of the facet `but`."""
    mask = segment.live
    for one in where:
        if not (isinstance(one, FacetIn) and one.facet == but):
            mask = mask & _passing(one, segment=segment)
    return mask


def _passing(one: FacetIn | DateIn, /, *, segment: OpenSegment) -> Mask:
    if isinstance(one, FacetIn):
        return segment.facet(one.facet).having(one.values)
    return in_range(segment.dates(one.field), low=one.low, high=one.high)


def in_range(ordinals: NDArray[np.int64], /, *, low: int | None, high: int | None) -> Mask:
    """Tell which dates lie in [low, high]; None is open. Undated documents are in no range."""
    within: Mask = ordinals != UNDATED
    if low is not None:
        within &= ordinals >= low
    if high is not None:
        within &= ordinals <= high
    return within
