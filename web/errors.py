"""What is answered when a page can't be: in Vietnamese, with a search box, never "no results"."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from flask import render_template, request
from werkzeug.exceptions import HTTPException

from register.errors import RegisterError
from search.current import EngineError
from search.errors import SearchError
from web.lost import words_of
from web.problems import problem_response
from web.request_log import LOG, request_id
from web.texts import SENTENCES, text

if TYPE_CHECKING:
    from flask import Flask
    from flask.typing import ResponseReturnValue
    from werkzeug.wrappers import Response as AnyResponse


def handle_errors(app: Flask) -> None:
    """Have this application answer errors with pages, or with problems under /api/."""
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(EngineError, _unavailable)
    app.register_error_handler(RegisterError, _unavailable)
    app.register_error_handler(SearchError, _unavailable)
    app.register_error_handler(Exception, _bug)


def _http(error: HTTPException) -> ResponseReturnValue | AnyResponse:
    if error.response is not None:  # a redirect, made by abort()
        return error.response
    answer = _answer(error.code or 500)
    if error.code == 405 and isinstance(answer, tuple):  # noqa: PLR2004 - an HTTP status
        return (*answer, error.get_headers())
    return answer


def _unavailable(error: Exception) -> ResponseReturnValue:
    LOG.error("id=%s %s", request_id(), error)
    return _answer(503)


def _bug(error: Exception) -> ResponseReturnValue:
    LOG.error("id=%s %s", request_id(), type(error).__name__, exc_info=error)
    return _answer(500)


def _answer(status: int) -> ResponseReturnValue:
    name = str(status) if f"error.{status}.title" in SENTENCES else "other"
    title, detail = text(f"error.{name}.title"), text(f"error.{name}.text")
    if request.path.startswith("/api/"):
        more = {"id": request_id()} if name == "500" else {}
        code = HTTPStatus(status).name.lower()
        return problem_response(status, code, title=title, detail=detail, **more)
    words = words_of((request.view_args or {}).get("id_", ""))
    page = render_template(
        "error.html", name=name, title=title, detail=detail, words=words, id=request_id()
    )
    return page, status
