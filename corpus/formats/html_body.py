"""Where on a page the bulletin stands: its title, its element, the lines that are its own."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from corpus.formats.caption import may_be_caption
from corpus.formats.draft import Kind, Line
from corpus.formats.edges import printed_date
from corpus.formats.text import key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpus.formats.html_marks import Mark
    from corpus.formats.html_page import Page, Piece

#: A line shorter than this is a label, a name or a heading; sentences weigh.
SENTENCE = 40
#: How much of a page's sentences an element must hold to be gone into. High, because too large an
#: element only adds lines that furniture may still take, and too small a one loses sentences; the
#: samples and golden pages read alike with anything from 0.2 to 1.
HEAVY = 0.7
#: Less is enough for the element that holds the title as well: a short bulletin beside a long
#: column of teasers.
HEAVY_WITH_TITLE = 0.35
#: And for an element that says that it is the article.
HEAVY_BY_NAME = 0.3
#: How many lines from the title a date still belongs to it.
NEAR = 8
#: A shorter line may begin a title by chance.
SHORTEST_TITLE = 12
LONGEST_CAPTION = 300
LONGEST_AUTHOR = 70
#: A shorter link is a button or a section's name.
HEADLINE = 20
FEWEST_TEASERS = 3

_SITE = re.compile(r"\s+(?:[-–—|»:•·]|::)\s+")


def find_title(page: Page, said: Sequence[str]) -> tuple[str, int]:
    """The title and the piece that prints it, or -1.

    `said` are the titles a page gives itself, best first, perhaps empty; the last, <title>, carries
    the site's name as often as not.
    """
    for title in said:
        if (place := _printed(page, title)) >= 0:
            return page.pieces[place].text, place
    if best := next(filter(None, said[:-1]), ""):
        return best, -1
    mark: Mark
    for mark in ("h1", "title"):
        for place, piece in enumerate(page.pieces):
            if mark in piece.marks and not piece.marks & {"frame", "link"}:
                return piece.text, place
    return _SITE.split(said[-1])[0], -1


def _printed(page: Page, title: str) -> int:
    """The heading, or else the line, that prints a title, whole or shortened; -1 if none does."""
    wanted = key(title)
    best = (0, 0, 1)
    for place, piece in enumerate(page.pieces if wanted else ()):
        text = key(piece.text)
        same = text == wanted
        # "Tiêu đề - Chuyên mục - Tên cổng" begins with what the page prints.
        begins = len(text) >= SHORTEST_TITLE and (
            wanted.startswith(text) or text.startswith(wanted.rstrip(".… "))
        )
        heading = bool(piece.marks & {"h1", "heading", "title"})
        # A link elsewhere on the page is a teaser, even of the page itself.
        if "frame" not in piece.marks and ("link" not in piece.marks or "h1" in piece.marks):
            rank = (same + 2 * heading, len(text), -place)
            if (same or (begins and heading)) and rank > best:
                best = rank
    return -best[2]


def find_body(page: Page, title: int) -> int:
    """The element that holds the text; -1 if the whole page does.

    From the element that says it is the article, into whatever holds nearly all its sentences.
    """
    mass = _masses(page)
    now = _start(page, mass)
    held: dict[int, list[int]] = {}
    for place, element in enumerate(page.elements):
        held.setdefault(element.above, []).append(place)
    around_title = set(page.around(page.pieces[title].element)) if title >= 0 else set()
    lines = Counter(piece.element for piece in page.pieces)
    while True:
        # An element that holds neither others nor two lines is a paragraph: not gone into.
        inner = [place for place in held.get(now, ()) if place in held or lines[place] > 1]
        heaviest = max(inner, key=mass.__getitem__, default=None)
        holds_title = next((place for place in inner if place in around_title), None)
        if holds_title is not None and mass[holds_title] >= HEAVY_WITH_TITLE * mass[now]:
            now = holds_title
        elif heaviest is not None and mass[heaviest] >= HEAVY * mass[now]:
            now = heaviest
        else:
            return now


def _masses(page: Page) -> dict[int, int]:
    """How many characters of sentences each element holds, links and frames left out."""
    mass = dict.fromkeys(range(-1, len(page.elements)), 0)
    for piece in page.pieces:
        if len(piece.text) >= SENTENCE and not piece.marks & {"frame", "link", "h1"}:
            mass[piece.element] += len(piece.text)
    # Elements come before those that they hold, so each is complete when it is added to its own.
    for place in range(len(page.elements) - 1, -1, -1):
        mass[page.elements[place].above] += mass[place]
    return mass


def _start(page: Page, mass: dict[int, int]) -> int:
    bodies = [place for place, element in enumerate(page.elements) if element.body]
    articles = [place for place, element in enumerate(page.elements) if element.tag == "article"]
    mains = [place for place, element in enumerate(page.elements) if element.tag == "main"]
    for named in (bodies, articles, mains):
        best = max(named, key=mass.__getitem__, default=-1)
        if best >= 0 and mass[best] >= HEAVY_BY_NAME * mass[-1]:
            return best
    return -1


def own_lines(page: Page, *, title: int, body: int) -> Iterator[Line]:
    """The bulletin's lines: what stands between the title and its text, the text, the signature."""
    pictured = _pictured(page)
    within = _within(page, body)
    inside = [piece.element in within for piece in page.pieces]
    first = inside.index(True) if True in inside else 0
    last = len(inside) - inside[::-1].index(True) if True in inside else 0
    above = _stamp_above(page, title=title, first=first)
    for place, piece in enumerate(page.pieces):
        if place < title:
            own = place == above
        elif place == title or "frame" in piece.marks:
            own = title < place < first and _is_stamp(piece)
        elif place < first:
            own = title >= 0 and _belongs(piece)
        else:
            own = inside[place] or (place >= last and "author" in piece.marks)
            own = own and not _leads_elsewhere(piece)
        if own:
            below = piece.below or page.table(piece.element) in pictured
            yield Line(piece.text, _kind(piece, below=below))


def is_listing(page: Page, *, body: int) -> bool:
    """Whether what holds most sentences is a list of teasers: as many linked lines as sentences."""
    within = _within(page, body)
    inside = [piece for piece in page.pieces if piece.element in within]
    links = sum(_leads_elsewhere(piece) and len(piece.text) >= HEADLINE for piece in inside)
    sentences = sum(len(piece.text) >= SENTENCE and "link" not in piece.marks for piece in inside)
    return links >= FEWEST_TEASERS and links >= sentences


def _leads_elsewhere(piece: Piece) -> bool:
    """Whether a line is a link and no sentence: the title of another page, a tag, a button."""
    ended = piece.text.endswith((".", "!", "?", "…", "”", '"', ":", ";"))
    return "link" in piece.marks and not ended and not piece.marks & {"frame", "caption"}


def _within(page: Page, body: int) -> set[int]:
    """An element and all that it holds."""
    within = {body}
    for place, element in enumerate(page.elements):
        if element.above in within:
            within.add(place)
    return within


def _stamp_above(page: Page, *, title: int, first: int) -> int:
    """The date printed right above the title, where none stands below it; -1 if there is none."""
    if any(_is_stamp(piece) for piece in page.pieces[title + 1 : max(first, title + 4)]):
        return -1
    nearest = range(title - 1, max(-1, title - NEAR - 1), -1)
    return next((place for place in nearest if _is_stamp(page.pieces[place])), -1)


def _pictured(page: Page) -> set[int]:
    """Figures and small tables around a picture: all text in them is about it."""
    lengths: dict[int, int] = {}
    for piece in page.pieces:
        table = page.table(piece.element)
        lengths[table] = lengths.get(table, 0) + len(piece.text)
    return {
        table
        for table, length in lengths.items()
        if length <= 2 * LONGEST_CAPTION and table >= 0 and page.elements[table].pictured
    }


def _is_stamp(piece: Piece) -> bool:
    printed = printed_date(piece.text)
    return printed is not None and printed.end == len(piece.text)


def _belongs(piece: Piece) -> bool:
    """Whether a line between title and text is the bulletin's: its date, lead, author."""
    if piece.marks & {"lead", "author"} or _is_stamp(piece):
        return True
    return len(piece.text) >= SENTENCE and "link" not in piece.marks


def _kind(piece: Piece, *, below: bool) -> Kind:
    marks = piece.marks
    if "caption" in marks or (below and _is_caption_by_looks(piece)):
        return "caption"
    if "lead" in marks:
        return "lead"
    if "author" in marks or ("right" in marks and len(piece.text) <= LONGEST_AUTHOR):
        return "author"
    return "strong" if "bold" in marks else "text"


def _is_caption_by_looks(piece: Piece) -> bool:
    if len(piece.text) > LONGEST_CAPTION or "lead" in piece.marks:
        return False
    return bool(piece.marks & {"italic", "centred"}) or may_be_caption(piece.text)
