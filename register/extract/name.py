"""One name of an initiative, as found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vietnamese import fold, tokenize

if TYPE_CHECKING:
    from register.extract.written import Sentence


@dataclass(frozen=True, slots=True)
class Name:
    """A name of an initiative. Characters of `Written.text`, half-open."""

    #: Without its quotes.
    start: int
    end: int
    quoted: bool
    sentence: Sentence
    confidence: float = 1.0
    #: Codes, in alphabetical order.
    doubts: tuple[str, ...] = ()


def folded(text: str) -> str:
    """What the spellings of one name share: its folded tokens.

    >>> folded("Góp gạo – góp công") == folded("góp gạo, Góp công")
    True
    """
    return " ".join(fold(token.term) for token in tokenize(text))
