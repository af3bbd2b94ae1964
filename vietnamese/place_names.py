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
    from collections.abc import Iterable

    from vietnamese.written import Written

#: How a type is written -> the types it may mean.
_TYPE_WORDS = {
    ("tỉnh",): {"tỉnh"},
    ("thành", "phố"): {"thành phố"},
    ("tp",): {"thành phố"},
    ("thị", "xã"): {"thị xã"},
    ("tx",): {"thị xã"},
    ("huyện",): {"huyện"},
    ("quận",): {"quận"},
    ("thị", "trấn"): {"thị trấn"},
    ("tt",): {"thị trấn"},
    ("xã",): {"xã"},
    ("phường",): {"phường"},
}
#: Of one letter: only as a capital with a full stop (`P. Đức Xuân`), or a query would be torn.
_INITIALS = {"t": "tỉnh", "h": "huyện", "x": "xã", "p": "phường", "q": "quận"}


@dataclass(frozen=True, slots=True)
class Match:
    """A run of tokens that spells names of places."""

    #: Indexes of tokens, half-open.
    first: int
    last: int
    #: Their terms, as written.
    terms: tuple[str, ...]
    places: tuple[Place, ...]
    #: Whether every accent is there.
    exact: bool


@dataclass(frozen=True, slots=True)
class TypeWord:
    """A type word before a name."""

    last: int
    types: frozenset[str]


@dataclass(slots=True)
class _Node:
    after: dict[str, _Node] = field(default_factory=dict)
    #: The canonical syllables -> what is named so.
    named: dict[tuple[str, ...], list[Place]] = field(default_factory=dict)


class Names:
    """Every name of every place, by plain syllables."""

    def __init__(self, places: Iterable[Place]) -> None:
        self.root = _Node()
        self._by_type: dict[str, list[Place]] = {}
        ordered = sorted(places, key=lambda place: (-place.level, place.era != "new"))
        # Of one level below the province, the district before all; a new commune before an old.
        for place in ordered:
            self._by_type.setdefault(place.type, []).append(place)
            for name in (place.name, *place.other_names):
                self._add(tuple(canonical(word) for word in name.split()), place)

    def _add(self, terms: tuple[str, ...], place: Place) -> None:
        node = self.root
        for term in terms:
            node = node.after.setdefault(fold(term), _Node())
        node.named.setdefault(terms, []).append(place)

    def of_types(self, types: Iterable[str]) -> list[Place]:
        """Every place of these types."""
        return [place for type_ in types for place in self._by_type.get(type_, ())]


@cache
def names() -> Names:
    """The names in the table that ships with the project."""
    return Names(gazetteer().places)


def read_type(written: Written, here: int) -> TypeWord | None:
    """The type word that begins at a token."""
    plain = written.plain[here]
    if plain not in _FIRST_OF_TYPE:
        return None
    term = written.tokens[here].term
    if term in _INITIALS and written.is_initial(here):
        return TypeWord(here + 1, frozenset({_INITIALS[term]}))
    for size in (2, 1):
        terms = written.terms(here, here + size)
        for word, types in _TYPE_WORDS.items():
            if len(word) == len(terms) == size and written.spells(terms, word):
                return TypeWord(here + size, frozenset(types))
    return None


def read_name(written: Written, first: int) -> Match | None:
    """The longest name that begins at a token, and all that it may name.

    Of several spellings that fit plain syllables, those that are spelt just so are meant.
    """
    node = names().root
    found: Match | None = None
    for last in range(first, len(written.tokens)):
        if last > first and not written.is_joined(last):
            break
        after = node.after.get(written.plain[last])
        if after is None:
            break
        node = after
        if node.named:
            found = _named(written, first, last + 1, node.named) or found
    return found


def _named(
    written: Written, first: int, last: int, named: dict[tuple[str, ...], list[Place]]
) -> Match | None:
    terms = written.terms(first, last)
    if terms in named:
        return Match(first, last, terms, tuple(named[terms]), exact=True)
    fitting = [place for name, places in named.items() if written.spells(terms, name)
               for place in places]
    if not fitting:
        return None
    fitting.sort(key=lambda place: (-place.level, place.era != "new"))
    return Match(first, last, terms, tuple(dict.fromkeys(fitting)), exact=False)


@cache
def _ordinary() -> frozenset[str]:
    text = files("vietnamese").joinpath("place_words.txt").read_text(encoding="utf-8")
    words = {
        " ".join(canonical(part) for part in word.split())
        for line in text.splitlines()
        if (word := line.partition("#")[0].strip())
    }
    return frozenset(words | {fold(word) for word in words})


def is_ordinary(match: Match) -> bool:
    """Whether the words mean something else too: `văn minh`, `van minh`, `cho ra` (not `chợ rã`)."""
    joined = " ".join(match.terms)
    return joined in _ordinary() or (not match.exact and fold(joined) in _ordinary())


_FIRST_OF_TYPE = frozenset({fold(word[0]) for word in _TYPE_WORDS} | set(_INITIALS))
