"""Take the README's pictures: ./run screenshots (needs Chromium).

Indexes the samples, serves them for a moment and looks at pages as a desktop shows them.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

from werkzeug.serving import make_server

import timtin_settings
from indexer.run import index
from web import create_app

REPOSITORY = Path(__file__).parent.parent
SAMPLES = REPOSITORY / "corpus" / "samples"
PICTURES = REPOSITORY / "docs" / "images"
PAGES = {
    "tim-kiem": "/tim-kiem?q=dan+van+kheo",
    "mo-hinh": "/mo-hinh?sort=bulletins",
    "so-lieu": "/so-lieu",
}
WINDOW = "1100,820"
#: Headless, and without the calls home that a browser makes when it starts.
OPTIONS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--hide-scrollbars",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def main() -> None:
    """Index, serve, look."""
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if browser is None:
        sys.exit("Cần Chromium: apt-get install chromium. (Chromium is needed.)")
    with tempfile.TemporaryDirectory() as folder:
        settings = timtin_settings.load({"TIMTIN_CONFIG": str(SAMPLES / "timtin.toml")})
        index([settings.source_at(SAMPLES)], root=Path(folder, "index"))
        server = make_server("127.0.0.1", 0, create_app(index=Path(folder, "index"), notice=True))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        command = [
            browser,
            *OPTIONS,
            f"--user-data-dir={folder}/browser",
            f"--window-size={WINDOW}",
        ]
        for name, page in PAGES.items():
            picture = f"--screenshot={PICTURES / name}.png"
            address = f"http://127.0.0.1:{server.port}{page}"
            subprocess.run([*command, picture, address], check=True, capture_output=True)  # noqa: S603 - the browser found above
        server.shutdown()


if __name__ == "__main__":
    main()
