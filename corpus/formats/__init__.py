"""From a raw item to a bulletin: one module a format, and what they share.

`portal_text`, `html` and `jsonl` each turn text into a `Draft`; `furniture` puts lines into parts;
`dates`, `encoding` and `text` know about days, bytes and white space, `old_encodings` about texts
from before Unicode.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from corpus.errors import Unreadable
from corpus.formats.draft import Unfit, finish
from corpus.formats.encoding import Undecodable, decode
from corpus.formats.html import looks_like_html, read_html
from corpus.formats.jsonl import read_json_line
from corpus.formats.old_encodings import repair
from corpus.formats.portal_text import read_portal_text
from corpus.walk import kind_of

if TYPE_CHECKING:
    from corpus.bulletin import Bulletin
    from corpus.formats.draft import Draft
    from corpus.formats.old_tables import Encoding
    from corpus.walk import RawItem

__all__ = ["Read", "read", "read_reporting"]


class Read(NamedTuple):
    """A bulletin, and the old encoding that its text was put right from, if it was in any."""

    bulletin: Bulletin
    repaired: Encoding | None


def read(item: RawItem) -> Bulletin:
    r"""Read one item; whatever its bytes, this returns a bulletin or raises `Unreadable`.

    >>> from corpus.source import Source
    >>> from corpus.walk import RawItem
    >>> data = "Mưa lớn ở Bến Cát\n\nĐêm qua có mưa lớn.".encode()
    >>> bulletin = read(RawItem(Source.at("mau"), "mua.txt", None, data, "-"))
    >>> bulletin.id, bulletin.title, bulletin.paragraphs
    ('mua-lon-o-ben-cat-6bb467', 'Mưa lớn ở Bến Cát', ('Đêm qua có mưa lớn.',))
    """
    return read_reporting(item).bulletin


def read_reporting(item: RawItem) -> Read:
    r"""As `read`, saying what was wrong with the text.

    >>> from corpus.source import Source
    >>> from corpus.walk import RawItem
    >>> data = "M­a lín ë BÕn C¸t\n\n§ªm qua cã m­a rÊt lín, nhiÒu nhµ bÞ tèc m¸i.".encode()
    >>> bulletin, repaired = read_reporting(RawItem(Source.at("mau"), "mua.txt", None, data, "-"))
    >>> bulletin.title, repaired
    ('Mưa lớn ở Bến Cát', 'tcvn3')
    """
    try:
        draft = _draft(item)
        return Read(finish(draft, item), draft.repaired)
    except (Unfit, Undecodable) as error:
        raise Unreadable(item.path, item.line, str(error)) from error


def _draft(item: RawItem) -> Draft:
    kind = kind_of(item.path)
    if kind == "jsonl":
        return read_json_line(item.data)
    text = decode(item.data, html=kind == "html")
    is_html = kind == "html" or looks_like_html(text)
    repaired = repair(text, is_html=is_html)
    if repaired:
        text = repaired.text
    draft = read_html(text) if is_html else read_portal_text(text)
    return replace(draft, repaired=repaired.encoding) if repaired else draft
