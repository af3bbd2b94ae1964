"""How far a number as written may lie from the number meant.

A round number with a hedge stands for all numbers up to the next one as round: `hơn 340` for 340 to
349, `gần 3.000` for 2.001 to 3.000, `khoảng 50` for 41 to 59. A hedge on a number that is not round
(`hơn 342`) leaves five. A percentage is rounded at its last digit shown.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from register.model import Qualifier, Unit

if TYPE_CHECKING:
    from register.model import Figure

#: Finer than any figure is written: what keeps a bound out of its own range.
_HAIR = Fraction(1, 10**6)
#: More digits than a float holds: where the search for the last one ends.
_MOST_DIGITS = 18
_DECIMALS = re.compile(r"\d[.,](\d{1,2})(?!\d)")


class Span(NamedTuple):
    """The numbers that a number as written may stand for, both ends in it.

    >>> Span(Fraction(340), Fraction(349)).meets(Span(Fraction(347), Fraction(347)))
    True
    """

    low: Fraction | float
    high: Fraction | float

    def meets(self, other: Span) -> bool:
        """Whether one number can be both."""
        return self.low <= other.high and other.low <= self.high


def exact(value: float) -> Fraction:
    """The number as written in decimals, without the error of a float.

    >>> exact(74.5), exact(1280)
    (Fraction(149, 2), Fraction(1280, 1))
    """
    return Fraction(value) if isinstance(value, int) else Fraction(str(value))


def span(figure: Figure) -> Span:
    """The numbers this figure may stand for."""
    value = exact(figure.value)
    if figure.qualifier is Qualifier.EXACTLY:
        half = _last_digit(figure) / 2 if figure.unit is Unit.PERCENT else Fraction(0)
        return Span(value - half, value + half)
    step = _step(figure) - _HAIR
    below = step if figure.qualifier is not Qualifier.OVER else 0
    above = step if figure.qualifier is not Qualifier.UNDER else 0
    return Span(value - below, value + above)


def _step(figure: Figure) -> Fraction:
    """The place of the last digit that is not 0; five where the number is not round."""
    value = exact(figure.value)
    place = _last_digit(figure)
    digits = abs(int(value / place))
    if digits % 10 and figure.unit is not Unit.PERCENT:
        return 5 * place
    for _ in range(_MOST_DIGITS):
        if digits % 10 or not digits:
            break
        digits //= 10
        place *= 10
    return place


def _last_digit(figure: Figure) -> Fraction:
    """The place of the last digit shown: 1, or a tenth or hundredth after a decimal comma."""
    if isinstance(figure.value, int) and figure.unit is not Unit.PERCENT:
        return Fraction(1)
    start = figure.number_start - figure.evidence_start
    written = figure.evidence[start : start + figure.number_end - figure.number_start]
    # Its own digits say more than the value: 74,50% is finer than 74,5%.
    shown = _DECIMALS.search(written) if start >= 0 else None
    if shown:
        return Fraction(1, 10 ** len(shown[1]))
    place = Fraction(1)
    while exact(figure.value) % place and place > _HAIR:
        place /= 10
    return place
