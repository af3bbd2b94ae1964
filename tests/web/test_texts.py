"""Every sentence in its one place: none missing, none left over, none in a template."""

import re
from pathlib import Path

import pytest

import web
from register import corrections
from register.extract import owner, patterns
from register.model import OrganisationKind, Status
from search.request import FACETS, PARAMETERS, REGISTER_FACETS, Problem
from web.problems import sentence
from web.texts import SENTENCES, text

WEB = Path(web.__file__).parent
TEMPLATES = sorted(WEB.glob("templates/*.html"))
SOURCES = sorted(WEB.glob("*.py"))
SEARCH = WEB.parent / "search"
_CALL = re.compile(r"""\b(?:t|text)\(\s*f?"([\w.{}]+)"(\s*~)?""")
#: What people call the codes of a group: `label("status", code)`.
_LABEL = re.compile(r"""\blabel\(\s*"(\w+)",""")


def keys_asked_for():
    for file in [*TEMPLATES, *SOURCES]:
        source = file.read_text(encoding="utf-8")
        for match in _LABEL.finditer(source):
            yield file.name, f"{match[1]}.", True
        for match in _CALL.finditer(source):
            begun = match[1].partition("{")[0] if "{" in match[1] else match[1]
            yield file.name, begun, bool(match[2]) or "{" in match[1]


@pytest.mark.parametrize(("file", "key", "begun"), sorted(set(keys_asked_for())))
def test_every_key_has_its_sentence(file, key, begun):
    assert any(known.startswith(key) if begun else known == key for known in SENTENCES), file


def test_every_sentence_is_asked_for():
    asked = set(keys_asked_for())
    whole = {key for _, key, begun in asked if not begun}
    begun = tuple(key for _, key, is_begun in asked if is_begun)
    assert [key for key in SENTENCES if key not in whole and not key.startswith(begun)] == []


def merge_reasons():
    """What `register.merge` gives as reasons for taking names as one."""
    source = (WEB.parent / "register" / "merge.py").read_text(encoding="utf-8")
    named = re.findall(r'reasons\.add\("(\w+)"\)|reason="(\w+)"', source)
    steps = re.findall(r'"(\w+)"', re.search(r"for step in \((.*?)\)", source)[1])
    return sorted({*(code for pair in named for code in pair if code), *steps})


def codes(file, pattern):
    return sorted(set(re.findall(pattern, (SEARCH / file).read_text(encoding="utf-8"))))


@pytest.mark.parametrize("code", codes("request.py", r'\.wrong\([^()]*"(\w+)"\)'))
def test_every_problem_has_its_sentence(code):
    for parameter in (*PARAMETERS, "la"):
        told = sentence(Problem(parameter, code, "31/02/2024"))
        assert "{" not in told
        assert told.endswith(".")


def test_problems_are_found_in_the_source():
    assert {"date", "number", "unknown"} <= set(codes("request.py", r'\.wrong\([^()]*"(\w+)"\)'))


@pytest.mark.parametrize("code", codes("service.py", r'Step\("(\w+)"'))
def test_every_step_of_the_reading_has_its_sentence(code):
    assert "mô hình" in text(f"step.{code}", what="mô hình")


@pytest.mark.parametrize("code", codes("larger.py", r'\("(\w+)", \w+\)|yield "(\w+)"'))
def test_every_offer_has_its_sentence(code):
    assert text(f"larger.{next(filter(None, code))}")


CODES = {
    "status": Status,
    "organisation_kind": OrganisationKind,
    "correction": corrections.Kind,
    "reason": merge_reasons(),
    "doubt": patterns.FACTORS | owner.FACTORS,
    "without": (*FACETS[1:], *REGISTER_FACETS),
    "facet": (*FACETS[1:], *REGISTER_FACETS),
}


@pytest.mark.parametrize("group", CODES)
def test_every_code_has_its_words(group):
    assert [code for code in CODES[group] if f"{group}.{code}" not in SENTENCES] == []


def test_reasons_are_found_in_the_source():
    assert {"said_less", "spelling", "accents"} <= set(CODES["reason"])


@pytest.mark.parametrize("parameter", PARAMETERS)
def test_every_parameter_has_its_name(parameter):
    assert text(f"parameter.{parameter}")


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_templates_hold_no_sentences(template):
    source = re.sub(r"\{#.*?#\}", "", template.read_text(encoding="utf-8"), flags=re.DOTALL)
    shown = re.sub(r"\{[{%].*?[%}]\}|<[^>]*>", " ", source, flags=re.DOTALL)
    assert re.findall(r"[^\W\d_]{2,}", shown) == []
    assert re.findall(r"[À-ỹ]", source) == []


def test_no_sentence_stands_twice():
    # A label of one or two words may name things in several places.
    sentences = [one for one in SENTENCES.values() if len(one.split()) > 4]
    assert len(sentences) == len(set(sentences))


def test_numbers_are_written_the_vietnamese_way():
    assert text("common.results", n=1234567) == "1.234.567 kết quả"
