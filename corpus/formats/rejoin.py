"""Lines of an export to whole paragraphs: exports break some paragraphs in the middle."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.formats.dates import stamp
from corpus.formats.text import clean
from corpus.formats.toolbar import button_at, is_leftover, is_toolbar, opens_other_news

if TYPE_CHECKING:
    from collections.abc import Iterable

#: A margin that people set: lines of a block that all end near one were broken there.
NARROWEST, WIDEST = 50, 130
#: How far before the margin a line may end: the longest Vietnamese words have seven letters, but
#: addresses and numbers are longer.
RAGGED = 20
#: Lines from which a margin can be told.
FEWEST_BROKEN = 3
LONGEST_ALONE = 100
_ENDED = re.compile(r"[.!?…:;][”\"')\]»]*$")
# A quotation that opens a line is nearly always the object of the line before.
_OPENING = "“«‘\"'"
_ITEM = re.compile(r"(?:[-–—+*•●▪]\s|\(?\d{1,2}[.)]\s|[a-zđ][.)]\s)")


def paragraphs_of(block: Iterable[str], *, head: bool = False) -> list[str]:
    """The paragraphs of lines that no blank line separates.

    A line that starts with a small letter goes on with the one before, and so does one that starts
    with a quotation; in a block of three lines and more that was broken at a margin, every line
    does. In the `head` of a page title and lead follow each other: there only small letters count.

    >>> paragraphs_of(["Đoàn xã vận động đoàn viên góp sức", "cùng bà con đổ bê tông", "Hoài An"])
    ['Đoàn xã vận động đoàn viên góp sức cùng bà con đổ bê tông', 'Hoài An']
    """
    lines = [line for raw in block if (line := clean(raw))]
    broken = not head and _broken_at_margin(lines)
    openings = "" if head else _OPENING
    joined: list[str] = []
    for place, line in enumerate(lines):
        if place and _goes_on(lines[place - 1], line, broken=broken, openings=openings):
            joined[-1] = f"{joined[-1]} {line}"
        else:
            joined.append(line)
    return joined


def _broken_at_margin(lines: list[str]) -> bool:
    if len(lines) < FEWEST_BROKEN:
        return False
    lengths = [len(line) for line in lines]
    margin = max(lengths)
    return NARROWEST <= margin <= WIDEST and min(lengths[:-1]) >= margin - RAGGED


def _goes_on(before: str, line: str, *, broken: bool, openings: str) -> bool:
    if _ITEM.match(line) or any(_stands_alone(text) for text in (before, line)):
        return False
    return broken or ((line[0].islower() or line[0] in openings) and not _ENDED.search(before))


def _stands_alone(text: str) -> bool:
    # The cheap test first: nearly every line is too long to be any of these.
    if len(text) > LONGEST_ALONE:
        return False
    printed = stamp(text, also=button_at) is not None
    return printed or is_toolbar(text) or is_leftover(text) or opens_other_news(text)
