"""How far a named initiative has come, and since when: the words that govern its name.

A verb (ra mắt, duy trì, nhân rộng …) holds for the names of its list until another verb or subject
comes; the common word before a list (tiêu biểu, nổi bật, điển hình) holds to the end of its
sentence. Rules: tests/register/gold/GUIDE.md.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeVar

from register.model import Status
from vietnamese import fold, tokenize

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from register.extract.names import Name
    from register.extract.organisations import Organisation
    from register.extract.written import Sentence, Written

T = TypeVar("T")

#: The last that applies counts.
_ORDER: Final = tuple(Status)

#: Before the name; the group that matched is the status.
_BEFORE: Final = re.compile(
    r"""\b(?:
      (?P<registered> đăng\ ký(?!\ kinh\ doanh|\ kết\ hôn) )
    | (?P<launched>   (?:cho\ )?ra\ mắt | thành\ lập | (?:cho\ )?ra\ đời | (?:mới\
    |vừa\ )xây\ dựng | xây\ dựng\ mới
                    | xây\ mới | làm\ thêm | khai\ trương
                    | (?<!thiết\ )(?<!xác\ )(?<!độc\ )lập(?!\ (?:kế|danh|sổ|hồ|biên|nghiệp|trường))
                    | khánh\ thành | sáng\ lập | mới\ (?:triển\ khai|thực\ hiện) | công\ bố )
    | (?P<recognised> (?:được\ )?công\ nhận(?!\ (?:là\ |đạt\ )?(?:thôn|xã|danh|gia|chuẩn))
    | thẩm\ định\ đạt | bình\ xét )
    | (?P<kept_up>    duy\ trì | giữ\ vững | tiếp\ tục\ (?:thực\ hiện|triển\ khai|phát\ huy) )
    | (?P<replicated> nhân\ rộng | nhân\ ra\ diện\ rộng | nhân\ ra )
    | (?P<other>      triển\ khai | thực\ hiện
    | (?<!trong\ đó\ )(?<!gồm\ )(?<!phải\ )(?<!hiện\ )có(?!\ thể) | với | xây\ dựng | khởi\ xướng
    | dựng
                    | phát\ động | làm | mở | nâng\ cao | phát\ huy | thiết\ lập | hưởng\ ứng )
    )\b""",
    re.VERBOSE,
)
#: The common word before lists.
_EXEMPLARY: Final = re.compile(
    r"""\b(?: tiêu\ biểu(?!\ được) | điển\ hình(?!\ (?:tiên\ tiến|cá\ nhân|tập\ thể)) | nổi\ bật
    | nổi\ lên | nổi\ trội
        | đáng\ chú\ ý | phải\ kể\ đến | xuất\ sắc | ấn\ tượng | đáng\ kể )\b""",
    re.VERBOSE,
)
#: Of people and groups, or of the movement: no model is praised by it.
_NOT_OF_MODELS: Final = re.compile(
    r"(?:tập thể|cá nhân|đơn vị|gương|người|đại biểu|hội viên|tổ chức|cơ sở|mô hình, "
    r"|nhân tố)\s+(?:\w+\s+)?$"
)
#: Behind the name, which is what it is said of.
_AFTER: Final = re.compile(
    r"""\b(?:
      (?P<launched>   (?:vừa\ |mới\ |được\ )*ra\ đời | (?:được|vừa|mới)\ (?:ra\ mắt|thành\ lập
      |khánh\ thành|xây\ dựng\ mới)
                    | do\ [^;.“”"]{2,70}?\ (?:thành\ lập|ra\ mắt|lập\ ra|sáng\ lập) )
    | (?P<recognised> được\ (?:[^;.“”"]{2,50}\ )?công\ nhận(?!\ (?:là\ )?điển\ hình) )
    | (?P<exemplary>  được\ (?:[^;.“”"]{2,50}\ )?công\ nhận\ (?:là\ )?điển\ hình | là\ (?:một
    |1)\ trong\ [^;.]{1,20}\ mô\ hình\ tiêu\ biểu
                    | là\ mô\ hình\ (?:tiêu\ biểu|điển\ hình) )
    | (?P<kept_up>    (?:vẫn|tiếp\ tục|đang|luôn|nay|hiện)\ (?:được\ )?duy\ trì
    | được\ (?:[^;.“”"]{2,40}\ )?duy\ trì )
    | (?P<replicated> được\ (?:[^;.“”"]{2,50}\ )?nhân\ rộng | đã\ nhân\ rộng | nhân\ ra\ (?:toàn
    |diện|các|nhiều|khắp) )
    | (?P<registered> được\ (?:[^;.“”"]{2,40}\ )?đăng\ ký )
    )\b""",
    re.VERBOSE,
)
#: In a later sentence, of the model named before.
_REFERENCE: Final = re.compile(
    r"""(?: \b(?:(?P<registered>đăng\ ký)|(?P<launched>ra\ mắt|thành\ lập)|(?P<kept_up>duy\ trì)
    |(?P<replicated>nhân\ rộng))
            \ mô\ hình\ (?:này|nói\ trên|trên|đó|ấy)\b
          | \b(?P<exemplary>đây\ là\ (?:một|1)\ trong\ [^;.]{1,20}\ mô\ hình\ tiêu\ biểu) )""",
    re.VERBOSE,
)
_LONGEST_AFTER: Final = 110
_LONGEST_CLAUSE: Final = 110
_AMONG: Final = re.compile(
    r"(?:trong đó|gồm|như|bao gồm|:|trong số đó|tiêu biểu|điển hình|nổi bật)\s*$"
)
_BY: Final = re.compile(r"\b(?:do|được)\b")
#: `nổi bật với các mô hình` is said before lists, too.
_WITH: Final = re.compile(r" (?:với|ở|nhờ)\b(?! (?:các|những))")
_IN_THAT: Final = re.compile(r"[\s*\"“-]*(?:trong (?:đó|số (?:đó|này|ấy)))\b")


def find(
    written: Written, names: Sequence[Name], owners: Sequence[Organisation | None]
) -> list[Status | None]:
    """For each name the furthest status said for it in this text, by any mention of it."""
    found: list[set[Status]] = []
    for numbers in by_sentence(names):
        found += _in_sentence(written, [names[number] for number in numbers])
    together: dict[tuple[str, str], set[Status]] = {}
    keys = []
    for name, owner, statuses in zip(names, owners, found, strict=True):
        said = folded(written.text[name.start : name.end])
        owned = folded(written.text[owner.start : owner.end]) if owner else ""
        keys.append((said, owned))
        together.setdefault(keys[-1], set()).update(statuses)
    for number, status in _referred(written, names):
        together[keys[number]].add(status)
    return [max(together[key], key=_ORDER.index, default=None) for key in keys]


def by_sentence(names: Sequence[Name]) -> Iterator[list[int]]:
    """The numbers of the names of each sentence."""
    numbers: list[int] = []
    for number, name in enumerate(names):
        if numbers and names[numbers[-1]].sentence != name.sentence:
            yield numbers
            numbers = []
        numbers.append(number)
    if numbers:
        yield numbers


def number_of(written: Written, sentence: Sentence) -> int:
    """Which sentence of the text it is."""
    return bisect_left(written.sentences, sentence.start, key=lambda one: one.start)


def folded(text: str) -> str:
    """What the spellings of one name share."""
    return " ".join(fold(token.term) for token in tokenize(text))


def shared(written: Written, names: Sequence[Name], found: Sequence[T | None]) -> list[T | None]:
    """What another mention of the same name says, where one says nothing; paragraphs first."""
    keys = [folded(written.text[name.start : name.end]) for name in names]
    said: dict[str, T] = {}
    for part in ("paragraph", "lead", "title", "caption"):
        for key, name, value in zip(keys, names, found, strict=True):
            if value is not None and name.sentence.part == part:
                said.setdefault(key, value)
    return [
        said.get(key) if value is None else value for key, value in zip(keys, found, strict=True)
    ]


def _in_sentence(written: Written, names: Sequence[Name]) -> list[set[Status]]:
    plain, sentence = written.plain, names[0].sentence
    found: list[set[Status]] = []
    verb = _carried(written, sentence)
    common: Status | None = None
    left = sentence.start
    for number, name in enumerate(names):
        right = names[number + 1].start if number + 1 < len(names) else sentence.end
        said = _governs(written, left, name.start)
        if said.verb_said:
            verb = said.verb
        if said.common:
            common = said.common
        statuses = {verb, common, said.once}
        for match in _AFTER.finditer(plain, name.end, min(right, name.end + _LONGEST_AFTER)):
            if ";" in plain[name.end : match.start()]:
                break
            statuses.add(_status(match))
        found.append({status for status in statuses if status})
        left = name.end
    return found


@dataclass(frozen=True, slots=True)
class _Said:
    """What stands between a name and the one before."""

    #: A verb stands there, of this status or of none.
    verb_said: bool
    verb: Status | None
    #: The common word before lists.
    common: Status | None
    #: `Ấp Bãi thì nổi bật với`: this name's only.
    once: Status | None


def _governs(written: Written, start: int, end: int) -> _Said:
    window = written.plain[start:end]
    verb_said, verb, once, common = False, None, None, None
    last = -1
    for match in _BEFORE.finditer(window):
        # A verb of one syllable is a name in capitals: xã Tân Lập.
        if match.start() and written.text[start + match.start()].isupper():
            continue
        if match.lastgroup != "other":
            verb_said, verb, last = True, _status(match), match.end()
        elif last >= 0 and window[last : match.start()].strip(", ") in {"", "và", "để"}:
            last = match.end()  # đăng ký thực hiện, duy trì và phát huy
        elif not _goes_on(window, match):
            verb_said, verb = True, None
    for match in _EXEMPLARY.finditer(window):
        if _NOT_OF_MODELS.search(window[: match.start()]):
            continue
        if _WITH.match(window, match.end()):
            once = Status.EXEMPLARY
        else:
            common = Status.EXEMPLARY
    return _Said(verb_said, verb, common, once)


def _goes_on(window: str, match: re.Match[str]) -> bool:
    """Whether a verb begins nothing new: `ra mắt 5 mô hình, trong đó có`, `do Hội thực hiện`."""
    before = window[max(0, match.start() - _LONGEST_CLAUSE) : match.start()]
    if match[0] in {"có", "với"}:
        return bool(_AMONG.search(before))
    return bool(_BY.search(before.rpartition(";")[2]))


def _status(match: re.Match[str]) -> Status | None:
    return Status(match.lastgroup) if match.lastgroup and match.lastgroup != "other" else None


def _carried(written: Written, sentence: Sentence) -> Status | None:
    """`Trong đó, …`: what the sentence before says."""
    if not _IN_THAT.match(written.plain, sentence.start):
        return None
    here = number_of(written, sentence)
    before = written.sentences[here - 1] if here else None
    if not before or before.paragraph != sentence.paragraph:
        return None
    verbs = [_status(m) for m in _BEFORE.finditer(written.plain, before.start, before.end)]
    return next((verb for verb in reversed(verbs) if verb), None)


def _referred(written: Written, names: Sequence[Name]) -> Iterator[tuple[int, Status]]:
    """What later sentences say of `mô hình này`: the number of the last name before, and it."""
    number = -1
    for sentence in written.sentences if names else ():
        while number + 1 < len(names) and names[number + 1].start < sentence.start:
            number += 1
        if number < 0:
            continue
        for match in _REFERENCE.finditer(written.plain, sentence.start, sentence.end):
            if status := _status(match):
                yield number, status
