"""What is asked of the register, and what pages, exports, API and command line show of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import IO, TYPE_CHECKING, Any, Final

from register.store import Order
from search.request import DEFAULT_SIZE, Problem, SearchRequest, read_request
from search.results import Highlighted
from web.citation import Span, opened_at
from web.export import Column, Format, Table, write_table
from web.formats import iso
from web.paging import page_count
from web.texts import label, text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from corpus.bulletin import Bulletin
    from register.model import Correction, Initiative, Mention
    from register.store import Register
    from search.results import Page
    from search.service import Search
    from web.export import Cell

#: No portal names more; a guard against pages out of all reason.
_MOST: Final = 1_000_000
#: What a search for initiatives has no use for; a cursor knows nothing of their orders.
USELESS: Final = frozenset({"kind", "section", "cursor"})
#: Entries read at once for an export.
_BATCH: Final = 500
#: Below these a name is called doubtful, or perhaps not whole. That it has no quotes, which alone
#: makes 0.75, is no reason to warn of it.
DOUBTFUL: Final = 0.5
SURE: Final = 0.7


class Sorting(StrEnum):
    """The orders of the register."""

    #: Only where there are words.
    RELEVANCE = "relevance"
    NAME = "name"
    NEWEST = "newest"
    BULLETINS = "bulletins"


@dataclass(frozen=True, slots=True)
class Asked:
    """One list of initiatives."""

    #: Always for initiatives alone.
    search: SearchRequest
    sorting: Sorting

    @property
    def usual_sorting(self) -> Sorting:
        """The order where none was chosen."""
        return Sorting.RELEVANCE if self.search.text else Sorting.NAME

    @property
    def everything(self) -> bool:
        """Whether nothing narrows the register."""
        return not self.search.text and not replace(self.search, kind=()).filtered


@dataclass(frozen=True, slots=True)
class Listed:
    """A page of the register."""

    #: Its reading, total and facets; of its hits only the marks are of use.
    found: Page
    entries: tuple[Initiative, ...]
    pages: int

    def title(self, entry: Initiative) -> Highlighted:
        """Its name, marked where the search marked it."""
        marked = {hit.id: hit.title for hit in self.found.hits}
        return marked.get(entry.id, Highlighted(entry.name))


def read_asked(
    parameters: Mapping[str, Sequence[str]], *, size: int = DEFAULT_SIZE
) -> tuple[Asked, list[Problem]]:
    """The list in these parameters, and everything that is wrong with them.

    They are those of a search (`search.request`) without `kind`, `section` and `cursor`; `sort` is
    one of `Sorting`. `size`: entries a page unless they say otherwise.

    >>> asked, problems = read_asked({"q": ["khéo"], "sort": ["bulletins"], "kind": ["bulletin"]})
    >>> asked.search.text, asked.sorting.value, problems
    ('khéo', 'bulletins', [Problem(parameter='kind', code='unknown', given='')])
    """
    known = {name: values for name, values in parameters.items() if name not in USELESS}
    sorts = known.pop("sort", [])
    search, wrong = read_request(known, size=size, deepest=_MOST)
    search = replace(search, kind=("initiative",))
    problems = list(wrong)
    problems += [Problem(name, "unknown", "") for name in parameters if name in USELESS]
    asked = Asked(search, Sorting.NAME)
    sort = sorts[0].strip() if sorts else ""
    if len(sorts) > 1:
        problems.append(Problem("sort", "repeated", " ".join(sorts)[:80]))
    if sort not in {"", *Sorting}:
        problems.append(Problem("sort", "choice", sort[:80]))
        sort = ""
    sorting = Sorting(sort) if sort else asked.usual_sorting
    if sorting is Sorting.RELEVANCE:
        sorting = asked.usual_sorting
    return replace(asked, sorting=sorting), problems


def listed(asked: Asked, *, search: Search, register: Register) -> Listed:
    """The page of the register that is asked for."""
    size, by_score = asked.search.size, asked.sorting is Sorting.RELEVANCE
    # In an order of the register the search need not look further than its first hit.
    found = search.page(asked.search if by_score else replace(asked.search, page=1, size=1))
    ids: Sequence[str] = [hit.id for hit in found.hits]
    if not by_score:
        first = (asked.search.page - 1) * size
        ids = all_ids(asked, search=search, register=register)[first : first + size]
    return Listed(found, tuple(register.initiatives(ids)), page_count(found.total, size))


def all_ids(asked: Asked, *, search: Search, register: Register) -> Sequence[str]:
    """The ids of all entries that are asked for, whatever the page.

    Raises `search.errors.IncompleteSearch` where time ran out.
    """
    if asked.sorting is Sorting.RELEVANCE:
        return search.ids(asked.search)
    ids = None if asked.everything else search.ids(asked.search)
    return register.ordered(ids, by=Order(asked.sorting.value))


def whole(
    ids: Sequence[str], *, search: Search, register: Register
) -> Iterator[tuple[Initiative, Bulletin | None]]:
    """These entries, each with the bulletin of its latest mention, a batch at a time."""
    for first in range(0, len(ids), _BATCH):
        entries = register.initiatives(ids[first : first + _BATCH])
        bulletins = search.bulletins(list({one.latest.bulletin for one in entries}))
        for entry in entries:
            yield entry, bulletins.get(entry.latest.bulletin)


def other_spellings(entry: Initiative) -> list[str]:
    """The names as written, without its own, the commonest first."""
    names = [mention.name for mention in entry.mentions if mention.name != entry.name]
    return sorted(set(names), key=lambda name: (-names.count(name), name))


def confidence(entry: Initiative) -> float:
    """0 to 1: how sure it is that this is an initiative; one sure mention is enough."""
    return max(mention.confidence for mention in entry.mentions)


def sureness(value: float) -> str:
    """The code of a confidence in plain words.

    >>> sureness(0.9), sureness(0.6), sureness(0.2)
    ('sure', 'perhaps', 'doubtful')
    """
    if value >= SURE:
        return "sure"
    return "perhaps" if value >= DOUBTFUL else "doubtful"


def entry_json(entry: Initiative, bulletin: Bulletin | None, *, root: str = "") -> dict[str, Any]:
    """An entry with all its cells: API, export and `timtin register --json` say the same.

    `bulletin` is that of its latest mention; addresses begin with `root`.
    """
    days = [mention.published for mention in entry.mentions if mention.published]
    latest = entry.latest
    return {
        "id": entry.id,
        "name": entry.name,
        "names": [entry.name, *other_spellings(entry)],
        "page": f"{root}/mo-hinh/{entry.id}",
        "organisation": entry.organisation,
        "organisation_kind": entry.organisation_kind,
        "place": entry.place,
        "units": list(entry.units),
        "areas": list(entry.areas),
        "years": list(entry.years),
        "statuses": list(entry.statuses),
        "bulletin_count": len(entry.bulletins),
        "first": iso(min(days, default=None)),
        "latest": iso(max(days, default=None)),
        "confidence": round(confidence(entry), 3),
        "reasons": list(entry.reasons),
        "corrections": [{"what": one.what, "reason": one.reason} for one in entry.corrections],
        "evidence": {
            "sentence": latest.evidence,
            "bulletin": latest.bulletin,
            "title": bulletin.title if bulletin else None,
            "published": iso(latest.published),
            "page": root + opened_at(latest.bulletin, evidence_span(latest)),
            "url": bulletin.url if bulletin else None,
        },
    }


def mention_json(mention: Mention) -> dict[str, Any]:
    """A mention with all its cells. Spans are characters (code points) of the bulletin's text."""
    return {
        "bulletin": mention.bulletin,
        "published": iso(mention.published),
        "name": mention.name,
        "name_span": [mention.name_start, mention.name_end],
        "evidence": mention.evidence,
        "evidence_span": [mention.evidence_start, mention.evidence_end],
        "quoted": mention.quoted,
        "organisation": mention.organisation.text if mention.organisation else None,
        "organisation_kind": mention.organisation_kind,
        "place": mention.place.text if mention.place else None,
        "units": list(mention.units),
        "area": mention.area,
        "year": mention.year,
        "status": mention.status,
        "confidence": round(mention.confidence, 3),
        "doubts": list(mention.doubts),
    }


#: Of the tables for spreadsheets; `initiatives.column.…` names each.
_COLUMNS: Final = {
    "name": 40,
    "spellings": 30,
    "organisation": 30,
    "organisation_kind": 18,
    "place": 24,
    "units": 24,
    "areas": 18,
    "years": 10,
    "statuses": 18,
    "bulletins": 9,
    "evidence": 60,
    "bulletin": 40,
    "published": 12,
    "address": 30,
    "portal": 30,
    "page": 30,
    "sureness": 12,
    "corrected": 30,
}


def columns() -> list[Column]:
    """The columns of the register in a spreadsheet."""
    return [Column(text(f"initiatives.column.{name}"), width) for name, width in _COLUMNS.items()]


def entry_row(entry: Initiative, bulletin: Bulletin | None, *, root: str = "") -> list[Cell]:
    """The cells of an entry in a spreadsheet, in the order of `columns`, in words for people."""
    latest, kind = entry.latest, entry.organisation_kind
    return [
        entry.name,
        _joined(other_spellings(entry)),
        entry.organisation,
        label("organisation_kind", kind) if kind else None,
        entry.place,
        _joined(entry.units),
        _joined(entry.areas),
        _joined(map(str, entry.years)),
        _joined(label("status", status) for status in entry.statuses),
        len(entry.bulletins),
        latest.evidence,
        bulletin.title if bulletin else None,
        latest.published,
        root + opened_at(latest.bulletin, evidence_span(latest)),
        bulletin.url if bulletin else None,
        f"{root}/mo-hinh/{entry.id}",
        label("sureness", sureness(confidence(entry))),
        _joined(map(corrected, entry.corrections)),
    ]


def write_entries(
    file: IO[bytes],
    entries: Iterable[tuple[Initiative, Bulletin | None]],
    *,
    as_: Format,
    root: str = "",
    mentions: bool = False,
) -> None:
    """The register as a file; its addresses begin with `root`. `mentions`: in JSON, them all."""
    table = Table(
        text("initiatives.sheet"),
        columns(),
        rows=(entry_row(*one, root=root) for one in entries),
        entries=(
            entry_json(one, bulletin, root=root)
            | ({"mentions": [*map(mention_json, one.mentions)]} if mentions else {})
            for one, bulletin in entries
        ),
    )
    write_table(file, table, as_=as_)


def _joined(values: Iterable[str]) -> str | None:
    return "; ".join(values) or None


def evidence_span(mention: Mention) -> Span:
    """The sentence that names it."""
    return Span(mention.evidence_start, mention.evidence_end)


def corrected(one: Correction) -> str:
    """What a person set right, and why."""
    return text("correction.done", what=label("correction", one.what), reason=one.reason)
