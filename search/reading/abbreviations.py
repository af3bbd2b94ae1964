"""Short forms and long ones, either way."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from search.reading.context import Context
    from search.results import Step
    from search.typed import Item


def read_abbreviations(items: list[Item], context: Context) -> tuple[list[Item], list[Step]]:
    """Let a short form stand for its long one, and the other way round."""
    return items, []
