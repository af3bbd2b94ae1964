"""One wrong letter in a word, seen by the words around it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from search.reading.context import runs
from search.results import Step
from vietnamese.abbreviations import expansions

if TYPE_CHECKING:
    from search.reading.context import Context
    from search.typed import Item

CODE = "typos"
#: One word alone has none around it to judge it by.
_FEWEST_WORDS = 2


def read_typos(items: list[Item], context: Context) -> tuple[list[Item], list[Step]]:
    """Put right what is almost surely mistyped; see `vietnamese.language` for how sure."""
    if context.language is None:
        return items, []
    read = list(items)
    steps: list[Step] = []
    for first, run in runs(items):
        if len(run) < _FEWEST_WORDS:
            continue
        terms = [item.terms[0] for item in run]
        for place, (item, right) in enumerate(
            zip(run, context.language.correct(terms), strict=True), first
        ):
            step = Step(CODE, item.written[0], right)
            if right == item.terms[0] or _is_short_form(item.written[0]):
                continue
            if context.allows(step):
                read[place] = replace(item, written=(right,), terms=(right,))
                steps.append(step)
    return read, steps


def _is_short_form(written: str) -> bool:
    """Capitals and known abbreviations: with other letters they would be other things."""
    return (written.isupper() and len(written) > 1) or bool(expansions(written))
