"""What decides the terms of a text: an index made by others can't be searched."""

from __future__ import annotations

from importlib.metadata import version

#: Raise it whenever any text would yield other tokens or terms than before (tests/vietnamese/golden
#: fails until then).
ANALYSER_VERSION = 1

#: Raise it whenever the files of `vietnamese.language` change their form.
LANGUAGE_VERSION = 1

_LIBRARIES = ("pyvi", "Unidecode", "viet-text-tools")


def versions() -> dict[str, str]:
    """Our own version and those of the libraries that take part, by name."""
    ours = {"analyser": str(ANALYSER_VERSION), "language": str(LANGUAGE_VERSION)}
    return {**ours, **{name: version(name) for name in _LIBRARIES}}
