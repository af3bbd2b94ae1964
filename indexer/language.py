"""The language model of a generation: learned from its own texts, or carried over."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, Final, TypeAlias

from indexer.bulletins import stored_bulletins, stored_ids
from indexer.workers import Died, Workers
from vietnamese import sentences, tokenize
from vietnamese.gazetteer import gazetteer
from vietnamese.language import LanguageLearner

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

FOLDER: Final = "language"
#: The phrases that complete what is typed, within the folder.
PHRASES: Final = "phrases.tsv"
#: With them the whole folder stays under 5 MB for 35,000 articles.
_PHRASES: Final = 5_000
#: What texts teach: their language, and each word with how many bulletins hold it.
Learned: TypeAlias = "tuple[LanguageLearner, Counter[str]]"

#: Learned anew when more than this share of the bulletins has changed since.
RELEARN_SHARE: Final = 0.05
#: As if the texts held the name of every place so often.
_PLACE_TIMES: Final = 3
#: Bulletins whose texts pay for the start of processes.
_ENOUGH_FOR_WORKERS: Final = 2_000
_START = attrgetter("start")


def learn(folder: Path, *, workers: int = 1) -> None:
    """Learn from all bulletins of the finished index in this folder, into its `language/`.

    `workers`: processes to share the reading. What is learned is the same (short of the bounds of
    `vietnamese.language.learner`), in whatever shares.
    """
    ids = stored_ids(folder)
    reader = _Reader(folder)
    if workers > 1 and len(ids) >= _ENOUGH_FOR_WORKERS:
        size = -(-len(ids) // workers)
        shares = [ids[first : first + size] for first in range(0, len(ids), size)]
        with Workers(workers, reader) as pool:
            learned = [
                # What a worker didn't survive is tried once more, here.
                reader.learned(share) if isinstance(made, Died) else made
                for share, made in pool.map([share] for share in shares)
            ]
    else:
        learned = [reader.learned(ids)]
    learner, bulletins = learned[0]
    for more, counts in learned[1:]:
        learner.merge(more)
        bulletins.update(counts)
    for place in gazetteer().places:
        # Rare in the texts, and what people ask for: `xa nguyen phuc` is not `xã nguyễn phúc`.
        for _ in range(_PLACE_TIMES):
            learner.add([token.term for token in tokenize(place.title)])
    learner.write(folder / FOLDER)
    _write_phrases(folder / FOLDER / PHRASES, bulletins)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Learns from bulletins of a finished index."""

    #: The generation's.
    folder: Path

    def __call__(self, shares: Sequence[Sequence[str]]) -> list[Learned]:
        """As `learned`, of each share: for a worker."""
        return [self.learned(share) for share in shares]

    def learned(self, ids: Sequence[str]) -> Learned:
        """What these documents' texts teach, and in how many bulletins each word stands."""
        learner = LanguageLearner()
        bulletins: Counter[str] = Counter()
        for one in stored_bulletins(self.folder, ids):
            _learn_text(learner, one.bulletin.text)
            bulletins.update([word.written.lower() for word in one.words])
        return learner, bulletins


def _write_phrases(path: Path, bulletins: Counter[str]) -> None:
    """One a line, the most frequent first, with how many bulletins hold it."""
    frequent = [(word, count) for word, count in bulletins.most_common(_PHRASES) if count > 1]
    path.write_text("".join(f"{count}\t{word}\n" for word, count in frequent), encoding="utf-8")


def _learn_text(learner: LanguageLearner, text: str) -> None:
    """Learn from one text, a sentence at a time: what a full stop parts are no neighbours."""
    tokens = tokenize(text)
    first = 0
    for _, end in sentences(text):
        last = bisect_left(tokens, end, lo=first, key=_START)
        learner.add([token.terms[0] for token in tokens[first:last]])
        first = last
