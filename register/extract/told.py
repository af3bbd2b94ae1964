"""Whether what stands in quotes without a head is told of as a model of somebody here.

Where models are spoken of, their names need no `mô hình` any more (bulletins.md 2.3, 2.5): a body
does it, an owner stands behind it, it is introduced as a name, or a later sentence takes it up. A
decoy right before the quotes, or speech, goes before all of that.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from register.extract import heads

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Characters that are looked at before and behind the quotes.
_BEFORE: Final = 170
_BEHIND: Final = 120
#: Syllables of a name that is told of; of one that is listed with others, or whose owner is said.
TOLD: Final = 3
LISTED: Final = 2

#: What may stand between a verb, or a word of introduction, and the quotes: `lập tổ “X”`.
_GROUP: Final = rf"(?:{heads.GROUP}|hội quán|hội thi đua|tổ hợp tác|hợp tác xã|đội hình|lò|xưởng)"
_LABEL: Final = rf"(?:(?: |^)(?:các|những|một|cái|{_GROUP})\b(?: [^\W\d_]+){{0,4}}?)?"
_ASPECTS: Final = (
    r"(?: (?:ra|lên|nên|được|thêm|tiếp|mới|thành công|hiệu quả|tốt|thử|luôn|ngay|chung|nếp"
    r"|đều đặn|và \w+(?: \w+)?))*"
)
#: `Chi bộ thôn Bãi, xã Suối Vàng bày ra “X”`: a body, its places, what it does.
_DONE: Final = re.compile(
    rf"(?<!\bcủa )(?<!\bcho )\b{heads.DOER}\b(?:[^“”,;:]|,(?= (?:{heads.COMMUNE}|{heads.HAMLET})"
    rf"\b)){{0,110}}? (?:{heads.MAKES}{_ASPECTS}|thì|với|có|còn có)(?: \d[\d.]*)?{_LABEL}\s*:?\s*$"
    r"|\b(?:lĩnh vực|mảng|về)\b[^“”,;:]{1,50}? (?:thì|với|có|còn có)\s*$"
    # `Ở Ngô Mây có CLB “X”`
    rf"|(?:^|[.;,] |\bcòn )(?:ở|tại) [^“”,;:]{{2,60}}? (?:thì|có|còn có|lại có) {_GROUP}\b"
    r"[^“”,;:]{0,30}$"
)
#: `Từ chuyện rác mà có “X”`: nobody is named, but it is made.
_MADE: Final = re.compile(
    r"\b(?:nảy ra|sinh ra|mà có|ra đời|mọc lên|mới có|nghĩ ra|bày ra|trình làng|cho ra đời"
    rf"|cho ra mắt|khai sinh|nhắc đến|nhắc tới|kể đến|kể tới|ai cũng (?:biết|thuộc|nhớ|quen))"
    rf"{_LABEL}\s*:?\s*$"
)
#: `lại chuộng kiểu khác: “X”`, `những cái tên dễ nhớ: “X”`, `gọi tên là “X”`
_NAMED: Final = re.compile(
    r"\b(?:cái tên|tên gọi|tên là|gọi tên|đặt tên|mang tên|lấy tên|có tên|tên|cách làm|lối làm"
    r"|gọi (?:mô hình|cách làm|việc)[^“”;.,]{0,10} là|kiểu|việc làm|việc|sáng kiến|ý tưởng"
    r"|cách dân vận)\b"
    r"(?:[^“”;.]{0,40}:|[^“”;.,]{0,15})\s*$"
)
#: `Tiêu biểu như: “X”`, `Có thể kể: “X”`
_EXAMPLES: Final = re.compile(
    r"\b(?:tiêu biểu|điển hình|nổi bật|nổi lên|có thể kể|phải kể|phải nhắc|đáng kể|đáng chú ý"
    r"|ấn tượng|điểm sáng|nhất là|hơn cả là|đó là|chẳng hạn|ví như|như|gồm|trong đó)\b"
    rf"(?:[^“”;.:,]{{0,40}}?\b(?:như|là|có|gồm|với|nhất)\b|)(?: \w+){{0,2}}?{_LABEL}\s*:?\s*$"
)
#: `được hội nghị phân tích kỹ có “X” (Đảng bộ xã An)`; nothing but these stands before an owner.
_OPEN: Final = re.compile(
    rf"(?:^|[,;:–-]|\b(?:và|cùng|với|có|là|như|gồm|còn|hay|rồi|đến|từ|nhờ|về|thăm|ghé|xem|khen|học"
    rf"|học tập|học hỏi|nhắc|{heads.MAKES})\b)"
    rf"{_LABEL}\s*:?\s*$"
)
#: `Hội Nông dân: “A”; Đoàn Thanh niên: “B”`
_UNIT_COLON: Final = re.compile(
    rf"(?:^|[;.] |- )(?:{heads.UNIT}|{heads.COMMUNE}|{heads.HAMLET})\b"
    r"[^“”;:.]{0,70}(?: thì| lại| với)?\s*[:–-]\s*$"
)
#: Who has it: in a bracket, behind a dash, or after `của`.
_OWNER: Final = re.compile(
    rf"\s*(?:[(]\s*(?:của |do |tại |ở )?(?:{heads.UNIT}|{heads.COMMUNE}|{heads.HAMLET})\b"
    rf"|[–-]\s*{heads.UNIT}\b"
    rf"|,? ?(?:của|do|thuộc) (?:{heads.UNIT}|{heads.COMMUNE}|{heads.HAMLET})\b"
    rf"|,? ?do {heads.DOER}\b[^“”;.]{{0,60}}\b{heads.MAKES}\b"
    rf"|ở (?:{heads.COMMUNE}|{heads.HAMLET}) "
    # `đoạn đường “X” dài 800m là phần của Chi đoàn`
    r"|[^“”;:.,]{0,30} là (?:phần|phần việc|việc|việc làm|cách làm|sáng kiến|ý tưởng|công sức|nếp)"
    rf" (?:của|do) {heads.UNIT}\b)"
)
#: `cách làm “X” của làng Hơ Lâm`
_CALLED: Final = re.compile(r"\b(?:cách làm|cách làm dân vận|cách dân vận|lối dân vận)\s*$")
#: What is told of it.
_LIVES: Final = re.compile(
    r"\s*(?:,? ?(?:đã|vừa|vẫn|đang|cũng|nay|hiện) )*(?:ra đời|ra mắt|lan (?:ra|sang|tới)|thu hút"
    r"|tập hợp|quy tụ|có \d|dài \d|gồm \d|mỗi (?:sáng|trưa|chiều|tối|đêm|ngày|tuần|tháng|quý|năm"
    r"|mùa|phiên|vụ)\b|được (?:\w+ ){0,3}?(?:nhân rộng|duy trì|ra mắt|triển khai|lập|dựng"
    r"|áp dụng))\b"
)
#: The place of the name before these quotes, no doer: `mô hình “X” ở thôn Bãi có “Góc hỏi đáp”`
_PLACE_OF_LAST: Final = re.compile(
    r"\s*(?:ở|tại|của|do|thuộc) (?![^,]*\b(?:đến|tới|và|cùng|rồi|hay|hoặc) ?$)[^,]*$"
)
#: The sentences after take up what this one named.
_TAKES_UP: Final = re.compile(
    r"(?:rồi |và |nhưng |song )?(?:đó|đây|đấy|ấy|cả (?:hai|ba|bốn|năm)|tất cả|(?:hai|ba|bốn|năm)"
    r" (?:việc|cách|cái tên|cách làm)|(?:các|những|mấy) (?:việc|cách làm|cái tên|mô hình) (?:này"
    r"|đó|ấy|trên|kể trên)|mô hình (?:này|đó|ấy|trên|nào))\b[^.:“]{0,90}"
)
#: What hangs on a decoy, up to the quotes: `phong trào thi đua toàn dân “X”`.
_DECOY: Final = re.compile(
    rf"\b(?:(?:{heads.STRONG_DECOY})\b(?:(?! (?:có|xuất hiện|với) )[^“”;:.,]){{0,45}}"
    rf"|{heads.STRONG_DECOY}\b[^“”;:.]{{0,25}}(?: (?:có tên|mang tên|như|gồm|là)|:)"
    rf"|{heads.DECOY}(?: (?:hay|chung|cả|số \w+|của \w+|là|như|mang tên|có tên|mới|tốt))*"
    rf"|{heads.NO_MODEL}(?: (?:có tên|mang tên|của \w+|dài|hay|mới))*)\s*:?\s*$"
)
#: `, ông Ba cười`, behind speech
_SAID: Final = re.compile(
    rf"\s*[,.–-]\s*(?:\w+ ){{0,2}}?{heads.PERSON}\b[^“”;:.]{{0,60}}?"
    r"\b(?:nói|kể|cười|bảo|chia sẻ|cho biết"
    r"|cho hay|nhớ lại|tâm sự|bộc bạch|khẳng định|khoe|giải thích|bày tỏ|tấm tắc|thủ thỉ|đáp|dặn"
    r"|nhắn nhủ|phân trần|vui vẻ|chép miệng|thổ lộ|trầm ngâm)\b|\s*[,–-]\s*(?:theo|đó là) lời\b"
)
#: `câu lạc bộ “X” trong mô hình “Y”`
_PART: Final = re.compile(
    rf"\s*(?:,? ?(?:là|nằm) )?(?:một phần )?(?:của|trong|thuộc) {heads.MODEL}\b"
)
#: No name: speech, and what is addressed to somebody.
_SPEECH: Final = re.compile(
    r"[!?]|[.…]\s+\w|\b(?:nghen|nhé|bà con ơi|đâu có)\b"
    r"|^(?:tôi|tui|tụi|chúng|các anh|các chị|hồi|nhờ|từ khi|từ ngày|ông ấy|bà ấy|giờ|nếu"
    r"|muốn|đừng)\b"
)
#: Days, funds and the like are announced without a head as well; titles of units are no models.
_OTHER: Final = re.compile(
    r"(?:ngày(?! thứ| chủ)|tháng|năm|tuần|quỹ|hội|cuộc|lễ|giải|toàn|cả|người việt|tết|xuân"
    r"|chương trình|phong trào|thực trạng|đề án|dự án|cuộc vận động|chiến dịch|hội thi|cuộc thi"
    r"|luật(?! sư)|bộ luật|đạo luật|hiệp định|công ước|nghị quyết|chỉ thị|thông tư|nghị định"
    r"|kế hoạch(?! nhỏ))\b"
    r"|(?:gia đình|thôn|bản|ấp|buôn|làng|xóm|khu phố|khu dân cư|tổ dân phố|khóm|khu|đơn vị|cơ quan"
    r"|chi bộ|đảng bộ|xã|phường|chi hội|trường|lớp|công sở|nhà trường)\b.*\b(?:văn hóa|kiểu mẫu"
    r"|gương mẫu|tiêu biểu|nông thôn mới|học tập|bốn tốt|4 tốt|trong sạch|vững mạnh|xuất sắc"
    r"|văn minh|hạnh phúc)\b.*"
)


def shaped(text: str, plain: str, *, fewest: int = TOLD) -> bool:
    """Whether what is in quotes has the shape of a name: a capital, no speech, no title.

    >>> [shaped(said, said.lower()) for said in ("Cái cân chợ Lầu", "điểm tựa", "Tôi mừng lắm!")]
    [True, False, False]
    """
    return (
        (text[0].isupper() or text[0].isdigit())
        and len(heads.SYLLABLE.findall(plain)) >= fewest
        and _SPEECH.search(plain) is None
        and _OTHER.match(plain) is None
        and heads.KNOWN.fullmatch(plain) is None
        and heads.MOVEMENT.fullmatch(plain) is None
    )


def is_decoy(masked: str, start: int) -> bool:
    """Whether what stands before the quotes at `start` says that they hold something else."""
    before = masked[max(0, start - _BEFORE) : start]
    if _DECOY.search(before):
        return True
    # `những cái tên nghe là muốn hỏi: “X”` is no speech.
    return heads.SAYING.search(before) is not None and _NAMED.search(before) is None


def has_owner(masked: str, end: int) -> bool:
    """Whether an owner, or a place, stands right behind quotes that end at `end`."""
    return _OWNER.match(masked, end) is not None


def is_called(masked: str, start: int, end: int) -> bool:
    """Whether the quotes at `start` to `end` are called somebody's way of doing."""
    called = _CALLED.search(masked, max(0, start - _BEFORE), start)
    return called is not None and has_owner(masked, end)


def takes_up(plain: str, start: int, end: int) -> bool:
    """Whether the sentence `plain[start:end]` says of those named before that they are models.

    >>> takes_up("đó đều là những mô hình hay.", 0, 28)
    True
    """
    said = _TAKES_UP.match(plain, start, end)
    return said is not None and heads.MODEL in said[0]


def told(masked: str, start: int, end: int, *, taken_up: bool) -> bool:
    """Whether the sentence tells of the quotes at `start` to `end` as of a model.

    >>> said = "chi bộ thôn bãi bày ra “ ”."
    >>> told(said, said.index("“"), said.index("”") + 1, taken_up=False)
    True
    """
    if _SAID.match(masked, end) or _PART.match(masked, end):
        return False
    left = max(0, start - _BEFORE)
    begins = max(_borders(masked, left, start), default=left)
    before = masked[begins:start]
    if masked[:begins].rstrip().endswith("”") and _PLACE_OF_LAST.match(before):
        return False
    if _DONE.search(before) or _MADE.search(before) or _NAMED.search(before):
        return True
    if _EXAMPLES.search(before) or _UNIT_COLON.search(masked[left:start]):
        return True
    return _OPEN.search(before) is not None and bool(
        taken_up or has_owner(masked, end) or _LIVES.match(masked, end)
    )


def _borders(masked: str, start: int, end: int) -> Iterator[int]:
    """Where what is said before quotes may begin: behind a semicolon, a full stop, other quotes."""
    yield from (start + match.end() for match in re.finditer(r"[;.”]\s|”(?=,)", masked[start:end]))
