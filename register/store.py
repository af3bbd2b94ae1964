"""The register of one generation, in SQLite. docs/register.md describes the tables for staff."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING

from register.errors import RegisterMissing
from register.merge import key_of
from register.model import Initiative, Mention

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

FILE_NAME = "register.sqlite"

_TABLES = """
CREATE TABLE initiatives (
    id TEXT PRIMARY KEY,        -- the end of its address, /mo-hinh/<id>
    name TEXT NOT NULL,         -- its commonest spelling
    key TEXT NOT NULL UNIQUE    -- what all its spellings share
) WITHOUT ROWID;
CREATE TABLE mentions (
    initiative TEXT NOT NULL REFERENCES initiatives(id),
    bulletin TEXT NOT NULL,     -- the end of the bulletin's address, /ban-tin/<id>
    name TEXT NOT NULL,         -- as this bulletin writes it
    name_start INTEGER NOT NULL,        -- characters into the bulletin's text
    name_end INTEGER NOT NULL,
    evidence TEXT NOT NULL,     -- the sentence that names it
    evidence_start INTEGER NOT NULL,
    evidence_end INTEGER NOT NULL,
    published TEXT              -- yyyy-mm-dd; NULL where the bulletin is undated
);
CREATE INDEX mentions_of_initiative ON mentions (initiative);
CREATE INDEX mentions_of_bulletin ON mentions (bulletin);
CREATE TABLE moved (
    old TEXT PRIMARY KEY,       -- an address that was lost
    new TEXT                    -- where it went; NULL: removed
) WITHOUT ROWID;
"""


def write(path: Path, initiatives: Iterable[Initiative], *, moved: dict[str, str | None]) -> None:
    """Write the register to a new file. `moved` maps lost ids to new ones, or None: removed."""
    with closing(sqlite3.connect(path)) as database, database:
        database.executescript(_TABLES)
        for initiative in initiatives:
            row = (initiative.id, initiative.name, key_of(initiative.name))
            database.execute("INSERT INTO initiatives VALUES (?, ?, ?)", row)
            database.executemany(
                "INSERT INTO mentions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [_row(initiative.id, mention) for mention in initiative.mentions],
            )
        database.executemany("INSERT INTO moved VALUES (?, ?)", sorted(moved.items()))


class Register:
    """A register to read from. A connection a call: cheap, and safe from several threads."""

    def __init__(self, path: Path) -> None:
        if not path.is_file():
            raise RegisterMissing(
                f"Không có sổ mô hình: {path}. Hãy chạy `timtin index` lại. / No register there."
            )
        self._address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"

    def initiative(self, id_: str) -> Initiative | None:
        """The entry with this id."""
        with closing(self._open()) as database:
            named = database.execute("SELECT name FROM initiatives WHERE id = ?", (id_,)).fetchone()
            if named is None:
                return None
            query = "SELECT * FROM mentions WHERE initiative = ? ORDER BY rowid"
            rows = database.execute(query, (id_,)).fetchall()
        return Initiative(id_, named[0], tuple(map(_mention, rows)))

    def initiatives(self) -> list[Initiative]:
        """All entries, in the order of their ids."""
        with closing(self._open()) as database:
            names = database.execute("SELECT id, name FROM initiatives ORDER BY id").fetchall()
            rows = database.execute("SELECT * FROM mentions ORDER BY rowid").fetchall()
        mentions: dict[str, list[Mention]] = {id_: [] for id_, _ in names}
        for row in rows:
            mentions[row[0]].append(_mention(row))
        return [Initiative(id_, name, tuple(mentions[id_])) for id_, name in names]

    def named_in(self, bulletin: str) -> list[tuple[str, str]]:
        """(id, name) of the initiatives a bulletin names, in the order of its text."""
        query = """SELECT initiatives.id, initiatives.name FROM mentions
                   JOIN initiatives ON initiatives.id = mentions.initiative
                   WHERE bulletin = ? GROUP BY initiatives.id ORDER BY min(name_start)"""
        with closing(self._open()) as database:
            return [(row[0], row[1]) for row in database.execute(query, (bulletin,))]

    def mentions(self) -> list[Mention]:
        """All mentions."""
        with closing(self._open()) as database:
            return list(map(_mention, database.execute("SELECT * FROM mentions ORDER BY rowid")))

    def ids_by_key(self) -> dict[str, str]:
        """The ids that names' keys have."""
        with closing(self._open()) as database:
            return dict(database.execute("SELECT key, id FROM initiatives"))

    def moved(self) -> dict[str, str | None]:
        """Lost ids of bulletins and initiatives: to their new ones, or to None: removed."""
        with closing(self._open()) as database:
            return dict(database.execute("SELECT old, new FROM moved"))

    def _open(self) -> sqlite3.Connection:
        return sqlite3.connect(self._address, uri=True)


def _row(initiative: str, mention: Mention) -> tuple[str | int | None, ...]:
    return (
        initiative,
        mention.bulletin,
        mention.name,
        mention.name_start,
        mention.name_end,
        mention.evidence,
        mention.evidence_start,
        mention.evidence_end,
        mention.published.isoformat() if mention.published else None,
    )


def _mention(row: tuple[str, str, str, int, int, str, int, int, str | None]) -> Mention:
    _, bulletin, name, name_start, name_end, evidence, start, end, published = row
    return Mention(
        bulletin=bulletin,
        name=name,
        name_start=name_start,
        name_end=name_end,
        evidence=evidence,
        evidence_start=start,
        evidence_end=end,
        published=date.fromisoformat(published) if published else None,
    )
