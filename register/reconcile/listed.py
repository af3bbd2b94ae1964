"""Names listed against the number of models claimed, in its sentence or in the next one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from register.model import CheckKind, Unit
from register.reconcile.sheet import SURE, adjacent
from register.reconcile.verdict import check, hedged, sign
from register.reconcile.writing import stated
from vietnamese import canonical

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from register.model import Check, Mention
    from register.reconcile.sheet import Count, Sheet

_CLAIMING = frozenset({Unit.MODELS, Unit.MODELS_AND_EXEMPLARS, Unit.GROUP_MODELS})
#: `38 mô hình, tiêu biểu là`: some of them, so nothing is claimed about the number of names.
_EXAMPLES = re.compile(
    r"\bnhư\b|\btrong (?:đó|số đó)\b"
    r"|(?:^|[,;(–-])\s*(?:tiêu biểu|điển hình|nổi bật|đặc biệt|nhất là)\b"
    r"|\b(?:tiêu biểu|điển hình|nổi bật) (?:có|là)\b",
    re.IGNORECASE,
)
_ANNOUNCED = re.compile(r":|\bgồm\b|\blà\b|\bcụ thể\b", re.IGNORECASE)
#: Words alone between a number and a name: `2 mô hình “Ngõ sáng” và “Tủ sách xóm”`.
_STRAIGHT_ON = re.compile(r"[^,;.:()]{0,60}")
_OPEN_END = re.compile(r"…|\.\.\.|\bv\.\s?v\b", re.IGNORECASE)
#: The marks that open quotes, straight ones counted in pairs.
_OPENING = re.compile(r"[“«]|\"[^\"]*\"")
#: What stands between two items of a list.
_BORDER = re.compile(r"[,;]|\bvà\b", re.IGNORECASE)
#: The movement's own name is in quotes and is no model's.
_MOVEMENT = re.compile(r"[“\"«]\s*dân vận khéo\s*[”\"»“]", re.IGNORECASE)


class _List(NamedTuple):
    mentions: tuple[Mention, ...]
    #: From the number, or from the start of the next sentence, to the first name.
    leading: str
    #: From the first name to where the list ends.
    text: str


def name_checks(sheet: Sheet) -> Iterator[Check]:
    """One check a number of models that announces a list of names."""
    named: defaultdict[int, list[Mention]] = defaultdict(list)
    for mention in sheet.mentions:
        named[mention.evidence_start].append(mention)
    starts = sorted(named)
    numbers: defaultdict[int, list[int]] = defaultdict(list)
    for figure in sheet.figures:
        numbers[figure.evidence_start].append(figure.number_start)
    for start in sheet.starts:
        for count in sheet.sentences[start]:
            if count.thing.unit not in _CLAIMING:
                continue
            listed = _list_of(count, named=named, numbers=numbers, starts=starts)
            if listed:
                yield _checked(count, listed)


def _list_of(
    count: Count,
    *,
    named: dict[int, list[Mention]],
    numbers: dict[int, list[int]],
    starts: Sequence[int],
) -> _List | None:
    figure = count.figure
    # A list belongs to the last number before it.
    later = (n for n in numbers[figure.evidence_start] if n > figure.number_start)
    ends = min(later, default=figure.evidence_end)
    here = [
        m for m in named.get(figure.evidence_start, ()) if figure.number_end <= m.name_start < ends
    ]
    if here:
        return _announced(here, since=figure.number_end, until=ends)
    if ends != figure.evidence_end:
        return None
    next_start = _next(starts, figure.evidence_end)
    if next_start is None or next_start in numbers:
        return None
    there = named[next_start]
    listed = _announced(there, since=next_start, until=there[0].evidence_end)
    colon = figure.evidence.rstrip().endswith(":")
    return listed if listed and (colon or _ANNOUNCED.search(listed.leading)) else None


def _next(starts: Sequence[int], end: int) -> int | None:
    """Where the sentence right after one that ends here starts, if it names a model."""
    place = bisect_left(starts, end)
    return starts[place] if place < len(starts) and adjacent(end, starts[place]) else None


def _announced(mentions: Sequence[Mention], *, since: int, until: int) -> _List | None:
    first = mentions[0]
    base = first.evidence_start
    leading = _MOVEMENT.sub("", first.evidence[max(0, since - base) : first.name_start - base])
    if _EXAMPLES.search(leading):
        return None
    straight_on = len(mentions) > 1 and _STRAIGHT_ON.fullmatch(leading)
    if since != base and not straight_on and not _ANNOUNCED.search(leading):
        return None
    text = first.evidence[max(0, first.name_start - base - 2) : until - base]
    return _List(tuple(mentions), leading, text)


def _checked(count: Count, listed: _List) -> Check:
    # The same name of two owners is two models.
    different = {
        (_spelt(m.name), m.organisation and _spelt(m.organisation.text)): m for m in listed.mentions
    }
    names = tuple(dict.fromkeys(mention.name for mention in different.values()))
    found = len(different)
    agrees = count.span.low <= found <= count.span.high
    sure = all(mention.quoted and mention.confidence >= SURE for mention in listed.mentions)
    too_few = found < count.value
    accuses = sure and not hedged(count) and not (too_few and _may_miss_names(count, listed))
    difference = count.value - found
    apart = sign(Fraction(found), count.value, counts=[count], agrees=agrees, accuses=accuses)
    return check(
        CheckKind.NAMES,
        counts=(count,),
        agrees=agrees,
        accuses=accuses,
        difference=difference,
        arithmetic=f"{found} tên {apart} {stated(count.figure)}",
        names=names,
    )


def _may_miss_names(count: Count, listed: _List) -> bool:
    """Names may be missing: the list says so, or has items not found, or gives a few of many."""
    text = _MOVEMENT.sub("", listed.text)
    quoted = len(_OPENING.findall(text))
    few = 2 * len(listed.mentions) < count.value
    for mention in listed.mentions:
        text = text.replace(mention.name, "")
    items = len(_BORDER.findall(text)) + 1
    return bool(_OPEN_END.search(text)) or max(quoted, items) > len(listed.mentions) or few


def _spelt(name: str) -> str:
    return " ".join(map(canonical, name.split()))
