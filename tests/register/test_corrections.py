"""What staff set right: the file, strictly read, and what it does to the register."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from register.corrections import Kind, load, parse
from register.errors import CorrectionsUnreadable
from register.make import make
from register.model import Correction, Mention, OrganisationKind, Said
from register.review import QuestionKind
from register.store import FILE_NAME, NOTHING, Register, write

WOMEN = "Hội Phụ nữ xã Suối Vàng"
FARMERS = "Hội Nông dân xã Bãi Đá"


def mention(bulletin, name, owner=None, year=2024):
    evidence = f"Có mô hình “{name}”."
    return Mention(
        bulletin,
        name,
        12,
        12 + len(name),
        evidence,
        0,
        len(evidence),
        published=date(year, 3, 5),
        organisation=Said(owner, 0, len(owner)) if owner else None,
    )


LIGHTS = [mention("b1", "Ngõ sáng", WOMEN, 2022), mention("b2", "Ngõ sáng", WOMEN)]
ROAD = [mention("b3", "Ngõ sáng", FARMERS)]
EVENING = [mention("b4", "Ngõ sáng sau giờ cơm", WOMEN)]
TITLE = [mention("b5", "Gia đình văn hóa")]
EVERYTHING = [*LIGHTS, *ROAD, *EVENING, *TITLE]


def made(text="", mentions=EVERYTHING, before=NOTHING):
    return make(mentions, before=before, corrections=parse(text))


def entry(register, bulletin):
    (one,) = [one for one in register.initiatives if bulletin in one.bulletins]
    return one


IDS = {bulletin: entry(made(), bulletin).id for bulletin in ("b1", "b3", "b4", "b5")}


def test_join():
    text = f"""
        [[join]]
        entries = ["{IDS["b1"]}", "Ngõ sáng sau giờ cơm"]
        reason = "Một mô hình, tên gọi đầy đủ và gọi tắt."
    """
    register = made(text)
    one = entry(register, "b4")
    assert one.id == IDS["b1"]
    assert one.bulletins == ("b1", "b2", "b4")
    assert one.name == "Ngõ sáng"
    assert one.corrections == (Correction("join", "Một mô hình, tên gọi đầy đủ và gọi tắt."),)
    assert register.moved == {IDS["b4"]: IDS["b1"]}, "its address leads on"


def test_split_by_bulletin():
    text = f"""
        [[split]]
        entry = "{IDS["b1"]}"
        bulletins = ["b1"]
        reason = "Năm 2022 là mô hình khác."
    """
    register = made(text)
    first, second = entry(register, "b1"), entry(register, "b2")
    assert first.id != second.id == IDS["b1"]
    assert first.corrections == second.corrections
    assert first.years == (2022,)


def test_split_by_spelling():
    spelt = [mention("b1", "ngõ sáng", WOMEN), mention("b2", "NGÕ SÁNG", WOMEN)]
    spelt.append(mention("b3", "Ngo sang", WOMEN))
    text = """
        [[split]]
        entry = "Ngõ sáng"
        names = ["Ngo sang"]
        reason = "Ngõ sang: tên khác, viết thiếu dấu."
    """
    register = made(text, spelt)
    assert sorted(len(one.mentions) for one in register.initiatives) == [1, 2]


def test_rename_and_set():
    text = f"""
        [[rename]]
        entry = {{ name = "Ngõ sáng", organisation = "Hội LHPN xã Suối Vàng" }}
        name = "Ngõ sáng vùng cao"
        reason = "Tên đăng ký."

        [[set]]
        entry = "{IDS["b1"]}"
        area = ["Kinh tế", "Môi trường"]
        organisation = "Hội Phụ nữ"
        organisation_kind = "women"
        place = "thôn Bãi"
        reason = "Theo hồ sơ."
    """
    one = entry(made(text), "b1")
    assert one.name == "Ngõ sáng vùng cao"
    assert one.areas == ("Kinh tế", "Môi trường")
    assert (one.organisation, one.organisation_kind) == ("Hội Phụ nữ", OrganisationKind.WOMEN)
    assert one.place == "thôn Bãi"
    assert [done.what for done in one.corrections] == ["rename", "set"]


def test_drop():
    text = '[[drop]]\nentry = "gia đình văn hóa"\nreason = "Danh hiệu, không phải mô hình."'
    register = made(text)
    assert register.dropped == TITLE
    assert register.moved == {}, "it never had an address"
    assert IDS["b5"] not in {one.id for one in register.initiatives}


def test_an_entry_is_found_by_the_name_it_was_given():
    text = f"""
        [[join]]
        entries = ["Đèn đường", "Ngõ sáng sau giờ cơm"]
        reason = "Là một."
        [[rename]]
        entry = "{IDS["b1"]}"
        name = "Đèn đường"
        reason = "Tên mới."
    """
    one = entry(made(text), "b4")
    assert (one.name, one.bulletins) == ("Đèn đường", ("b1", "b2", "b4"))
    assert {done.what for done in one.corrections} == {"join", "rename"}


LOST = {
    "nobody": ('[[drop]]\nentry = "Vườn rau"\nreason = "x"', "không có mô hình nào"),
    "several": ('[[drop]]\nentry = "Ngõ sáng"\nreason = "x"', "có 2 mô hình"),
    "another owner's": (
        '[[drop]]\nentry = { name = "Ngõ sáng", organisation = "Công an xã" }\nreason = "x"',
        "không có mô hình nào",
    ),
    "another place": (
        '[[drop]]\nentry = { name = "Ngõ sáng", place = "thôn Bãi" }\nreason = "x"',
        "không có mô hình nào",
    ),
    "one already": (
        f'[[join]]\nentries = ["{IDS["b4"]}", "Ngõ sáng sau giờ cơm"]\nreason = "x"',
        "nay đã là một",
    ),
    "nothing to split off": (
        f'[[split]]\nentry = "{IDS["b1"]}"\nbulletins = ["b9"]\nreason = "x"',
        "không được nêu",
    ),
    "nothing left": (
        f'[[split]]\nentry = "{IDS["b1"]}"\nbulletins = ["b1", "b2"]\nreason = "x"',
        "không còn lại gì",
    ),
    "not one, and yet one": (
        f'[[apart]]\nentries = ["{IDS["b4"]}", "Ngõ sáng sau giờ cơm"]\nreason = "x"',
        "dùng [[split]]",
    ),
}


@pytest.mark.parametrize(("text", "why"), LOST.values(), ids=LOST)
def test_what_no_longer_applies_changes_nothing_and_is_told(text, why):
    register = made(text)
    assert register.initiatives == made().initiatives
    (question,) = register.questions
    assert question.kind is QuestionKind.LOST_CORRECTION
    assert why in question.about
    assert "thứ 1 (“x”)" in question.about


def test_a_question_is_answered_by_join_or_apart():
    near = [
        mention("b1", "Tổ hợp tác trồng dưa", WOMEN),
        mention("b2", "Tổ hợp tác trồng dứa", WOMEN),
    ]
    (question,) = made("", near).questions
    assert question.kind is QuestionKind.DOUBTFUL_MERGE
    ids = ", ".join(f'"{id_}"' for id_ in question.initiatives)
    joined = made(f'[[join]]\nentries = [{ids}]\nreason = "Gõ nhầm."', near)
    assert (len(joined.initiatives), joined.questions) == (1, [])
    apart = made(f'[[apart]]\nentries = [{ids}]\nreason = "Hai loại cây."', near)
    assert (len(apart.initiatives), apart.questions) == (2, [])
    assert all(one.corrections == () for one in apart.initiatives)


def saved(tmp_path, register, name=FILE_NAME):
    write(
        tmp_path / name,
        register.initiatives,
        dropped=register.dropped,
        found_as=register.found_as,
        questions=register.questions,
        moved=register.moved,
    )
    return Register(tmp_path / name)


ALL_KINDS = f"""
    [[join]]
    entries = ["{IDS["b1"]}", "{IDS["b4"]}"]
    reason = "Là một."
    [[split]]
    entry = "{IDS["b1"]}"
    bulletins = ["b1"]
    reason = "Là hai."
    [[rename]]
    entry = "{IDS["b3"]}"
    name = "Đường sáng"
    reason = "Tên đăng ký."
    [[drop]]
    entry = "{IDS["b5"]}"
    reason = "Danh hiệu."
"""


def test_corrections_survive_and_can_be_taken_back(tmp_path):
    first = saved(tmp_path, made(), "1").before()
    corrected = made(ALL_KINDS, before=first)
    assert corrected.moved == {IDS["b4"]: IDS["b1"], IDS["b5"]: None}
    second = saved(tmp_path, corrected, "2").before()
    again = made(ALL_KINDS, mentions=second.mentions, before=second)
    assert again == corrected
    third = saved(tmp_path, again, "3").before()
    undone = made(mentions=third.mentions, before=third)
    assert undone.initiatives == made().initiatives
    split_off = entry(corrected, "b1").id
    assert undone.moved == {split_off: IDS["b1"]}


def test_an_id_in_the_file_outlives_an_earlier_bulletin(tmp_path):
    before = saved(tmp_path, made()).before()
    earlier = [mention("b0", "Ngõ sáng", WOMEN, 2019), *EVERYTHING]
    register = made(ALL_KINDS, mentions=earlier, before=before)
    assert register.questions == []


BAD = {
    "no TOML": ("[[join]", "TOML"),
    "unknown kind": ('[[gop]]\nentry = "a"', "gop"),
    "one bracket": ('[drop]\nentry = "a"\nreason = "x"', "hai dấu ngoặc vuông"),
    "unknown key": ('[[drop]]\nentry = "a"\nreason = "x"\nnote = "y"', "note"),
    "a key of another kind": ('[[drop]]\nentry = "a"\nreason = "x"\nname = "y"', "name"),
    "no reason": ('[[drop]]\nentry = "a"', "reason"),
    "empty reason": ('[[drop]]\nentry = "a"\nreason = " "', "reason"),
    "no entry": ('[[drop]]\nreason = "x"', "entry"),
    "one to join": ('[[join]]\nentries = ["a"]\nreason = "x"', "hai mô hình"),
    "no list": ('[[join]]\nentries = "a"\nreason = "x"', "hai mô hình"),
    "entry for entries": ('[[join]]\nentry = "a"\nreason = "x"', "entry"),
    "no new name": ('[[rename]]\nentry = "a"\nreason = "x"', "name"),
    "nothing to set": ('[[set]]\nentry = "a"\nreason = "x"', "area"),
    "nothing to split by": ('[[split]]\nentry = "a"\nreason = "x"', "bulletins"),
    "an empty list": ('[[split]]\nentry = "a"\nbulletins = []\nreason = "x"', "bulletins"),
    "a number": ('[[set]]\nentry = "a"\nplace = 3\nreason = "x"', "place"),
    "unknown kind of organisation": (
        '[[set]]\nentry = "a"\norganisation_kind = "hội"\nreason = "x"',
        "women",
    ),
    "an address without a name": ('[[drop]]\nentry = { place = "a" }\nreason = "x"', "mã hoặc tên"),
    "an unknown part of an address": (
        '[[drop]]\nentry = { name = "a", xa = "b" }\nreason = "x"',
        "mã hoặc tên",
    ),
}


@pytest.mark.parametrize(("text", "told"), BAD.values(), ids=BAD)
def test_a_malformed_file_is_refused(tmp_path, text, told):
    path = tmp_path / "register.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CorrectionsUnreadable) as caught:
        load(path)
    vietnamese, _, english = str(caught.value).partition("\n")
    assert str(path) in vietnamese
    assert told in vietnamese
    assert english


def test_the_entry_is_named():
    text = '[[drop]]\nentry = "a"\nreason = "x"\n[[drop]]\nentry = "b"'
    with pytest.raises(CorrectionsUnreadable, match=r"\[\[drop\]\] thứ 2"):
        parse(text)


def test_no_file_is_no_corrections(tmp_path):
    assert load(None).orders == ()
    with pytest.raises(CorrectionsUnreadable, match="Không đọc được"):
        load(tmp_path / "register.toml")


def test_a_file_in_another_encoding_says_how_to_save_it(tmp_path):
    path = tmp_path / "register.toml"
    path.write_text('[[drop]]\nentry = "Ngõ sáng"\nreason = "x"', encoding="utf-16")
    with pytest.raises(CorrectionsUnreadable, match="UTF-8"):
        load(path)


def test_a_byte_order_mark_is_no_error(tmp_path):
    path = tmp_path / "register.toml"
    path.write_text('[[drop]]\nentry = "a"\nreason = "x"', encoding="utf-8-sig")
    assert [order.kind for order in load(path).orders] == [Kind.DROP]


@given(st.text())
def test_any_text_is_read_or_refused(text):
    with suppress(CorrectionsUnreadable):
        assert parse(text).text == text


def test_what_was_joined_and_split_again_may_be_joined_once_more():
    one, other = IDS["b1"], IDS["b4"]
    text = f"""
        [[join]]
        entries = ["{one}", "{other}"]
        reason = "x"
        [[join]]
        entries = ["{other}", "{one}"]
        reason = "x"
        [[split]]
        entry = "{one}"
        bulletins = ["b4"]
        reason = "x"
        [[join]]
        entries = ["{one}", "ngõ sáng sau giờ cơm"]
        reason = "x"
        [[rename]]
        entry = "{one}"
        name = "Mới"
        reason = "x"
    """
    register = made(text)
    ids = {each.id for each in register.initiatives}
    assert {id_ for question in register.questions for id_ in question.initiatives} <= ids
    assert {new for new in register.moved.values() if new} <= ids


ADDRESSES = st.sampled_from(
    [*IDS.values(), "Ngõ sáng", "ngõ sáng sau giờ cơm", "Gia đình văn hóa", "Mới", "Không có"]
).map(lambda address: f'"{address}"')
ENTRY = ADDRESSES.map("entry = {}".format)
ENTRIES = st.lists(ADDRESSES, min_size=2, max_size=3).map(
    lambda several: f"entries = [{', '.join(several)}]"
)
BULLETINS = st.sampled_from(["b1", "b2", "b4"]).map('bulletins = ["{}"]'.format)
TABLES = st.one_of(
    st.tuples(st.just("[[join]]"), ENTRIES),
    st.tuples(st.just("[[apart]]"), ENTRIES),
    st.tuples(st.just("[[split]]"), ENTRY, BULLETINS),
    st.tuples(st.just("[[rename]]"), ENTRY, st.just('name = "Mới"')),
    st.tuples(st.just("[[set]]"), ENTRY, st.just('area = "Kinh tế"')),
    st.tuples(st.just("[[drop]]"), ENTRY),
).map(lambda lines: "\n".join([*lines, 'reason = "x"']))


@settings(deadline=None)  # the first ones read tables
@given(st.lists(TABLES, max_size=5).map("\n".join))
def test_no_mention_is_lost_whatever_is_corrected(text):
    register = made(text)
    kept = [each for one in register.initiatives for each in one.mentions]
    assert sorted([*kept, *register.dropped], key=str) == sorted(EVERYTHING, key=str)
    ids = {one.id for one in register.initiatives}
    assert len(ids) == len(register.initiatives)
    assert ids.isdisjoint(register.moved)
    assert {new for new in register.moved.values() if new} <= ids
    assert {id_ for question in register.questions for id_ in question.initiatives} <= ids
    lost = [one for one in register.questions if one.kind is QuestionKind.LOST_CORRECTION]
    done = {(each.what, each.reason) for one in register.initiatives for each in one.corrections}
    assert len(lost) <= len(parse(text).orders)
    assert len(done) <= len(Kind)
    assert made(text, mentions=EVERYTHING[::-1]) == register
