"""How what was typed is read: small, named steps, each of which a link undoes.

Every step takes the items of one alternative and gives them back changed, with what it did. It
never raises, and undoing one (`asis` in the request) changes nothing that another did.
"""

from search.reading.pipeline import Understood, understand

__all__ = ["Understood", "understand"]
