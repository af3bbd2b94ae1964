"""Generations: every state of an index that was ever shown, whole; nothing half-written is seen.

    INDEX_DIR/LOCK                  one lock for all writers; says who holds it
    INDEX_DIR/CURRENT               the number of the published generation; replaced in one rename
    INDEX_DIR/generations/000012/   never changes once published; see engine/manifest.py

What is in a generation (whoosh/, language/, register.sqlite …) is the business of those who write
it. A writer that dies at any moment leaves the published generation as it was; the next writer
removes what it left.
"""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager
from datetime import datetime, timezone
from typing import TYPE_CHECKING

from engine import locks
from engine.durable import link_or_copy, replace_text, sha256, sync, sync_tree
from engine.errors import IndexDamaged, IndexMissing, IndexOutdated, NothingToRollBackTo
from engine.fields import SCHEMA_VERSION
from engine.manifest import FileEntry, Manifest, list_files

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path
    from types import TracebackType

    from engine.document import Json

#: Generations kept beside those that readers hold: the current one and one to go back to.
KEPT = 2
#: Folders that are only ever read with bounds checked: their checksums can wait for `check`.
_READ_SAFELY = ("arrays/",)
_DRAFT = ".draft"
_GONE = ".gone"


class Generation:
    """A published generation, held: its files stay while this is open."""

    def __init__(self, path: Path, /, *, manifest: Manifest, hold: int) -> None:
        """`hold`: what `locks.hold` returned."""
        self.path = path
        self.number = manifest.number
        self.manifest = manifest
        self._hold: int | None = hold

    def problems(self) -> list[str]:
        """Compare every file with what was published; takes a second for each 500 MB."""
        return [f"{path}: {what}" for path, what in self.manifest.problems(self.path)]

    def close(self) -> None:
        """Let it go. A second time does nothing."""
        if self._hold is not None:
            os.close(self._hold)
            self._hold = None

    def __enter__(self) -> Generation:
        """Hold on."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Let it go."""
        self.close()


class Draft:
    """The next generation while it is written, seen by nobody."""

    def __init__(self, generations: Generations, /, *, number: int, base: Generation | None) -> None:
        """`base`: the generation to begin with; None to begin with nothing."""
        self._generations = generations
        self._base = base
        self.number = number
        #: The folder to write into.
        self.path = generations.folder / f"{number:06d}{_DRAFT}"
        #: The folder of the generation to build on; its files must not be written to.
        self.base = None if base is None else base.path
        self.published = False

    def carry_over(self, name: str, /) -> None:
        """Take a file or folder from the base as it is. Linked: it must not be written to."""
        if self.base is None:
            return
        source = self.base / name
        if source.is_file():
            link_or_copy(source, self.path / name)
            return
        for relative in list_files(source):
            target = self.path / name / relative
            target.parent.mkdir(parents=True, exist_ok=True)
            link_or_copy(source / relative, target)

    def publish(
        self,
        *,
        versions: Mapping[str, str] | None = None,
        notes: Mapping[str, Json] | None = None,
    ) -> int:
        """Make this the current generation, for good; return its number.

        Every file is on the disk and has been read back before anyone sees the generation.
        `versions` go beside those given to `Generations`. Raises `IndexDamaged`.
        """
        sync_tree(self.path)
        manifest = Manifest(
            number=self.number,
            created=datetime.now(timezone.utc).isoformat(timespec="seconds"),
            versions={**self._generations.versions, **(versions or {})},
            notes=notes or {},
            files={name: self._entry(name) for name in sorted(list_files(self.path))},
        )
        for path, what in manifest.problems(self.path):
            raise IndexDamaged(path, problem=what)
        manifest.write(self.path)
        self._generations._publish(self)
        self.published = True
        return self.number

    def _entry(self, name: str, /) -> FileEntry:
        """Describe a file; a linked one as the base describes it, so that damage shows."""
        path = self.path / name
        if self._base is not None and name in self._base.manifest.files:
            before = self._base.path / name
            if before.exists() and path.samefile(before):
                return self._base.manifest.files[name]
        return FileEntry(bytes=path.stat().st_size, sha256=sha256(path))


class Generations:
    """All generations of one index; one object may serve many threads."""

    def __init__(self, path: Path, /, *, versions: Mapping[str, str] | None = None) -> None:
        """`path`: the folder of the index. It need not exist.

        `versions`: what this program would write beside the engine's own "schema"; a generation
        that says otherwise is refused with `IndexOutdated`.
        """
        self.path = path
        self.folder = path / "generations"
        self.versions = {"schema": str(SCHEMA_VERSION), **(versions or {})}
        self._current = path / "CURRENT"

    def current_number(self) -> int | None:
        """Give the number of the published generation, None if there is none: one small read."""
        try:
            return int(self._current.read_bytes())
        except (OSError, ValueError):
            return None

    def current_folder(self) -> Path | None:
        """Give the folder of the published generation, unchecked; None if there is none."""
        number = self.current_number()
        return None if number is None else self._at(number)

    def open_current(self) -> Generation:
        """Open the published generation and hold it.

        Checks its manifest, all sizes, and the checksums of every file that is unpickled or
        parsed. Raises `IndexMissing`, `IndexOutdated` or `IndexDamaged`.
        """
        while True:
            number = self._required_number()
            hold = locks.hold(self._at(number))
            if hold is None:
                if number == self.current_number():
                    raise IndexDamaged(self._at(number), problem="no such folder")
                continue  # A newer generation was published, and this one removed, meanwhile.
            try:
                return self._checked(number, hold=hold)
            except BaseException:
                os.close(hold)
                raise

    @contextmanager
    def write(self, *, rebuild: bool = False, wait_s: float = 10.0) -> Iterator[Draft]:
        """Begin the next generation; leaving the block without `Draft.publish` throws it away.

        It begins with what the current one holds (`Draft.base`), or with nothing if there is none
        or to `rebuild`. Raises `IndexLocked` if another writer isn't done within `wait_s` seconds,
        and, unless to rebuild, `IndexOutdated` or `IndexDamaged`.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        with locks.writing(self.path / "LOCK", wait_s=wait_s):
            self._clean()
            fresh = rebuild or not self._numbers()
            base = None if fresh else self.open_current()
            draft = Draft(self, number=max(self._numbers(), default=0) + 1, base=base)
            draft.path.mkdir()
            try:
                yield draft
            finally:
                if base is not None:
                    base.close()
                if not draft.published:
                    shutil.rmtree(draft.path, ignore_errors=True)
                self._clean()

    def rollback(self, *, wait_s: float = 10.0) -> int:
        """Publish the generation before the current one again; return its number.

        One that is damaged is passed over. Raises `NothingToRollBackTo` or `IndexLocked`.
        """
        if not self.folder.is_dir():
            raise NothingToRollBackTo(self.path)
        with locks.writing(self.path / "LOCK", wait_s=wait_s):
            current = self.current_number()
            for number in sorted(self._numbers(), reverse=True):
                if (current is None or number < current) and not self._problems(number):
                    replace_text(self._current, f"{number}\n")
                    return number
        raise NothingToRollBackTo(self.path)

    def check(self) -> list[str]:
        """Compare every file of every generation with what was published; list what is wrong."""
        try:
            self._required_number()
        except IndexMissing as error:
            return [error.en]
        except IndexDamaged as error:
            return [f"{error.path}: {error.problem}"]
        return [problem for number in self._numbers() for problem in self._problems(number)]

    def _publish(self, draft: Draft, /) -> None:
        """Give a complete draft its place and its turn."""
        final = self._at(draft.number)
        draft.path.rename(final)
        draft.path = final
        sync(self.folder)
        sync(self.path)
        replace_text(self._current, f"{draft.number}\n")

    def _at(self, number: int, /) -> Path:
        return self.folder / f"{number:06d}"

    def _numbers(self) -> list[int]:
        """List the generations that are complete, ascending."""
        return sorted(int(path.name) for path in self.folder.iterdir() if path.name.isdecimal())

    def _required_number(self) -> int:
        number = self.current_number()
        if number is not None:
            return number
        if self.folder.is_dir() and self._numbers():
            raise IndexDamaged(self._current, problem="CURRENT names no generation")
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
            path, checksums=lambda name: not name.startswith(_READ_SAFELY)
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
        """Remove drafts of dead writers, generations rolled back from, and those too old.

        Only the writer calls it. Without CURRENT nothing is judged: a person has to.
        """
        for path in self.folder.iterdir():
            if path.name.endswith((_DRAFT, _GONE)):
                shutil.rmtree(path)
        current = self.current_number()
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
                shutil.rmtree(gone)
