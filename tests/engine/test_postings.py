"""Regions of postings: what is packed is read back, whatever its size."""

from __future__ import annotations

import struct

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.whoosh_engine.positions import MAX_GAP, decode_positions, encode_gaps, gaps_of
from engine.whoosh_engine.postings import Postings, Sorted, pack

#: Around the borders where arrays grow wider.
edges = [0, 1, 127, 128, 255, 256, 2047, 2048, 65_535, 65_536, 1_000_000]
numbers = st.sampled_from(edges) | st.integers(0, 3_000_000)
weights = st.sampled_from([1.0, 1.0, 2.0, 0.25, 255.0, 256.0, 300.0, 70_000.0])
places = st.lists(st.integers(0, 200_000), unique=True, max_size=4).map(sorted)
postings = st.dictionaries(numbers, st.tuples(weights, places), min_size=1, max_size=8)


@settings(derandomize=True, deadline=None)
@given(terms=st.lists(postings, max_size=4), with_positions=st.booleans())
def test_what_is_packed_is_read_back(terms, with_positions):
    ordered = [posting for term in terms for posting in sorted(term.items())]
    counts = np.array([len(where) for _, (_, where) in ordered], np.int64)
    packed = pack(
        Sorted(
            terms=np.array([len(term) for term in terms], np.int64),
            documents=np.array([document for document, _ in ordered], np.int64),
            weights=np.array([weight for _, (weight, _) in ordered], np.float32),
            counts=counts if with_positions else None,
            positions=np.array([p for _, (_, where) in ordered for p in where], np.int64),
        )
    )
    for term, (region, holding) in zip(terms, packed, strict=True):
        assert holding == len(term)
        read = Postings(region)
        assert read.documents.tolist() == sorted(term)
        assert read.weights().tolist() == [term[document][0] for document in sorted(term)]
        positions, each = read.positions()
        expected = [term[document][1] if with_positions else [] for document in sorted(term)]
        assert each.tolist() == [len(where) for where in expected]
        assert positions.tolist() == [p for where in expected for p in where]


@pytest.mark.parametrize("cut", [0, 3, 8, 11])
def test_a_region_cut_short_is_an_error(cut):
    several = Sorted(
        terms=np.array([3]),
        documents=np.array([1, 2, 3]),
        weights=np.array([1, 2, 3.5], np.float32),
        counts=None,
        positions=np.zeros(0, np.int64),
    )
    ((region, _),) = pack(several)
    with pytest.raises((ValueError, struct.error), match="buffer"):
        Postings(region[:cut])


@settings(derandomize=True, deadline=None)
@given(gaps=st.lists(st.integers(0, MAX_GAP), max_size=9))
def test_gaps_of_any_width(gaps):
    array = np.array(gaps, np.int64)
    encoded, sizes = encode_gaps(array)
    assert sizes.sum() == len(encoded)
    counts = np.array([len(gaps)])
    positions = decode_positions(encoded, counts=counts)
    assert positions.tolist() == np.cumsum(gaps).tolist()
    assert gaps_of(positions, counts=counts).tolist() == gaps
