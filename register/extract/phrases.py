"""Where a name without quotes ends in its sentence: `unquoted`, and the commas inside names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from register.extract import heads, patterns, unquoted

if TYPE_CHECKING:
    from register.extract.reading import Reading

_GROUP: Final = re.compile(heads.GROUP + r"\b")


def end(reading: Reading, start: int, stop: int) -> tuple[int, str]:
    """Where the phrase that begins at `start` ends, and what ends it, as `unquoted.end` says."""
    masked, text, base = reading.masked[:stop], reading.written.text, reading.base
    group = _GROUP.match(reading.masked, start) is not None
    at, what = unquoted.end(masked, text, start, base=base, group=group)
    # `tuyên truyền, vận động nhân dân`, `kiến thức, kỹ năng tại khu trọ`
    for _ in range(2):
        if what != "comma":
            break
        after = at + 1
        while after < stop and masked[after] == " ":
            after += 1
        more, why = unquoted.end(masked, text, after, base=base, group=group)
        if after >= stop or not _joined(reading, masked[start:at], after, more, why):
            break
        at, what = more, why
    return at, what


def _joined(reading: Reading, said: str, after: int, more: int, why: str) -> bool:
    """Whether the comma behind `said` is inside a name, whose other half is `after` to `more`."""
    masked = reading.masked
    piece = masked[after:more]
    words = said.split()
    short_first = len(words) <= unquoted.FEWEST
    alike = piece.split()[:1] == words[-3:-2]  # `mức độ 3, mức độ 4`
    ends_in_owner = why not in ("comma", "") and patterns.OWNER_OR_PLACE.match(masked, more)
    short_second = 0 < len(piece.split()) < 4 and ends_in_owner  # noqa: PLR2004 (`kỹ năng số`)
    return (
        bool(short_first or short_second or alike)
        and not unquoted.tells(piece)
        and not reading.is_place(after, more)
        and not piece.startswith((heads.MODEL, "“"))
    )
