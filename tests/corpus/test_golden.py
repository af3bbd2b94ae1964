"""Ten differently built pages and twelve exports, each beside the bulletin that it is."""

import runpy
from dataclasses import replace
from pathlib import Path

import pytest

from corpus.formats import read
from corpus.source import Source
from corpus.walk import RawItem, walk

GOLDEN = Path(__file__).parent / "golden"
SOURCE = Source(name="mau", path=GOLDEN)
ITEMS = {item.path: item for item in walk(SOURCE) if isinstance(item, RawItem)}


def test_there_are_ten_pages_and_twelve_exports():
    pages = [path for path in ITEMS if path.endswith((".html", ".htm"))]
    assert len(pages) >= 10
    assert len(ITEMS) - len(pages) >= 12


@pytest.mark.parametrize("path", ITEMS)
def test_reads_as_the_bulletin_beside_it(path):
    expected = runpy.run_path(str((GOLDEN / path).with_suffix(".py")))["EXPECTED"]
    assert read(ITEMS[path]) == expected


@pytest.mark.parametrize("path", ITEMS)
def test_a_page_cut_anywhere_reads_or_says_why(path, reads_or_says_why):
    item = ITEMS[path]
    for end in range(0, len(item.data), max(1, len(item.data) // 40)):
        reads_or_says_why(replace(item, data=item.data[:end]))


@pytest.mark.parametrize("path", [path for path in ITEMS if path.endswith(".txt")])
def test_the_line_ends_of_an_export_do_not_matter(path):
    item = ITEMS[path]
    unix = item.data.replace(b"\r\n", b"\n")
    for ends in (b"\n", b"\r\n", b"\r"):
        assert read(replace(item, data=unix.replace(b"\n", ends))) == read(item)
