"""From a raw item to a bulletin: one module a format, and what they share.

`portal_text`, `html` and `jsonl` each turn text into a `Draft`; `furniture` puts lines into parts;
`dates`, `encoding` and `text` know about days, bytes and white space.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.errors import Unreadable
from corpus.formats.draft import Unfit, finish
from corpus.formats.encoding import Undecodable, decode
from corpus.formats.html import looks_like_html, read_html
from corpus.formats.jsonl import read_json_line
from corpus.formats.portal_text import read_portal_text
from corpus.walk import kind_of

if TYPE_CHECKING:
    from corpus.bulletin import Bulletin
    from corpus.formats.draft import Draft
    from corpus.walk import RawItem

__all__ = ["read"]


def read(item: RawItem) -> Bulletin:
    r"""Read one item; whatever its bytes, this returns a bulletin or raises `Unreadable`.

    >>> from corpus.source import Source
    >>> from corpus.walk import RawItem
    >>> data = "Mưa lớn ở Bến Cát\n\nĐêm qua có mưa lớn.".encode()
    >>> bulletin = read(RawItem(Source.at("mau"), "mua.txt", None, data, "-"))
    >>> bulletin.id, bulletin.title, bulletin.paragraphs
    ('mua-lon-o-ben-cat-6bb467', 'Mưa lớn ở Bến Cát', ('Đêm qua có mưa lớn.',))
    """
    try:
        return finish(_draft(item), item)
    except (Unfit, Undecodable) as error:
        raise Unreadable(item.path, item.line, str(error)) from error


def _draft(item: RawItem) -> Draft:
    kind = kind_of(item.path)
    if kind == "jsonl":
        return read_json_line(item.data)
    text = decode(item.data, html=kind == "html")
    if kind == "html" or looks_like_html(text):
        return read_html(text)
    return read_portal_text(text)
