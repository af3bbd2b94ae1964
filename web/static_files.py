"""The style sheet, script and pictures, at addresses that change when their contents do."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from flask import Blueprint, abort, redirect, send_from_directory

if TYPE_CHECKING:
    from flask import Response
    from werkzeug.wrappers import Response as AnyResponse

FOLDER: Final = Path(__file__).parent / "static"
#: As long as caches keep anything: another content has another address.
_YEAR_S: Final = 31_536_000

static_files = Blueprint("static_files", __name__)


@cache
def _digest(name: str) -> str:
    return hashlib.sha256((FOLDER / name).read_bytes()).hexdigest()[:12]


def static_address(name: str) -> str:
    """Where the file with this name is found."""
    return f"/static/{_digest(name)}/{name}"


@static_files.get("/static/<digest>/<name>")
def static_file(digest: str, name: str) -> Response:
    """The file, for ever if its address names its content, else only now (an old page asks)."""
    if not (FOLDER / name).is_file():
        abort(404)
    response = send_from_directory(FOLDER, name)
    response.cache_control.no_cache = None
    response.cache_control.public = True
    if digest == _digest(name):
        response.cache_control.max_age = _YEAR_S
        response.cache_control.immutable = True
    else:
        response.cache_control.max_age = 0
    return response


@static_files.get("/favicon.ico")
def favicon() -> AnyResponse:
    """For browsers that ask without having read the page."""
    return redirect(static_address("icon.svg"), 302)
