"""Xapian, where its Python binding is installed (Debian's python3-xapian, for one).

Not expressed: `Match.ENOUGH` (one term is enough, or all). Our k1 and b are given to it.
"""

from __future__ import annotations

from contextlib import closing, contextmanager
from importlib import import_module
from typing import TYPE_CHECKING, Any

from bench.articles import one_word
from bench.asked import TOP, Answer, Match
from engine.fields import FIELDS
from engine.query import Prefix
from engine.scoring import K1, B

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from bench.articles import Article
    from bench.asked import Asked
    from engine.query import Term

#: It ships no types and is in no lock file.
xapian: Any = import_module("xapian")

#: Xapian has one space of terms: each field begins its terms with a letter of its own.
_LETTERS = {field.name: chr(ord("A") + number) for number, field in enumerate(FIELDS.text)}
_POSITIONS = {field.name: field.positions for field in FIELDS.text}
#: A longer term can't be written, and nobody asks for it.
_LONGEST_TERM_BYTES = 240
_DAY, _YEAR = 0, 1
#: The terms that a prefix stands for, at most: as many as with us.
_CAP = Prefix("", "").cap


def version() -> str:
    """As the library says."""
    return f"Xapian {xapian.version_string()}"


def write(articles: Iterable[Article], folder: Path) -> None:
    """One transaction."""
    with closing(xapian.WritableDatabase(str(folder), xapian.DB_CREATE_OR_OPEN)) as database:
        for article in articles:
            document = xapian.Document()
            document.set_data(article.id)
            document.add_value(_DAY, xapian.sortable_serialise(article.day))
            document.add_value(_YEAR, str(article.year))
            for field, text in article.texts.items():
                _add(document, field, text)
            database.add_document(document)
        database.commit()


def _add(document: Any, field: str, text: str) -> None:  # noqa: ANN401 - Xapian's own, untyped
    letter = _LETTERS[field]
    with_positions = _POSITIONS[field]
    for position, word in enumerate(text.split(), 1):
        term = (letter + word).encode()
        if len(term) > _LONGEST_TERM_BYTES:
            continue
        if with_positions:
            document.add_posting(term, position)
        else:
            document.add_term(term)


@contextmanager
def opened(folder: Path) -> Iterator[Callable[[Asked], Answer]]:
    """One database, and an enquiry of its own for every query."""
    with closing(xapian.Database(str(folder))) as database:

        def ask(asked: Asked) -> Answer:
            enquire = xapian.Enquire(database)
            enquire.set_weighting_scheme(xapian.BM25Weight(K1, 0, 1, B, 0))
            enquire.set_query(_query(asked))
            if asked.newest:
                enquire.set_sort_by_value(_DAY, True)  # noqa: FBT003 - Xapian takes no name for it
            if not asked.years:
                return Answer(_ranked(enquire.get_mset(0, TOP)))
            spy = xapian.ValueCountMatchSpy(_YEAR)
            enquire.add_matchspy(spy)
            # Every result is looked at, to be counted.
            found = enquire.get_mset(0, TOP, database.get_doccount())
            return Answer(
                _ranked(found), {value.term.decode(): value.termfreq for value in spy.values()}
            )

        yield ask


def _ranked(found: Any) -> list[tuple[str, float]]:  # noqa: ANN401 - Xapian's own, untyped
    return [(match.document.get_data().decode(), match.weight) for match in found]


def _query(asked: Asked) -> Any:  # noqa: ANN401 - Xapian's own, untyped
    query = _matching(asked)
    if asked.days:
        low, high = map(xapian.sortable_serialise, asked.days)
        days = xapian.Query(xapian.Query.OP_VALUE_RANGE, _DAY, low, high)
        query = xapian.Query(xapian.Query.OP_FILTER, query, days)
    return query


def _matching(asked: Asked) -> Any:  # noqa: ANN401 - Xapian's own, untyped
    query = xapian.Query
    if asked.match is Match.PREFIX:
        prefix = _name(asked.terms[0])
        begun = query(query.OP_WILDCARD, prefix, _CAP, query.WILDCARD_LIMIT_MOST_FREQUENT)
        return _weighted(begun, 0)
    if asked.match is Match.PHRASE:
        return query(query.OP_PHRASE, list(map(_name, asked.terms)), len(asked.terms))
    operator = query.OP_AND if asked.needs_all else query.OP_OR
    required = query(operator, list(map(_term, asked.terms)))
    if not asked.bonuses:
        return required
    bonuses = query(query.OP_OR, list(map(_term, asked.bonuses)))
    return query(query.OP_AND_MAYBE, required, bonuses)


def _term(term: Term) -> Any:  # noqa: ANN401 - Xapian's own, untyped
    query = xapian.Query(_name(term))
    return query if term.weight == 1 else _weighted(query, term.weight)


def _weighted(query: Any, weight: float) -> Any:  # noqa: ANN401 - Xapian's own, untyped
    return xapian.Query(xapian.Query.OP_SCALE_WEIGHT, query, weight)


def _name(term: Term) -> bytes:
    return (_LETTERS[term.field] + one_word(term.text)).encode()
