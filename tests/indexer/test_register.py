"""The register of an index: updates equal builds from nothing, corrections last."""

import re
from dataclasses import replace

import pytest

from corpus.source import Source
from indexer.ledger import Ledger
from indexer.review import questions
from indexer.run import index
from register import extract
from register.errors import CorrectionsUnreadable
from register.model import Extract, Figure, Measure, Mention, Qualifier, Said, Unit
from register.review import QuestionKind
from vietnamese.segment import SyllableSegmenter

COUNTED = re.compile(r"(\d+) mô hình( tập thể| cá nhân|)")
UNITS = {"": Unit.MODELS, " tập thể": Unit.GROUP_MODELS, " cá nhân": Unit.PERSON_MODELS}
NAMED = re.compile(r"“(?P<name>[^”]+)”(?: của (?P<owner>[^.,]+))?")


def read_simply(bulletin):
    """Every counted thing and every quoted name: what runs and corrections need, and no grammar."""
    here = {"evidence": bulletin.text, "evidence_start": 0, "evidence_end": len(bulletin.text)}
    figures = tuple(
        Figure(
            bulletin.id,
            int(found[1]),
            Measure.TOTAL,
            UNITS[found[2]],
            Qualifier.EXACTLY,
            found.start(1),
            found.end(1),
            part="paragraph",
            published=bulletin.published,
            **here,
        )
        for found in COUNTED.finditer(bulletin.text)
    )
    mentions = tuple(
        Mention(
            bulletin.id,
            found["name"],
            found.start("name"),
            found.end("name"),
            published=bulletin.published,
            organisation=Said(found["owner"], *found.span("owner")) if found["owner"] else None,
            **here,
        )
        for found in NAMED.finditer(bulletin.text)
    )
    return Extract(mentions, figures)


@pytest.fixture(autouse=True)
def simply(monkeypatch):
    monkeypatch.setattr(extract, "read", read_simply)


def record(id_, body, day="2024-03-05"):
    return {"id": id_, "title": f"Tin {id_}", "body": body, "date": day}


PARTS = "gồm 41 mô hình tập thể, 18 mô hình cá nhân"
FIRST = record("b1", f"Có 59 mô hình, {PARTS}. “Ngõ sáng” của Hội Phụ nữ xã Bãi.")
SECOND = record("b2", f"Có 60 mô hình, {PARTS}. “Ngõ sáng”; “Tủ sách xóm” của Đoàn xã Bãi.")
GONE = record("b3", "Có 12 mô hình. “Ngõ sáng” của Công an xã Đá. “Vườn rau” của Đoàn xã Bãi.")
CHANGED = record("b2", f"Có 61 mô hình, {PARTS}. “Ngõ sáng”.")
NEW = record("b4", "Có 3 mô hình tập thể. “Ngo sang” của Hội LHPN xã Bãi.", "2025-01-02")


def test_an_update_equals_a_build_from_nothing(portal, tmp_path):
    portal.write_lines("a.jsonl", FIRST, SECOND, GONE)
    portal.index()
    portal.write_lines("a.jsonl", FIRST, CHANGED, NEW)
    portal.index()
    (tmp_path / "khac").mkdir()
    fresh = type(portal)(tmp_path / "khac")
    fresh.write_lines("a.jsonl", FIRST, CHANGED, NEW)
    fresh.index()
    initiatives, figures, checks, _ = portal.everything()[2]
    assert portal.everything() == fresh.everything()
    assert {one.bulletin for one in figures} == {"b1", "b2", "b4"}
    assert {str(one.outcome) for one in checks} == {"match", "mismatch"}
    assert [len(one.mentions) for one in initiatives] == [3]


def test_a_bulletin_that_names_nothing_leaves_the_register_as_it_is(portal, monkeypatch):
    portal.write_lines("a.jsonl", FIRST, SECOND)
    first = portal.index()
    held = portal.everything()[2]
    with monkeypatch.context() as patch:
        patch.setattr("indexer.run.make", lambda *_args, **_named: pytest.fail("merged again"))
        portal.write_lines("b.jsonl", record("b9", "Bà con vui."))
        quiet = portal.index()
    assert quiet.generation == first.generation + 1
    assert quiet.initiatives == first.initiatives
    assert portal.everything()[2] == held
    portal.write_lines("a.jsonl", FIRST, record("b2", "Bà con vui."))
    assert portal.index().initiatives < first.initiatives, "what it named is gone"


def test_a_rebuild_equals_the_index_before(portal):
    portal.write_lines("a.jsonl", FIRST, SECOND, GONE)
    portal.index()
    before = portal.everything()
    portal.index(rebuild=True)
    assert portal.everything() == before


@pytest.fixture
def corrected(portal, tmp_path):
    """Indexes with corrections of this text."""
    path = tmp_path / "register.toml"

    def correct(text, **options):
        path.write_text(text, encoding="utf-8")
        return portal.index(corrections=path, **options)

    return correct


DROP = '[[drop]]\nentry = "Vườn rau"\nreason = "Là phong trào."\n'


def names(portal):
    return sorted(one.name for one in portal.register().initiatives())


def test_changed_corrections_alone_are_published(portal, corrected):
    portal.write_lines("a.jsonl", GONE)
    assert corrected("").generation == 1
    assert corrected("").generation is None
    report = corrected(DROP)
    assert report.generation is not None
    assert (report.indexed, report.initiatives) == (0, 1)
    assert corrected(DROP).generation is None
    assert names(portal) == ["Ngõ sáng"]
    assert portal.index().generation is not None, "no file: all is taken back"
    assert names(portal) == ["Ngõ sáng", "Vườn rau"]


def test_corrections_survive_updates_and_rebuilds(portal, corrected):
    portal.write_lines("a.jsonl", FIRST, GONE)
    corrected(DROP)
    portal.write_lines("a.jsonl", FIRST, GONE, record("b5", "“Vườn rau” của Đoàn xã Bãi."))
    corrected(DROP)
    assert "Vườn rau" not in names(portal)
    corrected(DROP, rebuild=True)
    assert "Vườn rau" not in names(portal)
    assert portal.register().named_in("b5") == []


def test_a_correction_that_no_longer_applies_is_reported(portal, corrected):
    portal.write_lines("a.jsonl", GONE)
    corrected(DROP)
    portal.write_lines("a.jsonl", FIRST)
    report = corrected(DROP)
    assert report.ok
    (told,) = report.lost_corrections
    assert "Vườn rau" in told
    (question,) = portal.register().questions()
    assert (question.kind, question.about) == (QuestionKind.LOST_CORRECTION, told)


def test_a_run_in_which_nothing_changed_tells_of_the_register_too(portal, corrected):
    portal.write_lines("a.jsonl", FIRST)
    first = corrected(DROP)
    again = corrected(DROP)
    assert again.generation is None
    assert again.initiatives == first.initiatives > 0
    assert again.lost_corrections == first.lost_corrections != []


def test_a_malformed_file_stops_the_run_before_anything_is_published(portal, corrected):
    portal.write_lines("a.jsonl", GONE)
    corrected(DROP)
    portal.write_lines("a.jsonl", FIRST)
    with pytest.raises(CorrectionsUnreadable):
        corrected("[[drop]]")
    assert names(portal) == ["Ngõ sáng"]


def test_joined_entries_are_found_as_one(portal, corrected):
    portal.write_lines("a.jsonl", SECOND, GONE)
    corrected("")
    ids = {one.name: one.id for one in portal.register().initiatives()}
    join = f'[[join]]\nentries = ["{ids["Tủ sách xóm"]}", "{ids["Vườn rau"]}"]\nreason = "Là một."'
    corrected(join)
    shown = {title: bulletins for _, title, _, bulletins in portal.everything()[0]}
    assert shown["Tủ sách xóm"] == 2
    assert "Vườn rau" not in shown
    assert portal.register().moved()[ids["Vườn rau"]] == ids["Tủ sách xóm"]


def test_doubtful_merges_come_ready_to_paste(portal, corrected):
    crops = [
        record(f"b{n}", f"“Tổ hợp tác trồng {crop}” của Đoàn xã Bãi.")
        for n, crop in enumerate(("dưa", "dứa"))
    ]
    portal.write_lines("a.jsonl", *crops)
    corrected("")
    asked = questions(portal.root)
    (merge,) = asked.merges
    assert merge.reasons == ("other_words",)
    one, two = (entry.id for entry in merge.entries)
    ready = f'[[join]]\nentries = ["{one}", "{two}"]\nreason = "'
    shown = "\n".join(asked.lines())
    assert ready in shown
    assert "tên chỉ khác nhau một, hai chữ" in shown
    assert [each["id"] for each in asked.as_json()["doubtful_merges"][0]["initiatives"]] == [
        one,
        two,
    ]
    corrected(f'{ready}Gõ nhầm."')
    assert questions(portal.root).merges == []


def test_a_province_told_later_is_published(portal, monkeypatch):
    portal.write_lines("a.jsonl", FIRST)
    told = []
    monkeypatch.setattr(
        "indexer.run.reconcile", lambda *_found, provinces: told.append(provinces) or []
    )
    options = {"root": portal.root, "segmenter": SyllableSegmenter()}
    for province in (None, None, "Bắc Kạn", "Bắc Kạn", None):
        index([replace(Source.at(portal.folder), province=province)], **options)
    assert told == [{}, {"b1": "Bắc Kạn"}, {}]


def test_provinces_of_sources_left_out_are_remembered(portal, tmp_path):
    portal.write_lines("a.jsonl", FIRST)
    other = tmp_path / "khac.jsonl"
    other.write_text('{"id": "k1", "title": "Tin khác", "body": "Vui."}')
    home = replace(Source.at(portal.folder), province="Bắc Kạn")
    options = {"root": portal.root, "segmenter": SyllableSegmenter()}
    index([home], **options)
    index([Source.at(other)], **options)
    ledger = Ledger(tmp_path, base=portal.root / "generations" / "000002")
    assert ledger.provinces() == {"b1": "Bắc Kạn"}
    ledger.close()
