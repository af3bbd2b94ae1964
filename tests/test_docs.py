"""What the documentation says is there."""

import json
import re
from pathlib import Path

import pytest

from corpus.source import Source
from indexer.run import index
from search.current import CurrentSearch
from search.present import page_json
from search.request import PARAMETERS, SearchRequest
from search.results import Page
from timtin import main
from vietnamese.segment import SyllableSegmenter
from web import create_app

REPOSITORY = Path(__file__).parent.parent
PAGES = sorted([*REPOSITORY.glob("*.md"), *(REPOSITORY / "docs").rglob("*.md")])
API = (REPOSITORY / "docs" / "api.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(REPOSITORY).as_posix())
def test_every_link_leads_somewhere(page):
    for target in re.findall(r"\]\(([^)#]+?)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
        if not target.startswith(("http://", "https://")):
            assert (page.parent / target).exists(), target


@pytest.mark.parametrize("command", sorted(main.commands))
def test_every_command_is_in_the_guide_for_staff(command):
    guides = [REPOSITORY / "docs" / "vi" / "can-bo.md", REPOSITORY / "README.vi.md"]
    assert any(f"timtin {command}" in guide.read_text(encoding="utf-8") for guide in guides)


@pytest.mark.parametrize("command", sorted(main.commands))
def test_every_command_says_what_it_is_for(command):
    assert main.commands[command].help


def test_every_address_of_the_api_is_documented(tmp_path):
    app = create_app(index=tmp_path)
    for rule in app.url_map.iter_rules():
        if rule.rule.startswith(("/api/", "/health/")) and "path" not in rule.arguments:
            address = re.sub(r"<(?:\w+:)?\w+>", "<id>", rule.rule)
            assert address in API or address == "/api/v1/", address


@pytest.mark.parametrize("parameter", PARAMETERS)
def test_every_parameter_is_documented(parameter):
    assert f"`{parameter}`" in API


def test_the_example_is_what_the_program_prints(searching_example):
    example, *_ = re.findall(r"```json\n(.*?)```", API, re.DOTALL)
    assert json.loads(example) == page_json(searching_example)


def test_the_example_of_the_register_has_all_its_fields(tmp_path):
    _, example, *_ = re.findall(r"```json\n(.*?)```", API, re.DOTALL)
    source = tmp_path / "mau.jsonl"
    body = "Chi hội Phụ nữ thôn Bến Cát có mô hình “Ngõ sáng”."
    source.write_text(json.dumps({"id": "b1", "title": "Tin", "body": body}), encoding="utf-8")
    index([Source.at(source)], root=tmp_path / "i", segmenter=SyllableSegmenter())
    told = create_app(index=tmp_path / "i").test_client().get("/api/v1/initiatives").json
    written = json.loads(example)
    assert list(told) == list(written)
    (one,), (entry,) = told["initiatives"], written["initiatives"]
    assert list(one) == list(entry)
    assert list(one["evidence"]) == list(entry["evidence"])


@pytest.fixture
def searching_example(tmp_path) -> Page:
    record = {
        "id": "b1",
        "title": "Mùa gặt ở Ba Bể",
        "body": "Bà con vui mùa gặt.",
        "date": "2024-05-01",
        "category": "Kinh tế",
    }
    path = tmp_path / "mau.jsonl"
    path.write_text(json.dumps(record), encoding="utf-8")
    index([Source.at(path)], root=tmp_path / "index", segmenter=SyllableSegmenter())
    current = CurrentSearch(tmp_path / "index")
    with current.use() as (search, _):
        page = search.page(SearchRequest("mua gat"))
    current.close()
    return page


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(REPOSITORY).as_posix())
def test_no_path_of_a_machine(page):
    assert not re.search(r"/(?:home|root|work|tmp)/", page.read_text(encoding="utf-8"))
