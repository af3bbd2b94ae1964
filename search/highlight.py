"""Which words of a text to mark, and which stretch of a document to show."""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate, repeat
from typing import TYPE_CHECKING, NamedTuple

from search.results import Highlighted, Snippet
from vietnamese import fold, is_plain, sentences, tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from search.plan import Marks
    from vietnamese import Token

#: A snippet's usual length, in characters: about three lines on a phone.
SNIPPET_CHARACTERS = 240
#: Stand round words and are no part of a token at either end of a piece without spaces.
_SIGNS = ".,;:!?…()“”\"'"
_MARK_JOINS_OVER = " \u00a0"


class _Found(NamedTuple):
    """A token to mark."""

    start: int
    end: int
    #: The typed terms that it answers.
    answers: frozenset[str]


#: A token that answers something: its number in the text, start, end, the answers.
_Numbered = tuple[int, int, int, frozenset[str]]


class Marker:
    """Marks texts with the words of one query; remembers what it has seen, so keep it for a page.

    Each mark is the span of a token, or of a run of tokens, whose terms are in the query.
    """

    def __init__(self, marks: Marks) -> None:
        self._words = marks.exact | marks.folded
        self._runs = marks.runs
        wanted = self._words.union(*marks.runs)
        self._exact = frozenset(term for term in wanted if not is_plain(term))
        self._folded = wanted - self._exact
        #: What stood between two spaces in the texts so far.
        self._seen: set[str] = set()
        #: Of that what holds an answer -> its tokens that answer: number, start and end in it.
        self._answering: dict[str, list[_Numbered]] = {}

    def highlight(self, text: str) -> Highlighted:
        """The text with what matches marked; neighbours become one mark."""
        return Highlighted(text, _slices(text, self._find(text)))

    def snippet(
        self,
        parts: Iterable[str],
        *,
        masses: Mapping[str, int],
        size: int = SNIPPET_CHARACTERS,
    ) -> Snippet:
        """The stretch of a document that holds most of what was asked for, in whole sentences.

        `parts` are its texts but the title, in order; `masses` say how telling each typed term is.
        Where nothing matches it is the beginning.
        """
        best: tuple[int, int] | None = None
        part, span = "", (0, 0)
        found: list[_Found] = []
        for one in filter(None, parts):
            marked = self._find(one)
            if best and _most(marked, masses=masses) < best[0]:
                continue
            *worth, stretch = _most_telling(marked, masses=masses, size=size)
            if best is None or tuple(worth) > best:
                best, part, span, found = (worth[0], worth[1]), one, stretch, marked
        start, end = _around(part, span, size)
        inside = [one for one in found if start <= one.start and one.end <= end]
        slices = tuple((a - start, b - start) for a, b in _slices(part, inside))
        return Snippet(
            Highlighted(part[start:end], slices), more_before=start > 0, more_after=end < len(part)
        )

    def _find(self, text: str) -> list[_Found]:
        """The tokens to mark, in order."""
        found = self._answering_in(text)
        in_runs: set[int] = set()
        for run in self._runs:
            in_runs.update(_in_run(found, run))
        return [
            _Found(start, end, answers)
            for number, start, end, answers in found
            if number in in_runs or not answers.isdisjoint(self._words)
        ]

    def _answering_in(self, text: str) -> list[_Numbered]:
        """The tokens that answer something, in order. (Without runs the numbers say nothing.)"""
        # No token holds a space or looks past one, and the texts of a page share most of what
        # stands between two: each such piece is looked at once.
        pieces = text.split(" ")
        self._look_at(set(pieces).difference(self._seen))
        if self._answering.keys().isdisjoint(pieces):
            return []
        starts = accumulate(map(len, pieces), initial=0)
        numbers: Iterator[int] = repeat(0)
        if self._runs:
            counts = (len(_tokens(piece.strip(_SIGNS))[0]) for piece in pieces)
            numbers = accumulate(counts, initial=0)
        return [
            (number + before, spaces + start + first, spaces + start + last, answers)
            for spaces, (piece, start, number) in enumerate(
                zip(pieces, starts, numbers, strict=False)
            )
            if piece in self._answering
            for before, first, last, answers in self._answering[piece]
        ]

    def _look_at(self, pieces: set[str]) -> None:
        """Remember what answers in pieces without spaces, not seen before."""
        self._seen |= pieces
        wanted = self._exact | self._folded
        for piece in pieces:
            tokens, terms = _tokens(piece.strip(_SIGNS))
            if not wanted.isdisjoint(terms):
                before = len(piece) - len(piece.lstrip(_SIGNS))
                self._answering[piece] = [
                    (number, before + token.start, before + token.end, answers)
                    for number, token in enumerate(tokens)
                    if (answers := self._answers(token.terms))
                ]

    def _answers(self, terms: tuple[str, ...]) -> frozenset[str]:
        as_spelt = self._exact.intersection(terms)
        return as_spelt | self._folded.intersection(map(fold, terms))


@lru_cache(maxsize=1 << 15)
def _tokens(piece: str) -> tuple[tuple[Token, ...], frozenset[str]]:
    """Tokens, and all their terms, as spelt and without accents."""
    tokens = tuple(tokenize(piece))
    terms = frozenset(term for token in tokens for term in token.terms)
    return tokens, terms.union(map(fold, terms))


def _in_run(found: Sequence[_Numbered], run: tuple[str, ...]) -> set[int]:
    """Numbers of the tokens that stand in such a run of neighbours."""
    answers_at = {number: answers for number, _, _, answers in found}
    nothing: frozenset[str] = frozenset()
    numbers: set[int] = set()
    for number in answers_at:
        whole = range(number, number + len(run))
        if all(term in answers_at.get(n, nothing) for n, term in zip(whole, run, strict=True)):
            numbers.update(whole)
    return numbers


def _slices(text: str, found: Iterable[_Found]) -> tuple[tuple[int, int], ...]:
    """Spans of these tokens; those with only spaces between them joined."""
    slices: list[tuple[int, int]] = []
    for one in found:
        if slices and not text[slices[-1][1] : one.start].strip(_MARK_JOINS_OVER):
            slices[-1] = slices[-1][0], one.end
        else:
            slices.append((one.start, one.end))
    return tuple(slices)


def _most(found: Iterable[_Found], *, masses: Mapping[str, int]) -> int:
    """How telling a stretch could be that held all of these."""
    answered: frozenset[str] = frozenset().union(*{one.answers for one in found})
    return sum(masses.get(term, 1) for term in answered)


def _most_telling(
    found: Sequence[_Found], *, masses: Mapping[str, int], size: int
) -> tuple[int, int, tuple[int, int]]:
    """The shortest stretch, up to `size` characters, with the most telling marks in it.

    Gives how telling it is (the masses of the different terms it answers), its length with a minus,
    and its span; among equals the first.
    """
    best = (0, 0, (0, 0))
    for number, first in enumerate(found):
        telling = 0
        seen: set[str] = set()
        for other in found[number:]:
            length = other.end - first.start
            if length > size:
                break
            if not other.answers <= seen:
                # Words of a synonym have no mass of their own: shown, if nothing typed is.
                telling += sum(masses.get(term, 1) for term in other.answers - seen)
                seen |= other.answers
                if (telling, -length) > best[:2]:
                    best = (telling, -length, (first.start, other.end))
    return best


def _around(text: str, span: tuple[int, int], size: int) -> tuple[int, int]:
    """The whole sentences round a span, or about `size` characters cut between words."""
    if len(text) <= size:
        return 0, len(text)
    spans = [*sentences(text), (0, len(text))]
    start = next(sentence[0] for sentence in spans if span[0] < sentence[1])
    end = next(sentence[1] for sentence in spans if span[1] <= sentence[1])
    if span[1] - start > size:
        # A third of the room that is left goes before the span.
        start = _next_word(text, max(start, span[0] - (size - (span[1] - span[0])) // 3), span[0])
    for _, sentence_end in spans:
        if end < sentence_end <= start + size:
            end = sentence_end
    if end - start > size:
        end = _last_word(text, span[1], start + size)
    return start, end


def _next_word(text: str, at: int, latest: int) -> int:
    """Where a word begins at `at` or after it, but not after `latest`."""
    space = text.find(" ", at, latest)
    return latest if space < 0 else space + 1


def _last_word(text: str, earliest: int, at: int) -> int:
    """Where a word ends at `at` or before it, but not before `earliest`."""
    space = text.rfind(" ", earliest, at)
    return max(earliest, at) if space < 0 else space
