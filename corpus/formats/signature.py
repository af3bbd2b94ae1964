"""Who wrote a bulletin: the name, pen name or initials that stand below it."""

from __future__ import annotations

import re

from corpus.formats.text import clean, composed, cut_at

SHORTEST, LONGEST = 2, 70
#: Two joined names of four syllables each, or an office with its commune, district and province.
MOST_WORDS = 9

INITIALS = 2

_WORK = r"(?:tin|bài|bài\sviết|ảnh|video|clip)"
_LABEL = re.compile(
    rf"(?:{_WORK}(?:\s?(?:,|và|&|\+|-|–|/)\s?{_WORK})*|tác\sgiả|người\s(?:viết|đăng|thực\shiện)"
    r"|thực\shiện|biên\stập|nguồn\stin|phóng\sviên|pv|ctv)\s?[:：]\s?",
    re.IGNORECASE,
)
_ONLY_PICTURE = re.compile(r"(?:ảnh|video|clip|nguồn\sảnh)\s?[:：]", re.IGNORECASE)
_SOURCE = re.compile(r"(?:theo|nguồn)\s?[:：]?\s+(?=\S)", re.IGNORECASE)
_COMMON = re.compile(
    r"(?:PV|P\.V|BBT|CTV|nhóm PV|phóng viên|ban biên tập|cộng tác viên)?\s?"
    r"\(?(?:tổng hợp|sưu tầm|ghi|biên tập)?\)?",
    re.IGNORECASE,
)
# What may be written small inside an office: "Hội Phụ nữ xã Bến Cát".
_SMALL_WORDS = """
    và xã huyện tỉnh thành phố phường quận thị trấn thôn bản ấp ủy uỷ vận phụ nữ nông dân biên tập
    tin thông phòng chính trị niên thanh tuyên giáo truyền thể thao văn hóa hoá tổng hợp đoàn viên
    quốc tổ trận cựu chiến binh công an sự ban trung tâm cổng điện tử trang đảng hội sở báo đài phát
    hình khu nghệ sĩ bộ đội của y tế kiểm lâm biên phòng viện tàng
"""
_SMALL = frozenset(_SMALL_WORDS.split())
_OFFICES = """
    Ban|Hội|Văn phòng|VP|UBND|UBMTTQ|MTTQ|Mặt trận|Ủy ban|Uỷ ban|Trung tâm|TT|Công an|Đoàn|BCH
    Thành đoàn|Tỉnh đoàn|Huyện đoàn|Sở|Phòng|Cổng|Trang|Đảng ủy|Đảng uỷ|Huyện ủy|Tỉnh ủy|Thành ủy
    Báo|Đài|Khối|Chi bộ|Đảng bộ|Liên đoàn|LĐLĐ|Trạm|Thư viện|Bảo tàng|Hạt|Đồn|Bộ|Tổ|Trường|Chi hội
"""
_OFFICE = re.compile(rf"(?:{'|'.join(line.strip() for line in _OFFICES.splitlines() if line)})\b")
_WORD = re.compile(r"[^\s\-–/,&().]+")
_SENTENCE = re.compile(r"[!?:;…,]$")
_AFTER_CLOSE = re.compile(r"\.\s?/\s?\.")


def signed_by(line: str) -> str | None:
    """The author that a line at the end of a bulletin names, or None if it isn't a signature.

    >>> [signed_by(line) for line in ("Hương Dịu", "(Mai Khê)", "Tin, ảnh: M.K–T.D", "HOÀI AN")]
    ['Hương Dịu', 'Mai Khê', 'M.K–T.D', 'HOÀI AN']
    >>> signed_by("Ban Dân vận Tỉnh ủy"), signed_by("Quang cảnh hội nghị")
    ('Ban Dân vận Tỉnh ủy', None)
    """
    text, same = composed(line)
    if not SHORTEST <= len(text) <= LONGEST:
        return None
    label = _LABEL.match(text)
    rest = text[label.end() :] if label else text
    name = _unbracketed(rest)
    if _ONLY_PICTURE.match(text) or not name or any(c.isdigit() for c in name):
        return None
    if not (_COMMON.fullmatch(name) or is_name(name)):
        return None
    # The same characters, as the source wrote them.
    return name if same else _unbracketed(line[cut_at(line, len(text) - len(rest)) :])


def taken_from(line: str) -> str | None:
    """The paper or portal that a source line names.

    >>> taken_from("Theo Báo Lam Sơn"), taken_from("(Nguồn: lamson.example.vn)")
    ('Báo Lam Sơn', 'lamson.example.vn')
    >>> taken_from("Theo Nghị quyết số 12, xã có 3 thôn.") is None
    True
    """
    line = _unbracketed(line)
    text, same = composed(line)
    found = _SOURCE.match(text) if len(text) <= LONGEST else None
    if not found or _SENTENCE.search(text) or len(text.split()) > MOST_WORDS:
        return None
    rest = clean(line[found.end() if same else cut_at(line, found.end()) :])
    address = "." in rest and " " not in rest
    named = rest[:1].isupper() and not rest.endswith(".") and not any(c.isdigit() for c in rest)
    return rest if rest and (named or address) else None


def cut_close(line: str) -> tuple[str, str | None]:
    """A last paragraph without its `/.`, and the signature that stands behind it in the same line.

    >>> cut_close("Phong trào sẽ được nhân rộng./.")
    ('Phong trào sẽ được nhân rộng.', None)
    >>> cut_close("Phong trào sẽ được nhân rộng./. Hoài An")
    ('Phong trào sẽ được nhân rộng.', 'Hoài An')
    """
    closes = list(_AFTER_CLOSE.finditer(line))
    if not closes:
        return line, None
    last = closes[-1]
    after = clean(line[last.end() :])
    author = taken_from(after) or signed_by(after)
    if author and author[: len(author) // 2] == author[len(author) // 2 + 1 :]:
        # Scrapers keep the line and its hidden twin: "Hoài An/BLS Hoài An/BLS".
        author = author[: len(author) // 2]
    if after.strip(" .”\"'") and not author:
        return line, None
    return line[: last.start() + 1], author


def is_name(name: str) -> bool:
    """Whether every word of a text is written like a part of a name, an office's too.

    >>> is_name("H.Bích - C.Luân"), is_name("Trạm Y tế xã"), is_name("Ra quân đầu xuân")
    (True, True, False)
    """
    found = _WORD.findall(name)
    if not found or len(found) > MOST_WORDS or _SENTENCE.search(name):
        return False
    # Only initials end with a full stop as sentences do.
    if name.endswith(".") and max(map(len, found)) > INITIALS:
        return False
    if _OFFICE.match(name):
        return all(word[0].isupper() or word in _SMALL for word in found)
    return all(word[0].isupper() or word == "và" for word in found) and any(
        word.isalpha() for word in found
    )


def _unbracketed(text: str) -> str:
    text = clean(text).strip(" -–—,")
    if text[:1] in "([" and text[-1:] in ")]":
        return clean(text[1:-1])
    return text
