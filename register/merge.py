"""Mentions of one initiative, put together.

Never by name alone: of mentions with one name, those whose owners or places differ stay apart. A
mention that says less than an entry joins it if it fits no other. Names that differ by a misspelt
syllable join where owner or commune are the same too. Whatever is doubtful stays apart and is asked
about. The same mentions give the same entries, in whatever order they come.

Nothing compares all with all: names meet through what they share (`register.near`), entries of one
name through their places and owners.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import combinations, permutations, product
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from register import profiles, spellings
from register.continuity import assign
from register.joining import Doubt, Entry, are_one, bulletins_of, join, still_doubtful
from register.near import near_pairs
from register.places import became
from register.profiles import Profile
from register.review import Question, QuestionKind
from register.spellings import key_of
from register.summary import order, summarise

if TYPE_CHECKING:
    from collections.abc import (
        Collection,
        Hashable,
        Iterable,
        Iterator,
        Mapping,
        Sequence,
    )

    from register.model import Initiative, Mention
    from register.spellings import Apart

    Syllables = tuple[str, ...]
    Near = set[tuple[Syllables, Syllables]]

#: A name of one entry for each commune of a province: no use in asking which.
_MOST_ASKED: Final = 5
#: More entries of one name than this are not tried against each other, only by place and owner.
_FEW: Final = 20
#: From so many syllables on, one that is misspelt needs no other sign.
_TELLING: Final = 8


class Merged(NamedTuple):
    """All entries, in the order of their ids."""

    initiatives: list[Initiative]
    #: Entries that may be one.
    doubts: list[Question]


def merge(
    mentions: Iterable[Mention],
    *,
    known: Mapping[Mention, str] = MappingProxyType({}),
    taken: Iterable[str] = (),
    near: Near | None = None,
) -> Merged:
    """The entries of these mentions, and what a person should look at.

    `known` are the ids that mentions had before: entries keep them (`register.continuity`). Of a
    part of all mentions (`register.partial`) it must be told which ids the others have `taken`, and
    which names are `near` each other among all.
    """
    names, asked = _entries(mentions)
    spelt = [name.syllables for name in names]
    if near is None:
        near = near_names(spelt)
    entries, doubts = _joined_by_likeness(names, asked, _numbered(spelt, near))
    ids = assign([entry.mentions for entry in entries], known=known, kin=_kin, taken=taken)
    by_entry = {id(entry): id_ for entry, id_ in zip(entries, ids, strict=True)}
    initiatives = [
        summarise(id_, entry.mentions, reasons=_reasons(entry))
        for entry, id_ in zip(entries, ids, strict=True)
    ]
    questions = {_question(doubt, by_entry) for doubt in doubts}
    return Merged(
        sorted(initiatives, key=lambda one: one.id),
        sorted(questions, key=lambda one: (one.initiatives, one.reasons)),
    )


def names_of(mentions: Iterable[Mention]) -> list[Syllables]:
    """The names of these mentions, each once, in its fullest spelling."""
    by_key: defaultdict[Syllables, set[Syllables]] = defaultdict(set)
    for name in {mention.name for mention in mentions}:
        read = spellings.read(name)
        by_key[read.key].add(read.syllables)
    return [fullest for key in sorted(by_key) for fullest in _by_accents(by_key[key])]


def near_names(names: Sequence[Syllables]) -> Near:
    """The pairs of these names that could be spelt nearly alike."""
    return {(names[first], names[second]) for first, second in near_pairs(names)}


def _numbered(names: Sequence[Syllables], near: Near) -> list[tuple[int, int]]:
    """The pairs as numbers of these names, ascending; those with others are left out."""
    number = {name: at for at, name in enumerate(names)}
    return sorted(
        (number[first], number[second])
        for first, second in near
        if first in number and second in number
    )


@dataclass(slots=True)
class _Named:
    """The entries of one name."""

    #: In its fullest spelling.
    syllables: Syllables
    entries: list[Entry]


def _entries(mentions: Iterable[Mention]) -> tuple[list[_Named], list[Doubt]]:
    """Name by name."""
    by_key: defaultdict[Syllables, dict[Syllables, dict[Profile, list[Mention]]]]
    by_key = defaultdict(dict)
    for mention in sorted(mentions, key=order):
        name = spellings.read(mention.name)
        profile = profiles.profile(mention, at_end=name.place)
        said = by_key[name.key].setdefault(name.syllables, {})
        said.setdefault(profile, []).append(mention)
    names: list[_Named] = []
    doubts: list[Doubt] = []
    for key in sorted(by_key):
        for fullest, spelt in _by_accents(by_key[key]).items():
            together: defaultdict[Profile, list[Mention]] = defaultdict(list)
            for syllables in spelt:
                for profile, same in by_key[key][syllables].items():
                    together[profile] += same
            entries, asked = _of_one_name(together)
            names.append(_Named(fullest, entries))
            doubts += asked
    return names, doubts


def _by_accents(spelt: Collection[Syllables]) -> dict[Syllables, list[Syllables]]:
    """Fullest spelling -> those that are it with accents missing, and no other's."""
    fullest = [
        one
        for one in sorted(spelt)
        if not any(one != other and spellings.says_less(one, other) for other in spelt)
    ]
    classes = {one: [one] for one in fullest}
    for one in sorted(set(spelt) - set(fullest)):
        fits = [other for other in fullest if spellings.says_less(one, other)]
        if len(fits) == 1:
            classes[fits[0]].append(one)
        else:
            classes[one] = [one]
    return classes


def _of_one_name(
    mentions: Mapping[Profile, list[Mention]],
) -> tuple[list[Entry], list[Doubt]]:
    """Those who say most first; who says less joins the one entry that fits, or stays apart."""
    entries: list[Entry] = []
    unclear: list[Doubt] = []
    index: defaultdict[tuple[int, str], list[Entry]] = defaultdict(list)
    by_said: defaultdict[int, list[Profile]] = defaultdict(list)
    for profile in sorted(mentions, key=_profile_order):
        by_said[profile.said].append(profile)
    for said in sorted(by_said, reverse=True):
        # All of a level look at the levels above it: the order within it must not matter.
        fitting = {one: _saying_more(one, entries=entries, index=index) for one in by_said[said]}
        apart = _told_apart(fitting, mentions)
        for profile, fits in fitting.items():
            if len(fits) == 1 and profile not in apart:
                fits[0].mentions += mentions[profile]
                fits[0].reasons.add("said_less")
                continue
            entry = Entry(profile, list(mentions[profile]))
            if len(fits) > 1:
                unclear.append(Doubt((entry, *fits[:_MOST_ASKED]), ("several_fit",)))
            entries.append(entry)
            for at, value in enumerate(profile):
                if value is not None:
                    index[at, value].append(entry)
    entries, became, asked = _complementary(
        entries, leave={id(doubt.entries[0]) for doubt in unclear}
    )
    return entries, [*still_doubtful(unclear, became), *asked, *_near_in_place(entries)]


def _saying_more(
    profile: Profile,
    *,
    entries: list[Entry],
    index: Mapping[tuple[int, str], list[Entry]],
) -> list[Entry]:
    """The entries that say all that a profile says, and more."""
    places = [(at, value) for at, value in enumerate(profile) if value is not None]
    candidates = min((index.get(place, []) for place in places), key=len, default=entries)
    return [entry for entry in candidates if profile.says_less(entry.profile)]


def _told_apart(
    fitting: Mapping[Profile, list[Entry]], mentions: Mapping[Profile, list[Mention]]
) -> set[Profile]:
    """Those that one bulletin names beside what they would be one with."""
    apart: set[Profile] = set()
    joining: defaultdict[int, list[Profile]] = defaultdict(list)
    times: defaultdict[int, Counter[str]] = defaultdict(Counter)
    for profile, fits in fitting.items():
        if len(fits) == 1:
            entry = id(fits[0])
            if entry not in times:
                times[entry].update(bulletins_of(fits[0].mentions))
            times[entry].update(bulletins_of(mentions[profile]))
            joining[entry].append(profile)
    for entry, together in joining.items():
        apart |= {
            p for p in together if any(times[entry][b] > 1 for b in bulletins_of(mentions[p]))
        }
    return apart


def _complementary(
    entries: list[Entry], *, leave: set[int]
) -> tuple[list[Entry], dict[int, Entry], list[Doubt]]:
    """Join those that say different things which fit, where each fits all it fits with."""
    free = [entry for entry in entries if id(entry) not in leave]
    if not 1 < len(free) <= _FEW:
        return entries, {}, []
    pairs = [pair for pair in combinations(free, 2) if are_one(pair)]
    joined, became = join(free, pairs, reason="said_less")
    fitting: defaultdict[int, list[Entry]] = defaultdict(list)
    for one, two in pairs:
        fitting[id(one)].append(two)
        fitting[id(two)].append(one)
    asked = [
        Doubt((entry, *fitting[id(entry)][:_MOST_ASKED]), ("several_fit",))
        for entry in free
        if len(fitting[id(entry)]) > 1 and id(entry) not in became
    ]
    return [*joined, *(entry for entry in entries if id(entry) in leave)], became, asked


def _near_in_place(entries: list[Entry]) -> Iterator[Doubt]:
    """Those that only a hamlet, a part of the owner's name, or the reform of 2025 keeps apart."""
    by_commune: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.profile.commune:
            by_commune[entry.profile.commune].append(entry)
    for commune, together in by_commune.items():
        later = [one for new in became(commune) for one in by_commune.get(new, ())]
        if len(together) * (len(together) + len(later)) > _FEW * _FEW:
            continue
        for one, two in (*combinations(together, 2), *product(together, later)):
            if reason := _hardly_apart(one.profile, two.profile):
                yield Doubt((one, two), (reason,))


def _hardly_apart(one: Profile, two: Profile) -> str:
    """What keeps two of one name apart, if it is so little that a person should look."""
    differ = {
        name
        for name, a, b in zip(Profile._fields, one, two, strict=True)
        if a is not None and b is not None and a != b
    }
    if differ == {"hamlet"} and not (one.owner and two.owner):
        return "hamlet"
    if "commune" in differ and differ <= {"commune", "district"}:
        return "commune"
    if one.owner and two.owner:
        near = profiles.near_owners(one.owner, two.owner)
    else:  # a commune, and a group in it
        near = bool(one.owner or two.owner)
    return "owner" if near and differ and differ <= {"owner", "level"} else ""


def _joined_by_likeness(
    names: Sequence[_Named], doubts: list[Doubt], near: Iterable[tuple[int, int]]
) -> tuple[list[Entry], list[Doubt]]:
    """Join entries whose names are spelt nearly alike; `near`: those to look at, by number."""
    entries = [entry for name in names for entry in name.entries]
    alike: list[tuple[Entry, Entry]] = []
    asked: list[Doubt] = []
    for first, second in near:
        one, two = names[first], names[second]
        apart = spellings.apart(one.syllables, two.syllables)
        if apart is None:
            continue
        shortest = min(len(one.syllables), len(two.syllables))
        for pair in _that_may_meet(one.entries, two.entries):
            if _is_one(*pair, apart=apart, shortest=shortest):
                alike.append(pair)
            elif _shared(*pair):
                asked.append(Doubt(pair, ("other_words" if apart.other else "similar",)))
    now, became = join(entries, alike, reason="similar")
    asked += [Doubt(pair, ("similar",)) for pair in alike if id(pair[0]) not in became]
    return now, still_doubtful([*doubts, *asked], became)


def _that_may_meet(ones: list[Entry], others: list[Entry]) -> Iterator[tuple[Entry, Entry]]:
    """Pairs that fit; of many, those of one commune."""
    if len(ones) * len(others) <= _FEW * _FEW:
        pairs: Iterable[tuple[Entry, Entry]] = ((one, two) for one in ones for two in others)
    else:
        by_commune: defaultdict[str | None, list[Entry]] = defaultdict(list)
        for two in others:
            by_commune[two.profile.commune].append(two)
        by_commune.pop(None, None)
        pairs = ((one, two) for one in ones for two in by_commune.get(one.profile.commune, ()))
    return (pair for pair in pairs if pair[0].profile.fits(pair[1].profile))


def _is_one(one: Entry, two: Entry, *, apart: Apart, shortest: int) -> bool:
    """Whether two entries that fit, and are called nearly the same, are one."""
    if apart.other:
        return False
    if not bulletins_of(one.mentions).isdisjoint(bulletins_of(two.mentions)):
        return False  # a bulletin that tells two apart knows why
    shared = _shared(one, two)
    if shortest < spellings.SHORT:
        return shared == {"owner", "commune"}
    return bool(shared) or (shortest >= _TELLING and apart.small == 1)


def _shared(one: Entry, two: Entry) -> set[str]:
    """What speaks for their being one, beside the name."""
    first, second = one.profile, two.profile
    shared = set()
    if first.commune and first.commune == second.commune:
        shared.add("commune")
    if first.owner and first.owner == second.owner and first.owner != profiles.PERSON:
        shared.add("owner")
    return shared


def _reasons(entry: Entry) -> set[str]:
    """Codes of what makes differently spelt names one."""
    written = {mention.name for mention in entry.mentions}
    reasons = set(entry.reasons)
    if len(written) == 1:
        return reasons
    read = [spellings.read(name) for name in written]
    for step in ("abbreviation", "head", "place"):
        if len({step in name.steps for name in read}) > 1:
            reasons.add(step)
    spelt = {name.syllables for name in read}
    if any(spellings.says_less(one, two) for one, two in permutations(spelt, 2) if one != two):
        reasons.add("accents")
    if len({key_of(name) for name in written}) < len(written):
        reasons.add("spelling")
    return reasons


def _kin(mention: Mention) -> Hashable:
    name = spellings.read(mention.name)
    return name.key, profiles.profile(mention, at_end=name.place)


def _question(doubt: Doubt, ids: Mapping[int, str]) -> Question:
    found = [ids[id(entry)] for entry in doubt.entries]
    # In the case of several the first is the one that fits them all.
    named = found if len(found) > 2 else sorted(found)  # noqa: PLR2004 - a pair has no first
    return Question(QuestionKind.DOUBTFUL_MERGE, tuple(named), doubt.reasons)


def _profile_order(profile: Profile) -> tuple[str, ...]:
    return tuple(value or "" for value in profile)
