"""Other engines, given the same articles and asked the same: one module each.

They get our terms as text (bench/articles.py: `Article`), all of our fields, with positions where
ours have them, and keep of an article its id only, where our engine keeps all that a page shows.
None counts how many results there are, which ours always does. What a peer can't express is said in
its module, and it gets the nearest thing it can.
"""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from contextlib import AbstractContextManager
    from pathlib import Path

    from bench.articles import Article
    from bench.asked import Answer, Asked

#: Peer -> the package it needs.
NAMES = {"tantivy": "tantivy", "sqlite": "sqlite3", "xapian": "xapian"}


class Peer(Protocol):
    """What each module here gives."""

    def version(self) -> str:
        """Which one it is."""
        ...

    def write(self, articles: Iterable[Article], folder: Path) -> None:
        """Index the articles in an empty folder, durably, ready to be searched."""
        ...

    def opened(self, folder: Path) -> AbstractContextManager[Callable[[Asked], Answer]]:
        """The engine, freshly opened."""
        ...


def load(name: str) -> Peer:
    """The peer of this name; raises ImportError where its package isn't installed."""
    # Looked for beforehand: pytest, collecting doctests, leaves modules half imported behind.
    if find_spec(NAMES[name]) is None:
        raise ModuleNotFoundError(f"there is no Python package {NAMES[name]!r} here")
    return cast("Peer", import_module(f"bench.peers.{name}"))
