"""Sentences as evidence: where they stand, the words to quote them with, links that open there.

A span is `START-END`, characters of `Bulletin.text`, half-open.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import quote

from web.formats import day, web_address
from web.texts import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus.bulletin import Bulletin
    from search.results import Highlighted, Segment

#: The id of the element that holds the sentence on its bulletin's page.
ANCHOR: Final = "cau"
#: Longer sentences are named to the browser by their first and last words; characters.
_LONGEST_WHOLE: Final = 300
_WORDS_AT_AN_END: Final = 6
#: Words before or after a sentence that stands twice, to tell which is meant.
_WORDS_BESIDE: Final = 3


class Span(NamedTuple):
    """A stretch of a bulletin's text."""

    start: int
    end: int

    def __str__(self) -> str:
        """As addresses have it."""
        return f"{self.start}-{self.end}"


def read_span(word: str, bulletin: Bulletin) -> Span | None:
    """The stretch that an address names; None where the bulletin has no such stretch.

    >>> from corpus.bulletin import Bulletin
    >>> b = Bulletin(id="b1", source="mau", title="Tin vui", paragraphs=("Mưa thuận.",))
    >>> read_span("8-18", b), read_span("8-19", b), read_span("9-9", b), read_span("x", b)
    (Span(start=8, end=18), None, None, None)
    """
    match = re.fullmatch(r"([0-9]{1,8})-([0-9]{1,8})", word)
    if not match:
        return None
    span = Span(int(match[1]), int(match[2]))
    inside = span.start < span.end <= len(bulletin.text)
    return span if inside and bulletin.text[span.start : span.end].strip() else None


def opened_at(id_: str, span: Span, *, bulletin: Bulletin | None = None) -> str:
    """The address of the bulletin, open at this stretch: marked by us, and by the browser.

    Without the bulletin, by us only.

    >>> opened_at("b1", Span(8, 18))
    '/ban-tin/b1?cau=8-18#cau'
    """
    directive = text_directive(bulletin, span) if bulletin else ""
    return f"/ban-tin/{quote(id_)}?cau={span}#{ANCHOR}{directive}"


def text_directive(bulletin: Bulletin, span: Span) -> str:
    """The text fragment of this stretch, `:~:text=…`; "" where it can't be told from another.

    https://wicg.github.io/scroll-to-text-fragment/: `[prefix-,]start[,end][,-suffix]`, each within
    one block of the page, `-`, `,` and `&` encoded.

    >>> from corpus.bulletin import Bulletin
    >>> b = Bulletin(id="b1", source="mau", title="Tin", paragraphs=("Vui. Có 1, 2 - 3 & 4. Vui.",))
    >>> text_directive(b, Span(9, 25))
    ':~:text=C%C3%B3%201%2C%202%20%2D%203%20%26%204.'
    >>> text_directive(b, Span(26, 30))
    ':~:text=3%20%26%204.-,Vui.'
    """
    part = next((one for one in bulletin.parts if one.start <= span.start < one.end), None)
    if part is None or span.end > part.end:
        return ""
    whole = _as_shown(bulletin.text[span.start : span.end])
    pieces = [whole]
    if len(whole) > _LONGEST_WHOLE:
        words = whole.split()
        pieces = [" ".join(words[:_WORDS_AT_AN_END]), " ".join(words[-_WORDS_AT_AN_END:])]
    written = ",".join(map(_encoded, pieces))
    # Browsers compare without case.
    if _as_shown(bulletin.text).lower().count(pieces[0].lower()) > 1:
        before = bulletin.text[part.start : span.start].split()[-_WORDS_BESIDE:]
        after = bulletin.text[span.end : part.end].split()[:_WORDS_BESIDE]
        if not before and not after:
            return ""
        written = f"{_encoded(' '.join(before))}-,{written}" if before else written
        written = f"{written},-{_encoded(' '.join(after))}" if after else written
    return f":~:text={written}"


def _as_shown(written: str) -> str:
    """As a page shows it, several spaces being one."""
    return re.sub(r"[ \t]+", " ", written).strip()


def _encoded(words: str) -> str:
    return quote(words, safe="", errors="replace").replace("-", "%2D")


def citation(bulletin: Bulletin, *, sentence: str, address: str) -> str:
    """What to paste: the sentence, and what it is from. The portal's address where it is known.

    `sentence` "" quotes the bulletin as a whole; `address` is ours, whole.
    """
    source = ", ".join(
        filter(
            None,
            (
                bulletin.author,
                text("bulletin.citation_title", title=bulletin.title),
                bulletin.section,
                day(bulletin.published) if bulletin.published else text("common.undated"),
                text("bulletin.citation_address", address=web_address(bulletin.url) or address),
            ),
        )
    )
    return text("citation.whole", sentence=sentence, source=source) if sentence else source


class Piece(NamedTuple):
    """Segments of a text that all lie in the cited stretch, or all outside of it."""

    cited: bool
    segments: tuple[Segment, ...]


def pieces(shown: Highlighted, cited: Span | None) -> tuple[Piece, ...]:
    """A text in pieces, the cited stretch of it apart. `cited`: characters of this text.

    >>> from search.results import Highlighted
    >>> pieces(Highlighted("Mưa thuận gió hòa", ((4, 13),)), Span(10, 17))
    (Piece(cited=False, segments=(('Mưa ', False), ('thuận ', True))), \
Piece(cited=True, segments=(('gió', True), (' hòa', False))))
    """
    if cited is None:
        return (Piece(cited=False, segments=shown.segments()),)
    return tuple(
        Piece(is_cited, segments)
        for start, end, is_cited in (
            (0, cited.start, False),
            (*cited, True),
            (cited.end, len(shown.text), False),
        )
        if (segments := tuple(_between(shown, start, end)))
    )


def _between(shown: Highlighted, start: int, end: int) -> Iterator[Segment]:
    at = 0
    for piece, marked in shown.segments():
        low, high = max(start, at), min(end, at + len(piece))
        if low < high:
            yield piece[low - at : high - at], marked
        at += len(piece)


def in_parts(bulletin: Bulletin, span: Span | None) -> tuple[Span | None, ...]:
    """What of the stretch lies in each part of the bulletin, in characters of that part.

    Only the part where it begins: a sentence never runs on into the next, and ids are unique.

    >>> from corpus.bulletin import Bulletin
    >>> b = Bulletin(id="b1", source="mau", title="Tin vui", paragraphs=("Mưa thuận.",))
    >>> in_parts(b, Span(12, 18))
    (None, Span(start=4, end=10))
    """
    return tuple(
        Span(span.start - part.start, min(span.end, part.end) - part.start)
        if span and part.start <= span.start < part.end
        else None
        for part in bulletin.parts
    )
