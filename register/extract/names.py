"""The names of initiatives: what follows `mô hình`, alone or in lists, with quotes or without."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from register.extract import gate, heads, items, patterns, quotes, told
from register.extract.name import Name
from register.extract.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from register.extract.written import Sentence, Written

__all__ = ["Name", "find"]

#: What no name ends in: a quotation mark is missing somewhere.
_BROKEN: Final = re.compile(r"\b(?:và|hoặc|của|các|những|như|để)$")
#: How a body goes on from a title that is a name.
_THAT_IS: Final = re.compile(
    r"(?:(?:đó|đây) (?:chính )?là (?:tên (?:gọi )?(?:của )?)?(?:một )?)?"
    r"mô hình (?:do|được|mà|đang được|vừa được) "
)
#: Of three to eleven words, none of whom it is told: no headline.
_ONLY_A_NAME: Final = re.compile(
    r"(?!(?:phụ nữ|nông dân|thanh niên|cựu chiến binh|công an|bộ đội|người|anh|chị|ông|bà|xã|phường"
    r"|huyện|thôn|nhiều|những|hiệu quả|lan tỏa|khi|nơi|chuyện|làm giàu|thoát nghèo|phát huy"
    r"|nâng cao)\b)(?!.*\bmô hình\b)[^\W\d_]+(?:,? [^\W_]+){2,10}[ .…]*"
)


def find(written: Written) -> list[Name]:
    """The names of a text, ascending, none in another; the same name as often as it is said.

    >>> from corpus.bulletin import Bulletin
    >>> from register.extract.written import Written
    >>> text = "Xã An ở huyện Bình có các mô hình “Dân vận khéo”: “Ngõ sáng”; nuôi ốc ruộng."
    >>> written = Written.of(Bulletin(id="b", source="mau", title=text))
    >>> [written.text[name.start : name.end] for name in find(written)]
    ['Ngõ sáng', 'nuôi ốc ruộng']
    """
    found: list[Name] = []
    carried = False
    last_paragraph = -1
    speaking = _paragraphs_about(written)
    # A bulletin on the movement speaks of models all along.
    everywhere = patterns.MOVEMENT_SAID.search(written.plain, 0, patterns.LEAD) is not None
    bullets: str | None = None
    for number, sentence in enumerate(written.sentences):
        if sentence.paragraph != last_paragraph:
            carried = False
            # A list with dashes ends where numbered paragraphs go on.
            here = _bullet(written, sentence)
            bullets = here if bullets == here else None
            if number and _announces_bullets(written, number):
                bullets = here or "“"
            first = True
        else:
            before = written.sentences[number - 1]
            first = (
                first
                and patterns.BULLET.fullmatch(written.plain, before.start, before.end) is not None
            )  # `1.` was cut off
        last_paragraph = sentence.paragraph
        about = everywhere or sentence.paragraph in speaking or sentence.paragraph - 1 in speaking
        reading = Reading(
            written,
            sentence,
            carried=carried,
            about=about,
            taken_up=_taken_up(written, number),
            bullet=bullets is not None and first,
        )
        found += items.read(reading)
        carried = reading.listing
    found = [*_in_title(written, found), *found]
    if found and not gate.is_local(written.text, written.plain):
        return []
    return _told_here(written, found)


def _told_here(written: Written, found: Sequence[Name]) -> list[Name]:
    """Leave out what breaks off, and what only sounds like a name where the wide world is told of.

    Quotes stay there: whoever put them gave the model its name.
    """
    found = [name for name in found if not _BROKEN.search(written.plain[name.start : name.end])]
    if all(name.quoted for name in found):
        return found
    people, law = gate.tells_of_people(written.plain), gate.is_law(written.plain)
    return [
        name
        for name in found
        if name.quoted
        or (
            (people or patterns.OWNED.match(written.plain, name.end, name.sentence.end))
            and not (law and "headless" in name.doubts)
        )
    ]


def _in_title(written: Written, found: Sequence[Name]) -> list[Name]:
    """A name said in the title only, which the body takes up as `mô hình này`."""
    title = next((one for one in written.sentences if one.part == "title"), None)
    if title is None:
        return []
    if told_of := _title_told_of(written, title):
        return [told_of]
    back = patterns.BACK.search(written.plain, title.end, title.end + patterns.TAKEN_UP)
    if back is None or (found and found[0].start < back.start()):
        return []
    said = quotes.find(written.text, written.plain, start=title.start, end=title.end)
    for quote in said:
        inside = written.plain[quote.inner_start : quote.inner_end]
        before = written.plain[max(title.start, quote.start - 40) : quote.start]
        if told.shaped(written.text[quote.inner_start : quote.inner_end], inside) and not (
            told.is_decoy(before, len(before))
        ):
            return [
                Name(
                    quote.inner_start,
                    quote.inner_end,
                    quoted=True,
                    sentence=title,
                    confidence=patterns.FACTORS["title_only"],
                    doubts=("title_only",),
                )
            ]
    return []


def _title_told_of(written: Written, title: Sentence) -> Name | None:
    """A title that is a name and no more, if the body begins `Đó là mô hình do …`."""
    here = written.number_of(title)
    body = written.sentences[here + 1] if here + 1 < len(written.sentences) else None
    if body is None or not _THAT_IS.match(written.plain, body.start, body.end):
        return None
    said = written.plain[title.start : title.end]
    if not _ONLY_A_NAME.fullmatch(said) or not written.text[title.start + 1 : title.end].islower():
        return None
    end = title.start + len(said.rstrip(" .…"))
    confidence = patterns.FACTORS["title_only"] * patterns.FACTORS["unquoted"]
    return Name(
        title.start,
        end,
        quoted=False,
        sentence=title,
        confidence=confidence,
        doubts=("title_only", "unquoted"),
    )


def _announces_bullets(written: Written, number: int) -> bool:
    """Whether the sentence before says that this paragraph, and others, hold a name each."""
    before, here = written.sentences[number - 1], written.sentences[number]
    said = written.plain[max(before.start, before.end - 240) : before.end]
    return (
        patterns.ANNOUNCES_BULLETS.search(said) is not None
        and (patterns.BULLET.match(written.plain, here.start) is not None or _quoted(written, here))
        and patterns.PLANS.search(said) is None
        and (heads.MODEL in said or patterns.DECOY_IN.search(said) is None)
    )


def _bullet(written: Written, sentence: Sentence) -> str | None:
    """The sort of bullet a paragraph begins with."""
    mark = patterns.BULLET.match(written.plain, sentence.start)
    if mark is None:
        return "“" if _quoted(written, sentence) else None
    sign = mark[0].strip()[0]
    return "0" if sign.isalnum() else sign


def _quoted(written: Written, sentence: Sentence) -> bool:
    return written.text[sentence.start] in quotes.OPENING


def _taken_up(written: Written, number: int) -> bool:
    """Whether one of the next sentences of its paragraph says that these are models."""
    here = written.sentences[number]
    return any(
        one.paragraph == here.paragraph and told.takes_up(written.plain, one.start, one.end)
        for one in written.sentences[number + 1 : number + 1 + patterns.SOON]
    )


def _paragraphs_about(written: Written) -> frozenset[int]:
    """The paragraphs that speak of models, in a text that does so often."""
    if written.plain.count(heads.MODEL) < patterns.OFTEN and "dân vận khéo" not in written.plain:
        return frozenset()
    return frozenset(
        sentence.paragraph
        for sentence in written.sentences
        if written.plain.find(heads.MODEL, sentence.start, sentence.end) >= 0
    )
