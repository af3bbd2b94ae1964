"""One name of an initiative, as found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

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
    #: Where its own head, or that of the names it is listed with, or its item begins.
    head: int
    #: Names under one head share it: `mô hình “A”, “B”`.
    group: int
    confidence: float = 1.0
    #: Codes, in alphabetical order.
    doubts: tuple[str, ...] = ()
