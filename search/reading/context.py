"""What every step may look at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from search.typed import Item, Scope

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from search.results import Step
    from vietnamese.language import Language


#: Codes of the steps that put another word in the place of one.
_REWRITING = ("keys", "spaces", "typos")


@dataclass(frozen=True, slots=True)
class Context:
    """The learned language, and the steps that the reader has undone."""

    #: None where the generation has none: then nothing is guessed.
    language: Language | None
    #: Keys of steps (`Step.key`).
    undone: frozenset[str]

    def knows(self, terms: Sequence[str]) -> bool:
        """Whether the texts hold all these words; yes where nothing is known of them."""
        return self.language is None or all(map(self.language.is_word, terms))

    def allows(self, step: Step) -> bool:
        """Whether the reader lets this be done. A word left as typed is left so by all."""
        if step.code in _REWRITING:
            return not any(f"{code}:{step.what}" in self.undone for code in _REWRITING)
        return step.key not in self.undone


def runs(items: Iterable[Item]) -> Iterator[tuple[int, list[Item]]]:
    """The runs of words that stand on their own, side by side: (place of the first, words)."""
    run: list[Item] = []
    first = 0
    for place, item in enumerate(items):
        if is_loose(item):
            if not run:
                first = place
            run.append(item)
        elif run:
            yield first, run
            run = []
    if run:
        yield first, run


def is_loose(item: Item) -> bool:
    """Whether this is a word on its own, to be found anywhere."""
    return not item.phrase and not item.excluded and item.scope is Scope.ANYWHERE
