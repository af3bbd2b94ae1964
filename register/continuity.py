"""Addresses that last: the ids entries keep, and where lost ones lead.

An id is a slug and 6 hex digits of the first mention it was made for. It stays with the entry that
has most of its mentions, whatever is found before, beside or instead of that first one.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from corpus.identity import slug
from register.spellings import key_of
from register.summary import order

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Hashable, Iterable, Mapping, Sequence

    from register.model import Mention

    #: What a new bulletin's mention must share with an old one's to take its id over.
    Kin = Callable[[Mention], Hashable]


def assign(
    entries: Sequence[Sequence[Mention]],
    *,
    known: Mapping[Mention, str],
    kin: Kin,
    taken: Iterable[str] = (),
) -> list[str]:
    """Ids for entries (none empty), in their order, given the ids that mentions had before.

    None is one of those that others have `taken`.

    A mention is known again by its bulletin, name and owner; else by its bulletin and name, as
    corrected bulletins have it. Where none is, an entry takes over a lost id of its `kin`.
    """
    firsts = [min(mentions, key=order) for mentions in entries]
    votes = _votes(entries, known=known)
    given: dict[int, str] = {}
    used = set(taken)
    for entry, id_ in sorted(votes, key=lambda p: (-votes[p], order(firsts[p[0]]), p[1])):
        if entry not in given and id_ not in used:
            given[entry] = id_
            used.add(id_)
    orphans = _orphans(known, voted={id_ for _, id_ in votes}, kin=kin)
    for entry, mentions in enumerate(entries):
        if entry not in given:
            id_ = next((orphans[key] for key in map(kin, mentions) if key in orphans), "")
            free = id_ and id_ not in used
            given[entry] = id_ if free else new_id(firsts[entry], taken=used)
            used.add(given[entry])
    return [given[entry] for entry in range(len(entries))]


def heirs(
    entries: Mapping[str, Sequence[Mention]], *, known: Mapping[Mention, str]
) -> dict[str, str | None]:
    """Ids that mentions had before and no entry (id -> mentions) has now, and where they lead.

    To the entry that has most of their mentions; None: they are gone.
    """
    lost: dict[str, str | None] = dict.fromkeys(sorted(set(known.values()) - entries.keys()))
    if not lost:
        return lost
    ids = list(entries)
    votes = _votes(list(entries.values()), known=known)
    for entry, id_ in sorted(votes, key=lambda p: (votes[p], ids[p[0]])):  # the most votes last
        if id_ in lost:
            lost[id_] = ids[entry]
    return lost


def new_id(first: Mention, *, taken: Container[str]) -> str:
    """The id made for an entry of this first mention, if it isn't taken; else another."""
    key = key_of(first.name)
    made_of = f"{first.bulletin}\n{first.name_start}\n{key}"
    while True:
        digest = hashlib.sha256(made_of.encode()).hexdigest()
        id_ = f"{slug(key) or 'mo-hinh'}-{digest[:6]}"
        if id_ not in taken:
            return id_
        made_of += "\n"


def redirects(
    before: Mapping[str, str | None],
    *,
    lost: Mapping[str, str | None],
    present: set[str],
) -> dict[str, str | None]:
    """All lost ids and where they lead now, in one step.

    >>> redirects({"a": "b", "x": None, "y": None}, lost={"b": "c"}, present={"c", "y"})
    {'a': 'c', 'x': None, 'b': 'c'}
    """
    moved = {**before, **lost}

    def end(id_: str | None) -> str | None:
        seen = set()
        while id_ is not None and id_ not in present and id_ not in seen:
            seen.add(id_)
            id_ = moved.get(id_)
        return id_ if id_ in present else None

    return {old: end(old) for old in moved if old not in present}


def _votes(
    entries: Sequence[Sequence[Mention]], *, known: Mapping[Mention, str]
) -> Counter[tuple[int, str]]:
    """(entry, id) -> how many of the entry's mentions had the id."""
    closely: defaultdict[Hashable, Counter[str]] = defaultdict(Counter)
    loosely: defaultdict[Hashable, Counter[str]] = defaultdict(Counter)
    for mention, id_ in known.items():
        closely[_with_owner(mention)][id_] += 1
        loosely[_by_name(mention)][id_] += 1
    votes: Counter[tuple[int, str]] = Counter()
    for entry, mentions in enumerate(entries):
        for mention in mentions:
            found = closely.get(_with_owner(mention)) or loosely.get(_by_name(mention))
            for id_ in found or ():
                votes[entry, id_] += 1
    return votes


def _with_owner(mention: Mention) -> Hashable:
    owner = mention.organisation.text if mention.organisation else None
    return mention.bulletin, key_of(mention.name), owner


def _by_name(mention: Mention) -> Hashable:
    return mention.bulletin, key_of(mention.name)


def _orphans(known: Mapping[Mention, str], *, voted: set[str], kin: Kin) -> dict[Hashable, str]:
    """Kin -> an id that none of the mentions speaks for."""
    orphans: dict[Hashable, str] = {}
    for mention, id_ in known.items():
        if id_ not in voted:
            orphans[kin(mention)] = min(id_, orphans.get(kin(mention), id_))
    return orphans
