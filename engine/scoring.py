"""The one score: BM25 over leaf terms, the same for every engine.

A document's score is the sum of `term_score` over the query's `Term`s that match it; everything
else in a query scores 0. Exact on purpose: true lengths, and statistics over living documents only.
"""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Number = TypeVar("Number", float, NDArray[np.float64])

#: How soon a term's repetitions stop counting, and how much long documents are held back.
#: The best of those tried on four Vietnamese sets of questions; bench/relevance.py measures them.
K1 = 0.9
B = 0.6

#: Scores are rounded to so many decimals, because sums of floats depend on the order of their
#: parts in the last bits, and what ties on paper must tie here: ties go by id.
DECIMALS = 9


def inverse_frequency(documents: int, /, *, holding: int) -> float:
    """How telling a term is that `holding` of the generation's `documents` hold. Above 0.

    >>> round(inverse_frequency(100, holding=1), 3), round(inverse_frequency(100, holding=100), 3)
    (4.21, 0.005)
    """
    return log(1 + (documents - holding + 0.5) / (holding + 0.5))


def term_score(
    frequency: Number, /, *, weight: float, idf: float, length: Number, average: float
) -> Number:
    """Score one term in one document, or in many at once.

    `frequency` is `Posting.weight`; `length` the sum of the posting weights of the field in the
    document; `average` the mean of these lengths over the documents that have the field.

    >>> round(term_score(2.0, weight=1.0, idf=3.0, length=10.0, average=10.0), 3)
    3.931
    """
    norm = K1 * (1 - B + B / average * length)
    return weight * idf * (K1 + 1) * frequency / (frequency + norm)
