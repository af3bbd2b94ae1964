"""A bulletin's text, cut into tokens and words: once, for all that is made of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
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
    frequent = Counter(words).most_common(_WORDS_STORED)
    forms: dict[str, Counter[str]] = {word: Counter() for word, _ in frequent}
    for word, form in zip(words, written, strict=True):
        if word in forms:
            forms[word][form] += 1
    # Where it stands as often at the beginning of a sentence, the small letters are its own.
    return tuple(
        StoredWord(word, max(zip(forms[word].values(), forms[word], strict=True))[1], times)
        for word, times in frequent
    )
