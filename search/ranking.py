"""Every weight of the ranking, and the rule of what is found.

The experiments behind them are in docs/relevance.md.

The formula itself (BM25, k1, b) is the engine's: engine/scoring.py. A title's words count three
times because the indexer gives them that weight (indexer/document.py).
"""

from __future__ import annotations

import math

#: A syllable, typed with accents or without.
SYLLABLE = 1.0
#: Two neighbouring syllables of the query that are neighbours in the text, without accents.
PAIR = 0.35
#: A syllable of grammar weighs this much of another.
STOP_SYLLABLE = 0.3
#: A query of one syllable typed without accents matches every spelling; the plain one comes first.
LITERALLY_PLAIN = 0.3
#: The likely spelling of a syllable typed without accents, in a run of two and more.
RESTORED = 0.3
#: Published in a period that was typed, where what speaks of it counts 1.
PUBLISHED_IN = 0.3
#: A word of a `tieude:`, `tacgia:` or `mohinh:` term.
SCOPED = 1.0

#: A document is found when the query syllables it holds carry this share of the query's idf mass...
SHARE_OF_IDF_MASS = 0.3
#: ... and a query of at most this many syllables needs all of them.
ALL_OF = 3
#: Weights of `AtLeast` are whole numbers: idf (0 to about 12) in steps of a tenth.
_STEPS_PER_IDF = 10

#: Longer text is not read.
LONGEST_QUERY_CHARACTERS = 512
#: Of more syllables than these, only the most telling are asked for.
MOST_SYLLABLES = 32


def idf(documents: int, frequency: int) -> float:
    """How telling a term is that `frequency` of `documents` documents hold (BM25's idf).

    >>> round(idf(1000, 1), 2), round(idf(1000, 500), 2), round(idf(1000, 0), 2)
    (6.5, 0.69, 7.6)
    """
    return math.log1p((documents - frequency + 0.5) / (frequency + 0.5))


def mass(documents: int, frequency: int) -> int:
    """The same as a whole number of at least 1, for `AtLeast`."""
    return max(1, round(_STEPS_PER_IDF * idf(documents, frequency)))


def need(masses: list[int]) -> int:
    """How much of the query's mass a document must hold to be found.

    >>> need([60, 50, 7]), need([60, 50, 30, 7])
    (117, 45)
    """
    total = sum(masses)
    return total if len(masses) <= ALL_OF else math.ceil(SHARE_OF_IDF_MASS * total)
