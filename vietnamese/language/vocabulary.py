"""The words of the texts, by their spelling and by their folded form."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Canonical terms and folded forms, numbered; the terms of one form are neighbours."""

    #: Those of one folded form together, most frequent first.
    terms: list[str]
    #: In the order of their terms.
    folded: list[str]
    #: The number of each folded form's first term, and at the end the number of terms.
    first: NDArray[np.uint32]
    #: The number of each term and of each folded form.
    ids: dict[str, int] = field(init=False, repr=False)
    folded_ids: dict[str, int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "ids", {term: id_ for id_, term in enumerate(self.terms)})
        object.__setattr__(self, "folded_ids", {form: id_ for id_, form in enumerate(self.folded)})

    def spellings(self, folded: str) -> range:
        """Ids of the terms of a folded form; none if there is no such form."""
        form = self.folded_ids.get(folded)
        if form is None:
            return range(0)
        return range(int(self.first[form]), int(self.first[form + 1]))
