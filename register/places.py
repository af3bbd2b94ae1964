"""Where an initiative is, as far as its own words say: by the names of units, level by level.

Units that no table knows count too; a commune that became a ward keeps its name. What texts name is
looked up in `vietnamese.places`; here only what became of communes in 2025.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final, Literal, NamedTuple

from vietnamese import fold, tokenize
from vietnamese.alphabet import CAPITALS
from vietnamese.gazetteer import LEVELS as SIZES
from vietnamese.gazetteer import gazetteer

Level = Literal["hamlet", "commune", "district", "province"]
_HAMLETS: Final = (
    *("thôn", "xóm", "bản", "ấp", "buôn", "làng", "TDP"),
    *("khu phố", "khu dân cư", "tổ dân phố"),
)
_BY_SIZE: Final[dict[int, Level]] = {1: "commune", 2: "district", 3: "province"}
#: Type word -> level.
LEVELS: Final[dict[str, Level]] = {
    **dict.fromkeys(_HAMLETS, "hamlet"),
    **{word: _BY_SIZE[size] for word, size in SIZES.items()},
}
#: Of a pattern, the longest first.
LEVEL_WORDS: Final = "|".join(
    f"{word[0].upper()}{word[1:]}|{word}" for word in sorted(LEVELS, key=len, reverse=True)
)
_WORD: Final = rf"[{CAPITALS}0-9]\w*"
_NAME: Final = rf"(?P<name>{_WORD}(?:[ -]{_WORD})*)"
_NAMED: Final = re.compile(rf"\b(?P<type>{LEVEL_WORDS})\s+(?:số\s+)?{_NAME}")
_SHARED: Final = re.compile(rf"\s*(?P<joint>,|;|và)\s+{_NAME}(?=\s*(?:[,;.)]|và|$))")
#: Said before the type word of several.
_SEVERAL: Final = re.compile(r"\b(?:các|những|hai|ba|bốn|năm|\d+)\s+$", re.IGNORECASE)


class Where(NamedTuple):
    """The units something lies in, each by its name without accents and type word."""

    hamlet: str | None = None
    commune: str | None = None
    district: str | None = None
    province: str | None = None


NOWHERE: Final = Where()


@lru_cache(maxsize=1 << 15)
def where(text: str) -> Where:
    """The units named in a piece of text; several of one level count as one thing.

    >>> where("Chi hội Phụ nữ thôn Bến Cát 3, xã Suối Vàng")
    Where(hamlet='ben cat 3', commune='suoi vang', district=None, province=None)
    >>> where("tại các xã Suối Vàng, Đồi Chè").commune, where("xã Suối Vàng và Đồi Chè").commune
    ('doi che + suoi vang', 'doi che + suoi vang')

    Without a sign of several, what follows a comma may be what it lies in:

    >>> where("xã Suối Vàng, Thạch Khê").commune, where("Hội Nông dân xã") == NOWHERE
    ('suoi vang', True)
    """
    names: dict[str, set[str]] = {}
    for match in _NAMED.finditer(text):
        found = names.setdefault(LEVELS[_type(match)], set())
        found.add(_plain(match["name"]))
        also = _sharing(text, match.end())
        if _SEVERAL.search(text, 0, match.start()) or any(one["joint"] != "," for one in also):
            found |= {_plain(one["name"]) for one in also}
    return Where(**{level: " + ".join(sorted(said)) for level, said in names.items()})


def _sharing(text: str, here: int) -> list[re.Match[str]]:
    """The names after a first one that share its type word, or seem to."""
    found = []
    while match := _SHARED.match(text, here):
        found.append(match)
        here = match.end()
    return found


def became(commune: str) -> frozenset[str]:
    """The names of the new communes that hold its land since July 2025, its own name left out.

    >>> became("nguyen phuc"), became("suoi vang")
    (frozenset({'cam giang'}), frozenset())
    """
    return _successors().get(commune, frozenset())


@cache
def _successors() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for place in gazetteer().places:
        if place.era == "old" and place.level == SIZES["xã"]:
            here = found.setdefault(_plain(place.name), set())
            here |= {_plain(part.place.name) for part in gazetteer().related(place).new}
    return {name: frozenset(after - {name}) for name, after in found.items()}


def _type(match: re.Match[str]) -> str:
    word = match["type"]
    return word if word in LEVELS else word[0].lower() + word[1:]


def _plain(name: str) -> str:
    return " ".join(fold(token.term) for token in tokenize(name))
