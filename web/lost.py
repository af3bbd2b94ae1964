"""Addresses that once led somewhere: sent on, or told what became of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NoReturn

from flask import abort, redirect, url_for

if TYPE_CHECKING:
    from register.store import Register

_DAY_AT_START = re.compile(r"^\d{8}-")
_DIGEST_AT_END = re.compile(r"-?[0-9a-f]{6}$")


def send_on(
    register: Register, id_: str, *, endpoint: str, parameter: str = "id_", **kept: str
) -> NoReturn:
    """Answer for an id that nothing has now.

    301 to the same endpoint with its new id as `parameter`, and what is `kept`; 410 if what it
    named was removed, 404 if nothing ever had it.
    """
    moved = register.moved()
    if id_ not in moved:
        abort(404)
    new = moved[id_]
    if new is None:
        abort(410)
    values: dict[str, Any] = {parameter: new, **kept}
    abort(redirect(url_for(endpoint, **values), 301))


def words_of(id_: str) -> str:
    """What to search for when an id leads nowhere: the words in it.

    >>> words_of("20240116-toan-tinh-co-1-280-mo-hinh-dan-van-kheo-a1b2c3")
    'toan tinh co 1 280 mo hinh dan van kheo'
    >>> words_of("favicon.php")
    ''
    """
    words = _DIGEST_AT_END.sub("", _DAY_AT_START.sub("", id_)).split("-")
    return " ".join(words) if all(re.fullmatch(r"[0-9a-z]+", word) for word in words) else ""
