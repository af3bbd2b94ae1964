"""A name of an initiative as found, and what its mentions share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from vietnamese import fold, tokenize

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from register.extract.written import Sentence, Written

T = TypeVar("T")


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


def key_of(written: Written, name: Name) -> str:
    """What all mentions of one name share."""
    return folded(written.text[name.start : name.end])


def by_sentence(names: Sequence[Name]) -> Iterator[list[int]]:
    """The numbers of the names of each sentence."""
    numbers: list[int] = []
    for number, name in enumerate(names):
        if numbers and names[numbers[-1]].sentence != name.sentence:
            yield numbers
            numbers = []
        numbers.append(number)
    if numbers:
        yield numbers


def shared(written: Written, names: Sequence[Name], found: Sequence[T | None]) -> list[T | None]:
    """What another mention of the same name says, where one says nothing; paragraphs first."""
    keys = [key_of(written, name) for name in names]
    said: dict[str, T] = {}
    for part in ("paragraph", "lead", "title", "caption"):
        for key, name, value in zip(keys, names, found, strict=True):
            if value is not None and name.sentence.part == part:
                said.setdefault(key, value)
    return [
        said.get(key) if value is None else value for key, value in zip(keys, found, strict=True)
    ]
