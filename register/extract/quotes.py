"""What stands in quotes: pairs opened one way and closed another, nested, or never closed.

A pair is made within one sentence. Real pages open with closing marks, forget the space before a
mark or put one inside (bulletins.md 2.1), so it is the neighbours of a mark that tell what it does,
and its shape only where they don't. Each opening mark looks `LONGEST` characters ahead: the work
grows with the text, whatever marks it is full of.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from register.extract import heads, unquoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: Characters from mark to mark. Names of 36 words are known (bulletins.md 2.4); speech is longer.
LONGEST: Final = 320
#: Stands for what is in quotes where patterns shouldn't look into them; no keyboard has it.
FILLER: Final = "\ue000"

_MARK = re.compile(
    r"""[“”„‟"«»″]|''|``|’’|‘‘|‘’"""
    # Single ones are apostrophes as well (H'Leo): only where no letter stands on the other side.
    r"|(?<![\w'])['‘’‹](?=[^\s'])|(?<=[^\s'])['’›](?![\w'])"
)
#: A text that begins so begins with a quote.
OPENING: Final = frozenset("“„‟\"«‘'”")
_SINGLE = frozenset("'‘’‹›")
_MADE_TO_OPEN = frozenset("“„‟«‹‘")
_MADE_TO_CLOSE = frozenset("”»›’")
_TO_SPACES = str.maketrans(dict.fromkeys('“”„‟"«»″', " "))
#: Nothing in quotes begins so.
_GOES_ON = frozenset(",;:)!?")
#: Left at the ends of what the marks hold.
_SIGNS = " \u00a0\t,;:.…"
#: A mark after this opens another quote, and the last one was never closed.
_BEFORE_A_NEW_ONE = re.compile(
    rf"(?:[;,]\s*|;.*|(?: và)? ?\b(?:{heads.MODEL}|phong trào|cuộc vận động) ?)$"
)


#: `tổ “Áo lính gác đường biên; …`
#: Written with a space where the closing mark should be, it ends it.
_COMMA = re.compile(r"\s?,\s*")
_GROUP_ENDS = re.compile(rf"\b{heads.GROUP}\s*$")
#: Where a name whose closing mark is missing ends.
_SENSE_ENDS = re.compile(
    r" (?:của|do|thuộc|tại|ở) (?=\S)|\s*(?:[;(…]|\.{2,}|\.(?=\s|$))| (?:đã|được|giúp"
    r"|góp phần|với) "
)


@dataclass(frozen=True, slots=True)
class Quote:
    """Characters of the text, half-open."""

    #: With its marks.
    start: int
    end: int
    #: Without them, and without space and punctuation at the ends.
    inner_start: int
    inner_end: int
    #: Whether its closing mark was found; else it ends where its sense does.
    closed: bool = True


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    #: What its neighbours, or else its shape, say.
    opens: bool
    single: bool
    #: A straight one with its space on the wrong side: `mô hình" Ngõ sáng "của xã`.
    turned: bool


def find(text: str, plain: str, *, start: int, end: int) -> list[Quote]:
    """The quotes of one sentence, ascending, none in another; speech that holds some is left open.

    `plain` is `text` in lower case, letter for letter.

    >>> said = "mô hình” Vườn của mẹ”; mô hình “Làn cói của Hội Phụ nữ; “Ngõ hoa - “sạch” của xã"
    >>> found = find(said, said.lower(), start=0, end=len(said))
    >>> [said[quote.inner_start : quote.inner_end] for quote in found]
    ['Vườn của mẹ', 'Làn cói', 'Ngõ hoa - “sạch”']
    """
    marks = list(_marks(text, plain, start, end))
    found: list[Quote] = []
    at = start
    for number, mark in enumerate(marks):
        if mark.start < at or not mark.opens:
            continue
        quote = _from(marks, number, text, plain, end)
        if quote is not None:
            found.append(quote)
            at = quote.end
    return found


def masked(plain: str, quotes: Sequence[Quote], *, start: int, end: int) -> str:
    """The sentence `plain[start:end]` with “” and a filler for each quote, of the same length.

    Marks that belong to none of these quotes become spaces.

    >>> quote = Quote(8, 13, 9, 12)
    >>> masked("mô hình “a, b” hay", [quote], start=0, end=18).count(FILLER)
    3
    """
    pieces = []
    at = start
    for quote in quotes:
        inside = quote.end - quote.start - 2
        pieces += [plain[at : quote.start].translate(_TO_SPACES), "“", FILLER * inside, "”"]
        at = quote.end
    return "".join([*pieces, plain[at:end].translate(_TO_SPACES)])


def _marks(text: str, plain: str, start: int, end: int) -> Iterator[_Mark]:
    for match in _MARK.finditer(text, start, end):
        before = text[match.start() - 1] if match.start() > start else " "
        after = text[match.end()] if match.end() < end else " "
        shape = match[0]
        yield _Mark(
            match.start(),
            match.end(),
            _opens(shape, before, after, plain[max(start, match.start() - 24) : match.start()]),
            shape in _SINGLE,
            shape == '"' and not before.isspace() and after.isspace(),
        )


def _opens(shape: str, before: str, after: str, said_before: str) -> bool:
    """Whether a mark opens a quote; what is before it is in lower case."""
    if heads.ENDS_IN_HEAD.search(said_before):
        return True
    space_before, space_after = (
        before in " \u00a0\t([/–-",
        not after.isalnum() and after not in "“‘",
    )
    if space_before != space_after:
        return space_before
    if space_before and after in _GOES_ON:
        return False  # `"Mẹ đỡ đầu ", nhận giúp 8 em`
    # Between letters, or between spaces.
    return shape in _MADE_TO_OPEN or (shape not in _MADE_TO_CLOSE and space_before)


def _from(marks: Sequence[_Mark], number: int, text: str, plain: str, end: int) -> Quote | None:
    """The quote that this mark opens."""
    opening = marks[number]
    depth = 1
    inner_end = None  # of the first one nested in it
    limit = min(end, opening.end + LONGEST)
    headed = _is_headed(plain, opening)
    for mark in marks[number + 1 :]:
        if mark.start >= limit:
            break
        if mark.single != opening.single:
            continue
        opens = mark.opens and not (opening.turned and text[mark.start] == '"')
        if opens and depth == 1 and not text[opening.end : mark.start].strip():
            return None  # two marks in a row
        new = opens and _BEFORE_A_NEW_ONE.search(
            plain, max(opening.end, mark.start - 40), mark.start
        )
        if new:
            limit = new.start()
            break
        item = plain.find(";", opening.end, mark.start) if opens and headed else -1
        if item >= 0:
            limit = item  # `tổ “Áo lính; xã Sơn Tây: câu lạc bộ “Hoàn lương”`
            break
        if opens:
            depth += 1
            continue
        depth -= 1
        if depth == 0:
            return _quote(text, opening, mark.start, mark.end, closed=True)
        if depth == 1 and inner_end is None:
            inner_end = mark.end
    return _unclosed(text, plain, opening, limit=limit, inner_end=inner_end)


def _is_headed(plain: str, opening: _Mark) -> bool:
    """Whether a model, or a group or a thing, stands before a mark."""
    before = plain[max(0, opening.start - 40) : opening.start]
    return bool(heads.ENDS_IN_HEAD.search(before) or _GROUP_ENDS.search(before))


def _unclosed(
    text: str, plain: str, opening: _Mark, *, limit: int, inner_end: int | None
) -> Quote | None:
    """A quote whose closing mark is missing, after a head or between the items of a list."""
    if opening.single:
        return None
    before = plain[max(0, opening.start - 40) : opening.start]
    if not (_is_headed(plain, opening) or before.rstrip().endswith((";", ","))):
        return None
    if inner_end is not None:  # one mark closes both
        return _quote(text, opening, inner_end, inner_end, closed=False)
    end = _SENSE_ENDS.search(plain, opening.end + 2, limit)
    stop = end.start() if end else limit
    for comma in _COMMA.finditer(plain, opening.end + 2, stop):
        if comma[0].startswith(" ") or unquoted.tells(plain[comma.end() : stop]):
            stop = comma.start()
            break
    return _quote(text, opening, stop, stop, closed=False)


def _quote(text: str, opening: _Mark, stop: int, end: int, *, closed: bool) -> Quote | None:
    inner_start, inner_end = opening.end, stop
    while inner_start < inner_end and text[inner_start] in _SIGNS:
        inner_start += 1
    while inner_end > inner_start and text[inner_end - 1] in _SIGNS:
        inner_end -= 1
    if inner_start == inner_end:
        return None
    if not closed:
        end = inner_end
    return Quote(opening.start, end, inner_start, inner_end, closed)
