"""Whether the figures of the register add up: every law tried, nothing ever set right.

A law a file. `sheet` lays out what one bulletin counts, `rounding` says which numbers a hedge may
stand for, `verdict` makes a match, a mismatch, or neither of it; docs/register.md has it in words.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from register.model import CheckKind
from register.reconcile.areas import area_checks
from register.reconcile.bounds import share_checks, step_checks
from register.reconcile.bulletins import bulletin_checks
from register.reconcile.listed import name_checks
from register.reconcile.parts import part_checks
from register.reconcile.percentage import percentage_checks
from register.reconcile.repeated import repeated_checks
from register.reconcile.sheet import sheets
from register.reconcile.splits import split_checks

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from register.model import Check, Figure, Mention

__all__ = ["reconcile"]

_WITHIN_A_BULLETIN = (
    area_checks,
    step_checks,
    share_checks,
    split_checks,
    part_checks,
    percentage_checks,
    name_checks,
    repeated_checks,
)
_KINDS = list(CheckKind)


def reconcile(
    figures: Sequence[Figure],
    mentions: Sequence[Mention],
    *,
    provinces: Mapping[str, str] | None = None,
) -> list[Check]:
    """All checks on these figures, by bulletin, then in the order of `CheckKind`, then as written.

    Their order given changes nothing. `provinces` has for a bulletin the province of its source:
    `toàn tỉnh` and the communes of two provinces are not compared. Without it all bulletins
    are of one.

    >>> from register.model import Figure, Measure, Qualifier, Unit
    >>> sentence = "59 mô hình, gồm 41 mô hình tập thể, 18 mô hình cá nhân"
    >>> def counted(value, unit):
    ...     start = sentence.index(str(value))
    ...     return Figure("b1", value, Measure.TOTAL, unit, Qualifier.EXACTLY, start, start + 2,
    ...                   sentence, 0, len(sentence), "paragraph")
    >>> units = {59: Unit.MODELS, 41: Unit.GROUP_MODELS, 18: Unit.PERSON_MODELS}
    >>> checks = reconcile([counted(*figure) for figure in units.items()], [])
    >>> [(str(check.outcome), check.arithmetic) for check in checks]
    [('match', '41 + 18 = 59')]
    """
    laid_out = sheets(dict.fromkeys(figures), dict.fromkeys(mentions))
    within = (law(sheet) for sheet in laid_out for law in _WITHIN_A_BULLETIN)
    among = bulletin_checks(laid_out, provinces=provinces or {})
    return _once(sorted(chain(chain.from_iterable(within), among), key=_order))


def _once(checks: Iterable[Check]) -> list[Check]:
    """A sentence that a page prints twice is checked once."""
    seen: dict[tuple[object, ...], Check] = {}
    for check in checks:
        about = check.measure, check.area, check.period
        # A first figure that differs in its unit differs in its number too, or it is the same sum.
        seen.setdefault((check.bulletins, check.kind, check.arithmetic, *about), check)
    return list(seen.values())


def _order(check: Check) -> tuple[tuple[str, ...], int, tuple[int, ...], tuple[str, ...], str, str]:
    places = tuple(int(id_.rpartition("@")[2]) for id_ in check.figures)
    return (
        check.bulletins,
        _KINDS.index(check.kind),
        places,
        check.figures,
        check.arithmetic,
        repr(check),
    )
