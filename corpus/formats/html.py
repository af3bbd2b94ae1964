"""A saved page of a portal: what it says about itself for machines, and what it prints.

Machines are believed about title, day, section and address; the text is what is printed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

from corpus.formats.dates import day_of
from corpus.formats.draft import Draft, Unfit
from corpus.formats.furniture import arrange
from corpus.formats.html_body import NEAR, SENTENCE, find_body, find_title, is_listing, own_lines
from corpus.formats.html_metadata import Metadata, read_metadata
from corpus.formats.html_page import Page, read_page
from corpus.formats.text import key

if TYPE_CHECKING:
    from datetime import date

NO_ARTICLE = "không tìm thấy bài viết trong trang"
NO_TITLE = "không tìm thấy tiêu đề"
TOO_DEEP = "trang HTML lồng quá sâu"

#: The parser needs time with the square of the depth (94 s for 200,000, measured); saved pages are
#: at most some hundred elements deep, unclosed ones counted.
DEEPEST = 5000
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_FLAT = "area base br col embed hr img input link meta source track wbr p li td th tr dd dt option"
_NEVER_DEEP = frozenset(_FLAT.split())
_STARTS = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html[\s>])", re.IGNORECASE)


def looks_like_html(text: str) -> bool:
    """Whether a file is a page whatever its name says.

    >>> looks_like_html("<!DOCTYPE html><title>Mưa</title>"), looks_like_html("Thẻ <html>")
    (True, False)
    """
    return _STARTS.match(text) is not None


def read_html(text: str) -> Draft:
    """Read a bulletin from a page; raises `Unfit` when it holds none.

    >>> draft = read_html('''<title>Mưa lớn - Trang mẫu</title><h1>Mưa lớn</h1>
    ... <time>03/05/2024</time><p>Đêm qua, xã Bến Cát có mưa rất lớn, nhiều nhà bị tốc mái.</p>
    ... <p><b>Hoài An</b></p>''')
    >>> draft.title, draft.published, draft.author
    ('Mưa lớn', datetime.date(2024, 5, 3), 'Hoài An')
    """
    if _depth(text) > DEEPEST:
        raise Unfit(TOO_DEEP)
    tree = LexborHTMLParser(text)
    if tree.body is None:
        raise Unfit(NO_ARTICLE)
    said = read_metadata(tree)
    page = read_page(tree.body)
    title, place = find_title(page, [said.headline, said.og_title, said.page_title])
    if not title:
        raise Unfit(NO_TITLE)
    return _draft(page, said, title=title, place=place)


def _draft(page: Page, said: Metadata, *, title: str, place: int) -> Draft:
    body = find_body(page, place)
    if not said.is_article and is_listing(page, body=body):
        raise Unfit(NO_ARTICLE)
    lines = list(own_lines(page, title=place, body=body))
    arranged = arrange(lines, title=title)
    paragraphs = arranged.paragraphs
    printed = sum(map(len, paragraphs))
    if said.body and printed < len(said.body) / 2:
        # The page prints its text by script only; JSON-LD has it, in one piece.
        paragraphs = (said.body,)
    if not any(len(paragraph) >= SENTENCE for paragraph in paragraphs):
        raise Unfit(NO_ARTICLE)
    return Draft(
        title=title,
        lead=arranged.lead or _lead_said(said, paragraphs),
        captions=arranged.captions,
        paragraphs=paragraphs,
        published=said.published or _timed(page, place) or arranged.published,
        section=said.section,
        author=arranged.author or said.author or arranged.credited,
        url=said.url,
    )


def _lead_said(said: Metadata, paragraphs: tuple[str, ...]) -> str:
    """The description, if it is a text of its own and not the beginning of the bulletin's."""
    start = key(said.description).rstrip(".… ")
    if not start or said.description.endswith(("...", "…")):
        return ""
    printed = any(start[:SENTENCE] in key(paragraph) for paragraph in paragraphs)
    return "" if printed else said.description


def _timed(page: Page, title: int) -> date | None:
    """The day of the first <time> that stands near the title."""
    near = [when for before, when in page.times if abs(before - title) <= NEAR]
    return next((day for when in near if (day := day_of(when))), None)


def _depth(text: str) -> int:
    """At least how deep a page's elements lie, were none of them closed by the parser itself."""
    if text.count("<") <= DEEPEST:
        return 0
    depth = deepest = 0
    for closing, name in _TAG.findall(text):
        if name.lower() not in _NEVER_DEEP:
            depth = max(0, depth - 1) if closing else depth + 1
            deepest = max(deepest, depth)
    return deepest
