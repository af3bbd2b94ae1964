"""Furniture: what surrounds a bulletin's own words on a page, put where it belongs or left out.

Dates go to `published`, captions to `captions`, names to `author`; buttons, counters, leftovers of
pictures and lists of other news go nowhere. In doubt a line stays a paragraph: a stray line costs
little, a lost sentence can't be found.

Law: every text that comes out is a slice of one line that went in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from corpus.formats import caption, signature, toolbar
from corpus.formats.dates import Stamp, stamp
from corpus.formats.text import clean, composed, cut_at, key

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from corpus.formats.draft import Line

#: How many lines above the text may belong to the page's head: title again, date, buttons, place.
HEAD_LINES = 12
#: From this length on a line is the text itself.
TEXT_LENGTH = 60
LONGEST_HEADLINE = 200
#: A lead cut with "..." must share this much with the whole one.
CUT_LENGTH = 20

_CUT = re.compile(r"\s?(?:\.{2,}|…|\[…\]|\[\.\.\.\])$")
_DASH = re.compile("[-–—]")
_AGENCY = re.compile(
    r"\((?!ảnh|nguồn)[^()\d]{2,40}\)\s?[-–—:]{1,2}\s?(?=[“\"'‘]?[^\W\d_])", re.IGNORECASE
)
# Without brackets only tags known for it: "ASEAN - Nhật Bản" opens a sentence too.
_KNOWN_DASH = re.compile("[-–—]")
_AGENCY = re.compile(
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
    author: str | None = None


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
             published=datetime.date(2024, 5, 3), author='Hoài An')
    """
    body, stamps = _without_head(_before_other_news(lines), title=title)
    body = [line for line in body if not _is_frame(line.text)]
    body, author, late = _without_tail(body)
    lead, body = _lead(body, lead=lead)
    captions, paragraphs = _apart(body, sure=sure)
    if paragraphs:
        paragraphs[-1], inline = signature.cut_close(paragraphs[-1])
        author = author or inline
        paragraphs[0] = cut_agency(paragraphs[0])
    return Arranged(
        lead=signature.cut_close(cut_agency(lead))[0],
        captions=tuple(captions),
        paragraphs=tuple(paragraph for paragraph in paragraphs if paragraph),
        published=_published([*stamps, *late]),
        author=author,
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


def _is_frame(text: str) -> bool:
    return toolbar.is_toolbar(text) or toolbar.is_leftover(text)


def _before_other_news(lines: Sequence[Line]) -> list[Line]:
    """Without lists of other news: their heading and, below it, whatever reads like headlines."""
    kept: list[Line] = []
    listing = False
    for line in lines:
        if toolbar.opens_other_news(line.text):
            listing = True
        elif not (listing and _is_headline(line.text)):
            listing = False
            kept.append(line)
    return kept


def _is_headline(text: str) -> bool:
    # A sentence or a name below the list may be the text going on, or the signature.
    if signature.signed_by(text) and not signature.taken_from(text):
        return False
    return len(text) <= LONGEST_HEADLINE and not text.endswith((".", "!", "…”", ".”", ":", ";"))


def _without_head(lines: list[Line], *, title: str) -> tuple[list[Line], list[Stamp]]:
    """Take dates, buttons and the title printed again from above the text."""
    kept: list[Line] = []
    stamps: list[Stamp] = []
    wanted = key(title)
    for place, line in enumerate(lines):
        if place >= HEAD_LINES:
            return kept + lines[place:], stamps
        if printed := stamp(line.text, also=toolbar.button_at):
            stamps.append(printed)
            if rest := clean(line.text[printed.end :]):
                return [*kept, replace(line, text=rest), *lines[place + 1 :]], stamps
        elif _is_frame(line.text) or key(line.text) == wanted:
            continue
        elif len(line.text) >= TEXT_LENGTH:
            return kept + lines[place:], stamps
        else:
            kept.append(line)
    return kept, stamps


def _without_tail(lines: list[Line]) -> tuple[list[Line], str | None, list[Stamp]]:
    """Take the signature, the source, credits and dates from below the text."""
    body = list(lines)
    author: str | None = None
    source: str | None = None
    stamps: list[Stamp] = []
    while len(body) > 1:
        last = body[-1].text
        if printed := stamp(last, also=toolbar.button_at):
            if last[printed.end :]:
                break
            stamps.append(printed)
        elif (found := signature.taken_from(last)) and not source:
            source = found
        elif (found := signature.signed_by(last)) and not author and body[-1].kind != "caption":
            author = found
        elif not caption.is_credit(last):
            break
        body.pop()
    return body, author or source, stamps


def _lead(lines: list[Line], *, lead: str) -> tuple[str, list[Line]]:
    """The lead and the rest: marked as one, or printed twice with the first copy cut short."""
    body = list(lines)
    if not lead:
        marked = next((line for line in body[:4] if line.kind == "lead"), None)
        if marked:
            body.remove(marked)
            lead = marked.text
        elif len(body) > 1 and _is_cut_copy(body[0].text, body[1].text):
            lead = body.pop(0).text
    if lead and body:
        wanted = key(lead)
        for place, line in enumerate(body[:2]):
            if key(line.text) == wanted:
                del body[place]
                break
            if _is_cut_copy(lead, line.text):
                return line.text, body[:place] + body[place + 1 :]
    return lead, body


def _is_cut_copy(short: str, whole: str) -> bool:
    found = _CUT.search(short)
    if not found or found.start() < CUT_LENGTH:
        return False
    return key(whole).startswith(key(short[: found.start()])) and len(whole) > found.start()


def _apart(lines: list[Line], *, sure: bool) -> tuple[list[str], list[str]]:
    """Captions and paragraphs, each once; a text that is all captions is all paragraphs."""
    captions: list[str] = []
    paragraphs: list[str] = []
    for place, line in enumerate(lines):
        text = line.text
        if caption.is_credit(text):
            continue
        marked = line.kind == "caption" or caption.has_credit(text)
        if marked or (not sure and _stands_as_caption(lines, place)):
            if cut := caption.cut_credit(text):
                captions.append(cut)
        elif not paragraphs or text != paragraphs[-1]:
            paragraphs.append(text)
    if not paragraphs:
        return [], captions
    return _distinct(captions), paragraphs


def _stands_as_caption(lines: list[Line], place: int) -> bool:
    """Unmarked: the line before the first sentence, where the picture is, or one that reads so."""
    text = lines[place].text
    if lines[place].kind != "text" or place + 1 >= len(lines):
        return False
    if place == 0:
        return caption.may_be_caption(text) and len(lines[1].text) > len(text)
    return caption.reads_like_caption(text)


def _distinct(captions: list[str]) -> list[str]:
    """Each caption once; of two of which one begins with the other, the longer."""
    kept: list[str] = []
    for text in captions:
        if any(key(other).startswith(key(text)) for other in kept):
            continue
        kept = [other for other in kept if not key(text).startswith(key(other))]
        kept.append(text)
    return kept


def _published(stamps: list[Stamp]) -> date | None:
    """The first day that isn't of a later change, or else the first."""
    days = [printed for printed in stamps if printed.day]
    first = next((printed for printed in days if not printed.updated), None)
    return (first or days[0]).day if days else None
