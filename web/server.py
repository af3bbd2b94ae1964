"""The site behind gunicorn: the strictest reader of HTTP of those tried (docs/decisions)."""

from __future__ import annotations

import gc
import logging
import sys
from typing import TYPE_CHECKING, Any, Final

from web import create_app
from web.published import site

if TYPE_CHECKING:
    from pathlib import Path

    from flask import Flask

_LOG: Final = logging.getLogger("timtin.web")
#: A query of 512 letters, each with two marks, is an address of almost 4,700 bytes; gunicorn reads
#: 4,094 unless told otherwise.
_LONGEST_REQUEST_LINE: Final = 8190
#: A search ends after a second; whatever takes this long hangs.
_TIMEOUT_S: Final = 30


def serve(  # noqa: PLR0913 - each is a setting of its own
    *, index: Path, host: str, port: int, workers: int, threads: int, notice: bool = False
) -> None:
    """Serve the site until told to stop."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(name)s %(levelname)s %(message)s")
    if sys.platform == "win32":  # gunicorn needs Unix
        _make(index=index, notice=notice).run(host=host, port=port, threaded=True)
        return
    _gunicorn(
        lambda: _make(index=index, notice=notice),
        bind=f"[{host}]:{port}" if ":" in host else f"{host}:{port}",
        worker_class="gthread",
        workers=workers,
        threads=threads,
        timeout=_TIMEOUT_S,
        limit_request_line=_LONGEST_REQUEST_LINE,
        # It would lie in the home folder, the same for every site served from there.
        control_socket_disable=True,
    )


def _make(*, index: Path, notice: bool) -> Flask:
    """The site, with what its first page would wait for: a tenth of a second and more each."""
    app = create_app(index=index, notice=notice)
    for name in app.jinja_env.list_templates():
        app.jinja_env.get_template(name)
    with app.app_context():
        try:
            site().current.prepare()
        except Exception:  # noqa: BLE001 - what fails is an error page, once asked for; others aren't
            _LOG.exception("The first searches failed")
    # What is loaded by now stays: looking through it for garbage took 40 ms every time.
    gc.collect()
    gc.freeze()
    return app


def _gunicorn(make: Any, **options: Any) -> None:  # noqa: ANN401 - gunicorn's own settings
    from gunicorn.app.base import (  # type: ignore[import-untyped] # noqa: PLC0415 - not on Windows
        BaseApplication,
    )

    class Application(BaseApplication):  # type: ignore[misc]
        def load_config(self) -> None:
            for name, value in options.items():
                self.cfg.set(name, value)

        def load(self) -> Flask:
            # In the worker: an index opened before the fork would be shared by all of them.
            app: Flask = make()
            return app

    Application().run()
