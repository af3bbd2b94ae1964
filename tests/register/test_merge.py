"""Merging mentions: what is one, what stays apart, what is asked."""

import random
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from register.continuity import assign, heirs, redirects
from register.merge import merge
from register.model import Mention, OrganisationKind, Said, Status

NUMBER = iter(range(10**6))


def mention(name, owner=None, place=None, *, bulletin=None, day=None, **others):
    evidence = f"Có mô hình “{name}”."
    if owner == "cá nhân":
        others["organisation_kind"] = OrganisationKind.PERSON
    return Mention(
        bulletin=bulletin or f"b{next(NUMBER)}",
        name=name,
        name_start=12,
        name_end=12 + len(name),
        evidence=evidence,
        evidence_start=0,
        evidence_end=len(evidence),
        published=day,
        organisation=Said(owner, 0, len(owner)) if owner else None,
        place=Said(place, 0, len(place)) if place else None,
        **others,
    )


WOMEN = "Hội Phụ nữ xã Suối Vàng"
LONG = "Vận động hộ dân ven suối dời chuồng trâu ra xa nhà"

#: name -> the mentions' names, owners and places; the reasons why they are one.
ONE = {
    "case": ([("Ngõ sáng", WOMEN), ("ngõ Sáng", WOMEN)], ["spelling"]),
    "a dash for a comma": ([("Tủ sách - góc học",), ("tủ sách, góc học",)], ["spelling"]),
    "tone placement": ([("Ngõ hoà bình",), ("Ngõ hòa bình",)], ["spelling"]),
    "accents left out": ([("Ngõ sáng", WOMEN), ("Ngo sang", WOMEN)], ["accents"]),
    "some accents left out": ([("Tủ sách xóm",), ("Tủ sach xóm",)], ["accents"]),
    "an abbreviation": (
        [("Xóm an toàn về ANTT",), ("Xóm an toàn về an ninh trật tự",)],
        ["abbreviation"],
    ),
    "an abbreviation explained": (
        [("Giữ an ninh trật tự (ANTT) vùng giáp ranh",), ("Giữ an ninh trật tự vùng giáp ranh",)],
        ["abbreviation"],
    ),
    "a head": ([("Mô hình góp gạo",), ("Góp gạo",)], ["head"]),
    "a club, short and long": (
        [("CLB Mẹ và cháu",), ("Câu lạc bộ Mẹ và cháu",), ("Mẹ và cháu",)],
        ["abbreviation", "head"],
    ),
    "a place at the end": (
        [("Ngõ sáng thôn Bãi, xã Suối Vàng",), ("Ngõ sáng", None, "thôn Bãi, xã Suối Vàng")],
        ["place"],
    ),
    "a misspelt syllable, one owner": ([("Ngỏ sáng", WOMEN), ("Ngõ sáng", WOMEN)], ["similar"]),
    "a misspelt syllable, one commune": (
        [("Tổ phụ nữ chồng rừng", None, "xã Bãi Đá"), ("Tổ phụ nữ trồng rừng", None, "xã Bãi Đá")],
        ["similar"],
    ),
    "a misspelt syllable of a long name": ([(LONG,), (LONG.replace("trâu", "châu"),)], ["similar"]),
    "two misspelt syllables of a long name": (
        [(LONG, WOMEN), (LONG.replace("trâu", "châu").replace("chuồng", "truồng"), WOMEN)],
        ["similar"],
    ),
    "a word of grammar": (
        [("Đường hoa và cờ Tổ quốc", WOMEN), ("Đường hoa, cờ Tổ quốc", WOMEN)],
        ["similar"],
    ),
    "three spellings, the middle one joining": (
        [
            ("Tổ phụ nữ trồng rừng xanh", WOMEN),
            ("Tổ phụ nữ chồng rừng xanh", WOMEN),
            ("Tổ phụ nữ chồng rừng xah", WOMEN),
            ("Tổ phụ nử trồng rừng xanh", WOMEN),
        ],
        ["similar"],
    ),
    "spellings of the owner": (
        [
            ("Ngõ sáng", WOMEN),
            ("Ngõ sáng", "Hội LHPN xã Suối Vàng"),
            ("Ngõ sáng", "Hội Liên hiệp Phụ nữ Việt Nam xã Suối Vàng"),
        ],
        [],
    ),
    "an owner abbreviated, with a y that is also written i": (
        [
            ("Tuần rừng", "BQL rừng phòng hộ xã Bãi Đá"),
            ("Tuần rừng", "Ban quản lý rừng phòng hộ xã Bãi Đá"),
            ("Tuần rừng", "Ban quản lí rừng phòng hộ xã Bãi Đá"),
        ],
        [],
    ),
    "the Youth Union, short and long": (
        [("Góc học", "Đoàn xã Bãi Đá"), ("Góc học", "Đoàn TNCS Hồ Chí Minh xã Bãi Đá")],
        [],
    ),
    "the Front": (
        [("Góc học", "MTTQ xã Bãi Đá"), ("Góc học", "Ủy ban MTTQ Việt Nam xã Bãi Đá")],
        [],
    ),
    "an owner that says less, in the same commune": (
        [("Ngõ sáng", WOMEN), ("Ngõ sáng", "Hội Phụ nữ", "xã Suối Vàng")],
        ["said_less"],
    ),
    "an owner without its place": (
        [("Ngõ sáng", WOMEN), ("Ngõ sáng", "Hội Phụ nữ xã")],
        ["said_less"],
    ),
    "a place as owner": ([("Ngõ sáng", WOMEN), ("Ngõ sáng", "xã Suối Vàng")], ["said_less"]),
    "nothing said": ([("Ngõ sáng", WOMEN), ("Ngõ sáng",)], ["said_less"]),
    "an owner here, a place there": (
        [("Ngõ sáng", "Hội Phụ nữ"), ("Ngõ sáng", None, "xã Suối Vàng")],
        ["said_less"],
    ),
    "several hamlets of one owner's": (
        [("Ngõ sáng", WOMEN, "thôn Bãi, xã Suối Vàng"), ("Ngõ sáng", WOMEN, "thôn Đồi")],
        [],
    ),
    "a commune that became a ward": (
        [("Ngõ sáng", None, "xã Suối Vàng"), ("Ngõ sáng", None, "phường Suối Vàng")],
        [],
    ),
}  # fmt: skip

#: What stays apart without a question.
APART = {
    "two owners in one commune": [("Ngõ sáng", WOMEN), ("Ngõ sáng", "Hội Nông dân xã Suối Vàng")],
    "the same association of two communes": [
        ("Ngõ sáng", WOMEN),
        ("Ngõ sáng", "Hội Phụ nữ xã Bãi Đá"),
    ],
    "two communes": [("Ngõ sáng", None, "xã Suối Vàng"), ("Ngõ sáng", None, "xã Bãi Đá")],
    "two communes as owners": [("Nồi cơm chung", "xã Suối Vàng"), ("Nồi cơm chung", "xã Bãi Đá")],
    "a commune's and a district's": [
        ("Ngõ sáng", WOMEN),
        ("Ngõ sáng", "Hội Phụ nữ huyện Thạch Khê"),
    ],
    "two groups of one commune": [
        ("Ngõ sáng", "Chi hội Phụ nữ thôn Bãi", "thôn Bãi, xã Suối Vàng"),
        ("Ngõ sáng", "Chi hội Phụ nữ thôn Đồi", "thôn Đồi, xã Suối Vàng"),
    ],
    "two persons": [("Nuôi dê", "cá nhân"), ("Nuôi dê", "cá nhân")],
    "two owners, one of them a place": [
        ("Bữa sáng cho trò", "xã Bãi Đá"),
        ("Bữa sáng cho trò", "Đồn Biên phòng Bến Cát"),
    ],
    "twice in one bulletin": [("Ngõ sáng", WOMEN, None, "b1"), ("Ngõ sáng", None, None, "b1")],
    "other numbers": [("2 giảm, 4 tăng", WOMEN), ("3 giảm, 4 tăng", WOMEN)],
    "other numbers in words": [("Xóm ba sạch ba đẹp", WOMEN), ("Xóm bốn sạch ba đẹp", WOMEN)],
    "a short name's other word": [("Ngõ sáng", WOMEN), ("Ngõ hoa", WOMEN)],
    "accents of short names without other signs": [("Ngõ sáng",), ("Ngỏ sáng",)],
    "misspelt, but of two owners": [
        ("Tổ phụ nữ trồng rừng", WOMEN),
        ("Tổ phụ nữ chồng rừng", "Hội Nông dân xã Suối Vàng"),
    ],
    "road numbers": [("Thắp sáng đường quê số 4", WOMEN), ("Thắp sáng đường quê số 5", WOMEN)],
}  # fmt: skip

#: What stays apart and is asked about: the mentions, how many entries, the reasons of the question.
ASKED = {
    "says less than two": (
        [("Ngõ sáng", WOMEN), ("Ngõ sáng", "Hội Nông dân xã Bãi Đá"), ("Ngõ sáng",)],
        3,
        "several_fit",
    ),
    "an owner without its place, two places without owners": (
        [
            ("Ngõ sáng", "Hội Phụ nữ"),
            ("Ngõ sáng", None, "xã Suối Vàng"),
            ("Ngõ sáng", None, "xã Bãi Đá"),
        ],
        3,
        "several_fit",
    ),
    "two hamlets": (
        [
            ("Ngõ sáng", None, "thôn Bãi, xã Suối Vàng"),
            ("Ngõ sáng", None, "thôn Đồi, xã Suối Vàng"),
        ],
        2,
        "hamlet",
    ),
    "a commune and what it became": (
        [("Ngõ sáng", "Hội Phụ nữ xã Nguyên Phúc"), ("Ngõ sáng", "Hội Phụ nữ xã Cẩm Giàng")],
        2,
        "commune",
    ),
    "a commune and a group in it": (
        [("Góc học", "xã Bãi Đá"), ("Góc học", "Chi hội Phụ nữ thôn Bến", "thôn Bến, xã Bãi Đá")],
        2,
        "owner",
    ),
    "a school and its Party cell": (
        [
            ("Góc học", "Trường Tiểu học Bãi Đá", "xã Bãi Đá"),
            ("Góc học", "Chi bộ Trường Tiểu học Bãi Đá", "xã Bãi Đá"),
        ],
        2,
        "owner",
    ),
    "another accent, another crop": (
        [("Tổ hợp tác trồng dưa", WOMEN), ("Tổ hợp tác trồng dứa", WOMEN)],
        2,
        "other_words",
    ),
    "another word": (
        [("Tổ phụ nữ tự quản đường", WOMEN), ("Tổ phụ nữ tự quản mương", WOMEN)],
        2,
        "other_words",
    ),
    "misspelt within one bulletin": (
        [("Tổ phụ nữ trồng rừng", WOMEN, None, "b1"), ("Tổ phụ nữ chồng rừng", WOMEN, None, "b1")],
        2,
        "similar",
    ),
}  # fmt: skip


def read(rows):
    return [mention(*row[:3], bulletin=row[3] if len(row) > 3 else None) for row in rows]


def initiatives(mentions, **options):
    return merge(mentions, **options).initiatives


@pytest.mark.parametrize(("rows", "reasons"), ONE.values(), ids=ONE)
def test_what_is_one(rows, reasons):
    merged = merge(read(rows))
    assert [len(one.mentions) for one in merged.initiatives] == [len(rows)]
    assert list(merged.initiatives[0].reasons) == reasons
    assert merged.doubts == []


@pytest.mark.parametrize("rows", APART.values(), ids=APART)
def test_what_stays_apart(rows):
    merged = merge(read(rows))
    assert [len(one.mentions) for one in merged.initiatives] == [1] * len(rows)
    assert merged.doubts == []


@pytest.mark.parametrize(("rows", "entries", "reason"), ASKED.values(), ids=ASKED)
def test_what_is_asked(rows, entries, reason):
    merged = merge(read(rows))
    assert len(merged.initiatives) == entries
    (doubt,) = merged.doubts
    assert doubt.reasons == (reason,)
    assert set(doubt.initiatives) <= {one.id for one in merged.initiatives}


def test_who_says_nothing_is_one_entry_where_several_fit():
    rows = [("Ngõ sáng", WOMEN), ("Ngõ sáng", None, "xã Bãi Đá"), ("Ngõ sáng",), ("Ngõ sáng",)]
    assert sorted(len(one.mentions) for one in initiatives(read(rows))) == [1, 1, 2]


def test_a_bulletins_own_commune_counts_as_said():
    here = mention("Ngõ sáng", units=("xã Cẩm Giàng",))
    there = mention("Ngõ sáng", units=("xã Nghĩa Tá",))
    assert len(initiatives([here, there])) == 2
    assert len(initiatives([here, mention("Ngõ sáng", None, "xã Cẩm Giàng")])) == 1


def test_a_commune_and_what_it_became_are_one_place_of_a_bulletin():
    both = mention("Ngõ sáng", units=("xã Nguyên Phúc", "xã Cẩm Giàng"))
    assert len(initiatives([both, mention("Ngõ sáng", None, "xã Nguyên Phúc")])) == 1
    assert len(initiatives([both, mention("Ngõ sáng", None, "xã Nghĩa Tá")])) == 2


def test_an_entry_says_what_most_of_its_mentions_say():
    day = date(2024, 5, 4)
    women = OrganisationKind.WOMEN
    (one,) = initiatives(
        [
            mention(
                "ngõ sáng", WOMEN, day=date(2022, 1, 1), organisation_kind=women, area="Kinh tế"
            ),
            mention("NGÕ SÁNG", WOMEN, day=day, organisation_kind=women, area="Môi trường"),
            mention(
                "Ngõ sáng",
                "Hội LHPN xã Suối Vàng",
                "thôn Bãi, xã Suối Vàng",
                day=day,
                organisation_kind=women,
                area="Môi trường",
                year=2023,
                status=Status.RECOGNISED,
                units=("xã Suối Vàng",),
            ),
            mention("Ngõ sáng", status=Status.LAUNCHED, units=("huyện Thạch Khê",)),
        ]
    )
    assert one.name == "Ngõ sáng"
    assert (one.organisation, one.organisation_kind) == (WOMEN, women)
    assert (one.place, one.units) == ("thôn Bãi, xã Suối Vàng", ("xã Suối Vàng",))
    assert one.areas == ("Môi trường", "Kinh tế")
    assert one.years == (2023,)
    assert one.statuses == (Status.LAUNCHED, Status.RECOGNISED)
    assert one.mentions[-1].published is None, "undated ones last"


def test_a_spelling_without_accents_is_never_the_name_if_another_is():
    plain = [mention("Ngo sang", WOMEN) for _ in range(3)]
    (one,) = initiatives([*plain, mention("Ngõ sáng", WOMEN)])
    assert one.name == "Ngõ sáng"


def test_years_are_those_of_publication_where_none_is_said():
    days = [date(2022, 1, 1), date(2024, 1, 1), None]
    (one,) = initiatives([mention("Ngõ sáng", WOMEN, day=day) for day in days])
    assert one.years == (2022, 2024)


ROWS = [row for rows, *_ in (*ONE.values(), *ASKED.values()) for row in rows]
ROWS += [row for rows in APART.values() for row in rows]


@settings(deadline=None)  # the first ones read tables
@given(st.lists(st.sampled_from(ROWS), max_size=12), st.randoms(use_true_random=False))
def test_the_order_of_reading_changes_nothing(rows, chance):
    mentions = [mention(*row[:3], bulletin=f"b{at}") for at, row in enumerate(rows)]
    merged = merge(mentions)
    shuffled = list(mentions)
    chance.shuffle(shuffled)
    assert merge(shuffled) == merged
    found = [one for initiative in merged.initiatives for one in initiative.mentions]
    assert sorted(found, key=str) == sorted(mentions, key=str), "each in exactly one"
    known = {one: entry.id for entry in merged.initiatives for one in entry.mentions}
    assert merge(shuffled, known=known) == merged, "all keep their ids"


def test_an_id_survives_an_earlier_mention():
    later = mention("Ngõ sáng", WOMEN, day=date(2024, 5, 4))
    (before,) = initiatives([later])
    earlier = mention("Ngõ sáng", WOMEN, day=date(2023, 5, 4))
    (after,) = initiatives([later, earlier], known={later: before.id})
    assert after.id == before.id == "ngo-sang-" + before.id[-6:]
    assert initiatives([later, earlier])[0].id != before.id, "of itself it would be another"


def test_an_id_survives_a_corrected_bulletin():
    before = mention("Ngõ sáng", WOMEN, bulletin="b1")
    after = replace(before, name_start=20, name_end=28, organisation=None)
    assert initiatives([after], known={before: "ngo-sang-aaaaaa"})[0].id == "ngo-sang-aaaaaa"


def test_another_bulletin_takes_over_where_the_only_one_is_gone():
    before = mention("Ngõ sáng", WOMEN)
    known = {before: "ngo-sang-aaaaaa"}
    assert initiatives([mention("ngõ sáng", WOMEN)], known=known)[0].id == "ngo-sang-aaaaaa"
    other = initiatives([mention("Ngõ sáng", "Hội Phụ nữ xã Bãi Đá")], known=known)
    assert other[0].id != "ngo-sang-aaaaaa"


def test_what_falls_apart_leaves_its_id_to_the_larger_part():
    women = [mention("Ngõ sáng", WOMEN) for _ in range(2)]
    farmers = mention("Ngõ sáng", "Hội Nông dân xã Suối Vàng")
    known = dict.fromkeys([*women, farmers], "ngo-sang-aaaaaa")
    ids = {one.organisation: one.id for one in initiatives([*women, farmers], known=known)}
    assert ids[WOMEN] == "ngo-sang-aaaaaa"
    assert len(set(ids.values())) == 2


def test_lost_ids_lead_to_those_who_took_their_mentions_over():
    one, two, gone = mention("Ngõ sáng"), mention("Ngõ sáng"), mention("Vườn rau")
    known = {one: "a", two: "b", gone: "c"}
    (id_,) = assign([[one, two]], known=known, kin=lambda m: m.name)
    assert id_ == "a"
    assert heirs({"a": [one, two]}, known=known) == {"b": "a", "c": None}


def test_redirects_never_lead_in_circles():
    assert redirects({"a": "b", "b": "a"}, lost={}, present=set()) == {"a": None, "b": None}
    assert redirects({"a": "b"}, lost={}, present={"a", "b"}) == {}


def test_many_of_one_name_are_no_work():
    communes = [f"xã Suối {chr(65 + n % 26)}{n}" for n in range(3000)]
    mentions = [mention("Ngõ sáng", "Hội Phụ nữ", commune) for commune in communes]
    random.Random(4).shuffle(mentions)
    merged = merge([*mentions, mention("Ngõ sáng")])
    assert len(merged.initiatives) == 3001
    assert len(merged.doubts) == 1
