"""A bulletin's text, cut into tokens and words: once, for all that is made of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from corpus.stored import StoredWord
from vietnamese import tokenize

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vietnamese import Token
    from vietnamese.segment import Segmenter

#: Words stored for "Từ khoá" and the like; only the most frequent can be among the weightiest.
_WORDS_STORED: Final = 40


@dataclass(frozen=True, slots=True)
class Cut:
    """A text, cut."""

    tokens: Sequence[Token]
    #: The tokens of each word of several syllables, half-open; ascending.
    spans: Sequence[tuple[int, int]]
    #: The words, as the index has them.
    words: list[str]
    #: Words to store.
    frequent: tuple[StoredWord, ...]


def cut(text: str, segmenter: Segmenter) -> Cut:
    """Cut a text."""
    tokens = tokenize(text)
    terms = [token.terms[0] for token in tokens]
    spans = segmenter.words(text, tokens)
    words = [" ".join(terms[first:last]) for first, last in spans]
    written = [text[tokens[first].start : tokens[last - 1].end] for first, last in spans]
    return Cut(tokens, spans, words, _most_frequent(words, written))


def _most_frequent(words: Sequence[str], written: Sequence[str]) -> tuple[StoredWord, ...]:
    """Of words, and how each is written."""
    frequent = sorted(Counter(words).items(), key=itemgetter(1), reverse=True)[:_WORDS_STORED]
    forms = Counter(zip(words, written, strict=True))
    # The last one stays: where a word stands as often at the beginning of a sentence, the small
    # letters are its own.
    mostly = {word: form for _, word, form in sorted((n, *both) for both, n in forms.items())}
    return tuple(StoredWord(word, mostly[word], times) for word, times in frequent)
