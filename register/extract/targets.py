"""Whether numbers are of what is aimed at: by a word before them, or by the heading over them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from register.extract.written import Written

#: What makes a sentence one of targets.
_TARGET: Final = re.compile(
    r"""
    (?<!\w)(?:phấn\sđấu|(?:đặt|đề)\s(?:ra\s)?(?:mục\stiêu|chỉ\stiêu|yêu\scầu)|đặt\sra|mục\stiêu
            |chỉ\stiêu|quyết\stâm(?=\s(?:có|xây|đưa|mỗi))|nhằm\sđạt
    |dự\s(?:kiến|tính|định)|yêu\scầu\s(?!trên)|sẽ|thời\sgian\stới|(?:hướng|tiến)\s(?:tới
        |đến)(?=\s(?:có
            |mục|xây|mỗi|hết))
    |phải(?=\s(?:có|xây|đăng|gầy|gây|dựng|lập|chọn|làm|duy|đạt|đỡ|ra\smắt|thành\slập|nhân
        |giữ)(?!\w))
    |cần(?=\s(?:có|xây\sdựng)\s(?:ít|tối|thêm|từ|\d))|tính(?=\smỗi)
        |(?<!thẩm\s)(?<!quyết\s)(?<!nhất\s)định(?=\s(?:mở|làm|gây))
    |kế\shoạch(?=\s(?:đến|năm|là|đề|sẽ|xây\sdựng|mỗi|trong|hết)(?!\w))|từ\snay\sđến
        |kêu\sgọi\s(?=mỗi)|được\sgiao(?=\s(?:thực\shiện|xây\sdựng|chỉ\stiêu|triển\skhai|làm|\d))
    |(?:đề\snghị|vận\sđộng)\s(?=mỗi|các|từng)|giao\s(?=mỗi|các|từng|chỉ|cho\s(?:mỗi|từng|năm)))
    """,
    re.VERBOSE,
)
#: A heading or a sentence whose list is one of targets.
_TARGET_HEADING: Final = re.compile(
    r"[\s\divx.,)*+-]{0,10}(?:(?:một\ssố|các)\s)?(?:mục\stiêu|chỉ\stiêu|phương\shướng|nhiệm\svụ"
    r"|kế\shoạch)(?!\w)"
)
#: What makes it one of results again.
_DONE: Final = re.compile(r"(?<!\w)(?:đã|đến\snay|tới\snay|hiện\scó|hiện\snay)(?!\w)")
#: … but not these: vượt kế hoạch, đáp ứng yêu cầu.
_REACHED: Final = re.compile(
    r"(?:vượt|đạt|hoàn thành|thực hiện|bám|so với|theo|bằng|đáp ứng|từ|không đạt|của|các"
    r"|những)\s(?:[\d.,/%]+\s){0,2}$"
)
#: Sentences looked back for a heading; its characters.
HEADING_BACK: Final = 12
_LONGEST_HEADING: Final = 90
_END_MARKS: Final = frozenset('.;!?…,”"')


def target_before(text: str, start: int, at: int, *, duties: bool = True) -> bool:
    """Whether a word of targets stands between `start` and `at`. `text` is in lower case.

    `duties`: or a word of what must be.

    >>> target_before("năm 2024 phấn đấu có 3 mô hình", 0, 20)
    True
    >>> target_before("vượt kế hoạch năm, có 3 mô hình", 0, 22)
    False
    """
    return any(
        not _REACHED.search(text, max(start, found.start() - 30), found.start())
        and not _DONE.search(text, found.end(), at)
        and (duties or not found[0].startswith(("phải", "cần")))
        for found in _TARGET.finditer(text, start, at)
    )


def among_targets(written: Written, sentence: int) -> bool:
    """Whether the heading over a sentence (by its number) says that there are targets under it."""
    sentences = written.sentences
    for number in range(sentence, max(-1, sentence - HEADING_BACK), -1):
        one = sentences[number]
        if (
            number < sentence
            and one.paragraph != sentences[sentence].paragraph
            and is_heading(written, number)
        ):
            return _TARGET_HEADING.match(written.plain, one.start, one.end) is not None
    return False


def is_heading(written: Written, sentence: int) -> bool:
    """Whether a sentence is of a short paragraph without an end mark: `2. Hạn chế`."""
    sentences = written.sentences
    one = sentences[sentence]
    first = last = sentence
    while first and sentences[first - 1].paragraph == one.paragraph:
        first -= 1
        if sentence - first > 1:
            return False
    while last + 1 < len(sentences) and sentences[last + 1].paragraph == one.paragraph:
        last += 1
        if last - sentence > 1:
            return False
    begun, end = sentences[first].start, sentences[last].end
    return (
        one.part == "paragraph"
        and end - begun <= _LONGEST_HEADING
        and written.plain[begun:end].rstrip()[-1:] not in _END_MARKS
    )


def of_targets(written: Written, sentence: int, *, duties: bool = True) -> bool:
    """Whether a sentence (by its number) says targets. `duties`: `phải có` makes them too."""
    one = written.sentences[sentence]
    return target_before(written.plain, one.start, one.end, duties=duties)
