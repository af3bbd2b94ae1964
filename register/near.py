"""Which names could be spelt nearly alike, without comparing all with all.

Names of 5 syllables and more meet if one syllable is changed, put in or left out, since they are
then the same without it; those of 9 and more also if two are, since one of their thirds is then
untouched (the pigeonhole of Li, Deng, Wang, Feng: Pass-Join, VLDB 2012). Shorter ones meet if only
their accents differ. A pair that meets may still be far apart: `spellings.apart` measures.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, Final

from register.spellings import LONG, SHORT
from vietnamese import fold

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence

    Syllables = tuple[str, ...]

#: What more names share than this (`xây dựng nông thôn mới`) says little about any two.
_COMMON: Final = 120


def near_pairs(names: Sequence[Syllables]) -> list[tuple[int, int]]:
    """Pairs of indexes into the names (each given once), ascending.

    >>> near_pairs([("ngõ", "sáng"), ("ngỏ", "sáng"), ("ngõ", "hoa")])
    [(0, 1)]
    """
    alike: defaultdict[Hashable, list[int]] = defaultdict(list)
    thirds: defaultdict[Syllables, list[int]] = defaultdict(list)
    windows: list[tuple[int, set[Syllables]]] = []
    for number, name in enumerate(names):
        key = tuple(map(fold, name))
        for shared in {key, *_without_one(key)}:
            alike[shared].append(number)
        if len(key) >= LONG:
            for third in _thirds(key):
                thirds[third].append(number)
            windows.append((number, set(_windows(key))))
    pairs = {
        pair
        for together in alike.values()
        if 1 < len(together) <= _COMMON
        for pair in combinations(together, 2)
    }
    for number, seen in windows:
        for window in seen:
            together = thirds.get(window, [])
            if len(together) <= _COMMON:
                pairs |= {(min(number, n), max(number, n)) for n in together if n != number}
    return sorted(pairs)


def _without_one(key: Syllables) -> Iterator[Syllables]:
    if len(key) >= SHORT:
        for left_out in range(len(key)):
            yield key[:left_out] + key[left_out + 1 :]


def _thirds(key: Syllables) -> tuple[Syllables, Syllables, Syllables]:
    one, two = len(key) // 3, 2 * len(key) // 3
    return key[:one], key[one:two], key[two:]


def _windows(key: Syllables) -> Iterator[Syllables]:
    """All that may be a third of a name with up to two syllables more or fewer."""
    sizes = {
        len(third) for n in range(len(key) - 2, len(key) + 3) for third in _thirds(key[:1] * n)
    }
    for size in sizes:
        for start in range(len(key) - size + 1):
            yield key[start : start + size]
