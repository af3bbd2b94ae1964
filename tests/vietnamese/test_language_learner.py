"""Learning and storing: counts are true, and the files are the same whoever learned."""

from collections import Counter
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vietnamese import fold
from vietnamese.language import Language, LanguageLearner, learner, stored
from vietnamese.language.pairs import LEVELS

SENTENCES = st.lists(
    st.lists(
        st.sampled_from(["dân", "dan", "vận", "van", "văn", "é", "12", "5", "u23"]), max_size=9
    ),
    max_size=12,
)


def learned(sentences):
    one = LanguageLearner()
    for sentence in sentences:
        one.add(sentence)
    return one


def files(one, folder):
    one.write(folder)
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def pairs_of(language):
    spelt = language._spelt
    terms = language._vocabulary.terms
    pairs = zip(spelt.pairs.tolist(), spelt.pair_counts.tolist(), strict=True)
    return {(terms[pair >> 16], terms[pair & 0xFFFF]): count for pair, count in pairs}


@given(SENTENCES)
@settings(max_examples=50)
def test_what_is_read_is_what_was_counted(tmp_path_factory, sentences):
    folder = tmp_path_factory.mktemp("model")
    learned(sentences).write(folder)
    language = Language.open(folder)
    as_learned = [["0" if t.isdecimal() else t for t in sentence] for sentence in sentences]
    terms = Counter(term for sentence in as_learned for term in sentence if term != "u23")
    for term, count in terms.items():
        assert (term, count) in language.spellings(fold(term))
    assert set(language._vocabulary.terms) == set(terms)
    pairs = Counter(pair for sentence in as_learned for pair in pairwise(sentence))
    assert pairs_of(language) == {pair: n for pair, n in pairs.items() if "u23" not in pair}


@given(SENTENCES, st.integers(0, 12), st.randoms(use_true_random=False))
@settings(max_examples=50)
def test_neither_order_nor_who_learned_matters(tmp_path_factory, sentences, cut, chance):
    together = files(learned(sentences), tmp_path_factory.mktemp("together"))
    one, other = learned(sentences[:cut]), learned(sentences[cut:])
    one.merge(other)
    assert files(one, tmp_path_factory.mktemp("merged")) == together
    shuffled = list(sentences)
    chance.shuffle(shuffled)
    assert files(learned(shuffled), tmp_path_factory.mktemp("shuffled")) == together


@given(SENTENCES)
@settings(max_examples=50)
def test_probabilities_sum_to_one(tmp_path_factory, sentences):
    folder = tmp_path_factory.mktemp("model")
    learned(sentences).write(folder)
    spelt = Language.open(folder)._spelt
    everything = np.arange(spelt.unknown + 1)
    sums = np.exp(spelt.after(everything, everything)).sum(axis=1)
    assert np.allclose(sums, 1, atol=1e-5)


@given(st.lists(st.lists(st.text()), max_size=5))
@settings(max_examples=50)
def test_any_text_can_be_learned(tmp_path_factory, sentences):
    folder = tmp_path_factory.mktemp("model")
    one = learned(sentences)
    one.write(folder)
    language = Language.open(folder)
    for sentence in sentences:
        assert len(language.restore(sentence)) == len(language.correct(sentence)) == len(sentence)


def test_an_empty_model_changes_nothing(tmp_path):
    LanguageLearner().write(tmp_path)
    language = Language.open(tmp_path)
    assert language.restore(["dan", "van"]) == language.correct(["dan", "van"]) == ("dan", "van")
    assert language.split("danvan") is None
    assert not language.is_word("dan")


def test_learning_in_steps(tmp_path, monkeypatch):
    sentences = [["dân", "vận", "khéo"], ["dân", "vận"], ["vận", "dân"]] * 5
    whole = files(learned(sentences), tmp_path / "whole")
    monkeypatch.setattr(learner, "_STEP", 4)
    assert files(learned(sentences), tmp_path / "steps") == whole


def test_memory_is_bounded(monkeypatch, tmp_path):
    monkeypatch.setattr(learner, "_STEP", 4)
    monkeypatch.setattr(learner, "MOST_PAIRS", 10)
    monkeypatch.setattr(learner, "MOST_WORDS", 50)
    often = [["dân", "vận"]] * 20
    once = [[a, b] for a, b in pairwise(chr(0x4E00 + number) * 2 for number in range(200))]
    one = learned(often + once)
    one.write(tmp_path)
    assert ("dân", "vận") in pairs_of(Language.open(tmp_path))
    assert len(one._pairs.counts) <= 12
    assert len(one._ids) == 50


def test_the_rarest_go_first(tmp_path, monkeypatch):
    monkeypatch.setattr(stored, "MOST_TERMS", 3)
    monkeypatch.setattr(stored, "MOST_SPELT_PAIRS", 1)
    learned([["dân", "vận"], ["dân", "vận", "khéo"], ["khéo", "dân"], ["đông"]]).write(tmp_path)
    language = Language.open(tmp_path)
    assert set(language._vocabulary.terms) == {"dân", "vận", "khéo"}
    assert pairs_of(language) == {("dân", "vận"): 2}


def test_counts_past_any_corpus_still_fit():
    assert len(LEVELS) == 256
    assert LEVELS[-1] > 100_000
    assert (np.diff(LEVELS.astype(int)) > 0).all()
    assert LEVELS[:20].tolist() == list(range(20))


DAMAGES = {
    "no terms": ("terms.txt", b""),
    "one term more": ("terms.txt", "dân\nvận\nkhéo\nđông\n".encode()),
    "no array": ("first.npy", b""),
    "something to unpickle": ("first.npy", b"\x80\x04\x95."),
    "not UTF-8": ("folded.txt", b"\xff\n"),
    "an array cut short": ("spelt_seconds.npy", None),
}


@pytest.mark.parametrize(("name", "content"), DAMAGES.values(), ids=DAMAGES)
def test_damaged_files_are_refused(tmp_path, name, content):
    learned([["dân", "vận", "khéo"]]).write(tmp_path)
    if content is None:
        np.save(tmp_path / name, np.zeros(1, np.uint16))
    else:
        (tmp_path / name).write_bytes(content)
    with pytest.raises((OSError, ValueError)):
        Language.open(tmp_path)


def test_a_missing_model_is_told(tmp_path):
    with pytest.raises(FileNotFoundError):
        Language.open(tmp_path)
