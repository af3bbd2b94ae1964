"""From files to a published generation, and updates of it: python -m bench.pipeline FILE...

The whole way, as `timtin index` goes it, in as many processes as it would use: reading, words,
extraction, writing, register, language. Then single bulletins and hundreds more, one update after
the other. Prints a JSON line for each run: `wall_s` and `articles_per_s` are by the clock, `cpu_ms`
an article's of all processes together; compare runs of one day on one machine only. `peak_mb` is
the parent's, `worker_peak_mb` the largest worker's.
"""

from __future__ import annotations

import json
import resource
import sys
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING

import click

from bench.clock import peak_mb
from corpus.source import Source
from corpus.walk import RawItem, walk
from indexer.run import index
from indexer.workers import available

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: Bulletins of the updates, one after the other.
UPDATES = (1, 1, 1, 100, 100)


@click.command()
@click.argument("files", type=click.Path(exists=True, path_type=Path), nargs=-1, required=True)
@click.option("--limit", type=click.IntRange(1), default=20_000, help="Index the first N articles.")
@click.option("--workers", type=click.IntRange(1), help="Processes. As many as cores, up to four.")
def main(files: Sequence[Path], *, limit: int, workers: int | None) -> None:
    """Measure indexing, the whole way, and updates."""
    workers = workers or available()
    lines = (line for path in files for line in _lines(path))
    with TemporaryDirectory() as folder:
        source = Path(folder, "source")
        source.mkdir()
        sizes = (limit, *UPDATES)
        for number, size in enumerate(sizes):
            with (source / f"{number}.jsonl").open("wb") as file:
                file.writelines(b"%b\n" % line for line in islice(lines, size))
            click.echo(json.dumps(_measure(source, Path(folder, "index"), workers=workers)))


def _lines(path: Path) -> Iterator[bytes]:
    return (item.data for item in walk(Source.at(path)) if isinstance(item, RawItem) and item.line)


def _measure(source: Path, root: Path, *, workers: int) -> dict[str, float | None]:
    before, start = _cpu_s(), perf_counter()
    report = index([Source.at(source)], root=root, workers=workers)
    wall, cpu = perf_counter() - start, _cpu_s() - before
    new = max(report.indexed, 1)
    newest = max((root / "generations").glob("[0-9]*"))
    return {
        "indexed": report.indexed,
        "unchanged": report.unchanged,
        "failed": report.failed,
        "initiatives": report.initiatives,
        "workers": workers,
        "wall_s": round(wall, 2),
        "cpu_ms": round(1000 * cpu / new, 2),
        "articles_per_s": round(report.indexed / wall, 1),
        "source_mb": _size_mb(source),
        "generation_mb": _size_mb(newest),
        "peak_mb": peak_mb(),
        "worker_peak_mb": _kibibytes(resource.RUSAGE_CHILDREN),
    }


def _cpu_s() -> float:
    """Of this process and of all children that have ended."""
    ended = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in ended)


def _kibibytes(who: int) -> float:
    unit = 1 if sys.platform == "darwin" else 1024
    return round(resource.getrusage(who).ru_maxrss * unit / 1e6, 1)


def _size_mb(folder: Path) -> float:
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    return round(sum(sizes) / 1e6, 1)


if __name__ == "__main__":
    main()
