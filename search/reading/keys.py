"""`daan vaanj kheos`, `da6n va65n khe1o`: raw keys, read as what they were to give."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from search.results import Step
from vietnamese import canonical
from vietnamese.keystrokes import read_keys as decode

if TYPE_CHECKING:
    from search.reading.context import Context
    from search.typed import Item

CODE = "keys"


def read_keys(items: list[Item], context: Context) -> tuple[list[Item], list[Step]]:
    """Decode words that are none as typed, if they become words of this index.

    Once one decodes, the others are tried too (`vietnamese.keystrokes.read_keys`).
    """
    if context.language is None:
        return items, []
    # What was undone doesn't speak for the others either.
    words = [word for item in items if not item.days for word in item.written]
    tried = [word for word in words if context.allows(Step(CODE, word))]
    decoded = dict(zip(tried, decode(tried, known=context.language.is_word), strict=True))
    became = {word: term for word, term in decoded.items() if term != canonical(word)}
    if not became:
        return items, []
    read = [
        replace(
            item,
            written=tuple(became.get(word, word) for word in item.written),
            terms=tuple(
                became.get(word, term) for word, term in zip(item.written, item.terms, strict=True)
            ),
        )
        for item in items
    ]
    return read, [Step(CODE, word, term) for word, term in became.items()]
