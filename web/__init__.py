"""The web site: pages for people, an API for other sites. Only here is Flask known.

`create_app` is the one place where the parts meet. Pages work without any script; every sentence
stands in `texts/vi.json`, and marks are made in templates, from segments, never from HTML.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Flask
from flask.json.provider import DefaultJSONProvider

from search.current import CurrentSearch
from web import formats
from web.api import api
from web.api_figures import api_figures
from web.errors import handle_errors
from web.figures_pages import figures_pages
from web.headers import add_headers
from web.health import health
from web.initiatives import corrected
from web.pages import pages
from web.problems import sentence
from web.published import EXTENSION, Site, site
from web.register_pages import register_pages
from web.request_log import log_requests
from web.static_files import static_address, static_files
from web.texts import label, text

if TYPE_CHECKING:
    from pathlib import Path


class _Json(DefaultJSONProvider):
    """JSON as people can read it: letters as they are, keys in the order given."""

    ensure_ascii = False
    sort_keys = False


def create_app(*, index: Path, notice: bool = False) -> Flask:
    """The site over the index in this folder; there may be none yet.

    `notice`: the bulletins are samples, and the pages say so.
    """
    app = Flask(__name__, static_folder=None)
    app.json = _Json(app)
    app.url_map.strict_slashes = False
    app.extensions[EXTENSION] = Site(CurrentSearch(index), notice=notice)
    log_requests(app)
    add_headers(app)
    handle_errors(app)
    for blueprint in (pages, register_pages, figures_pages, api, api_figures, health, static_files):
        app.register_blueprint(blueprint)
    _prepare_templates(app)
    return app


def _prepare_templates(app: Flask) -> None:
    app.jinja_options = {"trim_blocks": True, "lstrip_blocks": True}
    app.jinja_env.globals.update(
        t=text,
        label=label,
        site=site,
        static=static_address,
        problem=sentence,
        corrected=corrected,
    )
    app.jinja_env.filters.update(
        capital=formats.capital,
        day=formats.day,
        number=formats.number,
        shortened=formats.shortened,
        web_address=formats.web_address,
    )
