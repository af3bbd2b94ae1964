"""The engine itself: one open generation of the Whoosh index."""

# Whoosh is typed only in part.
# mypy: disallow-untyped-calls=False
from __future__ import annotations

from collections import Counter
from itertools import compress
from typing import TYPE_CHECKING

import numpy as np
import whoosh

from engine.protocol import EngineInfo, Found, Sort
from engine.whoosh_engine.compiling import Compiler
from engine.whoosh_engine.deadline import Deadline, DeadlinePassed
from engine.whoosh_engine.filtering import passing
from engine.whoosh_engine.ranking import Ranking
from engine.whoosh_engine.records import decode_stored, decode_text, encode_text
from engine.whoosh_engine.segment import OpenSegment
from engine.whoosh_engine.statistics import Statistics
from engine.whoosh_engine.terms import Terms
from engine.whoosh_engine.toc import FOLDER, read_segments

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from engine.protocol import Cursor, Filters, Stored
    from engine.query import Query
    from engine.whoosh_engine.matching import Matcher

#: Documents matched between two looks at the clock, and lost when it has run out: a few
#: milliseconds, and arrays that fit the processor's cache.
_WINDOW = 1 << 16


class WhooshEngine:
    """See `engine.protocol.Engine`. Nothing in it changes but what is opened at first use."""

    def __init__(self, path: Path, /) -> None:
        """Open the index in `path`, a generation's folder.

        Of each segment only the contents of its file are read, however large it is. Raises
        `IndexMissing` or `IndexDamaged`.
        """
        folder = path / FOLDER
        self._segments = [OpenSegment(segment, folder) for segment in read_segments(folder)]
        self._statistics = Statistics(self._segments)

    def search(  # noqa: PLR0913 - the protocol's own options
        self,
        query: Query,
        *,
        where: Filters = (),
        sort: Sort = Sort.RELEVANCE,
        limit: int = 10,
        after: Cursor | None = None,
        facets: Sequence[str] = (),
        deadline_ms: int = 1000,
    ) -> Found:
        """See `engine.protocol.Engine.search`."""
        one = _Search(
            Terms(self._segments, deadline=Deadline(deadline_ms)),
            statistics=self._statistics,
            where=where,
            ranking=Ranking(sort=sort, limit=limit, after=after),
            facets=facets,
        )
        for segment in self._segments:
            with segment.reading():
                one.search(query, segment)
            if one.incomplete:
                break
        return one.found()

    def get(self, ids: Sequence[str], /) -> Mapping[str, Stored]:
        """See `engine.protocol.Engine.get`."""
        return {id_: stored for id_ in ids if (stored := self._get(encode_text(id_))) is not None}

    def _get(self, id_: bytes, /) -> Stored | None:
        for segment in self._segments:
            with segment.reading():
                for number in segment.documents.find(id_):
                    if segment.live[number]:
                        return decode_stored(segment.documents.stored(number))
        return None

    def frequencies(self, terms: Sequence[tuple[str, str]], /) -> tuple[int, ...]:
        """See `engine.protocol.Engine.frequencies`."""
        read = Terms(self._segments, deadline=Deadline(float("inf")))
        return tuple(read.holding(field, encode_text(text)) for field, text in terms)

    def ids(self) -> frozenset[str]:
        """See `engine.protocol.Engine.ids`."""
        ids: set[str] = set()
        for segment in self._segments:
            with segment.reading():
                living = compress(segment.documents.ids(), segment.live.tolist())
                ids.update(map(decode_text, living))
        return frozenset(ids)

    def info(self) -> EngineInfo:
        """See `engine.protocol.Engine.info`."""
        version = ".".join(map(str, whoosh.__version__))
        return EngineInfo("whoosh", version=version, documents=self._statistics.documents)

    def close(self) -> None:
        """See `engine.protocol.Engine.close`. A file is let go with the last array of it."""
        self._segments = []
        self._statistics = Statistics([])


class _Search:
    """One search, which goes from segment to segment."""

    def __init__(
        self,
        terms: Terms,
        /,
        *,
        statistics: Statistics,
        where: Filters,
        ranking: Ranking,
        facets: Sequence[str],
    ) -> None:
        self._terms = terms
        self._statistics = statistics
        self._where = where
        self._ranking = ranking
        self._counts: dict[str, Counter[str]] = {facet: Counter() for facet in facets}
        self._total = 0
        self.incomplete = False

    def search(self, query: Query, segment: OpenSegment, /) -> None:
        """Find what a segment holds; `incomplete` says whether it was cut short."""
        passes = passing(self._where, segment=segment)
        scored = self._ranking.limit > 0 and self._ranking.sort is Sort.RELEVANCE
        matched = np.zeros(segment.count, bool)
        scores = np.zeros(segment.count)
        matcher: Matcher | None = None
        try:
            self._terms.deadline.check()
            compiler = Compiler(segment, terms=self._terms, statistics=self._statistics)
            matcher = compiler.compile(query)
            for stretch, cut in _stretches(segment.count):
                self._terms.deadline.check()
                mask = matcher.matches(stretch)
                if scored:
                    matcher.add_scores(scores[cut], stretch, among=mask & passes[cut])
                matched[cut] = mask
        except DeadlinePassed:
            self.incomplete = True
        passed = matched & passes
        self._total += int(np.count_nonzero(passed))
        for facet, counts in self._counts.items():
            others = matched & passing(self._where, segment=segment, but=facet)
            counts.update(segment.facet(facet).count(others))
        if matcher is not None and self._ranking.limit:
            chosen = self._ranking.choose(passed, scores, segment=segment)
            if not scored:
                # In the order of dates only those shown are scored.
                among = np.zeros(segment.count, bool)
                among[chosen] = True
                for stretch, cut in _stretches(segment.count):
                    matcher.add_scores(scores[cut], stretch, among=among[cut])
            self._ranking.keep(chosen, scores, segment=segment)

    def found(self) -> Found:
        """Give what was found so far."""
        return Found(
            total=self._total,
            ranked=self._ranking.ranked(),
            facets={facet: dict(counts) for facet, counts in self._counts.items()},
            incomplete=self.incomplete,
        )


def _stretches(count: int, /) -> Iterator[tuple[range, slice]]:
    """Cut the documents of a segment into windows."""
    for low in range(0, count, _WINDOW):
        high = min(low + _WINDOW, count)
        yield range(low, high), slice(low, high)
