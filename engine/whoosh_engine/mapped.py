"""Whoosh's compound segment files, read where the operating system maps them.

Whoosh's own reader copies every part of a segment into memory when it opens it.
"""

# Whoosh is typed only in part.
# mypy: disallow-untyped-calls=False
from __future__ import annotations

import errno
import io
from typing import TYPE_CHECKING

from whoosh.filedb.compound import CompoundStorage
from whoosh.filedb.structfile import BufferFile

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer
    from whoosh.filedb.structfile import StructFile


class _View(io.RawIOBase):
    """A memory view as a file that is only read. Used while opening, by one thread."""

    def __init__(self, view: memoryview, /) -> None:
        super().__init__()
        self._view = view
        self._at = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: len(self._view)}[whence]
        self._at = max(0, start + offset)
        return self._at

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        target = memoryview(buffer).cast("B")
        found = self._view[self._at : self._at + len(target)]
        target[: len(found)] = found
        self._at += len(found)
        return len(found)


class _MappedFile(BufferFile):
    """A part of a segment: `get` reads it at any place, from any thread."""

    def __init__(self, view: memoryview, /, *, name: str) -> None:
        self._buf = view
        self._name = name
        self.file = io.BufferedReader(_View(view))
        self.onclose = None
        self.is_real = False
        self.is_closed = False


class MappedSegment(CompoundStorage):
    """The parts of one segment's file."""

    def __init__(self, file: StructFile, /) -> None:
        """`file`: the segment's, just opened; it is closed here."""
        super().__init__(file)
        self._opened: list[_MappedFile] = []

    def open_file(self, name: str, *_args: object, **_options: object) -> BufferFile:
        """Open a part without copying it; closed with the segment."""
        if self._source is None:
            raise OSError(errno.ENOMEM, "not mapped", name)
        offset, length = self.range(name)
        part = _MappedFile(memoryview(self._source)[offset : offset + length], name=name)
        self._opened.append(part)
        return part

    def close(self) -> None:
        """Let go of the parts, and of the file."""
        for part in self._opened:
            if not part.is_closed:
                part.close()
        super().close()
