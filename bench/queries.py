"""What is asked: queries of many kinds, made of the titles of articles that are not indexed.

    rare1 mid1 freq1     one syllable that 3 to 20 articles hold, 1 to 5 %, 20 % and more
    and2 and3            neighbouring syllables of a title, all of them
    or2 or3 or5          any of them
    phrase               two neighbours, next to each other
    prefix               the beginning of a syllable, without accents: 3 letters or more
    date_and2            and2 within one year
    multi                what our own search asks for 2 to 6 syllables typed, half of them without
                         accents: search/plan.py's syllables, weights and pairs
    newest_and2          and2, the latest first
    facets_or2           or2, with the results of each year counted
    service              the same texts as multi, through our whole search to a page with snippets

Every query is asked once in a sample, and no two of a kind are the same. Syllables that no article
holds are left out: an empty answer costs nobody anything.
"""

from __future__ import annotations

import random
import re
from dataclasses import replace
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from bench.asked import Asked, Match, from_plan
from bench.typing import unaccented
from engine.query import Term
from search.plan import plan
from search.reading import understand
from search.typed import take_apart
from vietnamese import fold, tokenize

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

    from bench.articles import Collection

Item = TypeVar("Item", bound="Hashable")

#: Share of the articles, or their number: from (inclusive) and to.
_RARE = (3, 20)
_MID = (0.01, 0.05)
_FREQUENT = (0.2, 1.0)
_YEAR_DAYS = 365
_SHORTEST_PREFIX = 3
_TYPED_SYLLABLES = (2, 6)
_LETTERS = re.compile("[a-z]+")


class Questions:
    """Makes the queries of one collection; the same seed makes the same ones."""

    def __init__(self, collection: Collection, *, seed: int) -> None:
        self._collection = collection
        self._seed = seed
        self._tokens = [(title, tokenize(title)) for title in collection.titles]
        #: The titles' syllables as index terms.
        self._titles = [[token.term for token in tokens] for _, tokens in self._tokens]
        most = collection.articles
        self._makers: dict[str, Callable[[random.Random], Iterator[Asked]]] = {
            "rare1": partial(self._singles, *_RARE),
            "mid1": partial(self._singles, _MID[0] * most, _MID[1] * most),
            "freq1": partial(self._singles, _FREQUENT[0] * most, _FREQUENT[1] * most),
            "and2": partial(self._several, Match.ALL, 2),
            "and3": partial(self._several, Match.ALL, 3),
            "or2": partial(self._several, Match.ANY, 2),
            "or3": partial(self._several, Match.ANY, 3),
            "or5": partial(self._several, Match.ANY, 5),
            "phrase": partial(self._several, Match.PHRASE, 2),
            "prefix": self._prefixes,
            "date_and2": self._in_a_year,
            "multi": self._planned,
            "newest_and2": partial(self._several, Match.ALL, 2, newest=True),
            "facets_or2": partial(self._several, Match.ANY, 2, years=True),
        }

    @property
    def kinds(self) -> Sequence[str]:
        """The kinds that an engine can be asked."""
        return list(self._makers)

    def of(self, kind: str, *, count: int) -> list[Asked]:
        """So many queries of a kind, or as many as the titles give."""
        return _distinct(self._makers[kind](self._random(kind)), count)

    def typed(self, *, count: int) -> list[str]:
        """What people would type."""
        return _distinct(self._typed(self._random("typed")), count)

    def _random(self, kind: str) -> random.Random:
        return random.Random(f"{self._seed} {kind}")  # noqa: S311 - no secret

    def _holding(self, term: str) -> int:
        return self._collection.frequencies["exact", term]

    def _singles(self, low: float, high: float, chance: random.Random) -> Iterator[Asked]:
        terms = sorted({term for title in self._titles for term in title})
        fitting = [term for term in terms if low <= self._holding(term) <= high]
        chance.shuffle(fitting)
        for term in fitting:
            yield Asked(Match.ALL, (Term("exact", term),))

    def _spans(self, length: int, chance: random.Random) -> Iterator[tuple[str, ...]]:
        """Neighbouring syllables, all different, all known."""
        places = [
            (title, start) for title in self._titles for start in range(len(title) - length + 1)
        ]
        chance.shuffle(places)
        for title, start in places:
            span = tuple(title[start : start + length])
            if len(set(span)) == length and all(map(self._holding, span)):
                yield span

    def _several(
        self,
        match: Match,
        length: int,
        chance: random.Random,
        *,
        newest: bool = False,
        years: bool = False,
    ) -> Iterator[Asked]:
        for span in self._spans(length, chance):
            # Whichever way round, the syllables are the same query, but for a phrase.
            words = span if match is Match.PHRASE else sorted(span)
            terms = tuple(Term("exact", word) for word in words)
            yield Asked(match, terms, newest=newest, years=years)

    def _prefixes(self, chance: random.Random) -> Iterator[Asked]:
        syllables = sorted({fold(term) for title in self._titles for term in title})
        prefixes = {
            syllable[:length]
            for syllable in syllables
            if _LETTERS.fullmatch(syllable) and self._collection.frequencies["folded", syllable]
            for length in range(_SHORTEST_PREFIX, len(syllable))
        }
        for prefix in chance.sample(sorted(prefixes), len(prefixes)):
            yield Asked(Match.PREFIX, (Term("folded", prefix),))

    def _in_a_year(self, chance: random.Random) -> Iterator[Asked]:
        first, last = min(self._collection.days), max(self._collection.days)
        for asked in self._several(Match.ALL, 2, chance):
            start = chance.randint(first, max(first, last - _YEAR_DAYS))
            yield replace(asked, days=(start, start + _YEAR_DAYS - 1))

    def _planned(self, _chance: random.Random) -> Iterator[Asked]:
        for text in self._typed(self._random("typed")):
            planned = plan(
                understand(take_apart(text), language=None),
                documents=self._collection.articles,
                frequencies=self._frequencies,
            )
            if asked := from_plan(planned.query):
                yield asked

    def _typed(self, chance: random.Random) -> Iterator[str]:
        accented = True
        for title, tokens in chance.sample(self._tokens, len(self._tokens)):
            length = chance.randint(*_TYPED_SYLLABLES)
            if len(tokens) < length:
                continue
            start = chance.randint(0, len(tokens) - length)
            span = tokens[start : start + length]
            text = " ".join(title[token.start : token.end] for token in span).lower()
            yield text if accented else unaccented(text)
            accented = not accented

    def _frequencies(self, terms: Sequence[tuple[str, str]]) -> tuple[int, ...]:
        return tuple(self._collection.frequencies[term] for term in terms)


def _distinct(items: Iterable[Item], count: int) -> list[Item]:
    return list(islice(dict.fromkeys(items), count))
