"""What the benchmark asks, in no engine's own language, and what it gets back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from engine.query import AtLeast, Optional, Or, Term

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engine.query import Query

#: Results asked for.
TOP = 10


class Match(Enum):
    """Which articles are results."""

    #: Those that hold every term.
    ALL = "all"
    #: Those that hold one of the terms.
    ANY = "any"
    #: Those that hold the terms next to each other; the terms score.
    PHRASE = "phrase"
    #: Those with a term that begins with the one given; all score the same.
    PREFIX = "prefix"
    #: Those whose terms carry enough of the masses: what our own search asks.
    ENOUGH = "enough"


@dataclass(frozen=True, slots=True)
class Asked:
    """One query. Each engine makes its own of it, within the time that is measured."""

    match: Match
    #: Field, text and weight of each; engine.query's class, which holds nothing else.
    terms: tuple[Term, ...]
    #: `Match.ENOUGH` only: one for each term, and how much of them a result needs.
    masses: tuple[int, ...] = ()
    need: int = 0
    #: They only add to the score.
    bonuses: tuple[Term, ...] = ()
    #: First and last day, as ordinals of `date`; a filter.
    days: tuple[int, int] | None = None
    #: Latest first, instead of by score.
    newest: bool = False
    #: Count the results of each year too.
    years: bool = False

    @property
    def needs_all(self) -> bool:
        """Whether a result must hold every term."""
        return self.match is Match.ALL or (
            self.match is Match.ENOUGH and self.need == sum(self.masses)
        )


class Answer(NamedTuple):
    """What came back, in Python's own objects."""

    #: (id, score) of the first `TOP`; by date where the latest were asked for.
    ranked: list[tuple[str, float]]
    #: Year -> results; None where not asked for.
    years: Mapping[str, int] | None = None


def from_plan(query: Query) -> Asked | None:
    """The query of search/plan.py for several words without operators; None for any other.

    >>> from_plan(Term("exact", "mưa")) is None
    True
    """
    match query:
        case Optional(AtLeast(parts, need), Or(bonuses)):
            required = [part for part, _ in parts]
            terms = tuple(part for part in required if isinstance(part, Term))
            scoring = tuple(part for part in bonuses if isinstance(part, Term))
            if len(terms) == len(required) and len(scoring) == len(bonuses):
                masses = tuple(mass for _, mass in parts)
                return Asked(Match.ENOUGH, terms, masses=masses, need=need, bonuses=scoring)
    return None
