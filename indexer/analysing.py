"""From raw items to what the index and the register take of them, one by one, in any process."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Protocol, TypeAlias

from corpus import formats
from corpus.errors import Unreadable
from indexer.cutting import cut
from indexer.document import bulletin_document
from indexer.language import lesson
from indexer.workers import Died
from register import extract

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from corpus.bulletin import Bulletin
    from corpus.walk import RawItem
    from engine.document import Document
    from indexer.language import Lesson
    from indexer.workers import Workers
    from register.model import Extract
    from vietnamese.segment import Segmenter

#: A batch ends with so many items, or with the one that brings it to so many bytes. Of the items,
#: 32 MB at most each (corpus.walk), two batches a worker are under way.
BATCH_ITEMS: Final = 32
BATCH_BYTES: Final = 1 << 18
#: Why an item is unreadable that a worker couldn't survive.
DIED: Final = "tiến trình phân tích bị dừng đột ngột ở đây (lỗi hoặc thiếu bộ nhớ)"


@dataclass(frozen=True, slots=True)
class Task:
    """One item to analyse."""

    item: RawItem
    #: The id that the bulletin of this very file had before.
    former: str | None


@dataclass(frozen=True, slots=True)
class Analysed:
    """What an item holds."""

    #: Its bulletin's id.
    bulletin: str
    #: Whether it was in an old encoding.
    repaired: bool
    #: All else; None where nobody wants to know more.
    contents: Contents | None


@dataclass(frozen=True, slots=True)
class Contents:
    """What the register and the index take of a bulletin."""

    found: Extract
    document: Document
    #: None where nobody learns.
    lesson: Lesson | None


#: What can't be read passes through, so that everything stays in order.
Work: TypeAlias = Task | Unreadable
Result: TypeAlias = Analysed | Unreadable


class Wanted(Protocol):
    """Whether more is wanted of an item than its bulletin's id: not of a duplicate."""

    def __call__(self, bulletin: str, item: RawItem, /) -> bool:
        """For each item just before it is analysed."""
        ...


def analyse(
    task: Task, *, segmenter: Segmenter, wanted: Wanted, teaching: bool
) -> Analysed | Unreadable:
    """Read and analyse one item; what can't be read is given back, not raised.

    `teaching`: whether the language is to be learned of it.
    """
    try:
        bulletin, repaired = formats.read_reporting(task.item)
    except Unreadable as unreadable:
        return unreadable
    bulletin = _with_former_id(bulletin, task.former)
    contents = None
    if wanted(bulletin.id, task.item):
        found = extract.read(bulletin)
        text = cut(bulletin.text, segmenter)
        contents = Contents(
            found,
            bulletin_document(bulletin, text, mentions=found.mentions),
            lesson(bulletin.text, text.tokens, text.frequent) if teaching else None,
        )
    return Analysed(bulletin.id, repaired is not None, contents)


@dataclass(frozen=True, slots=True)
class Alone:
    """`analyse` for a worker: a batch of work, by what was known when the run began."""

    segmenter: Segmenter
    #: The bulletins of which more is not wanted, however often they come.
    settled: frozenset[str]
    teaching: bool

    def __call__(self, batch: Sequence[Work]) -> list[Result]:
        """Everything in its order; what couldn't be read before passes through."""
        return [
            work
            if isinstance(work, Unreadable)
            else analyse(
                work, segmenter=self.segmenter, wanted=self._wanted, teaching=self.teaching
            )
            for work in batch
        ]

    def _wanted(self, bulletin: str, _: RawItem) -> bool:
        return bulletin not in self.settled


def batches(works: Iterable[Work]) -> Iterator[list[Work]]:
    """In their order; a batch has `BATCH_ITEMS`, or ends with the one that fills `BATCH_BYTES`."""
    batch: list[Work] = []
    held = 0
    for work in works:
        batch.append(work)
        held += len(work.item.data) if isinstance(work, Task) else 0
        if len(batch) >= BATCH_ITEMS or held >= BATCH_BYTES:
            yield batch
            batch, held = [], 0
    if batch:
        yield batch


def analyse_in(
    workers: Workers[Work, Result], works: Iterable[Work]
) -> Iterator[tuple[Work, Result]]:
    """All of it in other processes, in its order. An item at which a worker dies is unreadable."""
    for work, made in workers.map(batches(works)):
        if isinstance(made, Died) and isinstance(work, Task):
            yield work, Unreadable(work.item.path, work.item.line, DIED)
        elif not isinstance(made, Died):
            yield work, made


def _with_former_id(bulletin: Bulletin, former: str | None) -> Bulletin:
    """A corrected title or date keeps the address that the file's bulletin had.

    Only ids made of the file's path end in the same six digits; an id of the source's own wins.
    """
    same_path = former and former.rpartition("-")[2] == bulletin.id.rpartition("-")[2]
    return replace(bulletin, id=former) if former and same_path else bulletin
