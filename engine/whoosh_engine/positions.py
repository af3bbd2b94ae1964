"""Positions as bytes: the gaps between them, each written as one character of UTF-8.

UTF-8 is a variable-length code of whole numbers (1 byte below 128, 2 below 2,048, 3 below 65,536)
whose reading and writing Python does in C: the positions of a whole posting list come back as one
array without a loop. "surrogatepass" lets the numbers 0xD800 to 0xDFFF through.

Positions of many postings stand one after the other, `counts` of them each.
"""

from __future__ import annotations

from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

#: Whole numbers, of 32 bits where there are many of them.
Whole: TypeAlias = NDArray[np.signedinteger[Any]]

#: The largest gap that UTF-8 can write, and so the largest first position.
MAX_GAP = 0x10FFFF
#: From these numbers on UTF-8 takes one byte more.
_LONGER_FROM = (0x80, 0x800, 0x10000)


def gaps_of(positions: Whole, /, *, counts: Whole) -> Whole:
    """Compute the gaps between positions; each posting's first gap is from 0.

    >>> gaps_of(np.array([3, 4, 204, 1, 9]), counts=np.array([3, 0, 2])).tolist()
    [3, 1, 200, 1, 8]
    """
    gaps = np.diff(positions, prepend=positions.dtype.type(0))
    first = (counts.cumsum() - counts)[counts > 0]
    gaps[first] = positions[first]
    return gaps


def encode_gaps(gaps: Whole, /) -> tuple[bytes, NDArray[np.uint8]]:
    r"""Write gaps from 0 to `MAX_GAP`; give the bytes, and how many each gap takes.

    >>> encoded, sizes = encode_gaps(np.array([3, 1, 200]))
    >>> encoded, sizes.tolist()
    (b'\x03\x01\xc3\x88', [1, 1, 2])
    """
    text = gaps.astype("<u4").tobytes().decode("utf-32-le", "surrogatepass")
    sizes = np.digitize(gaps, _LONGER_FROM).astype(np.uint8) + np.uint8(1)
    return text.encode("utf-8", "surrogatepass"), sizes


def decode_positions(encoded: bytes, /, *, counts: Whole) -> NDArray[np.int64]:
    """Read positions back.

    >>> encoded, _sizes = encode_gaps(np.array([3, 1, 200, 1, 8]))
    >>> decode_positions(encoded, counts=np.array([3, 0, 2])).tolist()
    [3, 4, 204, 1, 9]
    """
    numbers = encoded.decode("utf-8", "surrogatepass").encode("utf-32-le", "surrogatepass")
    sums = np.frombuffer(numbers, "<u4").cumsum(dtype=np.int64)
    # Gaps begin again with every posting: take off what those before it added up to.
    before = np.concatenate((np.zeros(1, np.int64), sums))[counts.cumsum() - counts]
    positions: NDArray[np.int64] = sums - np.repeat(before, counts)
    return positions
