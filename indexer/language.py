"""The language model of a generation: learned from its own texts, or carried over."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, Final, NamedTuple

from indexer.bulletins import stored_bulletins, stored_ids
from indexer.workers import Died, Workers
from vietnamese import sentences, tokenize
from vietnamese.gazetteer import gazetteer
from vietnamese.language import LanguageLearner

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from corpus.stored import StoredWord
    from vietnamese import Token

FOLDER: Final = "language"
#: The phrases that complete what is typed, within the folder.
PHRASES: Final = "phrases.tsv"
#: With them the whole folder stays under 5 MB for 35,000 articles.
_PHRASES: Final = 5_000
#: Learned anew when more than this share of the bulletins has changed since.
RELEARN_SHARE: Final = 0.05
#: As if the texts held the name of every place so often.
_PLACE_TIMES: Final = 3
#: Bulletins whose texts pay for the start of processes.
_ENOUGH_FOR_WORKERS: Final = 2_000
_START = attrgetter("start")


class Lesson(NamedTuple):
    """What one bulletin teaches."""

    #: Its canonical terms, a sentence a line: what a full stop parts are no neighbours.
    sentences: str
    #: Its frequent words, in small letters.
    words: tuple[str, ...]


def lesson(text: str, tokens: Sequence[Token], words: Iterable[StoredWord]) -> Lesson:
    """Of a bulletin's text, the tokens of that, and the words stored of it."""
    terms = [token.terms[0] for token in tokens]
    lines: list[str] = []
    first = 0
    for _, end in sentences(text):
        last = bisect_left(tokens, end, lo=first, key=_START)
        lines.append(" ".join(terms[first:last]))
        first = last
    return Lesson("\n".join(lines), tuple(word.written.lower() for word in words))


class Learning:
    """What bulletins have taught: their language, and in how many of them each word stands.

    The same (short of the bounds of `vietnamese.language.learner`) in whatever order and shares.
    """

    def __init__(self) -> None:
        self._learner = LanguageLearner()
        self._bulletins: Counter[str] = Counter()

    def add(self, taught: Lesson) -> None:
        """One bulletin."""
        for sentence in taught.sentences.split("\n"):
            self._learner.add(sentence.split())
        self._bulletins.update(taught.words)

    def merge(self, other: Learning) -> None:
        """All that another has learned."""
        self._learner.merge(other._learner)
        self._bulletins.update(other._bulletins)

    def write(self, folder: Path) -> None:
        """Write it, and the names of places, into a generation's `language/`."""
        for place in gazetteer().places:
            # Rare in the texts, and what people ask for: `xa nguyen phuc` is not `xã nguyễn phúc`.
            for _ in range(_PLACE_TIMES):
                self._learner.add([token.term for token in tokenize(place.title)])
        self._learner.write(folder / FOLDER)
        frequent = sorted((-count, word) for word, count in self._bulletins.items() if count > 1)
        lines = [f"{-count}\t{word}\n" for count, word in frequent[:_PHRASES]]
        (folder / FOLDER / PHRASES).write_text("".join(lines), encoding="utf-8")


def learned(folder: Path, *, workers: int = 1) -> Learning:
    """What all bulletins of the finished index in this folder teach.

    `workers`: processes to share the reading.
    """
    ids = stored_ids(folder)
    reader = _Reader(folder)
    if workers == 1 or len(ids) < _ENOUGH_FOR_WORKERS:
        return reader.learned(ids)
    size = -(-len(ids) // workers)
    shares = [ids[first : first + size] for first in range(0, len(ids), size)]
    whole = Learning()
    with Workers(workers, reader) as pool:
        for share, made in pool.map([share] for share in shares):
            # What a worker didn't survive is tried once more, here.
            whole.merge(reader.learned(share) if isinstance(made, Died) else made)
    return whole


@dataclass(frozen=True, slots=True)
class _Reader:
    """Learns from bulletins of a finished index."""

    #: The generation's.
    folder: Path

    def __call__(self, shares: Sequence[Sequence[str]]) -> list[Learning]:
        """As `learned`, of each share: for a worker."""
        return [self.learned(share) for share in shares]

    def learned(self, ids: Sequence[str]) -> Learning:
        """What these documents' texts teach."""
        learning = Learning()
        for one in stored_bulletins(self.folder, ids):
            text = one.bulletin.text
            learning.add(lesson(text, tokenize(text), one.words))
        return learning
