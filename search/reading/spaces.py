"""`danvankheo`: words typed without the spaces between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from search.reading.context import is_loose
from search.results import Step
from search.typed import Item

if TYPE_CHECKING:
    from search.reading.context import Context

CODE = "spaces"
#: No two syllables are shorter.
_SHORTEST = 4


def read_spaces(items: list[Item], context: Context) -> tuple[list[Item], list[Step]]:
    """Split what is no word of this index into words that often stand side by side in it."""
    language = context.language
    if language is None:
        return items, []
    read: list[Item] = []
    steps: list[Step] = []
    for item in items:
        term = item.terms[0]
        parts = None
        if is_loose(item) and len(term) >= _SHORTEST and not language.is_word(term):
            parts = language.split(term)
        step = Step(CODE, item.written[0], " ".join(parts or ()))
        if parts and context.allows(step):
            read += [Item((part,), (part,)) for part in parts]
            steps.append(step)
        else:
            read.append(item)
    return read, steps
