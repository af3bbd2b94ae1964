"""Sources: what they are called, which sections they name, whither their addresses lead."""

from pathlib import Path

import pytest

from corpus.source import Source

PORTAL = Source(
    name="mau",
    path=Path("dan-van"),
    base_url="https://mau.example.vn/tin/",
    sections={"kinh-te": "Kinh tế", "dan-van": "Dân vận"},
)

SECTIONS = {
    "the nearest folder": ("dan-van/kinh-te/a.txt", "Kinh tế"),
    "a farther one": ("kinh-te/2024/a.txt", "Kinh tế"),
    "the source's own": ("khac/a.txt", "Dân vận"),
    "never the file's name": ("kinh-te", "Dân vận"),
}
ADDRESSES = {
    "whole": ("https://khac.example.vn/a", "https://khac.example.vn/a"),
    "from the root": ("/a?id=1", "https://mau.example.vn/a?id=1"),
    "from here": ("a.html", "https://mau.example.vn/tin/a.html"),
    "without its scheme": ("//b.vn/a", "https://b.vn/a"),
    "a script": ("javascript:alert(1)", None),
    "an address in brackets": ("http://[", None),
    "a space inside": ("/a b", None),
    "nothing": ("  ", None),
}


@pytest.mark.parametrize(("path", "section"), SECTIONS.values(), ids=SECTIONS)
def test_sections(path, section):
    assert PORTAL.section_of(path) == section


@pytest.mark.parametrize(("given", "whole"), ADDRESSES.values(), ids=ADDRESSES)
def test_addresses(given, whole):
    assert PORTAL.absolute(given) == whole


def test_without_a_base_only_whole_addresses_lead_anywhere():
    assert Source.at("a").absolute("/a") is None


@pytest.mark.parametrize(("path", "name"), [("/a/tin.jsonl.gz", "tin"), ("/", "nguon")])
def test_a_source_of_no_settings_is_named_after_its_path(path, name):
    assert Source.at(path).name == name
