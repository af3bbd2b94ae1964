"""Speed: python -m bench.speed --corpus FILE... [--limit N] [--peers tantivy,sqlite,xapian]
                               [--repeats 5] [--json].

Ours and the peers in one run, on the same articles, terms and queries; docs/performance.md. Two
sorts of lines, figures of CPU time (never of the clock on the wall):

    index      the engine's writing alone, given ready documents; of a peer, the same terms as text
    index_all  the whole pipeline of ours, from a file to a published generation, words by pyvi
               (and its model's loading) included; of 1,000 articles at most
    open       opening an index that the operating system has in memory already
    rare1 ...  one kind of query each (bench/queries.py): the calling thread's time from the query
               in no one's form until ids and scores of the first ten are in Python; and `cold`, the
               first query after opening

An engine is opened anew for every kind and repeat; figures are medians over the repeats.
"""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, TypeAlias

import click

from bench import ours, peers, writing
from bench.articles import NoArticles, collect
from bench.clock import median, percentile, take_sample
from bench.queries import Questions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from contextlib import AbstractContextManager

    from bench.articles import Collection
    from bench.clock import Sample
    from bench.peers import Peer
    from bench.writing import Written

    Line: TypeAlias = dict[str, str | int | float | None]

_OURS = "ours"


class Run:
    """One run over one collection, in its folder."""

    def __init__(self, collection: Collection, *, chosen: dict[str, Peer], repeats: int) -> None:
        """`chosen`: the peers, by name."""
        self._collection = collection
        self._chosen = chosen
        self._repeats = repeats
        #: Engine -> what each opening took, ms.
        self._openings: defaultdict[str, list[float]] = defaultdict(list)

    def write(self) -> Iterator[Line]:
        """Index everything, with ours and with each peer."""
        collection = self._collection
        written = writing.write_ours(collection.documents, self._folder(_OURS))
        sizes = {"articles": collection.articles, "raw_mb": collection.bytes / 1e6}
        for name in self._chosen:
            peer = writing.write_peer(name, collection.peers_articles, self._folder(name))
            yield _index_line("index", written, peer=(name, peer), **sizes)
        if not self._chosen:
            yield _index_line("index", written, **sizes)

    def write_all(self, *, words: bool) -> Line:
        """Our whole pipeline, over the sample."""
        collection = self._collection
        root = collection.folder / "generations"
        written = writing.index_all(collection.sample, root, words=words)
        sizes = {"articles": collection.sampled, "raw_mb": collection.sampled_bytes / 1e6}
        return _index_line("index_all", written, **sizes)

    def ask(self, questions: Questions, *, count: int) -> Iterator[Line]:
        """All kinds of queries; then what the openings took."""
        for kind in questions.kinds:
            queries = questions.of(kind, count=count)
            engines = {name: peer.opened for name, peer in self._chosen.items()}
            samples = self._sample({_OURS: ours.opened, **engines}, queries)
            yield from self._lines(kind, samples, asked=len(queries))
        typed = questions.typed(count=count)
        samples = self._sample({_OURS: ours.opened_service}, typed)
        yield _line("service", samples[_OURS], articles=self._collection.articles, asked=len(typed))
        yield from self._opening_lines()

    def _folder(self, engine: str) -> Path:
        return self._collection.folder / engine

    def _sample(
        self,
        engines: dict[str, Callable[[Path], AbstractContextManager[Callable[[Item], object]]]],
        queries: Sequence[Item],
    ) -> dict[str, list[Sample]]:
        """By turns, so that whatever else the machine does hits all of them alike."""
        samples: dict[str, list[Sample]] = {name: [] for name in engines}
        for _ in range(self._repeats if queries else 0):
            for name, opened in engines.items():
                samples[name].append(take_sample(opened(self._folder(name)), queries))
        return samples
