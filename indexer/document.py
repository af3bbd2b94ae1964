"""From a bulletin, or an initiative, to the terms an engine keeps of it."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from corpus.stored import (
    StoredBulletin,
    StoredInitiative,
    StoredWord,
    write_bulletin,
    write_initiative,
)
from engine.document import Document, Posting
from vietnamese import fold, tokenize
from vietnamese.places import find as find_places

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from corpus.bulletin import Bulletin
    from register.model import Initiative, Mention
    from vietnamese import Token
    from vietnamese.segment import Segmenter

#: Positions between two parts: no phrase runs from a title into a lead.
GAP: Final = 100
#: A title's words count this often: +2 nDCG points over once (docs/relevance.md).
TITLE_WEIGHT: Final = 3
#: `Place.level` of provinces: nearly every bulletin names its own.
_PROVINCE: Final = 3
#: Words stored for "Từ khoá" and the like; only the most frequent can be among the weightiest.
_WORDS_STORED: Final = 40
_START = attrgetter("start")


class Postings:
    """Collects what one document holds: field -> term -> weight and positions."""

    def __init__(self) -> None:
        #: Fields with positions: of each term, all of them.
        self._places: defaultdict[str, defaultdict[str, list[int]]] = defaultdict(_lists)
        #: Their terms that weigh more than 1 each time: what comes on top.
        self._more: defaultdict[str, Counter[str]] = defaultdict(Counter)
        #: Fields without positions: of each term, its weight.
        self._weights: defaultdict[str, Counter[str]] = defaultdict(Counter)

    def add(self, field: str, terms: Iterable[str], *, weight: int = 1) -> None:
        """Terms of a field without positions, each as often as it occurs."""
        weights = self._weights[field]
        for _ in range(weight):
            weights.update(terms)

    def add_text(
        self,
        tokens: Sequence[Token],
        *,
        fields: tuple[str, str] = ("exact", "folded"),
        weight: int = 1,
        start: int = 0,
    ) -> int:
        """Every token, as spelt and folded, from a position on; gives the position after them."""
        exact, folded = (self._places[field] for field in fields)
        for position, token in enumerate(tokens, start):
            terms = token.terms
            for term in terms:
                exact[term].append(position)
            # The parts of one token may fold to the same: it stands here once.
            for term in map(fold, terms) if len(terms) == 1 else dict.fromkeys(map(fold, terms)):
                folded[term].append(position)
        if weight > 1:
            self._add_weight(tokens, fields=fields, more=weight - 1)
        return start + len(tokens)

    def _add_weight(self, tokens: Sequence[Token], *, fields: tuple[str, str], more: int) -> None:
        exact, folded = (self._more[field] for field in fields)
        for token in tokens:
            for term in token.terms:
                exact[term] += more
            for term in dict.fromkeys(map(fold, token.terms)):
                folded[term] += more

    def add_pairs(self, tokens: Sequence[Token], *, weight: int = 1) -> None:
        """Folded neighbours."""
        terms = [fold(token.terms[0]) for token in tokens]
        self.add("pairs", list(map("{} {}".format, terms, terms[1:])), weight=weight)

    def terms(self) -> Mapping[str, Mapping[str, Posting]]:
        """All of it."""
        placed = {
            field: {
                term: Posting(float(len(places) + more.get(term, 0)), tuple(places))
                for term, places in terms.items()
            }
            for field, terms in self._places.items()
            for more in [self._more[field]]
            if terms
        }
        weighed = {
            field: {term: _unplaced(weight) for term, weight in terms.items()}
            for field, terms in self._weights.items()
            if terms
        }
        return placed | weighed


def _lists() -> defaultdict[str, list[int]]:
    return defaultdict(list)


@lru_cache(maxsize=1 << 10)
def _unplaced(weight: int) -> Posting:
    """Without positions. Nearly all of an article's are one of a few, which are made once."""
    return Posting(float(weight), ())


def bulletin_document(
    bulletin: Bulletin, *, mentions: Iterable[Mention], segmenter: Segmenter
) -> Document:
    """The document of a bulletin."""
    postings = Postings()
    text = bulletin.text
    tokens = tokenize(text)
    first = position = 0
    titled = 0  # the tokens of the title, which comes first
    for part in bulletin.parts:
        last = bisect_left(tokens, part.end, lo=first, key=_START)
        here = tokens[first:last]
        is_title = part.name == "title"
        weight = TITLE_WEIGHT if is_title else 1
        position = postings.add_text(here, weight=weight, start=position) + GAP
        postings.add_pairs(here, weight=weight)
        if is_title:
            titled = last
            postings.add_text(here, fields=("title_exact", "title_folded"))
        first = last
    words = [
        (" ".join([token.terms[0] for token in tokens[first:last]]), first, last)
        for first, last in segmenter.words(text, tokens)
    ]
    postings.add("words", [word for word, first, _ in words if first < titled], weight=TITLE_WEIGHT)
    postings.add("words", [word for word, first, _ in words if first >= titled])
    if bulletin.author:
        postings.add_text(tokenize(bulletin.author), fields=("author_exact", "author_folded"))
    _add_names(postings, dict.fromkeys(mention.name for mention in mentions))
    published = bulletin.published
    postings.add("published_in", published_in(published) if published else ())
    written = Counter(
        [(word, text[tokens[first].start : tokens[last - 1].end]) for word, first, last in words]
    )
    return Document(
        id=bulletin.id,
        terms=postings.terms(),
        facets={
            "kind": ("bulletin",),
            "year": (str(published.year),) if published else (),
            "section": (bulletin.section,) if bulletin.section else (),
            "place": places_named(text, tokens),
        },
        dates={"published": published} if published else {},
        stored=write_bulletin(StoredBulletin(bulletin, _most_frequent(written))),
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


def _most_frequent(written: Mapping[tuple[str, str], int]) -> tuple[StoredWord, ...]:
    """Of words and how they are written, with how often."""
    forms: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for (word, form), times in written.items():
        forms[word].append((times, form))
    # Where it stands as often at the beginning of a sentence, the small letters are its own.
    counted = [
        StoredWord(word, max(ways)[1], sum([times for times, _ in ways]))
        for word, ways in forms.items()
    ]
    return tuple(sorted(counted, key=lambda word: -word.times)[:_WORDS_STORED])


def initiative_document(initiative: Initiative) -> Document:
    """The document of an initiative, dated by its latest mention.

    It is found by its names, and by its organisation, place and areas.
    """
    postings = Postings()
    tokens = tokenize(initiative.name)
    position = postings.add_text(tokens, weight=TITLE_WEIGHT) + GAP
    postings.add_pairs(tokens, weight=TITLE_WEIGHT)
    postings.add_text(tokens, fields=("title_exact", "title_folded"))
    for said in filter(None, (initiative.organisation, initiative.place, *initiative.areas)):
        tokens = tokenize(said)
        position = postings.add_text(tokens, start=position) + GAP
        postings.add_pairs(tokens)
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
        fields = ("initiative_exact", "initiative_folded")
        position = postings.add_text(tokenize(name), fields=fields, start=position) + GAP
