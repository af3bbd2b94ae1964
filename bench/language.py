"""The learned language: python -m bench.language FILE... [--heldout 500] [--limit N] [--json]

Learns from articles, but for the titles held out, and reads those as people type them: without
accents, glued together, as raw Telex or VNI keys, with a typing error. Percentages are of syllables
(`restored`, `telex`, `vni`: the words of whole titles), else of queries.
"""

from __future__ import annotations

import json
import random
import tempfile
import unicodedata
from itertools import islice
from pathlib import Path
from string import ascii_lowercase
from time import thread_time
from typing import TYPE_CHECKING, TypeAlias

import click

from bench.bulletins import bulletins
from bench.clock import median
from vietnamese import fold, sentences, tokenize
from vietnamese.keystrokes import read_keys
from vietnamese.language import Language, LanguageLearner
from vietnamese.language.words import is_syllable

if TYPE_CHECKING:
    from collections.abc import Sequence

Terms: TypeAlias = "tuple[str, ...]"

#: Syllables of a fragment with a typing error: what people type (research/vietnamese.md 3.5).
SHORT_QUERY = (3, 4, 5)
OPENINGS = 5
#: Combining mark -> its key in Telex (^ doubles the letter) and in VNI.
_SHAPES = {"\u0302": ("^", "6"), "\u0306": ("w", "8"), "\u031b": ("w", "7")}
_TONES = dict(
    zip("\u0301\u0300\u0309\u0303\u0323", zip("sfrxj", "12345", strict=True), strict=True)
)


class Learned:
    """A language learned from articles, and the titles it wasn't shown."""

    def __init__(
        self, files: Sequence[Path], *, heldout: int, limit: int | None, seed: int
    ) -> None:
        self.random = random.Random(seed)  # noqa: S311 - no secret
        learner = LanguageLearner()
        titles: list[Terms] = []
        self.learning_s = 0.0
        for bulletin in islice(bulletins(files), limit):
            titles.append(_terms(bulletin.title))
            bodies = [bulletin.text[p.start : p.end] for p in bulletin.parts if p.name != "title"]
            self._learn(learner, [_terms(t[a:b]) for t in bodies for a, b in sentences(t)])
        self.articles = len(titles)
        self.random.shuffle(titles)
        held = min(heldout, self.articles // 2)
        self.titles = [title for title in titles[:held] if title]
        self._learn(learner, titles[held:])
        with tempfile.TemporaryDirectory(prefix="timtin-bench-") as folder:
            start = thread_time()
            learner.write(Path(folder))
            self.learning_s += thread_time() - start
            self.size_mb = sum(file.stat().st_size for file in Path(folder).iterdir()) / 1e6
            self.open_ms = median([_opening_ms(Path(folder)) for _ in range(OPENINGS)])
            self.language = Language.open(Path(folder))

    def _learn(self, learner: LanguageLearner, texts: Sequence[Terms]) -> None:
        start = thread_time()
        for terms in texts:
            learner.add(terms)
        self.learning_s += thread_time() - start

    def fragments(self, sizes: Sequence[int], *, syllables: bool = False) -> list[Terms]:
        """Runs of words of the titles, folded, at most one a title."""
        fragments = []
        for title in self.titles:
            size = self.random.choice(sizes)
            folded = tuple(map(fold, title))
            runs = [folded[at : at + size] for at in range(len(folded) - size + 1)]
            fits = is_syllable if syllables else str.isalpha
            if good := [run for run in runs if all(map(fits, run))]:
                fragments.append(self.random.choice(good))
        return fragments


def measure(learned: Learned) -> dict[str, float]:
    """All the figures."""
    language = learned.language
    return {
        "articles": learned.articles,
        "titles": len(learned.titles),
        **_restoring(language, learned.titles),
        **_splitting(learned),
        **_decoding(learned),
        **_correcting(learned),
        # CPU time an article, tokenising left out.
        "learn_ms": round(1000 * learned.learning_s / learned.articles, 3),
        "size_mb": round(learned.size_mb, 2),
        "open_ms": round(learned.open_ms, 1),
        **_reading_ms(language, learned.titles),
    }


def _restoring(language: Language, titles: Sequence[Terms]) -> dict[str, float]:
    right: list[bool] = []
    whole: list[bool] = []
    for title in titles:
        restored = language.restore([fold(term) for term in title])
        words = [a == b for a, b in zip(title, restored, strict=True) if a.isalpha()]
        right += words
        whole.append(all(words))
    return {"restored": _percent(right), "restored_whole": _percent(whole)}


def _splitting(learned: Learned) -> dict[str, float]:
    figures = {}
    for size in (2, 3, 4):
        fragments = learned.fragments([size], syllables=True)
        right = [learned.language.split("".join(run)) == run for run in fragments]
        figures[f"glued{size}"] = _percent(right)
    return figures


def _decoding(learned: Learned) -> dict[str, float]:
    known = learned.language.is_word
    figures = {}
    for method, name in enumerate(("telex", "vni")):
        right: list[bool] = []
        for title in learned.titles:
            at_end = learned.random.random() < 1 / 2
            keys = [_keys(term, method=method, tone_at_end=at_end) for term in title]
            read = read_keys(keys, known=known)
            right += [a == b for a, b in zip(title, read, strict=True) if a.isalpha()]
        figures[name] = _percent(right)
    plain = [tuple(map(fold, title)) for title in learned.titles]
    figures["plain_decoded"] = _percent([read_keys(p, known=known) != p for p in plain])
    return figures


def _correcting(learned: Learned) -> dict[str, float]:
    language = learned.language
    recovered: dict[bool, list[bool]] = {True: [], False: []}
    fragments = learned.fragments(SHORT_QUERY)
    for run in fragments:
        place = learned.random.randrange(len(run))
        typed = _mistyped(run[place], learned.random)
        corrected = language.correct((*run[:place], typed, *run[place + 1 :]))
        recovered[language.is_word(typed)].append(corrected == run)
    return {
        "typos_recovered": _percent(recovered[True] + recovered[False]),
        "typos_recovered_unknown": _percent(recovered[False]),
        "typos_recovered_known": _percent(recovered[True]),
        "clean_changed": _percent([language.correct(run) != run for run in fragments]),
        "clean_titles_changed": _percent([language.correct(t) != t for t in learned.titles]),
    }


def _mistyped(word: str, chance: random.Random) -> str:
    """One error: a letter left out, changed, put in, exchanged with the next; each as likely."""
    while True:
        at = chance.randrange(len(word))
        before, after, letter = word[:at], word[at:], chance.choice(ascii_lowercase)
        ends = (after[1:], letter + after[1:], letter + after, after[1::-1] + after[2:])
        typed = before + chance.choice(ends)
        if typed not in ("", word):
            return typed


def _reading_ms(language: Language, titles: Sequence[Terms]) -> dict[str, float]:
    """Of every step a query may need, for whole titles without accents: CPU time."""
    spent = []
    for title in titles:
        words = [fold(term) for term in title]
        glued = "".join(words[:4])
        start = thread_time()
        terms = language.correct(read_keys(words, known=language.is_word))
        language.split(glued)
        language.restore_best(terms, n=2)
        spent.append(1000 * (thread_time() - start))
    return {"read_ms": round(median(spent), 2), "read_max_ms": round(max(spent), 2)}


def _keys(term: str, *, method: int, tone_at_end: bool) -> str:
    """What is typed for a term: method 0 is Telex, 1 VNI.

    >>> _keys("đường", method=0, tone_at_end=True), _keys("vận", method=1, tone_at_end=False)
    ('dduwowngf', 'va65n')
    """
    keys = ""
    tone = ""
    for char in term.replace("đ", ("dd", "d9")[method]):
        letter, *marks = list(unicodedata.normalize("NFD", char))
        keys += letter
        for mark in marks:
            if mark in _SHAPES:
                keys += _SHAPES[mark][method].replace("^", letter)
            elif mark in _TONES:
                tone = _TONES[mark][method]
        if not tone_at_end:
            keys, tone = keys + tone, ""
    return keys + tone


def _percent(right: Sequence[bool]) -> float:
    return round(100 * sum(right) / max(1, len(right)), 2)


def _opening_ms(folder: Path) -> float:
    start = thread_time()
    Language.open(folder)
    return 1000 * (thread_time() - start)


def _terms(text: str) -> Terms:
    return tuple(token.term for token in tokenize(text))


@click.command()
@click.argument("file", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--heldout", default=500, show_default=True, help="Titles.")
@click.option("--limit", type=int, help="Articles.")
@click.option("--seed", default=1, show_default=True)
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
def main(
    file: tuple[Path, ...], *, heldout: int, limit: int | None, seed: int, as_json: bool
) -> None:
    """Measure how well held-out titles are read."""
    line = measure(Learned(file, heldout=heldout, limit=limit, seed=seed))
    click.echo(json.dumps(line) if as_json else "\n".join(f"{k:24} {v}" for k, v in line.items()))


if __name__ == "__main__":
    main()
