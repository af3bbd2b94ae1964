"""For machines that watch the site: whether it lives, and whether it can answer searches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, jsonify

from register.errors import RegisterError
from search.current import EngineError
from web.published import published, site

if TYPE_CHECKING:
    from flask.typing import ResponseReturnValue

health = Blueprint("health", __name__, url_prefix="/health")


@health.get("/live")
def live() -> ResponseReturnValue:
    """The process answers."""
    return jsonify(status="ok")


@health.get("/ready")
def ready() -> ResponseReturnValue:
    """A search can be answered, by the newest generation, from files as published.

    Else 503 and why. Files are compared in the background, from the first time this is asked.
    """
    try:
        with published() as now:
            trouble = site().current.trouble
            problems = site().current.problems()
            shown = {
                "generation": now.search.generation,
                "documents": now.search.documents,
                "files": "checking" if problems is None else "damaged" if problems else "ok",
            }
    except (EngineError, RegisterError) as error:
        return jsonify(status="down", reason=str(error)), 503
    if trouble:
        return jsonify(status="outdated", reason=str(trouble), **shown), 503
    if problems:
        return jsonify(status="damaged", reason="\n".join(problems), **shown), 503
    return jsonify(status="ok", **shown)
