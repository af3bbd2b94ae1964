"""What the indexer stores of a document, and the search reads back: one place for its shape.

It stands here because the indexer and the search may not know each other.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from corpus.bulletin import Bulletin

if TYPE_CHECKING:
    from collections.abc import Mapping

    #: What JSON can hold; the engine's own name for it is out of this room's reach.
    Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]


class StoredWord(NamedTuple):
    """A word of several syllables, in one bulletin."""

    #: As the index has it.
    term: str
    #: As the bulletin mostly writes it.
    written: str
    times: int


@dataclass(frozen=True, slots=True)
class StoredBulletin:
    """A bulletin with what the indexer found in it."""

    bulletin: Bulletin
    #: pyvi's most frequent words in it.
    words: tuple[StoredWord, ...]


@dataclass(frozen=True, slots=True)
class StoredInitiative:
    """What a hit shows of an initiative; the register has the rest."""

    id: str
    name: str
    #: The sentence of its latest mention.
    evidence: str
    published: date | None
    bulletins: int
    #: As written; None where no bulletin says it.
    organisation: str | None = None
    place: str | None = None
    areas: tuple[str, ...] = ()
    years: tuple[int, ...] = ()


def write_bulletin(stored: StoredBulletin) -> Mapping[str, Json]:
    """As JSON."""
    bulletin = stored.bulletin
    return {
        "kind": "bulletin",
        "source": bulletin.source,
        "title": bulletin.title,
        "lead": bulletin.lead,
        "captions": list(bulletin.captions),
        "paragraphs": list(bulletin.paragraphs),
        "url": bulletin.url,
        "published": bulletin.published.isoformat() if bulletin.published else None,
        "section": bulletin.section,
        "author": bulletin.author,
        "words": [list(word) for word in stored.words],
    }


def write_initiative(stored: StoredInitiative) -> Mapping[str, Json]:
    """As JSON."""
    return {
        "kind": "initiative",
        "name": stored.name,
        "evidence": stored.evidence,
        "published": stored.published.isoformat() if stored.published else None,
        "bulletins": stored.bulletins,
        "organisation": stored.organisation,
        "place": stored.place,
        "areas": list(stored.areas),
        "years": list(stored.years),
    }


def read(id_: str, stored: Mapping[str, Json]) -> StoredBulletin | StoredInitiative:
    """What was written. The manifest's SCHEMA_VERSION vouches for its shape."""
    record = cast("Mapping[str, Any]", stored)
    published = date.fromisoformat(record["published"]) if record["published"] else None
    if record["kind"] == "initiative":
        return StoredInitiative(
            id=id_,
            name=record["name"],
            evidence=record["evidence"],
            published=published,
            bulletins=record["bulletins"],
            organisation=record["organisation"],
            place=record["place"],
            areas=tuple(record["areas"]),
            years=tuple(record["years"]),
        )
    bulletin = Bulletin(
        id=id_,
        source=record["source"],
        title=record["title"],
        lead=record["lead"],
        captions=tuple(record["captions"]),
        paragraphs=tuple(record["paragraphs"]),
        url=record["url"],
        published=published,
        section=record["section"],
        author=record["author"],
    )
    return StoredBulletin(
        bulletin,
        tuple(StoredWord(*word) for word in record["words"]),
    )
