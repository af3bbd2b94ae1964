"""Furniture: what surrounds a bulletin's own words on a page, put where it belongs or left out.

Dates go to `published`, captions to `captions`, names to `author`; buttons, counters, leftovers of
pictures and lists of other news go nowhere. In doubt a line stays a paragraph: a stray line costs
little, a lost sentence can't be found.

Law: every text that comes out is a slice of one line that went in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.formats.caption import may_be_caption, reads_like_caption
from corpus.formats.credit import cut_credit, has_credit
from corpus.formats.edges import TEXT_LENGTH, without_edges
from corpus.formats.signature import cut_close
from corpus.formats.text import clean, composed, cut_at, key

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from corpus.formats.draft import Line

#: A bulletin with more captions than this is a photo gallery: later ones may repeat earlier ones.
MOST_COMPARED = 50
#: A longer paragraph is not a lead, even if a cut lead begins it: some scrapers keep no paragraphs.
LONGEST_LEAD = 800
#: A lead cut with "..." must share this much with the whole one.
CUT_LENGTH = 20

_CUT = re.compile(r"\s?(?:\.{2,}|…|\[…\]|\[\.\.\.\])$")
_DASH = re.compile("[-–—]")
_AGENCY = re.compile(
    r"\((?!ảnh|nguồn)[^()\d]{2,40}\)\s?[-–—:]{1,2}\s?(?=[“\"'‘]?[^\W\d_])", re.IGNORECASE
)
# Without brackets only tags known for it: "ASEAN - Nhật Bản" opens a sentence too.
_KNOWN_AGENCY = re.compile(
    r"(?:TTXVN|TTO|TPO|NLĐO|NLDO|NDO|SGGPO|SGGP|VOV|VTV|VNE|PLO|HNMO|ĐCSVN|BNEWS|GD&TĐ"
    r"|(?:QĐND|CAND)(?: Online)?|VGP(?: News)?|[A-Z][\w-]{1,20}\.(?:vn|VN|com)(?:\.vn)?)"
    r"\s[-–—]\s?(?=[“\"'‘]?[^\W\d_])"
)


@dataclass(frozen=True, slots=True)
class Arranged:
    """The lines of a bulletin, each in its part."""

    lead: str = ""
    captions: tuple[str, ...] = ()
    paragraphs: tuple[str, ...] = ()
    published: date | None = None
    #: As signed below the text.
    author: str | None = None
    #: As named above it, or as the paper that it was taken from: for want of a signature.
    credited: str | None = None


def arrange(
    lines: Sequence[Line], *, title: str = "", lead: str = "", sure: bool = False
) -> Arranged:
    """Put the lines below a title into their parts.

    `lead` is one that is already known. With `sure`, the format tells captions apart itself, so
    none are looked for among the paragraphs.

    >>> from corpus.formats.draft import Line
    >>> arrange([Line("03/05/2024"), Line("In bài này"), Line("(BLS) - Sáng 2/5, xã ra quân./."),
    ...          Line("Hoài An")])
    ... # doctest: +NORMALIZE_WHITESPACE
    Arranged(lead='', captions=(), paragraphs=('Sáng 2/5, xã ra quân.',),
             published=datetime.date(2024, 5, 3), author='Hoài An', credited=None)
    """
    body, edges = without_edges(lines, title=title)
    lead, body = _lead(body, lead=lead)
    captions, paragraphs = _apart(body, sure=sure)
    if lead and not paragraphs:
        # A bulletin of one paragraph has no lead, but a text.
        lead, paragraphs = "", [lead]
    inline = None
    if paragraphs:
        paragraphs[-1], inline = cut_close(paragraphs[-1])
        paragraphs[0] = cut_agency(paragraphs[0])
    return Arranged(
        lead=cut_close(cut_agency(lead))[0],
        captions=tuple(captions),
        paragraphs=tuple(paragraph for paragraph in paragraphs if paragraph),
        published=edges.published,
        author=edges.author or inline,
        credited=edges.credited,
    )


def cut_agency(text: str) -> str:
    """A text without the tag of the agency that it opens with.

    >>> cut_agency("(LST) - Sáng 6/5, Hội Nông dân họp."), cut_agency("VOV.VN - Mưa lớn.")
    ('Sáng 6/5, Hội Nông dân họp.', 'Mưa lớn.')
    >>> cut_agency("ASEAN - Nhật Bản hợp tác.")
    'ASEAN - Nhật Bản hợp tác.'
    """
    if not _DASH.search(text, 0, TEXT_LENGTH):
        return text
    whole, same = composed(text)
    found = _AGENCY.match(whole) or _KNOWN_AGENCY.match(whole)
    if not found:
        return text
    return clean(text[found.end() if same else cut_at(text, found.end()) :])


def _lead(lines: list[Line], *, lead: str) -> tuple[str, list[Line]]:
    """The lead and the rest: marked as one, in bold, or printed twice with the first copy cut."""
    body = list(lines)
    if not lead:
        marked = next((line for line in body[:4] if line.kind == "lead"), None)
        if marked:
            body.remove(marked)
            lead = marked.text
        elif len(body) > 1 and (_is_cut_copy(body[0].text, body[1].text) or _opens_in_bold(body)):
            lead = body.pop(0).text
    if lead and body:
        wanted = key(lead)
        for place, line in enumerate(body[:2]):
            if key(line.text) == wanted:
                del body[place]
                break
            if _is_cut_copy(lead, line.text):
                if len(line.text) > LONGEST_LEAD:
                    return "", body
                return line.text, body[:place] + body[place + 1 :]
    return lead, body


def _opens_in_bold(lines: list[Line]) -> bool:
    """Whether the first line alone is a sentence in bold: how most portals print a lead."""
    first, second = lines[:2]
    sentence = len(first.text) >= TEXT_LENGTH and first.text.endswith((".", "!", "…", "”", "?"))
    return first.kind == "strong" and second.kind != "strong" and sentence


def _is_cut_copy(short: str, whole: str) -> bool:
    # Only its end is looked at: a million full stops must not take a million times as long.
    found = _CUT.search(short, max(0, len(short) - CUT_LENGTH))
    if not found or found.start() < CUT_LENGTH:
        return False
    return key(whole).startswith(key(short[: found.start()])) and len(whole) > found.start()


def _apart(lines: list[Line], *, sure: bool) -> tuple[list[str], list[str]]:
    """Captions and paragraphs, each once; a text that is all captions is all paragraphs."""
    captions: list[str] = []
    paragraphs: list[str] = []
    for place, line in enumerate(lines):
        text = line.text
        marked = line.kind == "caption" or has_credit(text)
        if marked or (not sure and _stands_as_caption(lines, place)):
            captions.append(cut_credit(text).rstrip(" -–—|/("))
        elif not paragraphs or text != paragraphs[-1]:
            paragraphs.append(text)
    if not paragraphs:
        return [], _distinct(captions)
    return _distinct(captions), paragraphs


def _stands_as_caption(lines: list[Line], place: int) -> bool:
    """Unmarked: the line before the first sentence, where the picture is, or one that reads so."""
    text = lines[place].text
    if lines[place].kind != "text" or place + 1 >= len(lines):
        return False
    if place == 0 and may_be_caption(text) and len(lines[1].text) > len(text):
        return True
    return reads_like_caption(text)


def _distinct(captions: list[str]) -> list[str]:
    """Each caption once; of two of which one begins with the other, the longer."""
    kept: list[str] = []
    for text in captions:
        if not any(letter.isalnum() for letter in text):
            continue
        for place, other in enumerate(kept[:MOST_COMPARED]):
            if key(other).startswith(key(text)):
                break
            if key(text).startswith(key(other)):
                kept[place] = text
                break
        else:
            kept.append(text)
    return kept
