"""The phrases that the texts use most: pyvi's words, learned while indexing."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from vietnamese import canonical, fold

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

FILE_NAME = "phrases.tsv"


class Phrase(NamedTuple):
    """One phrase."""

    #: Without accents, by which it is looked up.
    folded: str
    written: str
    #: Bulletins that hold it.
    bulletins: int


class Phrases:
    """The phrases of a generation, to complete what is being typed."""

    def __init__(self, phrases: Iterable[Phrase] = ()) -> None:
        self._phrases = sorted(phrases)

    @classmethod
    def open(cls, folder: Path) -> Phrases:
        """Those in this folder: lines of `bulletins`, a tab and the phrase as written."""
        lines = (folder / FILE_NAME).read_text(encoding="utf-8").splitlines()
        rows = (line.split("\t") for line in lines)
        return cls(Phrase(_folded(written), written, int(count)) for count, written in rows)

    def beginning(self, text: str, *, limit: int) -> list[str]:
        """The most frequent phrases that begin with this text, accents or not.

        >>> thon, dan = Phrase("nong thon", "nông thôn", 9), Phrase("nong dan", "nông dân", 4)
        >>> phrases = Phrases([dan, thon])
        >>> phrases.beginning("nông", limit=5), phrases.beginning("nong t", limit=5)
        (['nông thôn', 'nông dân'], ['nông thôn'])
        """
        begun = _folded(text)
        first = bisect_left(self._phrases, (begun,))
        found = []
        for phrase in self._phrases[first:]:
            if not phrase.folded.startswith(begun):
                break
            found.append(phrase)
        found.sort(key=lambda phrase: (-phrase.bulletins, phrase.written))
        return [phrase.written for phrase in found[:limit]]


def _folded(text: str) -> str:
    return " ".join(fold(canonical(word)) for word in text.split())
