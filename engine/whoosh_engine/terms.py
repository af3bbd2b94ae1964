"""What one search reads of the dictionaries and postings: each term once, counts exact."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from engine.whoosh_engine.deadline import Deadline
    from engine.whoosh_engine.postings import FieldPostings, Postings
    from engine.whoosh_engine.segment import OpenSegment

#: Terms of a dictionary walked over between two looks at the clock: about a millisecond.
_STRIDE = 1024


class Terms:
    """The terms of all segments, for one search; raises `DeadlinePassed`.

    Whoosh counts dead documents until their segment is merged; here only living ones count.
    """

    def __init__(self, segments: Sequence[OpenSegment], /, *, deadline: Deadline) -> None:
        """Nothing is read yet."""
        self._segments = segments
        self.deadline = deadline
        self._read: dict[tuple[OpenSegment, str, bytes], Postings | None] = {}
        self._holding: dict[tuple[str, bytes], int] = {}
        self._chosen: dict[tuple[str, bytes, int], list[bytes] | None] = {}

    def postings(self, segment: OpenSegment, field: str, term: bytes, /) -> Postings | None:
        """Read a term's postings in a segment; None if no document there holds it."""
        key = (segment, field, term)
        if key not in self._read:
            self.deadline.check()
            self._read[key] = segment.postings(field, term)
        return self._read[key]

    def holding(self, field: str, term: bytes, /) -> int:
        """Count the living documents that hold a term."""
        key = (field, term)
        if key not in self._holding:
            self._holding[key] = sum(self._in_segment(s, field, term) for s in self._segments)
        return self._holding[key]

    def _in_segment(self, segment: OpenSegment, field: str, term: bytes, /) -> int:
        postings = self.postings(segment, field, term)
        if postings is None:
            return 0
        if not segment.has_deletions:
            return len(postings.documents)
        return int(np.count_nonzero(segment.live[postings.documents]))

    def expand(
        self, segment: OpenSegment, field: str, prefix: bytes, /, *, cap: int
    ) -> Iterator[NDArray[Any]]:
        """Give lists of a segment's documents that hold terms that begin with `prefix`.

        Of all segments' terms the `cap` most frequent ones, ties by code point.
        """
        chosen = self._choose(field, prefix, cap=cap)
        of_field = segment.field(field)
        if of_field is None:
            return
        if chosen is None:
            # All are wanted: the lists of neighbours are one.
            terms = of_field.terms.beginning(prefix)
            yield of_field.documents[of_field.run(terms.start, terms.stop)]
            return
        for term in chosen:
            postings = self.postings(segment, field, term)
            if postings is not None:
                yield postings.documents

    def _choose(self, field: str, prefix: bytes, /, *, cap: int) -> list[bytes] | None:
        """Choose the terms of a prefix, once for all segments; None means all of them."""
        key = (field, prefix, cap)
        if key not in self._chosen:
            runs = [
                (of_field, of_field.terms.beginning(prefix))
                for segment in self._segments
                if (of_field := segment.field(field)) is not None
            ]
            few = sum(len(run) for _, run in runs) <= cap
            self._chosen[key] = None if few else self._most_frequent(field, runs, cap=cap)
        return self._chosen[key]

    def _most_frequent(
        self, field: str, runs: Sequence[tuple[FieldPostings, range]], /, *, cap: int
    ) -> list[bytes]:
        counts: dict[bytes, int] = {}
        for of_field, run in runs:
            holding = of_field.holding(run.start, run.stop).tolist()
            for number, count in zip(run, holding, strict=True):
                if number % _STRIDE == 0:
                    self.deadline.check()
                term = of_field.terms[number]
                counts[term] = counts.get(term, 0) + count
        ordered = sorted(counts, key=lambda term: (-counts[term], term))
        if not any(segment.has_deletions for segment in self._segments):
            return ordered[:cap]
        return self._recount(field, ordered, counts=counts, cap=cap)

    def _recount(
        self, field: str, ordered: Sequence[bytes], /, *, counts: dict[bytes, int], cap: int
    ) -> list[bytes]:
        """Choose by living documents among terms ordered by all, which are never fewer.

        Once `cap` terms have at least as many living documents as the next has at all, no later
        term can displace them (but for ties, which `>` settles).
        """
        chosen: list[tuple[int, bytes]] = []
        for term in ordered:
            if len(chosen) >= cap > 0 and -chosen[cap - 1][0] > counts[term]:
                break
            chosen.append((-self.holding(field, term), term))
            chosen.sort()
            del chosen[cap:]
        return [term for negative, term in chosen if negative]
