"""Syllables typed without the spaces between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from vietnamese.fold import fold, is_plain
from vietnamese.language.words import is_syllable
from vietnamese.spelling import canonical

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vietnamese.language.model import Language

FEWEST_SYLLABLES, MOST_SYLLABLES = 2, 6
_LONGEST_SYLLABLE = 7
#: "nghiêng" six times over.
_LONGEST_GLUED = MOST_SYLLABLES * _LONGEST_SYLLABLE
#: What a letter may cost, in natural logarithms.
LEAST_LIKELY_LETTER = -1.6


class _Piece(NamedTuple):
    start: int
    end: int
    term: str
    id: int


def best_split(language: Language, glued: str) -> tuple[str, ...] | None:
    """See `Language.split`: the likeliest row of syllables, by dynamic programming."""
    pieces = _pieces(language, glued)
    if pieces is None:
        return None
    ends: dict[int, list[_Piece]] = {}
    best: dict[_Piece, tuple[float, _Piece | None]] = {}
    bigrams = language.folded_bigrams
    for start, beginning in sorted(pieces.items()):
        ids = np.array([piece.id for piece in beginning])
        if start == 0:
            for piece, score in zip(beginning, bigrams.alone(ids).tolist(), strict=True):
                best[piece] = (score, None)
        elif start in ends:
            before = ends[start]
            scores = bigrams.after(np.array([piece.id for piece in before]), ids)
            scores += np.array([best[piece][0] for piece in before])[:, None]
            for column, piece in enumerate(beginning):
                row = int(scores[:, column].argmax())
                best[piece] = (float(scores[row, column]), before[row])
        else:
            continue
        for piece in beginning:
            ends.setdefault(piece.end, []).append(piece)
    last = max(ends.get(len(glued), ()), key=lambda piece: best[piece][0], default=None)
    if last is None: return None
    score = best[last][0]
    if score < LEAST_LIKELY_LETTER * len(glued): return None
    terms = []
    p = last
    while p is not None:
        terms.append(p.term); p = best[p][1]
    if not FEWEST_SYLLABLES <= len(terms) <= MOST_SYLLABLES: return None
    return tuple(reversed(terms))

def _pieces(language, glued):
    if len(glued) > _LONGEST_GLUED or not glued.isalpha(): return None
    pieces = {}
    for start in range(len(glued)):
        for end in range(start+1, min(len(glued), start+_LONGEST_SYLLABLE)+1):
            term = canonical(glued[start:end])
            f = fold(term)
            if not is_syllable(f): continue
            id_ = language.folded_ids.get(f)
            if id_ is None or (term != f and term not in language.ids): continue
            pieces.setdefault(start, []).append(_Piece(start,end,term,id_))
    return pieces
