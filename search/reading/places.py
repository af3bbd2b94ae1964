"""Places before and after the merger of 1 July 2025: a name finds what lies in it, or became it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from search.reading.abbreviations import with_synonyms
from search.reading.context import runs
from search.results import Step
from search.typed import Synonym
from vietnamese import tokenize
from vietnamese.places import find, related

if TYPE_CHECKING:
    from collections.abc import Iterable

    from search.reading.context import Context
    from search.typed import Item
    from vietnamese.gazetteer import Place

CODE = "places"
#: A text that names a part of a place, or what became of it, counts this much of one that names it.
_RELATED = 0.2
#: Provinces hold hundreds of units: who types one means the name.
_LARGEST = 2
#: More are told by their number.
_MOST_NAMED = 4


def read_places(items: list[Item], context: Context) -> tuple[list[Item], list[Step]]:
    """Let the units that lie in a place, or that it became, answer for its name."""
    items = list(items)
    steps: list[Step] = []
    for first, run in list(runs(items)):
        text = " ".join(item.written[0] for item in run)
        tokens = tokenize(text)
        if len(tokens) != len(run):  # words that were read together, such as 15/2019/QĐ-UBND
            continue
        for mention in find(tokens, text, typed=True):
            units = _units(mention.places)
            step = Step(CODE, text[mention.start : mention.end], _told(units))
            if not units or not context.allows(step):
                continue
            steps.append(step)
            synonyms = [_synonym(unit) for unit in units]
            for place in range(first + mention.first, first + mention.last):
                items[place] = with_synonyms(items[place], *synonyms)
    return items, steps


def _units(places: Iterable[Place]) -> list[Place]:
    """What the places were made of, hold or became; not the places themselves."""
    meant = [place for place in places if place.level <= _LARGEST]
    units = dict.fromkeys(
        part.place
        for place in meant
        for parts in (related(place).old, related(place).new)
        for part in parts
        if part.place.level < place.level or part.place.title != place.title
    )
    return [unit for unit in units if unit not in meant]


def _synonym(unit: Place) -> Synonym:
    """With its type word: `xã Bạch Thông` is another place than `huyện Bạch Thông`."""
    return Synonym(tuple(token.term for token in tokenize(unit.title)), _RELATED)


def _told(units: list[Place]) -> str:
    named = ", ".join(unit.title for unit in units[:_MOST_NAMED])
    more = len(units) - _MOST_NAMED
    return f"{named} (+{more})" if more > 0 else named
