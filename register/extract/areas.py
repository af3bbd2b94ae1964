"""The areas (lĩnh vực) that a text puts its models under: one spelling each, and where they stand.

The list is open (areas.tsv holds the usual ones): what a text calls a lĩnh vực is kept in its own
words. Shapes: bulletins.md 5.4.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING, Final, Literal

from register.extract.status import by_sentence, number_of, shared
from vietnamese import fold, surface

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
    #: Canonical.
    label: str
    #: `field`: trong lĩnh vực X, mảng X. `opening`: the same or `Về X`, `Trong X`, `X:` where the
    #: sentence begins; it holds up to the next one in its paragraph. `row`: X before its number.
    #: `kind`: 14 mô hình X, nhiều mô hình về X.
    form: Form


#: What may stand before the area and says nothing.
_EMPTY_START: Final = re.compile(
    r"(?:(?:các|các\s+)?lĩnh vực|trong|trên|về|ở|công tác|việc|thực hiện|mảng|thuộc)\s+"
)
#: Before a known area these say nothing either: giữ gìn an ninh trật tự.
_VERB_START: Final = re.compile(
    r"(?:phát triển|xây dựng|giữ gìn|giữ vững|bảo đảm|đảm bảo|tăng cường|củng cố|đẩy mạnh"
    r"|nâng cao|tuyên truyền|tham gia|vận động|tự quản(?: về)?)\s+"
)
_DASH: Final = re.compile(r"\s*[-–—]\s*")
_SYLLABLE: Final = re.compile(r"[^\W_]+")
_EDGES: Final = " \t\u00a0,;:.…-–—“”\"'‘’«»()[]"
#: Long forms of abbreviations that stand inside longer areas; only in capitals.
_LONG: Final = {
    "NTM": "nông thôn mới",
    "ANTT": "an ninh trật tự",
    "HTCT": "hệ thống chính trị",
    "MTTQ": "mặt trận tổ quốc",
    "ĐTVM": "đô thị văn minh",
    "VHXH": "văn hóa xã hội",
    "ANQP": "an ninh quốc phòng",
    "QPAN": "an ninh quốc phòng",
    "CCHC": "cải cách hành chính",
    "BVMT": "bảo vệ môi trường",
    "PCTP": "phòng chống tội phạm",
}
_CAPITALS: Final = (("mặt trận tổ quốc", "Mặt trận Tổ quốc"), ("đảng", "Đảng"))
_LONGEST_ABBREVIATION: Final = 6


@lru_cache(maxsize=1 << 12)
def canonical(text: str) -> str:
    """The one spelling of an area; of one that isn't in the table, its own words tidied.

    Never raises. A label is its own label.

    >>> canonical("An ninh – quốc phòng"), canonical("ANQP"), canonical("văn hoá xã hội")
    ('quốc phòng - an ninh', 'quốc phòng - an ninh', 'văn hóa - xã hội')
    >>> canonical("Lĩnh vực phát triển kinh tế"), canonical("NTM")
    ('kinh tế', 'xây dựng nông thôn mới')
    >>> canonical("Nuôi dạy  trẻ-Thể dục"), canonical("giữ gìn an ninh thôn bản")
    ('nuôi dạy trẻ - thể dục', 'giữ gìn an ninh thôn bản')
    """
    words = _WORD.sub(lambda match: surface(match[0]), text).strip(_EDGES)
    small = words.lower()
    cut = 0
    table = _table()
    while True:
        if label := table.get(_key(words[cut:])):
            return label
        if not (match := _EMPTY_START.match(small, cut)):
            break
        cut = match.end()
        while cut < len(words) and words[cut] in _EDGES:
            cut += 1
    if (match := _VERB_START.match(small, cut)) and (
        label := table.get(_key(words[match.end() :]))
    ):
        return label
    return _tidied(words[cut:])


_WORD: Final = re.compile(r"[^\W\d_]+")


def _key(words: str) -> str:
    """The syllables, folded and sorted: their order and what joins them make no difference."""
    syllables: list[str] = []
    for word in _SYLLABLE.findall(words):
        syllables += _LONG.get(word, word).lower().split()
    return " ".join(sorted(fold(syllable) for syllable in syllables if syllable != "và"))


@lru_cache(maxsize=1)
def _table() -> dict[str, str]:
    labels: dict[str, str] = {}
    for label, *others in _rows():
        for spelling in (label, *others):
            labels.setdefault(_key(spelling), label)
    return labels


@lru_cache(maxsize=1)
def _rows() -> tuple[tuple[str, ...], ...]:
    table = resources.files("register.extract").joinpath("areas.tsv").read_text("utf-8")
    lines = (line for line in table.splitlines() if line and not line.startswith("#"))
    return tuple(tuple(line.split("\t")) for line in lines)


def _tidied(words: str) -> str:
    words = _DASH.sub(" - ", " ".join(words.split())).strip(_EDGES)
    shouted = words.isupper() and len(words) > _LONGEST_ABBREVIATION
    small = " ".join(
        word
        if word.isupper() and len(word) > 1 and not shouted and len(word) <= _LONGEST_ABBREVIATION
        else word.lower()
        for word in words.split(" ")
    )
    for plain, capital in _CAPITALS:
        small = re.sub(rf"\b{plain}\b(?! viên)", capital, small)
    return small


# In a text -------------------------------------------------------------------------------------


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
    here = number_of(written, sentence)
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
        said = _outside(find(written, sentence), inside)
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
            return _area(written, start, last or _open_end(written, start, end), "kind")
    return None


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
    (?:[“"”]\s*dân\ vận\ khéo\s*[”"“]\s*|dân\ vận\ khéo\s+|tự\ quản\s+(?=về|trong|trên))?
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
    prefix = _EMPTY_START.match(plain, start, end)
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


def _if_any(written: Written, start: int, end: int, form: Form) -> Iterator[Area]:
    if (area := _area(written, start, end, form)) is not None:
        yield area


def _area(written: Written, start: int, end: int, form: Form) -> Area | None:
    text = written.text
    while start < end and text[end - 1] in _EDGES:
        end -= 1
    while start < end and text[start] in _EDGES:
        start += 1
    if start >= end or end - start > _LONGEST_AREA or not text[start].isalpha():
        return None
    return Area(start, end, canonical(text[start:end]), form)


def _known_end(plain: str, start: int, end: int) -> int:
    """Where the area that the table knows and that begins here ends, with what goes on; or 0."""
    last = _known_match(plain, start, end)
    if not last and (verb := _VERB_START.match(plain, start, end)):
        last = _known_match(plain, verb.end(), end)
    if not last:
        return 0
    while (joint := _MORE.match(plain, last, end)) and (
        more := _known_match(plain, joint.end(), end)
    ):
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


@lru_cache(maxsize=1)
def _known() -> dict[str, re.Pattern[str]]:
    """By their first syllable: any spelling of the table, the longest first."""
    texts = {text.lower() for row in _rows() for text in row}
    # The table's order is free only for two halves: an ninh - quốc phòng, VH và XH.
    for text in tuple(texts):
        first, dash, second = text.partition(" - ")
        if dash:
            texts |= {f"{second} - {first}", f"{second} và {first}", f"{first} và {second}"}
    patterns: dict[str, list[str]] = {}
    for text in sorted(texts, key=len, reverse=True):
        if len(text) > _SHORTEST_KNOWN:
            words = _SYLLABLE_OR_JOINT.findall(text)
            patterns.setdefault(words[0], []).append(_any_joint(words))
    return {
        first: re.compile(rf"(?:{'|'.join(several)})(?!\w)") for first, several in patterns.items()
    }


def _any_joint(words: list[str]) -> str:
    """A pattern for these words, whether a comma, a dash or nothing joins them."""
    pattern = ""
    for word in words:
        if word in _JOINTS:
            pattern += r"(?:\s*[,&–-])?"
        else:
            pattern += (r"\s*" if pattern.endswith("?") else r"\s+" if pattern else "") + word
    return pattern


def _known_match(plain: str, start: int, end: int) -> int:
    """Where the table's area that begins here ends; 0: none does."""
    first = _SYLLABLE.match(plain, start, end)
    patterns = _known().get(first[0]) if first else None
    match = patterns.match(plain, start, end) if patterns else None
    return match.end() if match else 0


_JOINTS: Final = frozenset(",-&")
_SYLLABLE_OR_JOINT: Final = re.compile(r"\w+|[,&-]")
#: Before one more area of the table.
_MORE: Final = re.compile(r"(?:,\s*(?:và\s+)?|\s+và\s+|\s*[-–]\s*|\s+gắn với\s+)(?=\w)")
#: `KT` alone is too many other things.
_SHORTEST_KNOWN: Final = 2
