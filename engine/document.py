"""What an engine is given to keep: one document, already turned into terms."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

#: What JSON can hold.
Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"


class Posting(NamedTuple):
    """How one document holds one term in one field."""

    #: Sum of the weights of its occurrences (a title's count three times). Greater than 0.
    weight: float
    #: Where it stands, ascending; empty in a field without positions.
    positions: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """One document. Its length in a field, for BM25, is the sum of its postings' weights there."""

    id: str
    #: field -> term -> posting. Terms are not empty and hold no control characters.
    terms: Mapping[str, Mapping[str, Posting]]
    #: facet -> its values here, in any number. None at all counts as the value "".
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    #: date field -> day. Absent: undated; stands last in both date orders.
    dates: Mapping[str, date] = field(default_factory=dict)
    #: What `Engine.get` gives back.
    stored: Mapping[str, Json] = field(default_factory=dict)
