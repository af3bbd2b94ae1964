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


def length_norm(length: Number, /, *, average: float) -> Number:
    """Compute how much a document's length holds its terms back, for one document or many.

    `length` is the sum of the posting weights of the field in the document; `average` the mean of
    these lengths over the documents that have the field.

    >>> round(length_norm(20.0, average=10.0), 3)
    1.44
    """
    return K1 * (1 - B + B / average * length)


def term_score(frequency: Number, /, *, weight: float, idf: float, norm: Number) -> Number:
    """Score one term in one document, or in many at once.

    `frequency` is `Posting.weight`; `norm` is `length_norm` of the document.

    >>> round(term_score(2.0, weight=1.0, idf=3.0, norm=length_norm(10.0, average=10.0)), 3)
    3.931
    """
    return weight * idf * (K1 + 1) * (frequency / (frequency + norm))
