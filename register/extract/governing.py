"""What each count of a text measures: by its own words, or as a part of what was counted before.

Shapes: bulletins.md 5.2, 5.3 and 5.6; what governs what: tests/register/gold/GUIDE.md.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from register.extract import measures
from register.extract.counts import (
    AS_MODELS,
    CHANGES,
    OF_PEOPLE,
    WIDE,
    is_join,
    rest_of_clause,
)
from register.extract.targets import among_targets, target_before
from register.model import Measure, Unit
from vietnamese.alphabet import CAPITALS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from register.extract.counts import Count
    from register.extract.written import Sentence, Written

#: What makes the counts behind it parts of the one before.
_PARTS: Final = re.compile(
    r"(?<!\w)(?:gồm|bao\sgồm|gồm\scó|trong\sđó|trong\ssố\s(?:này|đó|ấy)|cụ\sthể|chia\sra"
    r"|(?:chia|phân|xét|tính)\stheo|(?:nhiều|đông|cao)\snhất|chủ\syếu|phần\slớn|tách\sra|phân\sra"
    r"|chia\sthành|lần\slượt)(?!\w)|\(|:"
)
#: Of these, what is said right before the sign is split, though it be a part itself.
_SPLIT: Final = re.compile(r"gồm|bao\sgồm|gồm\scó|cụ\sthể|chia\sra|chia\sthành|tách\sra|phân\sra")
#: `kinh tế:` begins a row.
_ROW_COLON: Final = re.compile(r"(?:^|[,;.]\s|và\s)[^,;.:]{2,60}$")
#: At the beginning of a sentence: its rows are parts of a total said before.
_PARTS_BEFORE: Final = re.compile(
    r"\W*(?:(?P<of>trong\s(?:số\s)?(?:này|đó|ấy)|trong\ssố)|cụ\sthể|chia\sra|tách\sra|phân\sra"
    r"|cơ\scấu"
    r"|(?:chia|phân|xét|tính)\stheo|bao\sgồm|gồm|theo\s(?:từng\s)?lĩnh\svực)(?!\w)"
)
#: Trong 46 mô hình có …: the others are its parts.
_OF_THESE: Final = re.compile(r"(?<!\w)trong\s(?:tổng\s)?(?:số\s)?$")
#: mỗi thôn có ít nhất 1 mô hình
_EACH: Final = re.compile(
    r"(?<!\w)(?:mỗi|từng)\s(?:(?:xã|phường|thôn|bản|ấp|xóm|huyện|khu phố|đặc khu|thị xã|chi bộ"
    r"|đơn vị|chi|cơ quan|tổ chức|tổ|khu|buôn|địa phương|ngành|cơ sở|chi hội"
    r"|chi đoàn),\s)*[^,;.:()]{1,80}$"
)
_NOT_EACH: Final = re.compile(r"(?:bình quân|trung bình|hiện|đã|đang)(?!\w)")
#: tỷ lệ mô hình hiệu quả đạt 87%
_RATE: Final = re.compile(
    r"(?<!\w)(?:t[ỷỉ]\slệ|(?:tổng\s)?số|lượng)\s(?P<what>[^.;:\d]{2,60}?)"
    r"(?:\s(?:đạt|chiếm|ước|là|khoảng|trên|hơn|gần|bằng|tới|đến))*\s?$"
)
#: Some of those just counted: qua kiểm tra, chỉ 21 mô hình hoạt động hiệu quả; rà lại thì.
_COUNTED_AGAIN: Final = re.compile(
    r"(?<!\w)(?:(?:rà|kiểm|xét|chấm|đếm|tính|xem)\s(?:soát|tra|lại|kê|điểm)|thẩm\s(?:định|tra)"
    r"|khảo\ssát|đánh\sgiá|sàng\slọc|phân\sloại|xếp\sloại|phúc\stra|hậu\skiểm|bình\sxét|nghiệm\sthu"
    r"|thực\stế|thực\schất|trên\sthực\sđịa)(?!\w)[^.;\d]{0,60}$"
    r"|(?<!\w)(?:chỉ|mới\schỉ|chỉ\smới)(?:\s(?:còn|có|được))?\s(?:khoảng\s|gần\s|hơn\s)?$"
)
_THE_REST: Final = re.compile(r"[^.;\d]{0,80},\s(?:số\s|phần\s)?còn\slại(?!\w)")
#: … được công nhận, đạt 64,9%: nothing else is said to be reached.
_SHARE_OF: Final = re.compile(
    r"(?:^|[,(]|và)\s?(?:đạt|chiếm|bằng|tương\sđương|t[ỷỉ]\slệ)[^,;()]{0,20}$"
)
#: được cấp huyện, cấp tỉnh chọn làm điển hình
_BY_MANY: Final = re.compile(r"\s(?:đã\s)?được\s")
#: Na Rì có 187 mô hình được công nhận, Chợ Đồn 171 mô hình: the verb of the first holds.
_NEXT_ROW: Final = re.compile(
    r"\s?(?:[,;]|và|,\svà)\s(?:(?!có\s|còn\s|với\s|gồm\s|chỉ\s|đã\s)\w+\s){1,6}"
)
#: The same, of places, in letters as written; a participle may stand before the comma.
_NEXT_PLACE: Final = re.compile(
    r"[^,;:()\d]{0,60}[,;]\s(?:(?:xã|phường|huyện|thị trấn|thị xã|thành phố)\s)?"
    rf"(?:[{CAPITALS}][^\W\d]*\s){{1,5}}"
)
#: công nhận 12 mô hình cấp huyện, 30 mô hình cấp xã
_NEXT_KIND: Final = re.compile(r"(?:\s[^\W\d]+){1,6}(?:\s?[,;]|\svà)\s")
_NEXT_PEOPLE: Final = re.compile(r"\d+\s(?:lượt\s)?(?:tập thể|cá nhân)")
_PEOPLE_CHAIN: Final = re.compile(r"(?:\s?(?:,|và)\s(?:\d+\s)?(?:tập thể|cá nhân))*\s?(?:,|và)\s$")
#: công nhận 5 mô hình của ngành, trường ta góp 2: a part, though `góp` could count anew.
_OF_THEM: Final = re.compile(r"(?<!\w)(?:góp|đóng\sgóp|chiếm)\s(?:được\s|tới\s|đến\s)?$")
#: có 3.210 mô hình được công nhận; riêng năm 2023 là 1.120
_ALONE: Final = re.compile(
    r"[,;(]\s(?:trong đó,?\s)?riêng\s(?:trong\s)?(?:năm|quý|tháng|\d+\stháng|sáu\stháng|đầu\snăm)"
    r"(?!\w)[^,;:.]{0,30}$"
)
#: What is said of the count before, up to a comma.
_OF_THE_LAST: Final = re.compile(r"(?P<what>\s[^,;:.\d]{3,30}),\s")
#: A new number of the whole unit.
_WHOLE_UNIT: Final = re.compile(
    r"(?<!\w)(?:toàn|cả)\s(?:tỉnh|huyện|xã|phường|thành phố|thị xã|thị trấn)(?!\w)"
)
#: 5 mô hình được công nhận cấp tỉnh, 20 mô hình cấp huyện
_LEVEL: Final = re.compile(r"\scấp\s(?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường|cơ sở)\b")
_LEVEL_BEFORE: Final = re.compile(_LEVEL.pattern + r"(?:,|\svà|,\svà)\s$")
#: Between `9 mô hình` and `4 điển hình`.
_BESIDE: Final = re.compile(r"(?:\s(?:tập thể|cá nhân))?(?:,|\svà|,\svà)\s(?:có\s)?")
#: đăng ký thực hiện 32 công trình, phần việc và 14 mô hình: the verb is of both.
_BESIDE_OTHERS: Final = re.compile(
    r"(?P<front>[^;:.]*?)(?<!\w)\d[\d.]*\s[^,;:.\d]{2,40}(?:,\s[^,;:.\d]{2,30}){0,2}(?:,|\svà|,\svà)\s$"
)
_LOOK_BACK: Final = 160
#: Earlier counts that may be the total of rows.
_EARLIER: Final = 40
#: How far a total may lie above what its parts make, where none is exact: rows of some areas only.
_WIDEST: Final = 4


@dataclass(slots=True)
class _Before:
    """What a count of a sentence can be a part of, or go on with."""

    #: The last count that is no part.
    total: Count | None = None
    #: Whether the counts from here on are parts of it; inside a bracket, up to `bracket_end`.
    parts: bool = False
    bracket_end: int = -1
    #: A total of an earlier sentence, and whether its parts may have a verb (trong số này có).
    outer: Count | None = None
    of_outer: bool = False
    #: số mô hình được công nhận gồm:
    heading: Measure | None = None
    #: Under a heading such as `Mục tiêu`.
    targets: bool = False
    previous: Count | None = None


def total_before(written: Written, found: Sequence[Count], rows: Sequence[Count]) -> Count | None:
    """The total that rows are parts of: the last they make exactly, else the last there is."""
    possible = [
        one
        for one in found[-_EARLIER:]
        if one.of_models
        and one.area is None
        and one.name is None
        and not (one.change or one.planned)
        and written.sentences[one.sentence].part in {"paragraph", "lead"}
    ]
    made = sum(row.number.value for row in rows)
    for one in reversed(possible):
        if rows and one.number.value == made:
            return one
    # xây dựng 61 mô hình tập thể và 14 mô hình cá nhân: together they are the total.
    for one, other in reversed(list(pairwise(possible))):
        if rows and other.joined and one.number.value + other.number.value == made:
            return one
    wholes = [one for one in possible if not one.part]
    for one in reversed(wholes):
        if made and made <= one.number.value <= _WIDEST * made:
            return one
    last = wholes or possible
    return last[-1] if last else None


def measure(written: Written, here: Sequence[Count], found: Sequence[Count], *, at: int) -> None:
    """Give the counts of a sentence (by its number) their measures; those without one are none.

    `found` are the counts of the sentences before.
    """
    sentence = written.sentences[at]
    plain = written.plain
    first = here[0]
    opening = _PARTS_BEFORE.match(plain, sentence.start)
    before = _Before(
        of_outer=bool(opening and opening["of"]),
        heading=measures.heading(plain[max(sentence.start, first.start - WIDE) : first.start]),
        targets=among_targets(written, at),
    )
    if before.heading is None and (opening or (first.row and not first.joined)):
        rows = [count for count in here if count.row]
        before.outer = total_before(written, found, rows or here)
    for count in here:
        link = plain[before.previous.end if before.previous else sentence.start : count.start]
        _open_parts(plain, count, link, before, end=sentence.end)
        _own(plain, count, link, sentence, before)
        _area_again(written, count, link, found=found, here=here)
        if count.bare_share and count.planned and before.previous and _SHARE_OF.search(link):
            count.area = before.previous.area
        if count.measure is None and count.unit not in OF_PEOPLE:
            _inherit(written, count, link, before)
        if before.parts:
            count.part = True
        elif count.of_models and not count.change and count.measure is not None:
            before.total = count
            before.parts = _OF_THESE.search(link) is not None
        if count.measure is not None:
            before.previous = count
    _share(plain, here)


def _open_parts(plain: str, count: Count, link: str, before: _Before, *, end: int) -> None:
    """Whether parts of the total begin with this count, or have ended before it."""
    if 0 <= before.bracket_end < count.start:
        before.parts, before.bracket_end = False, -1
    if before.previous is None or before.total is None:
        return
    sign = None
    for match in _PARTS.finditer(link):
        # A closed bracket holds something else.
        closed = match[0] == "(" and ")" in link
        if closed or (match[0] == ":" and (sign or _ROW_COLON.search(link[: match.start()]))):
            continue
        sign = match[0]
    if sign is None:
        return
    before.parts = True
    last = before.previous
    if _SPLIT.fullmatch(sign) and last.of_models and not (last.change or last.planned):
        # 41 mô hình, trong đó 15 tiêu biểu, gồm 9 tập thể và 6 cá nhân: of the fifteen.
        before.total = last
    if sign == "(":
        close = plain.find(")", count.start, end)
        before.bracket_end = close if close >= 0 else end
        if before.previous.of_models and not before.previous.change:
            before.total = before.previous


def _own(plain: str, count: Count, link: str, sentence: Sentence, before: _Before) -> None:
    """The measure that a count's own words say, if they say one."""
    clause = _clause(link, of_another=before.previous is not None)
    behind = plain[count.end : count.clause_end]
    if _BY_MANY.match(behind) and measures.behind(behind) is None:
        behind += rest_of_clause(plain, count.clause_end + 1)
    planned = target_before(plain, max(sentence.start, count.start - WIDE), count.start)
    planned = planned or _each(plain, count, clause, begun=sentence.start) or before.targets
    if count.unit in OF_PEOPLE:
        _people(plain, count, sentence, before, planned=planned)
        return
    front = measures.in_front(clause)
    change = _change(front, measures.is_change(clause, behind=behind))
    if change and count.unit is not Unit.PERCENT:
        count.measure = change
        count.area = count.area or (before.total.area if before.total else None)
    elif planned:
        count.measure, count.planned = Measure.PLANNED, True
    elif count.bare_share:
        rate = _RATE.search(clause)
        if rate or before.total is None:
            count.measure = measures.behind(rate["what"] if rate else behind)
    elif count.name is not None:
        count.measure, count.verb = Measure.NAMED, _governing(front, measures.behind(behind))
        _take_area(count, before)
    elif count.measure is None:
        count.measure = _governing(front, measures.behind(behind))
        if count.measure is None and count.unit is Unit.EXEMPLARS and not before.parts:
            # công nhận 9 mô hình và 4 điển hình: what is said of both.
            beside = before.previous if _BESIDE.fullmatch(link) else None
            together = beside and beside.of_models and not (beside.change or beside.planned)
            count.measure = beside.measure if beside and together else Measure.EXEMPLARY
        _take_area(count, before)


def _clause(link: str, *, of_another: bool) -> str:
    """What of the words in front of a count is its own; `of_another`: they follow another count."""
    clause = re.split(r"[;(]", link[-WIDE:])[-1]
    if of_another and clause == link and (own := _OF_THE_LAST.match(clause)):
        # 26 mô hình đăng ký, thẩm định đạt 21 mô hình
        clause = clause[own.end() :] if measures.behind(own["what"]) else clause
    return clause


def _change(front: Measure | None, other: Measure | None) -> Measure | None:
    return front if front in CHANGES else other


def _take_area(count: Count, before: _Before) -> None:
    """A part, and `6/9 mô hình` of the nine before, have the area of their total."""
    total = before.total
    if total is None or count.area is not None:
        return
    if (count.measure and before.parts and not total.row) or (
        count.number.whole is not None and count.number.whole == total.number.value
    ):
        count.area = total.area


def _area_again(
    written: Written, count: Count, link: str, *, found: Sequence[Count], here: Sequence[Count]
) -> None:
    """Some of the models of one area that were counted right before have that area."""
    if count.area or count.name or not count.of_models or count.planned or count.change:
        return
    again = _COUNTED_AGAIN.search(link[-WIDE:]) or _THE_REST.match(written.plain, count.end)
    if not again or _WHOLE_UNIT.search(link):
        return
    earlier = [one for one in here if one.start < count.start and one.of_models]
    if not earlier and found and found[-1].sentence == count.sentence - 1:
        earlier = [one for one in found if one.sentence == count.sentence - 1 and one.of_models]
        there, now = (written.sentences[count.sentence - back].paragraph for back in (1, 0))
        earlier = earlier if there == now else []
    if not earlier:
        return
    total = earlier[0]
    alone = all(one.area == total.area for one in earlier)
    if total.area and alone and not total.row and count.number.value <= total.number.value:
        count.area = total.area
        count.doubts.add("carried_area")


def _each(plain: str, count: Count, clause: str, *, begun: int) -> bool:
    """mỗi thôn có ít nhất: what every unit is to have, unless it has it already."""
    near = plain[max(begun, count.start - _LOOK_BACK) : count.start]
    return _EACH.search(clause[-_LOOK_BACK:]) is not None and not _NOT_EACH.search(near)


def _governing(front: Measure | None, back: Measure | None) -> Measure | None:
    """Of a verb in front and a participle behind, the participle; with few exceptions."""
    if back is None or front is None:
        return back or front
    if back is Measure.TOTAL or front is Measure.ENDED:
        return front
    # công nhận 61 mô hình đăng ký; biểu dương 20 mô hình tiêu biểu
    if back in _FIRST and front not in _FIRST:
        return front
    if front is Measure.COMMENDED and back is Measure.EXEMPLARY:
        return front
    return back


#: What comes before a model can be recognised, kept up or praised.
_FIRST: Final = frozenset({Measure.BUILT, Measure.REGISTERED})


def _people(
    plain: str, count: Count, sentence: Sentence, before: _Before, *, planned: bool
) -> None:
    """tập thể, cá nhân: kinds of models where models are split, else people if praised."""
    total = before.total
    if (
        before.parts
        and total
        and total.of_models
        and total.unit is not Unit.EXEMPLARS
        and count.unit in AS_MODELS
        and not measures.PRAISE.search(plain, total.end, count.start)
    ):
        count.unit = AS_MODELS[count.unit]
        count.measure, count.area, count.planned = total.measure, total.area, total.planned
        return
    begun, end = max(sentence.start, count.start - WIDE), min(sentence.end, count.end + WIDE)
    if not measures.PRAISE.search(plain, begun, end):
        behind = measures.behind(plain[count.end : count.clause_end])
        if behind is Measure.EXEMPLARY and not planned:
            count.measure = Measure.EXEMPLARY
            count.doubts.add("far_measure")
    elif not measures.FOR_ELSE.search(plain, count.end, _reach(plain, count, end)):
        count.measure = Measure.PLANNED if planned else Measure.COMMENDED
        count.planned = planned


def _reach(plain: str, count: Count, end: int) -> int:
    """Where what is said of this count's people ends: at a semicolon or the next counts."""
    text = plain[count.end : end].split(";", 1)[0]
    for match in _NEXT_PEOPLE.finditer(text):
        link = text[: match.start()]
        if not is_join(link) and not _PEOPLE_CHAIN.match(link):
            return count.end + match.start()
    return count.end + len(text)


def _inherit(written: Written, count: Count, link: str, before: _Before) -> None:
    """The measure of a total before it, of the count it goes on with, or none."""
    previous = before.previous
    if count.bare_share:
        if previous and not (previous.change or previous.planned) and _SHARE_OF.search(link):
            count.measure, count.area = previous.measure, previous.area
        return
    alone = measures.stands_alone(link)
    source: Count | None = None
    if before.parts and before.total is not None:
        source = before.total
    elif before.heading is not None:
        count.measure = before.heading
        return
    elif before.outer and (before.of_outer or not alone) and (not previous or previous.part):
        source = before.outer
        count.part = True
    elif previous and not previous.change and _goes_on(written, count, link, previous, alone=alone):
        source = previous
    if source is not None and source.measure is not None:
        _take(count, source, part=source in (before.total, before.outer) and source is not previous)
        if before.parts:
            _take_area(count, before)
    elif not alone and (verb := _far_verb(link)):
        count.measure = verb
        count.doubts.add("far_measure")
    else:
        count.measure = Measure.TOTAL
        count.doubts.add("no_measure")


def _far_verb(link: str) -> Measure | None:
    """What the last clause says, or what is said of this count and of others before it."""
    if verb := measures.somewhere_in_front(re.split(r"[,;:(]", link)[-1]):
        return verb
    others = _BESIDE_OTHERS.match(link[-WIDE:])
    return measures.in_front(others["front"]) if others else None


def _goes_on(written: Written, count: Count, link: str, previous: Count, *, alone: bool) -> bool:
    """Whether a count is the next row, or goes on under the verb, of the one before it."""
    if _NEXT_KIND.fullmatch(link) and measures.behind(link) is None:
        return True
    if _ALONE.search(link) and previous.of_models:
        return count.number.value < previous.number.value
    if count.counted is None and previous.of_models and _OF_THEM.search(link):
        return count.number.value <= previous.number.value
    if alone or measures.other_verb(link):
        return False
    return (
        count.joined
        or is_join(link)  # behind an area: duy trì 7 mô hình kinh tế, 5 mô hình chuyển đổi số
        or (previous.row and count.row)
        or _NEXT_ROW.fullmatch(link) is not None
        or _NEXT_PLACE.fullmatch(written.text, previous.end, count.start) is not None
        or (_LEVEL.match(written.plain, count.end) and _LEVEL_BEFORE.search(link)) is not None
    )


def _take(count: Count, source: Count, *, part: bool) -> None:
    named = source.measure is Measure.NAMED
    count.measure = (source.verb or Measure.TOTAL) if named else source.measure
    count.planned = source.planned
    count.doubts.add("inherited_measure")
    if part and count.area is None and not source.row:
        count.area = source.area
    split = source.unit in AS_MODELS.values()
    if count.unit is Unit.MODELS and (split if count.row else count.counted is None):
        count.unit = source.unit


def _share(plain: str, here: Sequence[Count]) -> None:
    """41 mô hình tập thể và 18 mô hình cá nhân đăng ký: the participle is of both."""
    for count, following in pairwise(here):
        if (
            "no_measure" in count.doubts
            and (
                (link := plain[count.end : following.start]) == " và "
                # 96 mô hình tập thể, 19 mô hình cá nhân được công nhận
                or (link == ", " and {count.unit, following.unit} == set(AS_MODELS.values()))
            )
            and following.measure not in {None, Measure.NAMED, Measure.TOTAL}
            and not {"no_measure", "inherited_measure"} & following.doubts
            and not following.change
        ):
            count.measure = following.measure
            count.doubts ^= {"no_measure", "inherited_measure"}
