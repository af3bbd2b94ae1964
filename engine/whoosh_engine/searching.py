"""The engine itself: one open generation of the Whoosh index."""

# Whoosh is typed only in part.
# mypy: disallow-untyped-calls=False
from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import whoosh
from whoosh.filedb.filestore import FileStorage

from engine.errors import EngineError, IndexDamaged
from engine.protocol import EngineInfo, Found, Sort
from engine.scoring import DECIMALS
from engine.whoosh_engine.catalogue import Catalogue
from engine.whoosh_engine.compiling import Compiler
from engine.whoosh_engine.deadline import Deadline, DeadlinePassed
from engine.whoosh_engine.matching import Hits
from engine.whoosh_engine.records import decode_stored, encode_text
from engine.whoosh_engine.segment import OpenSegment
from engine.whoosh_engine.terms import Terms
from engine.whoosh_engine.toc import FOLDER, read_segments

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from engine.fields import Fields
    from engine.protocol import Cursor, Filters, Stored
    from engine.query import Query

#: Documents matched between two looks at the clock, and lost when it has run out: a few
#: milliseconds, and arrays that fit the processor's cache.
_WINDOW = 1 << 14


class WhooshEngine:
    """See `engine.protocol.Engine`. Everything in it is read-only once it is open."""

    def __init__(self, path: Path, /, *, fields: Fields) -> None:
        """Open the index in `path`, a generation's folder."""
        folder = path / FOLDER
        storage = FileStorage(str(folder), readonly=True)
        self._segments: list[OpenSegment] = []
        base = 0
        try:
            for segment in read_segments(folder):
                opened = OpenSegment(segment, storage, base=base, fields=fields)
                self._segments.append(opened)
                base += opened.count
            self._catalogue = Catalogue(self._segments, fields=fields)
        except EngineError:
            raise
        except Exception as error:  # Reading what is damaged can raise anything at all.
            self.close()
            raise IndexDamaged(folder, problem=repr(error)) from error

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
        hits, incomplete = self._match(query, deadline_ms=deadline_ms)
        catalogue = self._catalogue
        kept = catalogue.filter(hits, where=where)
        return Found(
            total=len(kept.documents),
            ranked=catalogue.rank(kept, sort=sort, limit=limit, after=after),
            facets={facet: catalogue.count(facet, hits, where=where) for facet in facets},
            incomplete=incomplete,
        )

    def get(self, ids: Sequence[str], /) -> Mapping[str, Stored]:
        """See `engine.protocol.Engine.get`."""
        numbers = self._catalogue.numbers
        return {id_: self._stored(numbers[id_]) for id_ in ids if id_ in numbers}

    def _stored(self, number: int, /) -> Stored:
        segment = next(s for s in reversed(self._segments) if s.base <= number)
        return decode_stored(segment.stored(number - segment.base))

    def frequencies(self, terms: Sequence[tuple[str, str]], /) -> tuple[int, ...]:
        """See `engine.protocol.Engine.frequencies`."""
        read = Terms(self._segments, deadline=Deadline(float("inf")))
        return tuple(read.holding(field, encode_text(text)) for field, text in terms)

    def ids(self) -> frozenset[str]:
        """See `engine.protocol.Engine.ids`."""
        return frozenset(self._catalogue.ids)

    def info(self) -> EngineInfo:
        """See `engine.protocol.Engine.info`."""
        version = ".".join(map(str, whoosh.__version__))
        return EngineInfo(engine="whoosh", version=version, documents=len(self._catalogue.ids))

    def close(self) -> None:
        """See `engine.protocol.Engine.close`."""
        for segment in self._segments:
            segment.close()

    def _match(self, query: Query, /, *, deadline_ms: int) -> tuple[Hits, bool]:
        """Match the living documents, and tell whether the time ran out before all were seen."""
        deadline = Deadline(deadline_ms)
        terms = Terms(self._segments, deadline=deadline)
        found: list[Hits] = []
        incomplete = False
        try:
            for segment in self._segments:
                compiler = Compiler(
                    segment,
                    terms=terms,
                    documents=len(self._catalogue.ids),
                    averages=self._catalogue.averages,
                )
                matcher = compiler.compile(query)
                for low in range(0, segment.count, _WINDOW):
                    deadline.check()
                    documents, scores = matcher.window(low, min(low + _WINDOW, segment.count))
                    live = segment.live[documents]
                    found.append(Hits(documents[live] + segment.base, scores[live]))
        except DeadlinePassed:
            incomplete = True
        if not found:
            return Hits(np.zeros(0, np.int64), np.zeros(0)), incomplete
        documents, scores = map(np.concatenate, zip(*found, strict=True))
        return Hits(documents, scores.round(DECIMALS)), incomplete
