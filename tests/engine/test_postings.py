"""Files of arrays: what is written is read back, whatever its size, and damage is refused."""

from __future__ import annotations

import json
import struct
import zlib
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.errors import IndexDamaged
from engine.whoosh_engine.arrays import Arrays, ArraysWriter, narrow
from engine.whoosh_engine.interleaving import Part, interleave
from engine.whoosh_engine.postings import FieldPostings, Sorted, write_postings
from engine.whoosh_engine.strings import Strings, write_strings


def written(path: Path, write) -> Arrays:
    with path.open("wb") as file:
        arrays = ArraysWriter(file, folder=path.parent)
        write(arrays)
        arrays.finish()
    return Arrays(path)


#: Around the borders where arrays grow wider.
edges = [0, 1, 127, 128, 255, 256, 2047, 2048, 65_535, 65_536, 1_000_000]
numbers = st.sampled_from(edges) | st.integers(0, 3_000_000)
weights = st.sampled_from([1.0, 1.0, 2.0, 0.25, 255.0, 256.0, 300.0, 70_000.0])
places = st.lists(st.integers(0, 200_000), unique=True, max_size=4).map(sorted)
postings = st.dictionaries(numbers, st.tuples(weights, places), min_size=1, max_size=8)


def sorted_lists(terms, *, with_positions: bool) -> Sorted:
    names = sorted(terms)
    ordered = [posting for name in names for posting in sorted(terms[name].items())]
    counts = np.array([len(where) for _, (_, where) in ordered], np.int64)
    return Sorted(
        terms=names,
        lengths=np.array([len(terms[name]) for name in names], np.int64),
        documents=np.array([document for document, _ in ordered], np.int64),
        weights=np.array([weight for _, (weight, _) in ordered], np.float32),
        counts=counts if with_positions else None,
        places=np.array([p for _, (_, where) in ordered for p in where], np.int64),
    )


@settings(derandomize=True)
@given(
    terms=st.dictionaries(st.binary(max_size=3), postings, max_size=4),
    with_positions=st.booleans(),
    chosen=st.data(),
)
def test_postings_are_read_back(terms, with_positions, chosen):
    names = sorted(terms)
    lists = sorted_lists(terms, with_positions=with_positions)
    if not names:
        return
    with TemporaryDirectory() as folder:
        arrays = written(
            Path(folder, "file"), lambda arrays: write_postings(iter((lists,)), "exact", to=arrays)
        )
        field = FieldPostings(arrays, "exact")
        assert field.holding(0, len(names)).tolist() == lists.lengths.tolist()
        for name in names:
            term = terms[name]
            read = field.find(name)
            assert read.documents.tolist() == sorted(term)
            assert read.weights.tolist() == [term[document][0] for document in sorted(term)]
            some = chosen.draw(st.lists(st.sampled_from(range(len(term))), unique=True).map(sorted))
            expected = [term[sorted(term)[n]][1] if with_positions else [] for n in some]
            owners, positions = read.positions(np.array(some, np.intp))
            each = [(n, p) for n, where in enumerate(expected) for p in where]
            assert list(zip(owners.tolist(), positions.tolist(), strict=True)) == each
        assert field.find(b"absent") is None


#: Of a segment of six documents.
few = st.dictionaries(
    st.binary(max_size=2),
    st.dictionaries(st.integers(0, 5), st.tuples(weights, places), min_size=1),
    min_size=1,
    max_size=6,
)


@settings(derandomize=True)
@given(
    segments=st.lists(st.tuples(few, st.lists(st.booleans(), min_size=6, max_size=6)), max_size=4),
    with_positions=st.booleans(),
    at_a_time=st.sampled_from([1, 5, 1000]),
)
def test_segments_are_interleaved(segments, with_positions, at_a_time):
    expected: dict[bytes, dict[int, tuple[float, list[int]]]] = {}
    parts, documents = [], 0
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr("engine.whoosh_engine.interleaving._AT_A_TIME", at_a_time)
        for number, (terms, live) in enumerate(segments):
            new = np.where(live, np.cumsum(live) - 1 + documents, -1).astype(np.int32)
            documents += sum(live)
            lists = sorted_lists(terms, with_positions=with_positions)
            arrays = written(
                Path(folder, str(number)),
                lambda to, lists=lists: write_postings(iter((lists,)), "exact", to=to),
            )
            parts.append(Part(FieldPostings(arrays, "exact"), new))
            for term, of_term in terms.items():
                for old in filter(live.__getitem__, sorted(of_term)):
                    expected.setdefault(term, {})[int(new[old])] = of_term[old]
        arrays = written(
            Path(folder, "merged"), lambda to: write_postings(interleave(parts), "exact", to=to)
        )
        assert ("exact/terms" in arrays) == bool(expected)
        if expected:
            field = FieldPostings(arrays, "exact")
            assert list(field.terms) == sorted(expected)
            for term, of_term in expected.items():
                read = field.find(term)
                assert read.documents.tolist() == list(of_term)
                assert read.weights.tolist() == [weight for weight, _ in of_term.values()]
                _, positions = read.positions(np.arange(len(of_term)))
                where = [p for _, all_ in of_term.values() for p in all_]
                assert positions.tolist() == (where if with_positions else [])


@settings(derandomize=True)
@given(texts=st.sets(st.text(max_size=4)), prefix=st.text(max_size=2))
def test_strings_are_found_and_so_are_prefixes(texts, prefix):
    ascending = sorted(text.encode() for text in texts)
    with TemporaryDirectory() as folder:
        strings = Strings(
            written(Path(folder, "file"), lambda to: write_strings(ascending, "s", to=to)), "s"
        )
        assert list(strings) == ascending
        assert [strings.find(text) for text in ascending] == list(range(len(ascending)))
        assert strings.find(b"\xff") is None
        beginning = [strings[number] for number in strings.beginning(prefix.encode())]
        assert beginning == [text for text in ascending if text.startswith(prefix.encode())]


@pytest.fixture
def path(tmp_path) -> Path:
    path = tmp_path / "one.seg"
    written(path, lambda arrays: arrays.add("a", np.arange(9, dtype=np.uint16)))
    return path


def test_a_file_cut_short_anywhere_is_refused_with_its_name(path):
    whole = path.read_bytes()
    for keep in range(len(whole)):
        path.write_bytes(whole[:keep])
        with pytest.raises(IndexDamaged, match=r"one\.seg"):
            Arrays(path)


def test_a_bit_flipped_in_the_contents_is_refused(path):
    whole = path.read_bytes()
    for at in range(18 + 6, len(whole)):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        with pytest.raises(IndexDamaged, match=r"one\.seg"):
            Arrays(path)


OUTSIDE = {
    "beyond the end": ["<u2", 0, 1000],
    "before the beginning": ["<u2", -2, 1],
    "of fewer than no elements": ["<u2", 8, -1],
    "of objects": ["|O", 0, 1],
    "of another shape": 7,
}


@pytest.mark.parametrize("entry", OUTSIDE.values(), ids=OUTSIDE)
def test_an_array_outside_the_file_is_refused(path, entry):
    contents = json.dumps({"a": entry}).encode()
    end = struct.pack("<QI4s", len(contents), zlib.crc32(contents), b"TTA1")
    path.write_bytes(bytes(64) + contents + end)
    with pytest.raises(IndexDamaged, match=r"one\.seg"):
        Arrays(path)


def test_an_array_that_is_missing_is_damage(path):
    with pytest.raises(IndexDamaged, match="no b"):
        Arrays(path)["b"]


@settings(derandomize=True)
@given(st.lists(st.floats(0, width=32) | st.floats(0, allow_infinity=False)))
def test_narrow_loses_nothing(numbers):
    array = np.array(numbers, np.float64)
    assume_whole_fits = array[~((array == np.floor(array)) & (array >= 2.0**63))]
    assert narrow(assume_whole_fits).astype(np.float64).tolist() == assume_whole_fits.tolist()
