"""Finding initiatives and figures in the text of one bulletin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from register.extract.names import mentions
from register.model import Extract

if TYPE_CHECKING:
    from corpus.bulletin import Bulletin

__all__ = ["read"]


def read(bulletin: Bulletin) -> Extract:
    """All that this bulletin says of initiatives, in the order of its text."""
    return Extract(tuple(mentions(bulletin)))
