"""The steps, in their order."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from search.reading.abbreviations import choices, read_abbreviations
from search.reading.accents import Reading, restore_accents
from search.reading.context import Context
from search.reading.keys import read_keys
from search.reading.periods import Raised, read_periods
from search.reading.places import read_places
from search.reading.spaces import read_spaces
from search.reading.typos import read_typos
from search.typed import put_together

if TYPE_CHECKING:
    from collections.abc import Collection

    from search.results import Step
    from search.typed import Item, Typed
    from vietnamese.language import Language

#: Each may change what the next one sees.
_STEPS = (read_keys, read_typos, read_spaces, read_abbreviations, read_places)


@dataclass(frozen=True, slots=True)
class Understood:
    """What was typed, as it was read."""

    typed: Typed
    steps: tuple[Step, ...]
    #: For each alternative, how its words without accents were probably meant.
    readings: tuple[tuple[Reading, ...], ...]
    #: For each alternative, its periods.
    periods: tuple[tuple[Raised, ...], ...]
    #: Other ways the typed words can be spelt, as texts whose words stand side by side if it is so.
    offers: tuple[str, ...]
    #: The meanings of a short form that has several, as texts to search for.
    choices: tuple[str, ...]


def understand(
    typed: Typed, *, language: Language | None, undone: Collection[str] = ()
) -> Understood:
    """Read what was typed. `undone`: keys of the steps not to take."""
    context = Context(language, frozenset(undone))
    steps: list[Step] = []
    alternatives: list[tuple[Item, ...]] = []
    readings: list[tuple[Reading, ...]] = []
    periods: list[tuple[Raised, ...]] = []
    for items in typed.alternatives:
        read = list(items)
        for take_step in _STEPS:
            read, taken = take_step(read, context)
            steps += taken
        read, raised = read_periods(read)
        restored, taken = restore_accents(read, context)
        steps += taken
        alternatives.append(tuple(read))
        readings.append(tuple(restored))
        periods.append(tuple(raised))
    alone = alternatives[0] if len(alternatives) == 1 else ()
    return Understood(
        replace(typed, alternatives=tuple(alternatives)),
        tuple(dict.fromkeys(steps)),
        tuple(readings),
        tuple(periods),
        tuple(_offers(alone, readings[0][0]) if alone and len(readings[0]) == 1 else ()),
        tuple(put_together([spelt]) for spelt in choices(alone)),
    )


def _offers(items: tuple[Item, ...], reading: Reading) -> list[str]:
    """The typed words with their accents, in each of the likely ways; where there are several."""
    if not reading.others or len(items) != len(reading.terms):
        return []
    return [
        put_together(
            [
                [
                    replace(item, written=(term,), terms=(term,), synonyms=())
                    for item, term in zip(items, terms, strict=True)
                ]
            ]
        )
        for terms in (reading.terms, *reading.others)
    ]
