"""The place said for each name, with its chain as written, and the known units there.

From the owner (Chi hội Phụ nữ thôn Bãi, xã Suối Vàng), after `tại`, `ở`, in brackets, right behind
the name, or where its sentence begins (Ở xã Suối Vàng, mô hình …). In a round-up page, the place of
its block. Shapes: bulletins.md 2.6, 4 and note (b) of 1; the rules: tests/register/gold/GUIDE.md.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from register.extract.name import shared
from register.model import OrganisationKind
from vietnamese import tokenize
from vietnamese.alphabet import CAPITALS
from vietnamese.places import titles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from register.extract.names import Name
    from register.extract.owner import Organisation
    from register.extract.written import Sentence, Written


@dataclass(frozen=True, slots=True)
class Place:
    """Where an initiative is. Characters of `Written.text`, half-open."""

    start: int
    end: int


#: Of the bulletin, looked through for its own units.
_LONGEST_SCOPE: Final = 700
_QUOTES: Final = "“”\"'‘’«»„"

#: No line feed: that ends a part of the bulletin.
_S: Final = "[ \u00a0]"
_NAME: Final = (
    rf"(?:[{CAPITALS}][\w’'\-]*"
    rf"|\d{{1,3}}[A-Za-z]?\b(?!{_S}(?:hộ|người|mô|năm|triệu|tháng)|/\d|[.,]\d))"
)
_NAMES: Final = rf"{_NAME}(?:{_S}{_NAME}){{0,5}}"
_TYPE: Final = (
    r"(?<![\w-])(?<![Hh]ợp tác )(?:(?i:đặc khu|thị trấn|thị xã|thành phố|tổ dân phố|khu dân cư"
    r"|cụm dân cư|khu phố|khu vực"
    r"|khối phố|tiểu khu|xã|phường|huyện|quận|tỉnh|thôn|xóm|bản|ấp|buôn|bon|làng|khóm|khối(?! Dân)"
    r"|nóc|plei|sóc|phum"
    r"|chợ|đường|hẻm|kiệt|ngõ|bến|đảo|chung cư|khu tập thể|khu trọ)|[Tt]ổ(?= \d| số)"
    r"|(?:TP|TX|TT|KP|TDP|KDC|P|Q|H)\b\.?)"
)
#: thôn Bến Cát 3; KP.4; P. An Thới Trung; ấp 2; Tổ dân phố số 12
_UNIT: Final = rf"(?:{_TYPE}{_S}?(?:số{_S})?{_NAMES})"
#: khu trọ sinh viên đường Âu Cơ, vòng xoay Bến Xe: words, then a name.
_LANDMARK: Final = rf"(?:(?:[a-zà-ỹđ]+{_S}){{1,5}}?{_NAMES})"
_OLD: Final = rf"(?:{_S}(?:cũ|mới)\b)?"
_CHAIN: Final = (
    rf"(?:{_S}?,{_S}?{_UNIT}{_OLD}|{_S}{_UNIT}{_OLD}|{_S}?[-–]{_S}?{_UNIT}"
    rf"|{_S}?\({_UNIT}(?:,{_S}?{_UNIT}|,{_S}?{_NAMES})*{_OLD}\)|{_S}?\({_NAMES}\))"
)
_PLACE: Final = re.compile(
    rf"(?:{_UNIT}|{_LANDMARK}"
    rf"|{_NAMES}(?!{_S}\w)){_OLD}(?:{_CHAIN}){{0,4}}(?:,{_S}{_NAMES})*(?![\w(])"
)
_UNIT_PLACE: Final = re.compile(rf"{_UNIT}{_OLD}(?:{_CHAIN}){{0,4}}")
_COMMUNE: Final = re.compile(rf"(?i:xã|phường|thị trấn){_S}{_NAMES}(?:{_CHAIN}){{0,2}}")
_MORE: Final = re.compile(rf"{_OLD}(?:{_CHAIN}){{1,4}}")
_INSIDE: Final = re.compile(_UNIT)
#: tại, ở and their like, some words behind the name or its owner.
_AT: Final = re.compile(r"\b(?:tại|ở|trên địa bàn|thuộc|ra|của)\s+(?:các\s+)?")
_HERE: Final = re.compile(
    r"[\s*\"“-]*(?:còn |cũng |và |riêng |xuôi |ngược )?(?:tại|ở|về|trên địa bàn|riêng|đến|tới|lên"
    r"|xuống|sang|qua|ghé)\s+"
)
#: Ở Phan Rí Thành thì khác, Đến Suối Vàng, …
_NAMED_HERE: Final = re.compile(rf"{_NAMES}(?={_S}?,|{_S}(?:thì|lại|còn|cũng|có|nay)\b)")
#: Between the name and `tại`.
_NO_CLAUSE: Final = re.compile(
    r"[;:!?]|\.\s|\b(?:được|đã|có|là|giúp|mang|thu|nhận|đang|vẫn|cũng|khi|đạt|theo|qua|số|mỗi"
    r"|hội nghị|buổi|lễ)\b"
)
_NEAR: Final = 110
#: `* Ở xã …` opens a block; `* Cùng dịp, …` is a note.
_BLOCK: Final = re.compile(
    r"\*\s*(?:(?:còn |cũng |và )?(?:ở|tại|về|đến|tới)\s+)?(?:xã|phường|thị trấn|huyện|thị xã)\s"
)
#: A person or a body, up to where its place begins: của gia đình ông …, thôn Bãi; ở thôn Bãi.
_BODY: Final = re.compile(r"[^;:.()“”\n]{2,50}?(?:,\s|\s(?:ở|tại)\s|\s?\()")
_AT_ONCE: Final = re.compile(r" (?:ở|tại) ")
_HAS: Final = re.compile(r" (?:có|với) ")
_NEW_CLAUSE: Final = re.compile(r"[;,.]\s*$|;")
_IN: Final = re.compile(r"\b(?:tại|ở) ")


def find(
    written: Written, names: Sequence[Name], owners: Sequence[Organisation | None]
) -> list[Place | None]:
    """For each name the smallest place said for it; None where only the bulletin's is known."""
    blocks = _blocks(written)
    found: list[Place | None] = []
    for number, (name, owner) in enumerate(zip(names, owners, strict=True)):
        left, right = _room(names, number)
        found.append(
            _behind(written, name, right, owner=owner)
            or _of_owner(written, owner)
            or _subject_place(written, owner)
            or _before(written, name, left)
            or blocks.get(name.sentence.paragraph)
        )
    by_owner: dict[tuple[int, int] | None, list[int]] = {}
    for number, owner in enumerate(owners):
        by_owner.setdefault((owner.start, owner.end) if owner else None, []).append(number)
    for numbers in by_owner.values():  # one name of two owners is in two places
        values = shared(written, [names[n] for n in numbers], [found[n] for n in numbers])
        for number, value in zip(numbers, values, strict=True):
            found[number] = value
    return found


def units(written: Written, place: Place | None, *, scope: tuple[str, ...]) -> tuple[str, ...]:
    """Titles of the known communes and districts in a place; else the bulletin's own, `scope`."""
    if not place:
        return scope
    said = written.text[place.start : place.end]
    return titles(tokenize(said), said) or scope


def scope(written: Written) -> tuple[str, ...]:
    """Titles of the units that title and lead name; without a lead, those of the first paragraph.

    Never a caption's: a picture shows one place of many.
    """
    head = [s for s in written.sentences if s.part in {"title", "lead"}]
    rest = [s for s in written.sentences if s.part == "paragraph"]
    found = _of_sentences(written, head)
    if found or any(sentence.part == "lead" for sentence in head):
        return found
    return _of_sentences(written, [s for s in rest if s.paragraph == rest[0].paragraph])


def _of_sentences(written: Written, sentences: Sequence[Sentence]) -> tuple[str, ...]:
    text = "\n".join(written.text[one.start : one.end] for one in sentences)[:_LONGEST_SCOPE]
    return titles(tokenize(text), text)


def _room(names: Sequence[Name], number: int) -> tuple[int, int]:
    """From the end of the name before, to the beginning of the next, in its sentence."""
    name = names[number]
    left, right = name.sentence.start, name.sentence.end
    if number and names[number - 1].sentence == name.sentence:
        left = names[number - 1].end
    if number + 1 < len(names) and names[number + 1].sentence == name.sentence:
        right = names[number + 1].start
    return left, right


def _of_owner(written: Written, owner: Organisation | None) -> Place | None:
    """The place inside the owner's name or right behind it, with what it lies in."""
    if not owner or owner.start == owner.end:
        return None
    text = written.text
    inside = list(_INSIDE.finditer(text, owner.start, owner.end))
    end = text.find("\n", owner.end)
    more = _MORE.match(text, owner.end, len(text) if end < 0 else end)
    if inside and (
        match := _UNIT_PLACE.match(text, inside[0].start(), owner.end + (_NEAR if more else 0))
    ):
        return Place(match.start(), max(match.end(), more.end() if more else 0))
    if inside:
        return Place(inside[0].start(), owner.end)
    if more:
        return _trimmed(text, more.start(), more.end())
    if match := _AT_ONCE.match(text, owner.end):
        return _read(text, match.end(), end if end >= 0 else len(text))
    return None


def _behind(
    written: Written, name: Name, right: int, *, owner: Organisation | None
) -> Place | None:
    """`tại …`, `ở …`, a bracket, or a unit right behind the name."""
    text, plain = written.text, written.plain
    start = name.end
    while start < right and text[start] in _QUOTES + " ":
        start += 1
    if place := _right_behind(text, start, right, owner=owner):
        return place
    for at in _AT.finditer(plain, start, min(right, start + _NEAR)):
        if _NO_CLAUSE.search(plain, start, at.start()):
            break
        if not at[0].startswith(("thuộc", "của")):
            if place := _read(text, at.end(), right):
                return place
            continue
        unit = _UNIT_PLACE.match(text, at.end(), right) if at.start() - start <= 1 else None
        if not unit and owner and owner.kind is OrganisationKind.PERSON:
            body = _BODY.match(text, at.end(), right)
            unit = _UNIT_PLACE.match(text, body.end(), right) if body else None
        if unit:
            return Place(unit.start(), unit.end())
    return None


def _right_behind(text: str, start: int, right: int, *, owner: Organisation | None) -> Place | None:
    """A bracket of places, or a unit without a word before it."""
    if text[start : start + 1] == "(" and start < right:
        close = text.find(")", start, right)
        if owner and start < owner.start < close:
            return None
        if close > 0 and (match := _PLACE.fullmatch(text, start + 1, close)):
            return Place(match.start(), match.end())
        unit = _UNIT_PLACE.match(text, start + 1, close) if close > 0 else None
        if unit and text[unit.end()] in ",;:":
            return Place(unit.start(), unit.end())
    unit = _UNIT_PLACE.match(text, start, right)
    return Place(unit.start(), unit.end()) if unit else None


def _subject_place(written: Written, owner: Organisation | None) -> Place | None:
    """Behind a person who stands before the name: Bà …, xã Sơn Vĩ, tự đứng ra."""
    if not owner or owner.kind is not OrganisationKind.PERSON:
        return None
    text = written.text
    end = text.find("\n", owner.start)
    end = min(owner.start + _NEAR, len(text) if end < 0 else end)
    match = _BODY.match(text, owner.start, end)
    unit = _UNIT_PLACE.match(text, match.end(), end) if match else None
    return Place(unit.start(), unit.end()) if unit else None


def _before(written: Written, name: Name, left: int) -> Place | None:
    """Where its sentence begins: Ở ấp Tân Long, mô hình …; or xã Suối Vàng có mô hình … do …."""
    text, plain, sentence = written.text, written.plain, name.sentence
    match = _HERE.match(plain, sentence.start, name.start)
    start = match.end() if match else sentence.start
    unit = _UNIT_PLACE.match(text, start, name.start)
    if unit and (match or _HAS.match(plain, unit.end())):
        return Place(unit.start(), unit.end())
    if match and left == sentence.start and (named := _NAMED_HERE.match(text, start, name.start)):
        return Place(named.start(), named.end())
    for at in _IN.finditer(plain, max(left, name.start - _NEAR), name.start):
        if left > sentence.start and not _NEW_CLAUSE.search(plain, left, at.start()):
            continue  # “A” ở khu phố 4, “B”
        unit = _UNIT_PLACE.match(text, at.end(), name.start)
        if unit and not re.search(r"[;.]\s|\b(?:lễ|hội nghị)\b", plain[unit.end() : name.start]):
            return Place(unit.start(), unit.end())
    return None


def _read(text: str, start: int, end: int) -> Place | None:
    match = _PLACE.match(text, start, min(end, start + _NEAR))
    return Place(match.start(), match.end()) if match else None


def _trimmed(text: str, start: int, end: int) -> Place:
    """Without the comma or bracket around."""
    while start < end and text[start] in " ,(–-":
        start += 1
    if text[end - 1] == ")" and "(" not in text[start:end]:
        end -= 1
    return Place(start, end)


def _blocks(written: Written) -> dict[int, Place]:
    """Of a page with blocks opened by `*`: the place of each block, by paragraph."""
    starts = [s for s in written.sentences if _BLOCK.match(written.plain, s.start, s.end)]
    if not starts:
        return {}
    opening = {sentence.paragraph for sentence in starts}
    places: dict[int, Place] = {}
    here: Place | None = None
    seen: set[int] = set()
    for sentence in written.sentences:
        if sentence.part != "paragraph":
            continue
        if sentence.paragraph in opening and sentence.paragraph not in seen:
            here = None
        seen.add(sentence.paragraph)
        here = here or _first(written, sentence)
        if here:
            places.setdefault(sentence.paragraph, here)
    return places


def _first(written: Written, sentence: Sentence) -> Place | None:
    match = _COMMUNE.search(written.text, sentence.start, sentence.end)
    return Place(match.start(), match.end()) if match else None
