"""How good a ranking is, against judgements."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def ndcg(ranked: Sequence[str], gains: Mapping[str, int], *, depth: int = 10) -> float:
    """Normalised discounted cumulative gain (linear gains, as trec_eval has it).

    >>> ndcg(["b", "a"], {"a": 1}), ndcg(["a"], {"a": 1})
    (0.6309297535714575, 1.0)
    """
    found = sum(gains.get(id_, 0) / math.log2(at + 2) for at, id_ in enumerate(ranked[:depth]))
    best = sorted((gain for gain in gains.values() if gain > 0), reverse=True)[:depth]
    ideal = sum(gain / math.log2(at + 2) for at, gain in enumerate(best))
    return found / ideal if ideal else 0.0


def reciprocal_rank(ranked: Sequence[str], gains: Mapping[str, int], *, depth: int = 10) -> float:
    """1 over the place of the first relevant document; 0 beyond `depth`.

    >>> reciprocal_rank(["b", "a"], {"a": 1})
    0.5
    """
    places = (at for at, id_ in enumerate(ranked[:depth], 1) if gains.get(id_, 0) > 0)
    return 1 / next(places, math.inf)


def recall(ranked: Sequence[str], gains: Mapping[str, int], *, depth: int) -> float:
    """The share of the relevant documents that stand above `depth`.

    >>> recall(["b", "a"], {"a": 1, "c": 1}, depth=2)
    0.5
    """
    relevant = {id_ for id_, gain in gains.items() if gain > 0}
    return len(relevant.intersection(ranked[:depth])) / len(relevant) if relevant else 0.0
