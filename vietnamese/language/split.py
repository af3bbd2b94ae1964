"""Syllables typed without the spaces between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from vietnamese.fold import fold
from vietnamese.language.words import is_syllable
from vietnamese.spelling import canonical

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vietnamese.language.bigrams import Bigrams
    from vietnamese.language.vocabulary import Vocabulary

FEWEST_SYLLABLES, MOST_SYLLABLES = 2, 6
#: "nghiêng".
_LONGEST_SYLLABLE = 7
#: How unlikely a row of syllables may be, in natural logarithms: so much, and so much a letter.
#: More than 99 of 100 fragments of held-out headlines are likelier; of the foreign words of news,
#: had they been unknown, 10 of 100 would come apart (sedan, vatican).
_UNLIKELY = 6.0
_UNLIKELY_LETTER = 2.5


class _Piece(NamedTuple):
    """One syllable that may stand there, and the best way to it."""

    end: int
    term: str
    id: int
    log_probability: float = 0.0
    before: _Piece | None = None


def likeliest_split(vocabulary: Vocabulary, bigrams: Bigrams, glued: str) -> tuple[str, ...] | None:
    """See `Language.split`. The likeliest row of syllables, by dynamic programming."""
    if len(glued) > MOST_SYLLABLES * _LONGEST_SYLLABLE or not glued.isalpha():
        return None
    ending: list[list[_Piece]] = [[] for _ in range(len(glued) + 1)]
    for start in range(len(glued)):
        if start == 0 or ending[start]:
            for piece in _reached(bigrams, ending[start], _pieces(vocabulary, glued, start)):
                ending[piece.end].append(piece)
    last = max(ending[-1], key=lambda piece: piece.log_probability, default=None)
    least = -_UNLIKELY - _UNLIKELY_LETTER * len(glued)
    if (id_ := vocabulary.folded_ids.get(fold(glued))) is not None:
        least = max(least, float(bigrams.alone(np.array([id_]))[0]))
    if last is None or last.log_probability < least:
        return None
    terms = _terms(last)
    return terms if FEWEST_SYLLABLES <= len(terms) <= MOST_SYLLABLES else None


def _pieces(vocabulary: Vocabulary, glued: str, start: int) -> list[_Piece]:
    """The known syllables that begin there."""
    pieces = []
    for end in range(start + 1, min(len(glued), start + _LONGEST_SYLLABLE) + 1):
        term = canonical(glued[start:end])
        folded = fold(term)
        id_ = vocabulary.folded_ids.get(folded)
        known = id_ is not None and (term == folded or term in vocabulary.ids)
        if id_ is not None and known and is_syllable(folded):
            pieces.append(_Piece(end, term, id_))
    return pieces


def _reached(bigrams: Bigrams, befores: Sequence[_Piece], pieces: Sequence[_Piece]) -> list[_Piece]:
    """Each piece after the one before it that makes it likeliest."""
    if not pieces:
        return []
    ids = np.array([piece.id for piece in pieces])
    if not befores:
        alone = bigrams.alone(ids).tolist()
        return [p._replace(log_probability=value) for p, value in zip(pieces, alone, strict=True)]
    values = bigrams.after(np.array([before.id for before in befores]), ids)
    values += np.array([before.log_probability for before in befores])[:, None]
    rows = values.argmax(axis=0).tolist()
    return [
        piece._replace(log_probability=float(values[row, column]), before=befores[row])
        for column, (piece, row) in enumerate(zip(pieces, rows, strict=True))
    ]


def _terms(last: _Piece) -> tuple[str, ...]:
    terms = []
    piece: _Piece | None = last
    while piece is not None:
        terms.append(piece.term)
        piece = piece.before
    return tuple(reversed(terms))
