"""The bulletins of files, for benchmarks that ask nothing more of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from corpus import formats
from corpus.errors import Unreadable
from corpus.source import Source
from corpus.walk import RawItem, walk

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from corpus.bulletin import Bulletin


def bulletins(files: Iterable[Path]) -> Iterator[Bulletin]:
    """All that can be read, in order; what can't is told and left out."""
    for path in files:
        for item in walk(Source.at(path)):
            if isinstance(item, RawItem):
                try:
                    yield formats.read(item)
                except Unreadable as unreadable:
                    click.echo(f"not read: {unreadable}", err=True)
