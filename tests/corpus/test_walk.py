"""From sources to raw items: what is found, in which order, and what is wrong with it."""

import gzip
import os
import tracemalloc
from hashlib import sha256

import pytest
import zstandard

from corpus import streams
from corpus.errors import Unreadable
from corpus.source import Source
from corpus.walk import RawItem, Skipped, walk

LINES = [b'{"id": "%d", "title": "Tin"}' % number for number in range(50)]
PACKERS = {
    "tin.jsonl": bytes,
    "tin.jsonl.gz": gzip.compress,
    "tin.jsonl.zst": zstandard.ZstdCompressor().compress,
    "tin.ndjson.zst": zstandard.ZstdCompressor().compress,
}


def found_in(path):
    return list(walk(Source.at(path)))


def test_folders_are_read_in_order_without_hidden_files(tmp_path):
    for name in ("b/2.txt", "b/10.html", "a.txt", ".git/x.txt", "c/.d/y.txt", ".e.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(name.encode())
    items = found_in(tmp_path)
    assert [item.path for item in items] == ["a.txt", "b/10.html", "b/2.txt"]
    assert [item.hash for item in items] == [sha256(i.path.encode()).hexdigest() for i in items]
    assert all(item.line is None for item in items)


def test_other_kinds_are_counted_in_a_folder_and_refused_when_named(tmp_path):
    (tmp_path / "anh.jpg").write_bytes(b"x")
    assert found_in(tmp_path) == [Skipped("anh.jpg")]
    (refused,) = found_in(tmp_path / "anh.jpg")
    assert isinstance(refused, Unreadable)
    assert "loại tệp" in refused.reason


@pytest.mark.parametrize("name", PACKERS)
def test_lines_are_items(tmp_path, name):
    file = tmp_path / name
    file.write_bytes(PACKERS[name](b"\n".join([LINES[0], b"", b"  ", *LINES[1:]])))
    items = found_in(file)
    assert [item.data for item in items] == LINES
    assert [item.line for item in items] == [1, *range(4, 53)]
    assert items[0].path == name


@pytest.mark.parametrize("end", [b"", b"\n", b"\r\n"])
def test_the_end_of_a_line_is_not_in_it(tmp_path, end):
    (tmp_path / "tin.jsonl").write_bytes(b'{"a":1}\r\n{"a":2}' + end)
    assert [item.data for item in found_in(tmp_path)] == [b'{"a":1}', b'{"a":2}']


@pytest.mark.parametrize("name", [name for name in PACKERS if not name.endswith("l")])
def test_of_a_cut_stream_all_before_is_kept(tmp_path, name):
    # Noise, so that the packed file is long enough to be cut in its middle.
    lines = [b'{"n": "%s"}' % os.urandom(40).hex().encode() for _ in range(2000)]
    packed = PACKERS[name](b"\n".join(lines))
    (tmp_path / name).write_bytes(packed[: len(packed) * 2 // 3])
    *items, failure = found_in(tmp_path)
    assert isinstance(failure, Unreadable)
    assert "cắt cụt" in failure.reason
    assert failure.line == len(items) + 1
    assert [item.data for item in items] == lines[: len(items)]


@pytest.mark.parametrize("name", [name for name in PACKERS if not name.endswith("l")])
def test_damaged_and_mistaken_streams_say_so(tmp_path, name):
    (tmp_path / name).write_bytes(b"day khong phai tep nen")
    (failure,) = found_in(tmp_path)
    assert "bị hỏng" in failure.reason


def test_several_members_and_frames_are_one_stream(tmp_path):
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(b'{"a":1}\n{"a"') + gzip.compress(b":2}"))
    frame = zstandard.ZstdCompressor().compress
    (tmp_path / "b.jsonl.zst").write_bytes(frame(b'{"a":1}\n{"a"') + frame(b":2}"))
    items = found_in(tmp_path)
    assert [item.data for item in items] == [b'{"a":1}', b'{"a":2}'] * 2


def test_a_line_too_long_is_one_failure_among_good_lines(tmp_path):
    long = b"x" * (streams.MAX_LINE + 1)
    (tmp_path / "tin.jsonl").write_bytes(b"\n".join([LINES[0], long, LINES[1], long]))
    first, failure, second, last = found_in(tmp_path)
    assert (first.data, second.data, second.line) == (LINES[0], LINES[1], 3)
    assert (failure.line, last.line) == (2, 4)
    assert "8 MB" in failure.reason


def test_memory_is_bounded_whatever_a_file_unpacks_to(tmp_path):
    file = tmp_path / "bom.jsonl.zst"
    with file.open("wb") as out, zstandard.ZstdCompressor(level=19).stream_writer(out) as packer:
        for _ in range(256):
            packer.write(b"0" * 1024 * 1024)
    assert file.stat().st_size < 100_000
    tracemalloc.start()
    found = found_in(file)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert [item.line for item in found] == [1]
    assert peak < 192 * 1024 * 1024


@pytest.mark.parametrize("name", PACKERS)
def test_empty_files_say_so(tmp_path, name):
    (tmp_path / name).write_bytes(PACKERS[name](b"\n \n"))
    (failure,) = found_in(tmp_path)
    assert failure.reason == "tệp rỗng"


def test_utf_16_lines_are_one_failure(tmp_path):
    (tmp_path / "a.jsonl").write_bytes('{"a": 1}\n{"a": 2}\n'.encode("utf-16"))
    (failure,) = found_in(tmp_path)
    assert "UTF-8" in failure.reason


def test_what_is_not_there_is_a_failure(tmp_path):
    (failure,) = found_in(tmp_path / "khong-co")
    assert "không có" in failure.reason


def test_a_named_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "ong.txt")
    (failure,) = found_in(tmp_path)
    assert "tệp thường" in failure.reason


def test_links_that_lead_in_circles_end(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"x")
    (tmp_path / "vong").symlink_to(tmp_path)
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    (tmp_path / "hong.txt").symlink_to(tmp_path / "khong-co")
    paths = [getattr(found, "path", None) for found in found_in(tmp_path)]
    assert paths == ["a.txt", "b.txt", "hong.txt"]


def test_deep_folders_are_no_recursion(tmp_path):
    place = tmp_path
    for _ in range(300):
        place = place / "a"
    place.mkdir(parents=True)
    (place / "b.txt").write_bytes(b"x")
    (item,) = found_in(tmp_path)
    assert item.path == "a/" * 300 + "b.txt"


def test_names_that_are_no_text_can_be_printed(tmp_path):
    (tmp_path / os.fsdecode(b"m\xffa.txt")).write_bytes(b"x")
    (item,) = found_in(tmp_path)
    assert item.path == "m\\xffa.txt"
    item.path.encode()


def test_too_large_a_page_is_not_opened(tmp_path, monkeypatch):
    monkeypatch.setattr("corpus.walk.MAX_FILE", 3)
    (tmp_path / "a.txt").write_bytes(b"1234")
    (failure,) = found_in(tmp_path)
    assert "lớn hơn" in failure.reason


def test_it_is_lazy(tmp_path):
    for number in range(3):
        (tmp_path / f"{number}.txt").write_bytes(b"x")
    walking = walk(Source.at(tmp_path))
    assert isinstance(next(walking), RawItem)
    (tmp_path / "2.txt").unlink()
    assert [found.path for found in walking if isinstance(found, RawItem)] == ["1.txt"]
