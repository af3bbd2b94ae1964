"""Numbers, dates and addresses as a Vietnamese page shows them; days for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from register.reconcile.writing import number

if TYPE_CHECKING:
    from datetime import date

__all__ = ["capital", "day", "iso", "number", "shortened", "web_address"]


def capital(words: str) -> str:
    """These words at the beginning of a line.

    >>> capital("đến ngày 16/01/2024")
    'Đến ngày 16/01/2024'
    """
    return words[:1].upper() + words[1:]


def day(value: date) -> str:
    """A day.

    >>> from datetime import date
    >>> day(date(2024, 1, 16))
    '16/01/2024'
    """
    # Not strftime: it writes years before 1000 without their zeros.
    return f"{value.day:02}/{value.month:02}/{value.year:04}"


def iso(value: date | None) -> str | None:
    """A day for programs."""
    return value.isoformat() if value else None


def web_address(url: str | None) -> str | None:
    """The address if a page may link to it: http or https, nothing that runs.

    >>> web_address("https://backan.gov.vn/tin/1"), web_address("javascript:alert(1)")
    ('https://backan.gov.vn/tin/1', None)
    """
    try:
        scheme = urlsplit(url or "").scheme
    except ValueError:
        return None
    return url if scheme in {"http", "https"} else None


def shortened(text: str, *, most: int) -> str:
    """At most `most` characters of a text, cut between words where it can be.

    >>> shortened("mô hình dân vận khéo", most=12)
    'mô hình dân…'
    """
    if len(text) <= most:
        return text
    cut = text[: most - 1]
    space = cut.rfind(" ") if text[most - 1] != " " else most - 1
    return cut[: space if space > most // 2 else most - 1].rstrip() + "…"
