"""The values of one facet for the documents of a segment, as numbers.

Documents may have any number of values; those that have none have the value "".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from engine.whoosh_engine.arrays import narrow
from engine.whoosh_engine.records import decode_text, encode_text
from engine.whoosh_engine.strings import Strings, write_strings

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from numpy.typing import NDArray

    from engine.whoosh_engine.arrays import Arrays, ArraysWriter


class FacetWriter:
    """Gathers a segment's values of one facet."""

    def __init__(self) -> None:
        """Begin with the first document."""
        self._values: dict[str, int] = {}
        self._codes: list[int] = []
        self._counts: list[int] = []

    def add(self, values: Sequence[str], /) -> None:
        """Add the next document's values."""
        different = dict.fromkeys(values) or ("",)
        self._codes += [self._values.setdefault(value, len(self._values)) for value in different]
        self._counts.append(len(different))

    def copy(self, other: Facet, live: NDArray[np.bool_], /) -> None:
        """Add the values of the living documents of another segment."""
        values, codes, counts = other.of_living(live)
        ours = np.zeros(len(values), np.int64)
        # As if they came document by document: the one that comes first has the first number.
        firsts = np.sort(np.unique(codes, return_index=True)[1])
        for code in codes[firsts].tolist():
            ours[code] = self._values.setdefault(values[code], len(self._values))
        self._codes += ours[codes].tolist()
        self._counts += counts.tolist()

    def write(self, facet: str, /, *, to: ArraysWriter) -> None:
        """Write what was gathered."""
        name = f"facet/{facet}"
        write_strings([encode_text(value) for value in self._values], f"{name}.values", to=to)
        to.add(name, narrow(np.array(self._codes, np.int64)))
        if any(count != 1 for count in self._counts):
            to.add(f"{name}.of", narrow(np.repeat(np.arange(len(self._counts)), self._counts)))


class Facet:
    """One facet of an open segment; of one that doesn't exist, all documents have no value."""

    def __init__(self, arrays: Arrays, facet: str, /, *, documents: int) -> None:
        """`documents`: of the segment. Raises `IndexDamaged`."""
        name = f"facet/{facet}"
        self._arrays = arrays
        self._documents = documents
        self._values = [""]
        self._codes: NDArray[Any] = np.zeros(documents, np.uint8)
        #: Whose each code is; None where each document has one.
        self._of: NDArray[Any] | None = None
        if name in arrays:
            self._values = [decode_text(value) for value in Strings(arrays, f"{name}.values")]
            self._codes = arrays[name]
            if f"{name}.of" in arrays:
                self._of = arrays[f"{name}.of"]
        if len(self._codes) != (documents if self._of is None else len(self._of)):
            raise arrays.damaged(f"the arrays of {name} don't run in step")

    def having(self, wanted: Collection[str], /) -> NDArray[np.bool_]:
        """Tell for every document whether it has one of the values `wanted`."""
        codes = np.array([value in wanted for value in self._values], bool)
        if self._of is None:
            mask: NDArray[np.bool_] = codes[self._codes]
            return mask
        mask = np.zeros(self._documents, bool)
        mask[self._of[codes[self._codes]]] = True
        return mask

    def count(self, mask: NDArray[np.bool_], /) -> dict[str, int]:
        """Count the values of the documents in the mask; values that none has are left out."""
        chosen = mask if self._of is None else mask[self._of]
        counts = np.bincount(self._codes[chosen], minlength=len(self._values))
        if len(counts) > len(self._values):
            raise self._arrays.damaged("a facet's code stands for nothing")
        return {self._values[code]: int(counts[code]) for code in np.flatnonzero(counts)}

    def of_living(
        self, live: NDArray[np.bool_], /
    ) -> tuple[Sequence[str], NDArray[Any], NDArray[np.intp]]:
        """Give what copies living documents: all values, theirs as codes, and how many each has."""
        if self._of is None:
            return self._values, self._codes[live], np.ones(np.count_nonzero(live), np.intp)
        counts = np.bincount(self._of, minlength=self._documents)
        return self._values, self._codes[live[self._of]], counts[live]
