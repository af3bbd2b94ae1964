"""The two edges of a bulletin: what a page prints above and below its text."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from corpus.formats import signature, toolbar
from corpus.formats.credit import is_credit
from corpus.formats.dates import Stamp, stamp
from corpus.formats.text import clean, key

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from corpus.formats.draft import Line

#: How many lines above the text may belong to the page's head: title again, date, buttons, place.
HEAD_LINES = 12
#: From this length on a line is the text itself.
TEXT_LENGTH = 60
LONGEST_HEADLINE = 200
#: Longer lines hold more than a name and a date.
LONGEST_SIGNED = 90


@dataclass(slots=True)
class Edges:
    """What has been found at the edges, as it is found."""

    stamps: list[Stamp] = field(default_factory=list)
    #: Who signed below the text.
    author: str | None = None
    #: Who stands above it, and may have posted it only, or the paper that it was taken from.
    credited: str | None = None

    @property
    def published(self) -> date | None:
        """The first day that isn't of a later change, or else the first."""
        days = [printed for printed in self.stamps if printed.day]
        first = next((printed for printed in days if not printed.updated), None)
        return (first or days[0]).day if days else None


def printed_date(line: str) -> Stamp | None:
    """A line that is a date, perhaps beside buttons and counters.

    >>> printed_date("05/03/2024 | Lượt xem: 412").day
    datetime.date(2024, 3, 5)
    """
    return stamp(line, also=toolbar.button_at)


def without_edges(lines: Sequence[Line], *, title: str) -> tuple[list[Line], Edges]:
    """The text's own lines, and what was printed around them."""
    found = Edges()
    body = _without_head(_without_other_news(lines), title=title, found=found)
    body = [line for line in body if not _is_frame(line.text)]
    return _without_tail(body, found=found), found


def _is_frame(text: str) -> bool:
    return toolbar.is_toolbar(text) or toolbar.is_leftover(text)


def _without_other_news(lines: Sequence[Line]) -> list[Line]:
    """Without lists of other news: their heading and, below it, whatever reads like headlines."""
    kept: list[Line] = []
    listing = False
    for line in lines:
        if toolbar.opens_other_news(line.text):
            listing = True
        elif not (listing and _is_headline(line)):
            listing = False
            kept.append(line)
    return kept


def _is_headline(line: Line) -> bool:
    # A sentence or a name below the list may be the text going on, or the signature.
    if line.kind == "author" or signature.signed_by(line.text):
        return False
    return len(line.text) <= LONGEST_HEADLINE and not line.text.endswith(_SENTENCE_ENDS)


_SENTENCE_ENDS = (".", "!", "…”", ".”", ":", ";")


def _without_head(lines: list[Line], *, title: str, found: Edges) -> list[Line]:
    """Take dates, buttons and the title printed again from above the text."""
    kept: list[Line] = []
    wanted = key(title)
    for place, line in enumerate(lines):
        if place >= HEAD_LINES:
            return kept + lines[place:]
        if printed := printed_date(line.text):
            found.stamps.append(printed)
            if rest := clean(line.text[printed.end :]):
                return [*kept, replace(line, text=rest), *lines[place + 1 :]]
        elif _is_frame(line.text) or key(line.text) == wanted or _takes_signed_date(line, found):
            continue
        elif len(line.text) >= TEXT_LENGTH:
            return kept + lines[place:]
        else:
            kept.append(line)
    return kept


def _takes_signed_date(line: Line, found: Edges) -> bool:
    """Take a name and a date in one line, "Mai Khê | 12/06/2024 05:40"; whether there were any."""
    text = line.text
    if len(text) > LONGEST_SIGNED or line.kind == "caption":
        return False
    for place in (place for place, letter in enumerate(text) if letter == " "):
        printed = printed_date(text[place:])
        if printed and printed.end == len(text) - place:
            author = signature.signed_by(text[:place].rstrip(" |,-–—•·"))
            if author:
                found.stamps.append(printed)
                found.credited = author
            return author is not None
    return False


def _without_tail(lines: list[Line], *, found: Edges) -> list[Line]:
    """Take the signature, the source, credits and dates from below the text."""
    body = list(lines)
    while len(body) > 1:
        last = body[-1]
        if printed := printed_date(last.text):
            if last.text[printed.end :]:
                break
            found.stamps.append(printed)
        elif source := signature.taken_from(last.text):
            found.credited = found.credited or source
        elif (author := _author(last)) and not found.author:
            found.author = author
        elif not is_credit(last.text):
            break
        body.pop()
    return body


def _author(line: Line) -> str | None:
    if line.kind == "caption":
        return None
    marked = line.kind == "author" and len(line.text) <= signature.LONGEST
    return signature.signed_by(line.text) or (line.text if marked else None)
