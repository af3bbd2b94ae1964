"""The whole way from a request to a page, over one generation."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from corpus import stored
from corpus.stored import StoredBulletin
from engine.protocol import Cursor, DateIn, FacetIn, Sort
from engine.query import Phrase
from search.errors import IncompleteSearch
from search.highlight import Marker
from search.larger import larger_requests
from search.phrases import Phrases
from search.plan import Plan, plan
from search.reading import understand
from search.related import Related
from search.request import (
    DEFAULT_SIZE,
    FACETS,
    REGISTER_FACETS,
    SearchRequest,
    write_cursor,
)
from search.results import (
    Highlighted,
    Hit,
    Larger,
    Narrower,
    Page,
    Reading,
    Step,
)
from search.showing import Showing, show_facets
from search.suggest import Suggestion, suggest
from search.typed import take_apart
from vietnamese import tokenize

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from corpus.bulletin import Bulletin
    from engine.protocol import Engine, Found
    from search.reading import Understood
    from vietnamese.language import Language

#: A search that takes longer gives what it has, and says so.
DEADLINE_MS = 1000
#: A reading in fewer bulletins than this share of the commonest one's is a slip, not a choice.
SHARE_OF_OFFERS = 0.02


@dataclass(frozen=True, slots=True)
class BulletinPage:
    """One bulletin, its parts marked with the words searched for, and where to go from it."""

    stored: StoredBulletin
    title: Highlighted
    lead: Highlighted
    captions: tuple[Highlighted, ...]
    paragraphs: tuple[Highlighted, ...]
    #: Its weightiest words of several syllables as it writes them, the weightiest first.
    keywords: tuple[str, ...]
    #: (id, title, day) of the bulletins that share most of its words, the nearest first.
    related: tuple[tuple[str, str, date | None], ...]


class Search:
    """Search over one published generation. Its methods may be called from several threads."""

    def __init__(
        self,
        engine: Engine,
        *,
        generation: int,
        language: Language | None = None,
        phrases: Phrases | None = None,
    ) -> None:
        """`language`, `phrases`: what the generation's own texts taught; None: nothing."""
        self._engine = engine
        self._phrases = phrases or Phrases()
        self._language = language
        self.generation = generation
        self.documents = engine.info().documents
        self._related = Related(engine)

    def page(self, request: SearchRequest) -> Page:
        """One page of what this request finds."""
        understood = self._understand(request.text, request.asis)
        planned = self._plan(understood)
        only_initiatives = request.kind == ("initiative",)
        found = self._search(
            planned,
            request,
            limit=(1 if request.cursor else request.page) * request.size,
            facets=(*FACETS, *REGISTER_FACETS) if only_initiatives else FACETS,
        )
        first = 0 if request.cursor else (request.page - 1) * request.size
        ranked = found.ranked[first:]
        records = self._engine.get([id_ for id_, _ in ranked])
        show = Showing(planned)
        read = [stored.read(id_, records[id_]) for id_, _ in ranked]
        hits = tuple(show.hit(one, score) for one, (_, score) in zip(read, ranked, strict=True))
        steps = [Step("cut", understood.typed.text[-20:])] if understood.typed.cut else []
        steps += [Step("unquoted", words) for words in understood.typed.unquoted]
        steps += understood.steps
        steps += [Step("left_out", " ".join(planned.left_out))] if planned.left_out else []
        return Page(
            request=request,
            reading=Reading(request.text, tuple(steps), self._offers(understood)),
            total=found.total,
            hits=hits,
            facets=show_facets(found.facets, request),
            pages=max(1, -(-found.total // request.size)),
            next_cursor=self._next_cursor(hits, found, request),
            incomplete=found.incomplete,
            larger=() if found.total or found.incomplete else self._larger(request),
            narrower=self._narrower(understood, planned, request, total=found.total),
            related_words=self._related.words(read[:DEFAULT_SIZE], understood.typed),
            generation=self.generation,
        )

    def ids(self, request: SearchRequest) -> tuple[str, ...]:
        """The ids of all that this request finds, in its order; its page and size don't matter.

        For exports, which must be complete. Raises `IncompleteSearch` where time ran out.
        """
        planned = self._plan(self._understand(request.text, request.asis))
        whole = replace(request, cursor=None)
        found = self._search(planned, whole, limit=self.documents, facets=())
        if found.incomplete:
            raise IncompleteSearch(request.text)
        return tuple(id_ for id_, _ in found.ranked)

    def bulletin(self, id_: str, *, text: str = "") -> BulletinPage | None:
        """The bulletin with this id, the words of `text` marked; None if there is none."""
        record = self._engine.get([id_]).get(id_)
        whole = stored.read(id_, record) if record else None
        if not isinstance(whole, StoredBulletin):
            return None
        planned = self._plan(self._understand(text))
        bulletin = whole.bulletin
        marker = Marker(planned.marks)
        near = self._related.bulletins(whole)
        titles = self.titles(near)
        return BulletinPage(
            stored=whole,
            title=Marker(planned.title_marks).highlight(bulletin.title),
            lead=marker.highlight(bulletin.lead),
            captions=tuple(map(marker.highlight, bulletin.captions)),
            paragraphs=tuple(map(marker.highlight, bulletin.paragraphs)),
            keywords=self._related.keywords(whole),
            related=tuple((id_, *titles[id_]) for id_ in near),
        )

    def titles(self, ids: Sequence[str]) -> Mapping[str, tuple[str, date | None]]:
        """The titles and dates of these bulletins; unknown ids are left out."""
        return {id_: (one.title, one.published) for id_, one in self.bulletins(ids).items()}

    def bulletins(self, ids: Sequence[str]) -> Mapping[str, Bulletin]:
        """These bulletins, whole; unknown ids are left out."""
        read = {id_: stored.read(id_, record) for id_, record in self._engine.get(ids).items()}
        return {
            id_: record.bulletin
            for id_, record in read.items()
            if isinstance(record, StoredBulletin)
        }

    def suggest(self, text: str, *, limit: int = 8) -> tuple[Suggestion, ...]:
        """Phrases, places, initiatives and titles for what is being typed, accents or not."""
        return suggest(self._engine, text, phrases=self._phrases, limit=limit)

    def close(self) -> None:
        """Let go of the generation."""
        self._engine.close()

    def _understand(self, text: str, asis: Sequence[str] = ()) -> Understood:
        return understand(take_apart(text), language=self._language, undone=asis)

    def _plan(self, understood: Understood) -> Plan:
        return plan(understood, documents=self.documents, frequencies=self._engine.frequencies)

    def _narrower(
        self, understood: Understood, planned: Plan, request: SearchRequest, *, total: int
    ) -> tuple[Narrower, ...]:
        if request.first_day or request.last_day:
            return ()
        chips = []
        for period in dict.fromkeys(p for periods in understood.periods for p in periods):
            if not (period.first and period.last):
                continue
            narrowed = replace(
                request, first_day=period.first, last_day=period.last, page=1, cursor=None
            )
            count = self._search(planned, narrowed, limit=0, facets=()).total
            if 0 < count < total:
                chips.append(Narrower(period.written, narrowed, count))
        return tuple(chips)

    def _offers(self, understood: Understood) -> tuple[str, ...]:
        """The other ways that find something; one alone is no choice."""
        chosen = [
            text
            for text in understood.choices
            if self._search(self._plan(self._understand(text)), SearchRequest(), limit=0).total
        ]
        return (*self._existing(understood.offers), *(chosen if len(chosen) > 1 else ()))

    def _existing(self, offers: Sequence[str]) -> tuple[str, ...]:
        """Those whose words often stand side by side; one alone is no choice."""
        phrases = {offer: tuple(token.term for token in tokenize(offer)) for offer in offers}
        totals = {
            offer: self._engine.search(Phrase("exact", terms), limit=0).total
            for offer, terms in phrases.items()
        }
        enough = max(totals.values(), default=0) * SHARE_OF_OFFERS
        existing = tuple(offer for offer, total in totals.items() if total and total >= enough)
        return existing if len(existing) > 1 else ()

    def _search(
        self, planned: Plan, request: SearchRequest, *, limit: int, facets: Sequence[str] = FACETS
    ) -> Found:
        sort = request.sort
        if planned.empty and sort is Sort.RELEVANCE:
            sort = Sort.NEWEST
        return self._engine.search(
            planned.query,
            where=_filters(request),
            sort=sort,
            limit=limit,
            after=request.cursor,
            facets=facets,
            deadline_ms=DEADLINE_MS,
        )

    def _larger(self, request: SearchRequest) -> tuple[Larger, ...]:
        offers = []
        for code, wider in larger_requests(request):
            planned = self._plan(self._understand(wider.text, wider.asis))
            found = self._search(planned, wider, limit=0, facets=())
            if found.total:
                offers.append(Larger(code, wider, found.total))
        return tuple(sorted(offers, key=lambda offer: -offer.total))

    def _next_cursor(self, hits: Sequence[Hit], found: Found, request: SearchRequest) -> str | None:
        if len(hits) < request.size or (
            not request.cursor and request.page * request.size >= found.total
        ):
            return None
        last = hits[-1]
        by_score = request.sort is Sort.RELEVANCE and request.text.strip()
        day = float(last.published.toordinal()) if last.published else None
        return write_cursor(Cursor(last.score if by_score else day, last.id))


def _filters(request: SearchRequest) -> list[FacetIn | DateIn]:
    filters: list[FacetIn | DateIn] = [
        FacetIn(facet, frozenset(values))
        for facet in (*FACETS, *REGISTER_FACETS)
        if (values := getattr(request, facet))
    ]
    if request.first_day or request.last_day:
        low, high = (
            day.toordinal() if day else None for day in (request.first_day, request.last_day)
        )
        filters.append(DateIn("published", low, high))
    return filters
