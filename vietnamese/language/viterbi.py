"""The most likely ways through a row of choices (Viterbi 1967, the n best by keeping n a place)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vietnamese.language.bigrams import Bigrams, Ids, Logs


class Path(NamedTuple):
    """One way: what it is worth, and which choice it takes at each place."""

    log_probability: float
    choices: tuple[int, ...]


def best_paths(
    bigrams: Bigrams, choices: Sequence[Ids], *, costs: Sequence[Logs] | None = None, n: int = 1
) -> list[Path]:
    """The n most likely different paths, best first; of equals, the one with earlier choices.

    `choices`: ids at each place, at least one. `costs`: added to a choice's log-probability.
    """
    if not choices:
        return [Path(0.0, ())]
    # scores[rank, choice]; behind[place][rank, choice] = rank * choices of the last place + choice.
    scores = bigrams.alone(choices[0])[None, :]
    if costs:
        scores = scores + costs[0]
    behind: list[Ids] = []
    for place in range(1, len(choices)):
        steps = bigrams.after(choices[place - 1], choices[place])
        if costs:
            steps = steps + costs[place]
        ways = (scores[:, :, None] + steps[None, :, :]).reshape(-1, len(choices[place]))
        order = np.argsort(-ways, axis=0, kind="stable")[:n]
        scores = np.take_along_axis(ways, order, axis=0)
        behind.append(order)
    ends = np.argsort(-scores, axis=None, kind="stable")[:n]
    return [_walk_back(int(end), scores=scores, behind=behind, choices=choices) for end in ends]


def _walk_back(end: int, *, scores: Logs, behind: list[Ids], choices: Sequence[Ids]) -> Path:
    log_probability = float(scores.ravel()[end])
    taken = []
    for place in range(len(choices) - 1, -1, -1):
        rank, choice = divmod(end, len(choices[place]))
        taken.append(choice)
        if place:
            end = int(behind[place - 1][rank, choice])
    return Path(log_probability, tuple(reversed(taken)))
