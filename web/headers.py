"""What every answer says about itself: what may run in it, and how long it keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from flask import request

if TYPE_CHECKING:
    from flask import Flask, Response

#: Nothing but our own files; no other site may frame a page. (OWASP ASVS 5.0, 3.4.3 and 3.4.6)
CONTENT_SECURITY_POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
#: Pages change when a generation is published; a minute late is early enough for news.
_FRESH_S: Final = 60
_OK: Final = 200
_SERVER_ERROR: Final = 500


def add_headers(app: Flask) -> None:
    """Have every answer of this application carry them."""
    app.after_request(_security)
    app.after_request(_cross_origin)
    app.after_request(_caching)


def _security(response: Response) -> Response:
    response.headers["Content-Security-Policy"] = CONTENT_SECURITY_POLICY
    response.headers["X-Content-Type-Options"] = "nosniff"
    # What was searched for stands in our addresses, and is nobody else's business.
    response.headers["Referrer-Policy"] = "strict-origin-when-cross-origin"
    response.headers["Cross-Origin-Opener-Policy"] = "same-origin"
    return response


def _cross_origin(response: Response) -> Response:
    """Other sites' pages may read the API. Everything in it is public, so no credentials."""
    if request.path.startswith("/api/") and request.method in {"GET", "HEAD"}:
        response.headers["Access-Control-Allow-Origin"] = "*"
    return response


def _caching(response: Response) -> Response:
    if response.status_code >= _SERVER_ERROR or request.path.startswith("/health/"):
        response.headers["Cache-Control"] = "no-store"
    elif "Cache-Control" not in response.headers:
        response.cache_control.public = True
        response.cache_control.max_age = _FRESH_S
        if response.status_code == _OK and request.method in {"GET", "HEAD"}:
            response.add_etag()
            response.make_conditional(request)
    return response
