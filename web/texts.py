"""Every sentence a person reads, by key: `texts/vi.json` and nowhere else."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from web.formats import number

#: What stands in the JSON file: sentences, in groups.
Group = dict[str, "str | Group"]

_FILE: Final = Path(__file__).parent / "texts" / "vi.json"


def _by_key(group: Group, prefix: str = "") -> dict[str, str]:
    sentences: dict[str, str] = {}
    for name, value in group.items():
        if isinstance(value, str):
            sentences[prefix + name] = value
        else:
            sentences |= _by_key(value, f"{prefix}{name}.")
    return sentences


#: `results.none` -> its sentence.
SENTENCES: Final = _by_key(json.loads(_FILE.read_text(encoding="utf-8")))


def text(key: str, **values: str | int) -> str:
    """The sentence with this key, its blanks filled in; whole numbers as Vietnamese writes them.

    Raises KeyError for a key that isn't there: that is a bug.

    >>> text("common.results", n=1280)
    '1.280 kết quả'
    """
    written = {
        name: number(value) if isinstance(value, int) else value for name, value in values.items()
    }
    return SENTENCES[key].format(**written)


def label(group: str, code: str) -> str:
    """What people call a code; the code itself where a newer register has one unknown here.

    >>> label("status", "kept_up"), label("status", "?")
    ('Được duy trì', '?')
    """
    return SENTENCES.get(f"{group}.{code}", code)
