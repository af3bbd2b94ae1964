"""Our segments through Whoosh's own doors: what it pickles, finds and scores."""

from __future__ import annotations

import os
import pickle
import pickletools
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import whoosh
from whoosh import query as whoosh_query
from whoosh.filedb.filestore import FileStorage
from whoosh.index import TOC, FileIndex
from whoosh.scoring import BaseScorer, WeightingModel

from engine.query import And, Everything, Not, Or, Phrase, Prefix, Term
from engine.scoring import inverse_frequency, length_norm, term_score
from engine.whoosh_engine.searching import WhooshEngine
from tests.engine.indexes import QUERIES, add, opened


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
