"""From a bulletin, or an initiative, to the terms an engine keeps of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise
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
TITLE_WEIGHT: Final = 3.0
#: `Place.level` of provinces: nearly every bulletin names its own.
_PROVINCE: Final = 3
#: Words stored for "Từ khoá" and the like; only the most frequent can be among the weightiest.
_WORDS_STORED: Final = 40


class Postings:
    """Collects what one document holds: field -> term -> weight and positions."""

    def __init__(self) -> None:
        self._weights: dict[str, dict[str, float]] = {}
        self._positions: dict[str, dict[str, list[int]]] = {}

    def add(
        self, field: str, term: str, *, weight: float = 1.0, position: int | None = None
    ) -> None:
        """One occurrence."""
        weights = self._weights.setdefault(field, {})
        weights[term] = weights.get(term, 0.0) + weight
        if position is not None:
            self._positions.setdefault(field, {}).setdefault(term, []).append(position)

    def add_text(
        self,
        tokens: Sequence[Token],
        *,
        fields: tuple[str, str] = ("exact", "folded"),
        weight: float = 1.0,
        start: int = 0,
    ) -> int:
        """Every token, as spelt and folded, from a position on; gives the position after them."""
        exact, folded = fields
        for position, token in enumerate(tokens, start):
            for term in token.terms:
                self.add(exact, term, weight=weight, position=position)
            for term in dict.fromkeys(map(fold, token.terms)):
                self.add(folded, term, weight=weight, position=position)
        return start + len(tokens)

    def add_pairs(self, tokens: Sequence[Token], *, weight: float = 1.0) -> None:
        """Folded neighbours."""
        terms = [fold(token.term) for token in tokens]
        for first, second in pairwise(terms):
            self.add("pairs", f"{first} {second}", weight=weight)

    def terms(self) -> Mapping[str, Mapping[str, Posting]]:
        """All of it."""
        return {
            field: {
                term: Posting(weight, tuple(self._positions.get(field, {}).get(term, ())))
                for term, weight in weights.items()
            }
            for field, weights in self._weights.items()
        }


def bulletin_document(
    bulletin: Bulletin, *, mentions: Iterable[Mention], segmenter: Segmenter
) -> Document:
    """The document of a bulletin."""
    postings = Postings()
    words: defaultdict[str, Counter[str]] = defaultdict(Counter)
    position = 0
    for part in bulletin.parts:
        text = bulletin.text[part.start : part.end]
        tokens = tokenize(text)
        weight = TITLE_WEIGHT if part.name == "title" else 1.0
        position = postings.add_text(tokens, weight=weight, start=position) + GAP
        postings.add_pairs(tokens, weight=weight)
        if part.name == "title":
            postings.add_text(tokens, fields=("title_exact", "title_folded"))
        for first, last in segmenter.words(text, tokens):
            word = " ".join(token.term for token in tokens[first:last])
            words[word][text[tokens[first].start : tokens[last - 1].end]] += 1
            postings.add("words", word, weight=weight)
    if bulletin.author:
        postings.add_text(tokenize(bulletin.author), fields=("author_exact", "author_folded"))
    _add_names(postings, dict.fromkeys(mention.name for mention in mentions))
    published = bulletin.published
    for term in published_in(published) if published else ():
        postings.add("published_in", term)
    return Document(
        id=bulletin.id,
        terms=postings.terms(),
        facets={
            "kind": ("bulletin",),
            "year": (str(published.year),) if published else (),
            "section": (bulletin.section,) if bulletin.section else (),
            "place": places_named(bulletin),
        },
        dates={"published": published} if published else {},
        stored=write_bulletin(StoredBulletin(bulletin, _most_frequent(words))),
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


def places_named(bulletin: Bulletin) -> tuple[str, ...]:
    """The districts, communes and wards that a bulletin surely names, old and new alike.

    >>> from corpus.bulletin import Bulletin
    >>> text = "Xã Nguyên Phúc (huyện Bạch Thông) nay thuộc xã Cẩm Giàng."
    >>> places_named(Bulletin(id="b", source="mau", title="Tin", paragraphs=(text,)))
    ('xã Nguyên Phúc', 'huyện Bạch Thông', 'xã Cẩm Giàng')
    """
    mentions = find_places(tokenize(bulletin.text), bulletin.text, typed=False)
    sure = [m.places[0] for m in mentions if m.sure and m.places[0].level < _PROVINCE]
    return tuple(dict.fromkeys(place.title for place in sure))


def _most_frequent(words: Mapping[str, Counter[str]]) -> tuple[StoredWord, ...]:
    counted = (
        # Where it stands as often at the beginning of a sentence, the small letters are its own.
        StoredWord(term, max(forms, key=lambda form: (forms[form], form)), forms.total())
        for term, forms in words.items()
    )
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
