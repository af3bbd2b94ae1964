"""Questions for a person: what the texts say that our tables don't know."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from corpus import stored
from corpus.stored import StoredBulletin
from engine import Generations, open_engine
from vietnamese.mining import Pair, mine

if TYPE_CHECKING:
    from pathlib import Path

_AT_ONCE = 500


class NewAbbreviation(NamedTuple):
    """A short form that the table of abbreviations lacks."""

    pair: Pair
    #: How often the texts say so.
    times: int
    #: The id of a bulletin that says so.
    bulletin: str


def new_abbreviations(root: Path) -> list[NewAbbreviation]:
    """Those of the published generation, the most frequent first."""
    times: Counter[Pair] = Counter()
    bulletins: dict[Pair, str] = {}
    with Generations(root).open_current() as generation:
        engine = open_engine(generation.path)
        ids = sorted(engine.ids())
        for first in range(0, len(ids), _AT_ONCE):
            for id_, record in engine.get(ids[first : first + _AT_ONCE]).items():
                whole = stored.read(id_, record)
                if isinstance(whole, StoredBulletin):
                    for pair in mine(whole.bulletin.text):
                        times[pair] += 1
                        bulletins.setdefault(pair, id_)
        engine.close()
    return [NewAbbreviation(pair, count, bulletins[pair]) for pair, count in times.most_common()]
