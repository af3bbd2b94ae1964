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

from register.extract.organisation_phrases import Phrase, phrases, read_at
from register.extract.status import by_sentence, number_of
from register.model import OrganisationKind
from vietnamese import fold, tokenize

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


_QUOTES: Final = "“”\"'‘’«»„‟‹›"
#: What stands before a phrase that is no subject.
_NO_SUBJECT: Final = re.compile(
    r"""(?:\b(?:của|tại|ở|theo|từ|về|cho|được|trên|trong|đến|tới|bởi|cùng|thuộc|với|giữa|do|bằng
    |vào|ngoài
        |toàn|các|nhiều|mỗi|từng|một\ số|khắp|những|qua|nhờ|giúp|hỗ\ trợ|vận\ động|phối\ hợp
        |tham\ mưu|giao|để
        |chỉ\ đạo|hướng\ dẫn|đề\ nghị|yêu\ cầu|tặng|khen|biểu\ dương|địa\ bàn|cấp|kết\ nghĩa|\d\d?
        |hai|ba|bốn
        |tham\ mưu\ cho|dự|đón|gặp|thăm
        |bí\ thư|chủ\ tịch|giám\ đốc|hiệu\ trưởng|trưởng|đại\ diện|lãnh\ đạo)\s+
      |\()$""",
    re.VERBOSE,
)
#: `A phối hợp (với) B, C và D tổ chức ra mắt`: A.
_TOGETHER: Final = re.compile(
    r"[\s,]*(?:đã |vừa |sẽ |chủ động |chủ trì[,]? )*(?:phối hợp|tham mưu|cùng|kết hợp|được sự"
    r"|liên kết)\b"
)
#: The verbs (and `với`, `có`, a dash, a colon) by which a subject has the names that follow.
_DOES: Final = re.compile(
    r"""\b(?:ra\ mắt|xây\ dựng|thực\ hiện|triển\ khai|thành\ lập|lập|duy\ trì|nhân\ rộng|đăng\ ký
    |khởi\ xướng|làm
        |dựng|mở|phát\ động|tổ\ chức|cho\ ra\ đời|vận\ hành|phụ\ trách|đảm\ nhận|sáng\ lập
        |bắt\ tay|đề\ xuất|thí\ điểm
        |hình\ thành|đưa\ vào|phát\ triển|tham\ gia|quản\ lý|gây\ dựng|nghĩ\ ra|tạo\ ra|áp\ dụng
        |giữ|xây|sáng\ kiến
        |hưởng\ ứng|chọn|khánh\ thành|bàn\ giao|chủ\ trì|xây\ mới|công\ bố|tiếp\ tục|đầu\ tư|nhận
        |lắp\ đặt|vun\ đắp|theo\ đuổi|chăm\ chút|chăm\ lo|phát\ huy|thiết\ lập|nâng\ cao|gìn\ giữ
        |nuôi\ dưỡng|viết\ nên)\b""",
    re.VERBOSE,
)
_HAS: Final = re.compile(
    r"\b(?:với|có|nổi bật|nổi tiếng|ghi dấu|quen với|góp|gắn bó|được khen)\b|[:–]\s*$|\s-\s*$"
    r"|^\s*[:–-]\s[^,:–-]{0,40}$"
)
#: The words between belong to something else.
_BREAKS: Final = re.compile(
    r"""[;!?]|\.\s|\b(?:cho\ biết|cho\ hay|khẳng\ định|nhấn\ mạnh|chia\ sẻ|đánh\ giá|ghi\ nhận
    |(?<!được\ )công\ nhận|(?<!được\ )khen\ thưởng
        |(?<!được\ )biểu\ dương|(?<!được\ )tuyên\ dương|tôn\ vinh|tặng|trao|bình\ chọn|thăm
        |kiểm\ tra|phê\ duyệt|là\ một
        |là\ đơn\ vị|thông\ tin(?=\ (?:về|rằng|thêm)|:)
        |kể|nói|tham\ quan|học\ tập|(?:sơ|tổng)\ kết(?!\ \w+\ (?:năm|tháng)\ (?:thực\ hiện
        |triển\ khai|xây\ dựng))|cuộc\ vận\ động|theo\ mô\ hình)\b""",
    re.VERBOSE,
)
#: `có nhiều mô hình hay, tiêu biểu như`: whose they are is not said.
_AMONG: Final = re.compile(
    r"mô hình.*\b(?:tiêu biểu|điển hình|trong đó|nổi bật (?:là|có|như|nhất)|nổi lên|như|có thể kể"
    r"|đáng chú ý|trong số)\b"
)
_LISTED: Final = re.compile(r":\s*$|\bcác mô hình\b")
_COUNTED: Final = re.compile(r"\b(?:\d+|hai|ba|bốn|năm|nhiều|một số) (?:\w+ )?mô hình\b")
_CELL: Final = re.compile(r"(?:chi bộ|chi đoàn|chi hội|tổ hội)\b")
_BODY_OF_CELLS: Final = re.compile(r"(?:đảng bộ|đảng ủy|đoàn|hội)\b")
_BY_ITS_WAY: Final = re.compile(r"\btheo (?:\w+ ){0,2}mô hình|\btừ mô hình")
_PEOPLE_OF: Final = re.compile(
    r"(?:(?<=\w)\s|^)(?:[A-ZĐ][\w&-]*[A-ZĐ]|lãnh đạo|cán bộ|dân|ngành|viên|niên|sinh|binh|thư|tịch"
    r"|trưởng|nữ"
    r"|hộ|con|người|lượng|đội|đại biểu|giáo|quan|khối|chiến sĩ|cấp|khu vực|vị|ban)\s$"
)
_HIGH: Final = re.compile(r"^(?:hội|đoàn thanh niên)$|\b(?:huyện|tỉnh|thành phố|thị xã|quận|ủy)\b")
#: `12 mô hình “X”`: a count of one name.
_COUNT_OF_ONE: Final = re.compile(r"\b\d[\d.]*\s+(?:mô hình|câu lạc bộ|tổ)\W*$")
_LONGEST_BEFORE: Final = 170
_LONGEST_AFTER: Final = 150
#: Right behind the name.
_OF: Final = re.compile(
    r"""\s*(?:\([^()\n]{1,90}\)\s*)?[,–-]?\s*
    (?:(?:đây\ |vốn\ |đều\ |\.\s*đây\ )?(?:là\ )?(?:tên\ )?(?:mô\ hình|cách\ làm|sáng\ kiến
    |sản\ phẩm)\s+)?
    (?P<all>(?:đều|cả\ hai|cùng|tất\ cả)\s+)?(?:là\s+)?
    (?P<how>của|thuộc|do|mà)\s+(?:chính\s+|tập\ thể\s+|riêng\s+)?""",
    re.VERBOSE,
)
_BRACKET: Final = re.compile(r"\s*\((?:của\s+|do\s+)?")
_DIRECT: Final = re.compile(r"\s*(?:[–-]\s+|:\s+)?")
_BY: Final = re.compile(r"\s*,?\s*(?:này\s+)?(?:đã\s+|vừa\s+|đang\s+|hiện\s+|cũng\s+)*được\s+")
_RUNS: Final = re.compile(
    r"[^.;“”\"]{0,40}?\b(?:triển khai|thực hiện|xây dựng|thành lập|ra mắt|duy trì|phát động"
    r"|vận hành|khởi xướng|đảm nhận"
    r"|tổ chức|đưa vào|áp dụng|phụ trách|nhân rộng|làm|lập|chọn|nghĩ ra|gây dựng|dựng|đăng ký)\b"
)
#: Between a name and a later `của`: for whom, where, since when.
_TELLS: Final = re.compile(
    r"\s*(?:,\s*)?(?:dành cho|cho\b|về\b|trong\b|với\b|tại\b|ở\b|trên\b|gắn\b|ra đời|thành lập"
    r"|năm\b|từ\b|\(|hỗ trợ|nhằm)"
)
_VERB: Final = re.compile(
    r"\b(?:được|đã|có|là|mang|thu hút|nhận|góp|đang|vừa|vẫn|cũng|khi|đạt|theo|sự|qua|số|của các"
    r"|của người)\b|[;.!?:]"
)
_LATER_OF: Final = re.compile(r"\b(?:của|do)\s+")
_PRONOUN: Final = re.compile(
    r"(?:^|[\s,])(?P<who>anh|chị|ông|bà|cô|cụ|chú|vợ chồng \w+|gia đình)\s+(?=(?:đã|vừa|bèn|quyết"
    r"|mạnh dạn|bắt tay"
    r"|xây dựng|làm|lập|mở|dựng|duy trì|thực hiện|tự|đứng|triển khai|chuyển|đầu tư|còn|cũng|là|có"
    r"|phát triển)\b)"
)
_OF_A_PERSON: Final = re.compile(
    r"(?:gia đình |hộ |vợ chồng )?(?:ông|bà|anh|chị|em|cụ|cô|chú|bác|một hộ|một người|hộ dân)\b"
)
#: Names in earlier sentences are meant by these.
_REFERENCE_BY: Final = re.compile(
    r"""(?:được\ biết,\ |theo\ đó,\ )?(?:đây\ (?:chính\ |cũng\ )?là\ )?(?:một\ (?:trong\ những\ )?)?
    (?:mô\ hình|cách\ làm|sáng\ kiến)(?:\ (?:này|trên|đó|ấy|nói\ trên))?
    (?:\ (?:được|vốn|là|mô\ hình|cách\ làm|sáng\ kiến|hình\ thành|ra\ đời|hay|mới))*\ (?P<how>do
    |của)\ """,
    re.VERBOSE,
)
_REFERENCE_TO: Final = re.compile(r"\bmô hình (?:này|nói trên|trên|đó|ấy|kể trên)\b")
#: Sentences that are looked through after the name's own; after a title's.
_NEAR, _FAR = 3, 8
#: How far back a full name is looked for.
_FAR_BACK: Final = 3000
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
_FACTORS: Final = {
    "shared_owner": 0.8,
    "far_owner": 0.8,
    "referred_owner": 0.85,
    "owner_elsewhere": 0.9,
}


def attach(written: Written, names: Sequence[Name]) -> list[Organisation | None]:
    """For each name who runs it; None where the text doesn't say."""
    owners: list[Organisation | None] = [None] * len(names)
    for numbers in by_sentence(names):
        for number, owner in zip(
            numbers, _in_sentence(written, [names[n] for n in numbers]), strict=True
        ):
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
    subjects: list[_Subject | None] = []
    everyones: Organisation | None = None
    for number, (_, end) in enumerate(spans):
        left = spans[number - 1][1] if number else sentence.start
        right = spans[number + 1][0] if number + 1 < len(spans) else sentence.end
        found, of_all = _after(written, end, right)
        own.append(found)
        if of_all:
            everyones = found
        subjects.append(_before(written, units, left, spans[number][0]))
    return _spread(written, spans, own, subjects, everyones)


def _spread(
    written: Written,
    spans: Sequence[tuple[int, int]],
    own: Sequence[Organisation | None],
    subjects: Sequence[_Subject | None],
    everyones: Organisation | None,
) -> list[Organisation | None]:
    """The owners of a list: own ones, else the subject as far as it reaches."""
    owners: list[Organisation | None] = []
    subject: _Subject | None = None
    for number, said in enumerate(own):
        if subjects[number]:
            subject = subjects[number]
        elif number and subject:
            between = written.plain[spans[number - 1][1] : spans[number][0]]
            others = any(own[number - 1 :]) or any(subjects[number:])
            if not _reaches(subject, between, others=others):
                subject = None
        owner = said
        if owner is None and subject and not (subject.counts_others and any(own)):
            owner = subject.owner if subjects[number] else _doubted(subject.owner, "shared_owner")
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
    if len(between) > _LONGEST_BEFORE or re.search(r"\.\s", between):
        return False
    if ";" not in between:
        return True
    return subject.does if others else subject.does or subject.listed


def _outer(written: Written, name: Name) -> tuple[int, int]:
    """The name with its quotes and the space inside them."""
    text = written.text
    start, end = name.start, name.end
    for _ in range(3):
        if start > name.sentence.start and text[start - 1] in _QUOTES + " ":
            start -= 1
        if end < name.sentence.end and text[end] in _QUOTES + " .,…" and _closes(text, end):
            end += 1
    return start, end


def _closes(text: str, at: int) -> bool:
    """Whether a closing mark stands here or right behind."""
    return any(mark in _QUOTES for mark in text[at : at + 3].split(" ", maxsplit=1)[0][:2]) or (
        text[at] == " " and text[at + 1 : at + 2] in {"”", "“", '"', "»"} and text[at + 1] != ""
    )


# After the name ---------------------------------------------------------------------------------


def _after(written: Written, start: int, end: int) -> tuple[Organisation | None, bool]:
    """The owner said behind a name that ends at `start`; whether it is all names' of the list."""
    if match := _OF.match(written.plain, start, end):
        if owner := _owned(written, match.end(), end, how=match["how"]):
            return owner, bool(match["all"])
    elif owner := _right_behind(written, start, end):
        return owner, False
    return _further_on(written, start, end), False


def _right_behind(written: Written, start: int, end: int) -> Organisation | None:
    """`được … triển khai`, a bracket, a bare unit."""
    plain = written.plain
    if match := _BY.match(plain, start, end):
        phrase = read_at(written, match.end(), end)
        return _organisation(phrase) if phrase and _RUNS.match(plain, phrase.end, end) else None
    if match := _BRACKET.match(plain, start, end):
        phrase = read_at(written, match.end(), end)
        return _organisation(phrase) if phrase and not phrase.place else None
    match = _DIRECT.match(plain, start, end)
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


def _further_on(written: Written, start: int, end: int) -> Organisation | None:
    """`của …` or `do …` behind words that only say for whom, where or since when."""
    plain = written.plain
    limit = min(end, start + _LONGEST_AFTER)
    for match in _LATER_OF.finditer(plain, start, limit) if _TELLS.match(plain, start, end) else ():
        if _VERB.search(plain, start, match.start()):
            break
        phrase = read_at(written, match.end(), end)
        if phrase and not phrase.place and phrase.kind is not OrganisationKind.PERSON:
            return _doubted(_organisation(phrase), "far_owner")
    return None


def _is_subject(written: Written, start: int, end: int) -> bool:
    """Whether the unit that ends here has the next name: `“A” Hội CCB xã có “B”`."""
    return (
        end < len(written.text)
        and written.text[end - 1 : end + 1].strip()[-1:] in set(_QUOTES)
        and bool(_HAS.search(written.plain[start:end]) or _DOES.search(written.plain[start:end]))
    )


def _owned(written: Written, start: int, end: int, *, how: str) -> Organisation | None:
    phrase = read_at(written, start, end)
    if phrase:
        if how == "mà" and not _RUNS.match(written.plain, phrase.end, end):
            return None
        return _organisation(phrase)
    if how != "thuộc" and _OF_A_PERSON.match(written.plain, start, end):
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
        confidence *= _FACTORS[doubt]
    return replace(owner, confidence=confidence, doubts=tuple(sorted((*owner.doubts, *new))))


# Before the name --------------------------------------------------------------------------------


def _before(written: Written, units: Sequence[Phrase], left: int, start: int) -> _Subject | None:
    """The subject of the names that begin at `start`, looked for back to `left`."""
    plain = written.plain
    semicolon = plain.rfind(";", left, start)
    left = max(left, semicolon + 1)
    near = [unit for unit in units if left <= unit.start and unit.end <= start]
    while near:
        unit = near.pop()
        if _is_chained(plain, unit, near) or _NO_SUBJECT.search(
            plain, max(left, unit.start - 20), unit.start
        ):
            continue
        if near and (lead := _leads(plain, near, unit)):
            unit, near = lead, []
            if _NO_SUBJECT.search(plain, max(left, unit.start - 20), unit.start):
                return None
        return _subject(written, unit, start)
    return _pronoun(plain, left, start)


def _is_chained(plain: str, unit: Phrase, before: Sequence[Phrase]) -> bool:
    """Whether it is what the unit before it belongs to: …, xã Suối Vàng; …, Đảng bộ Bệnh viện."""
    return bool(
        before
        and (unit.place or _is_cell_of(plain, before[-1], unit))
        and re.fullmatch(r"\s*[,(–-]?\s*", plain[before[-1].end : unit.start])
    )


def _is_cell_of(plain: str, cell: Phrase, unit: Phrase) -> bool:
    return cell.kind is unit.kind and bool(
        _CELL.match(plain, cell.start) and _BODY_OF_CELLS.match(plain, unit.start)
    )


def _leads(plain: str, near: Sequence[Phrase], unit: Phrase) -> Phrase | None:
    """The unit that does it together with others: A phối hợp B và C tổ chức."""
    leads = list(near)
    while leads:
        between = plain[leads[-1].end : unit.start]
        if re.search(r"[;.]\s", between):
            return None
        if _TOGETHER.match(between):
            while len(leads) > 1 and _is_chained(plain, leads[-1], leads[:-1]):
                leads.pop()
            return leads[-1]
        leads.pop()
    return None


def _subject(written: Written, unit: Phrase, start: int) -> _Subject | None:
    plain = written.plain
    between = plain[unit.end : start]
    # Behind the head there is a label: mô hình tuyên truyền, vận động học sinh “X”.
    clause = between.rpartition("mô hình")[0] or between
    if len(between) > _LONGEST_BEFORE or _BREAKS.search(clause) or _AMONG.search(between):
        return None
    does = bool(_DOES.search(between))
    if not (does or _HAS.search(between)):
        return None
    if unit.kind is OrganisationKind.COMMUNE and _COUNT_OF_ONE.search(between):
        return None
    if _BY_ITS_WAY.search(between) or (unit.place and _of_people(written, unit)):
        return None
    return _Subject(
        _organisation(unit),
        does=does,
        listed=bool(_LISTED.search(between)),
        counts_others=bool(_COUNTED.search(between)) and _has_others(written, unit),
    )


def _of_people(written: Written, place: Phrase) -> bool:
    """Whether a place only says where those before it are: lãnh đạo xã, ngành giáo dục TP. X."""
    before = written.text[max(0, place.start - 24) : place.start]
    return bool(_PEOPLE_OF.search(before))


def _has_others(written: Written, unit: Phrase) -> bool:
    """Whether this is one that others belong to: a commune, a district's body, the Hội itself."""
    said = written.plain[unit.start : unit.end]
    return unit.kind is OrganisationKind.COMMUNE or bool(_HIGH.search(said))


def _pronoun(plain: str, left: int, start: int) -> _Subject | None:
    for match in _PRONOUN.finditer(plain, max(left, start - _LONGEST_BEFORE), start):
        between = plain[match.end() : start]
        if _DOES.search(between) and not _BREAKS.search(between):
            owner = Organisation(match.start("who"), match.start("who"), OrganisationKind.PERSON)
            return _Subject(owner, does=True, listed=False, counts_others=False)
    return None


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
    if match := _REFERENCE_BY.match(plain, sentence.start, sentence.end):
        return _owned(written, match.end(), sentence.end, how=match["how"])
    if match := _REFERENCE_TO.search(plain, sentence.start, sentence.end):
        units = [unit for unit in phrases(written, sentence) if unit.end <= match.start()]
        subject = _before(written, units, sentence.start, match.start())
        return subject.owner if subject else None
    return None


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
    first, second = (_folded(written.text[o.start : o.end]) for o in (one, other))
    return first.startswith(second) or second.startswith(first)


def _key(written: Written, name: Name) -> str:
    return _folded(written.text[name.start : name.end])


def _folded(text: str) -> str:
    return " ".join(fold(token.term) for token in tokenize(text))
