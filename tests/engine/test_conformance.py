"""What engine/protocol.py, query.py and document.py mean: every engine runs these tests.

The collection is small enough to check each expectation by eye.
"""

from __future__ import annotations

import itertools
import math
from datetime import date

import pytest

from engine.document import Document
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

DAN, VAN, KHEO, MO, HINH = (Term("exact", word) for word in ("dân", "vận", "khéo", "mô", "hình"))
NEW_YEAR = date(2024, 1, 1).toordinal()


@pytest.fixture(scope="module")
def collection(make):
    def day(n: int) -> date:
        return date(2024, 1, n)

    return [
        make("a", exact="dân vận khéo", day=day(1), facets={"kind": ("tin",), "year": ("2024",)}),
        make("b", exact="dân dân vận", day=day(3), facets={"kind": ("tin", "bài")}),
        make("c", exact="vận dân khéo khéo mô hình", day=day(2), facets={"kind": ("bài",)}),
        make("d", exact="mô hình", title_exact="dân vận", facets={"kind": ("bài",)}),
        make("e", exact="mô", words="hình mô", day=day(3)),
        make("f", stored={"title": "không có chữ nào"}),
    ]


@pytest.fixture(scope="module")
def engine(build, collection):
    with build([collection]) as engine:
        yield engine


def ids(found) -> str:
    return "".join(ranked.id for ranked in found.ranked)


MATCHES = {
    "term": (DAN, "abc"),
    "term nobody holds": (Term("exact", "zz"), ""),
    "term of another field": (Term("title_exact", "dân"), "d"),
    "field that doesn't exist": (Term("nope", "dân"), ""),
    "empty term": (Term("exact", ""), ""),
    "term of weight 0": (Term("exact", "dân", 0.0), "abc"),
    "lone surrogate": (Term("exact", "\ud800"), ""),
    "phrase": (Phrase("exact", ("dân", "vận")), "ab"),
    "phrase keeps order": (Phrase("exact", ("vận", "dân")), "c"),
    "phrase of three": (Phrase("exact", ("dân", "vận", "khéo")), "a"),
    "phrase with a word twice": (Phrase("exact", ("khéo", "khéo")), "c"),
    "phrase of one": (Phrase("exact", ("mô",)), "cde"),
    "phrase of none": (Phrase("exact", ()), ""),
    "phrase with an unknown word": (Phrase("exact", ("dân", "zz")), ""),
    "phrase in a field without positions": (Phrase("words", ("hình",)), ""),
    "phrase in a field that doesn't exist": (Phrase("nope", ("dân",)), ""),
    "prefix": (Prefix("exact", "kh"), "ac"),
    "prefix is a whole term": (Prefix("exact", "dân"), "abc"),
    "prefix nobody has": (Prefix("exact", "x"), ""),
    "prefix beyond the last term": (Prefix("exact", "\U0010ffff"), ""),
    "prefix in a field that doesn't exist": (Prefix("nope", "d"), ""),
    "empty prefix": (Prefix("exact", ""), "abcde"),
    "prefix capped at the most frequent, ties by code point": (Prefix("exact", "", 1), "abc"),
    "prefix capped at two": (Prefix("exact", "", 2), "abcde"),
    "prefix capped at none": (Prefix("exact", "d", 0), ""),
    "range": (Range("published", NEW_YEAR + 1, NEW_YEAR + 2), "bce"),
    "range open below": (Range("published", None, NEW_YEAR + 1), "ac"),
    "range open above": (Range("published", NEW_YEAR + 1, None), "bce"),
    "range open on both sides finds the dated": (Range("published", None, None), "abce"),
    "range upside down": (Range("published", NEW_YEAR + 2, NEW_YEAR), ""),
    "range of a date that doesn't exist": (Range("nope", None, None), ""),
    "and": (And((DAN, KHEO)), "ac"),
    "and of none": (And(()), "abcdef"),
    "and of one": (And((MO,)), "cde"),
    "and not": (And((DAN, Not(KHEO))), "b"),
    "and of nots": (And((Not(DAN), Not(HINH))), "ef"),
    "and with a filter": (And((DAN, Range("published", NEW_YEAR + 1, None))), "bc"),
    "or": (Or((KHEO, HINH)), "acd"),
    "or of none": (Or(()), ""),
    "or with a phrase": (Or((Phrase("exact", ("mô", "hình")), VAN)), "abcd"),
    "not": (Not(DAN), "def"),
    "not not": (Not(Not(DAN)), "abc"),
    "not of an unknown term": (Not(Term("exact", "zz")), "abcdef"),
    "at least: one heavy part is enough": (AtLeast(((KHEO, 3), (MO, 1), (HINH, 1)), 3), "ac"),
    "at least: light parts add up": (AtLeast(((KHEO, 3), (MO, 1), (HINH, 1)), 2), "acd"),
    "at least: all needed": (AtLeast(((KHEO, 3), (MO, 1), (HINH, 1)), 5), "c"),
    "at least: more than there is": (AtLeast(((KHEO, 3), (MO, 1)), 5), ""),
    "at least: need 0": (AtLeast(((KHEO, 3),), 0), "abcdef"),
    "at least: need below 0": (AtLeast((), -1), "abcdef"),
    "at least: of none": (AtLeast((), 1), ""),
    "at least: the same part twice": (AtLeast(((MO, 1), (MO, 1)), 2), "cde"),
    "at least: of trees": (AtLeast(((Not(DAN), 2), (Or((MO, KHEO)), 1)), 3), "de"),
    "optional": (Optional(DAN, Term("exact", "mô")), "abc"),
    "optional without a match": (Optional(Nothing(), DAN), ""),
    "everything": (Everything(), "abcdef"),
    "nothing": (Nothing(), ""),
    "nested": (And((Or((DAN, MO)), Not(And((VAN, KHEO))))), "bde"),
}


@pytest.mark.parametrize(("query", "expected"), MATCHES.values(), ids=MATCHES)
def test_matches(engine, query, expected):
    found = engine.search(query)
    assert "".join(sorted(ids(found))) == expected
    assert found.total == len(expected)
    assert not found.incomplete


SILENT = {
    "phrase": Phrase("exact", ("dân",)),
    "prefix": Prefix("exact", "d"),
    "range": Range("published", None, None),
    "not": Not(DAN),
    "everything": Everything(),
    "not of a term that scores": Not(Not(DAN)),
}


@pytest.mark.parametrize("query", SILENT.values(), ids=SILENT)
def test_filters_score_nothing(engine, query):
    found = engine.search(query)
    assert found.total
    assert {ranked.score for ranked in found.ranked} == {0.0}


def scores(engine, query) -> dict[str, float]:
    return dict(engine.search(query).ranked)


def test_a_terms_score_is_bm25_with_true_lengths(engine):
    # N 6, df 3; lengths of the five that have the field: 3 3 6 2 1, mean 3.
    idf = math.log(1 + 3.5 / 3.5)
    assert scores(engine, DAN) == pytest.approx(
        {
            "a": idf * 1 * 1.9 / (1 + 0.9 * (0.4 + 0.6 * 3 / 3)),
            "b": idf * 2 * 1.9 / (2 + 0.9 * (0.4 + 0.6 * 3 / 3)),
            "c": idf * 1 * 1.9 / (1 + 0.9 * (0.4 + 0.6 * 6 / 3)),
        }
    )


def test_scores_of_parts_add_up(engine):
    dan, kheo, mo = (scores(engine, term) for term in (DAN, KHEO, MO))
    assert scores(engine, Term("exact", "dân", 2.5)) == pytest.approx(
        {k: 2.5 * v for k, v in dan.items()}
    )
    assert scores(engine, And((DAN, KHEO))) == pytest.approx({k: dan[k] + kheo[k] for k in "ac"})
    both = {k: dan.get(k, 0) + kheo.get(k, 0) + mo.get(k, 0) for k in "abcde"}
    assert scores(engine, Or((DAN, KHEO, MO))) == pytest.approx(both)
    assert scores(engine, Optional(DAN, Or((KHEO, MO)))) == pytest.approx(
        {k: both[k] for k in "abc"}
    )
    need_two = AtLeast(((DAN, 1), (KHEO, 1), (MO, 1)), 2)
    assert scores(engine, need_two) == pytest.approx({k: both[k] for k in "ac"})
    assert scores(engine, AtLeast(((DAN, 1),), 0)) == pytest.approx(
        {**dict.fromkeys("def", 0.0), **dan}
    )


ORDERS = {
    "relevance": (Sort.RELEVANCE, "bac"),
    "newest": (Sort.NEWEST, "bca"),
    "oldest": (Sort.OLDEST, "acb"),
}


@pytest.mark.parametrize(("sort", "expected"), ORDERS.values(), ids=ORDERS)
def test_orders(engine, sort, expected):
    assert ids(engine.search(DAN, sort=sort)) == expected


ORDERS_OF_ALL = {
    "equal scores by id": (Sort.RELEVANCE, "abcdef"),
    "equal days by id, undated last": (Sort.NEWEST, "becadf"),
    "undated last in this order too": (Sort.OLDEST, "acbedf"),
}


@pytest.mark.parametrize(("sort", "expected"), ORDERS_OF_ALL.values(), ids=ORDERS_OF_ALL)
def test_ties(engine, sort, expected):
    assert ids(engine.search(Everything(), sort=sort)) == expected


@pytest.mark.parametrize("size", [1, 2, 3, 6, 7])
@pytest.mark.parametrize("sort", Sort)
@pytest.mark.parametrize("query", [Or((DAN, MO)), Everything()], ids=["scored", "all tie"])
def test_pages_partition_the_result(engine, collection, query, sort, size):
    whole = engine.search(query, sort=sort, limit=100)
    days = {d.id: day.toordinal() for d in collection if (day := d.dates.get("published"))}
    seen, after = [], None
    while page := engine.search(query, sort=sort, limit=size, after=after).ranked:
        assert len(page) <= size
        seen += page
        key = page[-1].score if sort is Sort.RELEVANCE else days.get(page[-1].id)
        after = Cursor(key, page[-1].id)
    assert tuple(seen) == whole.ranked


def test_a_cursor_may_name_a_document_that_is_gone(engine):
    assert ids(engine.search(Everything(), after=Cursor(0.0, "bb"))) == "cdef"
    assert ids(engine.search(Everything(), sort=Sort.NEWEST, after=Cursor(None, "dd"))) == "f"


def test_total_is_of_all_whatever_the_page(engine):
    assert engine.search(DAN, limit=0) == engine.search(DAN, limit=0, after=Cursor(0.1, "z"))
    assert engine.search(DAN, limit=0).total == 3
    assert engine.search(DAN, limit=0).ranked == ()
    assert engine.search(DAN, limit=1, after=Cursor(0.0, "z")).total == 3


FILTERS = {
    "facet": ([FacetIn("kind", frozenset({"tin"}))], "ab"),
    "facet, several values": ([FacetIn("kind", frozenset({"tin", "bài"}))], "abcd"),
    "facet, none": ([FacetIn("kind", frozenset({""}))], "ef"),
    "facet, no value at all": ([FacetIn("kind", frozenset())], ""),
    "facet, unknown value": ([FacetIn("kind", frozenset({"zz"}))], ""),
    "facet that doesn't exist": ([FacetIn("nope", frozenset({"x"}))], ""),
    "facet that doesn't exist, none": ([FacetIn("nope", frozenset({""}))], "abcdef"),
    "two filters": (
        [FacetIn("kind", frozenset({"bài"})), FacetIn("kind", frozenset({"tin"}))],
        "b",
    ),
    "date": ([DateIn("published", NEW_YEAR + 1, None)], "bce"),
    "date that doesn't exist": ([DateIn("nope", None, None)], ""),
    "date and facet": (
        [DateIn("published", None, NEW_YEAR), FacetIn("kind", frozenset({"tin"}))],
        "a",
    ),
}


@pytest.mark.parametrize(("where", "expected"), FILTERS.values(), ids=FILTERS)
def test_filters(engine, where, expected):
    found = engine.search(Everything(), where=where)
    assert ids(found) == expected
    assert found.total == len(expected)


def test_filters_leave_scores_alone(engine):
    every, some = (
        dict(engine.search(DAN, where=where).ranked)
        for where in ([], [FacetIn("kind", frozenset({"tin"}))])
    )
    assert some == {id_: every[id_] for id_ in "ab"}


def test_facets_count_documents(engine):
    found = engine.search(Everything(), limit=0, facets=["kind", "year", "nope"])
    assert found.facets == {
        "kind": {"tin": 2, "bài": 3, "": 2},
        "year": {"2024": 1, "": 5},
        "nope": {"": 6},
    }


def test_a_facets_counts_leave_out_its_own_filter(engine):
    where = [FacetIn("kind", frozenset({"tin"})), DateIn("published", NEW_YEAR + 1, None)]
    found = engine.search(Everything(), where=where, facets=["kind", "year"])
    assert ids(found) == "b"
    assert found.facets == {"kind": {"tin": 1, "bài": 2, "": 1}, "year": {"": 1}}


def test_facets_of_nothing(engine):
    assert engine.search(Nothing(), facets=["kind"]).facets == {"kind": {}}


def test_no_time_at_all(engine):
    found = engine.search(DAN, facets=["kind"], deadline_ms=0)
    assert found.incomplete
    assert (found.total, found.ranked, found.facets) == (0, (), {"kind": {}})


def test_stored(engine):
    assert engine.get(["f", "zz", "a"]) == {"f": {"title": "không có chữ nào"}, "a": {}}


def test_frequencies(engine):
    terms = [("exact", "dân"), ("title_exact", "dân"), ("exact", "zz"), ("nope", "dân")]
    assert engine.frequencies(terms) == (3, 1, 0, 0)
    assert engine.frequencies([]) == ()


def test_ids_and_info(engine):
    assert engine.ids() == frozenset("abcdef")
    assert engine.info().documents == 6


CHANGES = {
    "put replaces, in the next generation": lambda make: [
        [make("a", exact="dân"), make("b", exact="dân")],
        [make("a", exact="mô", stored={"n": 2})],
    ],
    "put replaces, in the same generation": lambda make: [
        [make("a", exact="dân"), make("b", exact="dân"), make("a", exact="mô", stored={"n": 2})],
    ],
    "put replaces twice": lambda make: [
        [make("a", exact="dân"), make("b", exact="dân")],
        [make("a", exact="dân"), make("a", exact="mô", stored={"n": 2})],
    ],
    "removed and put again": lambda make: [
        [
            make("a", exact="dân"),
            make("b", exact="dân"),
            "a",
            make("a", exact="mô", stored={"n": 2}),
        ],
    ],
    "removed and put again later": lambda make: [
        [make("a", exact="dân"), make("b", exact="dân"), make("c", exact="dân"), "c"],
        ["a"],
        [make("a", exact="mô", stored={"n": 2})],
    ],
    "unknown ids removed": lambda make: [
        ["zz", make("a", exact="mô", stored={"n": 2}), make("b", exact="dân")],
        ["a b", ""],
    ],
}


@pytest.mark.parametrize("batches", CHANGES.values(), ids=CHANGES)
def test_changes(build, make, batches):
    with build(batches(make)) as engine:
        assert engine.ids() == {"a", "b"}
        assert ids(engine.search(DAN)) == "b"
        assert ids(engine.search(MO)) == "a"
        assert engine.frequencies([("exact", "dân"), ("exact", "mô")]) == (1, 1)
        assert engine.get(["a"]) == {"a": {"n": 2}}
        assert engine.info().documents == 2
        # N 2, df 1, average length 1: nothing dead counts.
        assert scores(engine, DAN) == pytest.approx({"b": math.log(1 + 1.5 / 1.5) * 1.9 / 1.9})


@pytest.mark.parametrize(
    "batches",
    [[[]], [[], []], [["a"]]],
    ids=["no documents", "twice nothing", "removed from nothing"],
)
def test_empty(build, batches):
    with build(batches) as engine:
        found = engine.search(Or((DAN, Everything())), facets=["kind"])
        assert (found.total, found.ranked, found.facets) == (0, (), {"kind": {}})
        assert engine.ids() == frozenset()
        assert engine.frequencies([("exact", "dân")]) == (0,)
        assert engine.get(["a"]) == {}


def test_all_documents_removed(build, make):
    with build([[make("a", exact="dân"), make("b", exact="dân")], ["a", "b"]]) as engine:
        assert engine.search(Everything()).total == 0
        assert engine.frequencies([("exact", "dân")]) == (0,)


def test_weights_are_not_frequencies(build, make_text):
    def document(id_: str, weight: float) -> Document:
        return Document(
            id_,
            {"exact": make_text((0, "x", weight - 0.25), (1, "x", 0.25), (2, "y", 0.25))},
        )

    weights = {"a": 0.5, "b": 3.25, "c": 300.0}
    with build([[document(id_, weight) for id_, weight in weights.items()]]) as engine:
        average = sum(weight + 0.25 for weight in weights.values()) / 3
        idf = math.log(1 + 0.5 / 3.5)
        assert scores(engine, Term("exact", "x")) == pytest.approx(
            {
                id_: idf * 1.9 * weight / (weight + 0.9 * (0.4 + 0.6 * (weight + 0.25) / average))
                for id_, weight in weights.items()
            }
        )


def test_what_ties_on_paper_ties(build, make_text):
    """The same three numbers, added up in each order: floats differ in their last bits."""
    batch = [
        Document(
            f"{number}",
            {"exact": make_text(*((int(n), w, n) for w, n in zip("xyz", weights, strict=True)))},
        )
        for number, weights in enumerate(itertools.permutations((1.0, 3.0, 7.0)))
    ]
    with build([batch]) as engine:
        found = engine.search(Or(tuple(Term("exact", word, 10.0) for word in "xyz")))
        assert ids(found) == "012345"
        assert len({ranked.score for ranked in found.ranked}) == 1


def test_awkward_text(build, make_text):
    words = [
        "ệ",
        "e\u0323\u0302",
        "\ue000",
        "\U0001f600",
        "a b",
        "x" * 500,
        "\ud800",
        "-",
        "15/2019/qđ-ubnd",
    ]
    long_id = "tin/" + "á" * 300
    document = Document(
        long_id,
        {"title_exact": make_text(*((place * 1000, w, 1.0) for place, w in enumerate(words)))},
        facets={"kind": ('Cư M\'gar, "x"\n', "\ud800")},
        stored={"text": "\ud800 \u0000 \n", "list": [1, None, {"a": 2.5}], "yes": True},
    )
    with build([[document]]) as engine:
        for word in words:
            assert engine.search(Term("title_exact", word)).total == 1, word
            assert engine.search(Phrase("title_exact", (word,))).total == 1, word
            assert engine.search(Prefix("title_exact", word)).total == 1, word
        assert engine.search(Everything()).ranked[0].id == long_id
        assert engine.get([long_id]) == {long_id: document.stored}
        assert engine.search(Everything(), facets=["kind"]).facets["kind"] == dict.fromkeys(
            document.facets["kind"], 1
        )


def test_far_positions(build, make_text):
    places = (0, 127, 128, 2047, 2048, 55_296, 57_343, 65_535, 65_536, 1_000_000, 2_000_000)
    x, y = [(p, "x", 1.0) for p in places], [(p + 1, "y", 1.0) for p in places[5:]]
    both, one = make_text(*x, *y), make_text(*x)
    with build([[Document("a", {"exact": both}), Document("b", {"exact": one})]]) as engine:
        assert ids(engine.search(Phrase("exact", ("x", "y")))) == "a"
        assert ids(engine.search(Phrase("exact", ("y", "x")))) == ""  # 65,536 follows no y


def test_a_prefix_counts_the_living_only(build, make):
    """Of "z" two documents are left, as many as of "b": the tie goes by code point."""
    put = [make(f"z{n}", exact="z") for n in range(9)] + [make(f"b{n}", exact="b") for n in (1, 2)]
    with build([put, [f"z{n}" for n in range(7)]]) as engine:
        assert engine.frequencies([("exact", "z"), ("exact", "b")]) == (2, 2)
        assert ids(engine.search(Prefix("exact", "", 1))) == "b1b2"
        assert ids(engine.search(Prefix("exact", "", 2))) == "b1b2z7z8"
