"""The accents that were left out: they never decide what is found, only what comes first."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from search.reading.context import runs
from search.results import Step
from vietnamese import is_plain

if TYPE_CHECKING:
    from search.reading.context import Context
    from search.typed import Item

CODE = "accents"
#: One syllable alone says too little; a query of grammar and numbers only, nothing.
_FEWEST_SYLLABLES = 2
#: A second reading at most so much less likely (natural logarithm) is offered too, if its words
#: stand side by side somewhere.
_LIKELY_ENOUGH = 6.0


class Reading(NamedTuple):
    """How a run of words without accents was probably meant."""

    terms: tuple[str, ...]
    #: The same words, read in another way that is not much less likely.
    others: tuple[tuple[str, ...], ...]


def restore_accents(items: list[Item], context: Context) -> tuple[list[Reading], list[Step]]:
    """The likely readings of the runs of words in which accents are missing."""
    language = context.language
    if language is None:
        return [], []
    readings: list[Reading] = []
    steps: list[Step] = []
    for _, run in runs(items):
        typed = tuple(item.terms[0] for item in run)
        if len(typed) < _FEWEST_SYLLABLES or not any(map(is_plain, typed)):
            continue
        best, *others = language.restore_best(typed, n=3)
        if best.terms == typed:
            continue
        step = Step(CODE, " ".join(item.written[0] for item in run), " ".join(best.terms))
        if context.allows(step):
            likely = tuple(
                other.terms
                for other in others
                if best.log_probability - other.log_probability <= _LIKELY_ENOUGH
            )
            readings.append(Reading(best.terms, likely))
            steps.append(step)
    return readings, steps
