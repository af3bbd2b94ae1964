"""CPU time and memory: what it costs, whatever else the machine is doing."""

from __future__ import annotations

import gc
from collections import deque
from pathlib import Path
from time import process_time, thread_time
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from contextlib import AbstractContextManager

Item = TypeVar("Item")


class Sample(NamedTuple):
    """One engine, opened once and asked every query of one kind once: CPU milliseconds."""

    open_ms: float
    #: In the order asked: the first one is what a cold engine costs.
    queries_ms: Sequence[float]

    @property
    def p50_ms(self) -> float:
        """Half of the queries took no longer."""
        return percentile(self.queries_ms, 50)

    @property
    def p95_ms(self) -> float:
        """19 of 20 queries took no longer."""
        return percentile(self.queries_ms, 95)

    @property
    def cold_ms(self) -> float:
        """The first query after opening."""
        return self.queries_ms[0]


def take_sample(
    opened: AbstractContextManager[Callable[[Item], object]], queries: Sequence[Item]
) -> Sample:
    """Open an engine and ask it each query, at least one; time of the calling thread alone."""
    gc.collect()  # what went before leaves its garbage to nobody
    start = thread_time()
    with opened as ask:
        open_ms = 1000 * (thread_time() - start)
        spent = []
        for query in queries:
            start = thread_time()
            ask(query)
            spent.append(1000 * (thread_time() - start))
    return Sample(open_ms, spent)


def percentile(values: Sequence[float], percent: float) -> float:
    """The value that `percent` of the values don't exceed, interpolated.

    >>> percentile([3.0, 1.0, 2.0], 50), percentile([1.0, 2.0], 95)
    (2.0, 1.95)
    """
    return float(np.percentile(values, percent))


def median(values: Sequence[float]) -> float:
    """The one in the middle.

    >>> median([3.0, 1.0, 2.0, 10.0])
    2.5
    """
    return percentile(values, 50)


class Reading(Generic[Item]):
    """Hands ready items to a writer, and keeps the time that handing them over takes."""

    def __init__(self, items: Iterator[Item]) -> None:
        self._items = items
        #: CPU seconds of this thread that were no work of the writer's.
        self.spent_s = 0.0

    def __iter__(self) -> Iterator[Item]:
        """Give each item once."""
        # Throwing a document away takes a tenth of the time of making it. The writer still has the
        # last one when it asks for the next: so it is kept a step longer, and goes in our time.
        held: deque[Item] = deque(maxlen=2)
        while True:
            start = thread_time()
            for item in self._items:
                held.append(item)
                break
            else:
                self.spent_s += thread_time() - start
                return
            self.spent_s += thread_time() - start
            yield item


def time_writing(write: Callable[[Iterable[Item]], None], items: Iterator[Item]) -> float:
    """CPU seconds of the whole process, all its threads, but for those that reading took."""
    reading = Reading(items)
    start = process_time()
    write(reading)
    return process_time() - start - reading.spent_s


def peak_mb() -> float | None:
    """The most memory (10^6 bytes, resident) this process has had; None where no one says.

    Not getrusage's: that begins with what the parent had when it started this process.
    """
    try:
        status = Path("/proc/self/status").read_text(encoding="ascii")
    except OSError:
        return None
    kibibytes = [line.split()[1] for line in status.splitlines() if line.startswith("VmHWM:")]
    return int(kibibytes[0]) * 1024 / 1e6 if kibibytes else None
