"""Merging what a change touches gives what merging everything gives."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from register import near, partial
from register.corrections import parse
from register.make import make
from register.merge import merge
from register.model import Mention, OrganisationKind, Said
from register.store import FILE_NAME, Register, write

#: Near each other in every way: accents, a syllable more or less or misspelt, the place at the end.
NAMES = [
    *("Ngõ sáng đường hoa sạch rác", "Ngỏ sáng đường hoa sạch rác", "ngo sang duong hoa sach rac"),
    *("Ngõ sáng đường hoa", "Ngõ sáng đường hoa và sạch rác", "Ngõ sáng đường cờ sạch rác"),
    *("Tủ sách đầu thôn", "Tủ sách đầu thôn xã Bãi Đá", "Mô hình tủ sách đầu thôn", "3 không"),
    *("Góp gạo giúp bạn đến trường mỗi tháng một lần", "Góp gạo giúp bạn đến trường mỗi tháng"),
]
OWNERS = [None, "Hội Phụ nữ xã Bãi Đá", "Hội LHPN xã Bãi Đá", "Đoàn xã Suối Vàng", "cá nhân"]
PLACES = [None, "xã Bãi Đá", "thôn Cời, xã Bãi Đá", "xã Suối Vàng"]


def mention(bulletin, name, owner, place):
    return Mention(
        f"b{bulletin}",
        name,
        3,
        3 + len(name),
        f"Có {name}.",
        0,
        len(name) + 4,
        published=date(2024, 1, 1 + bulletin % 28),
        organisation=Said(owner, 0, len(owner)) if owner else None,
        organisation_kind=OrganisationKind.PERSON if owner == "cá nhân" else None,
        place=Said(place, 0, len(place)) if place else None,
    )


said = st.builds(
    mention,
    st.integers(0, 30),
    st.sampled_from(NAMES),
    st.sampled_from(OWNERS),
    st.sampled_from(PLACES),
)
registers = st.lists(said, max_size=14, unique_by=lambda one: (one.bulletin, one.name))


def once(mentions):
    """A bulletin says what stands in one place once; what comes later replaces it."""
    return list({(one.bulletin, one.name): one for one in mentions}.values())


def kept(made):
    """What the next run reads of a register."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / FILE_NAME
        write(
            path,
            made.initiatives,
            found_as=made.found_as,
            questions=made.questions,
            dropped=made.dropped,
            moved=made.moved,
        )
        return Register(path).before()


@given(first=registers, second=registers, third=registers)
def test_the_same_as_all_again(first, second, third):
    before = kept(make(first))
    mentions = first
    for new in (second, third):
        # Some stay as they are, some change, some go, some are new.
        mentions = once([*mentions[::2], *new])
        again = make(mentions, before=before)
        assert make(mentions, before=before, all_again=False) == again
        before = kept(again)


@given(first=registers, second=registers)
def test_the_same_where_names_become_too_many_to_compare(first, second):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(near, "_COMMON", 2)
        before = kept(make(first))
        mentions = once([*first[::2], *second[::2]])
        assert make(mentions, before=before, all_again=False) == make(mentions, before=before)


def test_nothing_else_is_merged(monkeypatch):
    first = [mention(1, NAMES[0], OWNERS[1], None), mention(2, NAMES[6], OWNERS[3], None)]
    before = kept(make(first))
    merged = []

    def noted(mentions, **rest):
        merged.extend(mentions := list(mentions))
        return merge(mentions, **rest)

    monkeypatch.setattr(partial, "merge", noted)
    new = mention(3, NAMES[7], OWNERS[3], None)
    assert len(make([*first, new], before=before, all_again=False).initiatives) == 2
    assert merged == [first[1], new]


def test_what_staff_set_right_has_all_merged_again():
    first = [mention(1, NAMES[0], OWNERS[1], None), mention(2, NAMES[6], OWNERS[3], None)]
    before = kept(make(first))
    corrections = parse(
        f'[[drop]]\nentry = "{before.initiatives[0].id}"\nreason = "Không phải mô hình."'
    )
    made = make(first, before=before, corrections=corrections, all_again=False)
    assert made == make(first, before=before, corrections=corrections)
    assert len(made.initiatives) == 1
