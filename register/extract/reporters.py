"""What reports a figure, said before its number or carried: toàn tỉnh, Hội Nông dân xã."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from register.extract.organisation_phrases import phrases
from vietnamese.alphabet import CAPITALS
from vietnamese.gazetteer import LEVELS

if TYPE_CHECKING:
    from register.extract.written import Sentence, Written

_LEVEL: Final = f"(?:{'|'.join(LEVELS)})"
_ALL_OF: Final = re.compile(
    rf"(?<!\w)(?:(?:toàn|cả)\s(?:{_LEVEL}|đảng bộ|ngành|lực lượng)|(?:trên"
    rf"|trong)\sđịa\sbàn\s{_LEVEL}"
    rf"|(?:các\scấp|các\scơ\ssở|cấp)\shội(?:\s\w+){{0,3}}?(?=\s(?:đã|có|xây|đăng|trong))|cấp\stỉnh"
    r"|cấp\s(?:huyện|xã|thành phố|cơ sở)(?=\s(?:có|công|khen|\d))"
    rf"|(?<!các\s)(?<!mỗi\s){_LEVEL}(?=\s(?:đã|có|đăng|xây|công|duy|hiện|đề|đặt|cũng|còn|phấn|tặng|biểu|khen|yêu"
    rf"|chọn|kiểm)(?!\w)))(?!\w)"
)
#: tỉnh, huyện … with a name; Hội, Đoàn, Công an … with all that names them.
_NAMED: Final = re.compile(
    r"(?<!\w)(?:[Tt]ỉnh|[Tt]hành phố|[Tt]hị xã|[Tt]hị trấn|[Hh]uyện|[Qq]uận|[Xx]ã"
    r"|[Pp]hường|[Đđ]ặc khu"
    r"|Hội|Đoàn|Công an|Bộ đội Biên phòng|Bộ Chỉ huy|Ban Chỉ huy|Ban CHQS|Đảng bộ|Chi bộ"
    r"|Liên đoàn|Công đoàn"
    r"|Mặt trận|Sở|Trường|Phòng|Trung tâm|Khối|Ban|UBND|Ủy ban)"
    rf"(?:\s(?:[{CAPITALS}][^\W\d_]*|nhân dân|dân|phụ nữ|cựu chiến binh|binh|nữ|nhân|dân vận"
    r"|tỉnh|huyện|xã|phường|thành phố|thị xã|thị trấn|vận|ủy|bộ|niên"
    r"|đạo|huy|sự|vụ|quân sự|biên phòng|thường vụ|chấp hành|cơ sở)){1,9}"
)
#: Who praises or is told by, no reporter: được Huyện ủy công nhận; của Ban Dân vận.
_NO_SUBJECT: Final = re.compile(
    r"(?:được|của|do|bởi|theo|với|cùng|tại|ở|so với|đề nghị)\s$", re.IGNORECASE
)


def reporter_of(written: Written, sentence: int, at: int) -> str | None:
    """What reports the number at `at`: the nearest before it, in its sentence or its paragraph."""
    sentences = written.sentences
    paragraph = sentences[sentence].paragraph
    if row := _ROW.search(written.text, max(sentences[sentence].start, at - _LONGEST_ROW), at):
        return row["name"]
    for number in range(sentence, -1, -1):
        one = sentences[number]
        if one.paragraph != paragraph or sentence - number > _FURTHEST:
            return None
        end = at if number == sentence else one.end
        if found := _last(written, one, end):
            return found
    return None


#: Na Rì có 187 mô hình, Chợ Đồn 171 mô hình: rows of places, without the word of their level.
_ROW: Final = re.compile(
    rf"(?:[,;:(]|là|và)\s(?P<name>(?:{_LEVEL}\s)?[{CAPITALS}][^\W\d_]*(?:\s[{CAPITALS}][^\W\d_]*){{1,3}})\s(?:có\s)?\(?$"
)
_LONGEST_ROW: Final = 60
#: Characters back in a sentence.
_WIDE: Final = 500
#: Sentences back.
_FURTHEST: Final = 4


def _last(written: Written, sentence: Sentence, end: int) -> str | None:
    start = max(sentence.start, end - _WIDE)
    found = [
        match
        for match in (
            *_ALL_OF.finditer(written.plain, start, end),
            *_NAMED.finditer(written.text, start, end),
        )
        if not _NO_SUBJECT.search(written.text, max(start, match.start() - 8), match.start())
    ]
    if not found:
        return None
    match = max(found, key=lambda one: (one.end(), -one.start()))
    goes_on = match.re is _NAMED and _GOES_ON.match(written.text, match.end(), sentence.end)
    if goes_on or match[0].lower() in LEVELS:
        # All of its name, where that goes on: Ban Chỉ huy Quân sự xã Bãi Đá.
        begun = match.start()
        if not goes_on:
            begun = written.text.find(" ", max(start, begun - _NAME), begun + 1) + 1 or begun
        near = replace(sentence, start=begun, end=min(end, match.end() + _NAME))
        for phrase in phrases(written, near):
            if phrase.start <= match.start() < phrase.end <= end:
                first = min(phrase.start, match.start())
                return written.text[first : max(phrase.end, match.end())]
    return written.text[match.start() : match.end()]


#: Characters of a name on either side.
_NAME: Final = 60
#: A name in the middle of which the pattern stopped.
_GOES_ON: Final = re.compile(
    r"\s(?!(?:có|đã|đang|hiện|được|xây|đăng|tổ|ra|với|và|cũng|vừa|là)\s)\w"
)
