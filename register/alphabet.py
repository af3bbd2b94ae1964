"""The order of names in a list, for the pages: they know the register, not the language."""

from vietnamese.alphabet import order

__all__ = ["order"]
