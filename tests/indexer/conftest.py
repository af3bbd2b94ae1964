"""A folder of bulletins and an index of it, with verbs: `portal.write(...)`, `portal.index()`."""

import json

import pytest

from corpus.source import Source
from indexer.run import index
from register.store import FILE_NAME, Register
from search.current import CurrentSearch
from search.request import SearchRequest
from vietnamese.segment import SyllableSegmenter

EXPORT = """PublishingPortal - Block_BanTin_Toolbar

{day}
Tăng cỡ chữ Giảm cỡ chữ
{title}
{lead}

 PublishingPortal - Block_BanTin_ViewData

{body}./.

PV"""


class Portal:
    def __init__(self, folder):
        self.folder = folder / "mau"
        self.folder.mkdir()
        self.root = folder / "index"

    def write(self, name, *, title="Tin vui", lead="Xã vui.", body="Bà con vui.", day="05/03/2024"):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        text = EXPORT.format(title=title, lead=lead, body=body, day=day)
        path.write_text(text, encoding="utf-8")
        return path

    def write_lines(self, name, *records):
        lines = "\n".join(json.dumps(record, ensure_ascii=False) for record in records)
        (self.folder / name).write_text(lines, encoding="utf-8")

    def index(self, *sources, **options):
        chosen = [Source.at(path) for path in sources or [self.folder]]
        options.setdefault("segmenter", SyllableSegmenter())
        report = index(chosen, root=self.root, **options)
        assert report.read == (report.indexed + report.unchanged + report.duplicate + report.failed)
        return report

    def find(self, text):
        current = CurrentSearch(self.root)
        with current.use() as (search, _):
            hits = search.page(SearchRequest(text, kind=("bulletin",), size=100)).hits
        current.close()
        return [hit.id for hit in hits]

    def everything(self):
        """All that the generation answers: to compare an update with a build from nothing."""
        current = CurrentSearch(self.root)
        with current.use() as (search, folder):
            page = search.page(SearchRequest("", size=100))
            shown = [(hit.id, hit.title.text, hit.published, hit.bulletins) for hit in page.hits]
            register = Register(folder / FILE_NAME)
            held = (
                register.initiatives(),
                register.figures(),
                register.checks(),
                register.questions(),
            )
            facets = page.facets
        current.close()
        return shown, facets, held

    def register(self):
        current = CurrentSearch(self.root)
        with current.use() as (_, folder):
            register = Register(folder / FILE_NAME)
        current.close()
        return register


@pytest.fixture
def portal(tmp_path):
    return Portal(tmp_path)
