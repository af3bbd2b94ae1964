"""Which words of a text to mark, and which stretch of a document to show."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from search.results import Highlighted, Snippet
from vietnamese import find, fold, is_plain, sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from search.plan import Marks
    from vietnamese.tokenizer import Memo

#: A snippet's usual length, in characters: about three lines on a phone.
SNIPPET_CHARACTERS = 240
_MARK_JOINS_OVER = " \u00a0"
#: A second occurrence of a word tells this much of the first: it is more about the thing.
_SECOND_OCCURRENCE = 0.01


class _Found(NamedTuple):
    """A token to mark."""

    start: int
    end: int
    #: The typed terms that it answers.
    answers: frozenset[str]


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
        self._memo: Memo[frozenset[str]] = {}

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
        best: tuple[float, str, int, list[_Found]] | None = None
        for part in filter(None, parts):
            found = self._find(part)
            telling, at = _most_telling(found, masses=masses, size=size)
            if best is None or telling > best[0]:
                best = telling, part, at, found
        if best is None:
            return Snippet(Highlighted(""))
        _, part, at, found = best
        start, end = _around(part, at, size)
        inside = [one for one in found if start <= one.start and one.end <= end]
        slices = tuple((a - start, b - start) for a, b in _slices(part, inside))
        return Snippet(
            Highlighted(part[start:end], slices), more_before=start > 0, more_after=end < len(part)
        )

    def _find(self, text: str) -> list[_Found]:
        """The tokens to mark, in order."""
        if not self._exact and not self._folded:
            return []
        found = find(text, self._answers, self._memo)
        in_runs: set[int] = set()
        for run in self._runs:
            in_runs.update(_in_run(found, run))
        return [
            _Found(start, end, answers)
            for number, start, end, answers in found
            if number in in_runs or answers & self._words
        ]

    def _answers(self, terms: tuple[str, ...]) -> frozenset[str]:
        as_spelt = self._exact.intersection(terms)
        return as_spelt | self._folded.intersection(map(fold, terms))


def _in_run(
    found: Sequence[tuple[int, int, int, frozenset[str]]], run: tuple[str, ...]
) -> set[int]:
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


def _most_telling(
    found: Sequence[_Found], *, masses: Mapping[str, int], size: int
) -> tuple[float, int]:
    """How telling the best stretch of `size` characters is, and where its first mark is."""
    best, best_at = 0.0, 0
    for number, first in enumerate(found):
        telling = 0.0
        seen: set[str] = set()
        for other in found[number:]:
            if other.end - first.start > size:
                break
            telling += sum(
                masses[term] * (_SECOND_OCCURRENCE if term in seen else 1) for term in other.answers
            )
            seen |= other.answers
        if telling > best:
            best, best_at = telling, first.start
    return best, best_at


def _around(text: str, at: int, size: int) -> tuple[int, int]:
    """The whole sentences round an offset, or about `size` characters cut between words."""
    if len(text) <= size:
        return 0, len(text)
    spans = [*sentences(text), (0, len(text))]
    start, end = next(span for span in spans if at < span[1])
    if at - start > size // 2:
        start = _next_word(text, at - size // 3)
    for _, sentence_end in spans:
        if end < sentence_end <= start + size:
            end = sentence_end
    if end - start > size:
        end = _last_word(text, start, start + size)
    return start, end


def _next_word(text: str, at: int) -> int:
    space = text.find(" ", at)
    return at if space < 0 else space + 1


def _last_word(text: str, start: int, end: int) -> int:
    space = text.rfind(" ", start + 1, end)
    return end if space < 0 else space
