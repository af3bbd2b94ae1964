"""What a bulletin is: the one record every other room works from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import date

PartName = Literal["title", "lead", "caption", "paragraph"]


@dataclass(frozen=True, slots=True)
class Part:
    """A named span of `Bulletin.text`: characters, half-open."""

    name: PartName
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Bulletin:
    r"""One news item of a portal, as it was written.

    `text` is the one canonical string: title, lead, captions and paragraphs, in this order, the
    empty ones left out, joined by a line feed. Every offset anywhere in the project points into it.
    No part holds a line feed of its own; otherwise the text is exactly as the source wrote it.

    >>> b = Bulletin(id="b1", source="mau", title="Tin vui", paragraphs=("Mưa thuận.", "Gió hòa."))
    >>> b.text
    'Tin vui\nMưa thuận.\nGió hòa.'
    >>> [(p.name, b.text[p.start:p.end]) for p in b.parts]
    [('title', 'Tin vui'), ('paragraph', 'Mưa thuận.'), ('paragraph', 'Gió hòa.')]
    """

    #: Stable across re-reads; see `corpus.identity`.
    id: str
    #: The name of the source it was read from.
    source: str
    title: str
    lead: str = ""
    captions: tuple[str, ...] = ()
    paragraphs: tuple[str, ...] = ()
    #: The portal's own address of it.
    url: str | None = None
    #: The day it was published; None where the source doesn't say.
    published: date | None = None
    section: str | None = None
    #: As signed: often a pen name or initials.
    author: str | None = None
    text: str = field(init=False, repr=False, compare=False)
    parts: tuple[Part, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        named: list[tuple[PartName, str]] = [("title", self.title), ("lead", self.lead)]
        named += [("caption", caption) for caption in self.captions]
        named += [("paragraph", paragraph) for paragraph in self.paragraphs]
        parts: list[Part] = []
        texts: list[str] = []
        start = 0
        for name, part in named:
            if not part:
                continue
            if "\n" in part:
                raise ValueError(f"a {name} of bulletin {self.id!r} holds a line feed")
            parts.append(Part(name, start, start + len(part)))
            texts.append(part)
            start += len(part) + 1
        object.__setattr__(self, "text", "\n".join(texts))
        object.__setattr__(self, "parts", tuple(parts))
