"""What an indexing run did, counted in bulletins."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus.errors import Unreadable


@dataclass(slots=True)
class Report:
    """Counts of one run. Its law: read = indexed + unchanged + duplicate + failed."""

    #: Bulletins now in the index that were new or changed.
    indexed: int = 0
    unchanged: int = 0
    #: Bulletins whose id another file had first.
    duplicate: int = 0
    #: What could not be read, each with its file, line and reason.
    failures: list[Unreadable] = field(default_factory=list)
    #: Beside the counts above: bulletins in an old encoding, put into Unicode.
    repaired: int = 0
    #: Bulletins taken out, because their files are gone.
    removed: int = 0
    #: Sources of which so much is gone that nothing was removed: name -> (gone, of).
    kept_back: dict[str, tuple[int, int]] = field(default_factory=dict)
    #: Files in folders whose kind nobody reads.
    skipped_files: int = 0
    #: Entries in the register after the run.
    initiatives: int = 0
    #: Corrections that fit no entry any more, each told in Vietnamese.
    lost_corrections: list[str] = field(default_factory=list)
    #: The number of the generation published; None where nothing had changed.
    generation: int | None = None

    @property
    def failed(self) -> int:
        """How many could not be read."""
        return len(self.failures)

    @property
    def read(self) -> int:
        """All that the sources hold."""
        return self.indexed + self.unchanged + self.duplicate + self.failed

    @property
    def ok(self) -> bool:
        """Whether everything was read and nothing held back: the command's exit status."""
        return not self.failures and not self.kept_back
