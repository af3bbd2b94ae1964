"""The accents that were left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from vietnamese.fold import is_plain
from vietnamese.language.viterbi import best_paths
from vietnamese.language.words import learned_as

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vietnamese.language.bigrams import Bigrams, Ids
    from vietnamese.language.vocabulary import Vocabulary


class Restored(NamedTuple):
    """One reading of a query."""

    #: One for each term given, in their order.
    terms: tuple[str, ...]
    #: Natural logarithm. Only its differences between the readings of one query mean something.
    log_probability: float


def readings(
    vocabulary: Vocabulary, bigrams: Bigrams, terms: Sequence[str], *, n: int
) -> tuple[Restored, ...]:
    """See `Language.restore_best`."""
    choices = [_choices(vocabulary, term, unknown=bigrams.unknown) for term in terms]
    paths = best_paths(bigrams, [ids for _, ids in choices], n=max(1, n))
    return tuple(
        Restored(
            tuple(spelt[taken] for (spelt, _), taken in zip(choices, path.choices, strict=True)),
            path.log_probability,
        )
        for path in paths
    )


def _choices(vocabulary: Vocabulary, term: str, *, unknown: int) -> tuple[list[str], Ids]:
    """What a term can be, and as what it is known."""
    word = learned_as(term)
    if word == term and is_plain(term) and (ids := vocabulary.spellings(term)):
        return vocabulary.terms[ids.start : ids.stop], np.arange(ids.start, ids.stop)
    return [term], np.array([vocabulary.ids.get(word or "", unknown)])
