"""Who reports a figure, told apart: within one bulletin, and among bulletins.

A province's figures are never held against those of one of its districts.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from vietnamese import canonical
from vietnamese.gazetteer import LEVELS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from register.model import Figure

#: Words that only say "the whole of it".
_WHOLE = re.compile(r"^(?:(?:trên|trong|địa bàn|phạm vi|toàn bộ|toàn|cả) )+")
_NAMED = re.compile(rf"\b(?:{'|'.join(LEVELS)})\s+\S")
#: A portal has one province and one country.
_ONE_OF_A_KIND = re.compile(r"(?:^|\s)(?:tỉnh|quốc|nước)$")


def reporter_key(reporter: str | None) -> str | None:
    """What two spellings of one reporter share.

    >>> reporter_key("Toàn tỉnh"), reporter_key("trên địa bàn huyện"), reporter_key("xã Hoà An")
    ('tỉnh', 'huyện', 'xã hòa an')
    """
    if reporter is None:
        return None
    return _WHOLE.sub("", " ".join(map(canonical, reporter.split()))) or None


def named_in_full(keys: Iterable[str]) -> dict[str, str]:
    """For each reporter of one bulletin what it is there: `huyện` is its only `huyện thạch khê`.

    A unit named with those above it once is the same where it is named without.

    >>> named_in_full(["huyện", "huyện thạch khê", "xã suối vàng"])["huyện"]
    'huyện thạch khê'
    >>> named_in_full(["xã", "xã bãi đá", "xã đồi chè"])["xã"]
    'xã'
    >>> named_in_full(["xã bãi đá", "xã bãi đá, huyện thạch khê"])["xã bãi đá"]
    'xã bãi đá, huyện thạch khê'
    """
    all_keys = set(keys)
    chains: defaultdict[str, list[str]] = defaultdict(list)
    for key in all_keys:
        if "," in key:
            chains[key.split(",", 1)[0]].append(key)
    full = {key: key for key in all_keys}
    for unit, longer in chains.items():
        if unit in full and len(longer) == 1:
            full[unit] = longer[0]
    for level in all_keys.intersection(LEVELS):
        named = {full[key] for key in all_keys if key.startswith(f"{level} ")}
        if len(named) == 1:
            full[level] = named.pop()
    return full


def whose(figures: Sequence[Figure]) -> tuple[str | None, ...]:
    """The keys of those who report these figures of one bulletin, in the order of its text.

    A number without a reporter has the bulletin's only one, if that was said before it. Among
    several nobody knows whose an unclaimed number is: it has none.
    """
    keys = [reporter_key(figure.reporter) for figure in figures]
    full = named_in_full(key for key in keys if key)
    only = next(iter(full.values())) if len(set(full.values())) == 1 else None
    found: list[str | None] = []
    heard = None
    for key in keys:
        found.append(full[key] if key else heard)
        heard = heard or (only if key else None)
    return tuple(found)


def known_everywhere(key: str) -> bool:
    """Whether it is the same in every bulletin: `tỉnh`, `hội nông dân xã suối vàng`, not `xã`.

    >>> [known_everywhere(key) for key in ("tỉnh", "công an tỉnh", "xã suối vàng")]
    [True, True, True]
    >>> known_everywhere("hội nông dân xã")
    False
    """
    return bool(_ONE_OF_A_KIND.search(key) or _NAMED.search(key))
