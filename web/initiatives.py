"""What pages and API show of the register."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from search.results import Highlighted
from web.alphabet import order

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from register.model import Initiative, Mention


@dataclass(frozen=True, slots=True)
class NamingBulletin:
    """A bulletin that names an initiative, and the sentences in which it does."""

    id: str
    title: str
    published: date | None
    #: The name as it is written there first.
    name: str
    #: The name is marked.
    sentences: tuple[Highlighted, ...]


def alphabetical(initiatives: Iterable[Initiative]) -> list[Initiative]:
    """By name."""
    return sorted(initiatives, key=lambda initiative: (order(initiative.name), initiative.id))


def spellings(initiative: Initiative) -> list[str]:
    """The names as written, its own first, the others by the alphabet."""
    names = {mention.name for mention in initiative.mentions} - {initiative.name}
    return [initiative.name, *sorted(names, key=order)]


def naming_bulletins(
    initiative: Initiative, titles: Mapping[str, tuple[str, date | None]]
) -> list[NamingBulletin]:
    """The bulletins that name it, the latest first, undated ones last.

    `titles` are those of the bulletins that are published; the others are left out.
    """
    shown = []
    for id_ in initiative.bulletins:
        if id_ in titles:
            title, published = titles[id_]
            mentions = [mention for mention in initiative.mentions if mention.bulletin == id_]
            shown.append(
                NamingBulletin(id_, title, published, mentions[0].name, _sentences(mentions))
            )
    return sorted(shown, key=lambda one: -one.published.toordinal() if one.published else 0)


def _sentences(mentions: Sequence[Mention]) -> tuple[Highlighted, ...]:
    """Each sentence once, its marks in order; a name inside another is one mark."""
    spans: dict[tuple[int, str], list[tuple[int, int]]] = {}
    for mention in sorted(mentions, key=lambda one: (one.evidence_start, one.name_start)):
        start = mention.evidence_start
        marks = spans.setdefault((start, mention.evidence), [])
        begins, ends = mention.name_start - start, mention.name_end - start
        if not marks or marks[-1][1] <= begins:
            marks.append((begins, ends))
    return tuple(Highlighted(evidence, tuple(marks)) for (_, evidence), marks in spans.items())
