"""Where on a page the bulletin stands: its title, its element, the lines that are its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.formats.caption import may_be_caption
from corpus.formats.dates import stamp
from corpus.formats.draft import Kind, Line
from corpus.formats.text import key
from corpus.formats.toolbar import button_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpus.formats.html_page import Page, Piece

#: A line shorter than this is a label, a name or a heading; sentences weigh.
SENTENCE = 40
#: How much of a page's sentences an element must hold to be gone into: on real pages the body of
#: the shortest bulletins has 0.6 to 0.8 of them, a column beside it less than 0.5.
HEAVY = 0.7
#: Less is enough for the element that holds the title as well.
HEAVY_WITH_TITLE = 0.35
#: And for an element that says that it is the article.
HEAVY_BY_NAME = 0.3
#: How far above the title a printed date still belongs to it.
NEAR = 8
#: A shorter line may begin a title by chance.
SHORTEST_TITLE = 12
LONGEST_CAPTION = 300
LONGEST_AUTHOR = 70

_SITE = re.compile(r"\s+(?:[-–—|»:•·]|::)\s+")


def find_title(page: Page, said: Sequence[str]) -> tuple[str, int]:
    """The title and the piece that prints it, or -1.

    `said` are the titles a page gives itself, best first, perhaps empty; the last, <title>, carries
    the site's name as often as not.
    """
    for title in said:
        if found := _printed(page, title):
            return page.pieces[found[0]].text, found[0]
    best = next(filter(None, said[:-1]), "")
    if not best:
        for place, piece in enumerate(page.pieces):
            if "h1" in piece.marks and not piece.marks & {"frame", "link"}:
                return piece.text, place
    return best or _SITE.split(said[-1])[0], -1


def _printed(page: Page, title: str) -> tuple[int] | None:
    """The heading, or else the line, that prints a title: whole, or as its beginning."""
    wanted = key(title)
    best: tuple[int, int, int] | None = None
    for place, piece in enumerate(page.pieces):
        text = key(piece.text)
        same = text == wanted
        # "Tiêu đề - Chuyên mục - Tên cổng" begins with what the page prints.
        begins = len(text) >= SHORTEST_TITLE and (
            wanted.startswith(text) or text.startswith(wanted.rstrip(".… "))
        )
        if not wanted or not (same or begins) or piece.marks & {"frame", "link"}:
            continue
        heading = bool(piece.marks & {"h1", "heading", "title"})
        rank = (same + 2 * heading, len(text), -place)
        if (same or heading) and (best is None or rank > best):
            best = rank
    return (-best[2],) if best else None


def find_body(page: Page, title: int) -> int:
    """The element that holds the text; -1 if the whole page does.

    From the element that says it is the article, into whatever holds nearly all its sentences.
    """
    mass = _masses(page)
    now = _start(page, mass)
    while True:
        inner = [place for place, element in enumerate(page.elements) if element.above == now]
        heaviest = max(inner, key=mass.__getitem__, default=None)
        holds_title = _holding(page, inner, title)
        if holds_title is not None and mass[holds_title] >= HEAVY_WITH_TITLE * mass[now]:
            now = holds_title
        elif (
            heaviest is not None
            and mass[heaviest] >= HEAVY * mass[now]
            and _has_blocks(page, heaviest)
        ):
            now = heaviest
        else:
            return now


def _masses(page: Page) -> dict[int, int]:
    """How many characters of sentences each element holds, links and frames left out."""
    mass = dict.fromkeys(range(-1, len(page.elements)), 0)
    for piece in page.pieces:
        if len(piece.text) >= SENTENCE and not piece.marks & {"frame", "link", "h1"}:
            mass[-1] += len(piece.text)
            for element in page.around(piece.element):
                mass[element] += len(piece.text)
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


def _holding(page: Page, inner: list[int], title: int) -> int | None:
    if title < 0:
        return None
    around = set(page.around(page.pieces[title].element))
    return next((place for place in inner if place in around and _has_blocks(page, place)), None)


def _has_blocks(page: Page, element: int) -> bool:
    """Whether an element holds paragraphs, and isn't one."""
    return any(other.above == element for other in page.elements) or (
        sum(piece.element == element for piece in page.pieces) > 1
    )


def own_lines(page: Page, *, title: int, body: int) -> Iterator[Line]:
    """The bulletin's lines: what stands between the title and its text, the text, the signature."""
    inside = [body in (-1, *page.around(piece.element)) for piece in page.pieces]
    first = inside.index(True) if True in inside else 0
    last = len(inside) - inside[::-1].index(True) if True in inside else 0
    for place, piece in enumerate(page.pieces):
        if place < title:
            own = title - place <= NEAR and _is_stamp(piece)
        elif place == title or "frame" in piece.marks:
            own = title < place < first and _is_stamp(piece)
        elif place < first:
            own = title >= 0 and _belongs(piece)
        else:
            own = inside[place] or (place >= last and "author" in piece.marks)
        if own:
            yield Line(piece.text, _kind(piece))


def _is_stamp(piece: Piece) -> bool:
    printed = stamp(piece.text, also=button_at)
    return printed is not None and printed.end == len(piece.text)


def _belongs(piece: Piece) -> bool:
    """Whether a line between title and text is the bulletin's: its date, lead, author."""
    if piece.marks & {"lead", "author"} or _is_stamp(piece):
        return True
    return len(piece.text) >= SENTENCE and "link" not in piece.marks


def _kind(piece: Piece) -> Kind:
    marks = piece.marks
    if "caption" in marks or _is_caption_by_looks(piece):
        return "caption"
    if "lead" in marks:
        return "lead"
    if "author" in marks or ("right" in marks and len(piece.text) <= LONGEST_AUTHOR):
        return "author"
    return "strong" if "bold" in marks else "text"


def _is_caption_by_looks(piece: Piece) -> bool:
    if not piece.below or len(piece.text) > LONGEST_CAPTION or "lead" in piece.marks:
        return False
    return bool(piece.marks & {"italic", "centred"}) or may_be_caption(piece.text)
