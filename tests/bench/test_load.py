"""The load benchmark on thirty invented bulletins: that it runs, not its figures."""

import json
import sys

import pytest
from click.testing import CliRunner

from bench import load
from corpus.source import Source
from indexer.run import index
from vietnamese.segment import SyllableSegmenter

BULLETINS = 30

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="it reads /proc")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("load")
    records = [
        {"id": f"b{n}", "title": f"Thôn {n} làm đường hoa số {n}", "body": f"Dài {n} km."}
        for n in range(BULLETINS)
    ]
    source = folder / "tin.jsonl"
    source.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    index([Source.at(source)], root=folder / "index", segmenter=SyllableSegmenter())
    return folder / "index"


def test_every_text_is_another_and_a_seed_makes_the_same(folder):
    texts = load.texts(folder, count=20, seed=1)
    assert len(set(texts)) == len(texts) == 20
    assert texts == load.texts(folder, count=20, seed=1)
    assert any(text.isascii() for text in texts)
    assert not all(text.isascii() for text in texts)


def test_a_line_holds_what_the_module_promises(folder, monkeypatch):
    monkeypatch.setattr(load, "_WARM", 2)
    monkeypatch.delitem(load.ADDRESSES, "html")
    options = ["--workers", "1", "--clients", "2", "--requests", "200", "--json"]
    ran = CliRunner().invoke(load.main, [str(folder), *options])
    assert ran.exit_code == 0, ran.output
    (line,) = map(json.loads, ran.output.splitlines())
    assert (line.pop("kind"), line.pop("clients")) == ("api", 2)
    assert 0 < line["p50"] <= line["p95"] <= line["p99"]
    assert 0 < max(line["own"], line["pss"]) <= line["rss"]
    assert 0 < line["engine"] < line["page"] < line["request"]
    # Hundredths of a second, as the system counts, are more than so few requests take.
    assert line.pop("cpu") >= 0
    assert min(line.values()) > 0


def test_too_few_titles_are_told(folder):
    ran = CliRunner().invoke(load.main, [str(folder)])
    assert ran.exit_code == 1
    assert "200 titles" in ran.output
