"""Names that a head leads to: `mô hình “X”`, `mô hình nuôi ốc ruộng`, `các mô hình: A; B`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from register.extract import heads, lists, patterns, phrases, unquoted

if TYPE_CHECKING:
    from register.extract.reading import Reading


#: Characters before a head in which its clause begins.
_CLAUSE: Final = 200
#: The subject of the clause that leads to a head, at its beginning.
_SUBJECT: Final = re.compile(
    r"(?:^|[;:.,!?–] |\b(?:và|còn|rồi|khi|nơi|riêng|cùng với|trong khi|sau đó) )"
    rf"(?:vợ chồng |hai |cả |các |những )?(?P<who>{heads.DOER}\b[^;:.!?“”]*) $"
)
#: `Tháng 8/2015 mô hình … được phê duyệt`
_TIME: Final = re.compile(
    r"(?:^|[,;:] )(?:(?:từ|đến|vào|tính đến|kể từ|cuối|đầu|giữa|ngay) )*(?:(?:năm|tháng|ngày|quý"
    r"|vụ|mùa|sáng|chiều|tối) [^,;:“”]{0,25}|hiện|nay|hiện nay|đến nay|đến giờ|bây giờ|vừa qua"
    r"|vừa rồi|gần đây|mới đây|từ đó|sau đó|lâu nay|tới nay|mấy năm nay) $"
)
#: `Bên cạnh mô hình A, Đoàn xã còn có mô hình B`
_BESIDE: Final = re.compile(
    r"(?:^|[,;:] )(?:bên cạnh|cùng với|ngoài|song song với|đi đôi với|thông qua|qua|tham gia"
    r"|(?:chia sẻ|nói|kể) (?:về|thêm về)|nhắc (?:đến|tới)) $"
)
#: Behind a name: whoever runs it.
_RUN_BY: Final = re.compile(
    rf" (?:do|được) (?:{heads.BODY}|{heads.COMMUNE}|{heads.HAMLET})\b[^,;:.“”]{{0,60}}?"
    r" (?:thực hiện|triển khai|duy trì|xây dựng|vận hành|ra mắt|thành lập|khởi xướng|phụ trách)\b"
)
#: At the end of what announces a list: ` tiêu biểu của Hội LHPN xã`, ` ở các khu dân cư`.
_WHOSE: Final = re.compile(
    rf"(?:^| )(?:của (?:{heads.BODY}|{heads.COMMUNE})|(?:ở|tại|trong)(?: (?:các|mỗi|từng))?"
    rf" (?:khu|địa phương|cơ sở|{heads.COMMUNE}|{heads.HAMLET}))\b[^,;:]{{0,60}}$"
)
#: How many a list holds, if it says so in a few.
_NUMBERS: Final = {
    said: number
    for number, words in enumerate(("hai 2 02", "ba 3 03", "bốn 4 04", "năm 5 05"), start=2)
    for said in words.split()
}
#: Behind `mô hình`: what they are.
_BRACKET: Final = re.compile(r"\s*\((?:gồm:? |là:? |như:? )?(?P<inside>[^()“”:]{5,400})\)")
#: `nhiều mô hình hay, như mô hình giặt chăn của Đoàn xã, trồng cây của Hội CCB xã`
_FIRST_OF: Final = re.compile(r"\b(?:như|gồm|gồm có|kể đến|nhắc đến) $")
#: `tháng 8/2015`, no number of models.
_DAY: Final = re.compile(r"(?:/|\b(?:năm|tháng|ngày|quý|khóa|số) )\d+ $")
#: Stands in a list.
_ITEMS: Final = re.compile(r"[“;,]")
#: `3 mô hình “A”`
_COUNTED: Final = re.compile(rf"\b\d[\d.]* {heads.MODEL}\b[^“”,;:.]{{0,40}}“")
#: Behind the first of several: they are told of in general.
_TELLS: Final = re.compile(r" (?:đã|đang|vẫn|cũng|sẽ)\b")
#: `chào bán căn hộ theo mô hình “X”`
_SELLS: Final = re.compile(
    r"\b(?:chào bán|mở bán|rao bán|căn hộ|nhượng quyền|khách hàng|nhà đầu tư|kinh doanh)\b"
)
#: Whoever of them needs no name: `Phường đã lập mô hình`.
_UNIT: Final = re.compile(rf"(?:{heads.UNIT}|{heads.COMMUNE}|{heads.HAMLET})\b")
#: `người ta nhớ ngay mô hình`, `ai cũng nhắc đến mô hình`
_KNOWN_FOR: Final = re.compile(
    r"\b(?:nhớ|biết|nhắc|kể|khen|khoe|quen|tự hào|nói (?:đến|tới|nhiều))"
    r"(?: (?:ngay|đến|tới|về|với|vì|bởi|nhờ|qua|mãi|nhiều|nhất|hơn cả|tên|cái))* $"
)
#: `mỗi chi bộ đăng ký ít nhất một mô hình`: none in particular; `không mở rộng mô hình`: not here.
_NOBODYS: Final = re.compile(
    r"\b(?:ít nhất|tối thiểu|mỗi|từng|bất cứ|bất kỳ|mọi|không(?! chỉ| những)|chưa|đừng|muốn|dự định"
    r"|định|sắp|cảnh giác|(?:cần|phải|nên)(?! (?:kể|nhắc|nói)))\b[^,;:.]*$"
)
#: Any verb of making, and what may stand behind it: `thì nhận về mình một mô hình`.
_MAKES: Final = re.compile(
    rf"\b{heads.MAKES}(?: (?:ra|lên|nên|được|thêm|tiếp|mới|lại|điểm|mẫu|về mình"
    r"|cho mình|riêng|chung|thử|luôn|thành công|hiệu quả|tốt|rộng|rãi|một|1|cái|lấy|hẳn|ngay"
    r"|bằng được|nhiều năm nay)){0,3} $"
)
#: What others think of it: `được nhiều nơi tìm đến hỏi chuyện về mô hình`.
_REGARDED: Final = re.compile(
    r"\b(?:được|nổi|thành công|ghi dấu|ghi điểm|tạo dấu ấn|để lại dấu ấn|gây tiếng vang"
    r"|khẳng định)\b[^,;:.]{0,60} (?:về|với|nhờ|bởi|bằng|vì|qua|từ) $"
)


def _counted(said: str | None) -> int:
    """How many `3`, `12` or `ba` are; 0: that isn't said, or not so."""
    if said is None:
        return 0
    return int(said) if said.isdigit() else _NUMBERS.get(said, 0)


class Heads:
    """The heads of one sentence, read from left to right."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.masked = reading.masked
        #: Whether one of several counted names stands in quotes: `12 mô hình “A”, 3 mô hình b`.
        self.counted = _COUNTED.search(self.masked) is not None
        #: Whether the last head was said of models in general.
        self.general = False

    def read(self, head: int, at: int, stop: int) -> bool:
        """Read what stands from `at`, behind a head, to `stop`; whether it names something."""
        masked = self.masked
        left = masked[max(0, head - 60) : head]
        plural = heads.PLURAL.search(left)
        if plural and plural["count"] and _DAY.search(left):
            plural = None
        inherited = self.general and left.rstrip().endswith((",", "và"))
        self.general = False
        quote = masked.find("“", at, stop)
        if patterns.PROPOSED.search(left) or self._refers_back(at, quote):
            return False
        label = patterns.LABEL.match(masked, at)
        after = label.end() if label else at
        if called := patterns.CALLED.match(masked, after, stop):
            after = called.end()
        follows = heads.FOLLOWS.search(left) is not None
        if quote >= 0 and follows:
            # `theo mô hình “X”` is a way of doing, unless somebody has it.
            end = self.reading.quote_end(quote)
            here = self.reading.about and self.reading.is_local()
            run = self.reading.owned(end, stop) or here
            follows = not run or _SELLS.search(masked) is not None
        if quote >= 0 and not follows and self._leads_to(masked[after:quote], quote):
            return self._quoted(head, after, quote, stop=stop, plural=plural)
        sign = patterns.LIST_SIGN.match(masked, after, stop)
        if sign and "," in sign["label"] and sign[0].rstrip().endswith("là"):
            sign = None  # `9 mô hình ủ phân tại vườn, còn lại là các câu lạc bộ`
        if sign and (plural or (not sign["label"].strip() and "là" not in sign[0])):
            return self._announced(after, sign, stop=stop, plural=plural)
        bracket = _BRACKET.match(masked, after, stop)
        if bracket and plural and (count := _counted(plural["count"])):
            # `2 mô hình (nuôi lươn không bùn - Hội CCB xã; trồng bưởi)`
            return lists.in_bracket(self.reading, *bracket.span("inside"), count=count)
        is_told = patterns.IS.search(left) and not patterns.IS_THE_ONE.search(left)
        if follows or (is_told and not self._is_run(after, stop)):
            return False
        return self._unquoted(head, after, stop, plural=plural, inherited=inherited)

    def _is_run(self, at: int, stop: int) -> bool:
        """`đây là mô hình giặt chăn được Đoàn xã duy trì`, not `đây là mô hình hay của tỉnh`.

        Where one was named before, `bên cạnh đó là mô hình nuôi ong của Đoàn xã` is the next.
        """
        end, _ = phrases.end(self.reading, at, stop)
        next_one = self.reading.names and patterns.OWNER_AFTER.match(self.masked, end)
        return bool(next_one or _RUN_BY.match(self.masked, end))

    def _refers_back(self, at: int, quote: int) -> bool:
        """`mô hình này`, but not `mô hình này mang tên “X”`."""
        if not patterns.REFERS.match(self.masked, at):
            return False
        return quote < 0 or not patterns.REFERS_AND_NAMES.fullmatch(self.masked, at, quote)

    # -- in quotes

    def _leads_to(self, gap: str, quote: int) -> bool:
        """Whether the words from a head to a quote let it be the name."""
        said = re.sub(r"^, (?:công trình|phần việc|điển hình|cách làm)\b", "", gap).strip()
        if not said:
            return True
        if (
            len(gap) > patterns.LONGEST_LABEL
            or heads.SAYING.search(gap)
            or patterns.WRITTEN_ON.search(gap)
            or said.endswith("kiểu")  # `không lập mô hình theo kiểu “đánh trống ghi tên”`
            or patterns.DECOY_END.search(said)
        ):
            return False
        if re.search(r"[.!?]\s", gap):
            return False
        if patterns.NAMING.search(gap):
            # `mô hình này là “điểm tựa”`
            return not re.search(r"\blà\s*$", gap) or self.reading.looks_like_name(quote)
        return (
            "," not in gap
            and not patterns.TELLING.search(gap)
            and len(said.split()) <= patterns.LABEL_WORDS
        )

    def _quoted(
        self, head: int, after: int, quote: int, *, stop: int, plural: re.Match[str] | None
    ) -> bool:
        """`mô hình “X”`, `12 mô hình “X”`, `các mô hình … “X”, “Y”`."""
        masked, reading = self.masked, self.reading
        several = plural is not None and not plural["count"]
        alone = several and masked.count("“", quote, stop) == 1 and not reading.announced
        alone = alone and not patterns.NAMING.search(masked, after, quote)
        if alone and not reading.is_local():
            return False  # `các mô hình “sàn thương mại” như …`: a kind
        end = reading.quote_end(quote)
        if patterns.ELSEWHERE.match(masked, end) or self._is_comparison(head, quote):
            return False
        before = len(reading.names)
        doubts = ("long_label",) if quote - after > patterns.SHORT_LABEL else ()
        is_list = False
        if reading.add_quoted(quote, *doubts):
            if masked[end:].lstrip().startswith(":"):
                return False  # what it means: `“4 cùng”: cùng ăn; cùng ở`
            is_list = several or ":" in masked[after:quote]
            # `2 mô hình là “A” và nuôi ong`, but `2 mô hình “A”`
            counted = plural is not None and plural["count"] in _NUMBERS
            is_list |= counted and patterns.NAMING.search(masked, after, quote) is not None
            reading.announced |= is_list
        lists.follow(reading, end, stop, plural=is_list)
        return len(reading.names) > before

    def _is_comparison(self, head: int, quote: int) -> bool:
        """Whether a quote is what a model is likened to, rather than its name."""
        reading = self.reading
        if not reading.written.text[reading.quote_at(quote).inner_start].islower():
            return False
        before = max(0, head - 60), head
        if patterns.LIKENED.search(self.masked, *before):
            return True
        demonstrated = patterns.DEMONSTRATED.match(self.masked, reading.quote_end(quote))
        return demonstrated is not None and not patterns.DOES_END.search(self.masked, *before)

    # -- listed

    def _announced(
        self, after: int, sign: re.Match[str], *, stop: int, plural: re.Match[str] | None
    ) -> bool:
        """`các mô hình: A; B`, `mô hình như A, B`."""
        reading, label = self.reading, sign["label"]
        if reading.sentence.part == "title" and not _ITEMS.search(self.masked, sign.end()):
            return False  # `Gần 1.350 mô hình: Dấu ấn một nhiệm kỳ`
        before = len(reading.names)
        if (
            patterns.TELLING.search(_WHOSE.sub("", label)) is None
            or patterns.ANNOUNCED.search(label)
            or (":" in sign[0] and self._names_follow(label, sign.end(), stop))
        ):
            reading.announced = True
            count = _NUMBERS.get(plural["count"]) if plural and plural["count"] else None
            lists.follow(reading, sign.end(), stop, plural=True, first=True, count=count)
        return len(reading.names) > before or ":" in self.masked[after : sign.end()]

    def _names_follow(self, label: str, at: int, stop: int) -> bool:
        """Whether names follow a colon: their owners are said, or they are in quotes."""
        if patterns.NO_LIST.search(label) or heads.SAYING.search(label + ":"):
            return False
        masked = self.masked
        quote = masked.startswith("“", at) and self.reading.looks_like_name(at)
        if quote or patterns.ITEM_OWNED.match(masked, at, stop):
            return True
        # One item that says whose it is speaks for all.
        near = at + patterns.LISTED_NEAR
        return ";" in masked[stop:near] and bool(patterns.ITEM_OWNED.search(masked, at, near))

    def _listed(self, at: int, stop: int) -> bool:
        """`các mô hình A, B, C`: names if there are three, or some in quotes."""
        names, plain = self.reading.names, self.reading.written.plain
        before = len(names)
        end, _ = phrases.end(self.reading, at, stop)
        if _TELLS.match(self.masked, end):
            return False  # `nhiều mô hình trồng chè đã có lãi, nông dân phấn khởi`
        lists.follow(self.reading, at, stop, plural=True, first=True)
        found = names[before:]
        long = [name for name in found if plain.count(" ", name.start, name.end) > 1]
        if len(long) >= patterns.LIST or any(name.quoted for name in found):
            return True
        del names[before:]
        return False

    def _first_of_items(self, at: int, end: int, stop: int) -> bool:
        """`các mô hình đổi rượu lấy gạo (bản Cát); cắt tóc ngày phiên; “X”`: semicolons divide."""
        masked, reading = self.masked, self.reading
        semicolon = masked.find(";", end, stop + 1)
        if semicolon < 0 or (semicolon > end and not reading.owned(end, semicolon)):
            return False
        if "“" not in masked[semicolon:] and semicolon == end:
            return False  # `nhân rộng các mô hình trồng chè; tổ chức 5 lớp tập huấn`
        reading.announced = True
        reading.add_unquoted(at, end)
        return True

    # -- without quotes

    def _unquoted(
        self, head: int, at: int, stop: int, *, plural: re.Match[str] | None, inherited: bool
    ) -> bool:
        """`mô hình nuôi ốc ruộng của Tổ hội số 2`."""
        masked, reading = self.masked, self.reading
        end, what = phrases.end(reading, at, stop)
        phrase = " ".join(masked[at:end].split())
        owned = bool(patterns.OWNER_AFTER.match(masked, end) or _RUN_BY.match(masked, end))
        if not unquoted.is_name(phrase, owned=owned and not plural):
            self.general = plural is not None or inherited
            return False
        if plural or (inherited and not masked.startswith(" đã ", end)):
            self.general = True
            if plural is None or not plural["count"]:
                return self._listed(at, stop) or self._first_of_items(at, end, stop)
            if self.counted:  # `12 mô hình “A”, 3 mô hình nuôi ong`
                reading.add_unquoted(at, end)
            return self.counted
        if patterns.ELSEWHERE.match(masked, end):
            return False
        placed = what in ("at", "commune", "hamlet") or reading.owned(end, stop)
        if not owned and not self._is_one(head, at, end, phrase=phrase, placed=placed):
            return False
        doubts = () if owned or placed or reading.listing else ("weak_head",)
        reading.add_unquoted(at, end, *doubts)
        reading.announced |= _FIRST_OF.search(masked, max(0, head - 20), head) is not None
        lists.follow(reading, end, stop)
        return True

    def _is_one(self, head: int, at: int, end: int, *, phrase: str, placed: bool) -> bool:
        """Whether a phrase without an owner is said of one model of somebody here."""
        masked, reading = self.masked, self.reading
        if patterns.REFERS.match(masked, end):
            return False  # `mô hình hợp tác toàn diện này`
        if reading.listing:
            return True
        before = max(0, head - 60), head
        does = patterns.DOES_END.search(masked, *before) is not None
        if does and patterns.PERSON.search(masked, *before):
            return True
        if self._is_theirs(head, does=does, here=reading.is_local(except_for=(at, end))):
            return True
        # `Tổ tiết kiệm xóm Đình` says its place itself.
        capital = reading.written.text[reading.base + at].isupper()
        proper = capital and patterns.GROUP_FIRST.match(" " + phrase)
        local = reading.is_local(except_for=(0, 0) if proper else (at, end))
        if local and (placed or does or proper):
            return True
        return self._clause_begins(head) and (
            patterns.BEGAN.match(masked, end) is not None
            or reading.is_local(except_for=(head, len(masked)))
            or reading.is_local(except_for=(at, end), named=True)
            or (local and masked.startswith(":", end))  # a heading run in
        )

    def _is_theirs(self, head: int, *, does: bool, here: bool) -> bool:
        """Whether somebody before the head has the model, or is known for it.

        `here`: somebody or some place of the sentence is told by name.
        """
        masked = self.masked
        if _NOBODYS.search(masked, max(0, head - 60), head):
            return False
        if here and _KNOWN_FOR.search(masked, max(0, head - 60), head):
            return True
        subject = _SUBJECT.search(masked[max(0, head - _CLAUSE) : head])
        if subject is None:
            return False
        if does and (patterns.PERSON.match(subject["who"]) or _UNIT.match(subject["who"])):
            return True
        does = does or _MAKES.search(masked, max(0, head - 60), head) is not None
        return here and (does or _REGARDED.search(masked, max(0, head - 100), head) is not None)

    def _clause_begins(self, head: int) -> bool:
        before = self.masked[max(0, head - 3) : head].rstrip()
        if head <= 6 or before.endswith((",", ":", ")", "-", "–")):  # noqa: PLR2004 (`3- `)
            return True
        before_head = max(0, head - 60), head
        return (
            _TIME.search(self.masked, *before_head) or _BESIDE.search(self.masked, *before_head)
        ) is not None
