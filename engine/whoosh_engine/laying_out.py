"""A document as it is written, checked: what a builder refuses is refused here, at once."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from engine.whoosh_engine.documents import Row
from engine.whoosh_engine.records import encode_stored, encode_text

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterable

    from engine.document import Document, Text
    from engine.fields import Fields, TextField


def lay_out(document: Document, /, *, fields: Fields) -> Row:
    """Give what a segment keeps of a document beside its terms.

    Raises ValueError, also for its terms, or TypeError for stored values that JSON can't hold.
    """
    derived = {name for field in fields.text for name in (field.plain, field.pairs)}
    given = {field.name: field for field in fields.text if field.name not in derived}
    texts = {name: field for name, field in given.items() if field.positions}
    _refuse_unknown("field with positions", document.texts, known=texts)
    _refuse_unknown("field without positions", document.terms, known=given.keys() - texts)
    _refuse_unknown("facet", document.facets, known=fields.facets)
    _refuse_unknown("date", document.dates, known=fields.dates)
    for name, text in document.texts.items():
        _refuse_unfit(text, texts[name])
    for weights in document.terms.values():
        _refuse_weights(weights.values())
    return Row(
        id=encode_text(document.id),
        stored=encode_stored(document.stored),
        dates={name: day.toordinal() for name, day in document.dates.items()},
        facets=document.facets,
    )


def _refuse_unfit(text: Text, field: TextField, /) -> None:
    count = len(text.terms)
    if not count == len(text.places) == len(text.weights):
        raise ValueError("not as many places or weights as terms")
    if len(text.plain) != (count if field.plain else 0):
        raise ValueError("not as many plain terms as terms, or none asked for")
    if field.pairs and " " in "".join(text.plain):
        raise ValueError("a space in a term of pairs")
    places = np.frombuffer(text.places, np.int32)
    if count and (places[0] < 0 or (places[1:] < places[:-1]).any()):
        raise ValueError("places descend, or are below 0")
    _refuse_weights(text.weights)


def _refuse_weights(weights: Collection[float], /) -> None:
    if not math.isfinite(sum(weights)) or min(weights, default=1) <= 0:
        raise ValueError("a weight is not above 0, or not finite")


def _refuse_unknown(kind: str, given: Iterable[str], /, *, known: Container[str]) -> None:
    if unknown := sorted(name for name in given if name not in known):
        raise ValueError(f"unknown {kind}: {', '.join(unknown)}")
