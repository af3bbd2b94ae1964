"""One entry from the mentions it is made of: what most of them say, or the latest of equals."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from register.model import Initiative, Mention, Status
from vietnamese import is_plain, tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any


def order(mention: Mention) -> tuple[bool, int, str, int, int]:
    """What mentions are sorted by: publication, undated ones last."""
    day = mention.published.toordinal() if mention.published else 0
    place = (mention.bulletin, mention.name_start, mention.name_end)
    return (mention.published is None, day, *place)


def summarise(id_: str, mentions: Iterable[Mention], *, reasons: Iterable[str] = ()) -> Initiative:
    """The entry that these mentions, at least one, make."""
    ordered = tuple(sorted(mentions, key=order))
    # Of equals the latest dated one wins.
    by_age = sorted(ordered, key=lambda one: one.published is not None)
    by_owner = [one for one in by_age if one.organisation]
    organisation = _commonest([one.organisation.text for one in by_owner if one.organisation])
    kinds = [
        one.organisation_kind
        for one in by_owner
        if one.organisation and one.organisation.text == organisation and one.organisation_kind
    ]
    placed = [one for one in by_age if one.place]
    units = Counter(unit for one in placed or ordered for unit in one.units)
    areas = [one.area for one in by_age if one.area]
    years = {one.year for one in ordered if one.year}
    published = {one.published.year for one in ordered if one.published}
    statuses = {one.status for one in ordered}
    return Initiative(
        id=id_,
        name=_best_name(by_age),
        mentions=ordered,
        organisation=organisation,
        organisation_kind=_commonest(kinds),
        place=_commonest([one.place.text for one in placed if one.place]),
        units=tuple(sorted(units, key=lambda unit: (-units[unit], unit))),
        areas=tuple(_commonest_first(areas)),
        years=tuple(sorted(years or published)),
        statuses=tuple(status for status in Status if status in statuses),
        reasons=tuple(sorted(set(reasons))),
    )


def _best_name(mentions: Sequence[Mention]) -> str:
    """The commonest; with accents, and not in capitals only, if any is written so."""
    names = [mention.name for mention in mentions]
    if len(set(names)) == 1:
        return names[0]
    cased = [name for name in names if not name.isupper()] or names
    accented = [name for name in cased if not _is_bare(name)] or cased
    return str(_commonest(accented))


def _is_bare(name: str) -> bool:
    return all(is_plain(token.term) for token in tokenize(name))


def _commonest(values: Sequence[Any]) -> Any:  # noqa: ANN401 - texts and kinds alike
    """None of none."""
    return next(iter(_commonest_first(values)), None)


def _commonest_first(values: Sequence[Any]) -> list[Any]:
    if len(values) < 2:  # noqa: PLR2004 - most entries are named once: one of one, or none
        return list(values)
    counts = Counter(values)
    latest = {value: at for at, value in enumerate(values)}
    return sorted(counts, key=lambda value: (-counts[value], -latest[value]))
