"""Terms in, ids out: the engine knows terms and documents, never Vietnamese.

`open_engine` and `new_builder` (engine/opening.py) are the two doors; `Generations`
(engine/generations.py) says which published index is the current one. Whoosh stays inside
engine/whoosh_engine/.
"""

from __future__ import annotations

from engine.generations import Generations
from engine.opening import new_builder, open_engine

__all__ = ["Generations", "new_builder", "open_engine"]
