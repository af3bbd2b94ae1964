"""Laws over random collections, histories and trees: the engine agrees with the reference."""

from __future__ import annotations

from array import array
from contextlib import ExitStack, contextmanager
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.document import Document, Text
from engine.protocol import Cursor, DateIn, FacetIn, Sort
from engine.query import (
    And,
    AtLeast,
    Everything,
    Not,
    Nothing,
    Optional,
    Or,
    Phrase,
    Prefix,
    Range,
    Term,
)

#: Given; made of that by the engine, two of them; given, without positions.
FIELDS = ("exact", "folded", "pairs", "words")
WORDS = ("a", "ab", "abc", "b", "ba", "c", "đ", "ệ", "a b", "a a")
#: Their plain forms: some of several words, some another's.
PLAIN = {"ab": "a", "abc": "ab", "ba": "b", "ệ": "e"}
DAYS = [date(2024, 1, day).toordinal() for day in (1, 2, 3)]

#: Multiples of 1/4 up to 64 are exact in the 32-bit floats that weights are kept in.
weights = st.integers(1, 256).map(lambda n: n / 4)
#: Several words may share a place, and one stand there twice.
places = st.tuples(st.integers(0, 9), st.sampled_from(WORDS[:8]), weights)
texts = st.lists(places, max_size=9).map(
    lambda words: Text(
        [word for _, word, _ in sorted(words)],
        array("i", [place for place, _, _ in sorted(words)]),
        array("f", [weight for _, _, weight in sorted(words)]),
        [PLAIN.get(word, word) for _, word, _ in sorted(words)],
    )
)
documents = st.builds(
    Document,
    id=st.sampled_from([f"d{n}" for n in range(9)]),
    texts=st.dictionaries(st.just("exact"), texts),
    terms=st.dictionaries(
        st.just("words"), st.dictionaries(st.sampled_from(WORDS), weights, max_size=5)
    ),
    facets=st.dictionaries(
        st.sampled_from(["kind", "year"]),
        st.lists(st.sampled_from(["", "x", "y", "z"]), max_size=3).map(tuple),
    ),
    dates=st.dictionaries(
        st.just("published"), st.sampled_from(DAYS).map(date.fromordinal), max_size=1
    ),
    stored=st.dictionaries(st.text(max_size=3), st.integers() | st.text(max_size=5), max_size=2),
)
changes = documents | documents | documents | st.sampled_from([f"d{n}" for n in range(9)])
#: Generations, each with its changes on top of the one before.
histories = st.lists(st.lists(changes, max_size=8), min_size=1, max_size=4)

ordinals = st.none() | st.sampled_from(DAYS)
leaves = st.one_of(
    st.builds(Term, st.sampled_from(FIELDS), st.sampled_from(WORDS), st.sampled_from([1.0, 0.3])),
    st.builds(
        Phrase, st.sampled_from(FIELDS), st.lists(st.sampled_from(WORDS), max_size=3).map(tuple)
    ),
    st.builds(
        Prefix, st.sampled_from(FIELDS), st.sampled_from(["", "a", "ab", "z"]), st.integers(0, 4)
    ),
    st.builds(Range, st.just("published"), ordinals, ordinals),
    st.sampled_from([Everything(), Nothing()]),
)


def branches(trees):
    several = st.lists(trees, max_size=4).map(tuple)
    return st.one_of(
        st.builds(And, several),
        st.builds(Or, several),
        st.builds(Not, trees),
        st.builds(
            AtLeast,
            st.lists(st.tuples(trees, st.integers(1, 5)), max_size=5).map(tuple),
            st.integers(-1, 9),
        ),
        st.builds(Optional, trees, trees),
    )


trees = st.recursive(leaves, branches, max_leaves=8)
values = st.frozensets(st.sampled_from(["", "x", "y"]))
filters = st.lists(
    st.builds(FacetIn, st.sampled_from(["kind", "year", "section"]), values)
    | st.builds(DateIn, st.just("published"), ordinals, ordinals),
    max_size=2,
)


@pytest.fixture(scope="session")
def pair(build_reference, build_whoosh):
    """Build both engines of a history; a context manager."""

    @contextmanager
    def build(history):
        with ExitStack() as stack:
            yield [stack.enter_context(b(history)) for b in (build_reference, build_whoosh)]

    return build


@settings(max_examples=120, derandomize=True, suppress_health_check=list(HealthCheck))
@given(
    history=histories,
    asked=st.lists(st.tuples(trees, filters, st.sampled_from(Sort)), min_size=8, max_size=8),
)
def test_same_ids_totals_facets_orders_and_scores(pair, history, asked):
    with pair(history) as (reference, engine):
        assert engine.ids() == reference.ids()
        every = sorted(reference.ids())
        assert engine.get(every) == reference.get(every)
        terms = [(field, word) for field in FIELDS for word in WORDS]
        assert engine.frequencies(terms) == reference.frequencies(terms)
        for query, where, sort in asked:
            options = {"where": where, "sort": sort, "facets": ["kind", "year", "section"]}
            expected = reference.search(query, limit=100, **options)
            found = engine.search(query, limit=100, deadline_ms=60_000, **options)
            assert [r.id for r in found.ranked] == [r.id for r in expected.ranked]
            assert [r.score for r in found.ranked] == pytest.approx(
                [r.score for r in expected.ranked], abs=1e-6
            )
            assert found.total == expected.total
            assert found.facets == expected.facets


@settings(max_examples=40, derandomize=True, suppress_health_check=list(HealthCheck))
@given(history=histories, query=trees, sort=st.sampled_from(Sort), size=st.integers(1, 4))
def test_pages_by_cursor_partition_the_result(pair, history, query, sort, size):
    with pair(history) as (reference, engine):
        whole = engine.search(query, sort=sort, limit=100).ranked
        pages, after = [], None
        while page := engine.search(query, sort=sort, limit=size, after=after).ranked:
            pages += page
            last = page[-1]
            day = reference.documents[last.id].dates.get("published")
            key = last.score if sort is Sort.RELEVANCE else day and day.toordinal()
            after = Cursor(key, last.id)
        assert tuple(pages) == whole
