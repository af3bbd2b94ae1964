"""tantivy: Lucene's ideas in Rust.

Not expressed: `Match.ENOUGH` (becomes should-clauses, boosted as ours are weighted, of which one is
enough, or must-clauses where every term is needed); our k1 and b (tantivy's are built in).
"""

from __future__ import annotations

from contextlib import contextmanager
from importlib import metadata
from typing import TYPE_CHECKING

import tantivy
from tantivy import FieldType, Occur, Query

from bench.articles import one_word
from bench.asked import TOP, Answer, Match
from engine.fields import FIELDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from bench.articles import Article
    from bench.asked import Asked
    from engine.query import Term

#: Memory for the articles not yet written, in bytes: room for all of them in few segments.
_HEAP = 512_000_000
_BY_YEAR = {"years": {"terms": {"field": "year", "size": 1000}}}


def version() -> str:
    """As its package says."""
    return f"tantivy {metadata.version('tantivy')}"


def write(articles: Iterable[Article], folder: Path) -> None:
    """One thread, like ours."""
    index = tantivy.Index(_schema(), path=str(folder))
    _know_terms(index)
    writer = index.writer(heap_size=_HEAP, num_threads=1)
    for article in articles:
        document = tantivy.Document()
        document.add_text("id", article.id)
        document.add_integer("day", article.day)
        document.add_integer("year", article.year)
        for field, text in article.texts.items():
            document.add_text(field, text)
        writer.add_document(document)
    writer.commit()
    writer.wait_merging_threads()


@contextmanager
def opened(folder: Path) -> Iterator[Callable[[Asked], Answer]]:
    """One searcher: it never changes."""
    index = tantivy.Index.open(str(folder))
    _know_terms(index)
    searcher = index.searcher()
    schema = index.schema

    def ask(asked: Asked) -> Answer:
        query = _query(asked, schema)
        # Without counting, tantivy passes over what can't be among the first.
        if asked.newest:
            found = searcher.search(query, TOP, count=False, order_by_field="day")
        else:
            found = searcher.search(query, TOP, count=False)
        ranked = [(searcher.doc(address)["id"][0], score) for score, address in found.hits]
        if not asked.years:
            return Answer(ranked)
        buckets = searcher.aggregate(query, _BY_YEAR)["years"]["buckets"]
        return Answer(ranked, {str(year["key"]): year["doc_count"] for year in buckets})

    yield ask


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_integer_field("day", fast=True)
    builder.add_integer_field("year", fast=True)
    for field in FIELDS.text:
        option = "position" if field.positions else "freq"
        builder.add_text_field(field.name, tokenizer_name="terms", index_option=option)
    return builder.build()


def _know_terms(index: tantivy.Index) -> None:
    whitespace = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
    index.register_tokenizer("terms", whitespace)


def _query(asked: Asked, schema: tantivy.Schema) -> Query:
    query = _matching(asked, schema)
    if asked.days:
        low, high = asked.days
        days = Query.range_query(schema, "day", FieldType.Integer, low, high)
        # A filter scores nothing.
        clauses = [(Occur.Must, query), (Occur.Must, Query.const_score_query(days, 0.0))]
        query = Query.boolean_query(clauses)
    return query


def _matching(asked: Asked, schema: tantivy.Schema) -> Query:
    if asked.match is Match.PREFIX:
        return Query.regex_query(schema, asked.terms[0].field, f"{asked.terms[0].text}.*")
    if asked.match is Match.PHRASE:
        words: list[str | tuple[int, str]] = [one_word(term.text) for term in asked.terms]
        return Query.phrase_query(schema, asked.terms[0].field, words)
    if len(asked.terms) == 1:
        return _term(asked.terms[0], schema)
    occur = Occur.Must if asked.needs_all else Occur.Should
    clauses = [(occur, _term(term, schema)) for term in asked.terms]
    clauses += [(Occur.Should, _term(term, schema)) for term in asked.bonuses]
    return Query.boolean_query(clauses)


def _term(term: Term, schema: tantivy.Schema) -> Query:
    query = Query.term_query(schema, term.field, one_word(term.text))
    return query if term.weight == 1 else Query.boost_query(query, term.weight)
