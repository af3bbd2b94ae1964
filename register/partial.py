"""Merging only what a change touches: the same entries and doubts as merging all mentions gives.

Names are near each other in clusters (`register.near`), and what is merged in one depends on no
other. A new, changed or removed mention touches the cluster of its name; so does a pair of names
that are near each other only now, or no longer. All else stays as the last register has it. That
register must be as merging left it: where staff have set entries right, all is merged again.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from register import spellings
from register.merge import Merged, merge, names_of, near_names
from register.review import QuestionKind
from vietnamese import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from register.merge import Near, Syllables
    from register.model import Mention
    from register.store import Before


def merge_again(mentions: Sequence[Mention], *, before: Before) -> Merged:
    """What `merge` gives, where the entries before were not corrected."""
    names, former = names_of(mentions), names_of(before.mentions)
    now = near_names(names)
    then = now if names == former else near_names(former)
    changed = {_key(one) for one in set(mentions).symmetric_difference(before.mentions)}
    changed |= {_plain(name) for pair in now ^ then for name in pair}
    touched = _clusters(changed, near=now | then)
    known = {one: id_ for one, id_ in before.found_as.items() if _key(one) in touched}
    lost = set(known.values())
    kept = [one for one in before.initiatives if one.id not in lost]
    merged = merge(
        (one for one in mentions if _key(one) in touched),
        known=known,
        taken=(one.id for one in kept),
        near=now,
    )
    asked = [
        one
        for one in before.questions
        if one.kind is QuestionKind.DOUBTFUL_MERGE and lost.isdisjoint(one.initiatives)
    ]
    return Merged(
        sorted([*kept, *merged.initiatives], key=lambda one: one.id),
        sorted([*asked, *merged.doubts], key=lambda one: (one.initiatives, one.reasons)),
    )


def _clusters(keys: Iterable[Syllables], *, near: Near) -> set[Syllables]:
    """All names, without accents, that near ones connect with these."""
    beside: defaultdict[Syllables, set[Syllables]] = defaultdict(set)
    for first, second in near:
        one, other = _plain(first), _plain(second)
        beside[one].add(other)
        beside[other].add(one)
    return _reached(keys, beside)


def _reached(
    keys: Iterable[Syllables], beside: Mapping[Syllables, set[Syllables]]
) -> set[Syllables]:
    reached = set(keys)
    ahead = list(reached)
    while ahead:
        new = beside.get(ahead.pop(), set()) - reached
        reached |= new
        ahead += new
    return reached


def _key(mention: Mention) -> Syllables:
    return spellings.read(mention.name).key


def _plain(name: Syllables) -> Syllables:
    return tuple(map(fold, name))
