"""The language of a generation: learned while all is built, carried over, learned anew."""

import pytest

from indexer import language
from search.current import CurrentSearch

WORDS = ["lúa", "ngô", "chè", "quế", "hồi", "sả", "nghệ", "gừng"]


def record(number):
    one, other = WORDS[number % 8], WORDS[number // 8 % 8]
    body = f"Bà con trồng {one}, {other}. Thôn {number} có {number} hộ; Xã vui. {other} được giá!"
    return {"id": f"b{number}", "title": f"Mùa {one}", "body": body}


@pytest.fixture
def model(portal):
    """What the language folder of the current generation holds, file by file."""

    def read():
        current = CurrentSearch(portal.root)
        with current.use() as (_, folder):
            files = sorted((folder / language.FOLDER).iterdir())
            held = {path.name: path.read_bytes() for path in files}
        current.close()
        return held

    return read


def test_what_is_learned_on_the_way_is_what_the_finished_index_teaches(portal, model, tmp_path):
    portal.write_lines("a.jsonl", *map(record, range(40)), record(3))
    portal.index()
    held = model()
    current = CurrentSearch(portal.root)
    with current.use() as (_, folder):
        language.learned(folder).write(tmp_path)
    current.close()
    again = {path.name: path.read_bytes() for path in (tmp_path / language.FOLDER).iterdir()}
    assert again == held
    assert held["phrases.tsv"] == b"", "no segmenter, no phrases"
    portal.index(rebuild=True)
    assert model() == held


def test_few_changes_carry_it_over_and_more_learn_it_anew(portal, model):
    portal.write_lines("a.jsonl", *map(record, range(40)))
    portal.index()
    first = model()
    portal.write_lines("b.jsonl", record(40), record(41))
    portal.index()
    assert model() == first, "2 of 42"
    portal.write_lines("c.jsonl", record(42))
    portal.index()
    anew = model()
    assert anew != first, "3 of 43 since it was learned"
    portal.index(rebuild=True)
    assert model() == anew
