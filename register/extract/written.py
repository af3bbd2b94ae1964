"""A bulletin's text made ready for patterns: spelt one way, its offsets kept.

Every stage works in the coordinates of `Written.text`; `Written.span` leads back to the bulletin's.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from vietnamese import sentences, surface
from vietnamese.spelling import INVISIBLE

if TYPE_CHECKING:
    from corpus.bulletin import Bulletin, PartName

_UNCLEAN = re.compile(f"[{INVISIBLE}\u0300-\u036f]")
#: `mô\u00a0hình` of pages that don't want a line to end there.
_SPACES = str.maketrans(dict.fromkeys("\u00a0\u2007\u2009\u202f\t", " "))
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence. Characters of `Written.text`, half-open."""

    start: int
    end: int
    part: PartName
    #: The number of its part (title, lead, each caption, each paragraph) in the bulletin.
    paragraph: int


@dataclass(frozen=True, slots=True)
class Written:
    """A text in composed Unicode without invisible characters, and the same in one spelling.

    >>> from corpus.bulletin import Bulletin
    >>> made = Written.of(Bulletin(id="b", source="mau", title="Xã Hoà Bi\u0300nh"))
    >>> made.text, made.plain, made.span(3, 11)
    ('Xã Hoà Bình', 'xã hòa bình', (3, 12))
    """

    #: As written otherwise: quotes, dashes, capitals, line feeds between the parts.
    text: str
    #: As long as `text`, letter for letter: lower case, tone marks where the old style has them,
    #: every space a plain one.
    plain: str
    sentences: tuple[Sentence, ...]
    #: Where each character begins in the bulletin's text, and its length; None: nowhere else.
    origins: tuple[int, ...] | None = None

    @classmethod
    def of(cls, bulletin: Bulletin) -> Written:
        """The text of a bulletin."""
        text, origins = _composed(bulletin.text)
        found = []
        at = 0
        # No part holds a line feed, so the lines are the parts.
        for number, (part, line) in enumerate(zip(bulletin.parts, text.split("\n"), strict=True)):
            found += [
                Sentence(at + start, at + end, part.name, number) for start, end in sentences(line)
            ]
            at += len(line) + 1
        return cls(text, _plain(text), tuple(found), origins)

    def number_of(self, sentence: Sentence) -> int:
        """Which of the `sentences` it is."""
        return bisect_left(self.sentences, sentence.start, key=lambda one: one.start)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The same stretch of the bulletin's text."""
        if self.origins is None:
            return start, end
        return self.origins[start], self.origins[end]


def _composed(text: str) -> tuple[str, tuple[int, ...] | None]:
    if not _UNCLEAN.search(text):
        return text, None
    pieces: list[str] = []
    origins: list[int] = []
    for at, character in enumerate(text):
        if character in INVISIBLE:
            continue
        if pieces and unicodedata.combining(character):
            joined = unicodedata.normalize("NFC", pieces[-1] + character)
            if len(joined) == 1:
                pieces[-1] = joined
                continue
        pieces.append(character)
        origins.append(at)
    return "".join(pieces), (*origins, len(text))


def _plain(text: str) -> str:
    return _WORD.sub(lambda match: _spelt(match[0]), text).translate(_SPACES)


@lru_cache(maxsize=1 << 16)
def _spelt(word: str) -> str:
    spelt = surface(word).lower()
    # The tone mark moves, the number of letters stays; İ and its like would add one.
    return spelt if len(spelt) == len(word) else word.lower()[: len(word)].ljust(len(word))
