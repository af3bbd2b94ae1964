"""Lost addresses, a missing index, and bugs: each told in words, with a search box."""

import logging
import shutil
import time

import pytest

from engine.errors import IndexDamaged
from register import store
from register.model import Initiative, Mention
from web import create_app
from web.published import EXTENSION


def test_an_unknown_bulletin_is_404_and_its_words_can_be_searched(get):
    page = get("/ban-tin/20240503-lam-cau-dan-sinh-3c4a64")
    assert page.status == 404
    assert page.text("h1") == "Không có trang này"
    assert page.links("main a")["Tìm “lam cau dan sinh”"] == "/tim-kiem?q=lam+cau+dan+sinh"
    assert page.tree.css_first("#q").attributes["value"] == "lam cau dan sinh"


def test_a_removed_bulletin_is_410(get):
    page = get("/ban-tin/tin-da-go")
    assert page.status == 410
    assert page.text("h1") == "Trang này đã được gỡ"


def test_the_initiatives_of_a_removed_bulletin_are_410(client, app):
    with app.extensions[EXTENSION].current.use() as (_, folder):
        lost = [id_ for id_ in store.Register(folder / store.FILE_NAME).moved() if "sap" in id_]
    assert len(lost) == 1
    assert client.get(f"/mo-hinh/{lost[0]}").status_code == 410
    assert client.get(f"/api/v1/initiatives/{lost[0]}").status_code == 410


def test_a_moved_initiative_is_301(index_folder, tmp_path):
    root = tmp_path / "i"
    shutil.copytree(index_folder, root)
    app = create_app(index=root)
    with app.extensions[EXTENSION].current.use() as (_, folder):
        file = folder / store.FILE_NAME
        file.unlink()
        mention = Mention("cau-nam-yen", "Mới", 0, 3, "Mới.", 0, 4)
        initiative = Initiative("moi-123456", "Mới", (mention,))
        store.write(file, [initiative], moved={"cu-654321": "moi-123456"})
    client = app.test_client()
    for prefix in ("/mo-hinh", "/api/v1/initiatives"):
        answer = client.get(f"{prefix}/cu-654321")
        assert (answer.status_code, answer.location) == (301, f"{prefix}/moi-123456")
        assert client.get(answer.location).status_code == 200


def test_no_index_yet(tmp_path, caplog):
    client = create_app(index=tmp_path / "khong-co").test_client()
    answer = client.get("/tim-kiem?q=khéo")
    assert answer.status_code == 503
    assert "timtin index" in answer.text
    assert str(tmp_path) not in answer.text
    assert str(tmp_path) in caplog.text
    assert answer.headers["Cache-Control"] == "no-store"
    assert client.get("/api/v1/search").json["code"] == "service_unavailable"
    assert client.get("/health/live").status_code == 200
    ready = client.get("/health/ready")
    assert ready.status_code == 503
    assert "timtin index" in ready.json["reason"]
    assert client.get("/huong-dan").status_code == 200


def test_ready(client):
    latest = time.monotonic() + 10
    while (ready := client.get("/health/ready")).json["files"] == "checking":
        assert ready.status_code == 200
        assert time.monotonic() < latest
    assert ready.json == {"status": "ok", "generation": 2, "documents": 17, "files": "ok"}
    assert ready.headers["Cache-Control"] == "no-store"


def test_a_newer_generation_that_cannot_be_opened_is_told(client, app, monkeypatch, tmp_path):
    trouble = IndexDamaged(tmp_path, problem="thiếu tệp")
    monkeypatch.setattr(app.extensions[EXTENSION].current, "trouble", trouble)
    ready = client.get("/health/ready")
    assert ready.status_code == 503
    assert "thiếu tệp" in ready.json["reason"]
    assert client.get("/").status_code == 200


def test_damaged_files_are_named(client, app, monkeypatch):
    current = app.extensions[EXTENSION].current
    monkeypatch.setattr(current, "problems", lambda: ["whoosh/a.seg: checksum"])
    ready = client.get("/health/ready")
    assert ready.status_code == 503
    assert (ready.json["status"], ready.json["files"]) == ("damaged", "damaged")
    assert "whoosh/a.seg" in ready.json["reason"]
    assert client.get("/").status_code == 200


@pytest.mark.parametrize("path", ["/tim-kiem?q=bí+mật", "/api/v1/search?q=bí+mật"])
def test_a_bug_is_never_no_results(client, app, monkeypatch, caplog, path):
    def fail():
        raise ZeroDivisionError("lỗi thử")

    monkeypatch.setattr(app.extensions[EXTENSION].current, "use", fail)
    answer = client.get(path)
    assert answer.status_code == 500
    assert "Trang gặp lỗi" in answer.text
    assert "ZeroDivisionError" not in answer.text
    (record,) = [one for one in caplog.records if one.exc_info]
    id_ = record.getMessage().split()[0].removeprefix("id=")
    assert id_ in answer.text


def test_posting_is_405(client):
    answer = client.post("/tim-kiem")
    assert answer.status_code == 405
    assert "GET" in answer.headers["Allow"]
    assert "Không làm được việc này ở đây" in answer.text


def test_the_log_has_a_line_a_request_without_what_was_searched(client, caplog):
    caplog.set_level(logging.INFO, logger="timtin.web")
    client.get("/tim-kiem?q=bí+mật")
    client.get("/ban-tin/a%0Ab")
    first, second = (record.getMessage() for record in caplog.records)
    assert first.startswith("GET /tim-kiem 200 ")
    assert "mật" not in first
    assert "%E1%BA%ADt" not in first
    assert second.startswith("GET /ban-tin/a%0Ab 404 ")
