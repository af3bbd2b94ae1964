"""Names said several times in one bulletin: each is one, however it is spelt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from register.extract.name import folded, key_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from register.extract.names import Name
    from register.extract.owner import Organisation
    from register.extract.written import Written

#: Letters of a name in which one may be wrong.
_LONG: Final = 12


def distinct(
    written: Written, names: Sequence[Name], owners: Sequence[Organisation | None]
) -> list[int]:
    """The numbers of the names to keep, ascending: each name of each owner once, as best said.

    A name without an owner is the owned one's. Prose goes before titles, leads and captions, which
    repeat; a name without quotes that lies in another (or holds one) is a wrong cut of it.
    """
    spelt: list[str] = []
    for name in names:
        key = key_of(written, name)
        spelt.append(next((known for known in spelt if _alike(known, key)), key))
    quoted = {key for key, name in zip(spelt, names, strict=True) if name.quoted}
    best: dict[tuple[str, str], int] = {}
    for number, (key, name) in enumerate(zip(spelt, names, strict=True)):
        if not name.quoted and any(_inside(key, other) for other in quoted | set(spelt)):
            continue
        owner = owners[number]
        said = folded(written.text[owner.start : owner.end]) or owner.kind if owner else ""
        known = best.get((key, said))
        if known is None or _rank(name) > _rank(names[known]):
            best[key, said] = number
    owned = {key for key, said in best if said}
    return sorted(n for (key, said), n in best.items() if said or key not in owned)


def _rank(name: Name) -> tuple[bool, float]:
    return name.sentence.part == "paragraph", name.confidence


def _alike(one: str, other: str) -> bool:
    """Whether two names are spellings of one: other spaces, one letter.

    >>> _alike("tui ni long xanh", "tui nilong xanh"), _alike("ngo 15 binh yen", "ngo 16 binh yen")
    (True, False)
    """
    if one == other:
        return True
    first, second = one.replace(" ", ""), other.replace(" ", "")
    if first == second:
        return True
    if min(len(first), len(second)) < _LONG or abs(len(first) - len(second)) > 1:
        return False
    at = next(
        (n for n, (a, b) in enumerate(zip(first, second, strict=False)) if a != b),
        min(len(first), len(second)),
    )
    rests = {(first[at + 1 :], second[at + 1 :]), (first[at:], second[at + 1 :])}
    rests.add((first[at + 1 :], second[at:]))
    digits = [letter for letter in (first[at : at + 1], second[at : at + 1]) if letter.isdigit()]
    return not digits and any(a == b for a, b in rests)


def _inside(key: str, other: str) -> bool:
    return key != other and f" {key} " in f" {other} "
