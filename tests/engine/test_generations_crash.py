"""Writers that die, disks that fail, readers that open meanwhile: always old or new, no other."""

from __future__ import annotations

import errno
import itertools
import os
import random
import signal
import sys
import time
import warnings
from pathlib import Path

import pytest

from engine import Generations, new_builder, open_engine
from engine.errors import IndexMissing
from engine.protocol import EngineInfo
from engine.query import Everything

#: What a writer does to files, as Python's audit hooks name it. "sync" is ours, see `child`.
STEPS = {"open", "os.mkdir", "os.rename", "os.link", "os.remove", "os.rmdir", "os.truncate", "sync"}


@pytest.fixture
def index(tmp_path):
    return Generations(tmp_path / "index")


@pytest.fixture
def publish(make):
    """Publish a generation with one document more than the one before."""

    def publish(index, *, rebuild=False) -> None:
        with index.write(rebuild=rebuild) as draft:
            builder = new_builder(draft.path, base=draft.base)
            builder.put(make(f"d{draft.number}", exact="dân vận khéo", stored={"n": draft.number}))
            builder.finish()
            (draft.path / "sources.sqlite").write_text(f"sources {draft.number}")
            draft.publish()

    return publish


def documents(index) -> int:
    """How many documents the current generation has, having read all of it."""
    try:
        with index.open_current() as generation:
            engine = open_engine(generation.path)
            try:
                total = engine.search(Everything()).total
                info = engine.info()
                assert info == EngineInfo("whoosh", info.version, total)
                assert len(engine.get(sorted(engine.ids()))) == total
                return total
            finally:
                engine.close()
    except IndexMissing:
        return 0


def child(work) -> int:
    """Run `work` in a process of its own; return its number. It ends without any cleaning up."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Of threads that may be lost: numpy's, and idle.
        pid = os.fork()
    if pid == 0:
        try:
            work()
        except BaseException:  # noqa: BLE001 - it must never return into pytest
            os._exit(1)
        os._exit(0)
    return pid


def die_at(step: int) -> None:
    """Kill this process before its `step`th change to a file."""
    left = step

    def count(event: str, _args: tuple = ()) -> None:
        nonlocal left
        if event in STEPS:
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    os.fsync = lambda _descriptor: count("sync")
    sys.addaudithook(count)


@pytest.mark.parametrize("before", [0, 2], ids=["the first", "one that removes an old one"])
def test_killed_at_every_step_of_a_publication(index, publish, before):
    for _ in range(before):
        publish(index)
    assert documents(index) == before
    killed = 0
    while True:

        def work(step: int = killed + 1) -> None:
            die_at(step)
            publish(index)

        _, status = os.waitpid(child(work), 0)
        found = documents(index)
        assert found in (before, before + 1)
        if not os.WIFSIGNALED(status):
            assert os.WEXITSTATUS(status) == 0
            assert found == before + 1
            break
        killed += 1
        if found == before + 1:
            # It died after its turn: go on from the same state as the others.
            before = found
    assert killed > 40
    publish(index)
    assert documents(index) == before + 2
    generations = index.path / "generations"
    assert sum(path.is_dir() for path in generations.iterdir()) <= 2


def test_killed_at_random_moments(index, publish):
    moments = random.Random(1)
    publish(index)

    def work() -> None:
        while True:
            publish(index)

    for _ in range(12):
        before = documents(index)
        pid = child(work)
        time.sleep(moments.uniform(0.01, 0.12))
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        assert documents(index) >= before
        assert index.check() == []
    publish(index)
    assert sum(path.is_dir() for path in (index.path / "generations").iterdir()) == 2


def test_readers_open_during_many_publications(index, publish):
    publish(index)

    def work() -> None:
        for _ in range(40):
            publish(index)

    pid = child(work)
    opened, last, status = 0, 1, None
    while status is None:
        found = documents(index)
        assert found >= last  # never back, never an error
        last = found
        opened += 1
        done, code = os.waitpid(pid, os.WNOHANG)
        status = code if done else None
    assert status == 0
    assert documents(index) == 41
    assert opened > 10


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO], ids=["disk full", "disk failing"])
@pytest.mark.parametrize("failing", ["os.fsync", "os.link", "os.rename", "os.replace", "os.mkdir"])
def test_a_failing_disk_leaves_the_published_generation(index, publish, monkeypatch, failing, code):
    publish(index)
    publish(index)
    module, name = failing.split(".")
    original = getattr(sys.modules[module], name)
    for failing_call in itertools.count(1):
        calls = 0

        def fail(*args, failing_call=failing_call, **options):
            nonlocal calls
            calls += 1
            if calls == failing_call:
                raise OSError(code, os.strerror(code))
            return original(*args, **options)

        before = documents(index)
        monkeypatch.setattr(failing, fail)
        try:
            publish(index)
        except OSError:
            monkeypatch.undo()
            assert documents(index) in (before, before + 1)
            assert index.check() == []
        monkeypatch.undo()
        if calls < failing_call:
            break  # It failed at each of its calls by now.
    assert calls
    publish(index)
    assert index.check() == []


def test_everything_is_on_the_disk_before_current_moves(index, publish, monkeypatch):
    publish(index)
    synced: set[int] = set()
    sync, rename, replace = os.fsync, Path.rename, Path.replace
    moved = []

    def note(descriptor):
        synced.add(os.fstat(descriptor).st_ino)
        sync(descriptor)

    def forget(path, target):
        synced.discard(path.parent.stat().st_ino)  # Its names have changed since.
        return rename(path, target)

    def check(path, target):
        if Path(target).name == "CURRENT":
            new = index.path / "generations" / f"{int(path.read_text()):06d}"
            files = [new, *new.rglob("*"), path, new.parent]
            moved.append([str(file) for file in files if file.stat().st_ino not in synced])
        return replace(path, target)

    monkeypatch.setattr("os.fsync", note)
    monkeypatch.setattr("pathlib.Path.rename", forget)
    monkeypatch.setattr("pathlib.Path.replace", check)
    publish(index)
    assert moved == [[]]
