"""A page as a flat list of pieces of text, each knowing what its elements say about it.

The tree is walked once, without recursion; what comes after works on the list.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from corpus.formats.html_marks import BLOCKS, UNSEEN, Mark, Marks, marks_of
from corpus.formats.rejoin import paragraphs_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborNode

_BLANKS = re.compile(r"[ \t\n\r\f]+")
#: A longer cell is a column of the page, or a text.
CELL_LENGTH = 150
_NO_FIGURES = "br, table, ul, ol, img, h1, h2, h3, h4, section, article, form"
#: How many elements named like frames are looked into, each as a whole: the samples have 7 at most.
MOST_FRAMES = 200
#: The part of a line's characters of which a mark must be true to be true of the line: a label in
#: bold before a sentence ("Ảnh:", "Mô hình 1.") doesn't make it a heading.
MOST = 0.6

_PICTURED = frozenset({"table", "figure"})


@dataclass(slots=True)
class Element:
    """A block element: where it hangs; its text is in the pieces."""

    tag: str
    #: The place in `Page.elements` of the element that holds it; -1 is the page itself.
    above: int
    #: The nearest table or figure that it is or is in; -1 without one.
    table: int
    #: Whether it says that it is the body of the article.
    body: bool = False
    #: Whether a picture has been met in it.
    pictured: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """One line of a page's text."""

    text: str
    #: The innermost block element around it, in `Page.elements`.
    element: int
    marks: Marks
    #: Right below a picture.
    below: bool


@dataclass(slots=True)
class Page:
    """What a walk over a page has collected, in the order of the page."""

    elements: list[Element] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    #: The `datetime` of each <time>, and how many pieces stand before it.
    times: list[tuple[int, str]] = field(default_factory=list)

    def table(self, element: int) -> int:
        """The nearest table or figure around an element; -1 without one."""
        return self.elements[element].table if element >= 0 else -1

    def around(self, element: int) -> Iterator[int]:
        """An element and all that hold it, from the inside out."""
        while element >= 0:
            yield element
            element = self.elements[element].above


def read_page(body: LexborNode) -> Page:
    """Flatten a page; what is hidden, scripted or typed into is left out."""
    walk = _Walk(len(body.text()))
    open_: list[tuple[LexborNode, Marks]] = []
    node: LexborNode | None = body
    while node is not None:
        marks = walk.enter(node)
        if marks is not None:
            open_.append((node, marks))
            node = node.child
            continue
        # Close whatever ends here; the root has no neighbour to go on with.
        node = node.next if open_ else None
        while node is None and open_:
            closed, marks = open_.pop()
            walk.leave(closed.tag or "", marks)
            node = closed.next if open_ else None
    return walk.page


class _Walk:
    """What is open, and the lines of the block that is being read."""

    def __init__(self, length: int) -> None:
        self.page = Page()
        self.length = length
        self.looked_into = 0
        self.element = -1
        self.marks: Counter[Mark] = Counter()
        self.preformatted = 0
        self.in_row = False
        self.picture = False
        self.lines = [""]
        self.letters = 0
        self.marked: Counter[Mark] = Counter()

    def enter(self, node: LexborNode) -> Marks | None:
        """Take a node in: its marks if its children are to be walked, else None."""
        tag = node.tag or ""
        if tag in {"-text", "br", "img"}:
            self._leaf(node, tag)
            return None
        # Comments and declarations have names like "-comment" and "!doctype".
        if tag in UNSEEN or not tag[:1].isalpha():
            return None
        marks = marks_of(tag, node.attributes)
        if "hidden" in marks and not self._holds_article(node):
            return None
        if tag == "time" and (when := node.attributes.get("datetime")):
            self.page.times.append((len(self.page.pieces), when))
        if node.child is None:
            if self._breaks(tag):
                self._flush()
            return None
        if "frame" in marks and not self.marks["frame"] and self._holds_article(node):
            marks -= {"frame"}
        self._open(node, tag)
        self.marks.update(marks)
        return marks

    def _leaf(self, node: LexborNode, tag: str) -> None:
        if tag == "br" and self.letters and not self.lines[-1].strip():
            # Two line breaks end a paragraph, and what its letters had in common.
            self._flush()
        elif tag == "br":
            self.lines.append("")
        elif tag == "img":
            self._picture()
        else:
            self._text(node.text_content or "")

    def leave(self, tag: str, marks: Marks) -> None:
        """Close an element that `enter` has opened."""
        if tag in BLOCKS:
            if tag == "tr":
                self.in_row = False
            if self._breaks(tag):
                self._flush()
            self.element = self.page.elements[self.element].above
        self.preformatted -= tag == "pre"
        self.marks.subtract(marks)

    def _open(self, node: LexborNode, tag: str) -> None:
        self.preformatted += tag == "pre"
        if tag not in BLOCKS:
            return
        if self._breaks(tag):
            self._flush()
        elif tag in {"td", "th"} and self.lines[-1].strip():
            self.lines[-1] += " | "
        if tag == "tr":
            self.in_row = _is_row_of_figures(node)
        body = node.attributes.get("itemprop") == "articleBody"
        place = len(self.page.elements)
        table = place if tag in _PICTURED else self.page.table(self.element)
        self.page.elements.append(Element(tag, self.element, table, body=body))
        self.element = place

    def _breaks(self, tag: str) -> bool:
        # The cells of a row of figures say something only together.
        return tag in BLOCKS and not self.in_row

    def _picture(self) -> None:
        self._flush()
        self.picture = True
        if (table := self.page.table(self.element)) >= 0:
            self.page.elements[table].pictured = True

    def _text(self, text: str) -> None:
        if self.preformatted:
            first, *others = text.splitlines() or [""]
            self.lines[-1] += first
            self.lines += others
        else:
            self.lines[-1] += _BLANKS.sub(" ", text)
        if length := len(text.strip()):
            self.letters += length
            for mark, count in self.marks.items():
                if count:
                    self.marked[mark] += length

    def _flush(self) -> None:
        """End the block: its lines become pieces."""
        if not self.letters:
            self.lines = [""]
            return
        marks = frozenset(
            mark for mark, count in self.marked.items() if count >= MOST * self.letters
        )
        for block in _blocks(self.lines):
            for text in paragraphs_of(block):
                self.page.pieces.append(Piece(text, self.element, marks, self.picture))
                self.picture = False
        self.lines, self.letters = [""], 0
        self.marked.clear()

    def _holds_article(self, node: LexborNode) -> bool:
        """Whether an element that is named like a frame holds the page's text all the same."""
        self.looked_into += 1
        if self.looked_into > MOST_FRAMES:
            return False
        if node.css_first("h1, [itemprop=articleBody]"):
            return True
        return len(node.text()) > self.length / 2


def _blocks(lines: list[str]) -> Iterator[list[str]]:
    """Lines between empty ones: two line breaks end a paragraph."""
    block: list[str] = []
    for line in lines:
        if line.strip():
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


def _is_row_of_figures(row: LexborNode) -> bool:
    if row.css_first(_NO_FIGURES):
        return False
    cells = row.css("td, th")
    # Word puts each cell's text into a paragraph of its own.
    blocks = len(row.css("p, div"))
    short = all(len(cell.text()) <= CELL_LENGTH for cell in cells)
    return len(cells) > 1 and blocks <= len(cells) and short
