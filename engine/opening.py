"""The two doors to the engine in use, so that no other room ever names it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.fields import FIELDS
from engine.whoosh_engine.builder import WhooshBuilder
from engine.whoosh_engine.searching import WhooshEngine

if TYPE_CHECKING:
    from pathlib import Path

    from engine.fields import Fields
    from engine.protocol import Builder, Engine


def open_engine(path: Path) -> Engine:
    """Open the engine's files in a generation's folder (`Generation.path`).

    Raises `IndexMissing` or `IndexDamaged`. The caller holds the generation (`Generations.
    open_current`) for as long as the engine is open: that is what keeps its files in place.
    """
    return WhooshEngine(path)


def new_builder(path: Path, *, base: Path | None = None, fields: Fields = FIELDS) -> Builder:
    """Begin the engine's files in a draft's folder (`Draft.path`).

    With `base`, the folder of an earlier generation (`Draft.base`), begin with all that it holds;
    its files are linked, never written to.
    """
    return WhooshBuilder(path, base=base, fields=fields)
