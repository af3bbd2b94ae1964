"""Processes of our own that do a run's work beside it, in batches, with results in order.

They are spawned, not forked: nothing of the caller's threads, locks and open files is in them. A
script that indexes much must therefore guard its own start: `if __name__ == "__main__":`.
"""

from __future__ import annotations

import gc
import os
import signal
from collections import deque
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import connection, get_context, parent_process
from threading import Thread
from typing import TYPE_CHECKING, Any, Final, Generic, Self, TypeVar

from indexer.errors import WorkersFail

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Future

Given = TypeVar("Given")
Made = TypeVar("Made")

#: More wouldn't help: what one process must do after them is a third of all (docs/performance.md).
MOST: Final = 4
#: Batches under way, for each worker: one that it works at, one that waits for it.
_UNDER_WAY: Final = 2


class Died(Exception):  # noqa: N818 - it says what happened to a process
    """A worker ended in the middle of its work: killed, out of memory, crashed in foreign code."""


class Workers(Generic[Given, Made]):
    """So many processes that do one thing: `with Workers(...) as workers`.

    `work` makes something of each item of a batch. It passes between processes, as the items and
    what is made of them do: so it is a function of a module's own, or an instance of such a class.
    What it raises is raised here.
    """

    def __init__(self, count: int, work: Callable[[list[Given]], list[Made]]) -> None:
        """`count`: at least one."""
        self._count = count
        self._work = work
        self._pool = self._begun()

    def _begun(self) -> ProcessPoolExecutor:
        spawn = get_context("spawn")
        return ProcessPoolExecutor(self._count, spawn, initializer=_begin, initargs=(self._work,))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        # What they are at goes on to its end; what waits isn't begun.
        self._pool.shutdown(cancel_futures=True)

    def map(self, batches: Iterable[list[Given]]) -> Iterator[tuple[Given, Made | Died]]:
        """Each item with what was made of it, in their order; few are taken ahead of that.

        When a worker dies, what was under way is done again by new ones, and the batch whose turn
        it is item by item: so it is known at which item one `Died`, and no other is lost.
        """
        waiting: deque[tuple[list[Given], Future[list[Made]]]] = deque()
        for batch in batches:
            waiting.append((batch, self._submit(batch)))
            if len(waiting) >= _UNDER_WAY * self._count:
                yield from self._next(waiting)
        while waiting:
            yield from self._next(waiting)

    def _submit(self, batch: list[Given]) -> Future[list[Made]]:
        try:
            return self._pool.submit(_do, batch)
        except BrokenProcessPool:
            self._begin_again()
            return self._pool.submit(_do, batch)

    def _next(
        self, waiting: deque[tuple[list[Given], Future[list[Made]]]]
    ) -> list[tuple[Given, Made | Died]]:
        batch, future = waiting.popleft()
        try:
            return list(zip(batch, future.result(), strict=True))
        except BrokenProcessPool:
            # All that was under way broke with it, whichever was to blame.
            self._begin_again()
            made = [(item, self._alone(item)) for item in batch]
            others = [other for other, _ in waiting]
            waiting.clear()
            waiting.extend((other, self._submit(other)) for other in others)
            return made

    def _alone(self, item: Given) -> Made | Died:
        try:
            return self._pool.submit(self._work, [item]).result()[0]
        except BrokenProcessPool as error:
            self._begin_again()
            died = Died(str(error))
            died.__cause__ = error
            return died

    def _begin_again(self) -> None:
        """New workers; `WorkersFail` if not even one can begin."""
        self._pool.shutdown(cancel_futures=True)
        self._pool = self._begun()
        try:
            self._pool.submit(os.getpid).result()
        except BrokenProcessPool as error:
            raise WorkersFail from error


def available() -> int:
    """Workers that this machine lets us have: its cores, up to `MOST`."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return min(cores or 1, MOST)


def _begin(work: Callable[[list[Given]], list[Made]]) -> None:
    """Begin a worker. Ctrl+C is for its parent to deal with; without the parent it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()
    # What batches are made of has no cycles; looking for some was a fifth of a worker's time.
    gc.disable()
    _begun.append(work)


def _end_with_parent() -> None:
    if (parent := parent_process()) is not None:
        connection.wait([parent.sentinel])
        os._exit(1)


#: In a worker, its work: an executor gives it nowhere else to stand.
_begun: list[Callable[[list[Any]], list[Any]]] = []


def _do(batch: list[Given]) -> list[Made]:
    return _begun[0](batch)
