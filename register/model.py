"""What the register holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class Mention:
    """An initiative as one bulletin names it.

    Offsets are characters of `Bulletin.text`, half-open; the name lies inside its evidence.
    """

    bulletin: str
    #: As written, without its quotes.
    name: str
    name_start: int
    name_end: int
    #: The sentence that names it.
    evidence: str
    evidence_start: int
    evidence_end: int
    #: The bulletin's day; None where it is undated.
    published: date | None = None


@dataclass(frozen=True, slots=True)
class Initiative:
    """One entry of the register. Every mention belongs to exactly one."""

    #: A slug and 6 hex digits of its first mention; survives merges.
    id: str
    #: Its commonest spelling.
    name: str
    #: In the order of publication, undated ones last.
    mentions: tuple[Mention, ...]

    @property
    def bulletins(self) -> tuple[str, ...]:
        """The ids of the bulletins that name it, each once, in the order of publication."""
        return tuple(dict.fromkeys(mention.bulletin for mention in self.mentions))

    @property
    def latest(self) -> Mention:
        """The last dated mention, or the last."""
        dated = [mention for mention in self.mentions if mention.published]
        return (dated or list(self.mentions))[-1]
