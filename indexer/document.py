"""From a bulletin, or an initiative, to the terms an engine keeps of it."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from corpus.stored import (
    StoredBulletin,
    StoredInitiative,
    write_bulletin,
    write_initiative,
)
from engine.document import Document
from indexer.postings import Postings, TextFields
from vietnamese import tokenize
from vietnamese.places import find as find_places

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from corpus.bulletin import Bulletin
    from indexer.cutting import Cut
    from register.model import Initiative, Mention
    from vietnamese import Token

#: Positions between two parts: no phrase runs from a title into a lead.
GAP: Final = 100
#: A title's words count this often: +2 nDCG points over once (docs/relevance.md).
TITLE_WEIGHT: Final = 3
#: `Place.level` of provinces: nearly every bulletin names its own.
_PROVINCE: Final = 3
_START = attrgetter("start")
_TEXT: Final = TextFields("exact", "folded")
_TITLE: Final = TextFields("title_exact", "title_folded")
_AUTHOR: Final = TextFields("author_exact", "author_folded")
_INITIATIVE: Final = TextFields("initiative_exact", "initiative_folded")


def bulletin_document(bulletin: Bulletin, cut: Cut, *, mentions: Iterable[Mention]) -> Document:
    """The document of a bulletin. `cut`: its text."""
    postings = Postings()
    tokens = cut.tokens
    first = position = 0
    titled = 0  # the words of the title, which comes first
    for part in bulletin.parts:
        last = bisect_left(tokens, part.end, lo=first, key=_START)
        here = tokens[first:last]
        is_title = part.name == "title"
        weight = TITLE_WEIGHT if is_title else 1
        position = postings.add_text(here, _TEXT, weight=weight, start=position) + GAP
        postings.add_pairs(cut.terms[first:last], weight=weight)
        if is_title:
            titled = bisect_left(cut.spans, (last, 0))
            postings.add_text(here, _TITLE)
        first = last
    postings.add("words", cut.words[:titled], weight=TITLE_WEIGHT)
    postings.add("words", cut.words[titled:])
    if bulletin.author:
        postings.add_text(tokenize(bulletin.author), _AUTHOR)
    _add_names(postings, dict.fromkeys(mention.name for mention in mentions))
    published = bulletin.published
    postings.add("published_in", published_in(published) if published else ())
    return Document(
        id=bulletin.id,
        terms=postings.terms(),
        facets={
            "kind": ("bulletin",),
            "year": (str(published.year),) if published else (),
            "section": (bulletin.section,) if bulletin.section else (),
            "place": places_named(bulletin.text, tokens),
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


def places_named(text: str, tokens: Sequence[Token]) -> tuple[str, ...]:
    """The districts, communes and wards that a text surely names, old and new alike.

    >>> text = "Xã Nguyên Phúc (huyện Bạch Thông) nay thuộc xã Cẩm Giàng."
    >>> places_named(text, tokenize(text))
    ('xã Nguyên Phúc', 'huyện Bạch Thông', 'xã Cẩm Giàng')
    """
    mentions = find_places(tokens, text, typed=False)
    sure = [m.places[0] for m in mentions if m.sure and m.places[0].level < _PROVINCE]
    return tuple(dict.fromkeys(place.title for place in sure))


def initiative_document(initiative: Initiative) -> Document:
    """The document of an initiative, dated by its latest mention.

    It is found by its names, and by its organisation, place and areas.
    """
    postings = Postings()
    tokens = tokenize(initiative.name)
    position = postings.add_text(tokens, _TEXT, weight=TITLE_WEIGHT) + GAP
    postings.add_pairs([token.term for token in tokens], weight=TITLE_WEIGHT)
    postings.add_text(tokens, _TITLE)
    for said in filter(None, (initiative.organisation, initiative.place, *initiative.areas)):
        tokens = tokenize(said)
        position = postings.add_text(tokens, _TEXT, start=position) + GAP
        postings.add_pairs([token.term for token in tokens])
    _add_names(postings, dict.fromkeys(mention.name for mention in initiative.mentions))
    latest = initiative.latest
    kind = initiative.organisation_kind
    return Document(
        id=initiative.id,
        terms=postings.terms(),
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


def _add_names(postings: Postings, names: Iterable[str]) -> None:
    position = 0
    for name in names:
        position = postings.add_text(tokenize(name), _INITIATIVE, start=position) + GAP
