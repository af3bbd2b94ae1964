"""Of what the models are that a count counts: those of one name or kind, or of one area."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from register.extract import areas, measures
from register.extract.area_labels import canonical
from register.extract.counts import WIDE, clause_end
from register.model import Unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from register.extract.areas import Area
    from register.extract.counts import Count
    from register.extract.names import Name
    from register.extract.written import Sentence, Written

#: Kinds of models told by what is done in them: 9 mô hình nuôi bò sinh sản.
_KIND: Final = re.compile(
    r"\s(?:(?:chăn\s)?nuôi|trồng|sản xuất|chế biến|thu gom|phân loại|ủ|đan|dệt|may|vỗ béo|đổi|nấu"
    r"|ươm|ghép|tiết kiệm|góp|giúp nhau|giúp đỡ|hỗ trợ|đỡ đầu|thắp sáng|hùn vốn|làm\s(?!điểm)"
    r"|treo|dạy|hiến"
    r"|tổ hợp tác|tổ tự quản|camera|vườn|đoạn đường|tuyến đường|hàng rào|cánh đồng|ngõ|tủ|thùng"
    r"|quỹ|nhà|khu)(?!\w)"
)
#: Where the kind ends and a clause about it begins.
_TOLD: Final = re.compile(
    r"\s(?:cho thu|với|của|tại|ở|có|đạt|giúp|mang|được|đã|đang|do|thu|góp phần|từ|trên)(?!\w)"
)
#: Said without an object, it is what they are about, no kind: 164 mô hình tiết kiệm, but 3 mô hình
#: tiết kiệm điện.
_THEME: Final = re.compile(
    r"\s(?P<theme>(?:thực hành\s)?tiết kiệm)"
    r"(?=\s(?:của|tại|ở|trong|do|được|đã|đang|có|với|giúp)\s|\s?$)"
)
#: “khéo”, “hay”, “sống”: a word that praises them, no name.
_ONE_WORD: Final = re.compile(r"\w+")
_OPENING_QUOTE: Final = re.compile(r"\s?[\"“”«'‘]\s?(?!dân\svận\skhéo)(?=\w)")
_IN_QUOTES: Final = re.compile(r"[^\"“”«»\n]{1,200}")
_QUOTED: Final = re.compile(r"[“\"«][^“”\"«»\n]{1,160}[”\"»]")
_QUOTED_LIST: Final = re.compile(rf"(?:\s?(?:,|;|:|và)?\s?{_QUOTED.pattern}){{1,12}}")
#: xét theo lĩnh vực: what is counted behind are areas, known or not.
_BY_AREA: Final = re.compile(r"(?<!\w)(?:chia|phân|xét|tính|theo)\s(?:\w+\s){0,3}?lĩnh\svực")
_UNKNOWN_AREA: Final = re.compile(r"(?:\s[^\W\d]+(?:,|\s-)?){2,12}")
#: What a whole unit has is of no one area that the paragraph began with.
_WHOLE: Final = re.compile(
    r"(?<!\w)(?:toàn|cả)\s(?:tỉnh|huyện|xã|phường|thành phố|thị xã|thị trấn)"
)
_TOPIC: Final = re.compile(r"(?:lĩnh\svực|mảng|^\W*về)\s*$")
#: Characters from a count to the names it may be of.
_LIST: Final = 400
#: Sentences that an area opened before them holds for.
_SENTENCES_BACK: Final = 6


def name(written: Written, here: Sequence[Count], names: Sequence[Name]) -> None:
    """Give each count the name behind it, if it counts those of one name.

    As many names as models (`2 mô hình “A” và “B”`) are a list of them instead.
    """
    for count, following in pairwise([*here, None]):
        if count is None or count.counted is None or count.unit is not Unit.MODELS:
            continue
        if count.number.whole:
            continue
        limit = following.start if following else count.end + _LIST
        behind = [name for name in names if count.end <= name.start < limit]
        listed = _QUOTED_LIST.match(written.plain, count.end, limit)
        many = max(len(behind), len(_QUOTED.findall(listed[0])) if listed else 0)
        if many == max(2, count.number.value):
            continue
        quote = _OPENING_QUOTE.match(written.plain, count.end)
        at = quote.end() if quote else count.end
        if behind and behind[0].start - at <= 1:
            count.name = written.text[behind[0].start : behind[0].end]
        elif quote and not behind and (inside := _IN_QUOTES.match(written.text, at)):
            said = inside[0].strip()
            count.name = None if _ONE_WORD.fullmatch(said) else said


def place(written: Written, here: Sequence[Count], said: Sequence[Area], *, at: int) -> None:
    """Give each count its area: behind it, in front of it, or opened by its paragraph.

    `said` are the areas of the sentence, whose number is `at`.
    """
    sentence = written.sentences[at]
    own = {
        area.start
        for count in here
        if _may_have_area(count) and (area := _behind(written, count, said, sentence))
    }
    in_front = [area for area in said if area.form != "kind" and area.start not in own]
    for count in here:
        if count.area is not None or not (count.of_models or count.unit is Unit.PERCENT):
            continue
        before = [
            area
            for area in in_front
            if area.end <= count.start and not _closed(written.plain, area.end, count.start)
        ]
        if before:
            count.area, count.row = before[-1].label, True
        elif area := _opened(written, at, count):
            count.area = area.label
            count.doubts.add("carried_area")


def _closed(plain: str, start: int, end: int) -> bool:
    """Whether a bracket ends between, that was open before."""
    close = plain.find(")", start, end)
    return close >= 0 and "(" not in plain[start:close]


def _may_have_area(count: Count) -> bool:
    if count.name is not None or count.bare_share:
        return False
    if count.counted is None:
        return count.area_behind
    return count.of_models or count.unit is Unit.PERCENT


def _behind(
    written: Written, count: Count, said: Sequence[Area], sentence: Sentence
) -> Area | None:
    """The area behind a count, which it then has; or the kind its words tell."""
    if count.counted is None:
        area = areas.behind_number(written, count.end, sentence.end)
        if area:
            count.area, count.end = area.label, area.end
        return area
    area = areas.after_noun(written, count.end, sentence.end) or next(
        (
            one
            for one in said
            if one.label
            and one.form in {"field", "kind"}
            and count.end <= one.start < count.clause_end
        ),
        None,
    )
    if area:
        count.area = area.label or None
        count.end = max(count.end, area.end)
        if area.end > count.clause_end:
            count.clause_end = clause_end(written.plain, area.end, sentence.end)
        return area
    words = written.plain[count.end : count.clause_end]
    if _is_area(written.plain, count, words, begun=sentence.start):
        count.area = canonical(written.text[count.end : count.clause_end])
    elif count.unit is Unit.MODELS and (theme := _THEME.match(words)):
        count.area = canonical(theme["theme"])
    elif count.unit is Unit.MODELS and _KIND.match(words):
        told = _TOLD.search(words)
        end = count.end + told.start() if told else count.clause_end
        count.name = written.text[count.end : end].strip()
        count.doubts.add("unnamed_kind")
    return None


def _is_area(plain: str, count: Count, words: str, *, begun: int) -> bool:
    """Whether the words behind a count must be an area, though nobody knows it."""
    return (
        count.unit in {Unit.MODELS, Unit.MODELS_AND_EXEMPLARS}
        and _BY_AREA.search(plain, max(begun, count.start - WIDE), count.start) is not None
        and _UNKNOWN_AREA.fullmatch(words) is not None
        and measures.behind(words) is None
    )


def _opened(written: Written, at: int, count: Count) -> Area | None:
    """The area that the first sentence of its paragraph opened, alone."""
    sentences = written.sentences
    begun = max(sentences[at].start, count.start - WIDE)
    first = at
    while (
        first
        and at - first < _SENTENCES_BACK
        and sentences[first - 1].paragraph == sentences[at].paragraph
    ):
        first -= 1
    if first == at or _WHOLE.search(written.plain, begun, count.start):
        return None
    opening = sentences[first]
    said = [area for area in areas.find(written, opening) if area.form != "kind"]
    if len(said) != 1 or said[0].form != "opening":
        return None
    return said[0] if _TOPIC.search(written.plain[opening.start : said[0].start]) else None
