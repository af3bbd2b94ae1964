"""What may be asked for, checked once, for page, API and command line alike."""

from __future__ import annotations

import base64
import binascii
import json
import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from engine.protocol import Cursor, Sort
from search.ranking import LONGEST_QUERY_CHARACTERS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

DEFAULT_SIZE = 10
LARGEST_SIZE = 100
#: Further down a result than this, pages are reached by cursor.
DEEPEST_HIT = 10_000
KINDS = ("bulletin", "initiative")
#: What every search can be narrowed by.
FACETS = ("kind", "year", "section", "place")
#: What a search for initiatives can be narrowed by, too.
REGISTER_FACETS = ("area", "organisation_kind", "organisation", "status")


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """One search. Empty text finds everything, the newest first."""

    text: str = ""
    #: Facet filters: any of these values; none is no filter. "" = documents without a value.
    kind: tuple[str, ...] = ()
    year: tuple[str, ...] = ()
    section: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    #: Of initiatives alone.
    area: tuple[str, ...] = ()
    organisation: tuple[str, ...] = ()
    organisation_kind: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    #: First and last day of publication, both included.
    first_day: date | None = None
    last_day: date | None = None
    sort: Sort = Sort.RELEVANCE
    page: int = 1
    #: Hits a page, 1 to LARGEST_SIZE.
    size: int = DEFAULT_SIZE
    cursor: Cursor | None = None
    #: Keys of reading steps (`results.Step.key`) that are not to be taken.
    asis: tuple[str, ...] = ()

    @property
    def filtered(self) -> bool:
        """Whether any filter narrows it."""
        return bool(self.first_day or self.last_day) or any(
            getattr(self, facet) for facet in (*FACETS, *REGISTER_FACETS)
        )


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with what was asked. The code names a sentence for people."""

    parameter: str
    code: str
    #: What was given, shortened.
    given: str


def read_request(
    parameters: Mapping[str, Sequence[str]],
    *,
    size: int = DEFAULT_SIZE,
    deepest: int = DEEPEST_HIT,
) -> tuple[SearchRequest, tuple[Problem, ...]]:
    """The request in these parameters, and everything that is wrong with them, all at once.

    The parameters are `q`, those of `FACETS` and `REGISTER_FACETS` (repeatable), `from`, `to`,
    `sort`, `page`, `size`, `cursor` and `asis` (repeatable). The request is always usable:
    what is wrong has its default there. `size`: hits a page unless they say otherwise;
    `deepest`: no page begins after that many hits.

    >>> request, problems = read_request({"q": ["khéo"], "from": ["31/02/2023"], "page": ["2"]})
    >>> request.text, request.page, request.first_day
    ('khéo', 2, None)
    >>> problems
    (Problem(parameter='from', code='date', given='31/02/2023'),)
    """
    reader = _Reader(parameters)
    first, last = reader.day("from", last=False), reader.day("to", last=True)
    if first and last and first > last:
        reader.wrong("to", "before_from")
        last = None
    size = reader.number("size", default=size, most=LARGEST_SIZE)
    request = SearchRequest(
        text=reader.text("q"),
        kind=reader.choices("kind", KINDS),
        year=reader.values("year"),
        section=reader.values("section"),
        place=reader.values("place"),
        area=reader.values("area"),
        organisation=reader.values("organisation"),
        organisation_kind=reader.values("organisation_kind"),
        status=reader.values("status"),
        first_day=first,
        last_day=last,
        sort=reader.sort(),
        page=reader.number("page", default=1, most=deepest // size),
        size=size,
        cursor=reader.cursor(),
        asis=reader.values("asis"),
    )
    for name in parameters:
        if name not in PARAMETERS:
            reader.wrong(name, "unknown")
    return request, tuple(reader.problems)


PARAMETERS = (
    "q",
    *FACETS,
    *REGISTER_FACETS,
    "from",
    "to",
    "sort",
    "page",
    "size",
    "cursor",
    "asis",
)


def to_parameters(request: SearchRequest) -> list[tuple[str, str]]:
    """The parameters of this request, defaults left out, in one order: its permalink."""
    pairs = [("q", request.text)] if request.text else []
    pairs += [
        (facet, value) for facet in (*FACETS, *REGISTER_FACETS) for value in getattr(request, facet)
    ]
    if request.first_day:
        pairs.append(("from", f"{request.first_day:%d/%m/%Y}"))
    if request.last_day:
        pairs.append(("to", f"{request.last_day:%d/%m/%Y}"))
    if request.sort is not Sort.RELEVANCE:
        pairs.append(("sort", request.sort.value))
    if request.page != 1:
        pairs.append(("page", str(request.page)))
    if request.size != DEFAULT_SIZE:
        pairs.append(("size", str(request.size)))
    if request.cursor:
        pairs.append(("cursor", write_cursor(request.cursor)))
    pairs += [("asis", key) for key in request.asis]
    return pairs


def without(request: SearchRequest, key: str) -> SearchRequest:
    """The same search with one reading step undone, and nothing else changed."""
    return replace(request, asis=tuple(dict.fromkeys((*request.asis, key))), page=1, cursor=None)


def write_cursor(cursor: Cursor) -> str:
    """A cursor as an opaque word for addresses."""
    packed = json.dumps([cursor.key, cursor.id], ensure_ascii=False).encode()
    return base64.urlsafe_b64encode(packed).decode().rstrip("=")


def read_cursor(word: str) -> Cursor | None:
    """The cursor in that word; None where there is none.

    >>> read_cursor(write_cursor(Cursor(1.5, "b1"))), read_cursor("?")
    (Cursor(key=1.5, id='b1'), None)
    """
    try:
        unpacked = json.loads(
            base64.b64decode(word + "=" * (-len(word) % 4), altchars=b"-_", validate=True)
        )
    except (ValueError, RecursionError, binascii.Error):
        return None
    match unpacked:
        case [int() | float() | None as key, str() as id_] if not isinstance(key, bool):
            return Cursor(key, id_)
    return None


_DATE_FORMS = (
    re.compile(r"(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4})"),
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})"),
    re.compile(r"(?P<month>\d{1,2})[/.-](?P<year>\d{4})"),
    re.compile(r"(?P<year>\d{4})"),
)


def read_day(text: str, *, last: bool) -> date | None:
    """The first (or last) day of `dd/mm/yyyy`, `yyyy-mm-dd`, `mm/yyyy` or `yyyy`; None if neither.

    >>> read_day("02/2024", last=True), read_day("2024", last=False)
    (datetime.date(2024, 2, 29), datetime.date(2024, 1, 1))
    >>> read_day("32/1/2024", last=True)
    """
    for form in _DATE_FORMS:
        if match := form.fullmatch(text.strip()):
            given = match.groupdict()
            year = int(given["year"])
            month = int(given.get("month") or (12 if last else 1))
            try:
                month_end = monthrange(year, month)[1]
                return date(year, month, int(given.get("day") or (month_end if last else 1)))
            except ValueError:
                return None
    return None


class _Reader:
    """Reads parameters one by one and remembers what was wrong."""

    def __init__(self, parameters: Mapping[str, Sequence[str]]) -> None:
        self._parameters = parameters
        self.problems: list[Problem] = []

    def wrong(self, name: str, code: str) -> None:
        given = " ".join(self._parameters.get(name, ()))
        self.problems.append(Problem(name[:40], code, given[:80]))

    def values(self, name: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self._parameters.get(name, ())))

    def choices(self, name: str, allowed: tuple[str, ...]) -> tuple[str, ...]:
        given = self.values(name)
        if any(value not in allowed for value in given):
            self.wrong(name, "choice")
        return tuple(value for value in given if value in allowed)

    def _one(self, name: str) -> str:
        given = self._parameters.get(name, ())
        if len(given) > 1:
            self.wrong(name, "repeated")
        return given[0].strip() if given else ""

    def text(self, name: str) -> str:
        text = self._one(name)
        if len(text) > LONGEST_QUERY_CHARACTERS:
            self.wrong(name, "too_long")
        return text

    def day(self, name: str, *, last: bool) -> date | None:
        text = self._one(name)
        day = read_day(text, last=last) if text else None
        if text and day is None:
            self.wrong(name, "date")
        return day

    def number(self, name: str, *, default: int, most: int) -> int:
        text = self._one(name)
        if not text:
            return default
        if re.fullmatch(r"[0-9]{1,9}", text) and 1 <= int(text) <= most:
            return int(text)
        self.wrong(name, "number")
        return default

    def sort(self) -> Sort:
        text = self._one("sort")
        if text and text not in {sort.value for sort in Sort}:
            self.wrong("sort", "choice")
            return Sort.RELEVANCE
        return Sort(text) if text else Sort.RELEVANCE

    def cursor(self) -> Cursor | None:
        text = self._one("cursor")
        cursor = read_cursor(text) if text else None
        if text and cursor is None:
            self.wrong("cursor", "cursor")
        return cursor
