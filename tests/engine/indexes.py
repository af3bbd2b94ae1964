"""What the tests of the engine in use build, and ask."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from engine import open_engine
from engine.document import Document
from engine.fields import FIELDS
from engine.query import And, AtLeast, Everything, Not, Optional, Or, Phrase, Prefix, Range, Term
from engine.whoosh_engine.builder import WhooshBuilder

if TYPE_CHECKING:
    from pathlib import Path


@contextmanager
def opened(path):
    engine = open_engine(path)
    try:
        yield engine
    finally:
        engine.close()


def add(path: Path, changes, *, base: Path | None = None, **options) -> Path:
    path.mkdir()
    builder = WhooshBuilder(path, base=base, fields=FIELDS, **options)
    for change in changes:
        builder.put(change) if isinstance(change, Document) else builder.remove(change)
    builder.finish()
    return path


def segments(path: Path) -> list[Path]:
    return sorted((path / "whoosh").glob("*.seg"))


def multi_field(*words: str):
    parts = tuple(
        (Or((Term("title_exact", word, 3.0), Term("exact", word))), weight)
        for weight, word in enumerate(words, start=1)
    )
    return AtLeast(parts, 3)


QUERIES = {
    "several fields": multi_field("w1", "w20", "w5", "w90"),
    "one frequent term": Term("exact", "w0"),
    "or": Or(tuple(Term("exact", f"w{n}") for n in range(0, 60, 7))),
    "and": And((Term("exact", "w3"), Term("exact", "w9"), Not(Term("exact", "w1")))),
    "phrase": Optional(Phrase("exact", ("w0", "w1")), Term("exact", "w1")),
    "prefix": And((Prefix("exact", "w2", 5), Term("exact", "w0"))),
    "range": And((Range("published", 738_100, 738_500), Term("exact", "w7"))),
    "or with a term nobody holds": Or((Term("exact", "nobody"), Term("exact", "w40"))),
    "everything": Everything(),
}
