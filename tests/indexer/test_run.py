"""Indexing runs: only what changed, nothing lost, what vanished removed with care."""

import pytest

from engine.errors import EngineError, IndexMissing
from indexer.errors import SourcesMissing
from vietnamese.segment import SyllableSegmenter


class Counting(SyllableSegmenter):
    """Counts the texts analysed."""

    def __init__(self):
        self.titles = []

    def words(self, text, tokens, /):
        self.titles.append(text)
        return []


def test_what_is_read_is_found(portal):
    portal.write("a.txt", title="Mùa gặt ở Ba Bể")
    portal.write("b.txt", title="Đường mới ở Na Rì")
    report = portal.index()
    assert (report.indexed, report.generation, report.ok) == (2, 1, True)
    assert len(portal.find("mua gat")) == 1


def test_nothing_changed_publishes_nothing(portal):
    portal.write("a.txt")
    portal.index()
    report = portal.index()
    assert (report.unchanged, report.indexed, report.generation) == (1, 0, None)


def test_only_what_changed_is_analysed(portal):
    portal.write("a.txt", title="Mùa gặt")
    portal.write("b.txt", title="Đường mới")
    portal.index()
    portal.write("b.txt", title="Đường mới thông xe")
    counting = Counting()
    report = portal.index(segmenter=counting)
    assert (report.indexed, report.unchanged) == (1, 1)
    assert "Mùa gặt" not in counting.titles


def test_a_corrected_bulletin_keeps_its_address(portal):
    portal.write("a.txt", title="Mùa gạt", day="05/03/2024")
    portal.index()
    (before,) = portal.find("mua gat")
    portal.write("a.txt", title="Mùa gặt", day="06/03/2024")
    report = portal.index()
    assert (report.indexed, report.removed) == (1, 0)
    assert portal.find("mùa gặt") == [before]


def test_a_rebuild_keeps_addresses_too(portal):
    portal.write("a.txt", title="Mùa gạt")
    portal.index()
    (before,) = portal.find("mua gat")
    portal.write("a.txt", title="Mùa gặt")
    portal.index()
    assert portal.index(rebuild=True).indexed == 1
    assert portal.find("mùa gặt") == [before]


def test_a_rebuild_of_fewer_sources_is_refused(portal, tmp_path):
    portal.write("a.txt")
    other = tmp_path / "khac"
    other.mkdir()
    (other / "b.jsonl").write_text('{"id": "k1", "title": "Tin khác", "body": "Vui."}')
    portal.index(portal.folder, other)
    with pytest.raises(SourcesMissing, match="khac"):
        portal.index(portal.folder, rebuild=True)
    assert portal.find("tin khac") == ["k1"]
    portal.index(portal.folder, rebuild=True, accept_removals=True)
    assert portal.find("tin khac") == []


def test_unreadable_files_are_listed_and_the_rest_is_indexed(portal):
    portal.write("a.txt")
    (portal.folder / "hong.txt").write_bytes(b"")
    (portal.folder / "nhi-phan.txt").write_bytes(bytes(range(256)) * 20)
    portal.write_lines("c.jsonl", {"id": "c1", "title": "Tin c", "body": "Vui."})
    with (portal.folder / "c.jsonl").open("a") as lines:
        lines.write('\n{"id": "c2", \n[1]\n')
    report = portal.index()
    assert report.indexed == 2
    assert report.failed == 4
    assert not report.ok
    assert {(one.path, one.line) for one in report.failures} == {
        ("hong.txt", None),
        ("nhi-phan.txt", None),
        ("c.jsonl", 2),
        ("c.jsonl", 3),
    }
    assert all(one.reason for one in report.failures)
    assert portal.index().failed == 4, "they are listed again until they are mended"


def test_what_vanished_is_removed_and_its_address_is_gone(portal):
    path = portal.write("a.txt", title="Mùa gặt")
    portal.write("b.txt", title="Đường mới")
    portal.index()
    (gone,) = portal.find("gặt")
    path.unlink()
    report = portal.index()
    assert report.removed == 1
    assert portal.find("gặt") == []
    assert portal.register().moved() == {gone: None}
    portal.write("a.txt", title="Mùa gặt")
    portal.index()
    assert portal.find("gặt") == [gone]
    assert portal.register().moved() == {}


def test_other_sources_are_left_alone(portal, tmp_path):
    portal.write("a.txt", title="Mùa gặt")
    other = tmp_path / "khac.jsonl"
    other.write_text('{"id": "k1", "title": "Tin khác", "body": "Vui."}')
    portal.index(portal.folder, other)
    other.unlink()
    assert portal.index(portal.folder).removed == 0
    assert portal.find("tin khac") == ["k1"]


def test_many_gone_at_once_are_kept_until_a_person_agrees(portal):
    paths = [portal.write(f"{n}.txt", title=f"Mùa gặt số {n}") for n in range(30)]
    portal.index()
    for path in paths[:21]:
        path.unlink()
    report = portal.index()
    assert report.kept_back == {"mau": (21, 30)}
    assert not report.ok
    assert len(portal.find("gặt")) == 30
    assert portal.index(accept_removals=True).removed == 21
    assert len(portal.find("gặt")) == 9


def test_twenty_gone_are_few(portal):
    paths = [portal.write(f"{n}.txt", title=f"Mùa gặt số {n}") for n in range(30)]
    portal.index()
    for path in paths[:20]:
        path.unlink()
    assert portal.index().removed == 20


def test_the_same_id_twice_is_a_duplicate(portal):
    record = {"id": "x1", "title": "Mùa gặt", "body": "Vui."}
    portal.write_lines("a.jsonl", record, record)
    portal.write_lines("b.jsonl", {**record, "title": "Mùa gặt khác"})
    report = portal.index()
    assert (report.indexed, report.duplicate) == (1, 2)
    report = portal.index()
    assert (report.unchanged, report.duplicate, report.generation) == (1, 2, None)


def test_a_duplicate_takes_over_when_the_first_is_gone(portal):
    portal.write_lines("a.jsonl", {"id": "x1", "title": "Mùa gặt", "body": "Vui."})
    portal.write_lines("b.jsonl", {"id": "x1", "title": "Mùa gặt muộn", "body": "Vui."})
    portal.index()
    assert portal.find("muộn") == []
    (portal.folder / "a.jsonl").unlink()
    report = portal.index()
    assert (report.indexed, report.removed) == (1, 0)
    assert portal.find("muộn") == ["x1"]


def test_a_renamed_file_is_not_lost(portal):
    portal.write_lines("a.jsonl", {"id": "x1", "title": "Mùa gặt", "body": "Vui."})
    portal.index()
    (portal.folder / "a.jsonl").rename(portal.folder / "z.jsonl")
    portal.index()
    assert portal.find("gặt") == ["x1"]


def test_a_line_put_in_front_moves_the_others_without_analysing_them(portal):
    first = {"id": "x1", "title": "Mùa gặt", "body": "Vui."}
    portal.write_lines("a.jsonl", first)
    portal.index()
    portal.write_lines("a.jsonl", {"id": "x2", "title": "Đường mới", "body": "Vui."}, first)
    report = portal.index()
    assert (report.indexed, report.unchanged) == (1, 1)


def test_an_update_equals_a_build_from_nothing(portal, tmp_path):
    named = "Thôn có mô hình “Ngõ sáng” của Chi hội Phụ nữ."
    portal.write("a.txt", title="Một", body=named)
    portal.write("b.txt", title="Hai", body="Mô hình “Ngõ sáng” và mô hình “Vườn rau chung”.")
    gone = portal.write("c.txt", title="Ba", body="Mô hình “Bếp ấm bản cao”.")
    portal.index()
    gone.unlink()
    portal.write("a.txt", title="Một", body=named, day="07/03/2023")
    portal.write("d.txt", title="Bốn", body="Mô hình “Tủ sách xóm” của xã.", day="01/01/2022")
    portal.index()
    updated = portal.everything()
    (tmp_path / "khac").mkdir()
    fresh = type(portal)(tmp_path / "khac")
    for path in portal.folder.iterdir():
        (fresh.folder / path.name).write_bytes(path.read_bytes())
    fresh.index()
    built = fresh.everything()
    assert built[1] == updated[1], "facets"
    # Ids come from a bulletin's first title and day: a corrected one's may differ in a new index.
    assert _names(built[2][0]) == _names(updated[2][0])


def _names(register):
    return sorted((one.name, len(one.mentions), one.latest.published) for one in register)


def test_an_initiative_keeps_its_id_and_a_lost_one_is_gone(portal):
    portal.write("a.txt", title="Một", body="Mô hình “Ngõ sáng”.", day="05/03/2024")
    lost = portal.write("b.txt", title="Hai", body="Mô hình “Bếp ấm bản cao”.")
    portal.index()
    ids = {one.name: one.id for one in portal.register().initiatives()}
    portal.write("c.txt", title="Ba", body="Mô hình “Ngõ sáng”.", day="05/03/2022")
    lost.unlink()
    portal.index()
    register = portal.register()
    assert {one.name: one.id for one in register.initiatives()} == {"Ngõ sáng": ids["Ngõ sáng"]}
    assert register.moved()[ids["Bếp ấm bản cao"]] is None


def test_an_empty_source_publishes_an_empty_index(portal):
    report = portal.index()
    assert (report.read, report.generation) == (0, 1)
    assert portal.find("gặt") == []


def test_a_source_that_is_not_there_is_a_failure(portal):
    report = portal.index(portal.folder / "khong-co")
    assert (report.failed, report.ok) == (1, False)


def test_searching_before_indexing_says_what_to_do(portal):
    with pytest.raises(IndexMissing, match="timtin index"):
        portal.find("gặt")


@pytest.mark.parametrize("name", ["sources.sqlite", "register.sqlite", "whoosh"])
def test_a_damaged_index_can_be_rebuilt(portal, name):
    portal.write("a.txt", title="Mùa gặt")
    portal.index()
    damaged = portal.root / "generations" / "000001" / name
    for file in [damaged] if damaged.is_file() else sorted(damaged.iterdir()):
        file.chmod(0o600)
        file.write_bytes(b"x" * 5000)
    with pytest.raises(EngineError, match="--rebuild"):
        portal.index()
    assert portal.index(rebuild=True).indexed == 1
    assert len(portal.find("gặt")) == 1
