"""The register of one generation, in SQLite. docs/register.md describes the tables for staff."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from contextlib import closing, contextmanager
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from register import rows
from register.errors import RegisterMissing
from register.model import Correction
from register.tables import TABLES
from vietnamese import alphabet

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from register.model import Check, Figure, Initiative, Mention
    from register.review import Question

FILE_NAME: Final = "register.sqlite"


class Order(StrEnum):
    """How entries are listed."""

    #: As the Vietnamese alphabet has their names.
    NAME = "name"
    #: The latest naming bulletin first, those named in undated ones only last.
    NEWEST = "newest"
    #: Those that most bulletins name first.
    BULLETINS = "bulletins"


#: Names decide between equals, so that every order is one order.
_ORDERS: Final = {
    Order.NAME: "name_rank",
    Order.NEWEST: "latest DESC NULLS LAST, name_rank",
    Order.BULLETINS: "bulletins DESC, name_rank",
}
_FIGURES: Final = "published DESC NULLS LAST, bulletin, number_start"


def write(  # noqa: PLR0913 - the tables of one file, by keyword
    path: Path,
    initiatives: Iterable[Initiative],
    *,
    figures: Iterable[Figure] = (),
    checks: Iterable[Check] = (),
    questions: Iterable[Question] = (),
    dropped: Iterable[Mention] = (),
    found_as: Mapping[Mention, str] = MappingProxyType({}),
    corrections: str = "",
    moved: Mapping[str, str | None],
) -> None:
    """Write the register to a new file.

    `dropped` are mentions that a correction took out, and `found_as` are the entries that mentions
    had before corrections (those they have, where it doesn't say): an update needs both when a
    correction is taken back. `corrections` is the text of the file of corrections. `moved` maps
    lost ids to new ones, or None: removed.
    """
    with closing(sqlite3.connect(path)) as database, database:
        database.executescript(TABLES)
        _insert_initiatives(database, list(initiatives), found_as=found_as)
        _insert(
            database,
            "mentions",
            (rows.mention_row(one, initiative=None, found_as=found_as.get(one)) for one in dropped),
        )
        _insert(database, "figures", map(rows.figure_row, figures))
        _insert_checks(database, checks)
        _insert(database, "questions", map(rows.question_row, questions))
        _insert(database, "corrections_file", [{"text": corrections}])
        _insert(database, "moved", ({"old": old, "new": moved[old]} for old in sorted(moved)))


class Before(NamedTuple):
    """What the next register must know of the last one."""

    #: All of them, those that a correction dropped too.
    mentions: list[Mention]
    #: All entries, by id.
    initiatives: list[Initiative]
    #: The entry that each mention had before corrections.
    found_as: dict[Mention, str]
    #: Lost ids of bulletins and initiatives: to their new ones, or to None: removed.
    moved: dict[str, str | None]
    questions: list[Question]
    #: The file of corrections as it was; "" for none.
    corrections: str


NOTHING: Final = Before([], [], {}, {}, [], "")


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
        return next(iter(self.initiatives([id_])), None)

    def initiatives(self, ids: Sequence[str] | None = None) -> list[Initiative]:
        """All entries by id; or those of these that there are, in the order given."""
        some = "" if ids is None else "WHERE {} IN (SELECT value FROM json_each(?))"
        given = () if ids is None else (json.dumps(list(ids)),)
        with self._open() as database:
            query = f"SELECT * FROM mentions {some.format('initiative')} ORDER BY number"  # noqa: S608 - from above
            mentions = [
                (row["initiative"], rows.mention(row)) for row in database.execute(query, given)
            ]
            found = _entries(database, mentions, some=some, given=given)
        if ids is None:
            return found
        by_id = {one.id: one for one in found}
        return [by_id[id_] for id_ in ids if id_ in by_id]

    def before(self) -> Before:
        """All that the next register must know of this one, each row read once."""
        mentions: list[tuple[str | None, Mention]] = []
        found_as: dict[Mention, str] = {}
        with self._open() as database:
            for row in database.execute("SELECT * FROM mentions ORDER BY number"):
                mention = rows.mention(row)
                mentions.append((row["initiative"], mention))
                if row["found_as"] is not None:
                    found_as[mention] = row["found_as"]
            initiatives = _entries(database, mentions)
        return Before(
            [mention for _, mention in mentions],
            initiatives,
            found_as,
            self.moved(),
            self.questions(),
            self.corrections_text(),
        )

    def ordered(self, ids: Iterable[str] | None = None, *, by: Order) -> list[str]:
        """The ids of all entries, or those of these that there are, in an order."""
        query = f"SELECT id FROM initiatives ORDER BY {_ORDERS[by]}"  # noqa: S608 - from above
        with self._open() as database:
            everything = [row["id"] for row in database.execute(query)]
        if ids is None:
            return everything
        wanted = set(ids)
        return [id_ for id_ in everything if id_ in wanted]

    def named_in(self, bulletin: str) -> list[tuple[str, str]]:
        """(id, name) of the initiatives a bulletin names, in the order of its text."""
        query = """SELECT initiatives.id, initiatives.name FROM mentions
                   JOIN initiatives ON initiatives.id = mentions.initiative
                   WHERE bulletin = ? GROUP BY initiatives.id ORDER BY min(name_start)"""
        with self._open() as database:
            return [(row["id"], row["name"]) for row in database.execute(query, (bulletin,))]

    def tells_of(self, bulletins: Iterable[str]) -> bool:
        """Whether any of these bulletins names or counts anything here, or was removed once."""
        query = """WITH asked AS (SELECT value FROM json_each(?))
                   SELECT EXISTS (SELECT 1 FROM mentions WHERE bulletin IN asked)
                       OR EXISTS (SELECT 1 FROM figures WHERE bulletin IN asked)
                       OR EXISTS (SELECT 1 FROM moved WHERE old IN asked)"""
        with self._open() as database:
            return bool(database.execute(query, (json.dumps(list(bulletins)),)).fetchone()[0])

    def figures(
        self, *, bulletin: str | None = None, ids: Sequence[str] | None = None
    ) -> list[Figure]:
        """All figures, those of one bulletin, or (of these) the ones with these ids.

        The latest bulletin's first, undated ones' last, each in the order of its text.
        """
        query = f"""SELECT * FROM figures WHERE (:bulletin IS NULL OR bulletin = :bulletin)
                    AND (:ids IS NULL OR id IN (SELECT value FROM json_each(:ids)))
                    ORDER BY {_FIGURES}"""  # noqa: S608 - from above
        given = {"bulletin": bulletin, "ids": None if ids is None else json.dumps(list(ids))}
        with self._open() as database:
            return list(map(rows.figure, database.execute(query, given)))

    def figure(self, id_: str) -> Figure | None:
        """The figure with this id."""
        with self._open() as database:
            row = database.execute("SELECT * FROM figures WHERE id = ?", (id_,)).fetchone()
        return rows.figure(row) if row else None

    def checks(self, *, bulletin: str | None = None) -> list[Check]:
        """All checks, or those that a bulletin's figures take part in, in the order written."""
        some = "WHERE {} IN (SELECT check_number FROM check_bulletins WHERE bulletin = ?)"
        some, given = ("", ()) if bulletin is None else (some, (bulletin,))
        figures: defaultdict[int, list[str]] = defaultdict(list)
        bulletins: defaultdict[int, list[str]] = defaultdict(list)
        with self._open() as database:
            where = some.format("check_number")
            query = f"SELECT * FROM check_figures {where} ORDER BY position"  # noqa: S608
            for row in database.execute(query, given):
                figures[row["check_number"]].append(row["figure"])
            query = f"SELECT * FROM check_bulletins {where} ORDER BY position"  # noqa: S608
            for row in database.execute(query, given):
                bulletins[row["check_number"]].append(row["bulletin"])
            query = f"SELECT * FROM checks {some.format('number')} ORDER BY number"  # noqa: S608
            return [
                rows.check(row, figures=figures[row["number"]], bulletins=bulletins[row["number"]])
                for row in database.execute(query, given)
            ]

    def questions(self) -> list[Question]:
        """What a person should decide."""
        with self._open() as database:
            found = database.execute("SELECT * FROM questions ORDER BY number")
            return list(map(rows.question, found))

    def corrections_text(self) -> str:
        """The file of corrections as this register was made with; "" for none."""
        with self._open() as database:
            text: str = database.execute("SELECT text FROM corrections_file").fetchone()["text"]
        return text

    def moved(self) -> dict[str, str | None]:
        """Lost ids of bulletins and initiatives: to their new ones, or to None: removed."""
        with self._open() as database:
            found = database.execute("SELECT old, new FROM moved")
            return {row["old"]: row["new"] for row in found}

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        with closing(sqlite3.connect(self._address, uri=True)) as database:
            database.row_factory = sqlite3.Row
            yield database


def _entries(
    database: sqlite3.Connection,
    mentions: Iterable[tuple[str | None, Mention]],
    *,
    some: str = "",
    given: tuple[str, ...] = (),
) -> list[Initiative]:
    """Entries by id, of their mentions; `some` and `given`: a condition on the id, {}."""
    of: defaultdict[str | None, list[Mention]] = defaultdict(list)
    for id_, mention in mentions:
        of[id_].append(mention)
    corrections: defaultdict[str, list[Correction]] = defaultdict(list)
    query = f"SELECT * FROM corrections {some.format('initiative')} ORDER BY position"  # noqa: S608 - the caller's own
    for row in database.execute(query, given):
        corrections[row["initiative"]].append(Correction(row["what"], row["reason"]))
    query = f"SELECT * FROM initiatives {some.format('id')} ORDER BY id"  # noqa: S608 - as above
    return [
        rows.initiative(row, mentions=of[row["id"]], corrections=corrections[row["id"]])
        for row in database.execute(query, given)
    ]


def _insert_initiatives(
    database: sqlite3.Connection,
    initiatives: list[Initiative],
    *,
    found_as: Mapping[Mention, str],
) -> None:
    by_name = sorted(initiatives, key=lambda one: (alphabet.order(one.name), one.id))
    ranks = {one.id: rank for rank, one in enumerate(by_name)}
    _insert(
        database,
        "initiatives",
        (rows.initiative_row(one, rank=ranks[one.id]) for one in initiatives),
    )
    _insert(
        database,
        "mentions",
        (
            rows.mention_row(mention, initiative=one.id, found_as=found_as.get(mention, one.id))
            for one in initiatives
            for mention in one.mentions
        ),
    )
    _insert(
        database,
        "corrections",
        (
            {"initiative": one.id, "position": at, "what": done.what, "reason": done.reason}
            for one in initiatives
            for at, done in enumerate(one.corrections)
        ),
    )


def _insert_checks(database: sqlite3.Connection, checks: Iterable[Check]) -> None:
    for number, check in enumerate(checks, 1):
        _insert(database, "checks", [rows.check_row(check, number=number)])
        _insert(
            database,
            "check_figures",
            (
                {"check_number": number, "position": at, "figure": figure}
                for at, figure in enumerate(check.figures)
            ),
        )
        _insert(
            database,
            "check_bulletins",
            (
                {"check_number": number, "position": at, "bulletin": bulletin}
                for at, bulletin in enumerate(check.bulletins)
            ),
        )


def _insert(database: sqlite3.Connection, table: str, new: Iterable[rows.Row]) -> None:
    """Rows of one shape."""
    for row in new:
        columns = ", ".join(row)
        places = ", ".join(f":{column}" for column in row)
        database.execute(f"INSERT INTO {table} ({columns}) VALUES ({places})", row)  # noqa: S608 - our own names
