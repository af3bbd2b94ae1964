"""What can go wrong while bulletins are read."""

from __future__ import annotations

#: The reason given for a file with nothing in it, by whoever notices first.
EMPTY = "tệp rỗng"


class CorpusError(Exception):
    """The base of every error that this room raises."""


class Unreadable(CorpusError):  # noqa: N818 (it is said of a file, in a report, and not only raised)
    """A file, or a line of one, that holds no bulletin we can read.

    `corpus.walk` yields it and `corpus.formats.read` raises it: it ends as a line of the report.

    >>> str(Unreadable("tin/a.jsonl", 12, "dòng không phải là JSON"))
    'tin/a.jsonl, dòng 12: dòng không phải là JSON'
    >>> str(Unreadable("tin/b.txt", None, "tệp rỗng"))
    'tin/b.txt: tệp rỗng'
    """

    def __init__(self, path: str, line: int | None, reason: str) -> None:
        """`path` is posix, within its source; `line` counts from 1; `reason` is for people."""
        super().__init__(path, line, reason)
        self.path = path
        self.line = line
        self.reason = reason

    def __str__(self) -> str:
        """Say where and why, as the report prints it."""
        where = self.path if self.line is None else f"{self.path}, dòng {self.line}"
        return f"{where}: {self.reason}"
