"""Entries in the making, and several of them made one."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from register.profiles import Profile

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from register.model import Mention


@dataclass(slots=True, eq=False)
class Entry:
    """What is surely one."""

    profile: Profile
    mentions: list[Mention]
    #: Codes beside those that its names show.
    reasons: set[str] = field(default_factory=set)


class Doubt(NamedTuple):
    """Entries that may be one."""

    entries: tuple[Entry, ...]
    #: Keys of `register.review.WHY_DOUBTFUL`.
    reasons: tuple[str, ...]


def join(
    entries: list[Entry], pairs: list[tuple[Entry, Entry]], *, reason: str
) -> tuple[list[Entry], dict[int, Entry]]:
    """What pairs connect made one where all of it fits; and which entry became which."""
    now: list[Entry] = []
    became: dict[int, Entry] = {}
    for group in _components(entries, pairs):
        if len(group) > 1 and are_one(group):
            whole = _one(group, reason=reason)
            became |= {id(entry): whole for entry in group}
            now.append(whole)
        else:
            now += group
    return now, became


def still_doubtful(doubts: Iterable[Doubt], became: Mapping[int, Entry]) -> list[Doubt]:
    """The doubts, of the entries as they are now, that are still about several."""
    moved = [
        Doubt(tuple(dict.fromkeys(became.get(id(one), one) for one in entries)), reasons)
        for entries, reasons in doubts
    ]
    return [doubt for doubt in moved if len(doubt.entries) > 1]


def are_one(entries: Sequence[Entry]) -> bool:
    """Whether nothing that any two of them say keeps them apart."""
    said = [set(values) - {None} for values in zip(*(e.profile for e in entries), strict=True)]
    times = Counter(bulletin for entry in entries for bulletin in bulletins_of(entry.mentions))
    return (
        all(len(values) <= 1 for values in said)
        and max(times.values()) == 1
        and all(one.profile.is_near(two.profile) for one, two in combinations(entries, 2))
    )


def _one(entries: Sequence[Entry], *, reason: str) -> Entry:
    columns = zip(*(entry.profile for entry in entries), strict=True)
    profile = Profile(*(next((v for v in values if v is not None), None) for values in columns))
    reasons = {reason}.union(*(entry.reasons for entry in entries))
    return Entry(profile, [m for entry in entries for m in entry.mentions], reasons)


def _components(
    entries: Sequence[Entry], pairs: Iterable[tuple[Entry, Entry]]
) -> list[list[Entry]]:
    """Entries that pairs connect, each in the order given."""
    parent: dict[int, int] = {id(entry): id(entry) for entry in entries}

    def root(one: int) -> int:
        while parent[one] != one:
            parent[one] = one = parent[parent[one]]
        return one

    for one, two in pairs:
        parent[root(id(one))] = root(id(two))
    groups: defaultdict[int, list[Entry]] = defaultdict(list)
    for entry in entries:
        groups[root(id(entry))].append(entry)
    return list(groups.values())


def bulletins_of(mentions: Iterable[Mention]) -> set[str]:
    """The ids of the bulletins that these are from."""
    return {mention.bulletin for mention in mentions}
