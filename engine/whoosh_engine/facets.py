"""The values of one facet for all documents of an index, as numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from engine.whoosh_engine.records import decode_values

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from numpy.typing import NDArray

    from engine.whoosh_engine.matching import Numbers


class Facet:
    """Documents may have any number of values; those that have none have the value ""."""

    def __init__(self, column: Iterable[bytes], /) -> None:
        """`column`: each document's values, as `records.encode_values` writes them."""
        codes: dict[str, int] = {}
        # Few documents differ in their values: each combination is read once.
        read: dict[bytes, list[int]] = {}
        each: list[list[int]] = []
        for data in column:
            if data not in read:
                values = decode_values(data) or ("",)
                read[data] = [codes.setdefault(value, len(codes)) for value in values]
            each.append(read[data])
        self._values = list(codes)
        # Pairs (document, code of a value), documents ascending.
        self._documents = np.repeat(np.arange(len(each)), [len(values) for values in each])
        self._codes = np.array([code for values in each for code in values], np.int64)
        self._size = len(each)

    def having(self, values: Collection[str], /) -> NDArray[np.bool_]:
        """Tell for every document whether it has one of `values`."""
        wanted = np.array([value in values for value in self._values], bool)
        mask = np.zeros(self._size, bool)
        mask[self._documents[wanted[self._codes]]] = True
        return mask

    def count(self, documents: Numbers, /) -> dict[str, int]:
        """Count the values of these documents; values that none of them has are left out."""
        mask = np.zeros(self._size, bool)
        mask[documents] = True
        counts = np.bincount(self._codes[mask[self._documents]], minlength=len(self._values))
        return {
            value: count
            for value, count in zip(self._values, counts.tolist(), strict=True)
            if count
        }
