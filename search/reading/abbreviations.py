"""Short forms and long ones, either way; what stands for several things is not guessed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from search.reading.context import is_loose, runs
from search.results import Step
from search.typed import Item, Synonym
from vietnamese.abbreviation_table import spellings
from vietnamese.abbreviations import expansions
from vietnamese.contractions import contractions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from search.reading.context import Context

CODE = "abbreviations"


def read_abbreviations(items: list[Item], context: Context) -> tuple[list[Item], list[Step]]:
    """Let a short form stand for its long one, and the words of a long one for its short form."""
    items, steps = _expand(items, context)
    for first, run in list(runs(items)):
        for found in contractions([item.terms[0] for item in run]):
            words = run[found.start : found.end]
            step = Step(CODE, " ".join(item.written[0] for item in words), found.short)
            forms = [form for form in spellings(found.short) if context.knows(form)]
            # The index has no capitals: CA would find every `ca`.
            unmistakable = expansions(found.short.lower(), upper=False)
            if not (found.sure and forms and unmistakable and context.allows(step)):
                continue
            steps.append(step)
            for place in range(first + found.start, first + found.end):
                items[place] = with_synonyms(
                    items[place],
                    # The whole counts as much as one of its words would.
                    *(Synonym(form, 1 / len(words)) for form in forms),
                )
    return items, steps


def choices(items: tuple[Item, ...]) -> Iterator[tuple[Item, ...]]:
    """The same items with a short form of several meanings spelt out, in each of the ways."""
    for place, item in enumerate(items):
        found = expansions(item.written[0]) if is_loose(item) else ()
        for each in found if len(found) > 1 else ():
            spelt = Item(tuple(each.long.split()), each.terms, phrase=True)
            yield (*items[:place], spelt, *items[place + 1 :])


def with_synonyms(item: Item, *synonyms: Synonym) -> Item:
    """The item with these too."""
    return replace(item, synonyms=(*item.synonyms, *synonyms))


def _expand(items: list[Item], context: Context) -> tuple[list[Item], list[Step]]:
    """Short forms of one word (UBND) and of two (GD&ĐT, GD-ĐT) get their long forms."""
    items = list(items)
    steps: list[Step] = []
    for place, item in enumerate(items):
        for many, joint in ((2, "&"), (1, "")):
            words = items[place : place + many]
            if not all(map(is_loose, words)) or any(word.synonyms for word in words):
                continue
            found = expansions(joint.join(word.written[0] for word in words))
            if len(found) != 1 or not found[0].sure or not context.knows(found[0].terms):
                continue
            written = joint.join(word.written[0] for word in words)
            step = Step(CODE, written, found[0].long)
            if context.allows(step):
                steps.append(step)
                others = [form for form in spellings(found[0].short) if form != item.terms]
                forms = [found[0].terms, *filter(context.knows, others if many > 1 else ())]
                for at in range(place, place + len(words)):
                    items[at] = with_synonyms(
                        items[at], *(Synonym(form, 1 / len(words)) for form in forms)
                    )
                break
    return items, steps
