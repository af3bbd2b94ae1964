"""Merging mentions, and the register in SQLite."""

from datetime import date

import pytest

from register.errors import RegisterMissing
from register.merge import merge
from register.model import Mention
from register.store import FILE_NAME, Register, write


def mention(bulletin, name, *, day=None, start=10):
    evidence = f"Có mô hình “{name}”."
    return Mention(
        bulletin=bulletin,
        name=name,
        name_start=start + 12,
        name_end=start + 12 + len(name),
        evidence=evidence,
        evidence_start=start,
        evidence_end=start + len(evidence),
        published=day,
    )


FIRST = mention("b1", "Ngõ sáng", day=date(2023, 5, 4))
AGAIN = mention("b2", "ngõ sáng", day=date(2024, 5, 4))
OTHER = mention("b2", "Tủ sách - góc học", day=date(2024, 5, 4), start=90)
UNDATED = mention("b3", "Ngõ sáng")


def test_spellings_of_one_name_are_one_initiative():
    (one,) = merge([UNDATED, AGAIN, FIRST], known={})
    assert one.mentions == (FIRST, AGAIN, UNDATED)
    assert one.name == "Ngõ sáng"
    assert one.bulletins == ("b1", "b2", "b3")
    assert one.latest == AGAIN


def test_every_mention_belongs_to_exactly_one():
    found = [m for one in merge([FIRST, AGAIN, OTHER, UNDATED], known={}) for m in one.mentions]
    assert sorted(found, key=str) == sorted([FIRST, AGAIN, OTHER, UNDATED], key=str)


def test_the_order_of_reading_changes_nothing():
    assert merge([FIRST, OTHER, AGAIN], known={}) == merge([AGAIN, FIRST, OTHER], known={})


def test_an_id_survives_an_earlier_mention():
    (before,) = merge([AGAIN], known={})
    (after,) = merge([AGAIN, FIRST], known={"ngõ sáng": before.id})
    assert after.id == before.id == "ngo-sang-" + before.id[-6:]


def test_round_trip(tmp_path):
    initiatives = merge([FIRST, AGAIN, OTHER, UNDATED], known={})
    write(tmp_path / FILE_NAME, initiatives, moved={"cu": "moi", "mat": None})
    register = Register(tmp_path / FILE_NAME)
    assert register.initiatives() == initiatives
    assert register.initiative(initiatives[0].id) == initiatives[0]
    assert register.initiative("không có") is None
    assert [name for _, name in register.named_in("b2")] == ["Ngõ sáng", "Tủ sách - góc học"]
    assert set(register.mentions()) == {FIRST, AGAIN, OTHER, UNDATED}
    assert register.moved() == {"cu": "moi", "mat": None}


def test_a_missing_register_says_what_to_do(tmp_path):
    with pytest.raises(RegisterMissing, match="timtin index"):
        Register(tmp_path / FILE_NAME)
