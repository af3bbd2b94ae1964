"""Days as Vietnamese pages print them, and as machines write them; always the day in Việt Nam."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from corpus.formats.text import composed, cut_at

if TYPE_CHECKING:
    from collections.abc import Callable

VIETNAM = timezone(timedelta(hours=7))
# Việt Nam's first web pages are of 1997; content systems print 1/1/0001 or 1970 for "no date".
FIRST_YEAR = 1990
LAST_YEAR = 2100
#: As seconds since 1970 this is the year 5138, as thousandths of them 1973: no portal lies between.
LEAST_THOUSANDTHS = 1e11

_DMY = r"(?<![\d/.-])(?P<d>\d{1,2})(?P<sep>[/.-])(?P<m>\d{1,2})(?P=sep)(?P<y>\d{4})(?!\d|[/-]\d)"
_WORDS = (
    r"(?:ngày\s+)?(?<!\d)(?P<d2>\d{1,2})\s+tháng\s+(?P<m2>\d{1,2})"
    r"(?:\s+năm\s+|\s*[,/]\s*)(?P<y2>\d{4})"
)
_ISO = r"(?<![\d-])(?P<y3>\d{4})[-/](?P<m3>\d{2})[-/](?P<d3>\d{2})(?!\d)"
_DATE = rf"(?:{_DMY}|{_WORDS}|{_ISO})"
_TIME = (
    r"(?:\d{1,2}\s?(?:[:h]|giờ)\s?\d{2}(?:\s?(?:phút|')|:\d{2}(?:\.\d+)?)?"
    r"(?:\s?(?:AM|PM|SA|CH))?)"
)
_LABEL = (
    r"(?:hôm\s+nay|(?:bài\s+)?(?:đăng|cập\s+nhật|xuất\s+bản|đưa\s+tin|gửi|tạo|viết|ban\s+hành|phát\s+hành)"
    r"(?:\s+(?:vào\s+)?(?:lúc|ngày|lần\s+cuối))*"
    r"|(?:ngày|thời\s+gian|lúc|giờ)(?:\s+(?:giờ\s+)?"
    r"(?:đăng|cập\s+nhật|xuất\s+bản|đưa\s+tin|tạo|gửi|viết|phát\s+hành))*(?:\s+(?:tin|bài|lúc))*)"
)
_WEEKDAY = r"(?:thứ\s?(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s?nhật|t[2-7](?=\s*,)|cn(?=\s*,))"
_ZONE = r"(?:\(?\s?(?:gmt|utc)\s?[+-]?\s?\d{0,2}(?::\d{2})?\s?\)?|[+]0?7(?::?00)?)"
# Icon fonts print their names where the style sheet doesn't load: "ClockThứ Hai".
_ICON = r"(?:clock|calendar|schedule|access_time|event|time|date)"
_FILL = r"[\s|,;:()\[\]·•–—-]"

_ANY_DATE = re.compile(_DATE, re.IGNORECASE)
# Pieces of a printed date line, in the order in which they are tried. They are matched one by one
# because one possessive pattern of them all crashes the `re` of Python 3.11 ("span of capturing
# group is wrong"), and a greedy one would backtrack.
_PIECE = re.compile(
    rf"{_DATE}|{_TIME}|{_FILL}+|{_WEEKDAY}|{_ZONE}|{_LABEL}(?=[\s:,]|$)|{_ICON}", re.IGNORECASE
)
_GLUED = re.compile(rf"(?:{_TIME}[\s,|-]+)?{_DATE}(?:[\s,|-]+{_TIME})?(?=[^\W\d_])", re.IGNORECASE)
_ISO_MOMENT = re.compile(
    r"(?P<moment>\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?\s?"
    r"(?P<zone>Z|[+-]\d{2}:?\d{2})?",
    re.IGNORECASE,
)
# The clock of the page's banner, not the bulletin's day.
_TODAY = re.compile(r"hôm\s+nay", re.IGNORECASE)
_UPDATED = re.compile(r"cập\s+nhật", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stamp:
    """A printed date line: its day (None if impossible), and what is glued to its end."""

    day: date | None
    #: Whether the page calls it the day of a later change.
    updated: bool
    #: Offset in the line where the stamp ends; the line's length for most.
    end: int


def day_of(written: str) -> date | None:
    """The first possible day that a text states, in Việt Nam.

    >>> day_of("Cập nhật lúc 07:15, Thứ Sáu, 03/05/2024 (GMT+7)")
    datetime.date(2024, 5, 3)
    >>> day_of("ngày 5 tháng 3 năm 2023"), day_of("17.08.2023")
    (datetime.date(2023, 3, 5), datetime.date(2023, 8, 17))
    >>> day_of("2024-05-03T23:30:00Z")
    datetime.date(2024, 5, 4)
    >>> day_of("31/2/2024") is None
    True
    """
    text = composed(written)[0].strip()
    if moment := _ISO_MOMENT.match(text):
        return _day_of_moment(moment)
    for found in _ANY_DATE.finditer(text):
        if day := _day(found):
            return day
    return _day_of_mail(text)


def day_of_seconds(value: float) -> date | None:
    """The day of a count of seconds, or thousandths of them, since 1970.

    >>> day_of_seconds(1714700000), day_of_seconds(1714700000000)
    (datetime.date(2024, 5, 3), datetime.date(2024, 5, 3))
    """
    seconds = value / 1000 if abs(value) >= LEAST_THOUSANDTHS else value
    try:
        return _plausible(datetime.fromtimestamp(seconds, tz=VIETNAM).date())
    except (ValueError, OverflowError, OSError):
        return None


def stamp(line: str, *, also: Callable[[str, int], int] | None = None) -> Stamp | None:
    """Read a line as a printed date; None if it says anything else.

    `also` tells where something ends that may stand beside the date (from an offset of the NFC
    text; the same offset if nothing does).

    >>> stamp("Thứ Tư, 8/5/2024").day, stamp("Ngày đăng: 08/05/2024 | 07:15").day
    (datetime.date(2024, 5, 8), datetime.date(2024, 5, 8))
    >>> stamp("Ngày 8/5/2024, UBND xã họp.") is None
    True
    >>> line = "07:15 03/05/2024Sáng nay, xã họp."
    >>> line[stamp(line).end:]
    'Sáng nay, xã họp.'
    """
    text, same = composed(line)
    end = 0
    while (after := _piece_at(text, end, also)) > end:
        end = after
    if end < len(text):
        glued = _GLUED.match(text)
        if not glued or not text[glued.end()].isupper():
            return None
        end = glued.end()
    found = _ANY_DATE.search(text, 0, end)
    if not found:
        return None
    updated = bool(_UPDATED.search(text, 0, end)) and "đăng" not in text[:end].lower()
    day = None if _TODAY.search(text, 0, end) else _day(found)
    return Stamp(day, updated, end if same else cut_at(line, end))


def _piece_at(text: str, start: int, also: Callable[[str, int], int] | None) -> int:
    if piece := _PIECE.match(text, start):
        return piece.end()
    return also(text, start) if also else start


def _day(found: re.Match[str]) -> date | None:
    parts = found.group
    try:
        return _plausible(
            date(
                int(parts("y") or parts("y2") or parts("y3")),
                int(parts("m") or parts("m2") or parts("m3")),
                int(parts("d") or parts("d2") or parts("d3")),
            )
        )
    except ValueError:
        return None


def _day_of_moment(moment: re.Match[str]) -> date | None:
    zone = (moment["zone"] or "").upper().replace("Z", "+00:00")
    try:
        when = datetime.fromisoformat(moment["moment"].replace(" ", "T").upper() + zone)
        # Without a zone a Vietnamese page means its own.
        return _plausible((when.astimezone(VIETNAM) if when.tzinfo else when).date())
    except (ValueError, OverflowError):
        return None


def _day_of_mail(text: str) -> date | None:
    """Feeds and some meta tags write days as e-mail does: "Fri, 03 May 2024 07:15:00 +0700"."""
    try:
        when = parsedate_to_datetime(text)
        zoned = when if when.tzinfo else when.replace(tzinfo=UTC)
        return _plausible(zoned.astimezone(VIETNAM).date())
    except (TypeError, ValueError, IndexError, OverflowError):
        return None


def _plausible(day: date) -> date | None:
    return day if FIRST_YEAR <= day.year <= LAST_YEAR else None
