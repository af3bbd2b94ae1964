"""The search keeps up with what is published, without a failed request."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from corpus.source import Source
from engine.errors import EngineError, IndexMissing
from indexer.run import index
from search.current import CurrentSearch
from search.request import SearchRequest
from search.service import Search
from vietnamese.segment import SyllableSegmenter

REPOSITORY = Path(__file__).parents[2]
HARDEN = bool(os.environ.get("TIMTIN_HARDEN"))


@pytest.fixture
def publish(tmp_path):
    """Publishes a generation of `count` bulletins."""
    path = tmp_path / "mau.jsonl"

    def run(count):
        records = [{"id": f"b{n}", "title": f"Mùa gặt {n}", "body": "Vui."} for n in range(count)]
        path.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
        index(
            [Source.at(path)],
            root=tmp_path / "index",
            segmenter=SyllableSegmenter(),
            accept_removals=True,
        )

    return run


def total(current):
    with current.use() as (search, _):
        return search.page(SearchRequest("mùa gặt")).total


def test_a_new_generation_is_taken_up(publish, tmp_path):
    publish(1)
    current = CurrentSearch(tmp_path / "index")
    assert total(current) == 1
    publish(2)
    assert total(current) == 2
    current.close()


def test_one_in_use_stays_open_until_it_is_given_back(publish, tmp_path):
    publish(1)
    current = CurrentSearch(tmp_path / "index")
    with current.use() as (old, _):
        for count in (2, 3, 4):
            publish(count)
            assert total(current) == count
        assert old.page(SearchRequest("mùa gặt")).total == 1
    current.close()


def test_nothing_published_yet(tmp_path):
    with pytest.raises(IndexMissing), CurrentSearch(tmp_path / "index").use():
        pass


def test_what_is_published_is_made_ready_and_nothing_is_no_error(publish, tmp_path, monkeypatch):
    current = CurrentSearch(tmp_path / "index")
    current.prepare()
    publish(1)
    asked = []
    page = Search.page
    monkeypatch.setattr(Search, "page", lambda s, r: asked.append(r.text) or page(s, r))
    current.prepare()
    assert asked == ["", "Mùa gặt 0", "mua gat 0"]
    assert total(current) == 1
    current.close()


def test_a_damaged_generation_is_not_taken_up_and_said(publish, tmp_path):
    publish(1)
    current = CurrentSearch(tmp_path / "index")
    assert total(current) == 1
    publish(2)
    newest = max((tmp_path / "index" / "generations").glob("0*"))
    (newest / "manifest.json").write_text("{}")
    assert total(current) == 1
    assert isinstance(current.trouble, EngineError)
    current.close()


def verified(current):
    latest = time.monotonic() + 10
    while (problems := current.problems()) is None:
        assert time.monotonic() < latest
        time.sleep(0.01)
    return problems


def test_damage_that_opening_does_not_see_is_found_in_the_background(publish, tmp_path):
    publish(1)
    current = CurrentSearch(tmp_path / "index")
    assert verified(current) == []
    publish(2)
    (segment,) = (tmp_path / "index/generations/000002/whoosh").glob("*.seg")
    content = bytearray(segment.read_bytes())
    content[0] ^= 1
    segment.write_bytes(content)
    assert verified(current) == [f"{segment}: checksum"]
    current.close()


def test_a_generation_is_read_once_and_let_go_when_that_is_done(publish, tmp_path, monkeypatch):
    publish(1)
    go_on, begun = threading.Event(), []

    def wait(generation):
        begun.append(generation)
        assert go_on.wait(10)
        return []

    monkeypatch.setattr("engine.generation.Generation.problems", wait)
    current = CurrentSearch(tmp_path / "index")
    assert current.problems() is None
    assert current.problems() is None
    current.close()
    go_on.set()
    for thread in threading.enumerate():
        if thread is not threading.current_thread():
            thread.join(10)
    assert len(begun) == 1
    assert begun[0]._hold is None


def test_no_request_fails_while_generations_are_published(publish, tmp_path):
    publish(1)
    current = CurrentSearch(tmp_path / "index")
    failures, seen, stop = [], set(), threading.Event()

    def ask():
        while not stop.is_set():
            try:
                seen.add(total(current))
            except Exception as error:  # noqa: BLE001 - any failure at all is what is looked for
                failures.append(error)

    threads = [threading.Thread(target=ask) for _ in range(3)]
    for thread in threads:
        thread.start()
    for count in range(2, 40 if HARDEN else 8):
        publish(count)
    stop.set()
    for thread in threads:
        thread.join()
    assert failures == []
    assert total(current) in (7, 39)
    assert len(seen) > 1
    current.close()


def test_an_indexing_run_killed_at_any_moment_leaves_the_last_generation(publish, tmp_path):
    publish(3)
    path = tmp_path / "them.jsonl"
    records = [{"id": f"t{n}", "title": f"Mùa gặt {n}", "body": "Vui. " * 50} for n in range(400)]
    path.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    command = [sys.executable, "-m", "timtin", "index", path, "--index", tmp_path / "index"]
    moments = [0.05 * n for n in range(1, 60)] if HARDEN else [0.3, 0.9, 1.5]
    for moment in moments:
        with subprocess.Popen(
            command, cwd=REPOSITORY, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as run:
            time.sleep(moment)
            run.send_signal(signal.SIGKILL)
            run.wait()
        current = CurrentSearch(tmp_path / "index")
        assert total(current) in (3, 403)
        current.close()
    publish(4)
    current = CurrentSearch(tmp_path / "index")
    assert total(current) in (4, 404)
    current.close()
