"""Building, merging and refusing; files that are damaged."""

from __future__ import annotations

import hashlib
import os
from array import array
from datetime import date

import numpy as np
import pytest
from whoosh.filedb.filestore import FileStorage
from whoosh.index import TOC

from engine import Generations, new_builder, open_engine
from engine.document import Document, Text
from engine.errors import IndexDamaged, IndexMissing, IndexOutdated
from engine.protocol import Sort
from engine.query import Everything, Term
from engine.whoosh_engine.arrays import Arrays
from tests.engine.indexes import QUERIES, add, opened, segments


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
