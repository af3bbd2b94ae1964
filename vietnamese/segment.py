"""Words of several syllables, found by pyvi. For the indexer only: pyvi takes seconds to import."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol

from vietnamese.sentences import sentences
from vietnamese.spelling import surface
from vietnamese.tokens import Kind, Token

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

#: pyvi labels a sentence as one sequence, in time that grows faster than its length; a longer run
#: without a full stop (menus, tables) is cut.
LONGEST_SENTENCE_TOKENS = 120
_LONGEST_WORD = 4


class Segmenter(Protocol):
    """Finds the words of several syllables."""

    def words(self, text: str, tokens: Sequence[Token], /) -> list[tuple[int, int]]:
        """Spans (indexes into `tokens`, half-open, 2 to 4 long, ascending, disjoint)."""
        ...


class PyviSegmenter:
    """pyvi, given what it can stand: composed text, a sentence at a time, no dates to tear.

    Its model is loaded by the first call, not by importing this module.
    """

    def __init__(self) -> None:
        self._tokenize: Callable[[str], str] | None = None

    def words(self, text: str, tokens: Sequence[Token], /) -> list[tuple[int, int]]:
        """See `Segmenter`.

        >>> from vietnamese import tokenize
        >>> text = "Mặt trận Tổ quốc tỉnh Bắc Kạn"
        >>> tokens = tokenize(text)
        >>> [" ".join(t.term for t in tokens[a:b]) for a, b in PyviSegmenter().words(text, tokens)]
        ['mặt trận', 'tổ quốc', 'bắc kạn']
        """
        found: list[tuple[int, int]] = []
        for first, last in _chunks(text, tokens):
            found += self._words_of_sentence(text, tokens, first, last)
        return found

    def _words_of_sentence(
        self, text: str, tokens: Sequence[Token], first: int, last: int
    ) -> Iterator[tuple[int, int]]:
        sentence, starts = _for_pyvi(text, tokens[first:last])
        index_at = {start: first + number for number, start in enumerate(starts)}
        cursor = 0
        for piece in self._pyvi(sentence).split():
            members: list[int] = []
            for syllable in piece.split("_"):
                cursor = sentence.find(syllable, cursor)
                if cursor < 0:
                    raise AssertionError(f"pyvi changed the text it was given: {syllable!r}")
                if cursor in index_at:
                    members.append(index_at[cursor])
                cursor += len(syllable)
            if 1 < len(members) <= _LONGEST_WORD and all(
                tokens[member].kind is Kind.WORD for member in members
            ):
                yield members[0], members[-1] + 1

    def _pyvi(self, sentence: str) -> str:
        if self._tokenize is None:
            from pyvi import ViTokenizer  # noqa: PLC0415 - it loads its model when imported (2-5 s)

            self._tokenize = ViTokenizer.tokenize
        return self._tokenize(sentence)


class SyllableSegmenter:
    """No words at all: for tests, and for a collection in another language."""

    def words(self, text: str, tokens: Sequence[Token], /) -> list[tuple[int, int]]:  # noqa: ARG002
        """See `Segmenter`."""
        return []


def _chunks(text: str, tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """The tokens of each sentence, as (first, last) indexes; long sentences cut."""
    index = 0
    for _, end in sentences(text):
        first = index
        while index < len(tokens) and tokens[index].start < end:
            index += 1
        for cut in range(first, index, LONGEST_SENTENCE_TOKENS):
            yield cut, min(index, cut + LONGEST_SENTENCE_TOKENS)


#: Between words pyvi is shown the punctuation only: it takes control characters for words and
#: crashes on lone surrogates.
_NOT_PUNCTUATION = re.compile(r"[^\s!-/:-@\[-^`{-~“”‘’«»…–—]")


def _for_pyvi(text: str, tokens: Sequence[Token]) -> tuple[str, list[int]]:
    """The sentence for pyvi, and where each token starts in it. Dates and numbers become 0."""
    pieces: list[str] = []
    starts: list[int] = []
    length = 0
    previous = tokens[0].start if tokens else 0
    for token in tokens:
        gap = _NOT_PUNCTUATION.sub(" ", text[previous : token.start]).replace("_", " ")
        word = surface(text[token.start : token.end]) if token.kind is Kind.WORD else "0"
        starts.append(length + len(gap))
        pieces += (gap, word)
        length += len(gap) + len(word)
        previous = token.end
    return "".join(pieces), starts
