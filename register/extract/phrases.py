"""Where a name without quotes ends in its sentence: `unquoted`, and the commas inside names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from register.extract import heads, patterns, unquoted
from vietnamese.alphabet import CAPITALS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from register.extract.reading import Reading

_BODY: Final = re.compile(heads.BODY + r"\b")
_GROUP: Final = re.compile(heads.GROUP + r"\b")
#: Stands between two halves of a name, if they belong together.
_DIVIDER: Final = re.compile(r",\s*|\s+[–-]\s+(?=[^\W\d_])")
#: Times that a name is taken on behind one.
_PIECES: Final = 3
#: Said of the two halves of a saying: `cha trước làm gương, con sau noi bước`.
_OPPOSITES: Final = frozenset(
    frozenset(pair.split())
    for line in """
    trước sau, trên dưới, trong ngoài, vào ra, lên xuống, đi về, đến đi, đầu cuối, sáng tối
    sáng chiều, sớm tối, sớm muộn, ngày đêm, già trẻ, lớn bé, to nhỏ, lớn nhỏ, cha con, mẹ con
    ông cháu, bà cháu, thầy trò, anh em, chồng vợ, nam nữ, quân dân, đảng dân, cho nhận
    mượn trả, vay trả, mua bán, nhà ngõ, nhà vườn, nhà đường, nhà đồng, cũ mới, xa gần, ít nhiều
    thừa thiếu, khỏe yếu, giàu nghèo, khó dễ, đúng sai, xấu đẹp, bẩn sạch, nói làm, nghe nói
    học làm, hai ba, một hai, một nhiều, một mười, bớt thêm, đông hè
    """.splitlines()
    for pair in line.split(",")
    if pair.strip()
)
#: `giúp hộ nghèo, mỗi hộ 2 triệu đồng` tells.
_SOME: Final = frozenset(
    ("mỗi", "từng", "các", "những", "nhiều", "hai", "ba", "cứ", "có", "ai", "cả", "mọi", "vừa")
)
#: Syllables of a half that has one word with the other in common.
_SHORT: Final = 4
#: Syllables of halves that are as long as each other, but for so many.
_UNEVEN: Final = 1
#: What stands behind a dash in a name is as short: `mượn - trả`, `sạch nhà - đẹp ngõ`.
_BEHIND_DASH: Final = 3
#: `giữa cơ quan tài nguyên - môi trường với cơ quan thuế`: one word, whatever follows.
_FIELD: Final = re.compile(
    r"\b(?:tài nguyên - môi trường|văn hóa - (?:xã hội|văn nghệ|thể thao|thông tin)"
    r"|kinh tế - xã hội|quốc phòng - an ninh|an ninh - quốc phòng|kế hoạch - tài chính"
    r"|tài chính - kế hoạch"
    r"|vườn - ao|ao - chuồng|xanh - sạch|sạch - (?:xanh|đẹp)|sáng - xanh|đẹp - an toàn|khoa học - "
    r"|đoàn - (?:hội|đội)|hội - đội|lao động - |tín dụng - |bắc - nam)"
)
#: `nuôi ong dưới tán rừng, trồng nấm lim`: two.
_WORK: Final = re.compile(r"\s*(?:trồng|nuôi|chăn nuôi|làm|sản xuất|chế biến|may|đan|bán)\b")
#: `cột mốc, cô giáo Lan cho biết`: somebody else is told of.
_CAPITAL: Final = re.compile(rf" [{CAPITALS}][^\W\d_]")
#: One syllable, which is no name: `chia gạo, | mắm, | muối và đường`.
ONE: Final = re.compile(r"\s*[^\W\d_]+(?: và [^“”;:]{1,40})?\s*")
#: Behind both halves: the name ends, or is said to be somebody's.
_AFTER_DASHED: Final = re.compile(r"\s*(?:[.,;:!?…(–-]|$)| (?:của|do|thuộc|tại|ở|được|đã)\b")
#: Who or where it is stands behind a dash, too.
_UNIT: Final = re.compile(rf"(?:{heads.DOER}|{heads.COMMUNE}|{heads.HAMLET}|một|nơi|cách)\b")


def end(reading: Reading, start: int, stop: int) -> tuple[int, str]:
    """Where the phrase that begins at `start` ends, and what ends it, as `unquoted.end` says."""
    masked, text, base = reading.masked[:stop], reading.written.text, reading.base
    group = _GROUP.match(reading.masked, start) is not None
    at, what = unquoted.end(masked, text, start, base=base, group=group)
    # `tuyên truyền, vận động nhân dân`, `kiến thức, kỹ năng tại khu trọ`, `xe lăn mượn - trả`
    for _ in range(_PIECES):
        divider = _DIVIDER.match(masked, at)
        if divider is None or divider.end() >= stop:
            break
        after = divider.end()
        more, why = unquoted.end(masked, text, after, base=base, group=group)
        said = masked[start:at]
        if "," in divider[0]:
            joined = _joined(reading, said, after, more, why)
        else:
            joined = _dashed(reading, said, after, more)
        if not joined:
            break
        at, what = more, why
    return at, what


def _joined(reading: Reading, said: str, after: int, more: int, why: str) -> bool:
    """Whether the comma behind `said` is inside a name, whose other half is `after` to `more`."""
    masked = reading.masked
    piece = masked[after:more]
    words = said.split()
    short_first = len(words) <= unquoted.FEWEST and not _CAPITAL.search(
        reading.written.text, reading.base + after, reading.base + more
    )
    alike = piece.split()[:1] == words[-3:-2]  # `mức độ 3, mức độ 4`
    ends_in_owner = why not in ("comma", "") and patterns.OWNER_OR_PLACE.match(masked, more)
    # `tự quản đường biên, cột mốc.`
    ends = not (reading.listing or masked[more:].strip(" .…") or _WORK.match(piece))
    few = 0 < len(piece.split()) < 4  # noqa: PLR2004 (`kỹ năng số`)
    short_second = few and (ends_in_owner or ends)
    one = ONE.fullmatch(piece) is not None  # `chia gạo, mắm, muối và đường`
    return (
        bool(short_first or short_second or one or alike or _parallel(words, piece.split()))
        and not unquoted.tells(piece)
        and not reading.is_place(after, more)
        and not piece.startswith((heads.MODEL, "“"))
        # `camera an ninh, Công an xã có mô hình`
        and not (reading.written.text[reading.base + after].isupper() and _BODY.match(piece))
    )


def _dashed(reading: Reading, said: str, after: int, more: int) -> bool:
    """Whether the dash behind `said` is inside a name: `xe lăn mượn - trả của Hội Chữ thập đỏ`."""
    piece = reading.masked[after:more]
    if _FIELD.search(f"{said} - {piece}"[max(0, len(said) - 12) :]):
        return True
    # A verb behind it would tell: `– treo cao là để khỏi ướt`.
    ends = _AFTER_DASHED.match(reading.masked, more) is not None
    return (
        ends
        and 0 < len(piece.split()) <= min(_BEHIND_DASH, len(said.split()))
        and reading.written.text[reading.base + after].islower()
        and not unquoted.tells(piece)
        and _UNIT.match(piece) is None
    )


def _parallel(first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether two halves are made alike: one goes on in the words the other began with.

    >>> _parallel("ông bà học trước".split(), "con cháu học sau".split())
    True
    >>> _parallel("xứ đạo không có người nghiện".split(), "không đốt pháo".split())
    True
    >>> _parallel("trồng chè sạch".split(), "mỗi năm thu lãi".split())
    False
    """
    if len(second) < unquoted.FEWEST:
        return False
    # `tủ thuốc treo cao, treo cao cho khỏi ướt` tells why.
    if second[0] in first and second[:2] not in [first[n : n + 2] for n in range(len(first))]:
        return True
    if first[-1] in second[1:3]:
        return True  # `khai hồ sơ, trả hồ sơ tại nhà`
    if second[1] in first and second[0] not in _SOME and len(second) <= _SHORT:
        return True  # `phân loại rác tại nguồn, đổi rác lấy quà`
    even = abs(len(first) - len(second)) <= _UNEVEN
    pairs = list(zip(first, second, strict=False))
    return even and (
        any(one == other for one, other in pairs[1:])
        or any(frozenset((one, other)) in _OPPOSITES for one, other in pairs)
    )
