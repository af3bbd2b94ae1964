"""From sources to raw items, cheaply and lazily: the indexer compares hashes, then parses.

One item is one file, or one line of a JSONL file, which is read as a stream (plain, gzip or
Zstandard) in bounded memory.
"""

from __future__ import annotations

import os
import stat
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING

from corpus.errors import EMPTY, Unreadable
from corpus.streams import MAX_LINE, BrokenStream, raw_lines

if TYPE_CHECKING:
    from collections.abc import Container, Iterator
    from pathlib import Path

    from corpus.source import Source

#: A page of this size is not a bulletin but an accident; real ones with pictures inside reach a
#: few million bytes.
MAX_FILE = 32 * 1024 * 1024
#: What a name ends with -> how the file is read; the longest end that fits counts.
KINDS = {
    ".txt": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    **{f".jsonl{packed}": "jsonl" for packed in ("", ".gz", ".zst")},
    **{f".ndjson{packed}": "jsonl" for packed in ("", ".gz", ".zst")},
}


@dataclass(frozen=True, slots=True)
class RawItem:
    """What may be one bulletin, not yet looked into."""

    source: Source
    #: Within the source, posix; bytes that are no text in a name are written as \\xNN.
    path: str
    #: From 1; None when the item is the whole file.
    line: int | None
    data: bytes = field(repr=False)
    #: sha256 of `data`, hexadecimal: the same data is the same bulletin, so need not be read again.
    hash: str


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file in a folder whose kind nobody reads: counted, not complained of."""

    path: str


def kind_of(path: str) -> str | None:
    """How a file of this name is read: "text", "html", "jsonl", or None if it isn't.

    >>> kind_of("2024/tin.HTML"), kind_of("tin.jsonl.zst"), kind_of("anh.jpg")
    ('html', 'jsonl', None)
    """
    name = path.lower()
    return next((kind for end, kind in KINDS.items() if name.endswith(end)), None)


def walk(
    source: Source, *, only: Container[str] | None = None
) -> Iterator[RawItem | Unreadable | Skipped]:
    """Everything below a source, in the order of its paths; never raises for what it finds.

    `only`: of the files that can be read, look into those with these paths within the source.
    Files and folders whose names begin with a dot are not looked at. Links to files are followed,
    links to folders aren't, so that every walk ends. A file of another kind is `Skipped` in a
    folder and `Unreadable` when the source names it itself.
    """
    if not source.path.exists():
        yield Unreadable(source.path.as_posix(), None, "không có tệp hay thư mục này")
    elif source.path.is_dir():
        for found in _files(source.path):
            if isinstance(found, Unreadable):
                yield found
            elif kind_of(found.name) is None:
                yield Skipped(_within(source, found))
            else:
                yield from _items(source, found, only)
    elif kind_of(source.path.name) is None:
        reason = f"không biết đọc loại tệp này (đọc được: {', '.join(sorted(KINDS))})"
        yield Unreadable(_within(source, source.path), None, reason)
    else:
        yield from _items(source, source.path, only)


def _files(folder: Path) -> Iterator[Path | Unreadable]:
    """Files below a folder by sorted names; a stack of its own, since folders may lie deep."""
    stack = [folder]
    while stack:
        place = stack.pop()
        if place != folder and (place.is_symlink() or not place.is_dir()):
            if not place.is_dir():
                yield place
            continue
        try:
            inner = sorted(path for path in place.iterdir() if not path.name.startswith("."))
        except OSError as error:
            yield Unreadable(_shown(place, folder), None, _reason(error))
            continue
        stack += reversed(inner)


def _items(
    source: Source, file: Path, only: Container[str] | None
) -> Iterator[RawItem | Unreadable]:
    path = _within(source, file)
    if only is not None and path not in only:
        return
    try:
        status = file.stat()
        if not stat.S_ISREG(status.st_mode):
            # Opening a named pipe would wait for ever.
            yield Unreadable(path, None, "không phải là tệp thường")
        elif kind_of(path) == "jsonl":
            yield from _line_items(source, file, path)
        elif status.st_size > MAX_FILE:
            yield Unreadable(path, None, f"tệp lớn hơn {MAX_FILE // 1024**2} MB")
        else:
            yield _item(source, path, None, file.read_bytes())
    except OSError as error:
        yield Unreadable(path, None, _reason(error))


def _line_items(source: Source, file: Path, path: str) -> Iterator[RawItem | Unreadable]:
    number = 0
    empty = True
    try:
        for number, data in enumerate(raw_lines(file), 1):
            if data is None:
                empty = False
                yield Unreadable(path, number, f"dòng dài hơn {MAX_LINE // 1024**2} MB")
            elif number == 1 and data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
                yield Unreadable(path, None, "tệp JSONL phải ở dạng UTF-8")
                return
            elif data.strip():
                empty = False
                yield _item(source, path, number, data)
    except BrokenStream as error:
        yield Unreadable(path, number + 1, str(error))
    else:
        if empty:
            yield Unreadable(path, None, EMPTY)


def _item(source: Source, path: str, line: int | None, data: bytes) -> RawItem:
    return RawItem(source, path, line, data, sha256(data).hexdigest())


def _within(source: Source, file: Path) -> str:
    return _shown(file, source.path if file != source.path else file.parent)


def _shown(file: Path, above: Path) -> str:
    """A path within its source that can be printed, hashed and stored whatever its bytes are."""
    path = file.relative_to(above).as_posix()
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _reason(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "không có quyền đọc"
    return f"không đọc được tệp: {error.strerror or error}"
