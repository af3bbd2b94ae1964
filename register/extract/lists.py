"""Names listed after a name, or after what announces them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from register.extract import heads, patterns, phrases, unquoted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from register.extract.reading import Reading

#: Doubts of a name that share all that are listed with it.
_NO_HEAD: Final = frozenset({"headless", "no_head"})
#: Syllables behind a comma that may be the other half of a name: `kiến thức, kỹ năng số của xã`.
_SHORT_HALF: Final = 3
#: `Đoàn xã nhận | chăm sóc đoạn đường | “X”`
_LABEL_DONE: Final = re.compile(rf"(?:\w+ ){{0,2}}{patterns.GROUP_LABEL.pattern}")
#: `mỗi nơi một mô hình: khu phố 1 “A”, khu phố 2 “B”`
_PLACE_ONLY: Final = re.compile(
    rf"(?:{heads.COMMUNE}|{heads.HAMLET}) (?:\d+|[^\W\d_]+(?: [^\W_]+){{0,3}})"
)
#: Behind a name, and no more than that: ` của Đoàn xã`.
_OWNER_ONLY: Final = re.compile(rf" (?:của|do|thuộc|ở|tại) {heads.DOER}\b(?: (?!để)\w+){{0,6}}\s*")
_COUNT: Final = re.compile(r"\d+ (?=\S)")
#: `các mô hình hay như: chương trình “X”`: called so, it is one of them.
_AS_MODEL: Final = re.compile(r"\s*(?:và\s+)?(?:chương trình|công trình|dự án|phần việc)\s*")


def follow(  # noqa: PLR0913 - what is known of the list, by keyword
    reading: Reading,
    at: int,
    stop: int,
    *,
    plural: bool = False,
    first: bool = False,
    count: int | None = None,
) -> None:
    """Names listed after a name (or, if `first`, after `mô hình:`), from `at` up to `stop`.

    Those without quotes are names only if their head is `plural`. If the name has no head, those
    listed with it have none, either. `count`: how many there are, if that is said.
    """
    last = reading.names[-1].doubts if reading.names and not first else ()
    doubts = [doubt for doubt in last if doubt in _NO_HEAD]
    masked = reading.masked
    chained = True  # nothing but separators since the last name
    passed = False  # the last quotes hold no name
    while at < stop:
        quote = masked.find("“", at, stop)
        parts = _parts(masked, at, quote if quote >= 0 else stop)
        tail = parts.pop() if quote >= 0 else None
        parts = _joined(masked, parts)
        if tail is None:
            _split_last(masked, parts, count=count)
        chained = _between(reading, parts, plural=plural, first=first, chained=chained)
        first = False
        if tail is None:
            return
        verdict = before_quote(masked, *tail, separated=bool(parts) or at == tail[0])
        if verdict == "stop" and plural and reading.announced:
            verdict = "name" if _AS_MODEL.fullmatch(masked, *tail) else verdict
        if verdict == "stop":
            return
        # `quỹ “A”, “B”`: what is listed with what is no name is none, either.
        if passed and not masked[begin(masked, *tail) : tail[1]].strip():
            verdict = "skip"
        passed = verdict == "skip"
        if verdict == "name" and reading.add_quoted(quote, *doubts):
            chained = True
        at = reading.quote_end(quote)


def in_bracket(reading: Reading, start: int, end: int, *, count: int) -> bool:
    """Names without quotes in a bracket, if it holds `count` items; whether it names something."""
    parts = _parts(reading.masked, start, end)
    if not 1 < len(parts) == count:
        return False
    before = len(reading.names)
    for part in parts:
        _listed(reading, *part)
    return len(reading.names) > before


def _split_last(masked: str, parts: list[tuple[int, int]], *, count: int | None) -> None:
    """`3 mô hình là A, B và C`: where the last stretch holds two, by their number."""
    start, end = parts[-1]
    if count is None or len(parts) + 1 != count or masked.count(" và ", start, end) != 1:
        return
    here = masked.index(" và ", start, end)
    parts[-1:] = [(start, here), (here, end)]


def begin(masked: str, start: int, end: int) -> int:
    """Where an item begins, behind `và`, `2.` or `trong đó là`."""
    lead = patterns.CONNECTIVE.match(masked, start, end)
    return lead.end() if lead else start


def before_quote(masked: str, start: int, end: int, *, separated: bool) -> str:
    """What the words between a separator and a quote make it: name, stop or skip."""
    tail = masked[start:end]
    said = masked[begin(masked, start, end) : end].strip()
    if not said:
        return "name" if separated or not tail.strip() else "skip"
    if patterns.DECOY_END.search(tail) or heads.SAYING.search(tail):
        return "stop"
    if patterns.GROUP_LABEL.fullmatch(said) or (separated and _PLACE_ONLY.fullmatch(said)):
        return "name"
    owner = patterns.OWNER_DOES.match(said + " “")
    if owner:
        label = said[owner.end() :]
        if not label or _LABEL_DONE.fullmatch(label):
            return "name"
    return "skip"


def owned_before(reading: Reading, first: int) -> None:
    """`Ấp 1 nổi bật với tổ vá đường, Ấp 2 có “X”`: what was told before the first quotes."""
    for start, end in _parts(reading.masked, 0, first):
        owner = patterns.OWNER_DOES.match(reading.masked, start, end)
        if owner and owner["does"].endswith("nổi bật với"):
            _owned_item(reading, start, end)


def _between(
    reading: Reading, parts: Sequence[tuple[int, int]], *, plural: bool, first: bool, chained: bool
) -> bool:
    """The stretches of a list up to its next quotes; whether the list goes on, if it did before."""
    masked = reading.masked
    for number, part in enumerate(parts):
        if not masked[slice(*part)].strip():
            continue
        if number == 0 and not first:
            # words right after the name: its owner, a clause
            chained = reading.announced and _OWNER_ONLY.fullmatch(masked, *part) is not None
        elif _owned_item(reading, *part):
            chained = True
        elif chained and number == 1 and _joined_group(masked, part[0]):
            _listed(reading, *part)
        elif chained and (plural or (reading.announced and _has_owner(reading, *part))):
            chained = _listed(reading, *part)
    return chained


def _has_owner(reading: Reading, start: int, end: int) -> bool:
    """`quỹ thóc giống, bồn chứa nước dùng chung ở xã Bãi Đá`: an item that says whose it is."""
    start = begin(reading.masked, start, end)
    stop, _ = phrases.end(reading, start, end)
    items = patterns.GROUP_FIRST.match(" " + reading.masked[start:stop] + " ") is not None
    return (
        (items or len(reading.masked[start:stop].split()) > _SHORT_HALF)
        and stop < end
        and reading.owned(stop, end)
    )


def _joined_group(masked: str, at: int) -> bool:
    """`“A” và góc học tập dưới hầm tàu`."""
    return masked[at - 2 : at] == "và" and patterns.GROUP_FIRST.match(masked, at) is not None


def _listed(reading: Reading, start: int, end: int) -> bool:
    """An unquoted item of a list; whether the list goes on."""
    masked = reading.masked
    start = begin(masked, start, end)
    if _COUNT.match(masked, start, end):
        return False
    if unquoted.tells(masked[start:end].strip()):
        return bool(re.match(r"(?:thôn|xã|phường|bản|ấp)\b", masked[start:end]))
    stop, _ = phrases.end(reading, start, end)
    phrase = masked[start:stop].strip()
    if not unquoted.is_name(phrase) or reading.is_place(start, stop):
        return False
    if masked[stop:].lstrip().startswith(heads.MODEL) or unquoted.is_body(phrase):
        return False  # `Na Rì 341 mô hình`
    reading.add_unquoted(start, stop, "headless")
    return True


def _owned_item(reading: Reading, start: int, end: int) -> bool:
    """`…, Chi đoàn làng với tủ áo ấm`: an owner, and what it has."""
    masked = reading.masked
    owner = patterns.OWNER_DOES.match(masked, begin(masked, start, end), end)
    if not owner or not (reading.listing or reading.names) or owner["does"].strip() in "–-:":
        return False
    start = owner.end()
    stop, _ = phrases.end(reading, start, end)
    phrase = masked[start:stop].strip()
    if not unquoted.is_name(phrase) or unquoted.tells(phrase) or phrase.startswith("mô hình"):
        return False
    if masked[stop:].lstrip().startswith("“"):
        return False  # `nhận chăm sóc đoạn đường “X”`
    reading.add_unquoted(start, stop, "headless")
    return True


def _parts(masked: str, start: int, end: int) -> list[tuple[int, int]]:
    """Stretches between commas (and `và` after a quote or before the end) outside brackets."""
    parts = []
    at = start
    depth = 0
    for match in re.finditer(r"[(),;…]|\.{2,}|\bvà\b", masked[start:end]):
        sign = match[0]
        if sign in "()":
            depth = max(0, depth + (1 if sign == "(" else -1))
            continue
        if depth:
            continue
        here = start + match.start()
        if sign == "và" and masked[at:here].strip() and masked[start + match.end() : end].strip():
            continue  # `treo đèn và báo động`: inside a name
        parts.append((at, here))
        at = start + match.end()
    parts.append((at, end))
    return parts


def _joined(masked: str, parts: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The same with what is no item of its own: `tiết kiệm điện, | nước, | gạo và gas`."""
    joined: list[tuple[int, int]] = []
    for start, end in parts:
        if joined and masked[start - 1] == "," and phrases.ONE.fullmatch(masked, start, end):
            joined[-1] = joined[-1][0], end
        else:
            joined.append((start, end))
    return joined
