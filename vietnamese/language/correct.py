"""Typing errors: one letter too many, too few, wrong, or two that changed places."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from vietnamese.fold import fold, is_plain
from vietnamese.language.viterbi import best_paths
from vietnamese.language.words import learned_as

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vietnamese.language.bigrams import Logs
    from vietnamese.language.model import Language

_LETTERS = "abcdeghiklmnopqrstuvxyfjwz"
KNOWN_COST = 9.0
UNKNOWN_COST = 4.0
MOST_CHOICES = 40
SHORTEST = 2


class _Choice(NamedTuple):
    term: str
    id: int
    cost: float


def corrected(language: Language, terms: Sequence[str]) -> tuple[str, ...]:
    choices = [_choices(language, term) for term in terms]
    paths = best_paths(
        language.folded_bigrams,
        [np.array([choice.id for choice in each]) for each in choices],
        costs=[np.array([-choice.cost for choice in each]) for each in choices],
    )
    return tuple(each[taken].term for each, taken in zip(choices, paths[0].choices, strict=True))


def _choices(language, term):
    folded = fold(term)
    unknown = language.folded_bigrams.unknown
    id_ = language.folded_ids.get(learned_as(folded) or "", unknown)
    itself = _Choice(term, id_, 0.0)
    if not folded.isalpha() or len(folded) < SHORTEST or len(folded)>20:
        return [itself]
    cost = UNKNOWN_COST if id_ == unknown else KNOWN_COST
    forms = [(language.folded_ids[e], e) for e in edits(folded) if e in language.folded_ids]
    counts = language.folded_bigrams.counts
    forms.sort(key=lambda f: (-int(counts[f[0]]), f[1]))
    out = [itself]
    for id_, form in forms[:MOST_CHOICES]:
        if is_plain(term):
            out.append(_Choice(form, id_, cost))
        else:
            near = next((s for s, _ in language.spellings(form) if one_edit_apart(s, term)), None)
            if near: out.append(_Choice(near, id_, cost))
    return out


def edits(word: str) -> list[str]:
    """Every string one edit away.

    >>> "khoe" in edits("kheo"), "kho" in edits("kheo"), "kheo" in edits("kheo")
    (True, False, False)
    """
    halves = [(word[:cut], word[cut:]) for cut in range(len(word) + 1)]
    found = [a + b[1:] for a, b in halves if b]
    found += [a + b[1] + b[0] + b[2:] for a, b in halves if len(b) > 1]
    found += [a + letter + b[1:] for a, b in halves if b for letter in _LETTERS]
    found += [a + letter + b for a, b in halves for letter in _LETTERS]
    return [e for e in dict.fromkeys(found) if e != word]


def one_edit_apart(one: str, other: str) -> bool:
    """Whether one insertion, deletion, change or transposition makes the other of the one."""
    if one == other:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]: start += 1
    a, b = one[start:], other[start:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])
