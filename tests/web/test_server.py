"""The site behind its real server."""

import gc
import os
import socket
import subprocess
import sys
import time
from http.client import HTTPConnection
from urllib.parse import quote

import pytest

from search.service import Search
from web.server import _make

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="gunicorn needs Unix")


@pytest.fixture
def port(index_folder, tmp_path):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        number = free.getsockname()[1]
    log = tmp_path / "log"
    with log.open("wb") as output:
        server = subprocess.Popen(
            [sys.executable, "-m", "timtin", "serve", "--port", str(number)],
            env={**os.environ, "TIMTIN_INDEX": str(index_folder), "TIMTIN_WORKERS": "1"},
            stdout=output,
            stderr=output,
        )
    try:
        for _ in range(200):
            with socket.socket() as knock:
                if knock.connect_ex(("127.0.0.1", number)) == 0:
                    break
            time.sleep(0.05)
        yield number
    finally:
        server.terminate()
        server.wait(20)
    logged = log.read_text()
    assert "GET /tim-kiem 200" in logged
    assert "%E1%BA%BF" not in logged


def test_the_longest_query_is_read(port):
    connection = HTTPConnection("127.0.0.1", port)
    connection.request("GET", "/tim-kiem?q=" + quote("ế" * 512))
    answer = connection.getresponse()
    assert answer.status == 200
    assert "<h1" in answer.read().decode()
    connection.close()


def test_a_search_that_fails_while_all_is_made_ready_keeps_nothing_from_being_served(
    index_folder, monkeypatch, caplog
):
    monkeypatch.setattr(gc, "freeze", lambda: None)  # the tests' own garbage shall go
    with monkeypatch.context() as patch:
        patch.setattr(Search, "page", lambda *_: 1 / 0)
        app = _make(index=index_folder, notice=False)
    assert "ZeroDivisionError" in caplog.text
    assert app.test_client().get("/tim-kiem?q=xuan").status_code == 200
