"""The pipeline benchmark on a few invented bulletins: that it runs, not its figures."""

import json
import sys

import pytest
from click.testing import CliRunner

from bench import pipeline

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="it asks POSIX for CPU time")


def test_a_build_and_its_updates_are_measured(tmp_path, monkeypatch):
    monkeypatch.setattr(pipeline, "UPDATES", (1, 2))
    records = [
        {"id": f"b{n}", "title": f"Thôn {n} làm đường hoa", "body": f"Dài {n} km."}
        for n in range(12)
    ]
    source = tmp_path / "tin.jsonl"
    source.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    done = CliRunner().invoke(pipeline.main, [str(source), "--limit", "5", "--workers", "1"])
    assert done.exit_code == 0, done.output
    runs = [json.loads(line) for line in done.output.splitlines()]
    assert [(run["indexed"], run["unchanged"]) for run in runs] == [(5, 0), (1, 5), (2, 6)]
    assert all(run["wall_s"] > 0 and run["cpu_ms"] > 0 < run["generation_mb"] for run in runs)
