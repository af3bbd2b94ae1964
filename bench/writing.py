"""Indexing, each time in a process of its own: only so can its memory be told from others'."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from time import process_time
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from bench import ours, peers
from bench.articles import read_back
from bench.clock import peak_mb, time_writing
from corpus.source import Source
from indexer.run import index
from vietnamese.segment import PyviSegmenter, SyllableSegmenter

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import ParamSpec

    Given = ParamSpec("Given")

Result = TypeVar("Result")


class Written(NamedTuple):
    """What an indexing run took, and what it left."""

    #: CPU seconds of the whole process, all its threads.
    cpu_s: float
    #: Of all files of the index, 10^6 bytes.
    size_mb: float
    #: The most memory the process had, 10^6 bytes; None where the system doesn't say.
    peak_mb: float | None


def write_ours(documents: Path, folder: Path) -> Written:
    """Our engine's writing alone, given ready documents."""
    return _in_child(_write_ours, documents, folder)


def write_peer(name: str, articles: Path, folder: Path) -> Written:
    """A peer's writing, given the same terms as text."""
    return _in_child(_write_peer, name, articles, folder)


def index_all(source: Path, root: Path, *, words: bool) -> Written:
    """The whole way, from a file to a published generation. Without `words` pyvi is left out."""
    return _in_child(_index_all, source, root, words)


def _in_child(work: Callable[Given, Result], *args: Given.args, **named: Given.kwargs) -> Result:
    """Do it in a new process that has nothing of this one's memory."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context) as children:
        return children.submit(work, *args, **named).result()


def _write_ours(documents: Path, folder: Path) -> Written:
    folder.mkdir()
    spent = time_writing(lambda items: ours.write(items, folder), read_back(documents))
    return Written(spent, _size_mb(folder), peak_mb())


def _write_peer(name: str, articles: Path, folder: Path) -> Written:
    folder.mkdir()
    peer = peers.load(name)
    spent = time_writing(lambda items: peer.write(items, folder), read_back(articles))
    return Written(spent, _size_mb(folder), peak_mb())


def _index_all(source: Path, root: Path, words: bool) -> Written:  # noqa: FBT001 - given above
    segmenter = PyviSegmenter() if words else SyllableSegmenter()
    start = process_time()
    # In this process alone: CPU time of others would not be seen.
    index([Source.at(source)], root=root, segmenter=segmenter, workers=1)
    return Written(process_time() - start, _size_mb(root), peak_mb())


def _size_mb(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6
