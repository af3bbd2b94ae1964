"""Which organisation runs which named initiative.

Said after the name (`của`, `thuộc`, `do … thực hiện`, in brackets, right behind the quotes), before
it (`Hội Nông dân xã với mô hình`, `… ra mắt`, `Unit: “A”, “B”`), or by a reference back
(`Mô hình do … khởi xướng`). Shapes: bulletins.md 2.5 and 2.6; the rules:
tests/register/gold/GUIDE.md.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from register.extract import owner_shapes as shapes
from register.extract.name import folded
from register.extract.organisation_phrases import Phrase, phrases, read_at
from register.extract.status import announcements, by_sentence, number_of
from register.model import OrganisationKind
from vietnamese import tokenize
from vietnamese.places import find as find_places

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from register.extract.names import Name
    from register.extract.written import Sentence, Written

__all__ = ["Organisation", "Phrase", "attach", "phrases"]


@dataclass(frozen=True, slots=True)
class Organisation:
    """Who runs an initiative. Characters of `Written.text`, half-open; of a person: nothing."""

    start: int
    end: int
    kind: OrganisationKind
    confidence: float = 1.0
    #: `shared_owner`, `far_owner`, `referred_owner`, `owner_elsewhere`; see docs/register.md.
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Subject:
    """Who stands before names, and how far it reaches."""

    owner: Organisation
    #: It does something to them (ra mắt, duy trì), so it holds beyond a semicolon.
    does: bool
    #: The names come after a colon or `các mô hình`.
    listed: bool
    #: `huyện xây dựng 4 mô hình:` the items may be others'.
    counts_others: bool


#: Hội, Chi hội ấp 3: whose is said before.
_SHORT: Final = re.compile(
    r"(?:hội|chi hội|tổ hội|các cấp hội)(?: cơ sở)?"
    r"(?: (?:xã|phường|huyện|thị trấn|thôn|ấp|khu|xóm|bản|buôn|tổ|khóm|thành phố|thị xã)\b.*)?"
)
_KIND_OF: Final = {
    "phụ nữ": OrganisationKind.WOMEN,
    "lhpn": OrganisationKind.WOMEN,
    "liên hiệp phụ nữ": OrganisationKind.WOMEN,
    "nông dân": OrganisationKind.FARMERS,
    "cựu chiến binh": OrganisationKind.VETERANS,
    "ccb": OrganisationKind.VETERANS,
    "lhtn": OrganisationKind.YOUTH,
    "liên hiệp thanh niên": OrganisationKind.YOUTH,
    "chữ thập đỏ": OrganisationKind.ASSOCIATION,
    "người cao tuổi": OrganisationKind.ASSOCIATION,
    "khuyến học": OrganisationKind.ASSOCIATION,
}
_FULL: Final = re.compile(rf"\bhội ({'|'.join(sorted(_KIND_OF, key=len, reverse=True))})\b")
#: How far back a full name is looked for.
_FAR_BACK: Final = 3000
#: Sentences that are looked through after the name's own; after a title's.
_NEAR, _FAR = 3, 8
#: How sure a doubt leaves us; docs/register.md explains each.
FACTORS: Final = {
    "shared_owner": 0.8,
    "far_owner": 0.8,
    "referred_owner": 0.85,
    "owner_elsewhere": 0.9,
}


def attach(written: Written, names: Sequence[Name]) -> list[Organisation | None]:
    """For each name who runs it; None where the text doesn't say."""
    owners: list[Organisation | None] = [None] * len(names)
    heads = announcements(written) if names else {}
    for numbers in by_sentence(names):
        mine = [names[n] for n in numbers]
        found = _in_sentence(written, mine)
        if not any(found) and (head := heads.get(mine[0].sentence.start)):
            found = _announced(written, head, mine)
        if not any(found):
            found = _told_before(written, mine)
        for number, owner in zip(numbers, found, strict=True):
            owners[number] = owner
    told: dict[int, set[str]] = {}
    for name in names:
        told.setdefault(name.sentence.start, set()).add(_key(written, name))
    for number, name in enumerate(names):
        # What the story tells goes before a headline's `Tuổi trẻ X với`.
        if owners[number] is None or name.sentence.part == "title":
            owners[number] = _referred(written, name, told) or owners[number]
    return _once_a_name(written, names, [_of_known_kind(written, owner) for owner in owners])


def _of_known_kind(written: Written, owner: Organisation | None) -> Organisation | None:
    """A short form (Hội, Chi hội) is of the kind of the full name before it."""
    if not owner or not _SHORT.fullmatch(written.plain, owner.start, owner.end):
        return owner
    start = max(0, owner.start - _FAR_BACK)
    full = list(_FULL.finditer(written.plain, start, owner.start))
    return replace(owner, kind=_KIND_OF[full[-1][1]]) if full else owner


def _in_sentence(written: Written, names: Sequence[Name]) -> list[Organisation | None]:
    sentence = names[0].sentence
    spans = [_outer(written, name) for name in names]
    starts = [start for start, _ in spans]
    units = []
    for phrase in phrases(written, sentence):
        before = bisect_left(starts, phrase.end) - 1
        if before < 0 or spans[before][1] <= phrase.start:
            units.append(phrase)
    own: list[Organisation | None] = []
    subjects: list[tuple[_Subject | None, bool]] = []
    everyones: Organisation | None = None
    for number, (_, end) in enumerate(spans):
        left = spans[number - 1][1] if number else sentence.start
        right = spans[number + 1][0] if number + 1 < len(spans) else sentence.end
        found, of_all = _after(written, end, right)
        own.append(found or _fronted(written, sentence, spans[number], right))
        if of_all:
            everyones = found
        subjects.append(_before(written, units, left, spans[number][0], sentence))
    return _spread(written, spans, own, subjects, everyones)


def _spread(
    written: Written,
    spans: Sequence[tuple[int, int]],
    own: Sequence[Organisation | None],
    subjects: Sequence[tuple[_Subject | None, bool]],
    everyones: Organisation | None,
) -> list[Organisation | None]:
    """The owners of a list: own ones, else the subject as far as it reaches."""
    owners: list[Organisation | None] = []
    subject: _Subject | None = None
    for number, said in enumerate(own):
        new, other = subjects[number]
        if new:
            subject = new
        elif number and subject:
            between = written.plain[spans[number - 1][1] : spans[number][0]]
            others = any(own[number - 1 :]) or any(one for one, _ in subjects[number:])
            if other or not _reaches(subject, between, others=others):
                subject = None
        owner = said
        if owner is None and subject and not (subject.counts_others and any(own)):
            owner = subject.owner if new else _doubted(subject.owner, "shared_owner")
        owners.append(owner or everyones)
    several = sum(1 for owner in owners if owner is None)
    for number in range(1, len(owners)):
        # mô hình “A”, “B” của Hội Phụ nữ: the last one's only, but who knows.
        mine, before = own[number], owners[number - 1]
        if (
            several
            and mine
            and before is None
            and ";" not in written.plain[spans[number - 1][1] : spans[number][0]]
        ):
            owners[number] = _doubted(mine, "shared_owner")
    return owners


def _reaches(subject: _Subject, between: str, *, others: bool) -> bool:
    """Whether a subject still holds for the next name of the list."""
    if len(between) > shapes.LONGEST_BEFORE or re.search(r"\.\s", between):
        return False
    if ";" not in between:
        return True
    return subject.does if others else subject.does or subject.listed


def _outer(written: Written, name: Name) -> tuple[int, int]:
    """The name with its quotes and the space inside them."""
    text = written.text
    start, end = name.start, name.end
    for _ in range(3):
        if start > name.sentence.start and text[start - 1] in shapes.QUOTES + " ":
            start -= 1
        if end < name.sentence.end and text[end] in shapes.QUOTES + " .,…" and _closes(text, end):
            end += 1
    return start, end


def _closes(text: str, at: int) -> bool:
    """Whether a closing mark stands here or right behind."""
    return any(
        mark in shapes.QUOTES for mark in text[at : at + 3].split(" ", maxsplit=1)[0][:2]
    ) or (text[at] == " " and text[at + 1 : at + 2] in {"”", "“", '"', "»"} and text[at + 1] != "")


# After the name ---------------------------------------------------------------------------------


def _after(written: Written, start: int, end: int) -> tuple[Organisation | None, bool]:
    """The owner said behind a name that ends at `start`; whether it is all names' of the list."""
    if match := shapes.OF.match(written.plain, start, end):
        if owner := _owned(written, match.end(), end, how=match["how"]):
            return owner, bool(match["all"])
    elif owner := _right_behind(written, start, end):
        return owner, False
    return _further_on(written, start, end), False


def _right_behind(written: Written, start: int, end: int) -> Organisation | None:
    """`được … triển khai`, a bracket, a bare unit."""
    plain = written.plain
    if match := shapes.BY.match(plain, start, end):
        phrase = read_at(written, match.end(), end)
        return (
            _organisation(phrase) if phrase and shapes.RUNS.match(plain, phrase.end, end) else None
        )
    if match := shapes.BRACKET.match(plain, start, end):
        return _in_bracket(written, match.end(), end)
    match = shapes.DIRECT.match(plain, start, end)
    phrase = read_at(written, match.end(), end) if match and match.end() < end else None
    if (
        phrase
        and not phrase.place
        and phrase.kind is not OrganisationKind.PERSON
        and written.text[phrase.start].isupper()
        and not _is_subject(written, phrase.end, end)
    ):
        return _organisation(phrase)
    return None


def _in_bracket(written: Written, start: int, end: int) -> Organisation | None:
    """A unit in a bracket behind the name: at its beginning, or behind a semicolon or comma.

    `(Hội Nông dân xã)`, `(lĩnh vực kinh tế; Hợp tác xã Suối Vàng; năm 2018)`, `(thôn 4, do Chi hội
    Phụ nữ phụ trách)`. A place alone is the place.
    """
    close = written.plain.find(")", start, min(end, start + shapes.LONGEST_BRACKET))
    for part in shapes.BRACKET_PART.finditer(written.plain, start, close) if close > 0 else ():
        phrase = read_at(written, part.end(), close)
        if phrase and not phrase.place and not _is_hamlet(written, phrase):
            return _organisation(phrase)
    return None


def _is_hamlet(written: Written, phrase: Phrase) -> bool:
    return bool(shapes.HAMLET.match(written.plain, phrase.start, phrase.end))


def _further_on(written: Written, start: int, end: int) -> Organisation | None:
    """`của …` or `do …` behind words that only say for whom, where or since when.

    A `do` with what it does there stands behind verbs, too: `ra đời năm 2021, do Hội … phụ trách`.
    """
    plain = written.plain
    limit = min(end, start + shapes.LONGEST_AFTER)
    tells = bool(shapes.TELLS.match(plain, start, end))
    for match in shapes.LATER_OF.finditer(plain, start, limit):
        between = plain[start : match.start()]
        acts = match[0] != "của " and not shapes.ENDS_CLAUSE.search(between)
        if not acts and (not tells or shapes.VERB.search(between)):
            break
        phrase = read_at(written, match.end(), end)
        if not phrase or phrase.place or phrase.kind is OrganisationKind.PERSON:
            continue
        if not tells or shapes.VERB.search(between):
            if not shapes.RUNS.match(plain, phrase.end, end):
                continue
            if "mô hình" in between or "các" in between.split():
                continue
        return _doubted(_organisation(phrase), "far_owner")
    return None


def _fronted(
    written: Written, sentence: Sentence, span: tuple[int, int], end: int
) -> Organisation | None:
    """`Với mô hình “X”, Hội Phụ nữ xã đã vận động`; `Tác giả mô hình “X” là Hội Phụ nữ xã`."""
    plain = written.plain
    by = shapes.MAKER_IS.match(plain, span[1], end)
    if by and shapes.MAKER_OF.search(plain[max(sentence.start, span[0] - 60) : span[0]]):
        return _owned(written, by.end(), end, how="của")
    comma = shapes.BEHIND_FRONTED.match(plain, span[1], end)
    lead = max(sentence.start, span[0] - shapes.LONGEST_CLAUSE)
    if not comma or not shapes.FRONTED.search(plain[lead : span[0]]):
        return None
    phrase = read_at(written, comma.end(), end)
    if not phrase or phrase.place or phrase.kind is OrganisationKind.PERSON:
        return None
    return _organisation(phrase) if shapes.DID.match(plain, phrase.end, end) else None


def _is_subject(written: Written, start: int, end: int) -> bool:
    """Whether the unit that ends here has the next name: `“A” Hội CCB xã có “B”`."""
    return (
        end < len(written.text)
        and written.text[end - 1 : end + 1].strip()[-1:] in set(shapes.QUOTES)
        and bool(
            shapes.HAS.search(written.plain[start:end])
            or shapes.DOES.search(written.plain[start:end])
        )
    )


def _owned(written: Written, start: int, end: int, *, how: str) -> Organisation | None:
    phrase = read_at(written, start, end)
    if phrase:
        if how == "mà" and not shapes.RUNS.match(written.plain, phrase.end, end):
            behind = written.plain[phrase.end : min(end, phrase.end + 40)]
            if shapes.DENIES.search(behind) or shapes.BREAKS.search(behind):
                return None
        return _organisation(phrase)
    if how != "thuộc" and shapes.OF_A_PERSON.match(written.plain, start, end):
        return Organisation(start, start, OrganisationKind.PERSON)
    return None


def _organisation(phrase: Phrase) -> Organisation:
    if phrase.kind is OrganisationKind.PERSON:
        return Organisation(phrase.start, phrase.start, phrase.kind)
    return Organisation(phrase.start, phrase.end, phrase.kind)


def _doubted(owner: Organisation, *doubts: str) -> Organisation:
    new = [doubt for doubt in doubts if doubt not in owner.doubts]
    confidence = owner.confidence
    for doubt in new:
        confidence *= FACTORS[doubt]
    return replace(owner, confidence=confidence, doubts=tuple(sorted((*owner.doubts, *new))))


# Before the name --------------------------------------------------------------------------------


def _before(
    written: Written, units: Sequence[Phrase], left: int, start: int, sentence: Sentence
) -> tuple[_Subject | None, bool]:
    """The subject of the names that begin at `start`, looked for back to `left`.

    And whether another stands there of which that can't be said: then none before it holds.
    """
    plain = written.plain
    semicolon = plain.rfind(";", left, start)
    left = max(left, semicolon + 1)
    near = [unit for unit in units if left <= unit.start and unit.end <= start]
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
        opens = _opens(plain, max(left, sentence.start), unit.start)
        if unit.place and not opens and not shapes.CAPITAL_PLACE.search(plain[left : unit.start]):
            continue
        subject = _subject(written, unit, start, opens=opens)
        other = subject is None and opens and semicolon >= 0
        return subject, other
    return _pronoun(plain, left, start) or _bare_place(written, left, start), other


def _is_no_subject(written: Written, unit: Phrase, left: int, start: int) -> bool:
    plain = written.plain
    before = plain[max(left, unit.start - 40) : unit.start]
    if not shapes.NO_SUBJECT.search(before[-20:]):
        return False
    if shapes.ENTRUSTED.search(before) and shapes.DOES.search(plain, unit.end, start):
        return False
    if shapes.MAKER.match(plain[_chain_end(plain, unit, start) : start]):
        return False
    members = shapes.MEMBERS.search(before)
    return not (members and not unit.place and _leads_clause(plain, left, unit, members, before))


def _leads_clause(plain: str, left: int, unit: Phrase, members: re.Match[str], before: str) -> bool:
    """Whether `mấy chú trong` begins its clause."""
    at = unit.start - len(before) + members.start()
    return _opens(plain, left, at) or plain[max(left, at - 2) : at].strip() in {",", ";", ":", ""}


def _opens(plain: str, left: int, start: int) -> bool:
    """Whether what begins at `start` begins a clause."""
    begun = plain[max(left, start - 60) : start]
    cut = max((begun.rfind(mark) for mark in ";:,.!?–(…"), default=-1)
    return bool(shapes.CLAUSE_BEGINS.fullmatch(begun[cut + 1 :]))


def _chain_end(plain: str, unit: Phrase, start: int) -> int:
    """Behind the places and brackets that say where a unit is."""
    match = shapes.CHAIN.match(plain, unit.end, start)
    return match.end() if match else unit.end


def _own_model(written: Written, unit: Phrase, left: int, start: int) -> _Subject | None:
    """`Mô hình của Hội Phụ nữ xã mang tên “X”`."""
    plain = written.plain
    match = shapes.ITS_MODEL.search(plain, max(left, unit.start - 50), unit.start)
    between = plain[unit.end : start]
    if left > unit.start - 12 or "," in between:
        return None
    if not match or match["many"] or len(between) > shapes.LONGEST_CLAUSE:
        return None
    if shapes.BREAKS.search(between) or shapes.OTHERS_IN.search(between):
        return None
    return _Subject(_organisation(unit), does=False, listed=False, counts_others=False)


def _bare_place(written: Written, left: int, start: int) -> _Subject | None:
    """`Đồng Tháp có mô hình “X”`: a known place, or one the text names with its type."""
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
    said = match["name"]
    typed = re.search(
        rf"\b(?:xã|phường|huyện|quận|tỉnh|thị trấn|thị xã|thành phố"
        rf"|tp\.?) {re.escape(said.lower())}\b",
        plain,
    )
    if (
        not typed
        and plain[match.start("name") : match.end("name")] not in shapes.PROVINCES
        and not _is_known(said)
    ):
        return None
    owner = Organisation(match.start("name"), match.end("name"), OrganisationKind.COMMUNE)
    return _Subject(owner, does=True, listed=False, counts_others=True)


def _is_chained(plain: str, unit: Phrase, before: Sequence[Phrase]) -> bool:
    """Whether it is what the unit before it belongs to: …, xã Suối Vàng; …, Đảng bộ Bệnh viện."""
    return bool(
        before
        and (unit.place or _is_cell_of(plain, before[-1], unit))
        and re.fullmatch(r"\s*[,(–-]?\s*", plain[before[-1].end : unit.start])
    )


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


def _subject(written: Written, unit: Phrase, start: int, *, opens: bool) -> _Subject | None:
    plain = written.plain
    between = plain[_chain_end(plain, unit, start) : start]
    # Behind the head there is a label: mô hình tuyên truyền, vận động học sinh “X”.
    clause = between.rpartition("mô hình")[0] or between
    if (
        len(between) > shapes.LONGEST_BEFORE
        or shapes.BREAKS.search(clause)
        or shapes.AMONG.search(between)
    ):
        return None
    does = bool(shapes.DOES.search(between))
    if not (does or _has(between) or (opens and _acts(unit, between, clause))):
        return None
    if unit.kind is OrganisationKind.COMMUNE and shapes.COUNT_OF_ONE.search(between):
        return None
    if shapes.BY_ITS_WAY.search(between) or (unit.place and _of_people(written, unit)):
        return None
    return _Subject(
        _organisation(unit),
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


def _pronoun(plain: str, left: int, start: int) -> _Subject | None:
    for match in shapes.PRONOUN.finditer(plain, max(left, start - shapes.LONGEST_BEFORE), start):
        between = plain[match.end() : start]
        if shapes.DOES.search(between) and not shapes.BREAKS.search(between):
            owner = Organisation(match.start("who"), match.start("who"), OrganisationKind.PERSON)
            return _Subject(owner, does=True, listed=False, counts_others=False)
    return None


def _is_known(name: str) -> bool:
    """Whether the gazetteer knows one place only by this name."""
    found = find_places(tokenize(name), name, typed=False)
    return any(one.sure and one.end - one.start == len(name) for one in found)


# In other sentences -----------------------------------------------------------------------------


def _referred(written: Written, name: Name, told: Mapping[int, set[str]]) -> Organisation | None:
    """The owner that a later sentence tells: `Mô hình do Hội Nông dân xã khởi xướng`.

    `told`: what names each sentence has, by its start.
    """
    here = number_of(written, name.sentence)
    title = name.sentence.part == "title"
    mine = {_key(written, name)}
    if told[name.sentence.start] - mine:
        return None
    for sentence in written.sentences[here + 1 : here + 1 + (_FAR if title else _NEAR)]:
        if not title and sentence.paragraph > name.sentence.paragraph + 1:
            break
        if owner := _reference(written, sentence):
            return _doubted(owner, "referred_owner")
        if told.get(sentence.start, mine) - mine:
            break
    return None


def _reference(written: Written, sentence: Sentence) -> Organisation | None:
    plain = written.plain
    if match := shapes.REFERENCE_BY.match(plain, sentence.start, sentence.end):
        return _owned(written, match.end(), sentence.end, how=match["how"])
    if match := shapes.REFERENCE_TO.search(plain, sentence.start, sentence.end):
        units = [unit for unit in phrases(written, sentence) if unit.end <= match.start()]
        subject, _ = _before(written, units, sentence.start, match.start(), sentence)
        if subject:
            return subject.owner
        owner, _ = _after(written, match.end(), sentence.end)
        return replace(owner, confidence=1.0, doubts=()) if owner else None
    return None


def _announced(
    written: Written, head: Sentence, names: Sequence[Name]
) -> list[Organisation | None]:
    """The items of a list below a sentence: `Hội Nông dân xã có các mô hình:`."""
    item = names[0].sentence
    # Where an item tells its own, the others' isn't that of the head.
    said = [unit for unit in phrases(written, item) if not unit.place]
    subject, _ = _before(written, phrases(written, head), head.start, head.end, head)
    if said or not subject or subject.counts_others:
        return [None] * len(names)
    return [_doubted(subject.owner, "shared_owner")] * len(names)


def _told_before(written: Written, names: Sequence[Name]) -> list[Organisation | None]:
    """`Chi hội … họp bàn. Từ đó, mô hình “X” ra đời`: who began it, the sentence before tells."""
    nobody: list[Organisation | None] = [None] * len(names)
    sentence = names[0].sentence
    plain = written.plain
    here = number_of(written, sentence)
    before = written.sentences[here - 1] if here else None
    if len(names) > 1 or not before or before.paragraph != sentence.paragraph:
        return nobody
    _, end = _outer(written, names[0])
    if not shapes.COMES_BY_ITSELF.match(
        plain, sentence.start, names[0].start
    ) or not shapes.BEGINS.match(plain, end, sentence.end):
        return nobody
    units = [
        unit
        for unit in phrases(written, before)
        if not unit.place and unit.kind is not OrganisationKind.PERSON
    ]
    if not units or shapes.OTHERS_IN.search(plain, before.start, before.end):
        return nobody
    first = units[0]
    near = plain[max(before.start, first.start - 20) : first.start]
    if shapes.NO_SUBJECT.search(near) or not _opens(plain, before.start, first.start):
        return nobody
    return [_doubted(_organisation(first), "referred_owner")]


def _once_a_name(
    written: Written, names: Sequence[Name], owners: Sequence[Organisation | None]
) -> list[Organisation | None]:
    """One owner for all mentions of a name, unless paragraphs give it several.

    What a paragraph says goes before title, lead and captions; the fuller form of one owner is not
    told from its short one, so the first is taken.
    """
    by_name: dict[str, list[int]] = {}
    for number, name in enumerate(names):
        by_name.setdefault(_key(written, name), []).append(number)
    result = list(owners)
    for numbers in by_name.values():
        if len(numbers) == 1:
            continue
        said = [n for n in numbers if owners[n] and names[n].sentence.part == "paragraph"]
        said = said or [n for n in numbers if owners[n]]
        if not said:
            continue
        for number in numbers:
            mine = owners[number]
            same = next((n for n in said if mine and _alike(written, owners[n], mine)), None)
            if number in said and same is not None:
                result[number] = owners[same]
            elif mine is None or number not in said:
                nearest = min(said, key=lambda n: (abs(n - number), n))
                if owner := owners[nearest]:
                    result[number] = _doubted(owner, "owner_elsewhere")
    return result


def _alike(written: Written, one: Organisation | None, other: Organisation) -> bool:
    if one is None or one.kind is not other.kind:
        return False
    first, second = (folded(written.text[o.start : o.end]) for o in (one, other))
    return first.startswith(second) or second.startswith(first)


def _key(written: Written, name: Name) -> str:
    return folded(written.text[name.start : name.end])
