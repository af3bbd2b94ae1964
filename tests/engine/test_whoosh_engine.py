"""What only this engine promises of a search: Whoosh's known traps, each once."""

from __future__ import annotations

import itertools
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from engine.document import Document
from engine.protocol import Sort
from engine.query import And, Not, Or, Phrase, Prefix, Term
from engine.whoosh_engine.postings import FieldPostings
from tests.engine.indexes import QUERIES, add, multi_field, opened, segments


@pytest.mark.parametrize("sort", Sort)
@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
def test_no_true_top_result_is_lost(engine, query, sort):
    whole = engine.search(query, sort=sort, limit=10_000)
    assert whole.total == len(whole.ranked) > 20
    for limit in (1, 2, 10, 20, 21):
        assert engine.search(query, sort=sort, limit=limit).ranked == whole.ranked[:limit]


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
def test_windows_make_no_difference(engine, query, monkeypatch):
    options = {"limit": 10_000, "facets": ["year"], "deadline_ms": 60_000}
    whole = engine.search(query, **options)
    monkeypatch.setattr("engine.whoosh_engine.searching._WINDOW", 7)
    assert engine.search(query, **options) == whole


@pytest.mark.parametrize("limit_mb", [1e-9, 0.003], ids=["a segment a document", "a few documents"])
@pytest.mark.parametrize("at_a_time", [1, 1_000_000], ids=["a term a stretch", "one stretch"])
@pytest.mark.parametrize("merged", [True, False], ids=["merged", "not merged"])
def test_small_memory_makes_no_difference(  # noqa: PLR0913 - fixtures and parameters
    build_reference, make, tmp_path, monkeypatch, *, limit_mb, at_a_time, merged
):
    monkeypatch.setattr("engine.whoosh_engine.interleaving._AT_A_TIME", at_a_time)
    if not merged:
        monkeypatch.setattr("engine.whoosh_engine.builder.merge", lambda *_args, **_options: None)
    random = np.random.default_rng(3)
    changes = [
        make(f"d{n % 23}", exact=" ".join(f"w{w}" for w in random.integers(0, 9, size=8)))
        for n in range(40)
    ]
    changes[30:30] = ["d3", "d4", "zz"]
    add(tmp_path / "1", changes, limit_mb=limit_mb)
    assert (len(segments(tmp_path / "1")) == 1) == merged
    query = Or((multi_field("w1", "w2", "w3"), Phrase("exact", ("w4", "w5"))))
    with build_reference([changes]) as reference, opened(tmp_path / "1") as engine:
        assert engine.ids() == reference.ids()
        expected, found = (e.search(query, limit=100) for e in (reference, engine))
        assert [r.id for r in found.ranked] == [r.id for r in expected.ranked]
        assert [r.score for r in found.ranked] == pytest.approx([r.score for r in expected.ranked])


def test_prefixes_read_no_more_lists_than_their_cap(tmp_path, monkeypatch, make_text):
    words = make_text(*((number, f"w{number:05d}", 1.0) for number in range(5000)))
    add(tmp_path / "1", [Document("a", {"exact": words}), Document("b", {"exact": words})])
    read = []
    original = FieldPostings.find
    monkeypatch.setattr(
        FieldPostings, "find", lambda *args: (read.append(args), original(*args))[1]
    )
    with opened(tmp_path / "1") as engine:
        assert engine.search(Prefix("exact", "w")).total == 2
        assert len(read) == 128


class Clock:
    """Each look at it takes a millisecond."""

    def __init__(self):
        self.looks = itertools.count()

    def monotonic(self) -> float:
        return next(self.looks) / 1000


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
def test_a_passed_deadline_gives_what_was_seen(engine, query, monkeypatch):
    whole = {r.id: r.score for r in engine.search(query, limit=10_000).ranked}
    monkeypatch.setattr("engine.whoosh_engine.searching._WINDOW", 50)
    totals = []
    for deadline_ms in range(0, 120, 3):
        monkeypatch.setattr("engine.whoosh_engine.deadline.time", Clock())
        found = engine.search(query, limit=10_000, facets=["year"], deadline_ms=deadline_ms)
        totals.append(found.total)
        assert found.total == len(found.ranked) == sum(found.facets["year"].values())
        assert {r.id: r.score for r in found.ranked}.items() <= whole.items()
        assert found.incomplete or found.total == len(whole)
    assert totals == sorted(totals)
    assert totals[0] == 0
    assert totals[-1] == len(whole)
    assert any(0 < total < len(whole) for total in totals)


def test_a_deadline_stops_the_expansion_of_a_prefix(engine, monkeypatch):
    monkeypatch.setattr("engine.whoosh_engine.deadline.time", Clock())
    monkeypatch.setattr("engine.whoosh_engine.terms._STRIDE", 1)
    assert engine.search(Prefix("exact", "w"), deadline_ms=100).incomplete


@pytest.mark.parametrize(
    "query",
    [
        Or(tuple(Term("exact", f"w{n % 400}") for n in range(2000))),
        And(tuple(Not(Term("exact", f"w{n % 300}")) for n in range(2000))),
    ],
    ids=["or", "and not"],
)
def test_wide_trees_take_no_time(engine, query):
    assert not engine.search(query).incomplete


def test_threads_share_an_engine(engine):
    def search(number: int):
        query = list(QUERIES.values())[number % len(QUERIES)]
        found = engine.search(query, facets=["year"], deadline_ms=60_000)
        return found, engine.get([ranked.id for ranked in found.ranked])

    alone = [search(number) for number in range(len(QUERIES))]
    with ThreadPoolExecutor(8) as pool:
        for number, found in enumerate(pool.map(search, range(160))):
            assert found == alone[number % len(QUERIES)]
