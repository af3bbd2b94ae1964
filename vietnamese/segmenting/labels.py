"""The best labels of sentences, and the words they make: the decoder of a CRF of two labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from vietnamese.segmenting.syllables import ROW

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from vietnamese.segmenting.model import Model, Transitions

_PARTING = bytes(ROW.itemsize)
_LONGEST_WORD = 4


def words(sentences: Sequence[bytes], model: Model) -> list[tuple[int, int]]:
    """The words of two to four tokens, as indexes into the tokens of all these sentences.

    Each sentence is the rows (of `syllables.ROW`) of its syllables.
    """
    syllables = np.frombuffer(_PARTING.join(sentences), ROW)
    scores = _scores(syllables, model).tolist()
    goes_on = bytearray(len(syllables))
    start = 0
    for sentence in sentences:
        end = start + len(sentence) // ROW.itemsize
        goes_on[start:end] = _best_path(scores[start:end], model.transitions)
        start = end + 1
    return _spans(syllables, _joined(syllables, np.frombuffer(goes_on, np.bool_)))


def _scores(syllables: NDArray[np.void], model: Model) -> NDArray[np.float64]:
    """How much more speaks for each syllable to go on with a word than to begin one; (n,).

    All of the model but its transitions. Nothing reaches over a row of zeros.
    """
    scores = syllables["itself"].copy()
    scores[1:] += syllables["next"][:-1]
    scores[:-1] += syllables["previous"][1:]
    numbers = syllables["number"].astype(np.int64)
    keys = model.key(numbers[:-1], numbers[1:])
    pair = model.pairs.find(keys)
    scores[pair] += model.weight["+1:word.bi_gram()"]
    scores[pair + 1] += model.weight["-1:word.bi_gram()"]
    triple = model.triples.find(model.key(keys[:-1], numbers[2:]))
    scores[triple] += model.weight["+2:word.tri_gram()"]
    scores[triple + 2] += model.weight["-2:word.tri_gram()"]
    return scores


def _best_path(scores: Sequence[float], transitions: Transitions) -> bytes:
    """Which syllables of one sentence go on with a word (1) in the best of all ways to label them.

    Viterbi's algorithm on differences: `lead` is how far the best way that ends in going on is
    before the best that ends in beginning. The same as comparing sums of all weights, but for
    rounding (the 15th digit).
    """
    if not scores:
        return b""
    begins_begins, begins_goes_on = transitions.begins_begins, transitions.begins_goes_on
    goes_on_begins, goes_on_goes_on = transitions.goes_on_begins, transitions.goes_on_goes_on
    # With so much of a lead it is best to have gone on before going on, before beginning.
    enough_to_go_on = begins_goes_on - goes_on_goes_on
    enough_to_begin = begins_begins - goes_on_begins
    lead = scores[0]
    leads = [lead]
    for score in scores[1:]:
        lead = (
            score
            + (lead + goes_on_goes_on if lead > enough_to_go_on else begins_goes_on)
            - (lead + goes_on_begins if lead > enough_to_begin else begins_begins)
        )
        leads.append(lead)
    goes_on = lead > 0
    path = [goes_on]
    for lead in reversed(leads[:-1]):
        goes_on = lead > (enough_to_go_on if goes_on else enough_to_begin)
        path.append(goes_on)
    path.reverse()
    return bytes(path)


def _joined(syllables: NDArray[np.void], goes_on: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Which syllables pyvi joins to the one before them, given which should be; (n,)."""
    joinable, capital = syllables["joinable"], syllables["capital"]
    joined: NDArray[np.bool_] = goes_on & joinable
    joined[:1] = False
    joined[1:] &= joinable[:-1] & (~capital[1:] | capital[:-1])
    return joined


def _spans(syllables: NDArray[np.void], joined: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """The words of 2 to 4 WORD tokens that begin with a syllable, as spans of tokens."""
    at_token = syllables["at_token"]
    # Of the syllables at which a token begins: the token, the word, whether it is a WORD.
    token = (np.cumsum(syllables["tokens"], dtype=np.int64) - syllables["tokens"])[at_token]
    word = np.cumsum(~joined)[at_token]
    at_word = syllables["at_word"][at_token]
    if not len(word):
        return []
    first = np.flatnonzero(np.concatenate(([True], word[1:] != word[:-1])))
    last = np.concatenate((first[1:], [len(word)])) - 1
    count = last - first + 1
    found = (count > 1) & (count <= _LONGEST_WORD) & np.logical_and.reduceat(at_word, first)
    return list(zip(token[first[found]].tolist(), (token[last[found]] + 1).tolist(), strict=True))
