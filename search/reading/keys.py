"""`daan vaanj kheos`, `da6n va65n khe1o`: raw keys, read as what they were to give."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from search.results import Step
from vietnamese.keystrokes import decode

if TYPE_CHECKING:
    from search.reading.context import Context
    from search.typed import Item
    from vietnamese.language import Language

CODE = "keys"


def read_keys(items: list[Item], context: Context) -> tuple[list[Item], list[Step]]:
    """Decode words that are none as typed, if they become words of this index.

    Once one decodes, the others are tried too, those that are words as typed among them.
    """
    language = context.language
    if language is None:
        return items, []
    if not any(_decoded(w, language) for i in items for w in i.written if not _is_word(w, language)):
        return items, []
    steps: list[Step] = []
    read = []
    for item in items:
        written, terms = list(item.written), list(item.terms)
        for place, word in enumerate(item.written):
            became = _decoded(word, language)
            step = Step(CODE, word, became or "")
            if became and context.allows(step):
                written[place] = terms[place] = became
                steps.append(step)
        read.append(replace(item, written=tuple(written), terms=tuple(terms)))
    return read, steps


def _is_word(word: str, language: Language) -> bool:
    return language.is_word(word.lower())


def _decoded(word: str, language: Language) -> str | None:
    """The commonest word of this index that these keys give."""
    readings = [term for term in decode(word) if language.is_word(term)]
    return max(readings, key=language.count, default=None)
