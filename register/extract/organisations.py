"""Which organisation runs which named initiative.

Said after the name (`của`, `thuộc`, `do … thực hiện`, in brackets, right behind the quotes), before
it (`Hội Nông dân xã với mô hình`, `… ra mắt`, `Unit: “A”, “B”`), or by a reference back
(`Mô hình do … khởi xướng`). Shapes: bulletins.md 2.5 and 2.6; the rules:
tests/register/gold/GUIDE.md.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from register.extract import announcements
from register.extract import owner_shapes as shapes
from register.extract.name import by_sentence, folded, key_of
from register.extract.organisation_phrases import phrases, read_at
from register.extract.owner import Organisation, doubted, of_phrase
from register.extract.owner_before import Subject, opens_clause, subject_before
from register.extract.owner_behind import behind, fronted, owned
from register.model import OrganisationKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from register.extract.names import Name
    from register.extract.written import Sentence, Written

#: Hội, Chi hội ấp 3: whose is said before.
_SHORT: Final = re.compile(
    r"(?:hội|chi hội|tổ hội|các cấp hội)(?: cơ sở)?"
    r"(?: (?:xã|phường|huyện|thị trấn|thôn|ấp|khu|xóm|bản|buôn|tổ|khóm|thành phố|thị xã)\b.*)?"
)
_FULL: Final = re.compile(
    r"\bhội (?:phụ nữ|lhpn|liên hiệp phụ nữ|nông dân|cựu chiến binh|ccb|lhtn|liên hiệp thanh niên"
    r"|chữ thập đỏ|người cao tuổi|khuyến học)\b"
)
#: How far back a full name is looked for.
_FAR_BACK: Final = 3000
#: Sentences that are looked through after the name's own; after a title's.
_NEAR, _FAR = 3, 8


def attach(written: Written, names: Sequence[Name]) -> list[Organisation | None]:
    """For each name who runs it; None where the text doesn't say."""
    owners: list[Organisation | None] = [None] * len(names)
    heads = announcements.find(written) if names else {}
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
        told.setdefault(name.sentence.start, set()).add(key_of(written, name))
    for number, name in enumerate(names):
        # What the story tells goes before a headline's `Tuổi trẻ X với`.
        if owners[number] is None or name.sentence.part == "title":
            owners[number] = _referred(written, name, told) or owners[number]
    _take_beside(written, names, owners)
    return _once_a_name(written, names, [_of_known_kind(written, owner) for owner in owners])


def _take_beside(
    written: Written, names: Sequence[Name], owners: list[Organisation | None]
) -> None:
    """Give quoted names without an owner the one that is said beside them elsewhere."""
    beside: dict[str, Organisation | None] = {}
    for number, name in enumerate(names):
        if owners[number] is None and name.quoted:
            said = written.plain[name.start : name.end]
            if said not in beside:
                beside[said] = _beside(written, said)
            owners[number] = beside[said]


def _beside(written: Written, said: str) -> Organisation | None:
    """The owner of a name, said where the same words stand in quotes without a head.

    `Tổ “Nhặt lon nuôi chữ” của phụ nữ ấp 3 … mô hình “Nhặt lon nuôi chữ” có mặt ở ba ấp.`
    """
    at = written.plain.find(said)
    while at >= 0:
        end = at + len(said)
        marks = written.text[max(0, at - 1) : at], written.text[end : end + 1]
        if all(mark and mark in shapes.QUOTES for mark in marks):
            here = bisect_right(written.sentences, at, key=lambda one: one.start) - 1
            of = shapes.OF.match(written.plain, end + 1, written.sentences[here].end)
            owner = of and owned(written, of.end(), written.sentences[here].end, how=of["how"])
            if owner:
                return doubted(owner, "owner_elsewhere")
        at = written.plain.find(said, end)
    return None


def _of_known_kind(written: Written, owner: Organisation | None) -> Organisation | None:
    """A short form (Hội, Chi hội) is of the kind of the full name before it."""
    if not owner or not _SHORT.fullmatch(written.plain, owner.start, owner.end):
        return owner
    start = max(0, owner.start - _FAR_BACK)
    full = list(_FULL.finditer(written.plain, start, owner.start))
    said = read_at(written, full[-1].start(), owner.start) if full else None
    return replace(owner, kind=said.kind) if said else owner


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
    subjects: list[tuple[Subject | None, bool]] = []
    everyones: Organisation | None = None
    for number, (_, end) in enumerate(spans):
        left = spans[number - 1][1] if number else sentence.start
        right = spans[number + 1][0] if number + 1 < len(spans) else sentence.end
        found, of_all = behind(written, end, right)
        last = bool(number) and number + 1 == len(spans) and _is_one_list(written, spans)
        # `Bằng các mô hình “A”, “B”, Đoàn xã đã`
        begun = spans[0][0] if last else spans[number][0]
        front = None if found else fronted(written, sentence, (begun, end), right)
        own.append(found or front)
        # `các mô hình “A”, “B” được Công an xã duy trì`
        if of_all or (last and (front or shapes.BY.match(written.plain, end, right))):
            everyones = found or front
        subjects.append(subject_before(written, units, left, spans[number][0], sentence))
    return _spread(written, spans, own, subjects, everyones)


def _is_one_list(written: Written, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether nothing but commas stands between the names of a sentence."""
    return all(
        shapes.LISTS.fullmatch(written.plain, one[1], other[0]) for one, other in pairwise(spans)
    )


def _spread(
    written: Written,
    spans: Sequence[tuple[int, int]],
    own: Sequence[Organisation | None],
    subjects: Sequence[tuple[Subject | None, bool]],
    everyones: Organisation | None,
) -> list[Organisation | None]:
    """The owners of a list: own ones, else the subject as far as it reaches."""
    owners: list[Organisation | None] = []
    subject: Subject | None = None
    # Whether each item of the list has its own: whose one is tells nothing of the next.
    each = False
    for number, said in enumerate(own):
        new, other = subjects[number]
        between = written.plain[spans[number - 1][1] : spans[number][0]] if number else ""
        if new:
            subject, each = new, ";" in between
        elif number and subject:
            others = any(own[number - 1 :]) or any(one for one, _ in subjects[number:])
            if other or (each and ";" in between) or not _reaches(subject, between, others=others):
                subject = None
        owner = said
        if owner is None and subject and not (subject.counts_others and any(own)):
            owner = subject.owner if new else doubted(subject.owner, "shared_owner")
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
            owners[number] = doubted(mine, "shared_owner")
    return owners


def _reaches(subject: Subject, between: str, *, others: bool) -> bool:
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
        if end < name.sentence.end and text[end] in shapes.BEFORE_CLOSING:
            end += bool(shapes.CLOSES.match(text, end))
    return start, end


# In other sentences -----------------------------------------------------------------------------


def _referred(written: Written, name: Name, told: Mapping[int, set[str]]) -> Organisation | None:
    """The owner that a later sentence tells: `Mô hình do Hội Nông dân xã khởi xướng`.

    `told`: what names each sentence has, by its start.
    """
    here = written.number_of(name.sentence)
    title = name.sentence.part == "title"
    mine = {key_of(written, name)}
    if told[name.sentence.start] - mine:
        return None
    for sentence in written.sentences[here + 1 : here + 1 + (_FAR if title else _NEAR)]:
        if not title and sentence.paragraph > name.sentence.paragraph + 1:
            break
        if owner := _reference(written, sentence):
            return doubted(owner, "referred_owner")
        if told.get(sentence.start, mine) - mine:
            break
    return None


def _reference(written: Written, sentence: Sentence) -> Organisation | None:
    plain = written.plain
    if match := shapes.REFERENCE_BY.match(plain, sentence.start, sentence.end):
        return owned(written, match.end(), sentence.end, how=match["how"])
    if match := shapes.IN_A_FORM.match(plain, sentence.start, sentence.end):
        return owned(written, match.end(), sentence.end, how="của")
    if match := shapes.THIS_MODEL.search(plain, sentence.start, sentence.end):
        units = [unit for unit in phrases(written, sentence) if unit.end <= match.start()]
        subject, _ = subject_before(written, units, sentence.start, match.start(), sentence)
        if subject:
            return subject.owner
        owner, _ = behind(written, match.end(), sentence.end)
        return replace(owner, confidence=1.0, doubts=()) if owner else None
    return None


def _announced(
    written: Written, head: Sentence, names: Sequence[Name]
) -> list[Organisation | None]:
    """The items of a list below a sentence: `Hội Nông dân xã có các mô hình:`."""
    item = names[0].sentence
    # Where an item tells its own, the others' isn't that of the head.
    said = [unit for unit in phrases(written, item) if not unit.place]
    subject, _ = subject_before(written, phrases(written, head), head.start, head.end, head)
    if said or not subject or subject.counts_others:
        return [None] * len(names)
    return [doubted(subject.owner, "shared_owner")] * len(names)


def _told_before(written: Written, names: Sequence[Name]) -> list[Organisation | None]:
    """`Chi hội … họp bàn. Từ đó, mô hình “X” ra đời`: who began it, the sentence before tells."""
    nobody: list[Organisation | None] = [None] * len(names)
    sentence = names[0].sentence
    plain = written.plain
    here = written.number_of(sentence)
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
    if shapes.NO_SUBJECT.search(near) or not opens_clause(plain, before.start, first.start):
        return nobody
    return [doubted(of_phrase(first), "referred_owner")]


def _once_a_name(
    written: Written, names: Sequence[Name], owners: Sequence[Organisation | None]
) -> list[Organisation | None]:
    """One owner for all mentions of a name, unless paragraphs give it several.

    What a paragraph says goes before title, lead and captions; the fuller form of one owner is not
    told from its short one, so the first is taken.
    """
    by_name: dict[str, list[int]] = {}
    for number, name in enumerate(names):
        by_name.setdefault(key_of(written, name), []).append(number)
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
                    result[number] = doubted(owner, "owner_elsewhere")
    return result


def _alike(written: Written, one: Organisation | None, other: Organisation) -> bool:
    if one is None or one.kind is not other.kind:
        return False
    first, second = (folded(written.text[o.start : o.end]) for o in (one, other))
    return first.startswith(second) or second.startswith(first)
