"""What is in the index, and where it came from.

"Only what changed" and "what vanished" rest on it.
"""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import astuple, dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

FILE_NAME = "sources.sqlite"

_TABLES = """
CREATE TABLE IF NOT EXISTS entries (
    bulletin TEXT PRIMARY KEY,
    source TEXT NOT NULL,       -- the source's name
    path TEXT NOT NULL,         -- within the source
    line INTEGER,               -- of a JSONL file; NULL: the whole file
    hash TEXT NOT NULL          -- sha256 of the file's, or the line's, bytes
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS sources (
    name TEXT PRIMARY KEY,
    province TEXT NOT NULL      -- what "toàn tỉnh" means in it
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS learning (
    unlearned INTEGER NOT NULL  -- bulletins changed since the language was learned
);
"""


@dataclass(frozen=True, slots=True)
class Entry:
    """One bulletin in the index, and the bytes it was read from."""

    bulletin: str
    source: str
    path: str
    line: int | None
    hash: str


class Ledger:
    """The entries of the generation being written."""

    def __init__(self, folder: Path, *, base: Path | None) -> None:
        if base is not None:
            shutil.copyfile(base / FILE_NAME, folder / FILE_NAME)
        self._database = sqlite3.connect(folder / FILE_NAME)
        self._database.executescript(_TABLES)
        rows = self._database.execute("SELECT bulletin, source, path, line, hash FROM entries")
        self._entries = {row[0]: Entry(*row) for row in rows}
        #: Bulletins that were put or removed since; they are written when it is saved.
        self._changed: set[str] = set()
        learning = self._database.execute("SELECT unlearned FROM learning").fetchone()
        #: Bulletins changed since the language was learned.
        self.unlearned: int = learning[0] if learning else 0

    def owner(self, bulletin: str) -> Entry | None:
        """Where the bulletin with this id came from."""
        return self._entries.get(bulletin)

    def bulletins(self) -> frozenset[str]:
        """The ids of all."""
        return frozenset(self._entries)

    def of(self, sources: Collection[str]) -> list[Entry]:
        """All entries of these sources."""
        return [entry for entry in self._entries.values() if entry.source in sources]

    def sources(self) -> dict[str, int]:
        """The sources in the index, with how many bulletins each has."""
        counts: dict[str, int] = {}
        for entry in self._entries.values():
            counts[entry.source] = counts.get(entry.source, 0) + 1
        return counts

    def put_source(self, name: str, *, province: str | None) -> bool:
        """Remember the province of a source, for the runs that leave it out; whether it is news."""
        query = "SELECT province FROM sources WHERE name = ?"
        before = self._database.execute(query, (name,)).fetchone()
        self._database.execute("DELETE FROM sources WHERE name = ?", (name,))
        if province:
            self._database.execute("INSERT INTO sources VALUES (?, ?)", (name, province))
        return (before[0] if before else None) != (province or None)

    def provinces(self) -> dict[str, str]:
        """Bulletin -> the province of its source, where that has one."""
        known = dict(self._database.execute("SELECT name, province FROM sources"))
        return {
            entry.bulletin: known[entry.source]
            for entry in self._entries.values()
            if entry.source in known
        }

    def put(self, entry: Entry) -> None:
        """Add an entry, or replace the one of its bulletin."""
        self._entries[entry.bulletin] = entry
        self._changed.add(entry.bulletin)

    def remove(self, bulletins: Iterable[str]) -> None:
        """Forget these."""
        for bulletin in bulletins:
            self._entries.pop(bulletin, None)
            self._changed.add(bulletin)

    def save(self) -> None:
        """Write it all."""
        changed = sorted(self._changed)
        self._database.executemany("DELETE FROM entries WHERE bulletin = ?", zip(changed))
        self._database.executemany(
            "INSERT INTO entries VALUES (?, ?, ?, ?, ?)",
            (astuple(self._entries[one]) for one in changed if one in self._entries),
        )
        self._database.execute("DELETE FROM learning")
        self._database.execute("INSERT INTO learning VALUES (?)", (self.unlearned,))
        self._database.commit()

    def close(self) -> None:
        """Let go of its file; what wasn't saved is lost."""
        self._database.close()


def check(folder: Path) -> None:
    """Read the ledger of a published generation; raises sqlite3.DatabaseError if it is damaged."""
    address = f"{(folder / FILE_NAME).resolve().as_uri()}?mode=ro&immutable=1"
    with closing(sqlite3.connect(address, uri=True)) as database:
        database.execute("SELECT bulletin, source, path, line, hash FROM entries").fetchall()
