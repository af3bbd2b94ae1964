"""Generations: every state of an index that was ever shown, whole; nothing half-written is seen.

    INDEX_DIR/LOCK                  one lock for all writers; says who holds it
    INDEX_DIR/CURRENT               the number of the published generation, replaced in one rename;
                                    0 before the first
    INDEX_DIR/generations/000012/   never changes once published; see engine/manifest.py
    INDEX_DIR/generations/LAST      the last number given: none is ever given twice

What is in a generation (whoosh/, language/, register.sqlite …) is the business of those who write
it. A writer that dies at any moment leaves the published generation as it was; the next writer
removes what it left.
"""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from engine import locks
from engine.durable import replace_text, sync
from engine.errors import IndexDamaged, IndexMissing, IndexOutdated, NothingToRollBackTo
from engine.fields import SCHEMA_VERSION
from engine.generation import Draft, Generation
from engine.manifest import Manifest, is_segment

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

#: Generations kept, beside those that readers hold: the current one and one to go back to.
KEPT = 2
#: Which only writers read.
_LEDGER = "sources.sqlite"
_DRAFT = ".draft"
_GONE = ".gone"


class Generations:
    """All generations of one index; one object may serve many threads."""

    def __init__(self, path: Path, /, *, versions: Mapping[str, str] | None = None) -> None:
        """`path`: the folder of the index. It need not exist.

        `versions`: what this program would write, beside the engine's own "schema"; a generation
        that says otherwise is refused with `IndexOutdated`.
        """
        self.path = path
        self.versions = {"schema": str(SCHEMA_VERSION), **(versions or {})}
        self._folder = path / "generations"
        self._current = path / "CURRENT"
        self._last = self._folder / "LAST"

    def current_number(self) -> int | None:
        """Give the number of the published generation, None if there is none: one small read."""
        return _read_number(self._current) or None

    def current_folder(self) -> Path | None:
        """Give the folder of the published generation, unchecked; None if there is none.

        For the indexer: a rebuild begins with nothing, but addresses and sources go on.
        """
        number = self.current_number()
        folder = None if number is None else self._at(number)
        return folder if folder is not None and folder.is_dir() else None

    def open_current(self) -> Generation:
        """Open the published generation and hold it.

        Checks its manifest, all sizes, and the checksums of every file that a reader unpickles or
        parses. Raises `IndexMissing`, `IndexOutdated` or `IndexDamaged`.
        """
        while True:
            number = self._required_number()
            hold = locks.hold(self._at(number))
            if hold is not None:
                try:
                    return self._checked(number, hold=hold)
                except BaseException:
                    os.close(hold)
                    raise
            # Either a newer one was published, and this one removed, meanwhile: look again.
            if number == self.current_number():
                raise IndexDamaged(self._at(number), problem="no such folder")

    @contextmanager
    def write(self, *, rebuild: bool = False, wait_s: float = 10.0) -> Iterator[Draft]:
        """Begin the next generation; leaving the block without `Draft.publish` throws it away.

        It begins with what the current one holds (`Draft.base`), or with nothing if there is none
        or to `rebuild`. Raises `IndexLocked` if another writer isn't done within `wait_s` seconds,
        and, unless to rebuild, `IndexOutdated` or `IndexDamaged`.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        with locks.writing(self.path / "LOCK", wait_s=wait_s):
            if _read_number(self._current) is None and not self._numbers():
                replace_text(self._current, "0\n")
                sync(self.path.parent)
            number = max(_read_number(self._last) or 0, *self._numbers(), 0) + 1
            self._clean()
            fresh = rebuild or _read_number(self._current) == 0
            base = None if fresh else self.open_current()
            try:
                # Nothing of the rest was left out at opening but segments: see `Draft.publish`.
                for path, what in () if base is None else base.compare({_LEDGER}):
                    raise IndexDamaged(path, problem=what)
                replace_text(self._last, f"{number}\n")
                yield from self._draft(number, base=base)
            finally:
                if base is not None:
                    base.close()
                self._clean()

    def rollback(self, *, wait_s: float = 10.0) -> int:
        """Publish the generation before the current one again; return its number.

        One that is damaged is passed over. Raises `NothingToRollBackTo` or `IndexLocked`.
        """
        if not self._folder.is_dir():
            raise NothingToRollBackTo(self.path)
        with locks.writing(self.path / "LOCK", wait_s=wait_s):
            current = self.current_number()
            for number in reversed(self._numbers()):
                if (current is None or number < current) and not self._problems(number):
                    replace_text(self._current, f"{number}\n")
                    return number
        raise NothingToRollBackTo(self.path)

    def check(self) -> list[str]:
        """Compare every file of every generation with what was published; list what is wrong."""
        try:
            numbers = {self._required_number(), *self._numbers()}
        except IndexMissing as error:
            return [error.en]
        except IndexDamaged as error:
            return [f"{error.path}: {error.problem}"]
        return [problem for number in sorted(numbers) for problem in self._problems(number)]

    def _draft(self, number: int, /, *, base: Generation | None) -> Iterator[Draft]:
        path = self._folder / f"{number:06d}{_DRAFT}"
        path.mkdir()

        def make_current() -> None:
            path.rename(self._at(number))
            sync(self._folder)
            replace_text(self._current, f"{number}\n")

        yield Draft(
            path, number=number, base=base, versions=self.versions, make_current=make_current
        )

    def _at(self, number: int, /) -> Path:
        return self._folder / f"{number:06d}"

    def _numbers(self) -> list[int]:
        """List the generations that are complete, ascending."""
        return sorted(int(path.name) for path in self._folder.iterdir() if path.name.isdecimal())

    def _required_number(self) -> int:
        number = _read_number(self._current)
        if number:
            return number
        if number is None and self._folder.is_dir() and self._numbers():
            raise IndexDamaged(self._current, problem="names no generation")
        raise IndexMissing(self.path)

    def _checked(self, number: int, /, *, hold: int) -> Generation:
        path = self._at(number)
        manifest = Manifest.read(path)
        differences = {
            name: (manifest.versions.get(name, "-"), version)
            for name, version in self.versions.items()
            if manifest.versions.get(name) != version
        }
        if differences:
            raise IndexOutdated(path, differences=differences)
        for damaged, what in manifest.problems(
            path, checksums=lambda name: name != _LEDGER and not is_segment(name)
        ):
            raise IndexDamaged(damaged, problem=what)
        return Generation(path, manifest=manifest, hold=hold)

    def _problems(self, number: int, /) -> list[str]:
        path = self._at(number)
        try:
            manifest = Manifest.read(path)
        except IndexDamaged as error:
            return [f"{error.path}: {error.problem}"]
        return [f"{file}: {what}" for file, what in manifest.problems(path)]

    def _clean(self) -> None:
        """Remove drafts, generations that aren't published (any more), and those too old.

        Only the writer calls it. Without CURRENT no generation is judged: a person has to.
        """
        for path in self._folder.iterdir():
            if path.name.endswith((_DRAFT, _GONE)):
                shutil.rmtree(path, ignore_errors=True)
        current = _read_number(self._current)
        if current is None:
            return
        kept = [number for number in self._numbers() if number <= current][-KEPT:]
        for number in self._numbers():
            if number not in kept:
                self._remove(number)

    def _remove(self, number: int, /) -> None:
        """Remove a generation unless somebody holds it."""
        path = self._at(number)
        with locks.unheld(path) as free:
            if free:
                gone = path.with_name(path.name + _GONE)
                path.rename(gone)
                shutil.rmtree(gone, ignore_errors=True)


def _read_number(path: Path, /) -> int | None:
    with suppress(OSError, ValueError):
        return int(path.read_bytes())
    return None
