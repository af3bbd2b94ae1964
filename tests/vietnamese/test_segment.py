"""pyvi's words, as the indexer finds them. (Loads the model: 0.1 s, once.)"""

import subprocess
import sys
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vietnamese import tokenize
from vietnamese.segment import PyviSegmenter

SEGMENTER = PyviSegmenter()


def words(text):
    tokens = tokenize(text)
    return [" ".join(t.term for t in tokens[a:b]) for a, b in SEGMENTER.words(text, tokens)]


def test_finds_words():
    assert words("Ủy ban nhân dân tỉnh Bắc Kạn xây dựng nông thôn mới") == [
        "ủy ban",
        "nhân dân",
        "bắc kạn",
        "xây dựng",
        "nông thôn",
    ]


@pytest.mark.parametrize("text", ["ngày 16/01/2024", "Quyết định 15/2019/QĐ-UBND", "1.280 2,5"])
def test_dates_and_numbers_are_not_words(text):
    assert all(not any(char.isdigit() for char in word) for word in words(text))


def test_decomposed_text_gives_the_same_words():
    text = "Mặt trận Tổ quốc vận động nhân dân"
    assert words(unicodedata.normalize("NFD", text)) == words(text)


def test_a_long_run_without_a_full_stop_is_cut():
    assert words("mô hình " * 2_000)


@settings(max_examples=100)
@given(st.text(st.one_of(st.characters(), st.sampled_from("mô hình dân vận_ .\n\x00\ud800\u200b"))))
def test_words_are_disjoint_and_ascending_whatever_the_text(text):
    tokens = tokenize(text)
    end = 0
    for first, last in SEGMENTER.words(text, tokens):
        assert end <= first < last <= len(tokens)
        assert 2 <= last - first <= 4
        end = last


@pytest.mark.parametrize("module", ["vietnamese", "vietnamese.segment", "search.service", "timtin"])
def test_importing_does_not_load_pyvi(module):
    code = f"import {module}, sys; sys.exit('pyvi' in sys.modules or 'sklearn' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
