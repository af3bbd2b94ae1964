"""The periods that a text states, each where it stands.

How bulletins write periods: bulletins.md 5.5. `vietnamese.periods` reads the written ones (năm
2023, quý II, giai đoạn 2016 - 2020); here are those that need the day of publication (đến nay,
5 năm qua, trong năm), and what hides a period: `so với năm 2021` compares, `nhiệm vụ năm 2023` lies
ahead.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from register.extract.targets import of_targets
from register.model import Period
from vietnamese import periods as written_periods
from vietnamese.period_patterns import number_of
from vietnamese.periods import PeriodKind, part_of_year

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from register.extract.written import Written

#: The first day, None for no beginning, and the last.
_Days = tuple["date | None", "date | None"]


@dataclass(frozen=True, slots=True)
class Stated:
    """A period where the text says it. Characters of `Written.text`, half-open."""

    start: int
    end: int
    period: Period
    #: The number of its sentence.
    sentence: int
    #: đến nay: holds to the end of its paragraph only.
    fleeting: bool = False
    #: Of a plan or a comparison, not of what was done.
    ahead: bool = False
    compared: bool = False
    #: Of a resolution, a scheme: only its targets have it.
    paper: bool = False
    #: A year, a quarter, a month: what `trong năm` may point back to.
    dated: bool = True


_Y: Final = r"(?:19|20)\d\d"
#: `{0}` begins the names of the groups.
_DAY: Final = (
    rf"(?:ngày\s)?(?P<{{0}}d>\d{{{{1,2}}}})\s?[/.-]\s?(?P<{{0}}m>\d{{{{1,2}}}})"
    rf"(?:\s?[/.-]\s?(?P<{{0}}y>{_Y}))?"
)
_MONTH: Final = (
    rf"tháng\s(?P<{{0}}mm>\d{{{{1,2}}}})"
    rf"(?:\s?[/.-]\s?(?P<{{0}}my>{_Y})|,?\snăm\s(?P<{{0}}mz>{_Y}))?"
)
_YEAR: Final = rf"(?:năm\s)?(?P<{{0}}yy>{_Y})(?!\d)"


def _point(name: str) -> str:
    """A day, a month or a year; `name` begins its groups."""
    return "(?:" + "|".join(part.format(name) for part in (_DAY, _MONTH, _YEAR)) + ")"


_COUNT: Final = (
    r"(?P<count>\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười|mười\shai|mười\slăm|hai\smươi)"
)
_NOW: Final = (
    r"(?:nay|giờ|bây\sgiờ|hôm\snay|ngày\snay|lúc\snày|thời\sđiểm\s(?:này|hiện\stại|hiện\snay))"
)
#: Words a period can begin with; the pattern is tried nowhere else.
_SAID: Final = re.compile(
    rf"""
    (?<![\w/.-])(?:
      (?P<since> từ\s(?:đầu\s|cuối\s|giữa\s|hết\s|sau\s)?
          (?:{_point("s")}|(?P<year_begins>(?:đầu\s)?năm(?:\snay)?)
            |(?P<term_begins>(?:đầu\s)?nhiệm\skỳ))
          ,?\s(?:cho\s)?(?:đến|tới)\s{_NOW})
    | (?P<since_year> (?:giai\sđoạn\s|năm\s)?(?P<since_begin>{_Y})\s?(?:-|–|đến|tới)\s?nay)
    | (?P<span> từ\s(?:đầu\s|cuối\s)?{_point("a")}\s(?:đến|tới|-|–)\s(?:hết\s|cuối\s
            |ngày\s)*{_point("b")})
    | (?P<until> (?:(?:tính|thống\skê|tổng\shợp)\s)?(?:đến|tới)\s(?:hết\s|(?P<close>cuối)\s
            |thời\sđiểm\s)*{_point("u")}
        | (?P<bare_end>hết)\s(?:{_point("v")}))
    | (?P<year_ends> (?:từ\snay\s)?(?:đến|tới)\s(?:cuối|hết)\snăm(?:\snay)?(?!\s\d)(?!\shọc))
    | (?P<now> (?:cho\s|tính\s)?(?:đến|tới)\s{_NOW}
        | hiện\s(?:nay|tại|có|đang|còn|đã|toàn|cả|trên|các|tỉnh|huyện|xã|phường|thành|thị|hội
            |số|phong|vẫn|thôn|ấp|địa|đơn|đoàn|lực|con|chỉ|duy\strì|khu)
        | (?:nay|giờ|bây\sgiờ|giờ\sđây)(?=\s(?:đã|toàn|cả|có|còn|huyện|xã|phường|tỉnh|hội|con\ssố
            |thôn|ấp|vẫn|lên|tăng)) )
    | (?P<years> (?:(?P<lead>sau|qua|trong|tổng\skết|sơ\skết|nhìn\slại|chặng\sđường|hành\strình
            |suốt)\s)?(?:hơn\s|gần\s)?{_COUNT}\snăm
          (?P<tail>\s(?:vừa\s)?qua|\strở\slại\sđây|\sgần\sđây|\snay|\s(?:thực\shiện|triển\skhai
            |phong\strào|xây\sdựng))?
          (?!\w|\s(?:\d|ngày|học|tuổi|liền|liên)))
    | (?P<months_now> {_COUNT.replace("count", "months")}\stháng(?:(?:\sđầu)?\snăm\snay|(?=,)))
    | (?P<summed_up> (?:sơ|tổng)\skết(?:\s(?!tháng)[^\W\d]+){{0,6}}?
          \s(?P<summed>3|6|9|ba|sáu|chín)\stháng(?!\s(?:cuối|tới|đầu|cao|năm|triển|thực)|\s?\d))
    | (?P<in_year> (?:trong|cả)\snăm(?!\s(?:\d|qua|học|tới|sau|mô\shình|trước))
            | (?<!tháng\s)cuối\snăm(?=,)
        | (?<!\d\s)năm\snay )
    | (?P<past_year> (?:trong\s)?(?<!\w[ ])năm\s(?:vừa\s)?qua | trong\snăm\s(?:vừa\s)?qua
        | năm\s(?:ngoái|(?:vừa\s)?rồi))
    | (?P<next_year> năm\s(?:tới|sau)(?!\w) | sang\snăm(?!\s\d))
    | (?P<quarter> quý\s(?P<q>i{{1,3}}|iv|[1-4])(?=\s(?:tới|này|vừa\squa|qua|sau)))
    | (?P<brackets> (?<=\()\s?(?P<from>{_Y})\s?[-–—]\s?(?P<to>{_Y})(?=\s?\)))
    | (?P<stretch> (?:chặng\sđường|hành\strình|quãng|thời\sgian|năm\shọc|(?:hai|ba|bốn|[2-9]|các
        |những)
            \snăm) \s (?P<begin>{_Y})(?:\s?[-–—]\s?|\svà\s|,\s|\sđến\s)(?P<finish>{_Y}))
    )(?!\w)
    """,
    re.VERBOSE,
)
#: thực hiện có hiệu quả: this `hiện` is no time.
_NO_NOW: Final = re.compile(
    r"(?:thực|xuất|thể|phát|biểu|tái|hôm|ngày|lâu|xưa|năm|sáng|chiều|tối)\s$"
)
#: Before a period: it compares.
_COMPARED: Final = re.compile(
    r"(?:so\s(?:với|sánh)[^,;.()]{0,40}|(?:vượt|hơn|như|bằng|kém|thua)\s(?:(?:cùng\skỳ"
    r"|(?:cùng\s)?thời\sđiểm(?:\snày)?|đầu|của)\s)*)$"
)
#: Before a period: work to come. A quoted or numbered plan is no period of ours either.
_AHEAD: Final = re.compile(
    r"(?:nhiệm\svụ|phương\shướng|giải\spháp|chương\strình\scông\stác"
    r"|kế\shoạch(?!\ssố))[^.;()]{0,60}$"
)
_OF_A_PAPER: Final = re.compile(
    r"(?:đại\shội|nghị\squyết|quyết\sđịnh|chỉ\sthị|đề\sán|chương\strình|kế\shoạch\ssố"
    r"|dự\sán)[^,;.()]{0,60}$"
)
_ANNIVERSARY: Final = re.compile(
    r"(?:kỷ\sniệm|kỉ\sniệm|ngày\struyền\sthống|ngày\sthành\slập|chào\smừng)[^.;]{0,120}$"
)
#: năm học 2023 - 2024, sinh năm 1960: no period of ours.
_NO_YEAR: Final = re.compile(r"(?:học|sinh|khóa|khoá)\s$")
_MAY_SAY: Final = re.compile(r"năm\s\d|tháng|quý\s|giai\sđoạn|thời\sk|nhiệm\sk|nửa\s")
#: Months without a year are taken only so: Tháng 10 này; Trong tháng 10.
_THIS_MONTH: Final = re.compile(r"\s(?:này|vừa qua|năm nay)(?!\w)")
_FROM: Final = re.compile(r"(?:^|\W)từ\s(?:đầu\s|cuối\s|giữa\s)?$")
_VAGUE_MONTH: Final = re.compile(r"(?:đầu|cuối|giữa|từ|hết|kiểm tra|sau)\s$")
_QUOTES: Final = re.compile(r"[“\"«][^“”\"«»\n]{1,160}[”\"»]")
_LOOK_BACK: Final = 80
#: Older years belong to stories and anniversaries.
_OLDEST: Final = 20
#: Up to this month a report may be of the year before.
SPRING: Final = 3
_DECEMBER: Final = 12
#: A period of the year may begin before its report is out, and lie ahead by no more than a month.
AHEAD_DAYS: Final = 31


def find(written: Written, *, published: date | None) -> list[Stated]:
    """The periods in a text, in its order, without those in quotes.

    `published` is the day that đến nay means.
    """
    return _Reading(written, published).all()


class _Reading:
    """A text that is read on the day it was published."""

    def __init__(self, written: Written, published: date | None) -> None:
        self._written = written
        self._published = published
        self._starts = [sentence.start for sentence in written.sentences]

    def all(self) -> list[Stated]:
        """What `find` gives."""
        quotes = [match.span() for match in _QUOTES.finditer(self._written.plain)]
        ours = list(self._ours())
        taken = [(one.start, one.end) for one in ours]
        found = ours + [one for one in self._theirs() if not _touches(taken, one.start, one.end)]
        found.sort(key=lambda one: one.start)
        return self._resolved(
            [one for one in found if not _touches(quotes, one.start, one.start + 1)]
        )

    def _sentence(self, at: int) -> int:
        return max(0, bisect_right(self._starts, at) - 1)

    def _ahead_of(self, at: int) -> str:
        """What its sentence says right before a place."""
        begun = self._starts[self._sentence(at)]
        return self._written.plain[max(begun, at - _LOOK_BACK) : at]

    def _written_out(self) -> Iterator[written_periods.Period]:
        """Only of sentences that may write one: reading them is half of all a figure costs."""
        text = self._written
        for one in text.sentences:
            if _MAY_SAY.search(text.plain, one.start, one.end):
                for said in written_periods.find(text.text[one.start : one.end]):
                    yield replace(said, start=one.start + said.start, end=one.start + said.end)

    def _theirs(self) -> Iterator[Stated]:
        """What `vietnamese.periods` reads."""
        for said in self._written_out():
            if said.kind is PeriodKind.DAY:
                continue
            before = self._ahead_of(said.start)
            if _NO_YEAR.search(before):
                continue
            first, last = said.first, said.last
            whole_years = said.kind in {PeriodKind.YEARS, PeriodKind.TERM}
            if first is None or last is None:
                if said.kind is PeriodKind.MONTH and not self._this_month(said):
                    continue
                found = self._this_year(said.kind, said.number)
                if found is None:
                    continue
                first, last = found
            elif said.kind is PeriodKind.YEAR and self._too_old(first):
                continue
            sentence = self._sentence(said.start)
            opening = said.start - self._starts[sentence] <= len("từ đầu ")
            if not whole_years and _FROM.search(before):
                if not opening or self._published is None or first > self._published:
                    continue
                last = self._published
            yield Stated(
                said.start,
                said.end,
                Period(first, last),
                sentence,
                compared=bool(_COMPARED.search(before)),
                ahead=bool(_AHEAD.search(before)),
                paper=bool(_OF_A_PAPER.search(before)),
            )

    def _this_month(self, said: written_periods.Period) -> bool:
        if _THIS_MONTH.match(self._written.plain, said.end):
            return True
        at = said.start
        if _VAGUE_MONTH.search(self._written.plain[max(0, at - 20) : at]):
            return False
        begun = self._starts[self._sentence(at)]
        return at - begun <= len("trong ")

    def _too_old(self, first: date) -> bool:
        return self._published is not None and first.year < self._published.year - _OLDEST

    def _this_year(self, kind: PeriodKind, number: int) -> tuple[date, date] | None:
        """The days of a part of a year that isn't said: that of publication, or the one before."""
        if self._published is None:
            return None
        year = self._published.year
        first, last = part_of_year(kind, number, year)
        # A report doesn't come long before its time is over.
        early = (last - self._published).days
        if early > AHEAD_DAYS and self._published.month <= SPRING and kind is not PeriodKind.MONTH:
            late = (
                number > 1
                if kind is PeriodKind.QUARTER
                else kind is PeriodKind.LAST_MONTHS or number > SPRING
            )
            if late:
                return part_of_year(kind, number, year - 1)
        return first, last

    def _ours(self) -> Iterator[Stated]:
        """What only bulletins say, from the day they were published."""
        for match in _SAID.finditer(self._written.plain):
            kind = next(name for name in _KINDS if match[name] is not None)
            before = self._ahead_of(match.start())
            sentence = self._sentence(match.start())
            days = (
                self._pointed(kind, match, before=before, sentence=sentence)
                if kind in _POINTED
                else self._reckoned(kind, match, before=before, sentence=sentence)
            )
            if days is None or days[1] is None or (days[0] and days[0] > days[1]):
                continue
            yield Stated(
                match.start(),
                match.end(),
                Period(days[0], days[1]),
                sentence,
                fleeting=kind == "now",
                compared=bool(_COMPARED.search(before)) and kind not in {"now", "since"},
                ahead=bool(_AHEAD.search(before)) and kind != "now",
                dated=kind in {"span", "brackets", "stretch"},
            )

    def _pointed(
        self, kind: str, match: re.Match[str], *, before: str, sentence: int
    ) -> _Days | None:
        """Between points that are written out."""
        if kind == "span":
            begins, ends = self._days(match, "a"), self._days(match, "b")
            return (begins[0], ends[1]) if begins and ends else None
        if kind == "stretch":
            return date(int(match["begin"]), 1, 1), date(int(match["finish"]), 12, 31)
        if kind == "brackets":
            days = date(int(match["from"]), 1, 1), date(int(match["to"]), 12, 31)
            return None if _ANNIVERSARY.search(before) else days
        bare = match["bare_end"] is not None
        point = self._days(match, "v" if bare else "u")
        if point is None:
            return None
        # `Hết năm 2025` and a target's `đến cuối năm 2024` are those years.
        whole = match["vyy"] or (
            match["uyy"] and match["close"] and of_targets(self._written, sentence)
        )
        return point if whole else (None, point[1])

    def _reckoned(  # noqa: PLR0911 (one for each way of saying it)
        self, kind: str, match: re.Match[str], *, before: str, sentence: int
    ) -> _Days | None:
        """From the day of publication. `date.max` stands for a year that `_resolved` finds."""
        if (today := self._published) is None:
            return None
        match kind:
            case "now":
                return None if _NO_NOW.search(before) else (None, today)
            case "since_year":
                return date(int(match["since_begin"]), 1, 1), today
            case "quarter" | "summed_up":
                return self._part(match, today)
            case "since":
                return self._since(match, today), today
            case "years":
                count = number_of(match["count"]) or _MANY.get(match["count"], 0)
                if _ANNIVERSARY.search(before) or not (match["lead"] or match["tail"]):
                    count = 0
                return _years(today, count)
            case "months_now":
                opens = match.start() - self._starts[sentence] <= len("trong ")
                return _months(match, today, opens=opens)
        if kind == "year_ends" and of_targets(self._written, sentence):
            begun = None if match[0].endswith("hết năm") else date(today.year, 1, 1)
            return begun, date(today.year, 12, 31)
        return date.min, date.max

    def _part(self, match: re.Match[str], today: date) -> tuple[date, date] | None:
        """quý II vừa qua; hội nghị sơ kết 6 tháng."""
        if match["summed_up"]:
            return self._this_year(PeriodKind.FIRST_MONTHS, number_of(match["summed"]))
        number = _QUARTERS.index(match["q"]) % 4 + 1
        return part_of_year(PeriodKind.QUARTER, number, today.year)

    def _since(self, match: re.Match[str], today: date) -> date | None:
        if match["year_begins"]:
            return date(today.year, 1, 1)
        if match["term_begins"]:
            return None
        days = self._days(match, "s")
        return days[0] if days else None

    def _days(self, match: re.Match[str], name: str) -> tuple[date, date] | None:
        """The first and last day of a point; of a day and month without a year, the last such."""
        if whole := match[f"{name}yy"]:
            return part_of_year(PeriodKind.YEAR, 0, int(whole))
        month, day = match[f"{name}mm"], match[f"{name}d"]
        said = match[f"{name}my"] or match[f"{name}mz"] if month else match[f"{name}y"]
        number = int(month or match[f"{name}m"])
        today = self._published
        year = int(said) if said else today.year if today else None
        if not 1 <= number <= _DECEMBER or year is None:
            return None
        try:
            first = date(year, number, int(day) if day else 1)
        except ValueError:
            return None
        if said is None and today and first > today and name != "u":
            first = _year_before(first)
        last = first if day else date(first.year, number, monthrange(first.year, number)[1])
        return first, last

    def _resolved(self, found: list[Stated]) -> list[Stated]:
        """`trong năm`, `năm qua`, `năm tới` get their years."""
        resolved: list[Stated] = []
        named: int | None = None
        for one in found:
            if one.period.last != date.max:
                if one.dated and not (one.compared or one.ahead or one.paper):
                    named = one.period.last.year
                resolved.append(one)
                continue
            year = self._year_meant(self._written.plain[one.start : one.end], named)
            if year is not None:
                period = Period(date(year, 1, 1), date(year, 12, 31))
                resolved.append(replace(one, period=period))
        return resolved

    def _year_meant(self, words: str, named: int | None) -> int | None:
        today = self._published
        if today is None:
            return named
        if "ngoái" in words or "rồi" in words:
            return today.year - 1
        if "qua" in words:
            return named or (today.year - 1 if today.month <= SPRING else today.year)
        if "tới" in words or "sau" in words or "sang" in words:
            return (
                (named + 1) if named and named in {today.year, today.year - 1} else today.year + 1
            )
        # `năm nay` said in summer is no year before.
        if "nay" in words and today.month > SPRING:
            return today.year
        return named or today.year


#: Kinds whose days the text writes.
_POINTED: Final = frozenset({"span", "brackets", "stretch", "until"})
_KINDS: Final = (
    "since",
    "since_year",
    "span",
    "until",
    "year_ends",
    "now",
    "years",
    "months_now",
    "summed_up",
    "in_year",
    "past_year",
    "next_year",
    "quarter",
    "brackets",
    "stretch",
)
_QUARTERS: Final = ("i", "ii", "iii", "iv", "1", "2", "3", "4")
#: Chín tháng, toàn tỉnh có: after so many months reports are written.
_REPORTED: Final = (3, 6, 9)
_MANY: Final = {"mười lăm": 15, "hai mươi": 20}


def _touches(spans: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a stretch meets one of these, which ascend and never overlap."""
    at = bisect_right(spans, start, key=itemgetter(1))
    return at < len(spans) and spans[at][0] < end


def _years(today: date, count: int) -> tuple[date, date] | None:
    """5 năm qua: the guide counts from the year of publication."""
    return (date(today.year - count, 1, 1), date(today.year, 12, 31)) if count else None


def _months(match: re.Match[str], today: date, *, opens: bool) -> tuple[date, date] | None:
    """9 tháng năm nay; Chín tháng, where its sentence opens."""
    count = number_of(match["months"])
    if not match[0].endswith("nay") and not (opens and count in _REPORTED):
        return None
    if not 1 <= count <= _DECEMBER:
        return None
    return part_of_year(PeriodKind.FIRST_MONTHS, count, today.year)


def _year_before(day: date) -> date:
    return date(day.year - 1, day.month, min(day.day, 28))
