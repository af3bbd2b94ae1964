"""What a format has found out about one bulletin, and how that becomes a `Bulletin`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from corpus.bulletin import Bulletin
from corpus.errors import Unreadable
from corpus.formats.text import clean
from corpus.identity import made_id, own_id

if TYPE_CHECKING:
    from datetime import date

    from corpus.formats.old_tables import Encoding
    from corpus.walk import RawItem

#: A text longer than this is a book or an accident; the longest of 73,000 real texts has 65,000.
MAX_TEXT = 1_000_000

Kind = Literal["text", "caption", "lead", "strong", "author"]


class Unfit(ValueError):  # noqa: N818 (its message is the reason that people read)
    """What was read holds no bulletin; the message says why, in Vietnamese."""


@dataclass(frozen=True, slots=True)
class Line:
    """One cleaned line of a page or an export, in its order, and what its markup says it is."""

    text: str
    #: "strong" is a line wholly in bold; "text" is whatever markup doesn't tell apart.
    kind: Kind = "text"


@dataclass(frozen=True, slots=True)
class Draft:
    """A bulletin before it has its id; every text in it is clean already."""

    title: str
    lead: str = ""
    captions: tuple[str, ...] = ()
    paragraphs: tuple[str, ...] = ()
    published: date | None = None
    section: str | None = None
    author: str | None = None
    #: As the page gives it: perhaps relative.
    url: str | None = None
    #: The source's own id, if it gives one.
    given_id: str | None = None
    #: The old encoding that its text was put right from.
    repaired: Encoding | None = None


def finish(draft: Draft, item: RawItem) -> Bulletin:
    """Give a draft its id, its section and its whole address."""
    length = len(draft.title) + len(draft.lead) + sum(map(len, draft.paragraphs))
    if length > MAX_TEXT:
        raise Unreadable(item.path, item.line, f"văn bản dài hơn {MAX_TEXT:,} chữ cái")
    url = item.source.absolute(draft.url)
    given = draft.given_id or url
    return Bulletin(
        id=own_id(given) if given else _made(draft, item),
        source=item.source.name,
        title=draft.title,
        lead=draft.lead,
        captions=draft.captions,
        paragraphs=draft.paragraphs,
        url=url,
        published=draft.published,
        section=clean(draft.section or "") or item.source.section_of(item.path),
        author=clean(draft.author or "") or None,
    )


def _made(draft: Draft, item: RawItem) -> str:
    return made_id(title=draft.title, published=draft.published, path=item.path, line=item.line)
