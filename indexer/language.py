"""The language model of a generation: learned from its own texts, or carried over."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from corpus import stored
from corpus.stored import StoredBulletin
from engine import open_engine
from vietnamese import sentences, tokenize
from vietnamese.gazetteer import gazetteer
from vietnamese.language import LanguageLearner

if TYPE_CHECKING:
    from pathlib import Path

FOLDER: Final = "language"
#: The phrases that complete what is typed, within the folder.
PHRASES: Final = "phrases.tsv"
#: With them the whole folder stays under 5 MB for 35,000 articles.
_PHRASES: Final = 5_000
#: Learned anew when more than this share of the bulletins has changed since.
RELEARN_SHARE: Final = 0.05
#: As if the texts held the name of every place so often.
_PLACE_TIMES: Final = 3
_AT_ONCE: Final = 500


def learn(folder: Path) -> None:
    """Learn from all bulletins of the finished index in this folder, into its `language/`."""
    learner = LanguageLearner()
    bulletins: Counter[str] = Counter()
    engine = open_engine(folder)
    ids = sorted(engine.ids())
    for first in range(0, len(ids), _AT_ONCE):
        for id_, record in engine.get(ids[first : first + _AT_ONCE]).items():
            whole = stored.read(id_, record)
            if isinstance(whole, StoredBulletin):
                learn_text(learner, whole.bulletin.text)
                bulletins.update(word.written.lower() for word in whole.words)
    engine.close()
    for place in gazetteer().places:
        # Rare in the texts, and what people ask for: `xa nguyen phuc` is not `xã nguyễn phúc`.
        for _ in range(_PLACE_TIMES):
            learner.add([token.term for token in tokenize(place.title)])
    learner.write(folder / FOLDER)
    _write_phrases(folder / FOLDER / PHRASES, bulletins)


def _write_phrases(path: Path, bulletins: Counter[str]) -> None:
    """One a line, the most frequent first, with how many bulletins hold it."""
    frequent = [(word, count) for word, count in bulletins.most_common(_PHRASES) if count > 1]
    path.write_text("".join(f"{count}\t{word}\n" for word, count in frequent), encoding="utf-8")


def learn_text(learner: LanguageLearner, text: str) -> None:
    """Learn from one text, a sentence at a time: what a full stop parts are no neighbours."""
    for start, end in sentences(text):
        learner.add([token.term for token in tokenize(text[start:end])])
