"""Matchers: what a query tree becomes in one segment.

A matcher answers two questions, both with arrays and for all documents of a stretch at once:
`window`, which documents of a stretch match, and `at`, which of these documents match. The second
is how long lists are skipped through: they are only asked for the candidates of the short ones.

Documents are ascending numbers within the segment, dead ones among them: those are dropped last.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Numbers = NDArray[np.int64]
Scores = NDArray[np.float64]


class Hits(NamedTuple):
    """Documents that match, and their scores."""

    documents: Numbers
    scores: Scores


class Answers(NamedTuple):
    """For each document asked about: whether it matches, and its score (0 where it doesn't)."""

    found: NDArray[np.bool_]
    scores: Scores


class Matcher(Protocol):
    """A part of a query in one segment."""

    #: At most so many documents match: the smaller, the sooner it is asked.
    size: int

    def window(self, low: int, high: int, /) -> Hits:
        """Find the documents in [low, high) that match."""
        ...

    def at(self, documents: Numbers, /) -> Answers:
        """Tell which of these documents match."""
        ...


class Members:
    """The documents of a list; they score 0, or what `score` gives for places in the list."""

    def __init__(
        self, documents: Numbers, /, *, score: Callable[[slice | Numbers], Scores] | None = None
    ) -> None:
        """`documents` ascend."""
        self._documents = documents
        self._score = score
        self.size = len(documents)

    def window(self, low: int, high: int, /) -> Hits:
        """Cut the stretch out of the list."""
        start, end = np.searchsorted(self._documents, (low, high))
        documents = self._documents[start:end]
        if self._score is None:
            return Hits(documents, np.zeros(len(documents)))
        return Hits(documents, self._score(slice(start, end)))

    def at(self, documents: Numbers, /) -> Answers:
        """Look each document up."""
        found, places = look_up(documents, self._documents)
        scores = np.zeros(len(documents))
        if self._score is not None:
            scores[found] = self._score(places[found])
        return Answers(found, scores)


class Everything:
    """All documents; they score 0."""

    def __init__(self, count: int, /) -> None:
        """`count`: documents in the segment."""
        self.size = count

    def window(self, low: int, high: int, /) -> Hits:
        """Find all."""
        return Hits(np.arange(low, high), np.zeros(high - low))

    def at(self, documents: Numbers, /) -> Answers:
        """Find all."""
        return Answers(np.ones(len(documents), bool), np.zeros(len(documents)))


class Without:
    """All documents but those of `part`; they score 0."""

    def __init__(self, part: Matcher, /, *, count: int) -> None:
        """`count`: documents in the segment."""
        self._part = part
        self.size = count

    def window(self, low: int, high: int, /) -> Hits:
        """Take those of `part` out of the stretch."""
        keep = np.ones(high - low, bool)
        keep[self._part.window(low, high).documents - low] = False
        documents = np.flatnonzero(keep) + low
        return Hits(documents, np.zeros(len(documents)))

    def at(self, documents: Numbers, /) -> Answers:
        """Ask `part`."""
        return Answers(~self._part.at(documents).found, np.zeros(len(documents)))


class All:
    """Documents that match every part; their scores add up."""

    def __init__(self, parts: Sequence[Matcher], /) -> None:
        """At least one part."""
        self._first, *self._rest = sorted(parts, key=lambda part: part.size)
        self.size = self._first.size

    def window(self, low: int, high: int, /) -> Hits:
        """Ask the rarest part, and the others only about what it found."""
        return self._narrow(self._first.window(low, high))

    def at(self, documents: Numbers, /) -> Answers:
        """Ask one part after the other about what is left."""
        found, scores = self._first.at(documents)
        hits = self._narrow(Hits(documents[found], scores[found]))
        return spread(hits, over=documents)

    def _narrow(self, hits: Hits, /) -> Hits:
        documents, scores = hits
        for part in self._rest:
            if not len(documents):
                break
            found, more = part.at(documents)
            documents, scores = documents[found], scores[found] + more[found]
        return Hits(documents, scores)


class Bonus:
    """Documents that match `required`; `optional` adds its score where it matches too."""

    def __init__(self, required: Matcher, optional: Matcher, /) -> None:
        """Take two parts."""
        self._required = required
        self._optional = optional
        self.size = required.size

    def window(self, low: int, high: int, /) -> Hits:
        """Ask `optional` only about what `required` found."""
        documents, scores = self._required.window(low, high)
        return Hits(documents, scores + self._optional.at(documents).scores)

    def at(self, documents: Numbers, /) -> Answers:
        """Ask both."""
        found, scores = self._required.at(documents)
        scores[found] += self._optional.at(documents[found]).scores
        return Answers(found, scores)


def look_up(numbers: Numbers, among: Numbers, /) -> tuple[NDArray[np.bool_], Numbers]:
    """Tell which of the numbers stand in the ascending list `among`, and where.

    >>> found, places = look_up(np.array([3, 4, 9]), np.array([1, 3, 5]))
    >>> found.tolist(), places[found].tolist()
    ([True, False, False], [1])
    """
    if not len(among):
        return np.zeros(len(numbers), bool), np.zeros(len(numbers), np.int64)
    places = np.searchsorted(among, numbers)
    places[places == len(among)] = 0
    return among[places] == numbers, places


def spread(hits: Hits, /, *, over: Numbers) -> Answers:
    """Turn what was found among the documents `over` into answers for each of them."""
    found = np.zeros(len(over), bool)
    scores = np.zeros(len(over))
    places = np.searchsorted(over, hits.documents)
    found[places] = True
    scores[places] = hits.scores
    return Answers(found, scores)
