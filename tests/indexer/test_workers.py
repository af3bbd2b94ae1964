"""Work in other processes: the same results in the same order, whatever happens to one of them."""

import os
import signal
import time

import pytest

from indexer import analysing, run
from indexer.workers import Died, Workers


def doubled(batch):
    """2 kills its worker, 7 is slow."""
    for number in batch:
        if number == 2:
            os.kill(os.getpid(), signal.SIGKILL)
        if number == 7:
            time.sleep(0.2)
    return [2 * number for number in batch]


def refusing(batch):
    raise ValueError(f"not {batch}")


def test_results_come_in_order():
    with Workers(2, doubled) as workers:
        assert list(workers.map([[7], [8, 9], [], [10]])) == [(7, 14), (8, 16), (9, 18), (10, 20)]


def test_few_batches_are_taken_ahead():
    taken = []

    def batches():
        for number in range(10, 30):
            taken.append(number)
            yield [number]

    with Workers(1, doubled) as workers:
        results = workers.map(batches())
        assert next(results) == (10, 20)
        assert len(taken) == 2


def test_a_death_costs_no_other_item():
    with Workers(2, doubled) as workers:
        made = dict(workers.map([[0, 1], [2, 3], [4], [5, 2], [6]]))
    assert isinstance(made.pop(2), Died)
    assert made == {number: 2 * number for number in (0, 1, 3, 4, 5, 6)}


def test_what_the_work_raises_is_raised_here():
    with Workers(1, refusing) as workers, pytest.raises(ValueError, match="not"):
        list(workers.map([[1]]))


@pytest.fixture
def few(monkeypatch):
    """Workers are worth it for a few bulletins too."""
    monkeypatch.setattr(run, "ENOUGH_FOR_WORKERS", 2)
    monkeypatch.setattr(analysing, "BATCH_ITEMS", 2)


def fill(portal):
    for number in range(7):
        body = f"Thôn {number} có mô hình “Ngõ sáng {number}” của Chi hội Phụ nữ."
        portal.write(f"{number}.txt", title=f"Tin {number}", body=body)
    (portal.folder / "3hong.txt").write_bytes(b"")
    portal.write_lines("5.jsonl", *[{"id": "x1", "title": "Mùa gặt", "body": "Vui."}] * 2)


def test_an_index_made_by_workers_is_the_same(portal, tmp_path, few):
    fill(portal)
    told = []
    report = portal.index(workers=2, progress=lambda done, of: told.append((done, of)))
    assert (report.indexed, report.duplicate, report.failed) == (8, 1, 1)
    assert told[-1][0] == report.read
    (tmp_path / "khac").mkdir()
    alone = type(portal)(tmp_path / "khac")
    fill(alone)
    assert alone.index(workers=1).failures[0].path == report.failures[0].path
    assert alone.everything() == portal.everything()


def test_an_update_by_workers_takes_only_what_is_new(portal, few):
    fill(portal)
    portal.index(workers=1)
    portal.write_lines("6.jsonl", *({"id": f"x{n}", "title": f"Tin {n}"} for n in range(4)))
    portal.write("3.txt", title="Tin ba", body="Vui.")
    report = portal.index(workers=2)
    assert (report.indexed, report.duplicate, report.unchanged) == (4, 2, 7)
    assert len(portal.find("tin ba")) == 1


class Deadly:
    """Kills the process that looks for words in the text of bulletin 4."""

    def words(self, text, tokens, /):
        if "Thôn 4" in text:
            os.kill(os.getpid(), signal.SIGKILL)
        return []


def test_a_bulletin_that_kills_its_worker_is_a_line_of_the_report(portal, few):
    fill(portal)
    report = portal.index(workers=2, segmenter=Deadly())
    assert (report.indexed, report.failed) == (7, 2)
    assert [(one.path, one.reason) for one in report.failures][1] == ("4.txt", analysing.DIED)
