"""Which documents of a segment hold a phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from engine.whoosh_engine.matching import look_up
from engine.whoosh_engine.records import encode_text

if TYPE_CHECKING:
    from engine.query import Phrase
    from engine.whoosh_engine.matching import Numbers
    from engine.whoosh_engine.postings import Postings
    from engine.whoosh_engine.segment import OpenSegment
    from engine.whoosh_engine.terms import Terms

_NONE = np.zeros(0, np.int64)


def find_phrase(phrase: Phrase, /, *, segment: OpenSegment, terms: Terms) -> Numbers:
    """Find the documents, ascending, that hold the texts at consecutive positions.

    A phrase of no texts is found nowhere.
    """
    lists: list[tuple[int, Postings]] = []
    for offset, text in enumerate(phrase.texts):
        postings = terms.postings(segment, phrase.field, encode_text(text))
        if postings is None:
            return _NONE
        lists.append((offset, postings))
    if not lists:
        return _NONE
    # The rarest text first: it leaves the fewest places to look up.
    lists.sort(key=lambda item: len(item[1].documents))
    starts = _starts(*lists[0])
    for offset, postings in lists[1:]:
        if not len(starts):
            break
        starts = starts[look_up(starts, _starts(offset, postings))[0]]
    return np.unique(starts >> _SHIFT)


#: A place is document << 32 | position: in one number, and so compared at once.
_SHIFT = 32


def _starts(offset: int, postings: Postings, /) -> Numbers:
    """List the places where the phrase would begin for each place of its text `offset`."""
    positions, counts = postings.positions()
    documents = np.repeat(postings.documents, counts)
    fits = positions >= offset
    return (documents[fits] << _SHIFT) | (positions[fits] - offset)
