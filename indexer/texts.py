"""Tokens of a document, collected part by part for the engine."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Final

from engine.document import Text
from vietnamese import fold_each

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vietnamese import Token

#: Positions between two parts: no phrase runs from a title into a lead.
GAP: Final = 100


class Parts:
    """Parts of one text, each with its weight."""

    def __init__(self) -> None:
        self._terms: list[str] = []
        self._places = array("i")
        self._weights = array("f")
        self._next = 0

    def add(self, tokens: Sequence[Token], *, weight: int = 1) -> None:
        """Add a part: its tokens, with all terms of each."""
        terms = [term for token in tokens for term in token.terms]
        places = range(self._next, self._next + len(tokens))
        self._terms += terms
        if len(terms) == len(tokens):
            self._places.extend(places)
        else:
            numbered = zip(places, tokens, strict=True)
            self._places.extend([place for place, token in numbered for _ in token.terms])
        self._weights += array("f", (weight,)) * len(terms)
        self._next += len(tokens) + GAP

    def text(self) -> Text:
        """All of them."""
        return Text(self._terms, self._places, self._weights, fold_each(self._terms))
