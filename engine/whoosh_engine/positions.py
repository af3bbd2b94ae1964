"""Positions as bytes: the gaps between them, each written as one character of UTF-8.

UTF-8 is a variable-length code of whole numbers (1 byte below 128, 2 below 2,048, 3 below 65,536)
whose reading and writing Python does in C: the positions of a whole posting list come back as one
array without a loop. "surrogatepass" lets the numbers 0xD800 to 0xDFFF through.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

#: The largest gap that UTF-8 can write, and so the largest first position.
MAX_GAP = 0x10FFFF


def encode_positions(positions: Sequence[int], /) -> bytes:
    """Write one posting's positions, ascending. A gap above `MAX_GAP` raises ValueError.

    >>> encode_positions((3, 4, 204))
    b'\\x03\\x01\\xc3\\x88'
    """
    gaps = map(chr, (after - before for before, after in pairwise((0, *positions))))
    return "".join(gaps).encode("utf-8", "surrogatepass")


def count_positions(encoded: bytes, /) -> int:
    """Count the positions that `encode_positions` wrote.

    >>> count_positions(encode_positions((3, 4, 204)))
    3
    """
    return len(encoded.decode("utf-8", "surrogatepass"))


def decode_positions(encoded: bytes, /, *, counts: NDArray[np.int64]) -> NDArray[np.int64]:
    """Read the positions of many postings, written one after the other, `counts` of them each.

    >>> both = encode_positions((3, 4)) + encode_positions((1, 9))
    >>> decode_positions(both, counts=np.array([2, 2])).tolist()
    [3, 4, 1, 9]
    """
    numbers = encoded.decode("utf-8", "surrogatepass").encode("utf-32-le", "surrogatepass")
    sums = np.frombuffer(numbers, "<u4").cumsum(dtype=np.int64)
    # Gaps begin again with every posting: take off what the postings before it added up to.
    starts = counts.cumsum() - counts
    before = np.concatenate((np.zeros(1, np.int64), sums))[starts]
    return sums - np.repeat(before, counts)


def split_positions(encoded: bytes, /, *, counts: Sequence[int]) -> Iterator[bytes]:
    """Cut the postings' positions apart, still encoded.

    >>> both = encode_positions((3, 4)) + encode_positions((1, 9))
    >>> list(split_positions(both, counts=[2, 2])) == [both[:2], both[2:]]
    True
    """
    text = encoded.decode("utf-8", "surrogatepass")
    start = 0
    for count in counts:
        yield text[start : start + count].encode("utf-8", "surrogatepass")
        start += count
