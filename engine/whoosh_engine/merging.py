"""Which segments the next generation keeps as they are, and which it writes anew as one."""

# Whoosh is typed only in part.
# mypy: disallow-untyped-calls=False
from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from engine.whoosh_engine.segment import OpenSegment
from engine.whoosh_engine.toc import read_segments
from engine.whoosh_engine.writer import MergedWriter

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from whoosh.index import FileIndex

    from engine.fields import Fields

#: A segment with a larger share of dead documents is written anew.
DEAD_SHARE = 0.3


class Size(NamedTuple):
    """How large a segment is."""

    documents: int
    #: Documents that were not removed or replaced.
    living: int


def choose(sizes: Sequence[Size], /) -> set[int]:
    """Choose the segments to write anew as one.

    A segment is kept while it is at least twice as large as all smaller ones together: so their
    number grows with the logarithm of the collection only, and so does how often a document is
    written again; and a few new bulletins never cost more than a few.

    >>> sorted(choose([Size(50_000, 50_000), Size(20, 20), Size(10, 10), Size(10, 10)]))
    [1, 2, 3]
    >>> sorted(choose([Size(50_000, 30_000), Size(400, 400)]))
    [0]
    """
    ascending = sorted(range(len(sizes)), key=lambda number: sizes[number].living)
    chosen = {
        number
        for number, size in enumerate(sizes)
        if size.living < size.documents * (1 - DEAD_SHARE)
    }
    total = 0
    for place, number in enumerate(ascending):
        if sizes[number].living < 2 * total:
            chosen.update(ascending[: place + 1])
        total += sizes[number].living
    return chosen


def merge(index: FileIndex, folder: Path, /, *, fields: Fields) -> None:
    """Write anew what `choose` chooses of the segments of an index in `folder`."""
    segments = read_segments(folder)
    chosen = choose([Size(one.doc_count_all(), one.doc_count()) for one in segments])
    if not chosen:
        return
    writer = MergedWriter(index, fields=fields)
    try:
        for number in sorted(chosen):
            # Of a segment of dead documents only nothing would come: it just goes.
            if segments[number].doc_count():
                writer.add(OpenSegment(segments[number], folder))
        kept = [segment for number, segment in enumerate(segments) if number not in chosen]
        writer.commit(mergetype=lambda _writer, _segments: kept)
    finally:
        if not writer.is_closed:
            writer.cancel()
