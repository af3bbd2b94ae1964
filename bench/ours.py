"""Our engine, and our whole search, as the benchmark asks them."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from bench.asked import TOP, Answer, Match
from engine import new_builder, open_engine
from engine.protocol import DateIn, Sort
from engine.query import And, AtLeast, Optional, Or, Phrase, Prefix, Query
from search.request import SearchRequest
from search.service import Search

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from bench.asked import Asked
    from engine.document import Document
    from engine.protocol import Engine
    from search.results import Page

#: No query is to be cut short, however busy the machine.
_DEADLINE_MS = 600_000


def write(documents: Iterable[Document], folder: Path) -> None:
    """Index the documents, durably."""
    builder = new_builder(folder)
    for document in documents:
        builder.put(document)
    builder.finish()


@contextmanager
def opened(folder: Path) -> Iterator[Callable[[Asked], Answer]]:
    """The engine, freshly opened."""
    engine = open_engine(folder)
    try:
        yield lambda asked: _ask(engine, asked)
    finally:
        engine.close()


@contextmanager
def opened_service(folder: Path) -> Iterator[Callable[[str], Page]]:
    """The whole search over it, from typed text to a page with facets and snippets."""
    search = Search(open_engine(folder), generation=1)
    try:
        yield lambda text: search.page(SearchRequest(text, size=TOP))
    finally:
        search.close()


def tree_of(asked: Asked) -> Query:
    """Our own form of it.

    >>> from engine.query import Term
    >>> from bench.asked import Asked
    >>> tree_of(Asked(Match.PREFIX, (Term("folded", "kheo"),)))
    Prefix(field='folded', text='kheo', cap=128)
    """
    match asked.match:
        case Match.ALL:
            return And(asked.terms)
        case Match.ANY:
            return Or(asked.terms)
        case Match.PREFIX:
            return Prefix(asked.terms[0].field, asked.terms[0].text)
        case Match.PHRASE:
            phrase = Phrase(asked.terms[0].field, tuple(term.text for term in asked.terms))
            # A phrase is a filter; as in search/plan.py its words score.
            return Optional(phrase, Or(asked.terms))
        case Match.ENOUGH:
            parts = tuple(zip(asked.terms, asked.masses, strict=True))
            return Optional(AtLeast(parts, asked.need), Or(asked.bonuses))


def _ask(engine: Engine, asked: Asked) -> Answer:
    found = engine.search(
        tree_of(asked),
        where=[DateIn("published", *asked.days)] if asked.days else (),
        sort=Sort.NEWEST if asked.newest else Sort.RELEVANCE,
        limit=TOP,
        facets=("year",) if asked.years else (),
        deadline_ms=_DEADLINE_MS,
    )
    ranked = [(id_, score) for id_, score in found.ranked]
    return Answer(ranked, found.facets["year"] if asked.years else None)
