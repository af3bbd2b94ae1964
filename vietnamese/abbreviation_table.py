"""The table of abbreviations (abbreviations.tsv): its lines, and how to look one up."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from vietnamese.fold import fold
from vietnamese.spelling import canonical, surface

_NO_LETTER = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Expansion:
    """One long form that a short form may stand for."""

    #: As the table writes it: `GD&ĐT`.
    short: str
    long: str
    #: The index terms of the long form.
    terms: tuple[str, ...]
    #: Where it means this (`military, disaster relief`); may be empty.
    note: str
    #: Whether the short form stands for nothing else that we know.
    sure: bool


def spellings(short: str) -> tuple[tuple[str, ...], ...]:
    """The runs of index terms by which texts write a short form.

    >>> spellings("GD&ĐT"), spellings("UBND")
    ((('gd', 'đt'), ('gdđt',)), (('ubnd',),))
    """
    parts = tuple(canonical(part) for part in _NO_LETTER.split(short) if part)
    return tuple(dict.fromkeys((parts, ("".join(parts),)))) if parts else ()


def key_of(short: str) -> str:
    """Its letters, composed and in capitals."""
    return _NO_LETTER.sub("", surface(short)).upper()


@cache
def table() -> tuple[Expansion, ...]:
    """Every line of abbreviations.tsv."""
    text = files("vietnamese").joinpath("abbreviations.tsv").read_text(encoding="utf-8")
    lines = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    meanings: dict[str, set[str]] = {}
    for short, long, _note, _source in lines:
        meanings.setdefault(key_of(short), set()).add(long)
    return tuple(
        Expansion(
            short,
            long,
            tuple(canonical(word) for word in long.split()),
            note,
            sure=len(meanings[key_of(short)]) == 1,
        )
        for short, long, note, _source in lines
    )


@cache
def by_key() -> dict[str, tuple[Expansion, ...]]:
    """The table by `key_of` its short forms."""
    found: dict[str, tuple[Expansion, ...]] = {}
    for expansion in table():
        key = key_of(expansion.short)
        found[key] = (*found.get(key, ()), expansion)
    return found


@cache
def by_plain_key() -> dict[str, tuple[Expansion, ...]]:
    """The same without accents."""
    found: dict[str, tuple[Expansion, ...]] = {}
    for key, expansions_ in by_key().items():
        plain = fold(key.lower()).upper()
        found[plain] = (*found.get(plain, ()), *expansions_)
    return found
