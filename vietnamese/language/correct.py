"""Typing errors: a letter too many, one missing, a wrong one, two that changed places."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from vietnamese.fold import fold, is_plain
from vietnamese.language.bigrams import SHIFT
from vietnamese.language.viterbi import best_paths
from vietnamese.language.words import LONGEST_WORD, learned_as

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vietnamese.language.bigrams import Bigrams, Ids, Logs
    from vietnamese.language.vocabulary import Vocabulary

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
#: What a change costs, in natural logarithms: a query must become so much likelier. Of 8, 9 and 10
#: for words of the texts: 60, 59 and 57 % of the typing errors in fragments of 2,000 held-out news
#: headlines put right, .9, .5 and .4 % of the headlines themselves changed. For other words 0 to 4
#: is the same, 6 puts 1 % fewer right.
_KNOWN_COST = 9.0
_UNKNOWN_COST = 4.0
#: A word seen so often beside one of its neighbours is right: that makes clean queries seven times
#: faster, and of typing errors less than 1 % more stays.
_SEEN_OFTEN = 3
#: The most frequent words one edit away from each word; 20 put up to 1 % fewer right.
_MOST_CHOICES = 40
#: A single letter is one edit away from every other.
_FEWEST_LETTERS = 2


class _Choice(NamedTuple):
    term: str
    id: int
    cost: float


def corrected(vocabulary: Vocabulary, bigrams: Bigrams, terms: Sequence[str]) -> tuple[str, ...]:
    """See `Language.correct`: the noisy channel (Kernighan, Church and Gale 1990), all at once.

    The folded forms are judged: there are half as many pairs of them, each seen twice as often.
    """
    ids = [
        vocabulary.folded_ids.get(learned_as(fold(term)) or "", bigrams.unknown) for term in terms
    ]
    doubtful = _beside_neighbours(bigrams, np.array(ids)) < _SEEN_OFTEN
    choices = [
        [_Choice(term, id_, 0.0), *(_others(vocabulary, bigrams, term, id_) if doubt else ())]
        for term, id_, doubt in zip(terms, ids, doubtful.tolist(), strict=True)
    ]
    (best,) = best_paths(
        bigrams,
        [np.array([choice.id for choice in those]) for those in choices],
        costs=[np.array([choice.cost for choice in those]) for those in choices],
    )
    return tuple(those[taken].term for those, taken in zip(choices, best.choices, strict=True))


def _beside_neighbours(bigrams: Bigrams, ids: Ids) -> Logs:
    """How often each was seen after the one before it, or before the one after it if oftener."""
    if len(ids) < 2:  # noqa: PLR2004 - a neighbour makes two
        return np.zeros(len(ids))
    pairs = bigrams.seen(ids[:-1] << SHIFT | ids[1:])
    often: Logs = np.maximum(np.append(pairs, 0), np.append(0, pairs))
    return often


def _others(vocabulary: Vocabulary, bigrams: Bigrams, term: str, itself: int) -> Iterator[_Choice]:
    """The most frequent words that a term may have been meant to be."""
    folded = fold(term)
    if not term.isalpha() or not _FEWEST_LETTERS <= len(folded) <= LONGEST_WORD:
        return
    cost = _UNKNOWN_COST if itself == bigrams.unknown else _KNOWN_COST
    ids = vocabulary.folded_ids
    near = [ids[form] for form in edits(folded) if form in ids]
    near.sort(key=lambda id_: (-int(bigrams.counts[id_]), id_))
    for id_ in near[:_MOST_CHOICES]:
        if meant := _meant(vocabulary, term, vocabulary.folded[id_]):
            yield _Choice(meant, id_, -cost)


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
