"""The places that a text or a query names: provinces, districts, communes, of both eras.

With its type word (`huyện Bạch Thông`) a place is sure; a bare name is taken where it can mean
nothing else, or as a guess (`sure` is False). What it may mean stands in `places`, the larger
first; a type word, a place named beside it (`xã Cẩm Giàng, huyện Bạch Thông`) and `cũ` narrow that.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from vietnamese.gazetteer import Part, Place, Related, gazetteer
from vietnamese.place_names import Match, is_ordinary, names, read_name, read_type
from vietnamese.written import GAP_IN_LIST, GAP_IN_NAME, Written

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vietnamese.tokens import Token

__all__ = ["Mention", "Part", "Place", "Related", "find", "related"]

#: A text of so many tokens is read as typed (docs: a query is read to 32 syllables).
LONGEST_QUERY = 32
_AND = frozenset({"và", "va", "với", "cùng"})


@dataclass(frozen=True, slots=True)
class Mention:
    """One place as a text names it. Mentions of a text ascend and never overlap."""

    #: Characters in the text given, half-open, with the type word.
    start: int
    end: int
    #: Indexes into the tokens given, half-open, with the type word.
    first: int
    last: int
    #: Where the name begins (equal to `first` for a bare name).
    name: int
    #: What it may mean, at least one; the larger first, of one size the new before the old.
    places: tuple[Place, ...]
    #: Whether it surely is a place; which one of `places` can still be open.
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

    `typed`: read as people type queries: a plain syllable stands for every accent, and capital
    letters mean nothing. Otherwise accents count, and a bare name needs its capitals. By default a
    text of up to 32 tokens is read as typed.

    >>> from vietnamese import tokenize
    >>> def titles(text):
    ...     return [(text[m.start : m.end], [p.title for p in m.places], m.sure)
    ...             for m in find(tokenize(text), text)]
    >>> titles("đoàn xã Nguyên Phúc, huyện Bạch Thông")
    [('xã Nguyên Phúc', ['xã Nguyên Phúc'], True), ('huyện Bạch Thông', ['huyện Bạch Thông'], True)]
    >>> titles("dan van kheo bach thong")
    [('bach thong', ['huyện Bạch Thông', 'xã Bạch Thông'], False)]
    """
    if typed is None:
        typed = len(tokens) <= LONGEST_QUERY
    written = Written(tokens, text, typed=typed)
    return _narrowed(list(_mentions(written)), written)


def _mentions(written: Written) -> Iterator[Mention]:
    here = 0
    before: Mention | None = None
    while here < len(written.tokens):
        type_ = read_type(written, here)
        match = read_name(written, type_.last) if type_ else None
        if type_ and match:
            mention = _with_type(written, here, match, types=type_.types)
        elif match := read_name(written, here):
            mention = _in_list(written, match, before) or _bare(written, match)
        else:
            here += 1
            continue
        if mention:
            yield mention
            before = mention
        # A name after the type word of something else is a place that we don't know.
        here = match.last


def _with_type(
    written: Written, first: int, match: Match, *, types: frozenset[str]
) -> Mention | None:
    """With its type word; with that of the same level where a unit changed its type since."""
    exact = tuple(place for place in match.places if place.type in types)
    if exact:
        return _mention(written, first, match, places=exact, sure=True)
    levels = {place.level for place in names().of_types(types)}
    near = tuple(place for place in match.places if place.level in levels)
    return _mention(written, first, match, places=near, sure=False) if near else None


def _in_list(written: Written, match: Match, before: Mention | None) -> Mention | None:
    """A name that shares the type word of the one before: `các xã Vi Hương, Tân Tú và Mỹ Thanh`."""
    if not before or not before.sure or not written.may_be_name(match.first, match.last):
        return None
    gap = range(before.last, match.first)
    joined = (
        GAP_IN_LIST.fullmatch(written.gap(match.first))
        if not gap
        else len(gap) == 1 and written.tokens[gap[0]].term in _AND
    )
    if not joined or any(
        place.holds(inner) for place in match.places for inner in before.places
    ):
        return None
    types = {place.type for place in before.places}
    same = tuple(place for place in match.places if place.type in types)
    return _mention(written, match.first, match, places=same, sure=True) if same else None


def _bare(written: Written, match: Match) -> Mention | None:
    if match.last - match.first < 2 or written.is_part_of_other_name(match.first, match.last):  # noqa: PLR2004 - syllables
        return None
    capitals = written.is_capitalised(match.first, match.last)
    if not capitals and not written.may_be_name(match.first, match.last):
        return None
    ordinary = is_ordinary(match)
    if ordinary and not capitals and max(place.level for place in match.places) == 1:
        return None
    sure = len(match.places) == 1 and match.exact and not ordinary
    return _mention(written, match.first, match, places=match.places, sure=sure)


def _mention(
    written: Written, first: int, match: Match, *, places: tuple[Place, ...], sure: bool
) -> Mention:
    start, end = written.tokens[first].start, written.tokens[match.last - 1].end
    return Mention(start, end, first, match.last, match.first, places, sure)


def _narrowed(mentions: list[Mention], written: Written) -> list[Mention]:
    """Without what `cũ` or the place named right after rules out."""
    for number in reversed(range(len(mentions))):
        here = mentions[number]
        if written.says_old(here.last):
            here = _only(here, [place for place in here.places if place.era == "old"])
        if number + 1 < len(mentions):
            around = mentions[number + 1]
            if around.first == here.last and GAP_IN_NAME.fullmatch(written.gap(around.first)):
                inner = [p for p in here.places if any(a.holds(p) for a in around.places)]
                outer = [a for a in around.places if any(a.holds(p) for p in inner)]
                here = _only(here, inner)
                mentions[number + 1] = _only(around, outer)
        mentions[number] = here
    return mentions


def _only(mention: Mention, places: list[Place]) -> Mention:
    """A mention that is one of these; as it was if there are none. Its neighbour makes it sure."""
    return replace(mention, places=tuple(places), sure=True) if places else mention
