"""The two protocols every engine fulfils, and the values that pass through them.

`Engine` reads one published, immutable generation; any method may be called from several threads.
`Builder` writes the next one, seen by nobody, from one thread. tests/engine/test_conformance.py is
the meaning of this file: every engine runs it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from engine.document import Document, Json
    from engine.query import Query

Stored: TypeAlias = "Mapping[str, Json]"


class Sort(Enum):
    """The orders of a result. Ties go by id, ascending by code point."""

    #: Highest score first.
    RELEVANCE = "relevance"
    #: Latest `published` first; undated last.
    NEWEST = "newest"
    #: Earliest `published` first; undated last.
    OLDEST = "oldest"


@dataclass(frozen=True, slots=True)
class FacetIn:
    """Keeps the documents that have one of `values` of `facet` ("" = those that have none)."""

    facet: str
    values: frozenset[str]


@dataclass(frozen=True, slots=True)
class DateIn:
    """Keeps the documents whose date `field` lies in [low, high], as ordinals; None is open."""

    field: str
    low: int | None
    high: int | None


#: All of them must hold. They never score.
Filters: TypeAlias = "Sequence[FacetIn | DateIn]"


class Ranked(NamedTuple):
    """One document found."""

    id: str
    score: float


@dataclass(frozen=True, slots=True)
class Cursor:
    """The last document of a page already seen: the next page begins strictly after it."""

    #: Its score, or its date's ordinal (None: undated), whichever the order goes by.
    key: float | None
    id: str


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found: ids and numbers, no text."""

    #: All that match the query and the filters, whatever `limit` and `after` were.
    total: int
    #: The first `limit` of them (after the cursor), in the order asked for.
    ranked: tuple[Ranked, ...]
    #: facet asked for -> value -> documents; each counted without that facet's own filter.
    facets: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    #: The deadline passed: `total`, `ranked` and `facets` cover only what was seen until then.
    incomplete: bool = False


@dataclass(frozen=True, slots=True)
class EngineInfo:
    """What an engine says of the generation it has open."""

    engine: str
    version: str
    documents: int


class Engine(Protocol):
    """One published, immutable generation. Methods may raise `engine.errors.EngineError`."""

    def search(  # noqa: PLR0913 - all by keyword, each with a default
        self,
        query: Query,
        *,
        where: Filters = (),
        sort: Sort = Sort.RELEVANCE,
        limit: int = 10,
        after: Cursor | None = None,
        facets: Sequence[str] = (),
        deadline_ms: int = 1000,
    ) -> Found:
        """Find documents. `limit` 0 counts only."""
        ...

    def get(self, ids: Sequence[str], /) -> Mapping[str, Stored]:
        """What is stored of these documents; unknown ids are left out."""
        ...

    def frequencies(self, terms: Sequence[tuple[str, str]], /) -> tuple[int, ...]:
        """For each (field, term), the number of documents that hold it; 0 if none does."""
        ...

    def ids(self) -> frozenset[str]:
        """The ids of all documents."""
        ...

    def info(self) -> EngineInfo:
        """What this generation is."""
        ...

    def close(self) -> None:
        """Let go of its files. Called once, when no search runs any more."""
        ...


class Builder(Protocol):
    """The next generation. After `finish` or `abandon` it may not be used again."""

    def put(self, document: Document, /) -> None:
        """Add a document, or replace the one with its id."""
        ...

    def remove(self, id: str, /) -> None:  # noqa: A002 - the field's own word
        """Remove a document; an unknown id is nothing to do."""
        ...

    def finish(self) -> None:
        """Make all of it durable in its folder."""
        ...

    def abandon(self) -> None:
        """Throw all of it away."""
        ...
