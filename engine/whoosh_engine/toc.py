"""Whoosh's table of contents: which segments there are."""

# Whoosh is typed only in part.
# mypy: disallow-untyped-calls=False
from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

from whoosh.filedb.filestore import FileStorage
from whoosh.index import TOC, EmptyIndexError

from engine.durable import link_or_copy
from engine.errors import IndexDamaged, IndexMissing
from engine.whoosh_engine.segment import file_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from whoosh.filedb.structfile import StructFile

#: Whoosh's folder within a generation.
FOLDER = "whoosh"
#: What Whoosh calls its index; part of its files' names.
INDEX = "MAIN"


def read_segments(folder: Path, /) -> Sequence[Any]:
    """Read the segments of the index in `folder`.

    It unpickles: only for folders whose checksums were verified (`Generations.open_current`).
    """
    storage = _Closing(str(folder), readonly=True)
    try:
        segments: Sequence[Any] = TOC.read(storage, INDEX).segments
    except EmptyIndexError:
        raise IndexMissing(folder) from None
    except Exception as error:  # Unpickling can raise anything at all.
        raise IndexDamaged(folder, problem=f"TOC: {error!r}") from error
    finally:
        storage.close_files()
    return segments


class _Closing(FileStorage):
    """A folder whose files are closed even where Whoosh, stumbling over damage, leaves them."""

    def __init__(self, path: str, /, *, readonly: bool) -> None:
        super().__init__(path, readonly=readonly)
        self._opened: list[StructFile] = []

    def open_file(self, name: str, **options: object) -> StructFile:
        """Open a file, and remember it."""
        file: StructFile = super().open_file(name, **options)
        self._opened.append(file)
        return file

    def close_files(self) -> None:
        """Close what is still open."""
        for file in self._opened:
            if not file.is_closed:
                file.close()


def carry_over(source: Path, target: Path, /) -> None:
    """Begin the index in `target` with all that the one in `source` holds.

    Only what the table of contents names: never a lock, a temporary file or a dead segment.
    """
    for segment in read_segments(source):
        name = file_of(segment)
        link_or_copy(source / name, target / name)
    for contents in source.glob(f"_{INDEX}_*.toc"):
        shutil.copyfile(contents, target / contents.name)
