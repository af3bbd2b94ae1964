"""Who took a picture: names that stand at the end of captions, or on lines of their own."""

from __future__ import annotations

import re

from corpus.formats.signature import is_name
from corpus.formats.text import clean, composed, cut_at

#: Nothing longer is a caption.
LONGEST = 300
#: What says "Ảnh:" and then fewer words than this names someone, capital letters or not.
FEWEST_WORDS = 5

# Nearly no line has these words so near its end: looked for first, because it is cheap.
_HINT = re.compile("[ẢảHhA]\u0309?(?:nh|NH|ình|ÌNH|i\u0300nh|I\u0300NH)")
_CREDIT_LENGTH = 100
_LABEL_LENGTH = 30
_KIND = r"(?:\s(?:tư\sliệu|minh\s(?:họa|hoạ)|chụp|do|từ))?"
# "Ảnh" with a capital opens a credit even where the full stop before it is missing; with a small
# letter it is a word of the sentence.
_AFTER = re.compile(
    rf"[\s.–—|/(-]*(?<!\w)(?:Nguồn\s[ảẢ]nh|Ảnh|ẢNH|Hình){_KIND}\s?[:：][^:]{{1,60}}$"
)
_BRACKETED = re.compile(
    r"[\s–—-]*[(\[]\s?(?:nguồn\s)?(?:ảnh|hình)(?:\s[^()\[\]:]{1,30})?\s?(?:[:：][^()\[\]]{0,60})?"
    r"[)\]][\s.]*$",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    rf"[(\[]?(?:(?P<picture>(?:nguồn\s)?(?:ảnh|hình))|video|clip){_KIND}\s?[:：]\s?(?P<rest>.*)",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"[(\[]?(?:nguồn\s)?(?:ảnh|hình)(?:\s(?:tư\sliệu|minh\s(?:họa|hoạ)|internet))?[)\]]?\.?",
    re.IGNORECASE,
)
_GIVEN = re.compile(
    r"(?:cung\scấp|internet|tư\sliệu|sưu\stầm|minh\s(?:họa|hoạ))\.?$", re.IGNORECASE
)


def cut_credit(line: str) -> str:
    """A caption without the name of its photographer; empty if it is nothing else.

    >>> cut_credit("Hội viên nhận giấy khen. Ảnh: M.K"), cut_credit("Đường hoa (Ảnh: Hà Thu)")
    ('Hội viên nhận giấy khen.', 'Đường hoa')
    >>> cut_credit("Ảnh: M.K"), cut_credit("Ảnh: Bà con thôn Bến Cát dọn kênh đón nước")
    ('', 'Bà con thôn Bến Cát dọn kênh đón nước')
    """
    if len(line) > LONGEST:
        return line
    if ":" in line[:_LABEL_LENGTH] and (described := _described(line)) is not None:
        return described
    if not _HINT.search(line, max(0, len(line) - _CREDIT_LENGTH)):
        return line
    text, same = composed(line)
    if _BARE.fullmatch(text):
        return ""
    if not (found := _BRACKETED.search(text) or _AFTER.search(text)):
        return line
    end = found.start()
    # The full stop before the credit is the sentence's own.
    end += text[end : end + 1] == "."
    return clean(line[: end if same else cut_at(line, end)])


def is_credit(line: str) -> bool:
    """Whether a line says who took a picture, and nothing else."""
    return len(line) <= LONGEST and not cut_credit(line)


def has_credit(line: str) -> bool:
    """Whether a line of a caption's length says who took a picture, or that it is about one."""
    return len(line) <= LONGEST and cut_credit(line) != line


def _described(line: str) -> str | None:
    """What a line that opens with "Ảnh:" or "Video:" says of it: empty if it only names someone."""
    text, same = composed(line)
    found = _LABELLED.match(text)
    if not found:
        return None
    rest = clean(found["rest"].rstrip(")]"))
    few = found["picture"] is not None and len(rest.split()) < FEWEST_WORDS
    if few or _GIVEN.search(rest) or is_name(rest.rstrip(".,")):
        return ""
    start = found.start("rest")
    return clean(line[start if same else cut_at(line, start) :])
