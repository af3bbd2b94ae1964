"""What pyvi's word segmenter has learned: a CRF of two labels, and a lexicon.

Read from the files of the installed pyvi, without running any of it: importing it would load
scikit-learn and SciPy, 93 MB that only its training needs.
"""

from __future__ import annotations

import pickletools
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Final

from vietnamese.segmenting import crfsuite
from vietnamese.segmenting.keys import Keys

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import numpy as np
    from numpy.typing import NDArray

#: pyvi's labels: this syllable begins a word, this syllable goes on with one.
BEGINS: Final = "B_W"
GOES_ON: Final = "I_W"
#: Lexicon entries of so many syllables make features.
_PAIR, _TRIPLE = 2, 3


@dataclass(frozen=True, slots=True)
class Transitions:
    """What one label after another weighs."""

    begins_begins: float
    begins_goes_on: float
    goes_on_begins: float
    goes_on_goes_on: float


@dataclass(frozen=True, slots=True)
class Model:
    """The CRF and the lexicon.

    With two labels only the difference of their scores matters: `weight` is how much more an
    attribute speaks for `GOES_ON` than for `BEGINS`.
    """

    #: Attribute (`-1:word.lower():dân`) -> weight.
    weight: Mapping[str, float]
    transitions: Transitions
    #: Syllable in lower case -> its number, from 1; 0 stands for all others.
    number: Mapping[str, int]
    #: `key(first, second)` of the lexicon's entries of two syllables.
    pairs: Keys
    #: `key(key(first, second), third)` of those of three.
    triples: Keys

    def key(self, first: NDArray[np.int64], second: NDArray[np.int64]) -> NDArray[np.int64]:
        """One number for two, elementwise; none of the lexicon's if any of them is 0."""
        return first * (len(self.number) + 1) + second


@cache
def load() -> Model:
    """The model of the installed pyvi (0.1 s, once a process). Raises ValueError.

    >>> load().weight["-1:word.bi_gram()"] > 0
    True
    """
    folder = resources.files("pyvi") / "models"
    crf = crfsuite.read(_inside_pickle((folder / "pyvi3.pkl").read_bytes()))
    entries = (folder / "words.txt").read_bytes().decode().split("\n")
    return _model(crf, [entry.split(" ") for entry in entries])


def _inside_pickle(pickled: bytes) -> bytes:
    """The model file inside pyvi's pickled CRF, found without unpickling anything.

    A pickle of protocol 2 has bytes as a text of the same code points.
    """
    magic = crfsuite.MAGIC.decode()
    for _, argument, _ in pickletools.genops(pickled):
        if isinstance(argument, str) and argument.startswith(magic):
            return argument.encode("latin-1")
    raise ValueError("pyvi's pickle holds no model of CRFsuite")


def _model(crf: crfsuite.Weights, lexicon: Iterable[list[str]]) -> Model:
    labels = {label for pair in crf.transitions for label in pair}
    if labels != {BEGINS, GOES_ON}:
        raise ValueError(f"not the labels of pyvi's model: {sorted(labels)}")
    telling = [entry for entry in lexicon if len(entry) in {_PAIR, _TRIPLE}]
    syllables = dict.fromkeys(syllable for entry in telling for syllable in entry)
    number = {syllable: number for number, syllable in enumerate(syllables, 1)}
    return Model(
        weight={
            attribute: weights.get(GOES_ON, 0.0) - weights.get(BEGINS, 0.0)
            for attribute, weights in crf.states.items()
        },
        transitions=Transitions(
            begins_begins=crf.transitions.get((BEGINS, BEGINS), 0.0),
            begins_goes_on=crf.transitions.get((BEGINS, GOES_ON), 0.0),
            goes_on_begins=crf.transitions.get((GOES_ON, BEGINS), 0.0),
            goes_on_goes_on=crf.transitions.get((GOES_ON, GOES_ON), 0.0),
        ),
        number=number,
        pairs=_keys(telling, number, length=_PAIR),
        triples=_keys(telling, number, length=_TRIPLE),
    )


def _keys(lexicon: Iterable[list[str]], number: Mapping[str, int], *, length: int) -> Keys:
    keys = []
    for entry in lexicon:
        if len(entry) == length:
            key = 0
            for syllable in entry:
                key = key * (len(number) + 1) + number[syllable]
            keys.append(key)
    return Keys(keys)
