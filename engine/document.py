"""What an engine is given to keep: one document, already turned into terms."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from engine.fields import FIELDS

if TYPE_CHECKING:
    from array import array
    from collections.abc import Mapping, Sequence
    from datetime import date

    from engine.fields import Fields

#: What JSON can hold.
Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"


@dataclass(frozen=True, slots=True)
class Text:
    """Terms as they follow each other, for a field with positions: so a text is cut, so it comes.

    The engine sorts whole segments of them, where postings made text by text, and handed over from
    process to process, would take longer to make than to index (docs/performance.md). All four run
    in step.
    """

    #: Not empty, without control characters.
    terms: Sequence[str]
    #: int32: where each stands, never descending. Several may share a place; each once.
    places: array[int]
    #: float32: what each weighs, above 0 (a title's 3).
    weights: array[float]
    #: The same terms in the form of the field's `TextField.plain`, if it has one; one term has one
    #: plain form.
    plain: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """One document. Its length in a field, for BM25, is the sum of its postings' weights there."""

    id: str
    #: Field with positions -> its text. Fields that the table derives of another aren't given.
    texts: Mapping[str, Text]
    #: Field without positions -> term -> weight, above 0.
    terms: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    #: facet -> its values here, in any number. None at all counts as the value "".
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    #: date field -> day. Absent: undated; stands last in both date orders.
    dates: Mapping[str, date] = field(default_factory=dict)
    #: What `Engine.get` gives back.
    stored: Mapping[str, Json] = field(default_factory=dict)


class Posting(NamedTuple):
    """How one document holds one term in one field."""

    #: Sum of the weights of its occurrences.
    weight: float
    #: Where it stands, ascending; empty in a field without positions.
    positions: tuple[int, ...] = ()


def postings(document: Document, /, *, fields: Fields = FIELDS) -> dict[str, dict[str, Posting]]:
    """Give all that an engine keeps of a document: field -> term -> posting.

    For tests and benchmarks, one by one; an engine has ways of its own to the same.

    >>> from array import array
    >>> places, weights = array("i", [0, 1, 2]), array("f", [1, 1, 1])
    >>> text = Text(("má", "ma", "mà"), places, weights, plain=("ma", "ma", "ma"))
    >>> found = postings(Document("a", {"exact": text}))
    >>> found["exact"]["ma"], found["folded"]["ma"]
    (Posting(weight=1.0, positions=(1,)), Posting(weight=3.0, positions=(0, 1, 2)))
    >>> found["pairs"]
    {'ma ma': Posting(weight=2.0, positions=())}
    """
    found = {
        name: {term: Posting(weight) for term, weight in weights.items()}
        for name, weights in document.terms.items()
    }
    table = {one.name: one for one in fields.text}
    for name, text in document.texts.items():
        found[name] = _placed(text, text.terms)
        if (plain := table[name].plain) is not None:
            found[plain] = _placed(text, text.plain)
        if (pairs := table[name].pairs) is not None:
            found[pairs] = _pairs(text)
    return {name: held for name, held in found.items() if held}


def _placed(text: Text, terms: Sequence[str]) -> dict[str, Posting]:
    once: dict[tuple[str, int], float] = {}
    for term, place, weight in zip(terms, text.places, text.weights, strict=True):
        once.setdefault((term, place), weight)
    held: dict[str, Posting] = {}
    for (term, place), weight in once.items():
        before = held.get(term, Posting(0.0))
        held[term] = Posting(before.weight + weight, (*before.positions, place))
    return held


def _pairs(text: Text) -> dict[str, Posting]:
    """Neighbours: of each place the term that came first. A pair weighs what its first one does."""
    at: dict[int, tuple[str, float]] = {}
    for term, place, weight in zip(text.plain, text.places, text.weights, strict=True):
        at.setdefault(place, (term, weight))
    weights: defaultdict[str, float] = defaultdict(float)
    for place, (term, weight) in at.items():
        if place + 1 in at:
            weights[f"{term} {at[place + 1][0]}"] += weight
    return {pair: Posting(weight) for pair, weight in weights.items()}
