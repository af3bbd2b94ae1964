"""SQLite's FTS5, which every Python has.

Not expressed: `Match.ENOUGH` (one term is enough; or all); the weights of terms (a column can be
weighted, a term can't: grammar syllables weigh as much as others); which results only add to the
score (pairs of `Match.ENOUGH` find articles too, unless every term is needed: then they are left
out); the length of one field (bm25 takes the whole article's).
"""

from __future__ import annotations

import sqlite3
import string
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

from bench.articles import one_word
from bench.asked import TOP, Answer, Match
from engine.fields import FIELDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from bench.articles import Article
    from bench.asked import Asked
    from engine.query import Term

_FILE = "articles.sqlite"
_COLUMNS = [field.name for field in FIELDS.text]
#: Terms end at spaces and nowhere else. ("ascii" leaves all other letters as they are.)
_TOKENIZER = "ascii tokenchars '{}'".format(string.punctuation.replace("'", "''"))
_TABLES = f"""
CREATE TABLE articles (number INTEGER PRIMARY KEY, id TEXT, day INTEGER, year INTEGER);
CREATE VIRTUAL TABLE terms USING fts5 (
    {", ".join(_COLUMNS)}, content='', tokenize="{_TOKENIZER.replace('"', '""')}"
);
"""
_BEST = """
SELECT id, score FROM (
    SELECT rowid, -rank AS score FROM terms WHERE terms MATCH ? AND rank MATCH ?
    ORDER BY rank LIMIT ?
) JOIN articles ON number = rowid ORDER BY score DESC
"""
_BEST_OF_DAYS = """
SELECT id, -rank FROM terms JOIN articles ON number = terms.rowid
WHERE terms MATCH ? AND rank MATCH ? AND day BETWEEN ? AND ? ORDER BY rank LIMIT ?
"""
_NEWEST = """
SELECT id, day FROM terms JOIN articles ON number = terms.rowid
WHERE terms MATCH ? ORDER BY day DESC LIMIT ?
"""
_ANY = """
SELECT id, 0.0 FROM terms JOIN articles ON number = terms.rowid WHERE terms MATCH ? LIMIT ?
"""
_YEARS = """
SELECT year, count(*) FROM terms JOIN articles ON number = terms.rowid
WHERE terms MATCH ? GROUP BY year
"""


def version() -> str:
    """As the library says."""
    return f"SQLite {sqlite3.sqlite_version}"


def write(articles: Iterable[Article], folder: Path) -> None:
    """One transaction, and one segment in the end."""
    insert = "INSERT INTO terms (rowid, {}) VALUES ({})".format(  # noqa: S608 - our own names
        ", ".join(_COLUMNS), ", ".join("?" * (len(_COLUMNS) + 1))
    )
    with closing(sqlite3.connect(folder / _FILE)) as database:
        database.executescript(_TABLES)
        for number, article in enumerate(articles):
            row = (number, article.id, article.day, article.year)
            database.execute("INSERT INTO articles VALUES (?, ?, ?, ?)", row)
            texts = [article.texts.get(column, "") for column in _COLUMNS]
            database.execute(insert, (number, *texts))
        database.execute("INSERT INTO terms (terms) VALUES ('optimize')")
        database.commit()


@contextmanager
def opened(folder: Path) -> Iterator[Callable[[Asked], Answer]]:
    """One connection."""
    with closing(sqlite3.connect(folder / _FILE)) as database:
        # All of it mapped: the others read their files so too.
        database.execute("PRAGMA mmap_size = 4000000000")

        def ask(asked: Asked) -> Answer:
            matching = _matching(asked)
            ranked = _ranked(database, asked, matching)
            if not asked.years:
                return Answer(ranked)
            years = database.execute(_YEARS, (matching,)).fetchall()
            return Answer(ranked, {str(year): count for year, count in years})

        yield ask


def _ranked(database: sqlite3.Connection, asked: Asked, matching: str) -> list[tuple[str, float]]:
    if asked.newest:
        return database.execute(_NEWEST, (matching, TOP)).fetchall()
    if asked.match is Match.PREFIX:
        return database.execute(_ANY, (matching, TOP)).fetchall()
    weights = {term.field: term.weight for term in asked.bonuses}
    rank = f"bm25({', '.join(str(weights.get(column, 1.0)) for column in _COLUMNS)})"
    if asked.days:
        return database.execute(_BEST_OF_DAYS, (matching, rank, *asked.days, TOP)).fetchall()
    return database.execute(_BEST, (matching, rank, TOP)).fetchall()


def _matching(asked: Asked) -> str:
    if asked.match is Match.PREFIX:
        return f"{_term(asked.terms[0])} *"
    if asked.match is Match.PHRASE:
        words = " ".join(one_word(term.text) for term in asked.terms)
        return f"{asked.terms[0].field} : {_quoted(words)}"
    if asked.needs_all:
        return " AND ".join(map(_term, asked.terms))
    return " OR ".join(map(_term, (*asked.terms, *asked.bonuses)))


def _term(term: Term) -> str:
    return f"{term.field} : {_quoted(one_word(term.text))}"


def _quoted(text: str) -> str:
    return '"{}"'.format(text.replace('"', '""'))
