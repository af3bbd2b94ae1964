"""The syllables of grammar, which weigh less in a query."""

from __future__ import annotations

from importlib.resources import files


def _read() -> frozenset[str]:
    lines = (
        files("vietnamese").joinpath("stop_syllables.txt").read_text(encoding="utf-8").split("\n")
    )
    return frozenset(word for line in lines if (word := line.partition("#")[0].strip()))


#: Canonical terms, as spelt; see stop_syllables.txt.
STOP_SYLLABLES = _read()
