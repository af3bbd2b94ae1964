"""Which words of a text to mark, and which stretch of a document to show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from search.results import Highlighted, Snippet
from vietnamese import fold, is_plain, sentences, tokenize

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from search.plan import Marks
    from vietnamese import Token

#: A snippet's usual length, in characters: about three lines on a phone.
SNIPPET_CHARACTERS = 240
_MARK_JOINS_OVER = " \u00a0"


def highlight(text: str, marks: Marks) -> Highlighted:
    """The text with the spans of its tokens that match marked; neighbours become one mark.

    Each mark is the span of a token, or of a run of tokens, whose terms are in the query.
    """
    tokens = tokenize(text)
    return Highlighted(text, _slices(text, tokens, _matching(tokens, marks)))


def snippet(
    parts: Sequence[str], marks: Marks, *, masses: Mapping[str, int], size: int = SNIPPET_CHARACTERS
) -> Snippet:
    """The stretch of a document that holds most of what was asked for, whole sentences if it can.

    `parts` are its texts but the title, in order. Where nothing matches it is the beginning.
    """
    best: tuple[int, str, tuple[int, int]] | None = None
    for part in parts:
        if not part:
            continue
        telling, span = _best_stretch(part, marks, masses=masses, size=size)
        if best is None or telling > best[0]:
            best = telling, part, span
    if best is None:
        return Snippet(Highlighted(""))
    _, part, (start, end) = best
    tokens = tokenize(part)
    inside = [
        index
        for index in _matching(tokens, marks)
        if start <= tokens[index].start and tokens[index].end <= end
    ]
    slices = tuple((a - start, b - start) for a, b in _slices(part, tokens, inside))
    return Snippet(
        Highlighted(part[start:end], slices), more_before=start > 0, more_after=end < len(part)
    )


def _matching(tokens: Sequence[Token], marks: Marks) -> list[int]:
    """Indexes of the tokens to mark, ascending."""
    found = {
        index
        for index, token in enumerate(tokens)
        if any(term in marks.exact or fold(term) in marks.folded for term in token.terms)
    }
    for run in marks.runs:
        for start in range(len(tokens) - len(run) + 1):
            window = tokens[start : start + len(run)]
            if all(_is(token, term) for token, term in zip(window, run, strict=True)):
                found.update(range(start, start + len(run)))
    return sorted(found)


def _is(token: Token, typed: str) -> bool:
    if is_plain(typed):
        return any(fold(term) == typed for term in token.terms)
    return typed in token.terms


def _slices(
    text: str, tokens: Sequence[Token], matching: Sequence[int]
) -> tuple[tuple[int, int], ...]:
    """Spans of these tokens; those with only spaces between them joined."""
    slices: list[tuple[int, int]] = []
    for index in matching:
        token = tokens[index]
        if slices and not text[slices[-1][1] : token.start].strip(_MARK_JOINS_OVER):
            slices[-1] = slices[-1][0], token.end
        else:
            slices.append((token.start, token.end))
    return tuple(slices)


def _best_stretch(
    text: str, marks: Marks, *, masses: Mapping[str, int], size: int
) -> tuple[int, tuple[int, int]]:
    """How telling the best stretch of about `size` characters is, and its span."""
    tokens = tokenize(text)
    matching = _matching(tokens, marks)
    best, best_at = 0, 0
    for number, index in enumerate(matching):
        telling = 0
        seen: set[str] = set()
        for other in matching[number:]:
            if tokens[other].end - tokens[index].start > size:
                break
            for term in _keys(tokens[other], masses):
                # A second occurrence is worth a little: it is more about the thing.
                telling += 1 if term in seen else 10 * masses[term]
                seen.add(term)
        if telling > best:
            best, best_at = telling, tokens[index].start
    return best, _around(text, best_at, size)


def _keys(token: Token, masses: Mapping[str, int]) -> set[str]:
    """Which of the typed terms this token answers."""
    terms = {term for term in token.terms if term in masses}
    return terms | {folded for term in token.terms if (folded := fold(term)) in masses}


def _around(text: str, at: int, size: int) -> tuple[int, int]:
    """The whole sentences round an offset, or about `size` characters cut between words."""
    if len(text) <= size:
        return 0, len(text)
    start, end = next((a, b) for a, b in [*sentences(text), (0, len(text))] if a <= at < b or b > at)
    if at - start > size // 2:
        start = _next_word(text, at - size // 3)
    for _, sentence_end in sentences(text):
        if sentence_end > end and sentence_end - start <= size:
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
