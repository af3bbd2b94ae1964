"""Whoosh's known traps, each once, and what only this engine promises."""

from __future__ import annotations

import hashlib
import itertools
import os
import pickle
import pickletools
import subprocess
import sys
from array import array
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import numpy as np
import pytest
import whoosh
from whoosh import query as whoosh_query
from whoosh.filedb.filestore import FileStorage
from whoosh.index import TOC, FileIndex
from whoosh.scoring import BaseScorer, WeightingModel

from engine import Generations, new_builder, open_engine
from engine.document import Document, Text
from engine.errors import IndexDamaged, IndexMissing, IndexOutdated
from engine.fields import FIELDS
from engine.protocol import Sort
from engine.query import And, AtLeast, Everything, Not, Optional, Or, Phrase, Prefix, Range, Term
from engine.scoring import inverse_frequency, length_norm, term_score
from engine.whoosh_engine.arrays import Arrays
from engine.whoosh_engine.builder import WhooshBuilder
from engine.whoosh_engine.postings import FieldPostings
from engine.whoosh_engine.searching import WhooshEngine


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


@pytest.fixture(scope="module")
def news(make):
    """Documents of words as frequent as in real text: Zipf's law."""
    random = np.random.default_rng(7)
    shares = 1 / np.arange(1, 301)
    shares /= shares.sum()

    def text(length: int) -> str:
        return " ".join(f"w{n}" for n in random.choice(300, size=length, p=shares))

    return [
        make(
            f"d{number:04d}",
            exact=text(int(random.integers(20, 60))),
            title_exact=text(6),
            day=date.fromordinal(738_000 + int(random.integers(0, 900))),
            facets={"year": (str(2020 + number % 4),)},
        )
        for number in range(1500)
    ]


@pytest.fixture(scope="module")
def folder(news, tmp_path_factory):
    """One large segment, a small one, and a few dead documents."""
    root = tmp_path_factory.mktemp("news")
    base = add(root / "1", news)
    changes = [*news[:40], *(f"d{number:04d}" for number in range(100, 120))]
    return add(root / "2", changes, base=base)


@pytest.fixture(scope="module")
def engine(folder):
    with opened(folder) as engine:
        yield engine


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


def test_the_base_is_never_written_to(folder, tmp_path, make):
    def checksums():
        return {
            path: hashlib.sha256(path.read_bytes()).hexdigest()
            for path in folder.rglob("*")
            if path.is_file()
        }

    before = checksums()
    largest = max(segments(folder), key=lambda path: path.stat().st_size)
    new = add(tmp_path / "3", [make("d0001", exact="mới"), "d0002"], base=folder)
    assert checksums() == before
    assert (new / "whoosh" / largest.name).samefile(largest)
    assert not list(new.rglob("*LOCK*"))
    assert not list(new.rglob("*.tmp"))
    with opened(folder) as old, opened(new) as engine:
        assert old.search(Term("exact", "mới")).total == 0
        assert engine.search(Term("exact", "mới")).total == 1
        assert engine.info().documents == old.info().documents - 1


def test_many_small_generations_make_few_segments(tmp_path, make):
    base = None
    for number in range(40):
        base = add(tmp_path / str(number), [make(f"d{number}", exact="dân")], base=base)
    assert len(segments(base)) <= 6
    with opened(base) as engine:
        assert engine.search(Term("exact", "dân")).total == 40


def test_merging_gives_the_segment_that_writing_at_once_gives(news, tmp_path, monkeypatch):
    monkeypatch.setattr("engine.whoosh_engine.interleaving._AT_A_TIME", 500)
    at_once = add(tmp_path / "1", news[:300])
    merged = add(tmp_path / "2", news[:300], limit_mb=0.05)
    expected, found = (Arrays(segments(path)[0]) for path in (at_once, merged))
    assert list(found) == list(expected)
    for name in expected:
        assert found[name].dtype == expected[name].dtype
        assert found[name].tolist() == expected[name].tolist(), name


def test_dead_documents_are_written_out_in_the_end(tmp_path, make):
    base = add(tmp_path / "0", [make(f"d{number}", exact="dân") for number in range(100)])
    base = add(tmp_path / "1", [f"d{number}" for number in range(20)], base=base)
    (segment,) = TOC.read(FileStorage(str(base / "whoosh")), "MAIN").segments
    assert segment.doc_count_all() == 100
    base = add(tmp_path / "2", [f"d{number}" for number in range(20, 40)], base=base)
    (segment,) = TOC.read(FileStorage(str(base / "whoosh")), "MAIN").segments
    assert segment.doc_count_all() == segment.doc_count() == 60


def test_abandoned(tmp_path, make):
    builder = new_builder(tmp_path)
    builder.put(make("a", exact="dân"))
    builder.abandon()
    assert list(tmp_path.iterdir()) == []


def test_abandoned_after_a_failure(tmp_path, make, monkeypatch):
    def fail(*_args):
        raise OSError(28, "No space left on device")

    builder = new_builder(tmp_path)
    builder.put(make("a", exact="dân"))
    monkeypatch.setattr("whoosh.index.TOC.write", fail)
    with pytest.raises(OSError, match="No space"):
        builder.finish()
    builder.abandon()
    builder.abandon()
    assert list(tmp_path.iterdir()) == []


def text(*, terms=("x", "x"), places=(1, 2), weights=(1.0, 1.0), plain=("x", "x")):
    return {"exact": Text(terms, array("i", places), array("f", weights), plain)}


REFUSED = {
    "unknown field": Document("a", {"nope": text()["exact"]}),
    "a field without positions that comes with them": Document("a", {"words": text()["exact"]}),
    "a field with positions that comes without": Document("a", {}, {"exact": {"x": 1}}),
    "a field that is made of another": Document("a", {"folded": text()["exact"]}),
    "pairs, which are made of another field": Document("a", {}, {"pairs": {"x y": 1}}),
    "unknown facet": Document("a", {}, facets={"nope": ("x",)}),
    "unknown date": Document("a", {}, dates={"nope": date(2024, 1, 1)}),
    "weight 0": Document("a", text(weights=(1.0, 0.0))),
    "weight below 0": Document("a", text(weights=(3.0, -1.0))),
    "weight without end": Document("a", text(weights=(1.0, float("inf")))),
    "weight that is none": Document("a", text(weights=(1.0, float("nan")))),
    "weight 0 without a place": Document("a", {}, {"words": {"x": 0}}),
    "places that descend": Document("a", text(places=(2, 1))),
    "a place below 0": Document("a", text(places=(-1, 1))),
    "more terms than weights": Document("a", text(weights=(1.0,))),
    "fewer places than terms": Document("a", text(places=(1,))),
    "no plain terms where they are asked for": Document("a", text(plain=())),
    "a space where pairs are made": Document("a", text(plain=("x", "x y"))),
    "stored values that JSON can't hold": Document("a", {}, stored={"day": date(2024, 1, 1)}),
}


@pytest.mark.parametrize("document", REFUSED.values(), ids=REFUSED)
def test_refused_documents_change_nothing(tmp_path, make, document):
    builder = new_builder(tmp_path)
    builder.put(make("a", exact="dân", stored={"n": 1}))
    with pytest.raises((ValueError, TypeError)):
        builder.put(document)
    builder.put(make("b", exact="dân"))
    builder.finish()
    with opened(tmp_path) as engine:
        assert engine.search(Term("exact", "dân")).total == 2
        assert engine.get(["a"]) == {"a": {"n": 1}}


def test_no_index_in_a_folder(tmp_path):
    with pytest.raises(IndexMissing):
        open_engine(tmp_path)
    (tmp_path / "whoosh").mkdir()
    with pytest.raises(IndexMissing):
        open_engine(tmp_path)


@pytest.mark.parametrize("keep", [0, 10, 1000])
@pytest.mark.parametrize("pattern", ["*.toc", "*.seg"])
def test_files_cut_short(tmp_path, make, pattern, keep):
    add(tmp_path / "1", [make("a", exact="dân")])
    (path,) = (tmp_path / "1/whoosh").glob(pattern)
    os.truncate(path, keep)
    with pytest.raises(IndexDamaged, match="rollback"):
        open_engine(tmp_path / "1")


def test_pickles_name_classes_that_stay_where_they_are(folder):
    """A name that changes makes every index unreadable: raise SCHEMA_VERSION then."""
    toc = TOC.read(FileStorage(str(folder / "whoosh")), "MAIN")
    names = {
        argument
        for thing in (toc.schema, toc.segments)
        for opcode, argument, _ in pickletools.genops(pickle.dumps(thing, 2))
        if opcode.name == "GLOBAL" and not argument.startswith(("copy_reg ", "__builtin__ "))
    }
    assert names == {
        "engine.whoosh_engine.codec TermsCodec",
        "engine.whoosh_engine.schema PostingField",
        "engine.whoosh_engine.schema PostingFormat",
        "whoosh.codec.whoosh3 W3Segment",
        "whoosh.fields STORED",
        "whoosh.fields Schema",
    }


@pytest.mark.skipif(
    "WHOOSH_RELOADED" not in os.environ,
    reason="WHOOSH_RELOADED: folder of `pip install --target FOLDER whoosh-reloaded==2.7.5`",
)
def test_whoosh_reloaded_reads_our_index(engine, folder, tmp_path):
    """The way back if whoosh3 goes astray: same index, same results, only another library."""
    script = """
import pickle, sys, pathlib
import whoosh
assert "2.7.5" in whoosh.versionstring(), whoosh.__file__
from engine import open_engine
queries = pickle.loads(pathlib.Path(sys.argv[2]).read_bytes())
engine = open_engine(pathlib.Path(sys.argv[1]))
found = [engine.search(query, facets=["year"], deadline_ms=60_000) for query in queries]
sys.stdout.buffer.write(pickle.dumps(found))
"""
    asked = tmp_path / "queries"
    asked.write_bytes(pickle.dumps(list(QUERIES.values())))
    root = Path(sys.modules["engine"].__file__).parents[1]
    done = subprocess.run(
        [sys.executable, "-c", script, folder, asked],
        env={**os.environ, "PYTHONPATH": f"{os.environ['WHOOSH_RELOADED']}:{root}"},
        capture_output=True,
        check=True,
    )
    assert pickle.loads(done.stdout) == [
        engine.search(query, facets=["year"], deadline_ms=60_000) for query in QUERIES.values()
    ]


def test_info_names_the_library(engine):
    assert isinstance(engine, WhooshEngine)
    assert (engine.info().engine, engine.info().version) == ("whoosh", whoosh.versionstring())


def whoosh_hits(index, query) -> set[str]:
    with index.searcher() as searcher:
        return {hit["docid"] for hit in searcher.search(query, limit=None)}


WHOOSH_QUERIES = {
    "term": (whoosh_query.Term("exact", "w7"), Term("exact", "w7")),
    "and": (
        whoosh_query.And([whoosh_query.Term("exact", "w3"), whoosh_query.Term("exact", "w9")]),
        And((Term("exact", "w3"), Term("exact", "w9"))),
    ),
    "or": (
        whoosh_query.Or([whoosh_query.Term("exact", "w70"), whoosh_query.Term("exact", "w90")]),
        Or((Term("exact", "w70"), Term("exact", "w90"))),
    ),
    "not": (
        whoosh_query.And(
            [
                whoosh_query.Term("exact", "w3"),
                whoosh_query.Not(whoosh_query.Term("exact", "w1")),
            ]
        ),
        And((Term("exact", "w3"), Not(Term("exact", "w1")))),
    ),
    "phrase": (whoosh_query.Phrase("exact", ["w0", "w1"]), Phrase("exact", ("w0", "w1"))),
    "prefix": (whoosh_query.Prefix("exact", "w29"), Prefix("exact", "w29")),
    "every": (whoosh_query.Every(), Everything()),
}


@pytest.mark.parametrize(("theirs", "ours"), WHOOSH_QUERIES.values(), ids=WHOOSH_QUERIES)
def test_whoosh_itself_finds_the_same(engine, folder, theirs, ours):
    index = FileIndex(FileStorage(str(folder / "whoosh"), readonly=True), indexname="MAIN")
    expected = {ranked.id for ranked in engine.search(ours, limit=10_000).ranked}
    assert expected
    assert whoosh_hits(index, theirs) == expected


class OurWeighting(WeightingModel):
    """The score of engine/scoring.py, for Whoosh's own matchers."""

    def scorer(self, searcher, fieldname, text, qf=1):
        reader = searcher.reader()
        lengths = {
            number: leaf.doc_field_length(number - base, fieldname)
            for leaf, base in reader.leaf_readers()
            for number in range(base, base + leaf.doc_count_all())
            if not leaf.is_deleted(number - base)
        }
        average = sum(lengths.values()) / sum(length > 0 for length in lengths.values())
        matcher = reader.postings(fieldname, text)
        idf = inverse_frequency(reader.doc_count(), holding=len(list(matcher.all_ids())))
        return OurScorer(lengths, average, idf)


class OurScorer(BaseScorer):
    def __init__(self, lengths, average, idf):
        self.lengths, self.average, self.idf = lengths, average, idf

    def supports_block_quality(self):
        return False

    def score(self, matcher):
        norm = length_norm(self.lengths[matcher.id()], average=self.average)
        return term_score(matcher.weight(), weight=1.0, idf=self.idf, norm=norm)


def test_whoosh_s_own_matchers_score_the_same(tmp_path, news):
    """In one segment: Whoosh asks each segment for its own statistics."""
    path = add(tmp_path / "1", [*news[:400], "d0007"])
    index = FileIndex(FileStorage(str(path / "whoosh"), readonly=True), indexname="MAIN")
    random = np.random.default_rng(5)
    with opened(path) as engine, index.searcher(weighting=OurWeighting()) as searcher:
        for number in range(40):
            words = [f"w{n}" for n in random.choice(120, size=3, replace=False)]
            kind, whooshs = [(And, whoosh_query.And), (Or, whoosh_query.Or)][number % 2]
            found = searcher.search(
                whooshs([whoosh_query.Term("exact", word) for word in words]), limit=None
            )
            expected = {hit["docid"]: hit.score for hit in found}
            ranked = engine.search(kind(tuple(Term("exact", w) for w in words)), limit=1000).ranked
            assert dict(ranked) == pytest.approx(expected, abs=1e-6)


def test_an_older_layout_is_refused_by_its_version(tmp_path):
    root = Generations(tmp_path, versions={})
    with root.write() as draft:
        builder = new_builder(draft.path)
        builder.finish()
        draft.publish(versions={"schema": "3"})
    with pytest.raises(IndexOutdated, match="--rebuild"):
        root.open_current()


def test_a_document_number_beyond_the_segment_is_damage(tmp_path, make):
    path = add(tmp_path / "1", [make(f"d{n}", exact="dân") for n in range(3)])
    (file,) = segments(path)
    content = file.read_bytes()
    file.write_bytes(content.replace(bytes([0, 1, 2]), bytes([0, 1, 200])))
    assert file.read_bytes() != content
    with opened(path) as engine, pytest.raises(IndexDamaged, match=file.name):
        engine.search(Term("exact", "dân"))


def test_flipped_bytes_end_in_an_answer_or_in_the_name_of_the_file(tmp_path, news):
    """Never in another error: a checksum not yet looked at must not take a service down."""
    path = add(tmp_path / "1", [*news[:60], *news[:5]])
    (file,) = segments(path)
    whole = file.read_bytes()
    arrays = whole.index(b'{"stored"')
    random = np.random.default_rng(11)
    refused: set[str] = set()
    for _ in range(150):
        content = bytearray(whole)
        for at in random.integers(0, arrays, size=20):
            content[at] ^= int(random.integers(1, 256))
        file.write_bytes(content)
        try:
            with opened(path) as engine:
                for query in QUERIES.values():
                    found = engine.search(query, facets=["year"], deadline_ms=60_000)
                    engine.get([ranked.id for ranked in found.ranked])
                engine.search(Everything(), sort=Sort.NEWEST)
                engine.ids()
        except IndexDamaged as error:
            refused.add(error.path.name)
    assert refused == {file.name}
