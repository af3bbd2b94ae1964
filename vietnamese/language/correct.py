"""Typing errors: a letter too many, one missing, a wrong one, two that changed places."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from vietnamese.fold import fold, is_plain
from vietnamese.language.viterbi import best_paths
from vietnamese.language.words import LONGEST_WORD, learned_as

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vietnamese.language.bigrams import Bigrams
    from vietnamese.language.vocabulary import Vocabulary

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
#: What a change costs, in natural logarithms: a query must become so much likelier. Of 7, 8 and 9
#: for words of the texts: 70, 69, 67 % of the typing errors in fragments of held-out headlines of
#: 889 civic articles put right, .8, .3, .2 % of clean fragments changed (35,000 articles of news:
#: 65, 64, 62; 1.1, .6, .3). For other words 0 to 4 is the same, 6 puts 1 % fewer right.
_KNOWN_COST = 8.0
_UNKNOWN_COST = 4.0
#: The most frequent words one edit away from each word; 20 put 1 % fewer errors right.
_MOST_CHOICES = 40
#: A single letter is one edit away from every other.
_FEWEST_LETTERS = 2


class _Choice(NamedTuple):
    term: str
    id: int
    cost: float


def corrected(vocabulary: Vocabulary, bigrams: Bigrams, terms: Sequence[str]) -> tuple[str, ...]:
    """See `Language.correct`: the noisy channel (Kernighan, Church and Gale 1990), all at once.

    The folded forms are judged: twice as many of their pairs were seen.
    """
    choices = [_choices(vocabulary, bigrams, term) for term in terms]
    (best,) = best_paths(
        bigrams,
        [np.array([choice.id for choice in those]) for those in choices],
        costs=[np.array([choice.cost for choice in those]) for those in choices],
    )
    return tuple(those[taken].term for those, taken in zip(choices, best.choices, strict=True))


def _choices(vocabulary: Vocabulary, bigrams: Bigrams, term: str) -> list[_Choice]:
    """The term itself, then the most frequent words it may have been meant to be."""
    folded = fold(term)
    itself = vocabulary.folded_ids.get(learned_as(folded) or "", bigrams.unknown)
    choices = [_Choice(term, itself, 0.0)]
    if not term.isalpha() or not _FEWEST_LETTERS <= len(folded) <= LONGEST_WORD:
        return choices
    cost = _UNKNOWN_COST if itself == bigrams.unknown else _KNOWN_COST
    ids = {vocabulary.folded_ids.get(form) for form in edits(folded)} - {None}
    near = sorted(
        (id_ for id_ in ids if id_ is not None), key=lambda i: (-int(bigrams.counts[i]), i)
    )
    for id_ in near[:_MOST_CHOICES]:
        meant = _meant(vocabulary, term, vocabulary.folded[id_])
        if meant:
            choices.append(_Choice(meant, id_, -cost))
    return choices


def _meant(vocabulary: Vocabulary, term: str, folded: str) -> str | None:
    """The form as it was meant to be typed: plain, or the most frequent spelling one edit away."""
    if is_plain(term):
        return folded
    spellings = (vocabulary.terms[id_] for id_ in vocabulary.spellings(folded))
    return next((spelt for spelt in spellings if one_edit_apart(spelt, term)), None)


def edits(word: str) -> set[str]:
    """Every row of the letters a to z that is one edit away from the word.

    >>> sorted(edits("an") & {"na", "ban", "anh", "n", "in", "ab", "an", "bn", "banh"})
    ['ab', 'anh', 'ban', 'bn', 'in', 'n', 'na']
    """
    halves = [(word[:cut], word[cut:]) for cut in range(len(word) + 1)]
    found = {a + b[1:] for a, b in halves if b}
    found |= {a + b[1] + b[0] + b[2:] for a, b in halves if b[1:]}
    found |= {a + letter + b[1:] for a, b in halves if b for letter in _LETTERS}
    found |= {a + letter + b for a, b in halves for letter in _LETTERS}
    return found - {word}


def one_edit_apart(one: str, other: str) -> bool:
    """Whether inserting, leaving out, changing or exchanging once makes one of the other.

    >>> one_edit_apart("vận", "vậnn"), one_edit_apart("vận", "vnậ"), one_edit_apart("vận", "văn")
    (True, True, True)
    >>> one_edit_apart("vận", "vận"), one_edit_apart("vận", "nậv")
    (False, False)
    """
    if one == other:
        return False
    same = 0
    while one[same : same + 1] == other[same : same + 1]:
        same += 1
    one, other = one[same:], other[same:]
    exchanged = one[:2] == other[1::-1] and one[2:] == other[2:]
    return one[1:] == other[1:] or one[1:] == other or one == other[1:] or exchanged
