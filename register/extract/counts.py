"""The counts of a sentence: each number with its noun, or with what stands for one.

What a count measures is not known yet: `governing` finds it, then `dating` its period.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from register.extract import areas, measures, numbers, units
from register.model import Measure, Qualifier, Unit
from vietnamese.alphabet import CAPITALS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from register.extract.areas import Area
    from register.extract.names import Name
    from register.extract.numbers import Number
    from register.extract.units import Counted
    from register.extract.written import Sentence, Written
    from register.model import Period

OF_MODELS: Final = frozenset(
    {
        Unit.MODELS,
        Unit.MODELS_AND_EXEMPLARS,
        Unit.EXEMPLARS,
        Unit.GROUP_MODELS,
        Unit.PERSON_MODELS,
    }
)
#: tập thể, cá nhân alone: in a split of models they are kinds of them.
AS_MODELS: Final = {Unit.GROUPS: Unit.GROUP_MODELS, Unit.PERSONS: Unit.PERSON_MODELS}
CHANGES: Final = frozenset({Measure.INCREASE, Measure.DECREASE})
OF_PEOPLE: Final = frozenset({Unit.GROUPS, Unit.PERSONS, Unit.GROUPS_AND_PERSONS})
#: Numbers read of one sentence, and characters it is looked back and ahead in: a bound on what a
#: text made to be slow can cost. The longest sentences of real bulletins have 40 and 900.
MOST: Final = 200
WIDE: Final = 700


@dataclass(slots=True)
class Count:
    """A number and its noun, on the way to a figure. Characters of `Written.text`, half-open."""

    number: Number
    #: None: said without a noun, as in `văn hóa - xã hội 58`.
    counted: Counted | None
    unit: Unit
    #: The number of its sentence.
    sentence: int
    #: Its noun phrase, with its qualifier; an area said behind it belongs to it.
    start: int
    end: int
    #: Where the words behind that may govern it end.
    clause_end: int = 0
    measure: Measure | None = None
    #: What its verb says, where it counts one name or kind: ra mắt 3 mô hình “X”.
    verb: Measure | None = None
    #: Canonical.
    area: str | None = None
    #: The area stands in front: it holds for the next counts of the sentence too.
    row: bool = False
    name: str | None = None
    #: 45 ở mảng kinh tế: said without its noun, its area behind it.
    area_behind: bool = False
    #: Of a total before it.
    part: bool = False
    #: Nothing but a comma or `và` stands between it and the count before.
    joined: bool = False
    planned: bool = False
    period: Period | None = None
    doubts: set[str] = field(default_factory=set)

    @property
    def change(self) -> bool:
        """It counts what there is more, or less."""
        return self.measure in CHANGES

    @property
    def of_models(self) -> bool:
        """It counts models, whatever kinds of them."""
        return self.unit in OF_MODELS

    @property
    def bare_share(self) -> bool:
        """`đạt 64,9%`: a share of what was counted before it."""
        return self.counted is not None and self.counted.bare


#: 118 mô hình này: said before.
_SAID_BEFORE: Final = re.compile(r"\s(?:này|nói trên|trên đây|kể trên|đó|ấy|trên(?=[,.;]))(?!\w)")
#: 9/14 chi bộ có từ 2 mô hình trở lên: units are counted, no models.
_OF_UNITS: Final = re.compile(
    r"(?<!\w)\d[\d./]*%?\s(?:số\s)?(?:(?!mỗi\s|từng\s)[^\W\d]+\s){1,4}có\s(?:từ\s)?$"
)
_CLAUSE_END: Final = re.compile(r"[,;:()\n]|\.(?!\d)")
_ONLY_JOINED: Final = re.compile(r"\s?(?:,|;|và|,\svà|với|cùng)?\s?(?:có\s)?$")
_ENDS: Final = re.compile(r"(?:\scái|\snữa)?\s*(?:[,;.)\n]|$|và\s)")
_COMPARED: Final = re.compile(r"\sso\svới(?!\w)")
_DIGIT: Final = re.compile(r"\d")
#: con số ấy là 113; con số này đã lên 126: what was counted before.
_THAT_NUMBER: Final = re.compile(
    r"(?<!\w)(?:con\s)?số\s(?:này|ấy|đó)(?:\s[^\W\d]+){0,3}?\s(?:là|lên|đạt|có|còn|tới|đến|thành)"
    r"(?:\s(?:tới|đến|lên|khoảng))?\s$"
)
#: số mô hình của Hội nhiều thêm 29
_NUMBER_CHANGED: Final = re.compile(r"(?<!\w)số\s(?:lượng\s)?mô\shình(?!\w)[^.;:\d]{0,80}$")
#: đưa tổng số mô hình đang hoạt động lên 143
_RAISED: Final = re.compile(
    r"(?<!\w)(?:đưa|nâng)\s(?:tổng\s)?số(?P<what>[^.;:\d]{0,60}?)\slên(?:\s(?:thành|đến|tới|là"
    r"|con\ssố))*\s$"
)
#: … mô hình, điển hình đang hoạt động: one unit.
_AND_EXEMPLARS: Final = re.compile(r"mô\shình(?:,|\svà|\s?/|\s-)?\sđiển\shình")
_ROW_GAP: Final = re.compile(
    r"\s*(?:[:–-]|là|có|với|chỉ|được|đạt|chiếm|thì|góp|vọt|tăng)?\s*(?:(?:có|lên|chỉ|được"
    r"|đạt)\s)?\(?$"
)
#: `huyện Vĩnh Linh 131`, `các đơn vị còn lại 266`, in letters as written: rows of places.
_PLACE_ROW: Final = re.compile(
    r"(?:[,;:(]|và|trong đó|gồm|là)\s(?:riêng\s)?(?:"
    r"(?:(?:tỉnh|huyện|xã|phường|thị xã|thị trấn|thành phố|TP\.?|thôn|ấp|bản|buôn|xóm|khu phố"
    r"|cụm|Đồn)\s)?"
    rf"[{CAPITALS}][^\W\d]*(?:\s[{CAPITALS}][^\W\d]*){{0,4}}"
    r"|(?:Hội|Đoàn|Công an|Công đoàn|Khối|Ban|Chi bộ|Chi hội|Mặt trận|Trường|Liên đoàn|Đảng bộ|UBND"
    r"|LLVT|HTX)(?:\s[^\W\d]+){1,7}?"
    r"|(?:(?:các|những)\s(?:\w+\s){1,3})?(?:còn lại|khác)|cấp\s\w+"
    r"|(?:trường|xã|phường|thôn|bản|ấp|xóm|làng|huyện|tỉnh|phố|chi hội|chi bộ|hội|đoàn|đơn vị|ngành"
    r"|đồn|khối|cụm|khu|tổ|quê|bên|phần)\s(?:ta|nhà|mình|tôi|chúng (?:ta|tôi|mình)|này|em|tui)"
    r"(?:\s(?:được|chiếm|đóng|cũng|lại|thì|đã)){0,2})"
    r"\s?(?:[:–-]|có|là|với|góp|được|chiếm)?\s?\(?$"
)
#: số mô hình duy trì từ trước là 156; mô hình tập thể: 41
_NUMBER_OF: Final = re.compile(
    r"(?<!\w)(?:số\s(?:lượng\s)?mô\shình(?=[^.;:\d]{0,60}(?:là|đạt|:))"
    r"|mô\shình(?=[^.;:\d]{0,40}:\s?$|\s(?:(?:của\s)?(?:tập\sthể|cá\snhân))\s(?:là"
    r"|đạt)\s$))(?P<what>[^.;:\d]{0,60}?)\s?(?:là|đạt|:)\s?$"
)
_SPLIT: Final = {"tập thể": Unit.GROUP_MODELS, "cá nhân": Unit.PERSON_MODELS}
#: 156 mô hình (tập thể 120, cá nhân: 36)
_OF_KIND: Final = re.compile(r"(?<!\w)(?P<kind>tập thể|cá nhân)\s?(?::|có|là)?\s$")
_EXEMPLARY: Final = re.compile(r"(?<!\w)(?:điển hình|tiêu biểu)\s$")
_AMONG: Final = re.compile(r"(?<!\w)trong\s(?:số\s)?(?:đó|này),?(?:\schỉ)?(?:\scó)?\s$")
_NOW: Final = re.compile(r"(?<!\w)nay\s[^,.;\d]{0,30}$")
_FROM: Final = re.compile(r"(?<!\w)từ\s(?:chỗ\s[^.;\d]{0,30})?$")
_BEHIND: Final = 120
_LOOK_BACK: Final = 80
#: Characters to the noun that a number shares with the next.
_NEAR: Final = 30


def of_sentence(
    plain: str, sentence: Sentence, *, number: int, names: Sequence[Name]
) -> tuple[list[Count], list[Number]]:
    """The counts of a sentence (by its number), and the numbers in it that have no noun of ours.

    `plain` is the text's spelling in small letters; the numbers inside `names` are left out.
    """
    counts: list[Count] = []
    bare: list[Number] = []
    for one in numbers.find(plain, start=sentence.start, end=sentence.end):
        if any(_inside(plain, one, name) for name in names):
            continue
        counted = units.behind(plain, one.whole_end) or units.share(
            plain, one.whole_start, at=one.whole_end
        )
        if counted is None or counted.end > sentence.end:
            bare.append(one)
        elif _counts(plain, one, counted, begun=sentence.start):
            count = Count(one, counted, counted.unit, number, one.whole_start, counted.end)
            if one.spelt:
                count.doubts.add("number_in_words")
            if counted.mixed:
                count.doubts.add("mixed_unit")
            counts.append(count)
        if len(counts) + len(bare) >= MOST:
            break
    return counts, bare


def _inside(plain: str, one: Number, name: Name) -> bool:
    if not name.start <= one.start < name.end:
        return False
    # No name without quotes counts models in itself.
    return name.quoted or units.behind(plain, one.whole_end) is None


def _counts(plain: str, one: Number, counted: Counted, *, begun: int) -> bool:
    if one.spelt and one.value == 1:
        return False  # một mô hình
    if not isinstance(one.value, int) and counted.unit is not Unit.PERCENT:
        return False
    if _SAID_BEFORE.match(plain, counted.end):
        return False
    before = plain[max(begun, one.whole_start - _LOOK_BACK) : one.whole_start]
    at_least = before.endswith("từ ") or one.qualifier is Qualifier.OVER
    return not (at_least and _OF_UNITS.search(before))


def without_noun(  # noqa: PLR0913 (all that is known of the sentence; it is read once)
    written: Written,
    bare: Sequence[Number],
    here: Sequence[Count],
    *,
    said: Sequence[Area],
    number: int,
    sentence: Sentence,
    total: Count | None,
) -> list[Count]:
    """Numbers that count models by the way they are said.

    `here` are the sentence's counts with nouns, `said` its areas, `total` what rows of it may be
    parts of.
    """
    plain = written.plain
    made: list[Count] = []
    for one in bare:
        if one.spelt or _is_ordinal(plain, one):
            continue
        if shared := _next_share(plain, one, here, said):
            made.append(
                Count(one, shared, Unit.PERCENT, number, one.whole_start, one.whole_end + 1)
            )
            made[-1].doubts.add("bare_number")
            continue
        if not isinstance(one.value, int):
            continue
        begun = max(sentence.start, one.whole_start - _BEHIND)
        bare_one = _Bare(
            number=one,
            before=plain[begun : one.whole_start],
            here=here,
            earlier=[c for c in (*here, *made) if c.start < one.start and c.of_models],
            total=total,
        )
        behind = (
            (total is not None or bool(bare_one.earlier))
            and not _ENDS.match(plain, one.whole_end)
            and areas.behind_number(written, one.whole_end, sentence.end) is not None
        )
        read = _read(written, bare_one, said, begun=begun, area_behind=behind)
        if read is None:
            continue
        unit, measure = read
        count = Count(one, None, unit, number, one.whole_start, one.whole_end, measure=measure)
        count.area_behind = behind
        if bare_one.earlier and _THAT_NUMBER.search(bare_one.before):
            count.area = bare_one.earlier[-1].area
        count.doubts.add("bare_number")
        made.append(count)
    _of_the_total(plain, here, made)
    return made


def _is_ordinal(plain: str, one: Number) -> bool:
    """`Mô hình tập thể: 1. Chi bộ ấp Hòa …. 2. Chi bộ …`: it numbers what is listed."""
    return plain.startswith(". ", one.whole_end) and (
        f" {one.value + 1}. " in plain[one.whole_end : one.whole_end + _NEXT_ORDINAL]
    )


#: Characters up to the next item of a numbered list.
_NEXT_ORDINAL: Final = 300
#: Rows behind a split that is told again, by areas: chia theo lĩnh vực; trong các lĩnh vực.
_BY_AREA: Final = re.compile(
    r"(?<!\w)(?:chia|phân|xét|tính|theo|trong|xếp)\s(?:\w+\s){0,3}?lĩnh\svực"
)


def _of_the_total(plain: str, here: Sequence[Count], rows: Sequence[Count]) -> None:
    """Rows behind `gồm 40 mô hình tập thể và 20 mô hình cá nhân` that are of both, not of the last.

    They are if they make as much together, or are said to be areas.
    """
    for whole, one, other in zip(here, here[1:], here[2:], strict=False):
        if {one.unit, other.unit} != set(AS_MODELS.values()) or not whole.of_models:
            continue
        behind = [row for row in rows if row.start > other.end and row.unit is other.unit]
        made = sum(row.number.value for row in behind)
        if behind and (
            made == one.number.value + other.number.value
            or _BY_AREA.search(plain, other.end, behind[0].start)
        ):
            for row in behind:
                row.unit = whole.unit


@dataclass(slots=True)
class _Bare:
    """A number without its noun, and what it may be one of."""

    number: Number
    #: The words in front of it, in small letters.
    before: str
    #: The sentence's counts with nouns; the counts of models in front of it.
    here: Sequence[Count]
    earlier: Sequence[Count]
    #: Of a sentence before.
    total: Count | None


def _read(
    written: Written, bare: _Bare, said: Sequence[Area], *, begun: int, area_behind: bool
) -> tuple[Unit, Measure | None] | None:
    """The unit, and the measure if its words say one, of a number without its noun."""
    plain, one, earlier = written.plain, bare.number, bare.earlier
    source = earlier[-1] if earlier else bare.total
    read: tuple[Unit, Measure | None] | None = None
    if _ENDS.match(plain, one.whole_end):
        in_row = source and _is_row(plain, one, said)
        of_place = earlier and _PLACE_ROW.search(written.text, begun, one.whole_start)
        kind = _OF_KIND.search(bare.before) if earlier else None
        if source and (in_row or of_place):
            read = source.unit, None
        elif kind and not measures.PRAISE.search(bare.before):
            read = _SPLIT[kind["kind"]], None
        else:
            read = _listed(plain, bare)
    elif source and area_behind:
        read = source.unit, None
    elif earlier and _COMPARED.match(plain, one.whole_end):
        # có 45 mô hình, tăng 12 so với năm trước
        change = measures.in_front(bare.before)
        if change in CHANGES and not _DIGIT.search(plain, earlier[-1].end, one.whole_start):
            read = earlier[-1].unit, change
    if read is None and earlier and _AMONG.search(bare.before):
        # trong đó 36 được công nhận
        measured = measures.behind(rest_of_clause(plain, one.whole_end))
        read = (earlier[-1].unit, None) if measured else None
    return read


def _next_share(
    plain: str, one: Number, here: Sequence[Count], said: Sequence[Area]
) -> Counted | None:
    """83% mô hình kinh tế hiệu quả; môi trường 58%: a share in a row of shares."""
    if plain[one.whole_end : one.whole_end + 1] != "%" or not _ENDS.match(plain, one.whole_end + 1):
        return None
    earlier = [c for c in here if c.start < one.start]
    if not earlier or earlier[-1].unit is not Unit.PERCENT or not _is_row(plain, one, said):
        return None
    return earlier[-1].counted


def _is_row(plain: str, one: Number, said: Sequence[Area]) -> bool:
    """`văn hóa - xã hội 58`: an area is right in front."""
    return any(
        area.form != "kind"
        and 0 <= one.whole_start - area.end <= len(" – có ")
        and _ROW_GAP.match(plain[area.end : one.whole_start])
        for area in said
    )


def _listed(plain: str, bare: _Bare) -> tuple[Unit, Measure | None] | None:
    """The unit and measure of a number that ends its item, by the words in front of it."""
    before, earlier = bare.before, bare.earlier
    if read := _announced(before, earlier):
        return read
    verb = measures.in_front(before)
    if _NUMBER_CHANGED.search(before) and verb in CHANGES:
        return Unit.MODELS, verb
    if earlier and verb:
        return earlier[-1].unit, verb
    if bare.total and not bare.here and verb in _LATER:
        # Cấp huyện công nhận 69: of those counted in the sentence before.
        return bare.total.unit, verb
    read = None
    if verb and verb is not Measure.COMMENDED:
        # duy trì 51, đăng ký mới 33 mô hình
        end = bare.number.whole_end
        near = [c for c in bare.here if c.of_models and 0 < c.start - end <= _NEAR]
        read = (Unit.MODELS, verb) if near else None
    elif _NOW.search(before) and any(
        _FROM.search(plain, max(0, c.start - _BEHIND // 3), c.start) for c in earlier
    ):
        read = Unit.MODELS, Measure.TOTAL  # từ 6 mô hình, nay đã gần 2.000
    return read


def _announced(before: str, earlier: Sequence[Count]) -> tuple[Unit, Measure | None] | None:
    """The same where its own noun stands in front: số mô hình … là, con số ấy là."""
    if told := _NUMBER_OF.search(before):
        unit = _SPLIT.get(told["what"].strip(), Unit.MODELS)
        bare = None if unit is not Unit.MODELS else Measure.TOTAL
        return unit, measures.behind(told["what"] + " ") or bare
    if raised := _RAISED.search(before):
        what = _AND_EXEMPLARS.sub("mô hình", raised["what"])
        if what != raised["what"]:
            unit = Unit.MODELS_AND_EXEMPLARS
            return unit, measures.behind(what + " ") or Measure.TOTAL
        if "mô hình" in what or (earlier and not what.strip()):
            return Unit.MODELS, measures.behind(what + " ") or Measure.TOTAL
    if earlier and _THAT_NUMBER.search(before):
        return earlier[-1].unit, measures.in_front(before) or Measure.TOTAL
    if earlier and _EXEMPLARY.search(before):
        return earlier[-1].unit, Measure.EXEMPLARY
    return None


#: What is done with models that were counted before.
_LATER: Final = frozenset({Measure.RECOGNISED, Measure.KEPT_UP, Measure.REPLICATED, Measure.ENDED})


def bound_clauses(plain: str, here: Sequence[Count], *, end: int) -> None:
    """Where the clause of each ends, and which follow each other at once. `end`: the sentence's."""
    for count, following in pairwise([*here, None]):
        if count is None:
            break
        limit = following.start if following else end
        sign = _CLAUSE_END.search(plain, count.end, limit)
        count.clause_end = sign.start() if sign else limit
        if following is None:
            continue
        link = plain[count.end : limit]
        following.joined = is_join(link)
        if not sign and (begun := measures.begins(link)) is not None:
            # đăng ký 45 mô hình và được công nhận 38: the verbs of the next are its own.
            count.clause_end = count.end + begun


def rest_of_clause(plain: str, at: int) -> str:
    """From a place to the end of its clause."""
    return plain[at : clause_end(plain, at, at + _BEHIND)]


def clause_end(plain: str, at: int, limit: int) -> int:
    """Where the clause ends that `at` stands in."""
    sign = _CLAUSE_END.search(plain, at, limit)
    return sign.start() if sign else limit


def is_join(link: str) -> bool:
    """Whether two counts follow each other with nothing but a comma or `và` between."""
    return _ONLY_JOINED.fullmatch(link) is not None
