"""What a generation says of itself: its versions, and the size and checksum of each file."""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import asdict, dataclass, field
from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING

from engine.durable import replace_text, sha256
from engine.errors import IndexDamaged

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from engine.document import Json

NAME = "manifest.json"
#: The largest files: only ever read with bounds checked, and never written again. Whoever opens a
#: generation, or carries them over into the next, needn't read them to the end.
_SEGMENTS = "whoosh/*.seg"


@dataclass(frozen=True, slots=True)
class FileEntry:
    """One file as it was published."""

    bytes: int
    #: In hexadecimal.
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """The contents of manifest.json."""

    number: int
    #: When it was published: ISO 8601, UTC.
    created: str
    #: Of everything that shapes what is stored: name -> version. "schema" is engine.fields'.
    versions: Mapping[str, str]
    #: Whatever the writer wants to tell people.
    notes: Mapping[str, Json]
    #: Path within the generation, with "/" -> file. Not manifest.json itself.
    files: Mapping[str, FileEntry] = field(default_factory=dict)

    def write(self, folder: Path, /) -> None:
        """Write it into the generation's folder, for good."""
        content = asdict(self)
        text = json.dumps({**content, "checksum": _checksum(content)}, ensure_ascii=False, indent=1)
        replace_text(folder / NAME, text)

    @classmethod
    def read(cls, folder: Path, /) -> Manifest:
        """Read the manifest of a generation; raises `IndexDamaged` if it is not as written."""
        path = folder / NAME
        try:
            content = json.loads(path.read_text(encoding="utf-8"))
            checksum = content.pop("checksum")
            files = {name: FileEntry(**entry) for name, entry in content["files"].items()}
            manifest = cls(**{**content, "files": files})
        except (OSError, ValueError, TypeError, LookupError, AttributeError) as error:
            raise IndexDamaged(path, problem=str(error) or type(error).__name__) from error
        if checksum != _checksum(content):
            raise IndexDamaged(path, problem="checksum")
        return manifest

    def problems(
        self, folder: Path, /, *, checksums: Callable[[str], bool] = lambda _name: True
    ) -> Iterator[tuple[Path, str]]:
        """Find what is not as published: (path, what is wrong with it).

        Sizes of all files are compared, and the checksums of those that `checksums` wants.
        """
        for name, entry in self.files.items():
            path = folder / name
            try:
                size = path.stat().st_size
                if size != entry.bytes:
                    yield path, f"{size} bytes, not {entry.bytes}"
                elif checksums(name) and sha256(path) != entry.sha256:
                    yield path, "checksum"
            except OSError as error:
                yield path, error.strerror or str(error)


def is_segment(name: str, /) -> bool:
    """Tell whether a file, as `Manifest.files` names it, is a segment of the index."""
    return fnmatch(name, _SEGMENTS)


def list_files(folder: Path, /) -> Iterator[str]:
    """List a generation's files but for its manifest, as `Manifest.files` names them."""
    for parent, _folders, names in os.walk(folder):
        for name in names:
            relative = Path(parent, name).relative_to(folder).as_posix()
            if relative != NAME:
                yield relative


def _checksum(content: Mapping[str, object], /) -> str:
    """Compute the manifest's own checksum, over its content in one fixed form."""
    text = json.dumps(content, ensure_ascii=True, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()
