"""How far a named initiative has come, and since when: the words that govern its name.

A verb (ra mắt, duy trì, nhân rộng …) holds for the names of its list until another verb or subject
comes; the common word before a list (tiêu biểu, nổi bật, điển hình) holds to the end of its
sentence. Rules: tests/register/gold/GUIDE.md.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from register.extract import announcements
from register.extract.name import by_sentence, folded, key_of
from register.extract.owner_shapes import THIS_MODEL
from register.model import Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from register.extract.names import Name
    from register.extract.owner import Organisation
    from register.extract.written import Sentence, Written

#: The last that applies counts.
_ORDER: Final = tuple(Status)

#: Before the name; the group that matched is the status.
_BEFORE: Final = re.compile(
    r"""\b(?:
      (?P<registered> đăng\ ký(?!\ kinh\ doanh|\ kết\ hôn)
                    | ghi\ (?:tên|danh)(?!\ (?:sử|bảng)) | đăng\ kí | nộp\ (?:bản\ )?đăng\ ký )
    | (?P<launched>   (?:cho\ )?ra\ mắt | trình\ làng | thành\ lập | cho\ ra\ (?:đời|lò)
                    | ra\ đời(?=\W+(?:(?:của|các|những|thêm|một|\d+)\ )*(?:mô\ hình|câu\ lạc\ bộ|clb
                      |tổ\b|[“"'«‘]|:))
                    | (?:mới\ |vừa\ )xây\ dựng | xây\ dựng\ mới | dựng\ mới | gắn\ thêm
                    | xây\ mới | (?:làm|lập|mở|xây\ dựng|dựng)\ thêm | khai\ trương | khai\ sinh
                    | khai\ mở | thiết\ lập\ mới | lập\ (?:nên|ra) | dựng\ nên | gây\ nên
                    | (?<!thiết\ )(?<!xác\ )(?<!độc\ )(?<!tạo\ )lập(?!\ (?:kế|danh|sổ|hồ|biên|nghiệp
                      |trường|công|thu|đông|xuân|hè|lại))
                    | khánh\ thành | sáng\ lập | mới\ (?:triển\ khai|thực\ hiện|ra|có|mở|làm|lập)
                    | công\ bố | (?:bày|nghĩ|nảy|mở|tạo|đẻ|sáng\ tạo)\ ra | nghĩ\ (?:tiếp|thêm|nên)
                    | g(?:ây|ầy)\ dựng | nhen\ (?:lên|nhóm) | nhóm\ lên | ươm\ mầm | khởi\ động
                    | (?:cho\ )?(?:chạy|làm)\ thử | bắt\ tay\ (?:vào\ )?(?:làm|xây\ dựng|dựng
                    |thực\ hiện)
                    | bắt\ đầu\ (?:làm|thực\ hiện|triển\ khai|xây\ dựng|với) | đưa\ vào\ hoạt\ động
                    | phát\ động\ ra\ mắt | lần\ đầu\ (?:tiên\ )?(?:triển\ khai|thực\ hiện|làm|có)
                    | đi\ vào\ hoạt\ động | chính\ thức\ vận\ hành )
    | (?P<recognised> (?:được\ )?công\ nhận(?!\ (?:là\ |đạt\ )?(?:thôn|xã|danh|gia|chuẩn))
                    | thẩm\ định\ đạt | bình\ xét | vinh\ danh | tôn\ vinh | xướng\ tên
                    | chấm\ (?:là|đạt|chọn) | bình\ chọn | được\ (?:xã|huyện|tỉnh
                    |phường)\ (?:chấm|chọn)
                    | biểu\ dương | tuyên\ dương | nghiệm\ thu
                    | trao\ (?:giải|giấy\ chứng\ nhận|biểu\ trưng) )
    | (?P<kept_up>    duy\ trì | giữ\ vững | (?<!người\ )giữ\ (?:nếp|lửa|nhịp|vững)
    | nuôi\ dưỡng | vun\ đắp
                    | (?:đang|vẫn|lặng\ lẽ|bền\ bỉ|tiếp\ tục)\ (?:giữ|nuôi
                    |chăm)(?=\W+(?:\d+\ )?(?:mô\ hình
                      |[“"'«‘]))
                    | tiếp\ tục\ (?:thực\ hiện|triển\ khai|phát\ huy|làm|giữ|vận\ hành|nuôi
                    |củng\ cố)
                    | tiếp\ nối | củng\ cố | bền\ bỉ\ (?:với|làm|thực\ hiện)
                    | lặng\ lẽ\ nuôi | kiên\ trì\ (?:với|làm|thực\ hiện) )
    | (?P<replicated> nhân\ rộng | nhân\ ra | nhân\ lên | lan\ tỏa\ (?:ra|sang|đến|tới|mô\ hình)
                    | nhân\ (?:thêm|bản) | phổ\ biến\ rộng | mở\ rộng(?=\W+(?:\d+\ )?mô\ hình) )
    | (?P<other>      triển\ khai | thực\ hiện
    | (?<!trong\ đó\ )(?<!gồm\ )(?<!phải\ )(?<!hiện\ )có(?!\ thể) | với | xây\ dựng | khởi\ xướng
    | dựng
                    | phát\ động | làm | mở | nâng\ cao | phát\ huy | thiết\ lập | hưởng\ ứng
                    | bàn\ giao | để\ lại | đỡ\ đầu
                    | (?:nâng|đưa)\ (?:tổng\ )?(?:số|tổng)(?!\ phần) )
    )\b""",
    re.VERBOSE,
)
#: The common word before lists.
_EXEMPLARY: Final = re.compile(
    r"""\b(?: tiêu\ biểu(?!\ được) | điển\ hình(?!\ (?:tiên\ tiến|cá\ nhân|tập\ thể
    |được)) | nổi\ bật
    | nổi\ lên | nổi\ trội | nổi\ rõ | nổi\ hơn\ cả | sáng\ nhất
        | đáng\ chú\ ý | (?<!còn\ )(?<!cũng\ )phải\ kể\ đến | xuất\ sắc | ấn\ tượng | đáng\ kể
        | đáng\ ghi\ nhận
        | đáng\ biểu\ dương | đáng\ học\ tập | điểm\ (?:sáng|nhấn) | đi\ đầu\ là | dẫn\ đầu\ là
        | kiểu\ mẫu | gương\ sáng )\b""",
    re.VERBOSE,
)
#: Said before a list of those praised: `Được vinh danh dịp này có:`.
_PRAISED: Final = re.compile(
    r"""\b(?:(?:được|dịp|lễ|đợt|buổi)\ (?:\w+\ ){0,4}?)?(?:vinh\ danh|tôn\ vinh|biểu\ dương
    |tuyên\ dương
    |xướng\ tên|công\ nhận|đoạt\ giải|trao\ giải|bình\ chọn)
    (?=[^.;:“"]{0,50}(?::|\b(?:có|gồm|là)\b))""",
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
      (?P<launched>   (?:vừa\ |mới\ |được\ |chính\ thức\ )*(?:ra\ đời|khai\ sinh|trình\ làng|ra\ lò
      |chào\ đời|xuất\ hiện(?!\ (?:trên|trong|nhiều|tình|hạn)))
                    | (?:được|vừa|mới|chính\ thức)\ (?:[^;.,“”"]{2,50}\ )?(?:ra\ mắt|thành\ lập
      |khánh\ thành|xây\ dựng\ mới|khai\ trương|nhen\ (?:lên|nhóm)|lập\ ra|g(?:ây|ầy)\ dựng
      |đưa\ vào\ (?:hoạt\ động|vận\ hành)) | bắt\ đầu\ (?:từ|vào|hoạt\ động) | (?:ra\ mắt
      |thành\ lập)
      \ (?:từ|năm|tháng|vào|ngày|đầu|cuối|giữa)
                    | do\ [^;.“”"]{2,70}?\ (?:thành\ lập|ra\ mắt|lập\ ra|sáng\ lập|g(?:ây|ầy)\ dựng
                      |nghĩ\ ra|bày\ ra|nhen\ lên|lập\ nên|dựng\ nên)
                    | đi\ vào\ hoạt\ động )
    | (?P<recognised> được\ (?:[^;.“”"]{2,50}\ )?(?:công\ nhận|vinh\ danh|tôn\ vinh|xướng\ tên
    |biểu\ dương
                      |tuyên\ dương|trao\ giải|chấm\ (?:là|đạt|điểm\ cao)|bình\ chọn
                      |nghiệm\ thu)(?!\ (?:là\ )?điển\ hình)
                    | (?:đoạt|đạt|giành)\ giải | đạt\ loại )
    | (?P<exemplary>  được\ (?:[^;.“”"]{2,50}\ )?(?:công\ nhận|chọn|xem|coi
    |đánh\ giá)\ (?:là\ )?(?:một\ )?
                      (?:mô\ hình\ )?(?:điển\ hình|tiêu\ biểu|điểm\ sáng|kiểu\ mẫu)
                    | là\ (?:một|1)\ trong\ [^;.]{1,20}\ mô\ hình\ (?:tiêu\ biểu|điển\ hình
                    |nổi\ bật)
                    | là\ (?:một\ )?(?:trong\ những\ )?(?:điểm\ sáng|mô\ hình\ (?:tiêu\ biểu
                    |điển\ hình|nổi\ bật
                      |kiểu\ mẫu|điểm\ sáng)) )
    | (?P<kept_up>    (?:vẫn|tiếp\ tục|đang|luôn|nay|hiện)\ (?:được\ )?(?:duy\ trì|giữ|gìn\ giữ
    |giữ\ vững)
                    | được\ (?:[^;.“”"]{2,40}\ )?(?:duy\ trì|gìn\ giữ|giữ\ (?:nếp|vững|lửa))
                    | do\ [^;.“”"]{2,70}?\ (?:duy\ trì|giữ\ (?:nếp|vững|lửa)|gìn\ giữ|nuôi\ dưỡng) )
    | (?P<replicated> (?:được|đã|vừa)\ (?:[^;.“”"]{2,50}\ )?(?:nhân\ (?:rộng|ra|lên)
    |lan\ tỏa\ (?:ra|sang
                      |đến|tới|khắp)) | nhân\ ra\ (?:toàn|diện|các|nhiều|khắp) )
    | (?P<registered> được\ (?:[^;.“”"]{2,40}\ )?(?:đăng\ k[ýí]|ghi\ (?:tên|danh)) )
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
#: A sentence that goes on with the model the text is about.
_GOES_ON: Final = re.compile(
    r"mô hình(?= (?:do|được|đã|đang|vẫn|hiện|nay|vừa|mới|ra đời|bắt đầu|hình thành|xuất hiện)\b)"
)
#: Sentences from a name, and from a title, to one that goes on with it.
_NEAR, _NEAR_TITLE = 2, 4
_LONGEST_AFTER: Final = 110
_LONGEST_CLAUSE: Final = 110
_AMONG: Final = re.compile(
    r"(?:trong đó|gồm|như|bao gồm|:|trong số đó|tiêu biểu|điển hình|nổi bật)\s*$"
)
_BY: Final = re.compile(r"\b(?:do|được)\b")
#: `nổi bật với các mô hình` is said before lists, too.
_WITH: Final = re.compile(r" (?:với|ở|nhờ)\b(?! (?:các|những))")
#: `Một số mô hình loại này`: what the sentence before says of them holds.
_IN_THAT: Final = re.compile(
    r"[\s*\"“-]*(?:trong (?:đó|số (?:đó|này|ấy))|đó là|gồm|cụ thể|bao gồm"
    r"|(?:một số|vài|những|các) mô hình (?:loại|kiểu|dạng|như)? ?(?:này|thế|ấy|đó))\b"
)


def find(
    written: Written, names: Sequence[Name], owners: Sequence[Organisation | None]
) -> list[Status | None]:
    """For each name the furthest status said for it in this text, by any mention of it."""
    found: list[set[Status]] = []
    heads = announcements.find(written) if names else {}
    for numbers in by_sentence(names):
        mine = [names[number] for number in numbers]
        above = _announced(written, heads.get(mine[0].sentence.start))
        found += [own or above for own in _in_sentence(written, mine)]
    together: dict[tuple[str, str], set[Status]] = {}
    keys = []
    for name, owner, statuses in zip(names, owners, found, strict=True):
        owned = folded(written.text[owner.start : owner.end]) if owner else ""
        keys.append((key_of(written, name), owned))
        together.setdefault(keys[-1], set()).update(statuses)
    for number, status in _referred(written, names):
        together[keys[number]].add(status)
    return [max(together[key], key=_ORDER.index, default=None) for key in keys]


def _in_sentence(written: Written, names: Sequence[Name]) -> list[set[Status]]:
    plain, sentence = written.plain, names[0].sentence
    found: list[set[Status]] = []
    verb = _carried(written, sentence)
    # Whether each item of the list has its own verb, which tells nothing of the next.
    each = False
    common: Status | None = None
    left = sentence.start
    for number, name in enumerate(names):
        right = names[number + 1].start if number + 1 < len(names) else sentence.end
        said = _governs(written, left, name.start, first=not number)
        behind_semicolon = number > 0 and ";" in plain[left : name.start]
        if said.verb_said:
            verb, each = said.verb, behind_semicolon
        elif each and behind_semicolon:
            verb = None
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


def _governs(written: Written, start: int, end: int, *, first: bool = True) -> _Said:
    """What governs a name that begins at `end`; unless `first`, another ends at `start`."""
    window = written.plain[start:end]
    verb_said, verb = False, None
    last = -1
    for match in _BEFORE.finditer(window):
        # A verb of one syllable is a name in capitals: xã Tân Lập.
        if match.start() and written.text[start + match.start()].isupper():
            continue
        if not first and _BY.search(window, 0, match.start()) and ";" not in window[: match.end()]:
            continue  # “A” do Hội CCB xã lập, “B”
        if match.lastgroup != "other":
            verb_said, verb, last = True, _status(match), match.end()
        elif last >= 0 and window[last : match.start()].strip(", ") in {"", "và", "để"}:
            last = match.end()  # đăng ký thực hiện, duy trì và phát huy
        elif not _goes_on(window, match):
            verb_said, verb = True, None
    common, once = _praise(window, first=first)
    return _Said(verb_said, verb, common, once)


def _praise(window: str, *, first: bool) -> tuple[Status | None, Status | None]:
    """The common word before a list, and the one for a single name."""
    once, common = None, None
    for match in _EXEMPLARY.finditer(window):
        if _NOT_OF_MODELS.search(window[: match.start()]):
            continue
        if _WITH.match(window, match.end()):
            once = Status.EXEMPLARY
        else:
            common = Status.EXEMPLARY
    if first and not common and _PRAISED.search(window):
        common = Status.RECOGNISED
    return common, once


def _goes_on(window: str, match: re.Match[str]) -> bool:
    """Whether a verb begins nothing new: `ra mắt 5 mô hình, trong đó có`, `do Hội thực hiện`."""
    if match[0].startswith(("nâng", "đưa")):
        return False  # `xây dựng mới được 27, nâng tổng số lên 63, trong đó có`: of all
    before = window[max(0, match.start() - _LONGEST_CLAUSE) : match.start()]
    if match[0] in {"có", "với"}:
        return bool(_AMONG.search(before))
    return bool(_BY.search(before.rpartition(";")[2]))


def _announced(written: Written, head: Sentence | None) -> set[Status]:
    """What the sentence above a list says of its items: `Nổi lên trong số đó:`."""
    if not head:
        return set()
    said = _governs(written, head.start, head.end)
    statuses = {said.verb, said.common, said.once, _carried(written, head)}
    return {status for status in statuses if status}


def _status(match: re.Match[str]) -> Status | None:
    return Status(match.lastgroup) if match.lastgroup and match.lastgroup != "other" else None


def _carried(written: Written, sentence: Sentence) -> Status | None:
    """`Trong đó, …`: what the sentence before says."""
    if not _IN_THAT.match(written.plain, sentence.start):
        return None
    here = written.number_of(sentence)
    before = written.sentences[here - 1] if here else None
    if not before or before.paragraph != sentence.paragraph:
        return None
    verbs = [_status(m) for m in _BEFORE.finditer(written.plain, before.start, before.end)]
    return next((verb for verb in reversed(verbs) if verb), None)


def _referred(written: Written, names: Sequence[Name]) -> Iterator[tuple[int, Status]]:
    """What later sentences say of `mô hình này`: the number of the last name before, and it.

    And those that go on with the model just named: `Mô hình do Hội … thực hiện và được duy trì`.
    """
    number = -1
    for sentence in written.sentences if names else ():
        while number + 1 < len(names) and names[number + 1].start < sentence.start:
            number += 1
        if number < 0:
            continue
        for match in _REFERENCE.finditer(written.plain, sentence.start, sentence.end):
            if status := _status(match):
                yield number, status
        last = number + 1 == len(names) or names[number + 1].start >= sentence.end
        goes_on = _GOES_ON.match(written.plain, sentence.start, sentence.end)
        references = [*THIS_MODEL.finditer(written.plain, sentence.start, sentence.end)]
        if goes_on and last and _is_near(written, names[number], sentence):
            references.append(goes_on)
        for match in references:
            limit = min(sentence.end, match.end() + _LONGEST_AFTER)
            for said in _AFTER.finditer(written.plain, match.end(), limit):
                if status := _status(said):
                    yield number, status


def _is_near(written: Written, name: Name, sentence: Sentence) -> bool:
    between = written.number_of(sentence) - written.number_of(name.sentence)
    return between <= (_NEAR_TITLE if name.sentence.part == "title" else _NEAR)
