"""Long forms in a query that texts often write short: `ủy ban nhân dân` as UBND."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from vietnamese.abbreviation_table import table
from vietnamese.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


@dataclass(frozen=True, slots=True)
class Contraction:
    """A long form and one of its short forms."""

    #: Indexes into the terms given, half-open.
    start: int
    end: int
    #: As the table writes it; `spellings` gives its index terms.
    short: str
    #: Whether the short form stands for nothing else that we know, in any context.
    sure: bool


@dataclass(slots=True)
class _Node:
    after: dict[str, _Node] = field(default_factory=dict)
    #: The terms as spelt, the short form, `sure`.
    ends: list[tuple[tuple[str, ...], str, bool]] = field(default_factory=list)


def contractions(terms: Sequence[str]) -> list[Contraction]:
    """The long forms among the terms of a query, with all their short forms.

    A plain term stands for every accent. Spans are equal, nested (`mặt trận tổ quốc` in `ủy ban mặt
    trận tổ quốc`) or disjoint; by start, the longer first. Never raises.

    >>> contractions("uy ban mat tran".split())
    []
    >>> contractions("cai cach hanh chinh".split())
    [Contraction(start=0, end=4, short='CCHC', sure=True)]
    """
    found = [
        Contraction(start, end, short, sure)
        for start in range(len(terms))
        for end, short, sure in _from(terms, start)
    ]
    found.sort(key=lambda each: (each.start - each.end, each.start))
    kept: list[Contraction] = []
    for each in found:
        if not any(_cross(each, other) for other in kept):
            kept.append(each)
    return sorted(kept, key=lambda each: (each.start, -each.end))


def _from(terms: Sequence[str], start: int) -> Iterator[tuple[int, str, bool]]:
    node: _Node | None = _trie()
    for end in range(start, len(terms)):
        node = node.after.get(fold(terms[end])) if node else None
        if node is None:
            return
        for long, short, sure in node.ends:
            run = zip(terms[start : end + 1], long, strict=True)
            if all(term in (syllable, fold(syllable)) for term, syllable in run):
                yield end + 1, short, sure


def _cross(one: Contraction, other: Contraction) -> bool:
    """Whether two spans share terms, and each has some of its own."""
    return (
        one.start < other.start < one.end < other.end
        or other.start < one.start < other.end < one.end
    )


@cache
def _trie() -> _Node:
    root = _Node()
    for expansion in table():
        # People leave out the và: Sở Giáo dục - Đào tạo.
        without_and = tuple(term for term in expansion.terms if term != "và")
        for long in dict.fromkeys((expansion.terms, without_and)):
            node = root
            for term in long:
                node = node.after.setdefault(fold(term), _Node())
            # A note tells of a context (KH in numbers of documents), which a query has not.
            entry = (long, expansion.short, expansion.sure and not expansion.note)
            if entry not in node.ends:
                node.ends.append(entry)
    return root
