"""What a number counts: the noun behind it. Shapes: bulletins.md 5.3.

`counts` asks here with the end of a number; what isn't in the table is no figure of ours.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from register.model import Unit


@dataclass(frozen=True, slots=True)
class Counted:
    """The noun of a number."""

    unit: Unit
    #: Behind the noun and the label “Dân vận khéo”.
    end: int
    #: Counted together with clubs, works, ways: 12 câu lạc bộ, mô hình.
    mixed: bool = False
    #: Per cent of models; a bare `đạt 64,9%` says nothing itself.
    bare: bool = False


#: mô hình “Dân vận khéo”, mô hình dân vận khéo: in any quotes.
_LABEL: Final = r"(?:\s?[\"“”'‘’«»]?\s?dân\svận\skhéo\s?[\"“”'‘’«»]?)?"
_MODEL: Final = rf"mô\shình{_LABEL}"
#: Joins of `mô hình, điển hình` that is one unit.
_AND: Final = r"(?:\s?[,/–-]\s?|\svà\s)"
#: Counted in one number with models.
_OTHERS: Final = (
    r"(?:câu\slạc\sbộ|clb|công\strình|phần\sviệc|việc\slàm|cách\slàm|sáng\skiến|tổ\stự\squản"
    r"|đề\stài|tổ)"
)
_NOUN: Final = re.compile(
    rf"""
    \s{{0,2}}(?:(?:lượt|các|loại(?:\shình)?)\s)?
    (?:
      (?P<both> {_MODEL}(?:\s(?:hay|tốt|mới))?{_AND}điển\shình(?!\s(?:là|như|có
            |ở))(?:\stiên\stiến)?{_LABEL}
              | điển\shình(?:\stiên\stiến)?{_AND}{_MODEL} )
    | (?P<groups> {_MODEL}\s(?:của\s|là\s)?tập\sthể )
    | (?P<persons> {_MODEL}\s(?:của\s|là\s)?cá\snhân )
    | (?P<models> {_MODEL}(?:{_AND}{_OTHERS}(?:\s(?:hay|tốt|mới|sáng\stạo))?(?!\w)){{0,3}} )
    | (?P<mixed> {_OTHERS}(?:{_AND}{_OTHERS})?{_AND}{_MODEL} )
    | (?P<exemplars> (?:(?:tấm\s)?gương\s)?điển\shình(?:\stiên\stiến)?(?:\s(?:tập\sthể
        |cá\snhân))?{_LABEL} )
    | (?P<people> tập\sthể(?:\s?,\s?|\svà\s(?:các\s)?|/|\s?-\s?)(?:hộ\sgia\sđình,\s)?cá\snhân
                | cá\snhân(?:\s?,\s?|\svà\s(?:các\s)?)tập\sthể )
    | (?P<group> tập\sthể(?!\slao\sđộng) )
    | (?P<person> cá\snhân )
    )(?!\w)
    """,
    re.VERBOSE,
)
_PERCENT: Final = re.compile(
    rf"""
    \s?(?:%|phần\străm(?!\w))(?:\strở\s(?:lên|xuống))?
    (?P<models> \s(?:trong\s)?(?:(?:tổng\s)?số\s|các\s|lượng\s)*{_MODEL}(?!\w) )?
    """,
    re.VERBOSE,
)
#: What may follow a share that says only of what it is one: đạt 64,9% (so với) kế hoạch.
_SHARE_ENDS: Final = re.compile(
    r"\s*(?:$|[;.)]|,(?!\d)|(?:so\svới\s|trên\s)?(?:tổng\s)?(?:số\s)?"
    r"(?:đăng\sk[ýí]|kế\shoạch|chỉ\stiêu)(?!\w)|và\s|trong\sđó)"
)
_SHARE_BEGINS: Final = re.compile(
    r"(?<!\w)(?:số|lượng)\smô\shình[^.;:\d]{2,50}$|(?:đạt|chiếm|bằng|tương đương|tỷ lệ|tỉ lệ"
    r"|chiếm tỷ lệ|đạt tỷ lệ)(?:\s(?:tỷ lệ|tỉ lệ|là"
    r"|gần|hơn"
    r"|trên|khoảng))*\s?\(?$"
)
_UNITS: Final = {
    "both": Unit.MODELS_AND_EXEMPLARS,
    "groups": Unit.GROUP_MODELS,
    "persons": Unit.PERSON_MODELS,
    "models": Unit.MODELS,
    "mixed": Unit.MODELS,
    "exemplars": Unit.EXEMPLARS,
    "people": Unit.GROUPS_AND_PERSONS,
    "group": Unit.GROUPS,
    "person": Unit.PERSONS,
}


def behind(text: str, at: int) -> Counted | None:
    """What the number that ends at `at` counts; None for anything but models and praise.

    >>> behind("96 mô hình/14 chi bộ", 2).unit.value
    'models'
    >>> behind("51 mô hình, điển hình “dân vận khéo”", 2).unit.value
    'models_and_exemplars'
    >>> behind("45 hộ tham gia mô hình", 2)
    """
    if (match := _NOUN.match(text, at)) and (name := match.lastgroup):
        return Counted(_UNITS[name], match.end(), mixed=name == "mixed")
    return None


def share(text: str, start: int, *, at: int) -> Counted | None:
    """What the per cent behind a number are of, if of models; `start` is where the number begins.

    >>> share("có 80% mô hình hiệu quả", 3, at=5).bare
    False
    >>> share("được công nhận, đạt 64,9%;", 20, at=24).bare
    True
    >>> share("tăng 12% so với", 5, at=7), share("đạt 92% số hộ", 4, at=6)
    (None, None)
    """
    match = _PERCENT.match(text, at)
    if match is None:
        return None
    begins = _SHARE_BEGINS.search(text[max(0, start - 60) : start]) is not None
    if match["models"]:
        # đạt 77,6% (tổng số mô hình đăng ký): said of the count before it.
        return Counted(Unit.PERCENT, match.end(), bare=begins)
    if begins and _SHARE_ENDS.match(text, match.end()):
        return Counted(Unit.PERCENT, match.end(), bare=True)
    return None
