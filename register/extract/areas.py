"""Where texts say the areas (lĩnh vực) that they put models under. Shapes: bulletins.md 5.4."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from register.extract.area_labels import EDGES, EMPTY_START, VERB_START, canonical, known
from register.extract.name import by_sentence, shared

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from register.extract.names import Name
    from register.extract.written import Sentence, Written

Form = Literal["field", "opening", "row", "kind"]


@dataclass(frozen=True, slots=True)
class Area:
    """An area in a sentence. Characters of `Written.text`, half-open, without `lĩnh vực`."""

    start: int
    end: int
    #: Canonical; empty: several are listed, together they are all areas.
    label: str
    #: `field`: trong lĩnh vực X, mảng X. `opening`: the same or `Về X`, `Trong X`, `X:` where the
    #: sentence begins; it holds up to the next one in its paragraph. `row`: X before its number.
    #: `kind`: 14 mô hình X, nhiều mô hình về X.
    form: Form


def find(written: Written, sentence: Sentence) -> list[Area]:
    """The areas said in a sentence, ascending, without overlaps.

    >>> from corpus.bulletin import Bulletin
    >>> from register.extract.written import Written
    >>> made = Written.of(Bulletin(id="b", source="mau", title=(
    ...     "Lĩnh vực kinh tế có 45 mô hình; ANQP: 9; có 3 mô hình về bảo vệ môi trường")))
    >>> [(found.label, found.form) for found in find(made, made.sentences[0])]
    [('kinh tế', 'opening'), ('quốc phòng - an ninh', 'row'), ('bảo vệ môi trường', 'kind')]
    """
    found: list[Area] = []
    for area in sorted(_all(written, sentence), key=lambda area: (area.start, -area.end)):
        if not found or area.start >= found[-1].end:
            found.append(area)
    return found


def carried(written: Written, sentence: Sentence) -> Area | None:
    """The area that an earlier sentence of the paragraph opened, nearest first."""
    here = written.number_of(sentence)
    for earlier in reversed(written.sentences[:here]):
        if earlier.paragraph != sentence.paragraph:
            break
        openings = [area for area in find(written, earlier) if area.form == "opening"]
        if openings:
            return openings[-1]
    return None


def of_names(written: Written, names: Sequence[Name]) -> list[Area | None]:
    """For each name the area that its text puts it under: the last before it in its sentence, one
    right behind it, or the one its paragraph opened.
    """
    found: list[Area | None] = []
    for numbers in by_sentence(names):
        inside = [names[number] for number in numbers]
        sentence = inside[0].sentence
        said = [area for area in _outside(find(written, sentence), inside) if area.label]
        opened = carried(written, sentence)
        found += [_of_name(written, name, said, opened) for name in inside]
    return shared(written, names, found)


def _outside(said: Sequence[Area], names: Sequence[Name]) -> list[Area]:
    """Those that are no words of a name; both ascend."""
    starts = [name.start for name in names]
    outside = []
    for area in said:
        before = bisect_left(starts, area.end) - 1
        if before < 0 or names[before].end <= area.start:
            outside.append(area)
    return outside


def _of_name(
    written: Written, name: Name, said: Sequence[Area], opened: Area | None
) -> Area | None:
    plain, sentence = written.plain, name.sentence
    behind = _BEHIND.match(plain, name.end, sentence.end)
    for area in said:
        if behind and area.start == behind.end():
            return area
    semicolon = plain.rfind(";", sentence.start, name.start)
    for area in reversed(said):
        if area.end > name.start or area.form == "row":
            continue
        # `nhiều mô hình về X như A; B`, but not `5 mô hình về X; Hội Phụ nữ có B`.
        counted = area.form == "kind" and area.start < semicolon
        if not counted or not _COUNT.search(plain, sentence.start, area.start):
            return area
    return opened


_COUNT: Final = re.compile(r"\d[\d.]*\s+mô hình(?:\s+\w+){0,3}\s*$")
#: mô hình “X” trong lĩnh vực giáo dục, mô hình “X” về bảo vệ môi trường.
_BEHIND: Final = re.compile(
    r"[”“\"'’»]?\s*(?:trong|trên|về|thuộc|ở)\s+(?:(?:lĩnh vực|mảng)\s+)?(?:công tác\s+)?"
)


def after_noun(written: Written, at: int, end: int) -> Area | None:
    """The area said right behind `mô hình`: `bảo vệ môi trường`, `về …`, `trong lĩnh vực …`."""
    if match := _AFTER_NOUN.match(written.plain, at, end):
        start = match.end()
        last = _known_end(written.plain, start, end)
        if last or match["said"]:
            last = last or _open_end(written, start, end)
            if "các" in (match["said"] or "") and written.plain.count(",", start, last) >= _ALL:
                return Area(start, last, "", "kind")
            return _area(written, start, last, "kind")
    return None


#: Commas of all: `trên các lĩnh vực kinh tế, văn hóa - xã hội, quốc phòng - an ninh`.
_ALL: Final = 2


def behind_number(written: Written, at: int, end: int) -> Area | None:
    """The area right behind a number without a noun: `45 ở mảng kinh tế`, `30 về giảm nghèo`."""
    if match := _AFTER_NUMBER.match(written.plain, at, end):
        last = _known_end(written.plain, match.end(), end)
        if not last and match["said"]:
            last = _open_end(written, match.end(), end)
        if not match["of"] and last and not _ITEM_ENDS.match(written.plain, last, end):
            last = 0
        if last:
            return _area(written, match.end(), last, "kind")
    return None


_AFTER_NUMBER: Final = re.compile(
    r"\s(?P<of>(?:ở|thuộc|về|trong|trên|cho|là)\s(?:các\s)?)?(?P<said>(?:lĩnh vực|mảng|nhóm)\s)?"
)
_ITEM_ENDS: Final = re.compile(r"\s*(?:[;,.)]|$|và\s)")
#: Between the noun and its area.
_AFTER_NOUN: Final = re.compile(
    r"""\s*
    (?:[“"”]\s*dân\ vận\ khéo\s*[”"“]\s*|dân\ vận\ khéo\s+
        |(?:tự\ phòng,?\s+)?tự\ quản(?:,?\s+tự\ \w+(?:\ \w+)?)?\s+(?=về|trong|trên)
        |(?:(?:quần\ chúng\s+)?nhân\ dân|quần\ chúng|người\ dân|toàn\ dân)\s+tham\ gia\s+)?
    (?P<said>
        (?:được\s+\w+\s+)?(?:về|thuộc|trong|trên|ở)\s+(?:các\s+)?(?:lĩnh\ vực|mảng)\s+
      | về\s+(?:công\ tác\s+)?
    )?
    (?:trong\s+|thuộc\s+(?:về\s+)?)?""",
    re.VERBOSE,
)
#: Where an area is named as such; what comes before decides whether it opens its sentence.
_FIELD: Final = re.compile(
    r"""
    (?:
        (?:(?:trong|trên|ở|về|thuộc|với|đối\ với|riêng)\s+)?
        (?P<many>các\s+)?
        (?:lĩnh\ vực|mảng)\s+
        # lĩnh vực này, lĩnh vực có số mô hình nhiều nhất
        (?!này|đó|khác|nào|có\b|trọng|mà\b|được|theo|trên|sôi|đông|việc|khó|là\b|đời\ sống|nhạy)
      | [“"”]\s*dân\ vận\ khéo\s*[”"“]?\s+(?:trong|trên)\s+(?:lĩnh\ vực\s+)?
    )""",
    re.VERBOSE,
)
#: `Về X: …`, `Trong X, …`, `X: …` where a sentence or a clause begins; X is a known area.
_OPENING: Final = re.compile(
    r"[\s“\"*+•-]*(?:(?:về|trong|trên|ở|với|riêng|riêng về)\s+)?(?:công tác\s+)?"
)
_AFTER_OPENING: Final = re.compile(
    r"\s*(?:[,:–-]|có\b|là\b|với\b|được\b|đã\b|(?:hiện|nổi|tiêu|điển|đáng|gồm)\b|\d)"
)
#: Rows: `kinh tế 61 mô hình; văn hóa - xã hội 58`, `ANQP: 289`.
_ROW: Final = re.compile(
    r"""
    (?:^|[;:,.(]\s|\(|\blà\s|\bthì\s|\bđến\s|\bcòn\s|\briêng\s|\bvà\s|\btrong\ đó\s|\bgồm\s
        |\bmô\ hình,?\s|\bcó\s|[-+•]\s)
    \s*(?=[^\W\d_])
    """,
    re.VERBOSE,
)
_BEFORE_NUMBER: Final = re.compile(
    r"\s*(?::\s*|[–-]\s+|(?:có|với|gồm|là|được|xây\ dựng|đạt|chiếm|chỉ|góp)\s+)?"
    r"(?:(?:có|hơn|gần|trên|khoảng|ngót|được|xây\ dựng)\s+)*\(?\d[\d.,/%]*(?P<after>\s+\w+)?",
)
_NOT_AN_AREA: Final = re.compile(
    r"(?:tập thể|cá nhân|cấp|xã|phường|huyện|thôn|ấp|năm|tháng|quý|ngày|số|mô hình|điển hình|trong"
    r"|khối|hội|đoàn|công an|ban|toàn|có|được|tăng|giảm|đạt|gồm|qua|đến|từ|hiện|riêng|các|đã|cả"
    r"|tổng"
    r"|vận động|huy động|tuyên truyền|tổ chức|hỗ trợ|trao|tặng|giúp|phòng giáo|mặt trận|chi bộ"
    r"|đảng bộ"
    r"|khen|biểu dương|điện|tổ|thành phố|thị xã|hộ|dân số|diện tích|nghị quyết|kế hoạch|quyết định"
    r"|chỉ thị|công văn|khoảng|hơn|gần|trên|và|chia|đăng ký|kết quả|cụ thể|duy trì|xây dựng mới"
    r"|lượt)\b"
)
#: What is said of areas without naming one: `trên các lĩnh vực khác nhau`, `của đời sống xã hội`.
_NO_AREA: Final = re.compile(
    r"(?:(?:các|tất cả các|mọi|nhiều|những) lĩnh vực"
    r"|khác|này|đó|ấy|kia|trên|nêu trên|của|như|trọng tâm|trọng yếu|then chốt|mới|đời sống)\b"
)
#: `nhiều mô hình về X`, `14 mô hình X`.
_NOUN: Final = re.compile(r"\bmô hình(?:, (?:điển hình|câu lạc bộ))?")
#: Where an open area ends.
_HARD_END: Final = re.compile(
    r"""
      [.;:(“”"!?…\n)]
    | (?<!\sthực)\shiện\b | (?<!\svà)(?<!,)\sphát\ huy\b
    | (?<!\sgắn)\svới\b
    | \s(?:có|là|được|đã|đang|đạt|thì|nổi\ bật|nổi\ lên|tiêu\ biểu|điển\ hình|đáng|năm|đến|toàn
          |nhiều|một|hai|các|do|của|tại|ở|trên|như|phải|cũng|còn|vừa|bước|mang|góp\ phần|đăng\ ký
          |gồm|để
          |nhằm|cho|theo|vẫn|hoạt\ động|chiếm|không|khi|chỉ|vọt|tăng|giảm|lên|đứng|dẫn|góp|mới
              |từ|qua|mô\ hình|thời\ gian|tuy|nhưng)\b
    | ,?\s+\d
    """,
    re.VERBOSE,
)
#: The first word behind a comma or `và` that goes on with an area.
_PART: Final = re.compile(
    r"""(?:,|\s+và|,\s+và|\s+gắn\s+với|\s*[-–]|\s+-|/)\s*(?:các\s+)?
    (?:(?:phát\ triển|xây\ dựng|giữ\ gìn|giữ\ vững|bảo\ vệ|bảo\ đảm|đảm\ bảo|nâng\ cao|phòng|chống
    |cố\ kết|phát\ huy
      |cải\ cách|củng\ cố|chỉnh\ trang|chăm\ sóc|khuyến|giảm|xóa|thực\ hiện|quản\ lý
      |tuyên\ truyền)\s+\w+
      |giáo\ dục|y\ tế|văn\ hóa|xã\ hội|thể\ thao|du\ lịch|dịch\ vụ|chính\ quyền|mặt\ trận
      |đoàn\ thể|môi\ trường
      |an\ ninh|quốc\ phòng|trật\ tự|đối\ ngoại|khoa\ học|đô\ thị|nông\ thôn|tôn\ giáo|dân\ tộc
      |gia\ đình|việc\ làm
      |cán\ bộ|công\ chức|viên\ chức|kinh\ tế|hệ\ thống|thương\ mại|công\ nghiệp|nông\ nghiệp
      |ngư\ nghiệp|thủy\ sản
      |tệ\ nạn|dân\ số|trẻ\ em|sức\ khỏe|nghệ\ thuật|văn\ nghệ|thông\ tin|bản\ sắc|an\ sinh
      |an\ toàn|đảng|ý\ thức|thích\ ứng|ứng\ phó|chiếu\ sáng|vệ\ sinh|phát\ huy)\b""",
    re.VERBOSE,
)
_LONGEST_AREA: Final = 170


def _all(written: Written, sentence: Sentence) -> Iterator[Area]:
    plain, start, end = written.plain, sentence.start, sentence.end
    opening = _OPENING.match(plain, start, end)
    begins = opening.end() if opening else start
    for match in _FIELD.finditer(plain, start, end):
        if match["many"]:
            continue
        last = _open_end(written, match.end(), end)
        form: Form = "opening" if match.start() <= begins else "field"
        yield from _if_any(written, match.end(), last, form)
    last = _known_end(plain, begins, end)
    if last and _AFTER_OPENING.match(plain, last, end):
        yield from _if_any(written, begins, last, "opening")
    starts = [match.end() for match in _ROW.finditer(plain, start, end)]
    rows = [area for at in starts for area in _known_row(written, at, end)]
    yield from rows
    for match in _WORK.finditer(plain, start, end):  # công tác X có 57 mô hình
        yield from _if_any(written, match.start("area"), match.end("area"), "row")
    if rows:  # an area nobody foresaw, in a list of them: `; cây xanh đường phố 24;`
        for at in starts:
            yield from _open_row(written, at, end)
    yield from _bracket_rows(written, rows, start, end)
    for match in _NOUN.finditer(plain, start, end):
        if area := after_noun(written, match.end(), end):
            yield area


#: What people work at, with a number of models: no table knows all of that.
_WORK: Final = re.compile(
    r"(?:^|[;:,.(]\s|\bvà\s|\bvề\s|\briêng\s|\btrong\s)công tác\s(?P<area>(?!dân vận|này|đó"
    r"|hội\b|đoàn\b"
    r"|mặt trận|tuyên truyền|thi đua|khen|chỉ đạo"
    r"|vận động)[^\W\d_]+(?:,?\s[^\W\d_]+){1,8}?)\s(?:có|với|được)"
    r"\s(?:hơn\s|gần\s|khoảng\s)?\d[\d.]*\s(?:mô hình|điển hình)"
)


def _known_row(written: Written, start: int, end: int) -> Iterator[Area]:
    plain = written.plain
    prefix = EMPTY_START.match(plain, start, end)
    if prefix and not prefix[0].startswith(("việc", "thực")):
        start = prefix.end()
    last = _known_end(plain, start, end)
    if last and _BEFORE_NUMBER.match(plain, last, end):
        yield from _if_any(written, start, last, "row")


def _open_row(written: Written, start: int, end: int) -> Iterator[Area]:
    plain = written.plain
    if plain[max(0, start - 4) : start].rstrip()[-1:] not in {";", ":"}:
        return
    match = None if _NOT_AN_AREA.match(plain, start, end) else _OPEN_ROW.match(plain, start, end)
    if match and not any(map(str.isupper, written.text[start + 1 : match.end("area")])):
        yield from _if_any(written, start, match.end("area"), "row")


#: A row of an open area: at most eight words, then its number alone or with `mô hình`.
_OPEN_ROW: Final = re.compile(
    r"(?P<area>[^\W\d_]+(?:,?\s(?:[-–]\s)?[^\W\d_]+){1,8}?)\s*(?::|có)?\s*"
    r"(?:(?:hơn|gần|khoảng)\s+)?\d[\d.]*\s*(?=[;.,]|mô hình|$)"
)


#: `cải cách hành chính (7), môi trường đô thị (3) và`: where one row is so written, others are.
_IN_BRACKET: Final = re.compile(r"\s?\(\d")
_BRACKET_ROW: Final = re.compile(
    rf"(?:[,;:]|\bvà|\blà|\bgồm|\bvề)\s"
    r"(?:(?:kế|tiếp|sau) (?:đó|theo|đến) (?:là )?|rồi (?:đến |tới )?|cuối cùng (?:là )?"
    r"|còn (?:lại )?)?"
    rf"(?P<area>(?!{_NOT_AN_AREA.pattern})[^\W\d_]+"
    r"(?:\s(?:[-–]\s)?[^\W\d_]+){1,7}?)\s?\((?:hơn |gần )?\d[\d.]*(?:\smô hình)?\)"
)


def _bracket_rows(written: Written, rows: Sequence[Area], start: int, end: int) -> Iterator[Area]:
    if not any(_IN_BRACKET.match(written.plain, area.end, end) for area in rows):
        return
    for match in _BRACKET_ROW.finditer(written.plain, start, end):
        at, last = match.span("area")
        known_row = any(at <= area.start < last for area in rows)
        if not known_row and not any(map(str.isupper, written.text[at + 1 : last])):
            yield from _if_any(written, at, last, "row")


def _if_any(written: Written, start: int, end: int, form: Form) -> Iterator[Area]:
    if (area := _area(written, start, end, form)) is not None:
        yield area


def _area(written: Written, start: int, end: int, form: Form) -> Area | None:
    text = written.text
    while start < end and text[end - 1] in EDGES:
        end -= 1
    while start < end and text[start] in EDGES:
        start += 1
    if start >= end or end - start > _LONGEST_AREA or not text[start].isalpha():
        return None
    if _NO_AREA.match(written.plain, start, end):
        return None
    return Area(start, end, canonical(text[start:end]), form)


def _known_end(plain: str, start: int, end: int) -> int:
    """Where the area that the table knows and that begins here ends, with what goes on; or 0."""
    last = known(plain, start, end)
    if not last and (verb := VERB_START.match(plain, start, end)):
        last = known(plain, verb.end(), end)
    if not last:
        return 0
    while (joint := _MORE.match(plain, last, end)) and (more := known(plain, joint.end(), end)):
        last = more
    while (part := _PART.match(plain, last, end)) is not None:
        stop = _HARD_END.search(plain, part.end(), end)
        comma = plain.find(",", part.end(), stop.start() if stop else end)
        part_end = comma if comma >= 0 else (stop.start() if stop else end)
        if part_end - part.end() > _LONGEST_PART:
            break
        last = part_end
    return last


#: Characters of one more part of an area.
_LONGEST_PART: Final = 60


def _open_end(written: Written, start: int, end: int) -> int:
    """Where an area named as such ends: before a verb, a number, a unit; commas may be inside."""
    plain = written.plain
    limit = min(end, start + _LONGEST_AREA)
    known = _known_end(plain, start, end)
    if known and (known == end or plain[known] == "," or _HARD_END.match(plain, known, end)):
        return known
    stop = _HARD_END.search(plain, start, limit)
    last = stop.start() if stop else limit
    # `và các đoàn thể có`: `các` ends no list that `và` goes on with.
    while stop and stop[0].strip() == "các" and plain[:last].endswith((" và", ",")):
        if plain[:last].endswith(",") and not _PART.match(plain, last - 1, limit):
            break
        stop = _HARD_END.search(plain, stop.end(), limit)
        last = stop.start() if stop else limit
    for comma in re.finditer(r",", plain[start:last]):
        at = start + comma.start()
        if not _PART.match(plain, at, limit):
            return at
    return last


#: Before one more area of the table.
_MORE: Final = re.compile(r"(?:,\s*(?:và\s+)?|\s+và\s+|\s*[-–]\s*|\s+gắn với\s+)(?=\w)")
