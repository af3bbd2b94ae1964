"""The bulletins of a finished index, as they are stored in it."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Final

from corpus import stored
from corpus.stored import StoredBulletin
from engine import open_engine

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_AT_ONCE: Final = 500


def stored_ids(folder: Path) -> list[str]:
    """The ids of all documents of a generation, in order."""
    with closing(open_engine(folder)) as engine:
        return sorted(engine.ids())


def stored_bulletins(folder: Path, ids: Sequence[str]) -> Iterator[StoredBulletin]:
    """Those of these documents of a generation that are bulletins, a few of them in memory."""
    with closing(open_engine(folder)) as engine:
        for first in range(0, len(ids), _AT_ONCE):
            for id_, record in engine.get(ids[first : first + _AT_ONCE]).items():
                whole = stored.read(id_, record)
                if isinstance(whole, StoredBulletin):
                    yield whole
