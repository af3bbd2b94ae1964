"""What one search reads of the dictionaries and postings: each list once, counts exact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.whoosh_engine.records import encode_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engine.whoosh_engine.deadline import Deadline
    from engine.whoosh_engine.postings import Postings
    from engine.whoosh_engine.segment import OpenSegment

#: Terms of a dictionary walked over between two looks at the clock: about a millisecond.
_STRIDE = 256


class Terms:
    """The terms of all segments, for one search; raises `DeadlinePassed`.

    Whoosh counts dead documents until their segment is merged; here only living ones count.
    """

    def __init__(self, segments: Sequence[OpenSegment], /, *, deadline: Deadline) -> None:
        """Nothing is read yet."""
        self._segments = segments
        self._deadline = deadline
        self._read: dict[tuple[OpenSegment, str, bytes], Postings | None] = {}
        self._holding: dict[tuple[str, bytes], int] = {}

    def postings(self, segment: OpenSegment, field: str, term: bytes, /) -> Postings | None:
        """Read a term's postings in a segment; None if no document there holds it."""
        key = (segment, field, term)
        if key not in self._read:
            self._deadline.check()
            self._read[key] = segment.terms.postings(field, term)
        return self._read[key]

    def holding(self, field: str, term: bytes, /) -> int:
        """Count the living documents that hold a term."""
        key = (field, term)
        if key not in self._holding:
            self._holding[key] = sum(self._in_segment(s, field, term) for s in self._segments)
        return self._holding[key]

    def _in_segment(self, segment: OpenSegment, field: str, term: bytes, /) -> int:
        if not segment.has_deletions:
            return segment.terms.holding(field, term)
        postings = self.postings(segment, field, term)
        return 0 if postings is None else int(segment.live[postings.documents].sum())

    def expand(self, field: str, prefix: str, /, *, cap: int) -> list[bytes]:
        """List the `cap` most frequent terms that begin with `prefix`, ties by code point."""
        start = encode_text(prefix)
        counts: dict[bytes, int] = {}
        for segment in self._segments:
            for number, (term, holding) in enumerate(segment.terms.beginning(field, start)):
                if number % _STRIDE == 0:
                    self._deadline.check()
                counts[term] = counts.get(term, 0) + holding
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
