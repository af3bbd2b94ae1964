"""The year that a text says for a named initiative; the rules: tests/register/gold/GUIDE.md."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from register.extract.name import by_sentence, shared

if TYPE_CHECKING:
    from collections.abc import Sequence

    from register.extract.names import Name
    from register.extract.written import Sentence, Written

#: `năm 2021`, `tháng 8/2025`, `đầu năm học 2024 - 2025`, `quý II/2024`, `14/3/2024`.
_YEAR: Final = re.compile(
    r"""(?P<until>\b(?:tính\ đến|đến|trước|cho\ tới|tới|so\ với|giai\ đoạn|nhiệm\ kỳ|hết|kỷ\ niệm
    |số|cuối)\b[^,.;]{0,25}?)?
    (?:\bnăm(?:\ học)?\ |\btháng\ \d{1,2}[/-]|\bquý\ (?:i{1,3}|iv|[1-4])[/-]
    |\b\d{1,2}[/.-]\d{1,2}[/.-])
    (?P<year>(?:19|20)\d\d)(?!\d)(?P<range>\s?[-–]\s?(?:19|20)?\d\d)?""",
    re.VERBOSE,
)
_MODEL: Final = re.compile(r"\bmô hình\b")
#: A new thing: the year of the sentence before isn't its.
_NEW: Final = re.compile(
    r"[\s*\"“-]*(?:ngoài ra|bên cạnh|cùng với|song song|không chỉ|tuy|hiện|nay|đến nay|từ \d)"
)
#: `mô hình này … từ năm 2022`, `Mô hình do … khởi xướng từ tháng 8/2019`.
_REFERENCE: Final = re.compile(r"\bmô hình (?:này|nói trên|trên|đó|ấy|do)\b|^đây là mô hình")
_NOW: Final = re.compile(r"\b(?:nay|hiện có)\b")
_BRACKET: Final = re.compile(r"\W{0,3}\([^()\n]{1,220}\)")
_FAR: Final = 8
_NEAR: Final = 1


def find(written: Written, names: Sequence[Name]) -> list[int | None]:
    """For each name the year said in its sentence, the one before or a reference back; or None.

    A year behind the name is its own; one in front holds for the names after it as well. Years of
    a period (giai đoạn, nhiệm kỳ) and days up to which one counted (tính đến) are no such years.
    """
    found: list[int | None] = [None] * len(names)
    for numbers in by_sentence(names):
        sentence = names[numbers[0]].sentence
        here = written.number_of(sentence)
        carried = None
        if here and written.sentences[here - 1].paragraph == sentence.paragraph:
            before = written.sentences[here - 1]
            first = _first_name(names, before)
            if _MODEL.search(written.plain, before.start, before.end) and not _NEW.match(
                written.plain, sentence.start
            ):
                # A year behind a name there is that one's own.
                carried = _last(written, before.start, min(before.end, first))
            if _YEAR.search(written.plain, sentence.start, names[numbers[0]].start):
                carried = None  # Tính đến hết tháng 9/2023, …
        left = sentence.start
        for at, number in enumerate(numbers):
            name = names[number]
            # A year behind the name before is that one's own.
            carried = _last(written, left, name.start) or carried
            right = names[numbers[at + 1]].start if at + 1 < len(numbers) else sentence.end
            stop = _stop(written.plain, name.end, right)
            own = _first(written, name.end, right if stop < 0 else stop)
            found[number] = own or carried
            left = right if stop < 0 else stop
    for number, name in enumerate(names):
        if found[number] is None:
            following = names[number + 1].start if number + 1 < len(names) else len(written.text)
            found[number] = _referred(written, name, following)
    return shared(written, names, found)


def _stop(plain: str, start: int, end: int) -> int:
    """The semicolon that ends what is said of a name, a bracket's own aside; or -1."""
    bracket = _BRACKET.match(plain, start, end)
    return plain.find(";", bracket.end() if bracket else start, end)


def _first_name(names: Sequence[Name], sentence: Sentence) -> int:
    """Where the first name of a sentence begins; without one, its end."""
    at = bisect_left(names, sentence.start, key=lambda one: one.start)
    return min(names[at].start, sentence.end) if at < len(names) else sentence.end


def _last(written: Written, start: int, end: int) -> int | None:
    years = [match for match in _YEAR.finditer(written.plain, start, end) if _counts(match)]
    if not years or _NOW.search(written.plain, years[-1].end(), end):
        return None
    return int(years[-1]["year"])


def _first(written: Written, start: int, end: int) -> int | None:
    for match in _YEAR.finditer(written.plain, start, end):
        if _counts(match):
            return int(match["year"])
    return None


def _counts(match: re.Match[str]) -> bool:
    return not match["until"] and (not match["range"] or "học" in match[0])


def _referred(written: Written, name: Name, following: int) -> int | None:
    here = written.number_of(name.sentence)
    far = _FAR if name.sentence.part == "title" else _NEAR
    for sentence in written.sentences[here + 1 : here + 1 + far]:
        if sentence.start >= following:
            return None
        if match := _REFERENCE.search(written.plain[sentence.start : sentence.end]):
            start = sentence.start
            return _first(written, start + match.end(), sentence.end) or _last(
                written, start, start + match.start()
            )
    return None
