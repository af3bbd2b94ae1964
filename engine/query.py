"""The query tree: what is asked of an engine, in terms, never in Vietnamese.

Only `Term` scores. Everything else says which documents match; `And`, `Or`, `AtLeast` and
`Optional` add up the scores of those of their parts that match. Trees are values: equal trees match
the same documents, totals, facets and date order on every engine (tests/engine says so).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Term:
    """Documents that hold `text` in `field`; scores `weight` times BM25 (engine/scoring.py)."""

    field: str
    text: str
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Phrase:
    """Documents that hold `texts` at consecutive positions of `field`. A filter: scores 0."""

    field: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Prefix:
    """Documents with a term of `field` that begins with `text`. Scores 0.

    Expands to at most `cap` terms: the most frequent ones, ties in the order of their code points.
    """

    field: str
    text: str
    cap: int = 128


@dataclass(frozen=True, slots=True)
class Range:
    """Documents whose date `field` lies in [low, high], as ordinals of `date`; None is open.

    Scores 0. An undated document is in no range.
    """

    field: str
    low: int | None
    high: int | None


@dataclass(frozen=True, slots=True)
class And:
    """Documents that match every part. Of no parts: everything."""

    parts: tuple[Query, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """Documents that match at least one part. Of no parts: nothing."""

    parts: tuple[Query, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Documents that don't match `part`. Scores 0."""

    part: Query


@dataclass(frozen=True, slots=True)
class AtLeast:
    """Documents whose matching parts carry at least `need` of their whole-number weights.

    `parts` are (query, weight) pairs, weights >= 1. Scores the sum of the matching parts' scores.
    """

    parts: tuple[tuple[Query, int], ...]
    need: int


@dataclass(frozen=True, slots=True)
class Optional:
    """Documents that match `required`; `optional` only adds its score where it matches too."""

    required: Query
    optional: Query


@dataclass(frozen=True, slots=True)
class Everything:
    """All documents. Scores 0."""


@dataclass(frozen=True, slots=True)
class Nothing:
    """No document."""


Query: TypeAlias = (
    Term | Phrase | Prefix | Range | And | Or | Not | AtLeast | Optional | Everything | Nothing
)
