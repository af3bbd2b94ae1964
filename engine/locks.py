"""The one writer's lock, and the holds of readers: locks of the kernel, which die with a process.

They are `flock`s: a child that a process forks holds them too, until it ends.
"""

from __future__ import annotations

import fcntl
import os
import socket
import time
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from engine.errors import IndexLocked

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

#: How often a waiting writer tries again.
_RETRY_S = 0.05


@contextmanager
def writing(path: Path, /, *, wait_s: float) -> Iterator[None]:
    """Be the only writer. The file at `path` says who that is; it is never removed.

    Raises `IndexLocked` if another writer is not done within `wait_s` seconds.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        give_up = time.monotonic() + wait_s
        while not _try(descriptor, fcntl.LOCK_EX):
            if time.monotonic() >= give_up:
                holder = os.pread(descriptor, 1000, 0).decode("utf-8", "replace").strip()
                raise IndexLocked(path, holder=holder or "?", waited_s=wait_s)
            time.sleep(_RETRY_S)
        since = datetime.now(UTC).isoformat(timespec="seconds")
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, f"pid {os.getpid()}, {socket.gethostname()}, {since}\n".encode(), 0)
        yield
        os.ftruncate(descriptor, 0)
    finally:
        os.close(descriptor)


def hold(folder: Path, /) -> int | None:
    """Keep a folder from being `unheld`, until `os.close` of what this returns.

    None if the folder is gone, or going.
    """
    try:
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except FileNotFoundError:
        return None
    # Someone may have removed it between the opening and the lock.
    with suppress(FileNotFoundError):
        if _try(descriptor, fcntl.LOCK_SH) and os.path.samestat(
            os.fstat(descriptor), folder.stat()
        ):
            return descriptor
    os.close(descriptor)
    return None


@contextmanager
def unheld(folder: Path, /) -> Iterator[bool]:
    """Tell whether nobody holds a folder, and keep it so inside the block."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        yield _try(descriptor, fcntl.LOCK_EX)
    finally:
        os.close(descriptor)


def _try(descriptor: int, kind: int, /) -> bool:
    try:
        fcntl.flock(descriptor, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
