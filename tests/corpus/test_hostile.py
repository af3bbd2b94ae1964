"""Whatever its bytes, a file is read in time or refused with a reason; nothing else happens."""

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from corpus.formats import read
from corpus.source import Source
from corpus.walk import RawItem, walk

NAMES = ["a.txt", "a.html", "a.jsonl"]
HTML = "<|>|<p>|</div>|<div class=sapo>|<table><tr><td>|<img>|<br>|<!--|]]>|&#0;|</script>|<title>"
LD = """<h1>|<script type="application/ld+json">|{"@type":"Article"|,"headline":|"@graph":[|"""
JSON = r"""{"title":|"body":|"a"|[|]|{|}|,|:|null|1e999|\ud800"""
EXPORT = "Portal - Block_BanTin_ViewData\n|Tin liên quan\n|16/01/2024\n|Ảnh: |./.|…|Theo |Hoài An\n"
LETTERS = ["\n", "\r", "\x00", "\ufeff", "\u2028", "A\u0301", "(", "xã Bến Cát ra quân dọn kênh. "]
PIECES = st.sampled_from([*LETTERS, *f"{HTML}|{LD}|{JSON}|{EXPORT}".split("|")])


@pytest.mark.parametrize("name", NAMES)
@given(data=st.binary(max_size=600))
@example(data=b"")
@example(data=b"\xff\xfe\x00")
@example(data=b'{"title": NaN}')
def test_random_bytes(name, data, reads_or_says_why):
    reads_or_says_why(RawItem(Source.at("mau"), name, None, data, ""))


@pytest.mark.parametrize("name", NAMES)
@given(pieces=st.lists(PIECES, max_size=30))
def test_random_pieces_of_the_formats(name, pieces, reads_or_says_why):
    data = "".join(pieces).encode("utf-8", "surrogatepass")
    reads_or_says_why(RawItem(Source.at("mau"), name, None, data, ""))


@settings(max_examples=30)
@given(
    data=st.binary(max_size=3000), name=st.sampled_from(["t.jsonl", "t.jsonl.gz", "t.jsonl.zst"])
)
def test_random_files_are_walked(tmp_path_factory, data, name, reads_or_says_why):
    file = tmp_path_factory.mktemp("t") / name
    file.write_bytes(data)
    for found in walk(Source.at(file)):
        if isinstance(found, RawItem):
            reads_or_says_why(found)


LONG = 200_000
#: Found to be what quadratic patterns and parsers trip over.
UNITS = [
    ".",
    "./. ",
    " ",
    "\u00a0",
    "(",
    "Ảnh: ",
    "1/1/2020 ",
    "Thứ Hai ",
    "\u0301",
    "![](",
    "#a ",
    "“",
]
UNITS += ["a\n", "a\n\n", "Hoài An\n\n", "Tin liên quan\n", "In bài này ", "\n", "Theo ", "…", "-"]
UNITS += [
    "<",
    "<a",
    "<div>",
    "</div>",
    "<p>",
    "<b>",
    "<br>",
    "<img>",
    "<td>",
    "<table><tr><td>",
    "<li>",
]
UNITS += ["<nav>a</nav>", "<!--", "&", "<font>", "<a href=x>", "<time datetime=2020-01-01>", "<h1>"]
UNITS += [
    "<div class='menu'>",
    "<pre>\n",
    "<script>",
    "<p>Xã có ba mô hình được công nhận năm nay.</p>",
]


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("name", NAMES[:2])
def test_long_repetitions_are_read_in_time(name, unit, reads_or_says_why):
    text = "<title>Tiêu đề bản tin</title>" if name == "a.html" else "Tiêu đề bản tin\n\n"
    data = (text + unit * (LONG // len(unit))).encode()
    started = time.process_time()
    reads_or_says_why(RawItem(Source.at("mau"), name, None, data, ""))
    # A hundred times what an ordinary page of this size needs; quadratic patterns need hours.
    assert time.process_time() - started < 10


def test_a_line_of_ten_million_bytes_is_one_failure(tmp_path):
    (tmp_path / "a.jsonl").write_bytes(
        b'{"title": "' + b"a" * 10_000_000 + b'"}\n{"title": "Tin"}\n'
    )
    failure, item = walk(Source.at(tmp_path))
    assert "dòng dài hơn" in failure.reason
    assert read(item).title == "Tin"
