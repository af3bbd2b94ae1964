"""Which segments the next generation keeps as they are, and which it writes anew as one."""

# Whoosh is typed only in part.
# mypy: disallow-untyped-calls=False
from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from engine.whoosh_engine.segment import OpenSegment, file_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from whoosh.codec.base import Segment

    from engine.whoosh_engine.writer import TermsWriter

#: A segment with a larger share of dead documents is written anew.
DEAD_SHARE = 0.3


class Size(NamedTuple):
    """How large a segment is."""

    documents: int
    #: Documents that were not removed or replaced.
    living: int
    #: Of its file, which is about what merging it takes of memory.
    bytes: int = 0


def choose(sizes: Sequence[Size], /, *, added: int, limit_bytes: float) -> set[int]:
    """Choose the segments to write anew, with the `added` new documents, as one.

    A segment is kept while it is at least twice as large as all smaller ones together: so their
    number grows with the logarithm of the collection only, and so does how often a document is
    written again. Merging takes no more than `limit_bytes`, or else leaves the larger ones alone.

    >>> sizes = [Size(50_000, 50_000), Size(20, 20), Size(10, 10)]
    >>> sorted(choose(sizes, added=10, limit_bytes=1e9))
    [1, 2]
    >>> sorted(choose([Size(50_000, 30_000), Size(400, 400)], added=0, limit_bytes=1e9))
    [0]
    """
    chosen: set[int] = set()
    total = added
    for number, size in sorted(enumerate(sizes), key=lambda item: item[1].living):
        wasteful = size.living < size.documents * (1 - DEAD_SHARE)
        if not wasteful and size.living >= 2 * total:
            continue
        taken = sum(sizes[other].bytes for other in chosen)
        if taken + size.bytes > limit_bytes and size.living:
            continue
        chosen.add(number)
        total += size.living
    return chosen


def policy(
    folder: Path, /, *, limit_bytes: float
) -> Callable[[TermsWriter, list[Segment]], list[Any]]:
    """Make the function that Whoosh calls when it commits: it merges, and returns what is kept."""

    def merge(writer: TermsWriter, segments: list[Segment]) -> list[Any]:
        sizes = [
            Size(
                documents=segment.doc_count_all(),
                living=segment.doc_count(),
                bytes=(folder / file_of(segment)).stat().st_size,
            )
            for segment in segments
        ]
        chosen = choose(sizes, added=writer.doc_count(), limit_bytes=limit_bytes)
        for number in sorted(chosen):
            # Of a segment of dead documents only nothing would come: it just goes.
            if sizes[number].living:
                writer.merge_in(OpenSegment(segments[number], folder))
        return [segment for number, segment in enumerate(segments) if number not in chosen]

    return merge
