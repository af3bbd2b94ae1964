"""Who runs an initiative by what stands before its name: the subject of a clause.

`Hội Nông dân xã với mô hình`, `… ra mắt`, `Unit: “A”, “B”`, or a unit that begins its clause.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from register.extract import heads, organisation_words
from register.extract import owner_shapes as shapes
from register.extract.owner import Organisation, of_phrase
from register.model import OrganisationKind
from vietnamese import tokenize
from vietnamese.places import find as find_places

if TYPE_CHECKING:
    from collections.abc import Sequence

    from register.extract.organisation_phrases import Phrase
    from register.extract.written import Sentence, Written


@dataclass(frozen=True, slots=True)
class Subject:
    """Who stands before names, and how far it reaches."""

    owner: Organisation
    #: It does something to them (ra mắt, duy trì), so it holds beyond a semicolon.
    does: bool
    #: The names come after a colon or `các mô hình`.
    listed: bool
    #: `huyện xây dựng 4 mô hình:` the items may be others'.
    counts_others: bool


def subject_before(
    written: Written, units: Sequence[Phrase], left: int, start: int, sentence: Sentence
) -> tuple[Subject | None, bool]:
    """The subject of the names that begin at `start`, looked for back to `left`.

    And whether another stands there of which that can't be said: then none before it holds.
    """
    plain = written.plain
    semicolon = plain.rfind(";", left, start)
    left = max(left, semicolon + 1)
    near = [unit for unit in units if left <= unit.start and unit.end <= start]
    # `mô hình câu lạc bộ “X”`: what it is, not who has it.
    if (
        near
        and not plain[near[-1].end : start].strip(shapes.QUOTES + " ")
        and (
            shapes.LABELLED.search(plain[left : near[-1].start])
            or shapes.LABEL.fullmatch(plain, near[-1].start, near[-1].end)
        )
    ):
        near.pop()
    other = False
    while near:
        unit = near.pop()
        if _is_chained(plain, unit, near):
            continue
        if subject := _own_model(written, unit, left, start):
            return subject, False
        if _is_no_subject(written, unit, left, start):
            continue
        if near and (lead := _leads(plain, near, unit)):
            unit, near = lead, []
            if _is_no_subject(written, unit, left, start):
                return None, False
        while near and not near[-1].place and shapes.AND.fullmatch(plain, near[-1].end, unit.start):
            unit = near.pop()  # the first of those who do it together
        opens = opens_clause(plain, max(left, sentence.start), unit.start)
        if unit.place and not opens and not shapes.CAPITAL_PLACE.search(plain[left : unit.start]):
            continue
        subject = _subject(written, unit, start, opens=opens)
        other = subject is None and opens and semicolon >= 0
        return subject, other
    return _pronoun(plain, left, start) or _bare_name(written, left, start), other


def _is_no_subject(written: Written, unit: Phrase, left: int, start: int) -> bool:
    plain = written.plain
    before = plain[max(left, unit.start - 40) : unit.start]
    if not shapes.NO_SUBJECT.search(before[-20:]):
        return False
    if shapes.ENTRUSTED.search(before) and shapes.DOES.search(plain, unit.end, start):
        return False
    if shapes.PRAISED.search(before) and shapes.PRAISED_WITH.match(plain[unit.end : start]):
        return False
    behind = plain[_chain_end(plain, unit, start) : start]
    maker = shapes.MAKER.match(behind)
    if maker and maker["person"] and unit.kind is not OrganisationKind.PERSON:
        maker = None  # `anh Bình, Bí thư Đoàn xã, người khởi xướng mô hình`
    if maker or shapes.SHARES.fullmatch(behind):
        return False
    members = shapes.MEMBERS.search(before)
    return not (members and not unit.place and _leads_clause(plain, left, unit, members, before))


def _leads_clause(plain: str, left: int, unit: Phrase, members: re.Match[str], before: str) -> bool:
    """Whether `mấy chú trong` begins its clause."""
    at = unit.start - len(before) + members.start()
    before_it = plain[max(left, at - 2) : at].strip()
    return opens_clause(plain, left, at) or before_it in {",", ";", ":", ""}


def opens_clause(plain: str, left: int, start: int) -> bool:
    """Whether what begins at `start` begins a clause."""
    begun = plain[max(left, start - 60) : start]
    cut = max((begun.rfind(mark) for mark in ";:,.!?–(…"), default=-1)
    return bool(shapes.CLAUSE_BEGINS.fullmatch(begun[cut + 1 :]))


def _chain_end(plain: str, unit: Phrase, start: int) -> int:
    """Behind the places and brackets that say where a unit is."""
    match = shapes.CHAIN.match(plain, unit.end, start)
    return match.end() if match else unit.end


def _own_model(written: Written, unit: Phrase, left: int, start: int) -> Subject | None:
    """`Mô hình của Hội Phụ nữ xã mang tên “X”`, `3 mô hình của Hội Phụ nữ xã là “X”, “Y”`."""
    plain = written.plain
    match = shapes.ITS_MODEL.search(plain, max(left, unit.start - 50), unit.start)
    between = plain[unit.end : start]
    if left > unit.start - 12 or "," in between:
        return None
    if not match or len(between) > shapes.LONGEST_CLAUSE:
        return None
    if shapes.BREAKS.search(between) or shapes.OTHERS_IN.search(between):
        return None
    if match["many"] and not shapes.ITS_MODELS_ARE.match(between):
        return None
    if match["many"] and unit.place and between.strip(shapes.QUOTES + " ") != "là":
        return None
    several = match["many"] is not None
    return Subject(of_phrase(unit), does=False, listed=several, counts_others=several)


def _bare_name(written: Written, left: int, start: int) -> Subject | None:
    """`Đồng Tháp có mô hình “X”`: a known place, or one the text names with its type.

    Or a private person, named in full: `Lê Văn Ba với mô hình`.
    """
    plain = written.plain
    match = shapes.BARE_NAME.match(written.text, left, start)
    if not match or match.end("name") >= start:
        return None
    between = plain[match.end("name") : start]
    if (
        len(between) > shapes.LONGEST_CLAUSE
        or shapes.BREAKS.search(between)
        or shapes.AMONG.search(between)
    ):
        return None
    if not shapes.PLACE_HAS.match(between) or shapes.COUNT_OF_ONE.search(between):
        return None
    said = plain[match.start("name") : match.end("name")]
    typed = re.search(rf"\b{heads.COMMUNE} {re.escape(said)}\b", plain)
    if not typed and said not in shapes.PROVINCES and not _is_known(match["name"]):
        if not organisation_words.is_full_name(said.split()):
            return None
        owner = Organisation(match.start("name"), match.start("name"), OrganisationKind.PERSON)
        return Subject(owner, does=True, listed=False, counts_others=False)
    owner = Organisation(match.start("name"), match.end("name"), OrganisationKind.COMMUNE)
    return Subject(owner, does=True, listed=False, counts_others=True)


def _is_chained(plain: str, unit: Phrase, before: Sequence[Phrase]) -> bool:
    """Whether it is what the unit before it belongs to: …, xã Suối Vàng; …, Đảng bộ Bệnh viện."""
    if not before or not re.fullmatch(r"\s*[,(–-]?\s*", plain[before[-1].end : unit.start]):
        return False
    if unit.place and shapes.DOES_NOW.match(plain, unit.end):
        lead = plain[max(0, before[-1].start - shapes.LONGEST_LEAD) : before[-1].start]
        return shapes.UNDER.search(lead) is None
    return unit.place or _is_cell_of(plain, before[-1], unit)


def _is_cell_of(plain: str, cell: Phrase, unit: Phrase) -> bool:
    return cell.kind is unit.kind and bool(
        shapes.CELL.match(plain, cell.start) and shapes.BODY_OF_CELLS.match(plain, unit.start)
    )


def _leads(plain: str, near: Sequence[Phrase], unit: Phrase) -> Phrase | None:
    """The unit that does it together with others: A phối hợp B và C tổ chức."""
    leads = list(near)
    while leads:
        between = plain[leads[-1].end : unit.start]
        if re.search(r"[;.]\s", between):
            return None
        if shapes.TOGETHER.match(between):
            while len(leads) > 1 and _is_chained(plain, leads[-1], leads[:-1]):
                leads.pop()
            return leads[-1]
        leads.pop()
    return None


def _subject(written: Written, unit: Phrase, start: int, *, opens: bool) -> Subject | None:
    plain = written.plain
    between = plain[_chain_end(plain, unit, start) : start]
    # Behind the head there is a label: mô hình tuyên truyền, vận động học sinh “X”.
    clause = between.rpartition("mô hình")[0] or between
    if (
        len(between) > shapes.LONGEST_BEFORE
        or (shapes.BREAKS.search(clause) and not shapes.SHARES.fullmatch(between))
        or shapes.AMONG.search(between)
    ):
        return None
    does = bool(shapes.DOES.search(between))
    in_list = unit.place and opens and not between.strip(shapes.QUOTES + " ")
    if not (does or in_list or _has(between) or (opens and _acts(unit, between, clause))):
        return None
    if unit.kind is OrganisationKind.COMMUNE and shapes.COUNT_OF_ONE.search(between):
        return None
    if shapes.BY_ITS_WAY.search(between) or (unit.place and _of_people(written, unit)):
        return None
    return Subject(
        of_phrase(unit),
        does=does,
        listed=bool(shapes.LISTED.search(between)),
        counts_others=bool(shapes.COUNTED.search(between)) and _has_others(written, unit),
    )


def _has(between: str) -> bool:
    """`với`, `có`, a colon, a dash, or only a comma before `mô hình`."""
    return bool(
        shapes.HAS.search(between)
        or shapes.HAS_BEFORE_HEAD.search(between)
        or shapes.MAKER.match(between)
        or shapes.COMMA_MODEL.fullmatch(between)
        or shapes.IN_BRACKET.fullmatch(between)
        or shapes.SHARES.fullmatch(between)
    )


def _acts(unit: Phrase, between: str, clause: str) -> bool:
    """Whether a unit that begins a clause does what leads to the name, whatever the verb is."""
    if unit.place or len(between) > shapes.LONGEST_CLAUSE or not between.strip(" ,“\"'"):
        return False
    return bool(re.match(r"\s+\w", between)) and not shapes.DENIES.search(clause)


def _of_people(written: Written, place: Phrase) -> bool:
    """Whether a place only says where those before it are: lãnh đạo xã, ngành giáo dục TP. X."""
    before = written.text[max(0, place.start - 24) : place.start]
    return bool(shapes.PEOPLE_OF.search(before))


def _has_others(written: Written, unit: Phrase) -> bool:
    """Whether this is one that others belong to: a commune, a district's body, the Hội itself."""
    said = written.plain[unit.start : unit.end]
    return unit.kind is OrganisationKind.COMMUNE or bool(shapes.HIGH.search(said))


def _pronoun(plain: str, left: int, start: int) -> Subject | None:
    for match in shapes.PRONOUN.finditer(plain, max(left, start - shapes.LONGEST_BEFORE), start):
        between = plain[match.end() : start]
        if shapes.DOES.search(between) and not shapes.BREAKS.search(between):
            owner = Organisation(match.start("who"), match.start("who"), OrganisationKind.PERSON)
            return Subject(owner, does=True, listed=False, counts_others=False)
    return None


def _is_known(name: str) -> bool:
    """Whether the gazetteer knows one place only by this name."""
    found = find_places(tokenize(name), name, typed=False)
    return any(one.sure and one.end - one.start == len(name) for one in found)
