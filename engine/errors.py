"""What can go wrong with an index, told to a person: what happened, where, and what to do.

Each message is a Vietnamese sentence and then the same in English.
"""

# ruff: noqa: N818 - their names say what happened, as their messages do
from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_REBUILD = "timtin index … --rebuild"


class EngineError(Exception):
    """Any failure of this room; `path` is the file or folder that it is about."""

    def __init__(self, path: Path, *, vi: str, en: str) -> None:
        """`vi` and `en` say the same, as whole sentences."""
        super().__init__(f"{vi}\n{en}")
        self.path = path
        self.vi = vi
        self.en = en


class IndexMissing(EngineError):
    """Nothing has been published here."""

    def __init__(self, path: Path) -> None:
        """`path`: the folder of the index."""
        super().__init__(
            path,
            vi=f"Chưa có chỉ mục nào trong “{path}”. Hãy chạy: timtin index …",
            en=f"There is no index in {path}. Run: timtin index …",
        )


class IndexOutdated(EngineError):
    """The index was made by another version of the program, its tables or its libraries."""

    def __init__(self, path: Path, *, differences: Mapping[str, tuple[str, str]]) -> None:
        """`differences`: name -> (in the index, in this program)."""
        self.differences = dict(differences)
        told = ", ".join(f"{name}: {was} ≠ {now}" for name, (was, now) in differences.items())
        super().__init__(
            path,
            vi=f"Chỉ mục “{path}” do một phiên bản khác tạo ra ({told}). Hãy chạy: {_REBUILD}",
            en=f"The index {path} was made by another version ({told}). Run: {_REBUILD}",
        )


class IndexDamaged(EngineError):
    """Files of the index are missing, cut short or changed."""

    def __init__(self, path: Path, *, problem: str) -> None:
        """`problem`: what was found, in a few words."""
        self.problem = problem
        super().__init__(
            path,
            vi=(
                f"Chỉ mục bị hỏng ở “{path}” ({problem}). "
                f"Hãy chạy: timtin rollback, hoặc: {_REBUILD}"
            ),
            en=f"The index is damaged at {path} ({problem}). Run: timtin rollback, or: {_REBUILD}",
        )


class IndexLocked(EngineError):
    """Another program is writing to this index."""

    def __init__(self, path: Path, *, holder: str, waited_s: float) -> None:
        """`holder`: who has it and since when, as the lock file says."""
        self.holder = holder
        super().__init__(
            path,
            vi=(
                f"Một chương trình khác đang ghi vào chỉ mục ({holder}; khóa “{path}”; "
                f"đã chờ {waited_s:g} giây). Hãy đợi nó xong rồi thử lại."
            ),
            en=(
                f"Another program is writing to the index ({holder}; lock {path}; "
                f"waited {waited_s:g} s). Wait until it is done and try again."
            ),
        )


class NothingToRollBackTo(EngineError):
    """There is no earlier generation."""

    def __init__(self, path: Path) -> None:
        """`path`: the folder of the index."""
        super().__init__(
            path,
            vi=f"Không có bản chỉ mục nào cũ hơn trong “{path}” để quay lại.",
            en=f"There is no earlier generation in {path} to go back to.",
        )
