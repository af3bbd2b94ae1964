"""Files that survive a power cut: written, synced, renamed; linked where the disk can."""

from __future__ import annotations

import hashlib
import os
import shutil
from pathlib import Path


def sync(path: Path, /) -> None:
    """Have the disk keep a file's bytes, or a folder's names."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_tree(folder: Path, /) -> None:
    """Have the disk keep a folder with all that is in it, files before the folders they are in."""
    for parent, _folders, names in os.walk(folder, topdown=False):
        for name in names:
            sync(Path(parent, name))
        sync(Path(parent))


def replace_text(path: Path, text: str, /) -> None:
    """Give a file a new text, at once and for good: a crash leaves the old one or the new one."""
    fresh = path.with_name(path.name + ".new")
    fresh.write_text(text, encoding="utf-8")
    sync(fresh)
    fresh.replace(path)
    sync(path.parent)


def link_or_copy(source: Path, target: Path, /) -> None:
    """Give a file that never changes again a second name; copy it where the disk can't link.

    Raises FileExistsError if there is a `target`: it may be a name of the same file already.
    """
    try:
        target.hardlink_to(source)
    except FileExistsError:
        raise
    except OSError:
        shutil.copyfile(source, target)


def sha256(path: Path, /) -> str:
    """Compute the checksum of a file's bytes, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
