"""An engine of dictionaries and loops: slow, and obviously right. What others are held against."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf, log
from typing import TYPE_CHECKING

from engine import query as q
from engine.document import postings
from engine.protocol import DateIn, EngineInfo, FacetIn, Found, Ranked, Sort

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from engine.document import Document, Posting
    from engine.fields import Fields
    from engine.protocol import Cursor, Filters, Stored


@dataclass(frozen=True)
class ReferenceEngine:
    documents: Mapping[str, Document]
    fields: Fields
    #: id -> field -> term -> posting.
    terms: Mapping[str, Mapping[str, Mapping[str, Posting]]]

    @classmethod
    def of(cls, documents: Mapping[str, Document], fields: Fields) -> ReferenceEngine:
        terms = {id_: postings(one, fields=fields) for id_, one in documents.items()}
        return cls(documents, fields, terms)

    def search(  # noqa: PLR0913 - the protocol's own options
        self,
        query: q.Query,
        *,
        where: Filters = (),
        sort: Sort = Sort.RELEVANCE,
        limit: int = 10,
        after: Cursor | None = None,
        facets: Sequence[str] = (),
        deadline_ms: int = 1000,
    ) -> Found:
        if deadline_ms <= 0:
            return Found(total=0, ranked=(), facets={f: {} for f in facets}, incomplete=True)
        scores = {
            id_: round(score, 9)
            for id_ in self.documents
            if (score := self.score(query, id_)) is not None
        }
        passed = [id_ for id_ in scores if all(self.passes(id_, f) for f in where)]

        def key(id_: str) -> tuple[float, str]:
            if sort is Sort.RELEVANCE:
                return -scores[id_], id_
            day = self.documents[id_].dates.get("published")
            if day is None:
                return inf, id_
            return (-1 if sort is Sort.NEWEST else 1) * day.toordinal(), id_

        ordered = sorted(passed, key=key)
        if after is not None:
            sign = 1 if sort is Sort.OLDEST else -1
            last = (inf if after.key is None else sign * after.key, after.id)
            ordered = [id_ for id_ in ordered if key(id_) > last]
        return Found(
            total=len(passed),
            ranked=tuple(Ranked(id_, scores[id_]) for id_ in ordered[:limit]),
            facets={facet: self.count(facet, scores, where) for facet in facets},
        )

    def score(self, query: q.Query, id_: str) -> float | None:  # noqa: C901, PLR0911, PLR0912
        """The document's score, or None if it doesn't match."""
        match query:
            case q.Term(field, text, weight):
                posting = self.posting(id_, field, text)
                if posting is None:
                    return None
                (holding,) = self.frequencies([(field, text)])
                idf = log(1 + (len(self.documents) - holding + 0.5) / (holding + 0.5))
                lengths = [n for i in self.documents if (n := self.length(i, field)) > 0]
                average = sum(lengths) / len(lengths)
                norm = 0.9 * (1 - 0.6 + 0.6 * self.length(id_, field) / average)
                return weight * idf * posting.weight * 1.9 / (posting.weight + norm)
            case q.Phrase(field, texts):
                postings = [self.posting(id_, field, text) for text in texts]
                if not postings or None in postings or not self.has_positions(field):
                    return None
                starts = [{p - n for p in posting.positions} for n, posting in enumerate(postings)]
                return 0.0 if set.intersection(*starts) else None
            case q.Prefix(field, text, cap):
                terms = self.expand(field, text)[:cap]
                return 0.0 if any(self.posting(id_, field, t) for t in terms) else None
            case q.Range(field, low, high):
                return 0.0 if self.passes(id_, DateIn(field, low, high)) else None
            case q.And(parts):
                return self.score(q.AtLeast(tuple((p, 1) for p in parts), len(parts)), id_)
            case q.Or(parts):
                return self.score(q.AtLeast(tuple((p, 1) for p in parts), 1), id_)
            case q.Not(part):
                return 0.0 if self.score(part, id_) is None else None
            case q.AtLeast(parts, need):
                scored = [(self.score(part, id_), weight) for part, weight in parts]
                matching = [(score, weight) for score, weight in scored if score is not None]
                if sum(weight for _, weight in matching) < need:
                    return None
                return sum(score for score, _ in matching)
            case q.Optional(required, optional):
                base = self.score(required, id_)
                return None if base is None else base + (self.score(optional, id_) or 0.0)
            case q.Everything():
                return 0.0
            case q.Nothing():
                return None

    def posting(self, id_: str, field: str, text: str) -> Posting | None:
        return self.terms[id_].get(field, {}).get(text)

    def length(self, id_: str, field: str) -> float:
        return sum(p.weight for p in self.terms[id_].get(field, {}).values())

    def has_positions(self, field: str) -> bool:
        return any(text.name == field and text.positions for text in self.fields.text)

    def expand(self, field: str, prefix: str) -> list[str]:
        terms = {
            term
            for terms in self.terms.values()
            for term in terms.get(field, {})
            if term.startswith(prefix)
        }
        return sorted(terms, key=lambda term: (-self.frequencies([(field, term)])[0], term))

    def passes(self, id_: str, filter_: FacetIn | DateIn) -> bool:
        if isinstance(filter_, FacetIn):
            return not filter_.values.isdisjoint(self.values(id_, filter_.facet))
        day: date | None = self.documents[id_].dates.get(filter_.field)
        if day is None:
            return False
        low = -inf if filter_.low is None else filter_.low
        high = inf if filter_.high is None else filter_.high
        return low <= day.toordinal() <= high

    def values(self, id_: str, facet: str) -> set[str]:
        return set(self.documents[id_].facets.get(facet, ())) or {""}

    def count(self, facet: str, ids: Iterable[str], where: Filters) -> dict[str, int]:
        others = [f for f in where if not (isinstance(f, FacetIn) and f.facet == facet)]
        counts: dict[str, int] = {}
        for id_ in ids:
            if all(self.passes(id_, f) for f in others):
                for value in self.values(id_, facet):
                    counts[value] = counts.get(value, 0) + 1
        return counts

    def get(self, ids: Sequence[str], /) -> Mapping[str, Stored]:
        return {id_: self.documents[id_].stored for id_ in ids if id_ in self.documents}

    def frequencies(self, terms: Sequence[tuple[str, str]], /) -> tuple[int, ...]:
        return tuple(
            sum(self.posting(id_, field, text) is not None for id_ in self.documents)
            for field, text in terms
        )

    def ids(self) -> frozenset[str]:
        return frozenset(self.documents)

    def info(self) -> EngineInfo:
        return EngineInfo("reference", "1", len(self.documents))

    def close(self) -> None:
        pass
