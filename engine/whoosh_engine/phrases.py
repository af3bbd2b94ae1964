"""Which documents of a segment hold a phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from engine.whoosh_engine.records import encode_text

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from engine.query import Phrase
    from engine.whoosh_engine.matching import Mask
    from engine.whoosh_engine.postings import Postings
    from engine.whoosh_engine.segment import OpenSegment
    from engine.whoosh_engine.terms import Terms


def find_phrase(phrase: Phrase, /, *, segment: OpenSegment, terms: Terms) -> Mask:
    """Find the documents that hold the texts at consecutive positions.

    A phrase of no texts is found nowhere. Positions are read of documents that hold all texts only.
    """
    found = np.zeros(segment.count, bool)
    lists: list[Postings] = []
    for text in phrase.texts:
        postings = terms.postings(segment, phrase.field, encode_text(text))
        if postings is None:
            return found
        lists.append(postings)
    if not lists:
        return found
    # The rarest text first: it leaves the fewest places to look up.
    order = sorted(range(len(lists)), key=lambda offset: len(lists[offset].documents))
    candidates, chosen = _holding_all([lists[offset] for offset in order], count=segment.count)
    starts = _starts(lists[order[0]], chosen[0], offset=order[0])
    for offset, at in zip(order[1:], chosen[1:], strict=True):
        if not len(starts):
            break
        starts = _common(starts, _starts(lists[offset], at, offset=offset))
    found[candidates[starts >> _SHIFT]] = True
    return found


#: A place is a candidate's number << 32 | position: in one number, and so compared at once.
_SHIFT = 32


def _holding_all(
    lists: list[Postings], /, *, count: int
) -> tuple[NDArray[np.intp], list[NDArray[np.intp]]]:
    """List the documents that stand in all lists, the shortest first; and where in each they do."""
    # numpy looks up by its own type of index twice as fast as by any other, converting included.
    columns = [postings.documents.astype(np.intp) for postings in lists]
    held = _mask(columns[0], count=count)
    for column in columns[1:]:
        chosen = np.flatnonzero(held[column])
        held = _mask(column[chosen], count=count)
    every = [np.flatnonzero(held[column]) for column in columns]
    return columns[0][every[0]], every


def _mask(documents: NDArray[np.intp], /, *, count: int) -> Mask:
    mask = np.zeros(count, bool)
    mask[documents] = True
    return mask


def _starts(postings: Postings, chosen: NDArray[np.intp], /, *, offset: int) -> NDArray[np.int64]:
    """List where the phrase would begin for each place of its text `offset`, ascending.

    A beginning before the document's is no place of the phrase's first text, and drops out there.
    """
    starts, positions = postings.positions(chosen)
    starts <<= _SHIFT
    starts += positions
    starts -= offset
    return starts


def _common(few: NDArray[np.int64], many: NDArray[np.int64], /) -> NDArray[np.int64]:
    """List the numbers that stand in both lists, each ascending and without repetition.

    >>> _common(np.array([3, 4, 9]), np.array([1, 3, 4, 5])).tolist()
    [3, 4]
    """
    common: NDArray[np.int64]
    if len(few) * _FEW < len(many):
        places = np.searchsorted(many, few)
        places[places == len(many)] = 0
        common = few[many[places] == few]
    else:
        # A stable sort of two ascending runs merges them.
        both = np.concatenate((few, many))
        both.sort(kind="stable")
        common = both[:-1][both[1:] == both[:-1]]
    return common


#: Looking one number up takes as long as merging so many: measured with 3,000 to 60,000 numbers.
_FEW = 16
