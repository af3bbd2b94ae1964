"""One file of named arrays: written once, then read where the operating system maps it.

    array, array, ...     each begins at a multiple of 8 bytes; little-endian
    contents              JSON: name -> [numpy's name of the type, first byte, number of elements]
    _END                  length of the contents, their CRC-32, a mark

Opening reads the contents only, however long the arrays are. What doesn't lie inside the file is
refused then: so no array ever reaches beyond it.
"""

from __future__ import annotations

import json
import mmap
import struct
import zlib
from contextlib import ExitStack, contextmanager
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING, Any, Protocol

import numpy as np

from engine.errors import IndexDamaged

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

_END = struct.Struct("<QI4s")
_MARK = b"TTA1"
_ALIGNED = 8
#: From narrow to wide.
_WHOLE = ("<u1", "<u2", "<u4", "<u8")
_TYPES = {*_WHOLE, "<f4", "<f8", "|u1"}


class _Output(Protocol):
    def write(self, data: bytes, /) -> object: ...


class ArraysWriter:
    """Writes such a file from its first byte to its last."""

    def __init__(self, file: _Output, /, *, folder: Path) -> None:
        """`file`: just created; closing it is the caller's business. `folder`: it is there."""
        self._file = file
        self._folder = folder
        self._at = 0
        self._contents: dict[str, tuple[str, int, int]] = {}

    def add(self, name: str, array: NDArray[Any], /) -> None:
        """Write an array of one dimension: whole numbers from 0 or floats, as they are."""
        self.begin(name, array.dtype)
        self.append(array.tobytes())

    def begin(self, name: str, kind: np.dtype[Any], /) -> None:
        """Begin an array, which grows by `append` until something else is written."""
        self._write(bytes(-self._at % _ALIGNED))
        self._contents[name] = (kind.newbyteorder("<").str, self._at, 0)

    def append(self, data: bytes, /) -> None:
        """Go on with the array last begun, by whole elements."""
        name, (kind, start, count) = next(reversed(self._contents.items()))
        self._write(data)
        self._contents[name] = (kind, start, count + len(data) // np.dtype(kind).itemsize)

    @contextmanager
    def side_by_side(self, names: Sequence[str], /) -> Iterator[list[Column]]:
        """Write several arrays that grow in turn: they wait in temporary files for the end."""
        with ExitStack() as files:
            columns = [Column(files.enter_context(TemporaryFile(dir=self._folder))) for _ in names]
            yield columns
            for name, column in zip(names, columns, strict=True):
                column.write(name, to=self)

    def finish(self) -> None:
        """Write what the file contains."""
        contents = json.dumps(self._contents).encode()
        self._write(contents + _END.pack(len(contents), zlib.crc32(contents), _MARK))

    def _write(self, data: bytes, /) -> None:
        self._file.write(data)
        self._at += len(data)


class Column:
    """An array that grows piece by piece, and is as narrow in the end as the widest piece."""

    def __init__(self, file: IO[bytes], /) -> None:
        """`file`: temporary, for what came so far."""
        self._file = file
        self._pieces: list[tuple[np.dtype[Any], int]] = []

    def append(self, numbers: NDArray[Any], /) -> None:
        """Add numbers, none below 0."""
        piece = narrow(numbers)
        self._file.write(piece.tobytes())
        self._pieces.append((piece.dtype, piece.nbytes))

    def write(self, name: str, /, *, to: ArraysWriter) -> None:
        """Write everything."""
        kind = np.result_type(np.uint8, *{kind for kind, _ in self._pieces})
        to.begin(name, kind)
        self._file.seek(0)
        for of_piece, size in self._pieces:
            piece = np.frombuffer(self._file.read(size), of_piece)
            to.append(piece.astype(kind).tobytes())


class Arrays:
    """Such a file, open; it stays mapped until the last array of it is gone."""

    def __init__(self, path: Path, /) -> None:
        """Raises `IndexDamaged`, with the file's name, if it is not whole."""
        self.path = path
        try:
            with path.open("rb") as file:
                self._bytes = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            self._contents = dict(self._read())
        except (OSError, ValueError, TypeError, LookupError, struct.error) as error:
            raise self.damaged(str(error) or repr(error)) from error

    def damaged(self, problem: str, /) -> IndexDamaged:
        """Make the error that says what is wrong with this file."""
        return IndexDamaged(self.path, problem=problem)

    def __contains__(self, name: str) -> bool:
        return name in self._contents

    def __iter__(self) -> Iterator[str]:
        return iter(self._contents)

    def __getitem__(self, name: str) -> NDArray[Any]:
        """Give an array, read-only and mapped; one that isn't there is damage."""
        try:
            kind, start, length = self._contents[name]
        except KeyError:
            raise self.damaged(f"no {name}") from None
        return np.frombuffer(self._bytes, kind, length, start)

    def forget(self) -> None:
        """Give back the memory of what was read so far; it is mapped again when it is read again.

        Pages of a mapped file count as the process's own. A merge, which reads all of several
        files once, would seem to need (and where memory is limited would need) all of them.
        """
        self._bytes.madvise(mmap.MADV_DONTNEED)

    def _read(self) -> Iterator[tuple[str, tuple[str, int, int]]]:
        end = len(self._bytes) - _END.size
        length, checksum, mark = _END.unpack_from(self._bytes, end)
        contents = self._bytes[end - length : end]
        if mark != _MARK or length > end or zlib.crc32(contents) != checksum:
            raise ValueError("no contents")
        for name, (kind, start, count) in json.loads(contents).items():
            size = np.dtype(kind).itemsize * count if kind in _TYPES else -1
            if size < 0 or start < 0 or start + size > end - length:
                raise ValueError(f"{name} is not inside")
            yield name, (kind, start, count)


def narrow(numbers: NDArray[Any], /) -> NDArray[Any]:
    """Copy numbers, none below 0, into the narrowest type that holds all of them exactly.

    >>> [narrow(np.array(n)).dtype.name for n in ([1, 255], [256], [1.5], [2.0], [0.1], [])]
    ['uint8', 'uint16', 'float32', 'uint8', 'float64', 'uint8']
    """
    largest = numbers.max() if len(numbers) else 0
    if numbers.dtype.kind != "f" or (numbers == np.floor(numbers)).all():
        return numbers.astype(next(k for k in _WHOLE if largest <= np.iinfo(k).max))
    with np.errstate(over="ignore"):
        single = numbers.astype("<f4")
    return single if (single == numbers).all() else numbers.astype("<f8")


def starts_of(lengths: NDArray[Any], /) -> NDArray[Any]:
    """Give where each of several runs begins in one array, and at last where all end.

    >>> starts_of(np.array([2, 0, 3])).tolist()
    [0, 2, 2, 5]
    """
    starts = np.zeros(len(lengths) + 1, np.int64)
    np.cumsum(lengths, out=starts[1:])
    return narrow(starts)
