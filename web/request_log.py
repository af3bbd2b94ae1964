"""One line a request, without what was searched for: who looks for what is nobody's business."""

from __future__ import annotations

import logging
import secrets
import time
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from flask import g, request

if TYPE_CHECKING:
    from flask import Flask, Response

LOG: Final = logging.getLogger("timtin.web")


def log_requests(app: Flask) -> None:
    """Have this application log every request."""
    app.before_request(_begin)
    app.after_request(_end)


def request_id() -> str:
    """The id of this request: error pages show it, log lines hold it."""
    id_: str = g.request_id
    return id_


def _begin() -> None:
    g.request_id = secrets.token_hex(4)
    g.started = time.perf_counter()


def _end(response: Response) -> Response:
    # Watchers ask for health every few seconds: their lines would hide the others.
    level = logging.DEBUG if request.path.startswith("/health/") else logging.INFO
    took_ms = (time.perf_counter() - g.started) * 1000
    # The path is quoted: a line feed typed into an address must not begin a line of its own.
    LOG.log(
        level,
        "%s %s %d %.1fms id=%s",
        request.method,
        quote(request.path),
        response.status_code,
        took_ms,
        request_id(),
    )
    return response
