"""The places that a text or a query names: provinces, districts and communes of both eras.

With its type word (`huyện Bạch Thông`) a place is sure. A bare name (`Pác Nặm`) is sure where it
can mean one place only, else a guess. All that a mention may mean stands in its `places`; the type
word, the place named right after it (`xã Cẩm Giàng, huyện Bạch Thông`) and `cũ` narrow that down.
The text's own words are never replaced: what became of a place is told by `related`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from vietnamese.gazetteer import LEVELS, Part, Place, Related, gazetteer
from vietnamese.place_names import Match, TypeWord, may_begin, read_name, read_type
from vietnamese.place_text import PlaceText

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vietnamese.tokens import Token

__all__ = ["Mention", "Part", "Place", "Related", "find", "related", "titles"]

#: A text of so many tokens is read as typed (a query is read up to 32 syllables).
LONGEST_QUERY = 32
#: A commune alone is a bare name only in two syllables: `Đu` is a town, and much else.
_SHORTEST_BARE = 2
_AND = frozenset({"và", "va", "với", "cùng"})
_IN_LIST = re.compile(r"\s*[,;]\s*")
_TO_LARGER = re.compile(r"\s*[,;(–-]?\s*")


@dataclass(frozen=True, slots=True)
class Mention:
    """One place as a text names it. The mentions of a text ascend and never overlap."""

    #: Characters in the text given, half-open, with the type word.
    start: int
    end: int
    #: Indexes into the tokens given, half-open, with the type word.
    first: int
    last: int
    #: The token where the name begins; `first` for a bare name.
    name: int
    #: What it may mean: at least one, the larger first, of one size the new first.
    places: tuple[Place, ...]
    #: Whether its type word or its neighbours say so, or the bare name can be one place only.
    sure: bool


def related(place: Place) -> Related:
    """What a place was made of, holds or became.

    >>> from vietnamese import tokenize
    >>> commune = find(tokenize("xã Nguyên Phúc"), "xã Nguyên Phúc")[0].places[0]
    >>> [(part.place.title, part.whole) for part in related(commune).new]
    [('xã Cẩm Giàng', True)]
    """
    return gazetteer().related(place)


def find(tokens: Sequence[Token], text: str, *, typed: bool | None = None) -> list[Mention]:
    """The places named in a text, whose tokens are given.

    `typed`: read as people type queries, where a plain syllable stands for every accent and
    capitals mean nothing. Otherwise accents count and names need capitals. By default a text of up
    to 32 tokens is read as typed. Never raises.

    >>> from vietnamese import tokenize
    >>> def show(text):
    ...     for found in find(tokenize(text), text):
    ...         titles = [place.title for place in found.places]
    ...         print(text[found.start : found.end], titles, found.sure)
    >>> show("Đoàn xã Nguyên Phúc, huyện Bạch Thông")
    xã Nguyên Phúc ['xã Nguyên Phúc'] True
    huyện Bạch Thông ['huyện Bạch Thông'] True
    >>> show("dan van kheo bach thong")
    bach thong ['huyện Bạch Thông', 'xã Bạch Thông'] False
    """
    if typed is None:
        typed = len(tokens) <= LONGEST_QUERY
    written = PlaceText(text, tokens=tokens, typed=typed)
    return _narrowed(list(_mentions(written)), written=written)


def titles(tokens: Sequence[Token], text: str) -> tuple[str, ...]:
    """The districts, communes and wards that a text surely names, old and new alike, each once.

    >>> from vietnamese import tokenize
    >>> text = "Xã Nguyên Phúc (huyện Bạch Thông) nay thuộc xã Cẩm Giàng."
    >>> titles(tokenize(text), text)
    ('xã Nguyên Phúc', 'huyện Bạch Thông', 'xã Cẩm Giàng')
    """
    meant = [found.places[0] for found in find(tokens, text, typed=False) if found.sure]
    return tuple(dict.fromkeys(p.title for p in meant if p.level < LEVELS["tỉnh"]))


def _mentions(text: PlaceText) -> Iterator[Mention]:
    end = 0
    before: Mention | None = None
    for here in may_begin(text):
        if here < end:
            continue
        word = read_type(text, here)
        match = read_name(text, word.last) if word else None
        if word and match:
            mention = _with_type(text, here, word=word, match=match)
        elif match := read_name(text, here):
            mention = _in_list(text, match, before=before) or _bare(text, match)
        else:
            continue
        if mention and not _is_elsewhere(text, mention):
            yield mention
            before = mention
        # A name after the type word of something else (tỉnh Hòa Bình) is a place we don't know.
        end = match.last


def _with_type(text: PlaceText, first: int, *, word: TypeWord, match: Match) -> Mention | None:
    """A name after a type word, or after one of the same level: units change their types."""
    if not text.may_be_name(match.first, match.first + 1):
        return None  # xây dựng xã văn minh
    first = first if word.inside else match.first
    if same := tuple(place for place in match.places if place.type == word.type):
        commune = same[0].level == LEVELS["xã"]  # `xã văn minh` may be any
        sure = not (commune and match.ordinary) or text.has_capitals(match.first, match.last)
        return _mention(text, first, match, places=same, sure=sure)
    near = tuple(place for place in match.places if place.level == LEVELS[word.type])
    # thị xã Phổ Yên is the city of today; phường Tân Phú may be any of a dozen.
    sure = LEVELS[word.type] == LEVELS["huyện"] and not match.ordinary
    return _mention(text, first, match, places=near, sure=sure) if near else None


def _in_list(text: PlaceText, match: Match, *, before: Mention | None) -> Mention | None:
    """A name that shares the type word of the one before: `các xã Vi Hương, Tân Tú và Mỹ Thanh`."""
    if not before or not before.sure or not text.may_be_name(match.first, match.last):
        return None
    between = text.terms(before.last, match.first)
    if between not in {(term,) for term in _AND} and not (
        not between and _IN_LIST.fullmatch(text.gap(match.first))
    ):
        return None
    if any(place.holds(inner) for place in match.places for inner in before.places):
        return None  # xã Vi Hương, Bạch Thông
    types = {place.type for place in before.places}
    same = tuple(place for place in match.places if place.type in types)
    return _mention(text, match.first, match, places=same, sure=True) if same else None


def _bare(text: PlaceText, match: Match) -> Mention | None:
    first, last = match.first, match.last
    if last - first < _SHORTEST_BARE or not text.may_be_name(first, last):
        return None
    if text.ends_other_name(first) or (text.goes_on(last) and not read_name(text, last)):
        return None
    # Of ordinary words a district is worth a guess (chợ mới), a commune is not (văn minh).
    # So it is with a commune in capitals only, which are seen in lists of people.
    commune = match.places[0].level == LEVELS["xã"]
    capitals = text.has_capitals(first, last)
    if commune and not capitals and (match.ordinary or not text.typed):
        return None
    sure = len(match.places) == 1 and match.exact and not match.ordinary
    sure = sure and (capitals or text.typed)
    return _mention(text, first, match, places=match.places, sure=sure)


def _is_elsewhere(text: PlaceText, mention: Mention) -> bool:
    """Whether a larger place follows that we don't know: `xã Đồng Lạc, huyện Nam Sách`."""
    after = mention.last
    if after >= len(text.tokens) or not _TO_LARGER.fullmatch(text.gap(after)):
        return False
    word = read_type(text, after)
    return (
        word is not None
        and word.inside
        and LEVELS[word.type] > mention.places[0].level
        and text.is_title(word.last)
        and not read_name(text, word.last)
    )


def _mention(
    text: PlaceText, first: int, match: Match, *, places: tuple[Place, ...], sure: bool
) -> Mention:
    start, end = text.tokens[first].start, text.tokens[match.last - 1].end
    return Mention(start, end, first, match.last, match.first, places, sure)


def _narrowed(mentions: list[Mention], *, written: PlaceText) -> list[Mention]:
    """Without what `cũ`, or the larger place named after them, rules out; from the last back."""
    larger: tuple[Place, ...] = ()
    for number in range(len(mentions) - 1, -1, -1):
        here = mentions[number]
        if written.says_old(here.last):
            here = _only(here, [place for place in here.places if place.era == "old"])
        after = mentions[number + 1] if number + 1 < len(mentions) else None
        if not after or not _is_next(here, after, written=written):
            larger = ()
        elif held := [p for p in here.places if any(a.holds(p) for a in after.places)]:
            holders = [a for a in after.places if any(a.holds(p) for p in held)]
            here, mentions[number + 1] = _only(here, held), _only(after, holders)
            larger = tuple(holders)
        else:  # các xã Vi Hương, Tân Tú (huyện Bạch Thông)
            here = _only(here, [p for p in here.places if any(a.holds(p) for a in larger)])
        mentions[number] = here
    return mentions


def _is_next(here: Mention, after: Mention, *, written: PlaceText) -> bool:
    between = written.terms(here.last, after.first)
    if between:
        return len(between) == 1 and between[0] in _AND
    return bool(_TO_LARGER.fullmatch(written.gap(after.first)))


def _only(mention: Mention, places: list[Place]) -> Mention:
    """The mention as one of these, then sure; as it was if there are none."""
    return replace(mention, places=tuple(places), sure=True) if places else mention
