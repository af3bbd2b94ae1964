"""Numbers and sums as a Vietnamese reader writes them."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from register.model import Qualifier, Unit
from register.reconcile.rounding import exact

if TYPE_CHECKING:
    from collections.abc import Iterable

    from register.model import Figure

_HEDGES = {
    Qualifier.EXACTLY: "",
    Qualifier.ABOUT: "khoảng ",
    Qualifier.OVER: "hơn ",
    Qualifier.UNDER: "gần ",
}


def number(value: Fraction | float) -> str:
    """Dots between thousands, a decimal comma, at most two decimals.

    >>> number(2537), number(74.5), number(Fraction(200, 3)), number(-1600)
    ('2.537', '74,5', '66,67', '-1.600')
    >>> number(74.0), number(2.999), number(-0.001)
    ('74', '3', '0')
    """
    value = value if isinstance(value, Fraction) else exact(value)
    if value.denominator == 1:
        return f"{value.numerator:,}".replace(",", ".")
    hundredths = round(value * 100)
    whole, rest = divmod(abs(hundredths), 100)
    sign = "-" if hundredths < 0 else ""
    decimals = f",{rest:02}".rstrip("0").rstrip(",")
    return f"{sign}{number(whole)}{decimals}"


def stated(figure: Figure) -> str:
    """The figure's number with its hedge: `hơn 340`, `74,5%`."""
    percent = "%" if figure.unit is Unit.PERCENT else ""
    return f"{_HEDGES[figure.qualifier]}{number(figure.value)}{percent}"


def total(figures: Iterable[Figure]) -> str:
    """The sum as it is written out: `309 + 579 + 1.600 + 49`."""
    return " + ".join(stated(figure) for figure in figures)


def plain(difference: Fraction) -> int | float:
    """A whole number where it is one; else with two decimals."""
    whole = difference.denominator == 1
    return difference.numerator if whole else round(float(difference), 2)
