"""Names without a head of their own: bullets, items of lists, quotes that are told of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from register.extract import heads, lists, patterns, phrases, told, unquoted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from register.extract.quotes import Quote
    from register.extract.reading import Reading

#: Ends what is listed with a name without a head.
_NEXT: Final = re.compile(rf";|\b{heads.MODEL}\b")


def bullet(reading: Reading) -> None:
    """`- “X” (Chi bộ thôn Bãi)`, `+ Tổ gác đêm - Công an xã: …`, `- Hội Nông dân xã: “X”`."""
    masked = reading.masked
    mark = patterns.BULLET.match(masked)
    at = mark.end() if mark else 0
    unit = patterns.BULLET_UNIT.match(masked, at)
    if unit:
        at = unit.end()
    reading.listing = True
    if masked.startswith("“", at):
        if reading.add_quoted(at, "headless"):
            lists.follow(reading, reading.quote_end(at), len(masked))
        return
    if not masked[at : at + 1].isalnum() or unquoted.tells(masked[at:]):
        return
    end, _ = phrases.end(reading, at, len(masked))
    phrase = masked[at:end].strip()
    owned = patterns.BULLET_OWNER.match(masked, end) is not None
    # `- Khen thưởng. Cả năm …` is a heading.
    text = reading.written.text
    last = reading.end == len(text) or text[reading.end] == "\n"
    ends = last and not masked[end:].strip(" ;.…,") and phrase.count(" ") > 1
    if (owned or ends) and unquoted.is_name(phrase, owned=owned) and not unquoted.is_body(phrase):
        reading.add_unquoted(at, end, "headless")


def item(reading: Reading, start: int, stop: int, *, whole: bool) -> None:
    """An item of a list; if not `whole`, a head follows it."""
    masked = reading.masked
    if not whole and "“" not in masked[start:stop]:
        return  # words before a head are its owner's
    at = lists.begin(masked, start, stop)
    owner = patterns.OWNER_DOES.match(masked, at, stop)
    quote = masked.find("“", at, stop)
    if quote >= 0:
        verdict = lists.before_quote(masked, at, quote, separated=True)
        if verdict == "name" or not masked[at:quote].strip():
            if reading.add_quoted(quote, "headless"):
                plural = ":" in masked[at:quote]
                end = reading.quote_end(quote)
                lists.follow(reading, end, stop, plural=plural)
            return
    if not whole or not _is_list(reading):
        return
    if reading.announced and ";" not in masked:  # `đổi rác ở thôn A, vá đường ở thôn B`
        lists.follow(reading, at, stop, plural=True, first=True)
        return
    _unquoted_item(reading, owner.end() if owner else at, stop, owner)


def _unquoted_item(reading: Reading, at: int, stop: int, owner: re.Match[str] | None) -> None:
    """`nuôi dê ở thôn Lành`, `Hội Nông dân với | kho giống chung, máy cày chung`."""
    masked = reading.masked
    if unquoted.tells(masked[at:stop]):
        return
    end, _ = phrases.end(reading, at, stop)
    phrase = masked[at:end].strip()
    if masked[end:stop].lstrip().startswith("“"):
        return  # `nhận chăm sóc đoạn đường “X”`
    if unquoted.is_name(phrase) and not reading.is_place(at, end) and not unquoted.is_body(phrase):
        reading.add_unquoted(at, end, "headless")
        plural = bool(owner and owner["does"].strip().endswith((":", "có", "với")))
        lists.follow(reading, end, stop, plural=plural)


def broken_off(reading: Reading, items: Iterable[tuple[int, int]]) -> None:
    """A sentence that a stray full stop broke off a list of quoted names."""
    masked = reading.masked
    reading.listing = True
    for start, end in items:
        if masked[start:end].lstrip().startswith("“"):
            at = masked.index("“", start)
            goes_on = patterns.GOES_ON.match(masked, reading.quote_end(at))
            if goes_on and reading.add_quoted(at, "headless"):
                lists.follow(reading, reading.quote_end(at), end)


def told_of(reading: Reading) -> None:
    """The quotes that nothing above took, and that stand before a head or need none."""
    masked = reading.masked
    taken = {name.start for name in reading.names}
    listed = patterns.AND.fullmatch
    decoy_end = -1  # of the last of a list of movements or the like
    told_end = -1  # of the last of a list of names
    for quote in reading.quotes:
        start, end = quote.start - reading.base, quote.end - reading.base
        if told.is_decoy(masked, start) or (decoy_end >= 0 and listed(masked, decoy_end, start)):
            decoy_end = end
            continue
        if quote.inner_start in taken:
            told_end = end
            continue
        goes_on = told_end >= 0 and listed(masked, told_end, start) is not None
        doubt = _doubt(reading, quote, goes_on=goes_on)
        if not doubt:
            continue
        reading.add(quote.inner_start, quote.inner_end, doubt, quoted=True)
        taken.add(quote.inner_start)
        told_end = end
        if doubt == "no_head":
            # What is listed with it, up to the next item or head.
            near = min(len(masked), end + patterns.LISTED_NEAR)
            stop = _NEXT.search(masked, end, near)
            before = len(reading.names)
            lists.follow(reading, end, stop.start() if stop else near)
            reading.names[before:] = [
                name for name in reading.names[before:] if name.start not in taken
            ]
            taken.update(name.start for name in reading.names)


def _is_list(reading: Reading) -> bool:
    """Whether this sentence is a list, rather than prose with a semicolon in it."""
    return reading.announced or len(reading.names) > 1 or reading.masked.count(";") > 1


def _doubt(reading: Reading, quote: Quote, *, goes_on: bool) -> str | None:
    """What makes a quoted name without a head less sure; None: it is no name."""
    masked, taken_up = reading.masked, reading.taken_up
    start, end = quote.start - reading.base, quote.end - reading.base
    inside = reading.inside(quote)
    if patterns.HEAD_AFTER.match(masked, end) and reading.can_be_name(quote):
        return "head_after"
    sure = goes_on or taken_up or told.has_owner(masked, end)
    fewest = told.LISTED if sure or reading.names else told.TOLD
    written = reading.written.text[quote.inner_start : quote.inner_end]
    if not quote.closed or not told.shaped(written, inside, fewest=fewest):
        return None
    if goes_on:
        return "no_head"
    spoken_of = reading.about or taken_up or reading.names or told.is_called(masked, start, end)
    if spoken_of and told.told(masked, start, end, taken_up=taken_up):
        return "no_head"
    if patterns.PEOPLE.match(inside) and patterns.RUN_BY.match(masked, end):
        return "group_head"
    return None
