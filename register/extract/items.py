"""One sentence, read item by item and head by head.

The semicolon is the only border between items to rely on (bulletins.md 6.7).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from register.extract import headless, heads, lists, patterns
from register.extract.headed import Heads

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from register.extract.name import Name
    from register.extract.reading import Reading


def read(reading: Reading) -> list[Name]:
    """The names of a sentence, ascending."""
    if not _may_name(reading):
        return []
    reading.hide_quotes()
    masked = reading.masked
    models = [match.span() for match in patterns.MODEL.finditer(masked)]
    if reading.bullet and not models:
        headless.bullet(reading)
    elif models or _announces(reading):
        _items(reading, models)
    elif reading.carried and masked.startswith("“"):
        headless.broken_off(reading, _split(masked))
    headless.told_of(reading)
    names = reading.names
    if not models and names:
        lists.owned_before(reading, min(name.start for name in names) - reading.base)
    return sorted(names, key=lambda name: name.start)


def _may_name(reading: Reading) -> bool:
    """Whether the sentence has a head, or may name something without one."""
    plain, start, end = reading.written.plain, reading.base, reading.end
    return (
        reading.bullet
        or reading.carried
        or reading.about
        or reading.taken_up
        or reading.sentence.part == "title"
        or any(
            plain.find(word, start, end) >= 0
            for word in (heads.MODEL, "cách dân vận", "cách làm", "tổ ", "câu lạc bộ")
        )
    )


def _announces(reading: Reading) -> bool:
    """`Nhiều cách làm hay: đổi rác lấy quà ở thôn Bãi; cắt tóc không đồng của Đoàn xã`."""
    masked = reading.masked
    if not reading.about or patterns.ANNOUNCES.search(masked) is None:
        return False
    intro = patterns.INTRO.search(masked)
    if intro is None:
        return False
    return ";" in masked or patterns.ITEM_OWNED.match(masked, intro.end()) is not None


def _items(reading: Reading, models: Sequence[tuple[int, int]]) -> None:
    """Read a sentence whose heads stand at `models`."""
    masked = reading.masked
    first_head = min(len(masked), models[0][0] + 1) if models else len(masked)
    intro = patterns.INTRO.search(masked, 0, first_head)
    if intro and patterns.DECOY_IN.search(masked, max(0, intro.end() - 45), intro.end()):
        intro = None
    reading.announced = reading.listing = intro is not None
    headed = Heads(reading)
    for start, end in _split(masked):
        if intro and start < intro.end() < end:
            start = intro.end()  # noqa: PLW2901 (what announces a list is no item of it)
        inside = [span for span in models if start <= span[0] < end]
        first = inside[0][0] if inside else end
        if reading.listing and start < first and (inside or not _of_terms(masked, start)):
            headless.item(reading, start, first, whole=not inside)
        stops = [span[0] for span in (*inside, (end, end))][1:]
        for (head, at), stop in zip(inside, stops, strict=True):
            if headed.read(head, at, stop):
                reading.listing = True


def _of_terms(masked: str, at: int) -> bool:
    """Whether an item without a head is one of a model's terms: `theo ba tiêu chí: a; b; c`."""
    if masked.startswith("“", lists.begin(masked, at, len(masked))):
        return False
    colon = masked.rfind(":", 0, at)
    return colon > 0 and patterns.TERMS.search(masked, max(0, colon - 60), colon) is not None


def _split(masked: str) -> Iterator[tuple[int, int]]:
    """The items of a sentence: stretches between semicolons outside brackets."""
    start = depth = 0
    for match in re.finditer(r"[();]", masked):
        sign = match[0]
        if sign == "(":
            depth += 1
        elif sign == ")":
            depth = max(0, depth - 1)
        elif not depth:
            yield start, match.start()
            start = match.end()
    yield start, len(masked)
