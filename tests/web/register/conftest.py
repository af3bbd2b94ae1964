"""A register of our own making, and the site over it."""

import json

import pytest

from corpus.source import Source
from indexer.run import index
from register import extract
from tests.web.register import made
from tests.web.register.reading import Read
from vietnamese.segment import SyllableSegmenter
from web import create_app

CORRECTION = """
[[rename]]
entry = "Ao cá chung tay"
name = "Ao cá chung sức"
reason = "Tên trong quyết định công nhận."
"""


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    folder = tmp_path_factory.mktemp("register")
    source, corrections = folder / "mau.jsonl", folder / "register.toml"
    lines = (json.dumps(record, ensure_ascii=False) for record in made.RECORDS)
    source.write_text("\n".join(lines), encoding="utf-8")
    corrections.write_text(CORRECTION, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(extract, "read", made.read)
        report = index(
            [Source.at(source)],
            root=folder / "i",
            segmenter=SyllableSegmenter(),
            corrections=corrections,
        )
    assert report.ok
    return create_app(index=folder / "i").test_client()


@pytest.fixture
def get(client):
    def get_page(path, **parameters):
        answer = client.get(path, query_string=parameters or None)
        assert answer.status_code == 200
        return Read(answer.get_data(as_text=True))

    return get_page
