"""New short forms in the texts: `Hội Liên hiệp Phụ nữ (LHPN)`, for a person to review."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from vietnamese.abbreviation_table import key_of
from vietnamese.abbreviations import expansions
from vietnamese.spelling import surface
from vietnamese.tokenizer import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterator

_IN_BRACKETS = re.compile(r"\((?P<short>[A-ZĐƯƠÔÂÊĂ][A-ZĐƯƠÔÂÊĂ&-]{1,9})\)")
#: Syllables before the bracket that may belong to the long form: `và` has no letter in GD&ĐT.
_MOST_SKIPPED = 2


class Pair(NamedTuple):
    """A short form and what a text says it stands for."""

    short: str
    long: str


def mine(text: str) -> Iterator[Pair]:
    """The pairs in a text that the table doesn't have.

    The long form is the run of words before the bracket whose initials are the short form's
    letters, in order; a word of grammar in between may be skipped.

    >>> list(mine("Hội Bảo trợ trẻ em nghèo (BTTEN) và UBND (Ủy ban) họp."))
    [Pair(short='BTTEN', long='bảo trợ trẻ em nghèo')]
    """
    for match in _IN_BRACKETS.finditer(text):
        short = match["short"]
        if expansions(short, upper=True):
            continue
        letters = key_of(short)
        before = text[max(0, match.start() - 120) : match.start()]
        words = [surface(before[t.start : t.end]).lower() for t in tokenize(before)]
        if long := _spelt(words, letters):
            yield Pair(short, " ".join(long))


def _spelt(words: list[str], letters: str) -> list[str] | None:
    """The words at the end of the list that the letters are initials of."""
    place, skipped = len(words), 0
    for letter in reversed(letters):
        place -= 1
        while place >= 0 and words[place][:1].upper() != letter and skipped < _MOST_SKIPPED:
            place -= 1
            skipped += 1
        if place < 0 or words[place][:1].upper() != letter:
            return None
    return words[place:]
