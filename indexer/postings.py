"""What one document holds, collected term by term for the engine."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from itertools import chain, pairwise
from typing import TYPE_CHECKING, NamedTuple

from engine.document import Terms
from vietnamese import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from vietnamese import Token


class TextFields(NamedTuple):
    """Two fields of the same tokens."""

    exact: str
    folded: str


class Postings:
    """Collects what one document holds."""

    def __init__(self) -> None:
        #: Where each term stands, as spelt; what is folded is made of that in the end.
        self._places: defaultdict[TextFields, defaultdict[str, list[int]]] = defaultdict(_lists)
        #: Positions that weigh more than 1 each: from, before, weight on top.
        self._weighty: defaultdict[TextFields, list[tuple[int, int, int]]] = defaultdict(list)
        #: Fields without positions: of each term, its weight.
        self._weights: defaultdict[str, Counter[str]] = defaultdict(Counter)

    def add(self, field: str, terms: Iterable[str], *, weight: int = 1) -> None:
        """Terms of a field without positions, each as often as it occurs."""
        weights = self._weights[field]
        for _ in range(weight):
            weights.update(terms)

    def add_text(
        self, tokens: Sequence[Token], fields: TextFields, *, weight: int = 1, start: int = 0
    ) -> int:
        """Every token, as spelt and folded, from a position on; gives the position after them."""
        places = self._places[fields]
        for position, token in enumerate(tokens, start):
            terms = token.terms
            # The parts of one token may be the same: it stands here once.
            for term in terms if len(terms) == 1 else dict.fromkeys(terms):
                places[term].append(position)
        end = start + len(tokens)
        if weight > 1:
            self._weighty[fields].append((start, end, weight - 1))
        return end

    def add_pairs(self, terms: Sequence[str], *, weight: int = 1) -> None:
        """Neighbours of the first terms of tokens, folded."""
        pairs = [f"{one} {two}" for one, two in pairwise(map(fold, terms))]
        self.add("pairs", pairs, weight=weight)

    def terms(self) -> dict[str, Terms]:
        """All of it."""
        found = {
            field: Terms(tuple(weights), array("d", weights.values()))
            for field, weights in self._weights.items()
            if weights
        }
        for fields, places in self._places.items():
            if places:
                weighty = self._weighty[fields]
                found[fields.exact] = _columns(places, weighty)
                found[fields.folded] = _columns(_folded(places), weighty)
        return found


def _lists() -> defaultdict[str, list[int]]:
    return defaultdict(list)


def _folded(places: Mapping[str, list[int]]) -> dict[str, list[int]]:
    """Where the terms stand without accents. Parts of one token may fold to the same."""
    folded: dict[str, list[int]] = {}
    for term, where in places.items():
        plain = fold(term)
        before = folded.get(plain)
        folded[plain] = sorted({*before, *where}) if before else where
    return folded


def _columns(places: Mapping[str, Sequence[int]], weighty: Iterable[tuple[int, int, int]]) -> Terms:
    counts = array("i", map(len, places.values()))
    weights = array("d", counts)
    for first, beyond, more in weighty:
        for number, where in enumerate(places.values()):
            if where[0] < beyond and where[-1] >= first:
                weights[number] += more * sum(first <= place < beyond for place in where)
    return Terms(tuple(places), weights, counts, array("i", chain.from_iterable(places.values())))
