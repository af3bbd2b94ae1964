"""The look, as far as numbers can tell: small, and readable in light and dark."""

import re

import pytest

from web.static_files import FOLDER

CSS = (FOLDER / "timtin.css").read_text(encoding="utf-8")
REGISTER_CSS = (FOLDER / "register.css").read_text(encoding="utf-8")
#: (text, behind it)
PAIRS = [("ink", "paper"), ("ink", "wash"), ("ink", "mark"), ("soft", "paper"), ("soft", "wash"),
         ("soft", "mark"), ("link", "paper"), ("link", "wash"), ("link", "mark"),
         ("seen", "paper"), ("seen", "mark"), ("on-band", "band")]  # fmt: skip


def schemes():
    light, dark = re.findall(r":root \{(.*?)\}", CSS, re.DOTALL)[:2]
    colours = [dict(re.findall(r"--([\w-]+): (#\w+);", block)) for block in (light, dark)]
    return {"light": colours[0], "dark": {**colours[0], **colours[1]}}


def luminance(colour):
    """WCAG 2.2, relative luminance."""
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("text", "behind"), PAIRS)
def test_text_stands_out(scheme, text, behind):
    colours = schemes()[scheme]
    assert contrast(colours[text], colours[behind]) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_edges_of_fields_stand_out(scheme):
    colours = schemes()[scheme]
    assert contrast(colours["edge"], colours["paper"]) >= 3
    assert contrast(colours["madder"], colours["paper"]) >= 3


def test_everything_is_small():
    assert len(CSS.encode()) < 12 * 1024
    assert len(REGISTER_CSS.encode()) < 6 * 1024
    assert (FOLDER / "timtin.js").stat().st_size < 6 * 1024


def test_nothing_comes_from_elsewhere():
    script = (FOLDER / "timtin.js").read_text(encoding="utf-8")
    assert "//" not in re.sub(r"^\s*//.*$", "", script, flags=re.MULTILINE)
    assert not re.search(r"url\(|@import|@font-face", CSS + REGISTER_CSS)
    assert not re.search(r"innerHTML|eval|insertAdjacentHTML|document\.write", script)


def test_the_register_brings_no_colours_of_its_own():
    assert not re.search(r"#[0-9a-f]{3,6}\b|rgb|hsl", REGISTER_CSS)
