"""The portal's text export: a head with date, buttons, title and lead, then the text.

Two lines of the content system open its two blocks ("PublishingPortal - Block_BanTin_Toolbar" and
"... - Block_BanTin_ViewData"); text files without them are read as title, lead, text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.formats.draft import Draft, Line, Unfit
from corpus.formats.edges import printed_date
from corpus.formats.furniture import arrange
from corpus.formats.rejoin import paragraphs_of
from corpus.formats.text import clean
from corpus.formats.toolbar import is_leftover, is_toolbar

if TYPE_CHECKING:
    from datetime import date

NO_TITLE = "không tìm thấy tiêu đề"
NO_TEXT = "không tìm thấy nội dung"

_MARKER = re.compile(r"\s*\w*Portal\w*\s*-\s*Block_(?P<name>\w+)\s*", re.IGNORECASE)
_OTHER_BLOCK = re.compile("lien_?quan|khac|related|comment|binh_?luan|footer", re.IGNORECASE)
#: A title is one line; a longer "title" is a text that has none.
LONGEST_TITLE = 300


def read_portal_text(text: str) -> Draft:
    """Read a bulletin from an export; raises `Unfit` when it holds none.

    >>> draft = read_portal_text('''PublishingPortal - Block_BanTin_Toolbar
    ...
    ... 16/01/2024
    ... Tăng cỡ chữ Giảm cỡ chữ
    ... Xã Bến Cát ra quân
    ... Sáng nay, xã Bến Cát ra quân.
    ...
    ... PublishingPortal - Block_BanTin_ViewData
    ...
    ... Hơn 100 người dọn kênh.
    ... ''')
    >>> draft.title, draft.lead, draft.paragraphs
    ('Xã Bến Cát ra quân', 'Sáng nay, xã Bến Cát ra quân.', ('Hơn 100 người dọn kênh.',))
    """
    head, body = _blocks(text.splitlines())
    marked = bool(body)
    if not marked:
        head, body = [], head
    above = [line for block in head for line in paragraphs_of(block, head=True)]
    below = [line for block in body for line in paragraphs_of(block)]
    title, published, above, below = _take_title(above, below)
    lead = next((line for line in above if marked and not _is_frame(line)), "")
    others = [line for line in above if line is not lead]
    arranged = arrange([Line(line) for line in (*others, *below)], title=title, lead=lead)
    if not arranged.paragraphs:
        raise Unfit(NO_TEXT)
    return Draft(
        title=title,
        lead=arranged.lead,
        captions=arranged.captions,
        paragraphs=arranged.paragraphs,
        published=published or arranged.published,
        author=arranged.author or arranged.credited,
    )


def _blocks(lines: list[str]) -> tuple[list[list[str]], list[list[str]]]:
    """Head and body, each as blocks of lines between blank ones; all is head without a marker."""
    head: list[list[str]] = [[]]
    body: list[list[str]] = []
    now = head
    for line in lines:
        if marker := _MARKER.fullmatch(line):
            if _OTHER_BLOCK.search(marker["name"]):
                now = []
            elif "view" in marker["name"].lower():
                now = body
            now.append([])
        elif line.strip():
            now[-1].append(line)
        elif now[-1]:
            now.append([])
    return head, body


def _take_title(
    above: list[str], below: list[str]
) -> tuple[str, date | None, list[str], list[str]]:
    """The title, the day printed above it, and what is left of both blocks."""
    published = None
    for lines in (above, below):
        for place, line in enumerate(lines):
            if printed := printed_date(line):
                published = published or printed.day
                if not (line := clean(line[printed.end :])):
                    continue
            if is_toolbar(line) or is_leftover(line):
                continue
            if len(line) > LONGEST_TITLE:
                raise Unfit(NO_TITLE)
            rest = lines[place + 1 :]
            return (line, published, rest, below) if lines is above else (line, published, [], rest)
    raise Unfit(NO_TITLE)


def _is_frame(line: str) -> bool:
    return is_toolbar(line) or is_leftover(line) or printed_date(line) is not None
