"""What a search gives back: what page, API, feed, export and command line show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from datetime import date

    from search.request import SearchRequest

#: More values of one facet than these help nobody: a search finds them sooner.
VALUES_OFFERED: Final = 100
#: A piece of text and whether it is marked.
Segment = tuple[str, bool]


@dataclass(frozen=True, slots=True)
class Highlighted:
    """A text as it was written, and the slices of it to mark.

    Slices are (start, end) in characters, half-open; sorted, disjoint, inside the text, not empty.

    >>> Highlighted("Mô hình dân vận", ((8, 15),)).segments()
    (('Mô hình ', False), ('dân vận', True))
    """

    text: str
    slices: tuple[tuple[int, int], ...] = ()

    def __post_init__(self) -> None:
        previous = 0
        for start, end in self.slices:
            if not previous <= start < end <= len(self.text):
                raise ValueError(f"slices {self.slices} don't fit {len(self.text)} characters")
            previous = end

    def segments(self) -> tuple[Segment, ...]:
        """The whole text in pieces, marked and not; none of them empty."""
        pieces: list[Segment] = []
        at = 0
        for start, end in self.slices:
            pieces += [(self.text[at:start], False), (self.text[start:end], True)]
            at = end
        pieces.append((self.text[at:], False))
        return tuple(piece for piece in pieces if piece[0])


@dataclass(frozen=True, slots=True)
class Snippet:
    """A stretch of a document, and whether more of it stands before and after."""

    highlighted: Highlighted
    more_before: bool = False
    more_after: bool = False

    def segments(self) -> tuple[Segment, ...]:
        """The stretch in pieces, an ellipsis where it was cut."""
        before: tuple[Segment, ...] = (("… ", False),) if self.more_before else ()
        after: tuple[Segment, ...] = ((" …", False),) if self.more_after else ()
        return before + self.highlighted.segments() + after


@dataclass(frozen=True, slots=True)
class Hit:
    """One result."""

    id: str
    kind: Literal["bulletin", "initiative"]
    score: float
    title: Highlighted
    snippet: Snippet
    #: Our address of it, a path: `/ban-tin/<id>` or `/mo-hinh/<id>`.
    page: str
    #: The portal's address of a bulletin, where known.
    url: str | None
    published: date | None
    section: str | None
    author: str | None
    #: Of an initiative: how many bulletins name it.
    bulletins: int = 0


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value that results can be narrowed to."""

    #: "" stands for the documents that have no value.
    value: str
    #: Documents that would be found with this value and all the other facets' filters.
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """The values of one facet: years and their like latest first, others by count."""

    name: str
    values: tuple[FacetValue, ...]

    @property
    def offered(self) -> tuple[FacetValue, ...]:
        """Its first values; whatever their place, those that are chosen and "without one".

        >>> values = [FacetValue(str(n), 1, chosen=n == 101) for n in range(103)]
        >>> facet = Facet("place", (*values, FacetValue("", 1, chosen=False)))
        >>> [one.value for one in facet.offered[-3:]], facet.left_out
        (['99', '101', ''], 2)
        """
        return tuple(
            one
            for at, one in enumerate(self.values)
            if at < VALUES_OFFERED or one.chosen or not one.value
        )

    @property
    def left_out(self) -> int:
        """How many of its values are not offered."""
        return len(self.values) - len(self.offered)


@dataclass(frozen=True, slots=True)
class Step:
    """One thing done to what was typed, or that it lost. The code names a sentence for people."""

    #: `cut` (characters past the limit), `left_out` (syllables past the limit), `unquoted` (words
    #: in typographic quotes, read as text), `keys` (raw keys decoded), `spaces` (glued words
    #: split), `typos` (a letter put right), `abbreviations` (a short form and its long one),
    #: `places` (names before and after a merger) or `accents` (how plain words were meant).
    code: str
    #: What it was done to, as typed.
    what: str
    #: What it was read as, or beside what; "" where that says nothing.
    became: str = ""

    @property
    def key(self) -> str:
        """Its name in `SearchRequest.asis`: undone there, the words stay as they were typed."""
        return f"{self.code}:{self.what}"


@dataclass(frozen=True, slots=True)
class Reading:
    """How the typed text was read."""

    typed: str
    steps: tuple[Step, ...] = ()
    #: Other ways the typed words can be meant, as texts to search for.
    offers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Larger:
    """A search that finds more, offered where this one found nothing; never silently shown."""

    #: `no_filters`, `any_word`, `no_quotes` or `no_accents`: what was given up.
    code: str
    request: SearchRequest
    total: int


@dataclass(frozen=True, slots=True)
class Narrower:
    """A filter for a period that was typed: typed, it only raises what speaks of it."""

    #: The period as typed.
    what: str
    request: SearchRequest
    total: int


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a search's results. Within a generation the pages partition the results."""

    request: SearchRequest
    reading: Reading
    total: int
    hits: tuple[Hit, ...]
    facets: tuple[Facet, ...]
    #: Pages of `request.size` hits in all; at least 1.
    pages: int
    #: Give it as `cursor` to see the next page; None on the last.
    next_cursor: str | None
    #: The deadline passed before everything was looked at.
    incomplete: bool
    #: Only where nothing was found; the largest first.
    larger: tuple[Larger, ...]
    #: Filters for the periods that were typed, where they would leave something out.
    narrower: tuple[Narrower, ...]
    #: Words that several of the hits share and that were not typed.
    related_words: tuple[str, ...]
    #: The number of the generation that answered.
    generation: int
