"""From a bulletin, or an initiative, to the terms an engine keeps of it."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from corpus.stored import (
    StoredBulletin,
    StoredInitiative,
    write_bulletin,
    write_initiative,
)
from engine.document import Document
from indexer.texts import Parts
from vietnamese import places, tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from corpus.bulletin import Bulletin
    from engine.document import Text
    from indexer.cutting import Cut
    from register.model import Initiative, Mention

#: A title's words count this often: +2 nDCG points over once (docs/relevance.md).
TITLE_WEIGHT: Final = 3
_START = attrgetter("start")


def bulletin_document(bulletin: Bulletin, cut: Cut, *, mentions: Iterable[Mention]) -> Document:
    """The document of a bulletin. `cut`: its text."""
    exact, title = Parts(), Parts()
    tokens = cut.tokens
    first = 0
    titled = 0  # the words of the title, which comes first
    for part in bulletin.parts:
        last = bisect_left(tokens, part.end, lo=first, key=_START)
        here = tokens[first:last]
        if part.name == "title":
            exact.add(here, weight=TITLE_WEIGHT)
            title.add(here)
            titled = bisect_left(cut.spans, (last, 0))
        else:
            exact.add(here)
        first = last
    words = Counter([*cut.words, *cut.words[:titled] * (TITLE_WEIGHT - 1)])
    published = bulletin.published
    return Document(
        id=bulletin.id,
        texts=_texts(
            exact=exact,
            title_exact=title,
            author_exact=_parts([bulletin.author or ""]),
            initiative_exact=_names(mentions),
        ),
        terms={
            "words": words,
            "published_in": dict.fromkeys(published_in(published), 1) if published else {},
        },
        facets={
            "kind": ("bulletin",),
            "year": (str(published.year),) if published else (),
            "section": (bulletin.section,) if bulletin.section else (),
            "place": places.titles(tokens, bulletin.text),
        },
        dates={"published": published} if published else {},
        stored=write_bulletin(StoredBulletin(bulletin, cut.frequent)),
    )


def published_in(day: date) -> tuple[str, ...]:
    """The periods a day lies in; and, with a plus, those that ended up to three months before.

    Reports on a period come out after it.

    >>> from datetime import date
    >>> published_in(date(2024, 2, 16))[:4]
    ('16/2/2024', '2/2024', 'q1/2024', '2024')
    >>> published_in(date(2024, 2, 16))[4:]
    ('1/2024+', '12/2023+', '11/2023+', 'q4/2023+', '2023+')
    """
    months = 12 * day.year + day.month - 1
    before = [divmod(months - back, 12) for back in (1, 2, 3)]
    quarter = (day.month + 2) // 3
    last_year, last_quarter = divmod(4 * day.year + quarter - 2, 4)
    return (
        f"{day.day}/{day.month}/{day.year}",
        f"{day.month}/{day.year}",
        f"q{quarter}/{day.year}",
        str(day.year),
        *(f"{month + 1}/{year}+" for year, month in before),
        f"q{last_quarter + 1}/{last_year}+",
        *((f"{day.year - 1}+",) if quarter == 1 else ()),
    )


def initiative_document(initiative: Initiative) -> Document:
    """The document of an initiative, dated by its latest mention.

    It is found by its names, and by its organisation, place and areas.
    """
    exact, title = Parts(), _parts([initiative.name])
    exact.add(tokenize(initiative.name), weight=TITLE_WEIGHT)
    for said in filter(None, (initiative.organisation, initiative.place, *initiative.areas)):
        exact.add(tokenize(said))
    latest = initiative.latest
    kind = initiative.organisation_kind
    return Document(
        id=initiative.id,
        texts=_texts(exact=exact, title_exact=title, initiative_exact=_names(initiative.mentions)),
        facets={
            "kind": ("initiative",),
            "year": tuple(map(str, initiative.years)),
            "place": initiative.units,
            "area": initiative.areas,
            "organisation": (initiative.organisation,) if initiative.organisation else (),
            "organisation_kind": (kind.value,) if kind else (),
            "status": tuple(status.value for status in initiative.statuses),
        },
        dates={"published": latest.published} if latest.published else {},
        stored=write_initiative(
            StoredInitiative(
                id=initiative.id,
                name=initiative.name,
                evidence=latest.evidence,
                published=latest.published,
                bulletins=len(initiative.bulletins),
                organisation=initiative.organisation,
                place=initiative.place,
                areas=initiative.areas,
                years=initiative.years,
            )
        ),
    )


def _names(mentions: Iterable[Mention]) -> Parts:
    return _parts(dict.fromkeys(mention.name for mention in mentions))


def _parts(texts: Iterable[str]) -> Parts:
    parts = Parts()
    for text in texts:
        parts.add(tokenize(text))
    return parts


def _texts(**fields: Parts) -> dict[str, Text]:
    """Of fields, those that hold anything."""
    return {name: text for name, parts in fields.items() if (text := parts.text()).terms}
