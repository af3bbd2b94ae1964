"""Words of several syllables, as pyvi finds them. For the indexer only."""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING, Protocol

from vietnamese.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vietnamese.tokens import Token

#: pyvi labels a sentence as one sequence, in time that grows faster than its length; a longer run
#: without a full stop (menus, tables) is cut.
LONGEST_SENTENCE_TOKENS = 120
_START = attrgetter("start")
_SPACE = re.compile(r"\s")


class Segmenter(Protocol):
    """Finds the words of several syllables."""

    def words(self, text: str, tokens: Sequence[Token], /) -> list[tuple[int, int]]:
        """Spans (indexes into `tokens`, half-open, 2 to 4 long, ascending, disjoint).

        None runs over a line feed: those of a text are those of its lines, one by one.
        """
        ...


class PyviSegmenter:
    """The words that pyvi finds, given what it can stand: composed text, a sentence at a time.

    Its model is loaded by the first call, not by importing this module. It has no state of its own:
    any number of threads may share one.
    """

    def words(self, text: str, tokens: Sequence[Token], /) -> list[tuple[int, int]]:
        """See `Segmenter`.

        >>> from vietnamese import tokenize
        >>> text = "Mặt trận Tổ quốc tỉnh Bắc Kạn"
        >>> tokens = tokenize(text)
        >>> [" ".join(t.term for t in tokens[a:b]) for a, b in PyviSegmenter().words(text, tokens)]
        ['mặt trận', 'tổ quốc', 'bắc kạn']
        """
        from vietnamese.segmenting import labels, model  # noqa: PLC0415 - with NumPy, 0.1 s

        rows = [_rows(text, tokens, first, last) for first, last in _chunks(text, tokens)]
        return labels.words(rows, model.load())


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
        index = bisect_left(tokens, end, lo=first, key=_START)
        for cut in range(first, index, LONGEST_SENTENCE_TOKENS):
            yield cut, min(index, cut + LONGEST_SENTENCE_TOKENS)


def _rows(text: str, tokens: Sequence[Token], first: int, last: int) -> bytes:
    """The rows of one of `_chunks`, from its first token to the end of its last."""
    from vietnamese.segmenting import syllables  # noqa: PLC0415 - as above

    start, end = tokens[first].start, tokens[last - 1].end
    if last < len(tokens) and not _SPACE.search(text, end, tokens[last].start):
        # Cut within a run: alone, its last token might be another.
        return syllables.rows(text, tokens[first:last], start=start, end=end)
    return b"".join(map(syllables.RUNS.__getitem__, text[start:end].split()))
