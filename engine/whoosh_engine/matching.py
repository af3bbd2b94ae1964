"""Matchers: what a query tree becomes in one segment.

A matcher answers for a stretch of documents at once, with arrays of one element a document: first
which of them match, then what they score. A posting list is scattered into such an array in one
step; joining parts is then a matter of a byte a document, whatever the query.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

from engine.scoring import term_score

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engine.whoosh_engine.postings import Postings

#: bool[documents of the stretch]. Masks that a matcher has given are never written to.
Mask: TypeAlias = NDArray[np.bool_]
#: float64[documents of the stretch]
Scores: TypeAlias = NDArray[np.float64]


class Matcher(Protocol):
    """A part of a query in one segment."""

    def matches(self, stretch: range, /) -> Mask:
        """Tell which of the documents of a stretch match."""
        ...

    def add_scores(self, scores: Scores, stretch: range, /, *, among: Mask) -> None:
        """Add what matching documents score, at least to those in `among`."""
        ...


class Everything:
    """All documents; they score 0."""

    def matches(self, stretch: range, /) -> Mask:
        """Find all."""
        return np.ones(len(stretch), bool)

    def add_scores(self, scores: Scores, stretch: range, /, *, among: Mask) -> None:
        """Add nothing."""


class Chosen:
    """The documents of a mask over the whole segment; they score 0."""

    def __init__(self, mask: Mask, /) -> None:
        """`mask`: one element a document of the segment."""
        self._mask = mask

    def matches(self, stretch: range, /) -> Mask:
        """Cut the stretch out of the mask."""
        return self._mask[stretch.start : stretch.stop]

    def add_scores(self, scores: Scores, stretch: range, /, *, among: Mask) -> None:
        """Add nothing."""


class Holding:
    """The documents that hold a term."""

    def __init__(self, postings: Postings, /, *, weight: float, idf: float, norms: Scores) -> None:
        """`norms`: `scoring.length_norm` of each document of the segment."""
        self._postings = postings
        self._weight = weight
        self._idf = idf
        self._norms = norms

    def matches(self, stretch: range, /) -> Mask:
        """Scatter the list."""
        mask = np.zeros(len(stretch), bool)
        mask[self._places(stretch)[0]] = True
        return mask

    def add_scores(self, scores: Scores, stretch: range, /, *, among: Mask) -> None:
        """Score those in `among`: each document stands in the list once."""
        places, cut = self._places(stretch)
        frequencies = self._postings.weights[cut]
        wanted = among[places]
        if not wanted.all():
            chosen = np.flatnonzero(wanted)
            places, frequencies = places[chosen], frequencies[chosen]
        scores[places] += term_score(
            frequencies.astype(np.float64),
            weight=self._weight,
            idf=self._idf,
            norm=self._norms[stretch.start : stretch.stop][places],
        )

    def _places(self, stretch: range, /) -> tuple[NDArray[np.intp], slice]:
        """Give the list's documents as places in the stretch, and where in the list they are."""
        documents = self._postings.documents
        if stretch.start == 0 and stretch.stop == len(self._norms):
            return documents.astype(np.intp), slice(None)
        view = documents.data
        cut = slice(bisect_left(view, stretch.start), bisect_left(view, stretch.stop))
        return documents[cut].astype(np.intp) - stretch.start, cut


class _Joined:
    """A matcher of other matchers: it remembers the mask of the stretch it was last asked about.

    So it belongs to one search: `Compiler` makes each anew.
    """

    _stretch: range | None = None
    _mask: Mask

    def matches(self, stretch: range, /) -> Mask:
        """Join the parts' masks."""
        if self._stretch != stretch:
            self._mask = self._join(stretch)
            self._stretch = stretch
        return self._mask

    def _join(self, stretch: range, /) -> Mask:
        raise NotImplementedError


class Without(_Joined):
    """All documents but those of a part; they score 0."""

    def __init__(self, part: Matcher, /) -> None:
        """Take one part."""
        self._part = part

    def _join(self, stretch: range, /) -> Mask:
        return ~self._part.matches(stretch)

    def add_scores(self, scores: Scores, stretch: range, /, *, among: Mask) -> None:
        """Add nothing."""


class All(_Joined):
    """Documents that match every part; their scores add up."""

    def __init__(self, parts: Sequence[Matcher], /) -> None:
        """At least one part."""
        self._parts = parts

    def _join(self, stretch: range, /) -> Mask:
        mask = np.ones(len(stretch), bool)
        for part in self._parts:
            mask &= part.matches(stretch)
        return mask

    def add_scores(self, scores: Scores, stretch: range, /, *, among: Mask) -> None:
        """Ask all parts about documents that match all of them."""
        both = among & self.matches(stretch)
        for part in self._parts:
            part.add_scores(scores, stretch, among=both)


class Some(_Joined):
    """Documents that match a part or more; their scores add up."""

    def __init__(self, parts: Sequence[Matcher], /) -> None:
        """Of no parts: nothing."""
        self._parts = parts

    def _join(self, stretch: range, /) -> Mask:
        mask = np.zeros(len(stretch), bool)
        for part in self._parts:
            mask |= part.matches(stretch)
        return mask

    def add_scores(self, scores: Scores, stretch: range, /, *, among: Mask) -> None:
        """Ask all parts: those that don't match add nothing."""
        for part in self._parts:
            part.add_scores(scores, stretch, among=among)


class AtLeast(_Joined):
    """Documents whose matching parts carry `need` or more of the weights; their scores add up."""

    def __init__(self, parts: Sequence[tuple[Matcher, int]], /, *, need: int) -> None:
        """`need` and the weights are 1 or more."""
        self._parts = parts
        self._need = need

    def _join(self, stretch: range, /) -> Mask:
        total = sum(weight for _, weight in self._parts)
        if total < self._need:
            return np.zeros(len(stretch), bool)
        # A byte a document is enough for what search/plan.py asks.
        carried = np.zeros(len(stretch), np.min_scalar_type(total))
        for part, weight in self._parts:
            carried += part.matches(stretch) * carried.dtype.type(weight)
        return carried >= self._need

    def add_scores(self, scores: Scores, stretch: range, /, *, among: Mask) -> None:
        """Ask all parts about documents that carry enough."""
        enough = among & self.matches(stretch)
        for part, _ in self._parts:
            part.add_scores(scores, stretch, among=enough)


class Bonus(_Joined):
    """Documents that match `required`; `optional` adds its score where it matches too."""

    def __init__(self, required: Matcher, optional: Matcher, /) -> None:
        """Take two parts."""
        self._required = required
        self._optional = optional

    def _join(self, stretch: range, /) -> Mask:
        return self._required.matches(stretch)

    def add_scores(self, scores: Scores, stretch: range, /, *, among: Mask) -> None:
        """Ask both about documents that `required` matches."""
        both = among & self.matches(stretch)
        self._required.add_scores(scores, stretch, among=both)
        self._optional.add_scores(scores, stretch, among=both)
