"""Abbreviations of administrative Vietnamese, and their long forms (abbreviations.tsv).

For queries: the index holds what texts say, so a query for either form is widened to the other.
What counts as an abbreviation, by how it is written:

    UBND, GD&ĐT, GD-ĐT, GDĐT   in capitals: every one in the table; & and - say nothing
    HDND, GDDT                 capitals without accents, three letters and more: where one only fits
    ubnd, hdnd, gdđt           small letters: three and more, and no Vietnamese syllable
    ca, tp, tu, vac            small letters that are short or a syllable: never
    CA in TIN CỦA CA TRỰC      in a text all in capitals: as if in small letters
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from vietnamese.abbreviation_table import Expansion, by_key, by_plain_key, key_of, spellings
from vietnamese.contractions import Contraction, contractions
from vietnamese.fold import fold
from vietnamese.tokens import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vietnamese.tokens import Token

__all__ = [
    "Abbreviation",
    "Contraction",
    "Expansion",
    "contractions",
    "expansions",
    "find",
    "spellings",
]

#: Short forms that no rule lets in, though they are safe in small letters.
_SAFE_IN_SMALL_LETTERS = frozenset({"TW"})
#: Fewer letters are too many other things without capitals or accents: CA, TP, DU (đảng ủy, ĐU).
_SHORTEST_GUESS = 3
#: LĐ-TB&XH, VH-TT&DL.
_MOST_PARTS = 4
#: A run of words all in capitals from here on is a heading, and its capitals say nothing.
_HEADING = 3

_JOINT = re.compile(r"\s*[&–-]\s*")
_TIGHT_JOINT = re.compile(r"[&–-]")
#: What can be a syllable, accents aside; wider than the language, for safety.
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?"
)


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """An abbreviation in a text. Those of a text ascend and never overlap."""

    #: Characters in the text given, half-open.
    start: int
    end: int
    #: Indexes into the tokens given, half-open: `GD&ĐT` is two tokens.
    first: int
    last: int
    expansions: tuple[Expansion, ...]


def expansions(written: str, *, upper: bool | None = None) -> tuple[Expansion, ...]:
    """What a short form may stand for, in the table's order; each `sure` if it is the only one.

    `written` is what stands in the text, or an index term, with `upper` then saying whether it
    stood in capitals (by default: as `written` has it). Never raises.

    >>> [(found.long, found.sure) for found in expansions("ubnd")]
    [('ủy ban nhân dân', True)]
    >>> [found.long for found in expansions("BCH")], expansions("tp"), expansions("GDDT")[0].short
    (['ban chấp hành', 'ban chỉ huy'], (), 'GD&ĐT')
    """
    return _expansions(written, written.isupper() if upper is None else upper)


@lru_cache(maxsize=1 << 14)
def _expansions(written: str, upper: bool) -> tuple[Expansion, ...]:  # noqa: FBT001 - a memo's key
    key = key_of(written)
    if not upper and key not in _SAFE_IN_SMALL_LETTERS and not _is_safe_guess(key):
        return ()
    found = by_key().get(key, ())
    if not found and len(key) >= _SHORTEST_GUESS:
        found = by_plain_key().get(key, ())
        return found if len(found) == 1 else ()
    return found


def find(tokens: Sequence[Token], text: str) -> list[Abbreviation]:
    """The abbreviations in a text, whose tokens are given; the longest where several fit.

    >>> from vietnamese.tokenizer import tokenize
    >>> text = "Sở GD&ĐT và UBND tỉnh"
    >>> for found in find(tokenize(text), text):
    ...     print(text[found.start : found.end], [each.long for each in found.expansions])
    GD&ĐT ['giáo dục và đào tạo']
    UBND ['ủy ban nhân dân']
    """
    words = [text[token.start : token.end] for token in tokens if token.kind is Kind.WORD]
    heading = len(words) >= _HEADING and all(map(str.isupper, words))
    found = []
    here = 0
    while here < len(tokens):
        for last in _ends(text, tokens, here):
            start, end = tokens[here].start, tokens[last - 1].end
            upper = False if heading else None
            if meant := expansions(text[start:end], upper=upper):
                found.append(Abbreviation(start, end, here, last, meant))
                here = last
                break
        else:
            here += 1
    return found


def _ends(text: str, tokens: Sequence[Token], first: int) -> Iterator[int]:
    """Where an abbreviation that begins at a token may end, the longest first.

    Its parts stand close; in capitals also with space around the joint (`KT - XH`).
    """
    last = first
    while last < min(first + _MOST_PARTS, len(tokens)) and tokens[last].kind is Kind.WORD:
        if last > first:
            capitals = text[tokens[first].start : tokens[last].end].isupper()
            joint = _JOINT if capitals else _TIGHT_JOINT
            if not joint.fullmatch(text[tokens[last - 1].end : tokens[last].start]):
                break
        last += 1
    yield from range(last, first, -1)


def _is_safe_guess(key: str) -> bool:
    return len(key) >= _SHORTEST_GUESS and not _SYLLABLE.fullmatch(fold(key.lower()))
