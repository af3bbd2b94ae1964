"""Speed: python -m bench.speed --corpus FILE... [--limit N] [--peers NAMES] [--repeats 5] [--json].

Ours and the peers in one run, on the same articles, terms and queries. All figures are CPU time,
never the clock on the wall:

    index      the engine's writing alone, given ready documents; a peer's, given the same terms
    index_all  our whole pipeline in one process, from a file to a published generation, the words
               that pyvi finds and the loading of its model included; over 1,000 articles at most
    rare1 ...  one kind of query each (bench/queries.py): the calling thread's time from a query in
               no engine's form until ids and scores of the first ten are in Python
    open       opening an index that the operating system has in memory already

An index is opened anew for every kind and repeat: nothing was cached before. `cold` is the first
query after opening. Figures are medians over the repeats; ratios are ours to the peer's.
"""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, TypeAlias, TypeVar

import click

from bench import ours, peers, writing
from bench.articles import NoArticles, collect
from bench.clock import take_sample
from bench.lines import Times, index_line, table, times_line
from bench.queries import Questions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from contextlib import AbstractContextManager

    from bench.articles import Collection
    from bench.clock import Sample
    from bench.lines import Line
    from bench.peers import Peer

    Item = TypeVar("Item")
    Opened: TypeAlias = AbstractContextManager[Callable[[Item], object]]

_OURS = "ours"


class Run:
    """One run over one collection; every index in its folder."""

    def __init__(
        self, collection: Collection, *, chosen: Mapping[str, Peer], repeats: int, queries: int
    ) -> None:
        """`chosen`: the peers, by name. `queries`: so many of each kind."""
        self._collection = collection
        self._chosen = chosen
        self._repeats = repeats
        self._queries = queries

    def write(self) -> Iterator[Line]:
        """Index the articles, with ours and with each peer."""
        collection = self._collection
        written = writing.write_ours(collection.documents, self._folder(_OURS))
        theirs = {
            name: writing.write_peer(name, collection.peers_articles, self._folder(name))
            for name in self._chosen
        }
        for name, of_peer in theirs.items() or [(None, None)]:
            yield index_line(
                "index",
                articles=collection.articles,
                raw_bytes=collection.bytes,
                ours=written,
                peer=name,
                theirs=of_peer,
            )

    def write_all(self, *, words: bool) -> Line:
        """Take the sample through our whole pipeline."""
        collection = self._collection
        return index_line(
            "index_all",
            articles=collection.sampled,
            raw_bytes=collection.sampled_bytes,
            ours=writing.index_all(collection.sample, self._folder("generations"), words=words),
        )

    def ask(self, questions: Questions) -> Iterator[Line]:
        """Ask all kinds of queries; then tell what the openings took."""
        engines = {_OURS: ours.opened, **{name: one.opened for name, one in self._chosen.items()}}
        openings: dict[str, list[float]] = {name: [] for name in engines}
        for kind in questions.kinds:
            queries = questions.of(kind, count=self._queries)
            samples = self._take_turns(engines, queries)
            for name, taken in samples.items():
                openings[name] += [sample.open_ms for sample in taken]
            times = {name: Times.of(taken) for name, taken in samples.items()}
            yield from self._lines(kind, times, queries=len(queries))
        typed = questions.typed(count=self._queries)
        service = Times.of(self._take_turns({_OURS: ours.opened_service}, typed)[_OURS])
        yield from self._lines("service", {_OURS: service}, queries=len(typed))
        times = {name: Times.of_openings(taken) for name, taken in openings.items()}
        yield from self._lines("open", times, queries=len(openings[_OURS]))

    def _folder(self, name: str) -> Path:
        return self._collection.folder / name

    def _take_turns(
        self, engines: Mapping[str, Callable[[Path], Opened[Item]]], queries: Sequence[Item]
    ) -> dict[str, list[Sample]]:
        """Sample one engine after the other: what else the machine does then hits all alike."""
        samples: dict[str, list[Sample]] = {name: [] for name in engines}
        for _ in range(self._repeats if queries else 0):
            for name, opened in engines.items():
                samples[name].append(take_sample(opened(self._folder(name)), queries))
        return samples

    def _lines(self, kind: str, times: Mapping[str, Times], *, queries: int) -> Iterator[Line]:
        """One line for each peer, or one for ours alone."""
        names: list[str | None] = [name for name in times if name != _OURS]
        for name in names or [None]:
            yield times_line(
                kind,
                articles=self._collection.articles,
                queries=queries,
                ours=times[_OURS],
                peer=name,
                theirs=times[name] if name else Times(),
            )


def measure(  # noqa: PLR0913 - the options of the command
    files: Sequence[Path],
    *,
    limit: int | None = None,
    chosen: Mapping[str, Peer],
    repeats: int = 5,
    queries: int = 100,
    seed: int = 1,
    words: bool = True,
) -> Iterator[Line]:
    """All lines of one run, each as soon as it is known; see the module and `main`.

    Without `words` the whole pipeline runs without pyvi. Raises `NoArticles`.
    """
    with TemporaryDirectory(prefix="timtin-speed-") as folder:
        collection = collect(files, folder=Path(folder), limit=limit)
        if failures := collection.failures:
            click.echo(f"{len(failures)} not read, first: {failures[0]}", err=True)
        run = Run(collection, chosen=chosen, repeats=repeats, queries=queries)
        yield from run.write()
        yield run.write_all(words=words)
        yield from run.ask(Questions(collection, seed=seed))


def load_peers(names: str) -> dict[str, Peer]:
    """Those of these names, joined by commas, that are installed; tells of those that aren't."""
    chosen = {}
    for name in filter(None, map(str.strip, names.split(","))):
        if name not in peers.NAMES:
            known = ", ".join(peers.NAMES)
            raise click.BadParameter(f"{name!r} is none of {known}", param_hint="--peers")
        try:
            chosen[name] = peers.load(name)
        except ImportError as error:
            click.echo(f"{name} is left out: {error}", err=True)
    return chosen


_file = click.Path(exists=True, path_type=Path)


@click.command()
@click.option(
    "--corpus", multiple=True, required=True, type=_file, metavar="FILE...", help="Articles."
)
@click.argument("more", nargs=-1, type=_file, metavar="")
@click.option("--limit", type=click.IntRange(min=1), help="Index the first N articles.")
@click.option(
    "--peers",
    "names",
    default="tantivy,sqlite",
    show_default=True,
    metavar="NAMES",
    help="With commas.",
)
@click.option(
    "--repeats", default=5, show_default=True, type=click.IntRange(min=1), help="Of every kind."
)
@click.option(
    "--queries", default=100, show_default=True, type=click.IntRange(min=1), help="Of every kind."
)
@click.option("--seed", default=1, show_default=True, help="Other queries.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def main(  # noqa: PLR0913 - click gives every option by itself
    corpus: tuple[Path, ...],
    more: tuple[Path, ...],
    *,
    limit: int | None,
    names: str,
    repeats: int,
    queries: int,
    seed: int,
    as_json: bool,
) -> None:
    """Measure indexing and every kind of query, ours against the peers: tantivy, sqlite, xapian."""
    chosen = load_peers(names)
    lines = measure(
        # Several files may follow one --corpus.
        [*corpus, *more],
        limit=limit,
        chosen=chosen,
        repeats=repeats,
        queries=queries,
        seed=seed,
    )
    try:
        if as_json:
            for line in lines:
                click.echo(json.dumps(line))
        else:
            click.echo("\n".join(table(list(lines))))
            click.echo("\n" + ", ".join(one.version() for one in chosen.values()))
    except NoArticles as error:
        raise click.ClickException(str(error)) from error


if __name__ == "__main__":
    main()
