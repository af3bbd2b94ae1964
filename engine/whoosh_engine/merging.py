"""Which segments the next generation keeps as they are, and which it writes anew as one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from whoosh.reading import SegmentReader

if TYPE_CHECKING:
    from whoosh.codec.base import Segment
    from whoosh.writing import SegmentWriter

#: A segment with a larger share of dead documents is written anew.
DEAD_SHARE = 0.3


def choose(sizes: list[tuple[int, int]], /, *, added: int) -> set[int]:
    """Choose the segments to merge with the `added` new documents.

    `sizes` are (all, living) documents of each segment. A segment is kept while it is at least
    twice as large as all smaller ones together: so their number grows with the logarithm of the
    collection only, and so does how often a document is written again.

    >>> sorted(choose([(50_000, 50_000), (20, 20), (10, 10)], added=10))
    [1, 2]
    >>> sorted(choose([(50_000, 30_000), (400, 400)], added=0))
    [0]
    """
    chosen = {
        number
        for number, (everything, living) in enumerate(sizes)
        if living < everything * (1 - DEAD_SHARE)
    }
    total = added + sum(sizes[number][1] for number in chosen)
    for number in sorted(set(range(len(sizes))) - chosen, key=lambda n: sizes[n][1]):
        living = sizes[number][1]
        if living >= 2 * total:
            break
        chosen.add(number)
        total += living
    return chosen


def merge(writer: SegmentWriter, segments: list[Segment]) -> list[Any]:
    """Merge as `choose` says: Whoosh calls this when it commits; it returns what is kept."""
    sizes = [(s.doc_count_all(), s.doc_count()) for s in segments]
    chosen = choose(sizes, added=writer.doc_count())
    for number in sorted(chosen):
        # A segment of dead documents only would become an empty one: it just goes.
        if sizes[number][1]:
            reader = SegmentReader(writer.storage, writer.schema, segments[number])
            writer.add_reader(reader)
            reader.close()
    return [s for number, s in enumerate(segments) if number not in chosen]
