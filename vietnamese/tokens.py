"""What a text is cut into."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple


class Kind(Enum):
    """What a token is."""

    #: A syllable, or any other run of letters (and digits: `covid19`).
    WORD = "word"
    NUMBER = "number"
    #: `16/01/2024`, `1/2024`, and any other pair of numbers with a slash.
    DATE = "date"
    #: The number of an official document: `15/2019/QĐ-UBND`.
    DOCUMENT = "document"


class Token(NamedTuple):
    """One token of a text.

    Tokens never overlap, `text[start:end]` is never empty, and no letter or digit lies between two.
    (Not a dataclass: one of those, frozen, takes four times as long to make, and an article has
    550.)
    """

    #: Characters in the text given, half-open.
    start: int
    end: int
    kind: Kind
    #: The index terms it yields at its one position, as spelt: the whole first, then its parts.
    terms: tuple[str, ...]

    @property
    def term(self) -> str:
        """The whole."""
        return self.terms[0]
