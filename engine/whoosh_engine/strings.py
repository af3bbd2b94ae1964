"""Many byte strings in two arrays of a segment's file: one after the other, and where each begins.

NAME       uint8 (total length)
NAME.at    unsigned (number of strings + 1): where each begins, and where the last one ends
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

import numpy as np

from engine.whoosh_engine.arrays import starts_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from engine.whoosh_engine.arrays import Arrays, ArraysWriter

#: Above every prefix: no UTF-8 holds this byte.
_BEYOND = b"\xff"


def write_strings(strings: Sequence[bytes], name: str, /, *, to: ArraysWriter) -> None:
    """Write them under `name`."""
    to.add(name, np.frombuffer(b"".join(strings), np.uint8))
    to.add(f"{name}.at", starts_of(np.fromiter(map(len, strings), np.int64, len(strings))))


class Strings:
    """They are read one by one: Python's own indexing of a view is several times numpy's speed."""

    def __init__(self, arrays: Arrays, name: str, /) -> None:
        """`name`: as given to `write_strings`."""
        self._arrays = arrays
        self._bytes = arrays[name].data
        self._at = arrays[f"{name}.at"].data

    def __len__(self) -> int:
        return len(self._at) - 1

    def __getitem__(self, number: int) -> bytes:
        start, end = self._at[number], self._at[number + 1]
        if not start <= end <= len(self._bytes):
            raise self._arrays.damaged(f"a string at {start} to {end}")
        return bytes(self._bytes[start:end])

    def __iter__(self) -> Iterator[bytes]:
        return map(self.__getitem__, range(len(self)))

    def run(self, first: int, beyond: int, /) -> list[bytes]:
        """Give those numbered [first, beyond), faster than one by one."""
        at = np.asarray(self._at[first : beyond + 1]).astype(np.int64)
        start, end = int(at[0]), int(at[-1])
        if (at[1:] < at[:-1]).any() or end > len(self._bytes):
            raise self._arrays.damaged(f"strings at {start} to {end}")
        text = bytes(self._bytes[start:end])
        borders = (at - start).tolist()
        return list(map(text.__getitem__, map(slice, borders, borders[1:])))

    def first_from(self, string: bytes, /, *, order: memoryview | None = None) -> int:
        """Find the place of the first that is not below `string`, if they ascend.

        With `order`, the numbers of the strings in ascending order: its place in that.
        """
        if order is None:
            return bisect_left(range(len(self)), string, key=self.__getitem__)
        return bisect_left(range(len(self)), string, key=lambda place: self[order[place]])

    def find(self, string: bytes, /) -> int | None:
        """Find one, if they ascend; None if it isn't there."""
        number = self.first_from(string)
        return number if number < len(self) and self[number] == string else None

    def beginning(self, prefix: bytes, /) -> range:
        """Find all that begin with `prefix`, if they ascend and are UTF-8."""
        return range(self.first_from(prefix), self.first_from(prefix + _BEYOND))
