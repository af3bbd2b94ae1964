"""Finding initiatives in the text of one bulletin."""

from register.extract.names import mentions

__all__ = ["mentions"]
