"""Texts from before Unicode, and Unicode decoded wrongly: recognised, and put right.

Correct text is never touched. What is recognised is judged as a whole, since a few words of one
encoding may be words in another, too; only pieces (lines, or what stands between two tags) without
any letter that Unicode alone has are judged and changed. So a page keeps its own menu around a
body that somebody pasted from an old document.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from corpus.formats.old_tables import ENCODINGS, Encoding, convert, shown
from corpus.formats.syllable import is_syllable

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Distinct words with marks that must be right after the change, in a text all old, and in one
#: that has letters of Unicode, too.
FEWEST, FEWEST_AMONG_SOUND = 4, 8
#: The part of the words with marks that must be right: foreign names aren't. With these figures
#: none of 83,000 real texts in Unicode and of 325,000 pieces of messages in other languages is
#: changed; of 2,370 headlines and paragraphs put into each of the four encodings, 98 to 99 % come
#: back whole, and what isn't recognised is left alone.
RIGHT = 0.85
#: By how much it must be more than as the text stands, and than in any other encoding.
BETTER, CLEARER = 0.3, 0.1
#: Characters that are judged: more tell no more.
SAMPLE = 6000
#: In an old encoding a fifth of all characters is beyond ASCII; in French a twentieth.
DENSE = 0.06

# No old encoding shows these, nor does UTF-8 decoded wrongly: Ă is left out for what cp1258 shows.
_UNICODE = re.compile("[ăđĐĩĨũŨơƠưƯ\u0300\u0301\u0303\u0309\u0323\u1ea0-\u1ef9]")
_WORD = re.compile(r"[^\s\x00-\x40\[-`{-\x7f\u00a0“”‘’…–—«»]+")
_LINE = re.compile(r"[^\n]+")
_RUN = re.compile(r"<[^>]*>?|[^<]+")
# Some of these stand in any old text that was saved with its letters as entities.
_OLD_ENTITY = re.compile(
    r"&(?:micro|cedil|reg|sup1|para|ntilde|oslash|ouml|iuml|eth|szlig|Atilde"
    r"|#(?:18[1245]|174|24[01368]|239|223|195)"
    r"|#[xX](?:[bB][5689]|[aA][eE]|[fF][0168]|[eE][fF]|[dD][fF]|[cC]3))\b"
)
_ENTITY = re.compile(r"&(?:#\d{3,7}|#[xX][0-9a-fA-F]{2,6}|[a-zA-Z][a-zA-Z0-9]{1,30});?")


class Repaired(NamedTuple):
    """A text put right, and the encoding that it was in."""

    text: str
    encoding: Encoding


@dataclass(frozen=True, slots=True)
class Old:
    """What a text was recognised as."""

    encoding: Encoding
    #: Whether letters of Unicode stand in it, too: then each piece must be better for the change.
    mixed: bool = False
    #: Whether pieces end at tags, not at lines.
    html: bool = field(default=False, repr=False)

    def mend(self, text: str) -> str:
        """Any part of the text that was recognised, put right."""
        return (_RUN if self.html else _LINE).sub(lambda found: self._piece(found[0]), text)

    def _piece(self, piece: str) -> str:
        if piece.isascii() or _UNICODE.search(piece):
            return piece
        changed = convert(piece, self.encoding)
        return changed if not self.mixed or _right(changed) > _right(piece) else piece


def repair(text: str, *, is_html: bool = False) -> Repaired | None:
    """The text put right, or None if nothing is wrong with it, or nothing that is surely known.

    >>> repair("X· BÕn C¸t ra qu©n n¹o vÐt kªnh m­¬ng")
    Repaired(text='Xã Bến Cát ra quân nạo vét kênh mương', encoding='tcvn3')
    >>> repair("Xã Bến Cát ra quân nạo vét kênh mương") is None
    True
    >>> repair("Le maire de Orléans a été élu à l'unanimité, où l'on fêtait Noël.") is None
    True
    """
    if is_html and _OLD_ENTITY.search(text):
        text = _ENTITY.sub(_beyond_ascii, text)
    old = recognise(text, is_html=is_html)
    return Repaired(old.mend(text), old.encoding) if old else None


def old_text(data: bytes, *, is_html: bool = False) -> str | None:
    r"""Bytes that are not UTF-8, as a text that `repair` puts right; None if it wouldn't.

    >>> old_text(b"X\xb7 B\xd5n C\xb8t ra qu\xa9n n\xb9o v\xd0t k\xaanh")
    'X· BÕn C¸t ra qu©n n¹o vÐt kªnh'
    """
    old = recognise(text := shown(data), is_html=is_html)
    # UTF-8 with a wrong byte in it would keep that one.
    return text if old and old.encoding != "utf-8" else None


def recognise(text: str, *, is_html: bool = False) -> Old | None:
    r"""Which old encoding a whole text, or the pieces of it without letters of Unicode, are in.

    >>> recognise("Ủy ban nhân dân xã\nTr­ëng th«n vµ bµ con x· BÕn C¸t ra qu©n n¹o vÐt kªnh m­¬ng")
    Old(encoding='tcvn3', mixed=True)
    """
    if text.isascii():
        return None
    pieces = text.split("<" if is_html else "\n")
    doubtful = [piece for piece in pieces if not (piece.isascii() or _UNICODE.search(piece))]
    if is_html:
        # What stands in tags is mostly ASCII, and would hide how dense the marks are.
        doubtful = [piece[piece.find(">") + 1 :] for piece in doubtful]
    sample = "\n".join(doubtful)[:SAMPLE]
    mixed = _UNICODE.search(text) is not None
    fewest = FEWEST_AMONG_SOUND if mixed else FEWEST
    marks = len(sample) - len(sample.encode("ascii", "ignore"))
    if marks < max(fewest, DENSE * len(sample)):
        return None
    encoding = _judge(sample, fewest=fewest)
    return Old(encoding, mixed, is_html) if encoding else None


def _judge(sample: str, *, fewest: int) -> Encoding | None:
    """The encoding in which the words with marks are surely Vietnamese, if there is one."""
    changed = {encoding: convert(sample, encoding) for encoding in ENCODINGS}
    right = {encoding: _right(text) for encoding, text in changed.items()}
    encoding, next_one = sorted(ENCODINGS, key=right.__getitem__, reverse=True)[:2]
    best = right[encoding]
    if best < RIGHT or best - right[next_one] < CLEARER or best - _right(sample) < BETTER:
        return None
    words = {word.lower() for word in _marked(changed[encoding]) if is_syllable(word)}
    return encoding if len(words) >= fewest else None


def _right(text: str) -> float:
    """The part of the words with marks that are spelt as Vietnamese is."""
    words = _marked(text)
    return sum(map(is_syllable, words)) / max(1, len(words))


def _marked(text: str) -> Sequence[str]:
    # A letter alone may be a sign of another language: in some encoding « is Ừ, » is ề.
    return [word for word in _WORD.findall(text) if len(word) > 1 and not word.isascii()]


def _beyond_ascii(entity: re.Match[str]) -> str:
    letters = html.unescape(entity[0])
    return entity[0] if letters.isascii() else letters
