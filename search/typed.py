"""The query language: what a person typed, taken apart.

It never raises; what it can't read is text.

dân vận khéo            words, in any order
"dân vận khéo"          these words next to each other
“dân vận khéo”          the same, unless other words stand beside them: then the marks came with a
                        pasted title, and are text (docs/decisions/0007-typographic-quotes.md)
-vùng -"nông thôn"      not these; only directly before a word, after a space or at the start
mô hình OR điển hình    either side whole; OR in capitals, lower precedence than everything else
tieude:khéo             only in the title; also tacgia: and mohinh:, with accents and space or not;
                        an unknown prefix is text
ngay:2023               published in that year, month (03/2024) or on that day (16/01/2024)
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from search.ranking import LONGEST_QUERY_CHARACTERS
from search.request import read_day
from vietnamese import fold, tokenize

if TYPE_CHECKING:
    from collections.abc import Sequence


class Scope(Enum):
    """Where a word must stand."""

    ANYWHERE = ""
    TITLE = "title"
    AUTHOR = "author"
    INITIATIVE = "initiative"
    #: Not where, but when: the day of publication.
    DAY = "day"


#: Field prefixes, folded.
PREFIXES = {
    "tieude": Scope.TITLE,
    "title": Scope.TITLE,
    "tacgia": Scope.AUTHOR,
    "author": Scope.AUTHOR,
    "mohinh": Scope.INITIATIVE,
    "initiative": Scope.INITIATIVE,
    "ngay": Scope.DAY,
    "date": Scope.DAY,
}
_PREFIX_OF = {
    Scope.TITLE: "tieude",
    Scope.AUTHOR: "tacgia",
    Scope.INITIATIVE: "mohinh",
    Scope.DAY: "ngay",
}


class Synonym(NamedTuple):
    """Another way to write an item: terms side by side, and how much less it counts."""

    terms: tuple[str, ...]
    weight: float


@dataclass(frozen=True, slots=True)
class Item:
    """One thing asked for: a word, or words that belong together."""

    #: As typed, one for each of `terms`.
    written: tuple[str, ...]
    #: Index terms as spelt, in the order typed; the whole of each token only. Never empty.
    terms: tuple[str, ...]
    phrase: bool = False
    excluded: bool = False
    scope: Scope = Scope.ANYWHERE
    #: A phrase in typographic quotes, without a prefix or a minus.
    typographic: bool = False
    #: What else answers it, found while reading.
    synonyms: tuple[Synonym, ...] = ()
    #: Of `ngay:`: the first and the last day, as ordinals.
    days: tuple[int, int] | None = None
    #: Part of a period: raises what speaks of it, and never excludes.
    raises: bool = False


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed: any of the alternatives, each all of its items."""

    text: str
    alternatives: tuple[tuple[Item, ...], ...]
    #: Characters past the limit, not read.
    cut: int = 0
    #: Words in typographic quotes that were read as text.
    unquoted: tuple[str, ...] = ()


_QUOTES = '"“”„«»＂'
_STRAIGHT = '"＂'
_IN_TWO_WORDS = r"ti[êe]u[ ][đd][ềêe]|t[áa]c[ ]gi[ảa]|m[ôo][ ]h[ìi]nh"
_ITEM = re.compile(
    rf"""
      (?:(?<!\S)(?P<minus>-)(?=[^\W_]|[{_QUOTES}]))?
      (?:(?<![^\s-])(?P<prefix>{_IN_TWO_WORDS}|[^\W\d_]+):(?=[^\W_]|[{_QUOTES}]))?
      (?:(?P<quote>[{_QUOTES}])(?P<phrase>[^{_QUOTES}]*)[{_QUOTES}] | (?P<word>[^\s{_QUOTES}]+) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
#: Half of a surrogate pair, and controls other than white space: nobody types them.
_UNTYPEABLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


def take_apart(text: str) -> Typed:
    """Read what was typed.

    >>> typed = take_apart('Thuỷ lợi -"nông thôn" OR tieude:khéo')
    >>> [[item.terms for item in items] for items in typed.alternatives]
    [[('thủy',), ('lợi',), ('nông', 'thôn')], [('khéo',)]]
    >>> put_together(typed.alternatives)
    'Thuỷ lợi -"nông thôn" OR tieude:khéo'
    """
    read = _UNTYPEABLE.sub(" ", text[:LONGEST_QUERY_CHARACTERS])
    read = unicodedata.normalize("NFC", read)
    alternatives: list[list[Item]] = [[]]
    for match in _ITEM.finditer(read):
        if match[0] == "OR":
            alternatives.append([])
        else:
            alternatives[-1] += _items(match)
    unquoted = _unquote(alternatives)
    return Typed(
        text=text[:LONGEST_QUERY_CHARACTERS],
        alternatives=tuple(tuple(items) for items in alternatives if items),
        cut=max(0, len(text) - LONGEST_QUERY_CHARACTERS),
        unquoted=unquoted,
    )


def _unquote(alternatives: list[list[Item]]) -> tuple[str, ...]:
    """Where words stand beside them, phrases in typographic quotes become words; gives those."""
    together = [item for items in alternatives for item in items]
    if all(item.phrase or item.excluded or item.scope is not Scope.ANYWHERE for item in together):
        return ()
    for items in alternatives:
        items[:] = [one for item in items for one in (loose(item) if item.typographic else [item])]
    return tuple(" ".join(item.written) for item in together if item.typographic)


def loose(item: Item) -> list[Item]:
    """The words of an item, each on its own."""
    return [Item((word,), (term,)) for word, term in zip(item.written, item.terms, strict=True)]


def _items(match: re.Match[str]) -> list[Item]:
    scope = Scope.ANYWHERE
    written = match["word"] if match["phrase"] is None else match["phrase"]
    if match["prefix"]:
        known = PREFIXES.get(fold(match["prefix"].lower()).replace(" ", ""))
        if known is Scope.DAY and (days := _days(written)):
            excluded = match["minus"] is not None
            return [Item((written,), (written,), excluded=excluded, scope=known, days=days)]
        if known and known is not Scope.DAY:
            scope = known
        else:
            written = f"{match['prefix']}:{written}"
    tokens = tokenize(written)
    if not tokens:
        return []
    words = tuple(written[token.start : token.end] for token in tokens)
    terms = tuple(token.term for token in tokens)
    excluded = match["minus"] is not None
    # Several tokens in one excluded or scoped word (-GD-ĐT) belong together, like a phrase.
    together = match["phrase"] is not None or excluded or scope is not Scope.ANYWHERE
    if together:
        return [
            Item(
                words,
                terms,
                phrase=len(terms) > 1,
                excluded=excluded,
                scope=scope,
                typographic=(
                    len(terms) > 1
                    and not excluded
                    and scope is Scope.ANYWHERE
                    and match["quote"] not in _STRAIGHT
                ),
            )
        ]
    return loose(Item(words, terms))


def _days(written: str) -> tuple[int, int] | None:
    """The first and the last day of a day, month or year, as ordinals."""
    first, last = read_day(written, last=False), read_day(written, last=True)
    return (first.toordinal(), last.toordinal()) if first and last else None


def put_together(alternatives: Sequence[Sequence[Item]]) -> str:
    """What to type for this: `take_apart` reads it as the same items again."""
    return " OR ".join(" ".join(map(_write, items)) for items in alternatives)


def _write(item: Item) -> str:
    words = " ".join(item.written)
    prefix = f"{_PREFIX_OF[item.scope]}:" if item.scope is not Scope.ANYWHERE else ""
    quoted = item.phrase or words == "OR"
    return ("-" if item.excluded else "") + prefix + (f'"{words}"' if quoted else words)
