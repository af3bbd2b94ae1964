"""One generation: a published one, held; and the next one while it is written."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Self

from engine.durable import link_or_copy, sha256, sync_tree
from engine.errors import IndexDamaged
from engine.manifest import FileEntry, Manifest, is_segment, list_files

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator, Mapping
    from pathlib import Path
    from types import TracebackType

    from engine.document import Json


class Generation:
    """A published generation, held: its files stay while this is open."""

    def __init__(self, path: Path, /, *, manifest: Manifest, hold: int) -> None:
        """`hold`: what `locks.hold` returned."""
        #: Its folder.
        self.path = path
        self.number = manifest.number
        self.manifest = manifest
        self._hold: int | None = hold

    def problems(self) -> list[str]:
        """Compare every file with what was published: about a second for each gigabyte."""
        return [f"{path}: {what}" for path, what in self.manifest.problems(self.path)]

    def compare(self, names: Container[str], /) -> Iterator[tuple[Path, str]]:
        """Compare some files to the last byte with what was published, and all files' sizes."""
        return self.manifest.problems(self.path, checksums=names.__contains__)

    def close(self) -> None:
        """Let it go. A second time does nothing."""
        if self._hold is not None:
            os.close(self._hold)
            self._hold = None

    def __enter__(self) -> Self:
        """Give itself."""
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
    """The next generation, seen by nobody. `Generations.write` gives it."""

    def __init__(
        self,
        path: Path,
        /,
        *,
        number: int,
        base: Generation | None,
        versions: Mapping[str, str],
        make_current: Callable[[], None],
    ) -> None:
        """`make_current`: called once everything is in `path`, complete and on the disk."""
        self._base = base
        self._versions = versions
        self._make_current = make_current
        self.number = number
        #: The folder to write into.
        self.path = path
        #: The folder of the generation to build on, None to begin with nothing. Many of its files
        #: have names here too: never write to them, nor to what was carried over from them.
        self.base = None if base is None else base.path
        self.published = False

    def carry_over(self, name: str, /) -> None:
        """Take a file or a folder from the base as it is. Without a base, do nothing."""
        if self.base is None:
            return
        source = self.base / name
        files = [name] if source.is_file() else [f"{name}/{file}" for file in list_files(source)]
        for file in files:
            target = self.path / file
            target.parent.mkdir(parents=True, exist_ok=True)
            link_or_copy(self.base / file, target)

    def publish(
        self,
        *,
        versions: Mapping[str, str] | None = None,
        notes: Mapping[str, Json] | None = None,
    ) -> int:
        """Make this the current generation, for good; return its number.

        Every file is on the disk and has been read back before anyone sees the generation, but for
        the segments that are also the base's: nothing has changed there, and `Generation.problems`
        tells of a disk that has. `versions` go beside those given to `Generations`. Raises
        `IndexDamaged`.
        """
        sync_tree(self.path)
        if self._base is not None:
            shared = set(filter(self._shares, list_files(self.path)))
            segments = set(filter(is_segment, self._base.manifest.files))
            # What was carried over, but for segments; and the segments that were merged into
            # others: they must have been whole, for those have new checksums.
            for path, what in self._base.compare(shared ^ segments):
                raise IndexDamaged(path, problem=what)
        manifest = Manifest(
            number=self.number,
            created=datetime.now(UTC).isoformat(timespec="seconds"),
            versions={**self._versions, **(versions or {})},
            notes=notes or {},
            files={name: self._entry(name) for name in sorted(list_files(self.path))},
        )
        manifest.write(self.path)
        self._make_current()
        self.published = True
        return self.number

    def _entry(self, name: str, /) -> FileEntry:
        """Describe a file; a linked one as the base does, so that damage since then shows."""
        if self._base is not None and self._shares(name):
            return self._base.manifest.files[name]
        path = self.path / name
        return FileEntry(bytes=path.stat().st_size, sha256=sha256(path))

    def _shares(self, name: str, /) -> bool:
        """Tell whether a file is the base's own, under a second name."""
        if self._base is None or name not in self._base.manifest.files:
            return False
        before = self._base.path / name
        return before.exists() and before.samefile(self.path / name)
