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
#: A row of a table longer than this holds the columns of a page, not figures.
ROW_LENGTH = 600
_ROW_OF_COLUMNS = "p,div,br,table,ul,ol,img,h1,h2,h3,h4,section,article"
#: The part of a line's characters of which a mark must be true to be true of the line.
MOST = 0.6

_UNSEEN: Marks = frozenset(("hidden",))


@dataclass(slots=True)
class Element:
    """A block element: where it hangs; its text is in the pieces."""

    tag: str
    #: Its place in `Page.elements`; -1 is the page itself.
    above: int
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
    #: Right below a picture, or in the same small table or figure.
    below: bool


@dataclass(slots=True)
class Page:
    """What a walk over a page has collected, in the order of the page."""

    elements: list[Element] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    #: The `datetime` of each <time>, and how many pieces stand before it.
    times: list[tuple[int, str]] = field(default_factory=list)

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
        marks = marks_of(tag, node.attributes) if tag[:1].isalpha() else _UNSEEN
        if tag in UNSEEN or "hidden" in marks:
            return None
        if tag == "time" and (when := node.attributes.get("datetime")):
            self.page.times.append((len(self.page.pieces), when))
        if node.child is None:
            if tag in BLOCKS:
                self._flush()
            return None
        if "frame" in marks and self._holds_article(node):
            marks -= {"frame"}
        self._open(node, tag)
        self.marks.update(marks)
        return marks

    def _leaf(self, node: LexborNode, tag: str) -> None:
        if tag == "br":
            self.lines.append("")
        elif tag == "img":
            self._picture()
        else:
            self._text(node.text_content or "")

    def leave(self, tag: str, marks: Marks) -> None:
        """Close an element that `enter` has opened."""
        if tag in BLOCKS:
            if not (tag in {"td", "th"} and self.in_row):
                self._flush()
            if tag == "tr":
                self.in_row = False
            self.element = self.page.elements[self.element].above
        self.preformatted -= tag == "pre"
        self.marks.subtract(marks)

    def _open(self, node: LexborNode, tag: str) -> None:
        self.preformatted += tag == "pre"
        if tag not in BLOCKS:
            return
        if not (tag in {"td", "th"} and self.in_row):
            self._flush()
        elif self.lines[-1].strip():
            # The cells of a row of figures say something only together.
            self.lines[-1] += " | "
        if tag == "tr":
            self.in_row = _is_row_of_figures(node)
        body = node.attributes.get("itemprop") == "articleBody"
        self.page.elements.append(Element(tag, self.element, body=body))
        self.element = len(self.page.elements) - 1

    def _picture(self) -> None:
        self._flush()
        self.picture = True
        for around in self.page.around(self.element):
            if self.page.elements[around].tag in {"table", "figure"}:
                self.page.elements[around].pictured = True
                break

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
                self.page.pieces.append(Piece(text, self.element, marks, self._is_below()))
                self.picture = False
        self.lines, self.letters = [""], 0
        self.marked.clear()

    def _is_below(self) -> bool:
        return self.picture or any(
            self.page.elements[around].pictured for around in self.page.around(self.element)
        )

    def _holds_article(self, node: LexborNode) -> bool:
        """Whether an element that is named like a frame holds the page's text all the same."""
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
    return not row.css_first(_ROW_OF_COLUMNS) and len(row.text()) <= ROW_LENGTH
