"""The names of places as runs of syllables: a trie on plain syllables, and the type words."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from vietnamese.fold import fold
from vietnamese.gazetteer import Place, gazetteer
from vietnamese.spelling import canonical

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vietnamese.place_text import PlaceText

#: How a type is written -> the type.
_TYPE_WORDS = {
    ("tỉnh",): "tỉnh",
    ("thành", "phố"): "thành phố",
    ("thị", "xã"): "thị xã",
    ("thị", "trấn"): "thị trấn",
    ("huyện",): "huyện",
    ("quận",): "quận",
    ("xã",): "xã",
    ("phường",): "phường",
}
_ABBREVIATIONS = {"tp": "thành phố", "tx": "thị xã", "tt": "thị trấn"}
#: One letter counts only as a capital with a full stop (`P. Đức Xuân`).
_INITIALS = {"t": "tỉnh", "h": "huyện", "q": "quận", "x": "xã", "p": "phường"}
#: Organisations that say the type of the place whose name follows, and are no part of it.
_ORGANS = {
    ("tỉnh", "ủy"): "tỉnh",
    ("tỉnh", "đoàn"): "tỉnh",
    ("thành", "ủy"): "thành phố",
    ("thành", "đoàn"): "thành phố",
    ("thị", "ủy"): "thị xã",
    ("huyện", "ủy"): "huyện",
    ("huyện", "đoàn"): "huyện",
}


_SHORT = _ABBREVIATIONS.keys() | _INITIALS.keys()


def _types_by_first() -> dict[str, list[tuple[tuple[str, ...], str, bool]]]:
    """By their first syllable without accents, the longer word first: word, type, `inside`."""
    words: list[tuple[tuple[str, ...], str, bool]] = []
    words += [(word, type_, False) for word, type_ in _ORGANS.items()]
    words += [(word, type_, True) for word, type_ in _TYPE_WORDS.items()]
    words += [((word,), type_, True) for word, type_ in (_ABBREVIATIONS | _INITIALS).items()]
    words.sort(key=lambda entry: -len(entry[0]))
    found: dict[str, list[tuple[tuple[str, ...], str, bool]]] = {}
    for entry in words:
        found.setdefault(fold(entry[0][0]), []).append(entry)
    return found


_TYPES_BY_FIRST = _types_by_first()


@dataclass(frozen=True, slots=True)
class TypeWord:
    """A type word, right before a name."""

    type: str
    #: The token after it.
    last: int
    #: Whether it is said as a part of the place: not in `Tỉnh ủy Bắc Kạn`.
    inside: bool = True


@dataclass(frozen=True, slots=True)
class Match:
    """A run of tokens that spells the name of places."""

    #: Indexes of tokens, half-open.
    first: int
    last: int
    #: At least one, the larger first; of one size, the new first (it is made of several old ones).
    places: tuple[Place, ...]
    #: Whether every accent is there.
    exact: bool
    #: Whether the words mean something else too.
    ordinary: bool


@dataclass(slots=True)
class _Node:
    after: dict[str, _Node] = field(default_factory=dict)
    #: The syllables as spelt -> what is named so.
    named: dict[tuple[str, ...], tuple[Place, ...]] = field(default_factory=dict)


def may_begin(text: PlaceText) -> list[int]:
    """The tokens at which `read_type` or `read_name` may find anything: of a text, one in ten."""
    if text.typed:
        plain = _firsts_plain()
        return [index for index in range(len(text.tokens)) if text.plain(index) in plain]
    spelt = _firsts()
    return [index for index, token in enumerate(text.tokens) if token.terms[0] in spelt]


def read_type(text: PlaceText, first: int) -> TypeWord | None:
    """The type word that begins at a token, if something can be its name.

    The longer one first: `thị xã` before `xã`, `huyện ủy` before `huyện`.
    """
    for word, type_, inside in _TYPES_BY_FIRST.get(text.plain(first), ()):
        last = first + len(word)
        if text.spells(text.terms(first, last), name=word) and text.is_after_type(
            last, abbreviated=word[0] in _SHORT
        ):
            if word[0] in _INITIALS and not text.is_initial(first):
                continue
            return TypeWord(type_, last, inside=inside)
    return None


def read_name(text: PlaceText, first: int) -> Match | None:
    """The longest name that begins at a token, and all that it may name."""
    node = _trie()
    found: Match | None = None
    for index in range(first, len(text.tokens)):
        after = node.after.get(text.plain(index))
        if after is None or (index > first and not text.is_joined(index)):
            break
        node = after
        if node.named:
            found = _match(text, first, index + 1, named=node.named) or found
    return found


def _match(
    text: PlaceText, first: int, last: int, *, named: dict[tuple[str, ...], tuple[Place, ...]]
) -> Match | None:
    """Of several names that plain syllables may spell, one that is spelt just so is meant."""
    terms = text.terms(first, last)
    exact = terms in named
    places = [
        place
        for name, places in named.items()
        if (name == terms if exact else text.spells(terms, name=name))
        for place in places
    ]
    if not places:
        return None
    return Match(
        first,
        last,
        tuple(dict.fromkeys(sorted(places, key=_larger_first))),
        exact=exact,
        ordinary=_is_ordinary(terms, exact=exact),
    )


def _larger_first(place: Place) -> tuple[int, bool]:
    return -place.level, place.era == "old"


@cache
def _trie() -> _Node:
    root = _Node()
    for place in gazetteer().places:
        for name in (place.name, *place.other_names):
            terms = tuple(canonical(word) for word in name.split())
            node = root
            for term in terms:
                node = node.after.setdefault(fold(term), _Node())
            node.named[terms] = (*node.named.get(terms, ()), place)
    return root


@cache
def _firsts() -> frozenset[str]:
    """The first syllables of all names and type words, as spelt."""
    words = [entry[0][0] for entries in _TYPES_BY_FIRST.values() for entry in entries]
    names = [name[0] for node in _nodes(_trie()) for name in node.named]
    return frozenset([*words, *names])


@cache
def _firsts_plain() -> frozenset[str]:
    return frozenset(map(fold, _firsts()))


def _nodes(node: _Node) -> Iterator[_Node]:
    yield node
    for after in node.after.values():
        yield from _nodes(after)


def _is_ordinary(terms: Iterable[str], *, exact: bool) -> bool:
    """By place_words.txt: `văn minh`, `van minh`, `cho ra`; not `chợ rã`."""
    joined = " ".join(terms)
    return joined in _ordinary() or (not exact and fold(joined) in _ordinary())


@cache
def _ordinary() -> frozenset[str]:
    text = files("vietnamese").joinpath("place_words.txt").read_text(encoding="utf-8")
    spelt = {
        " ".join(canonical(part) for part in word.split())
        for line in text.splitlines()
        if (word := line.partition("#")[0].strip())
    }
    return frozenset(spelt | {fold(word) for word in spelt})
