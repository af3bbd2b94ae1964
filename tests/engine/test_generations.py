"""Generations: what is published is whole, what isn't is never seen, and damage is told."""

from __future__ import annotations

import fcntl
import json
import os
import re

import pytest

from engine import Generations
from engine.errors import (
    IndexDamaged,
    IndexLocked,
    IndexMissing,
    IndexOutdated,
    NothingToRollBackTo,
)
from engine.fields import SCHEMA_VERSION
from engine.locks import hold, unheld, writing


@pytest.fixture
def index(tmp_path):
    return Generations(tmp_path / "index", versions={"analyser": "1"})


def publish(index, **options) -> int:
    """One generation: a file of its own, and one carried over from the first."""
    with index.write(**options) as draft:
        if draft.base is None:
            (draft.path / "whoosh").mkdir()
            (draft.path / "whoosh/first.seg").write_bytes(b"first" * 100)
            (draft.path / "whoosh/_MAIN_1.toc").write_bytes(b"toc" * 10)
        draft.carry_over("whoosh")
        (draft.path / "register.sqlite").write_text(f"register {draft.number}")
        return draft.publish(notes={"says": f"bản {draft.number}"})


def kept(index) -> list[str]:
    return sorted(path.name for path in (index.path / "generations").iterdir() if path.is_dir())


def test_before_the_first(index):
    assert index.current_number() is None
    with pytest.raises(IndexMissing, match="timtin index"):
        index.open_current()
    assert index.check() != []
    with pytest.raises(NothingToRollBackTo):
        index.rollback()


def test_published(index):
    assert publish(index) == 1
    assert index.current_number() == 1
    assert index.check() == []
    with index.open_current() as generation:
        assert generation.number == 1
        assert (generation.path / "register.sqlite").read_text() == "register 1"
        assert generation.manifest.versions == {"schema": str(SCHEMA_VERSION), "analyser": "1"}
        assert generation.manifest.notes == {"says": "bản 1"}
        assert set(generation.manifest.files) == {
            "whoosh/first.seg",
            "whoosh/_MAIN_1.toc",
            "register.sqlite",
        }
        assert generation.problems() == []


def test_the_first_thrown_away(index):
    with index.write() as draft:
        (draft.path / "half").write_text("half")
    assert index.current_number() is None
    assert kept(index) == []
    with pytest.raises(IndexMissing):
        index.open_current()
    assert publish(index) == 2


def test_an_error_throws_the_draft_away(index):
    publish(index)
    with pytest.raises(ZeroDivisionError), index.write() as draft:  # noqa: PT012 - as it happens
        (draft.path / "half").write_text("half")
        raise ZeroDivisionError
    assert index.current_number() == 1
    assert kept(index) == ["000001"]


def test_files_are_shared_with_the_generation_before(index):
    publish(index)
    publish(index)
    one, two = (index.path / "generations" / name for name in ("000001", "000002"))
    assert (one / "whoosh/first.seg").samefile(two / "whoosh/first.seg")
    assert not (one / "register.sqlite").samefile(two / "register.sqlite")


def test_files_are_copied_where_the_disk_cannot_link(index, monkeypatch):
    def cannot(*_args):
        raise OSError

    monkeypatch.setattr(os, "link", cannot)
    publish(index)
    publish(index)
    one, two = (index.path / "generations" / name for name in ("000001", "000002"))
    assert not (one / "whoosh/first.seg").samefile(two / "whoosh/first.seg")
    assert index.check() == []


def test_rebuild_begins_with_nothing(index):
    publish(index)
    publish(index, rebuild=True)
    one, two = (index.path / "generations" / name for name in ("000001", "000002"))
    assert not (one / "whoosh/first.seg").samefile(two / "whoosh/first.seg")


def test_two_generations_are_kept(index):
    for _ in range(4):
        publish(index)
    assert kept(index) == ["000003", "000004"]


def test_a_held_generation_stays_until_it_is_let_go(index):
    publish(index)
    with index.open_current() as held:
        for _ in range(3):
            publish(index)
        assert kept(index) == ["000001", "000003", "000004"]
        assert (held.path / "register.sqlite").read_text() == "register 1"
    publish(index)
    assert kept(index) == ["000004", "000005"]


def test_closing_twice_does_nothing(index):
    publish(index)
    generation = index.open_current()
    generation.close()
    generation.close()


def test_rollback(index):
    for _ in range(3):
        publish(index)
    assert index.rollback() == 2
    assert index.current_number() == 2
    with pytest.raises(NothingToRollBackTo):
        index.rollback()
    assert index.current_number() == 2


def test_after_a_rollback_the_next_one_builds_on_what_is_shown_and_has_a_new_number(index):
    for _ in range(2):
        publish(index)
    index.rollback()
    with index.write() as draft:  # Thrown away, and yet its number is gone.
        assert draft.base.name == "000001"
    assert publish(index) == 4
    assert kept(index) == ["000001", "000004"]


def test_rollback_passes_over_what_is_damaged(index):
    publish(index)
    with index.open_current():
        publish(index)
        publish(index)
        (index.path / "generations/000002/register.sqlite").write_text("register X")
        assert index.rollback() == 1


def test_another_version_is_refused_with_what_to_run(index):
    publish(index)
    other = Generations(index.path, versions={"analyser": "2", "pyvi": "0.1.1"})
    with pytest.raises(IndexOutdated, match=r"timtin index … --rebuild") as caught:
        other.open_current()
    assert caught.value.differences == {"analyser": ("1", "2"), "pyvi": ("-", "0.1.1")}
    with pytest.raises(IndexOutdated), other.write():
        pass
    assert publish(other, rebuild=True) == 2
    with other.open_current() as generation:
        assert generation.manifest.versions["pyvi"] == "0.1.1"


def test_versions_only_the_writer_knows(index):
    with index.write() as draft:
        draft.publish(versions={"whoosh": "3.54.0"})
    with index.open_current() as generation:
        assert generation.manifest.versions["whoosh"] == "3.54.0"


def test_a_second_writer_is_told_who_the_first_is(index):
    with index.write():
        with pytest.raises(IndexLocked, match=rf"pid {os.getpid()}, .* 0\.2 ") as caught:
            publish(index, wait_s=0.2)
        assert re.search(r"20\d\d-\d\d-\d\dT", caught.value.holder)
        with pytest.raises(IndexLocked):
            index.rollback(wait_s=0)
    publish(index, wait_s=0)


def test_a_lock_file_without_a_lock_stops_nobody(index):
    publish(index)
    (index.path / "LOCK").write_text("pid 1, elsewhere, 2001-01-01")
    publish(index, wait_s=0)


def test_a_writer_waits_for_its_turn(tmp_path, monkeypatch):
    path = tmp_path / "LOCK"
    held = os.open(path, os.O_RDWR | os.O_CREAT)
    fcntl.flock(held, fcntl.LOCK_EX)
    monkeypatch.setattr("time.sleep", lambda _s: os.close(held))  # The other one ends meanwhile.
    with writing(path, wait_s=5):
        pass


def test_nothing_is_held_that_is_gone_or_going(tmp_path, monkeypatch):
    folder = tmp_path / "000001"
    assert hold(folder) is None
    folder.mkdir()
    with unheld(folder) as free:
        assert free
        assert hold(folder) is None
    held = hold(folder)
    with unheld(folder) as free:
        assert not free
    os.close(held)
    lock = fcntl.flock

    def remove_and_lock(*args):
        folder.rename(tmp_path / "gone")
        lock(*args)

    monkeypatch.setattr("fcntl.flock", remove_and_lock)
    assert hold(folder) is None


def flip(path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


DAMAGE = {
    "a bit flipped in the table of contents": ("whoosh/_MAIN_1.toc", flip),
    "a segment cut short": ("whoosh/first.seg", lambda path: os.truncate(path, 10)),
    "a segment emptied": ("whoosh/first.seg", lambda path: os.truncate(path, 0)),
    "a segment gone": ("whoosh/first.seg", os.remove),
    "a bit flipped in the register": ("register.sqlite", flip),
    "manifest gone": ("manifest.json", os.remove),
    "manifest cut short": ("manifest.json", lambda path: os.truncate(path, 50)),
    "manifest emptied": ("manifest.json", lambda path: os.truncate(path, 0)),
    "manifest with a bit flipped": ("manifest.json", flip),
    "manifest of another shape": ("manifest.json", lambda path: path.write_text("[1]")),
}


@pytest.mark.parametrize(("name", "damage"), DAMAGE.values(), ids=DAMAGE)
def test_damage_is_found_at_opening_and_a_rollback_helps(index, name, damage):
    publish(index)
    publish(index, rebuild=True)
    path = index.path / "generations/000002" / name
    damage(path)
    with pytest.raises(IndexDamaged, match=r"timtin rollback") as caught:
        index.open_current()
    assert caught.value.path == path
    assert any(str(path) in problem for problem in index.check())
    with pytest.raises(IndexDamaged), index.write():
        pass
    assert index.rollback() == 1
    with index.open_current() as generation:
        assert generation.number == 1


def test_a_flipped_bit_in_a_segment_waits_for_the_check_and_the_merge(index):
    publish(index)
    path = index.path / "generations/000001/whoosh/first.seg"
    flip(path)
    with index.open_current() as generation:
        assert generation.problems() == [f"{path}: checksum"]
    assert index.check() == [f"{path}: checksum"]
    with pytest.raises(IndexDamaged) as caught, index.write() as draft:  # noqa: PT012 - publish raises
        (draft.path / "whoosh").mkdir()
        (draft.path / "whoosh/merged.seg").write_bytes(path.read_bytes())
        draft.publish()
    assert caught.value.path == path
    assert index.current_number() == 1


def test_a_segment_carried_over_is_not_read_again_but_keeps_its_checksum(index):
    publish(index)
    flip(index.path / "generations/000001/whoosh/first.seg")
    assert publish(index) == 2
    assert index.check() == [
        f"{index.path}/generations/{number}/whoosh/first.seg: checksum"
        for number in ("000001", "000002")
    ]


def test_a_flipped_bit_in_the_ledger_stops_the_next_writer(index):
    with index.write() as draft:
        (draft.path / "sources.sqlite").write_text("ledger")
        draft.publish()
    flip(index.path / "generations/000001/sources.sqlite")
    index.open_current().close()
    with pytest.raises(IndexDamaged, match=r"sources\.sqlite"), index.write():
        pass


@pytest.mark.parametrize("key", ["number", "created", "versions", "notes", "files"])
def test_every_part_of_the_manifest_is_covered_by_its_checksum(index, key):
    publish(index)
    path = index.path / "generations/000001/manifest.json"
    content = json.loads(path.read_text())
    content[key] = {} if isinstance(content[key], dict) else 7
    path.write_text(json.dumps(content))
    with pytest.raises(IndexDamaged, match="checksum"):
        index.open_current()


SHARED = {
    "a bit flipped in the table of contents": ("_MAIN_1.toc", flip),
    "a segment cut short": ("first.seg", lambda path: os.truncate(path, 10)),
}


@pytest.mark.parametrize(("name", "damage"), SHARED.values(), ids=SHARED)
def test_damage_to_a_shared_file_is_not_published_again(index, name, damage):
    publish(index)
    with pytest.raises(IndexDamaged), index.write() as draft:  # noqa: PT012 - it is publish that raises
        draft.carry_over("whoosh")
        damage(index.path / "generations/000001/whoosh" / name)
        draft.publish()
    assert index.current_number() == 1


@pytest.mark.parametrize("content", [None, "", "abc", "99"], ids=["gone", "empty", "words", "99"])
def test_current_lost(index, content):
    publish(index)
    publish(index)
    current = index.path / "CURRENT"
    current.unlink() if content is None else current.write_text(content)
    with pytest.raises(IndexDamaged, match="timtin rollback"):
        index.open_current()
    assert index.check() != []
    with pytest.raises(IndexDamaged), index.write():
        pass
    assert index.rollback() == 2
    assert publish(index) == 3


def test_current_lost_and_rebuilt(index):
    publish(index)
    (index.path / "CURRENT").unlink()
    assert publish(index, rebuild=True) == 2
    assert index.check() == []


def test_leftovers_of_a_dead_writer_are_removed_by_the_next(index):
    publish(index)
    generations = index.path / "generations"
    for name in ("000002.draft", "000002", "000000.gone"):
        (generations / name).mkdir()
        (generations / name / "half").write_text("half")
    publish(index)
    assert kept(index) == ["000001", "000003"]


def test_a_first_writer_that_died_before_its_turn_leaves_nothing(index):
    with index.write():
        pass
    (index.path / "generations/000002").mkdir()  # Complete, but CURRENT didn't move.
    with pytest.raises(IndexMissing):
        index.open_current()
    assert publish(index) == 3
    assert kept(index) == ["000003"]


def test_nothing_is_carried_over_twice(index):
    """The second time would write through the first one's link, into what is published."""
    publish(index)
    with index.write() as draft:
        draft.carry_over("whoosh")
        with pytest.raises(FileExistsError):
            draft.carry_over("whoosh/first.seg")
    assert index.check() == []


def test_carry_over_a_file_and_what_is_not_there(index):
    publish(index)
    with index.write() as draft:
        draft.carry_over("register.sqlite")
        draft.carry_over("language")
        draft.publish()
    with index.open_current() as generation:
        assert set(generation.manifest.files) == {"register.sqlite"}


def test_the_current_folder_is_known_to_a_rebuild(index):
    assert index.current_folder() is None
    publish(index)
    with index.write(rebuild=True) as draft:
        assert draft.base is None
        assert (index.current_folder() / "register.sqlite").read_text() == "register 1"
    (index.path / "CURRENT").write_text("99")
    assert index.current_folder() is None


def test_current_number_is_cheap(index, monkeypatch):
    publish(index)
    monkeypatch.setattr("os.listdir", lambda _path: pytest.fail("it lists a folder"))
    monkeypatch.setattr("engine.manifest.Manifest.read", lambda _path: pytest.fail("manifest"))
    assert index.current_number() == 1
