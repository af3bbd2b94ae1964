"""Load: python -m bench.load INDEX [--workers 2] [--clients 4] [--requests 2000] [--json].

The site as `timtin serve` runs it, behind gunicorn, asked for pages of results by clients that each
keep one connection and always wait for the answer. What is asked: 2 to 6 neighbouring words of
titles in the index, every other time without accents, each text once (the server may have nothing
ready). One line for the API and one for the HTML page:

    rate, p50, p95, p99   requests a second; milliseconds on the wall, as a client sees them
    cpu                   CPU milliseconds of all workers a request, on a busy machine too
    own, pss, rss         10^6 bytes of the largest worker: memory that is no file's; all, each page
                          divided by the processes that have it; all. The index is a
                          mapped file: its pages stay while nobody else needs the room
    page, hits, engine    CPU milliseconds a request in one process without HTTP: all of
                          `Search.page`, in it the hits with marks and snippets, and the engine
"""

from __future__ import annotations

import json
import os
import random
import socket
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from functools import wraps
from http.client import HTTPConnection
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import click

from bench.clock import percentile
from bench.typing import unaccented
from engine.whoosh_engine.searching import WhooshEngine
from search.current import CurrentSearch
from search.request import SearchRequest
from search.service import Search
from search.showing import Showing
from web import create_app

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ADDRESSES = {"api": "/api/v1/search?q=", "html": "/tim-kiem?q="}
_HOST = "127.0.0.1"
#: Before a run is timed every worker has met so many requests.
_WARM = 50
_TYPED_WORDS = (2, 6)
#: `Search` finds bulletins at most this deep, a hundred at a time.
_DEEPEST, _AT_ONCE = 5000, 100
_STARTS_WITHIN_S = 30


def texts(index: Path, *, count: int, seed: int) -> list[str]:
    """So many texts that people could type, all different; fewer if there aren't titles enough."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    current = CurrentSearch(index)
    typed: dict[str, None] = {}
    with current.use() as (search, _):
        pages = (
            search.page(SearchRequest(kind=("bulletin",), page=number, size=_AT_ONCE))
            for number in range(1, 1 + _DEEPEST // _AT_ONCE)
        )
        for hit in (hit for page in pages for hit in page.hits):
            words = hit.title.text.split()
            length = chance.randint(*_TYPED_WORDS)
            start = chance.randint(0, max(0, len(words) - length))
            text = " ".join(words[start : start + length])
            typed[text if len(typed) % 2 else unaccented(text)] = None
            if len(typed) == count:
                break
    current.close()
    return list(typed)


@contextmanager
def serving(index: Path, *, workers: int) -> Iterator[tuple[int, list[int]]]:
    """The site on a free port: the port, and the ids of the workers."""
    with closing(socket.socket()) as free:
        free.bind((_HOST, 0))
        port = free.getsockname()[1]
    site = subprocess.Popen(  # noqa: S603 - our own command
        [sys.executable, "-m", "timtin", "serve", "--index", str(index), "--port", str(port)],
        env=os.environ | {"TIMTIN_WORKERS": str(workers)},
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait(port)
        children = Path(f"/proc/{site.pid}/task/{site.pid}/children").read_text(encoding="ascii")
        yield port, [int(child) for child in children.split()]
    finally:
        site.terminate()
        site.wait()


def _wait(port: int) -> None:
    latest = time.monotonic() + _STARTS_WITHIN_S
    while True:
        with closing(HTTPConnection(_HOST, port)) as connection:
            try:
                connection.request("GET", "/health/live")
                connection.getresponse().read()
            except ConnectionError:
                if time.monotonic() > latest:
                    raise
                time.sleep(0.1)
            else:
                return


def ask(port: int, addresses: Sequence[str]) -> list[float]:
    """Ask for these one after the other, over one connection: milliseconds each."""
    spent = []
    with closing(HTTPConnection(_HOST, port)) as connection:
        for address in addresses:
            start = time.perf_counter()
            connection.request("GET", address)
            answer = connection.getresponse()
            answer.read()
            spent.append(1000 * (time.perf_counter() - start))
            if answer.status != 200:  # noqa: PLR2004 - HTTP's own number
                raise click.ClickException(f"{answer.status} for {address}")
    return spent


def load(
    port: int, addresses: Sequence[str], *, workers: Sequence[int], clients: int
) -> dict[str, float]:
    """Ask for all of these, by several clients at once."""
    ask_all = [addresses[number::clients] for number in range(clients)]
    before, start = _cpu_s(workers), time.perf_counter()
    with ThreadPoolExecutor(clients) as pool:
        spent = [ms for one in pool.map(lambda part: ask(port, part), ask_all) for ms in one]
    took = time.perf_counter() - start
    return {
        "rate": len(spent) / took,
        **{f"p{percent}": percentile(spent, percent) for percent in (50, 95, 99)},
        "cpu": 1000 * (_cpu_s(workers) - before) / len(spent),
        "own": max(_memory_mb(worker, "Anonymous") for worker in workers),
        "pss": max(_memory_mb(worker, "Pss") for worker in workers),
        "rss": max(_memory_mb(worker, "Rss") for worker in workers),
    }


def _cpu_s(processes: Sequence[int]) -> float:
    """User and system time of these processes so far."""
    ticks = 0
    for process in processes:
        # The name, in brackets, may hold spaces.
        stat = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        ticks += int(stat[11]) + int(stat[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def _memory_mb(process: int, name: str) -> float:
    """One line of what Linux sums up about a process's memory."""
    lines = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(f"{name}:")) * 1024 / 1e6


def parts(index: Path, addresses: Sequence[str]) -> dict[str, float]:
    """CPU milliseconds a request, by part, of the application without a server."""
    spent: dict[str, float] = {}
    timed: tuple[tuple[type, str, str], ...] = (
        (Search, "page", "page"),
        (Showing, "hit", "hits"),
        (WhooshEngine, "search", "engine"),
        (WhooshEngine, "get", "engine"),
        (WhooshEngine, "frequencies", "engine"),
    )
    client = create_app(index=index).test_client()
    for address in addresses[:_WARM]:
        client.get(address)
    originals = [(owner, name, getattr(owner, name)) for owner, name, _ in timed]
    for owner, name, part in timed:
        setattr(owner, name, _timed(getattr(owner, name), part, spent))
    try:
        start = time.thread_time()
        for address in addresses[_WARM:]:
            client.get(address)
        spent["request"] = time.thread_time() - start
    finally:
        for owner, name, original in originals:
            setattr(owner, name, original)
    return {part: 1000 * s / len(addresses[_WARM:]) for part, s in spent.items()}


def _timed(method: Any, part: str, spent: dict[str, float]) -> Any:  # noqa: ANN401 - any method
    @wraps(method)
    def timed(*args: Any, **options: Any) -> Any:  # noqa: ANN401 - as above
        start = time.thread_time()
        try:
            return method(*args, **options)
        finally:
            spent[part] = spent.get(part, 0.0) + time.thread_time() - start

    return timed


@click.command()
@click.argument("index", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--workers", default=2, show_default=True, type=click.IntRange(min=1))
@click.option("--clients", default=4, show_default=True, type=click.IntRange(min=1))
@click.option("--requests", default=2000, show_default=True, type=click.IntRange(min=4 * _WARM))
@click.option("--seed", default=1, show_default=True, help="Other queries.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def main(  # noqa: PLR0913 - click gives every option by itself
    index: Path, *, workers: int, clients: int, requests: int, seed: int, as_json: bool
) -> None:
    """Measure requests a second, how long they take, and the memory of the workers."""
    typed = [quote(text) for text in texts(index, count=requests, seed=seed)]
    warm = _WARM * workers
    if len(typed) < 2 * warm:
        raise click.ClickException(f"{len(typed)} requests; {2 * warm} titles and more are needed")
    for kind, address in ADDRESSES.items():
        addresses = [address + text for text in typed]
        with serving(index, workers=workers) as (port, processes):
            load(port, addresses[:warm], workers=processes, clients=clients)
            line = load(port, addresses[warm:], workers=processes, clients=clients)
        line |= parts(index, addresses[: max(2 * _WARM, requests // 4)])
        rounded = {name: float(f"{value:.3g}") for name, value in line.items()}
        if as_json:
            click.echo(json.dumps({"kind": kind, "clients": clients, **rounded}))
        else:
            click.echo(kind + "".join(f"  {name} {value:g}" for name, value in rounded.items()))


if __name__ == "__main__":
    main()
