"""The names of initiatives: what follows `mô hình`, alone or in lists, with quotes or without."""

from __future__ import annotations

from typing import TYPE_CHECKING

from register.extract import heads, patterns, quotes
from register.extract.items import Reader
from register.extract.name import Name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from register.extract.written import Written

__all__ = ["Name", "find"]


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
    groups = 0
    carried = False
    last_paragraph = -1
    speaking = _paragraphs_about(written)
    for sentence in written.sentences:
        if sentence.paragraph != last_paragraph:
            carried = False
        last_paragraph = sentence.paragraph
        about = sentence.paragraph in speaking or sentence.paragraph - 1 in speaking
        reader = Reader(written, sentence, first_group=groups, carried=carried, about=about)
        names = reader.read()
        groups = reader.group + 1
        carried = reader.listing
        found += names
    found = [*_in_title(written, groups, found), *found]
    if found and not heads.is_local(written.text, written.plain):
        return []
    return found


def _in_title(written: Written, group: int, found: Sequence[Name]) -> list[Name]:
    """A name said in the title only, which the body takes up as `mô hình này`."""
    title = next((one for one in written.sentences if one.part == "title"), None)
    if title is None:
        return []
    back = patterns.BACK.search(written.plain, title.end, title.end + patterns.TAKEN_UP)
    if back is None or (found and found[0].start < back.start()):
        return []
    said = quotes.find(written.text, written.plain, start=title.start, end=title.end)
    for quote in said:
        inside = written.plain[quote.inner_start : quote.inner_end]
        before = written.plain[max(title.start, quote.start - 40) : quote.start]
        if (
            written.text[quote.inner_start].isupper()
            and len(patterns.SYLLABLE.findall(inside)) >= patterns.TOLD
            and not patterns.DECOY_END.search(before)
            and not heads.SAYING.search(before)
            and not heads.KNOWN.fullmatch(inside)
            and not heads.MOVEMENT.fullmatch(inside)
        ):
            doubts = ("title_only",)
            return [
                Name(
                    quote.inner_start,
                    quote.inner_end,
                    quoted=True,
                    sentence=title,
                    head=quote.start,
                    group=group,
                    confidence=patterns.FACTORS["title_only"],
                    doubts=doubts,
                )
            ]
    return []


def _paragraphs_about(written: Written) -> frozenset[int]:
    """The paragraphs that speak of models, in a text that does so often."""
    if written.plain.count(heads.MODEL) < patterns.OFTEN and "dân vận khéo" not in written.plain:
        return frozenset()
    return frozenset(
        sentence.paragraph
        for sentence in written.sentences
        if written.plain.find(heads.MODEL, sentence.start, sentence.end) >= 0
    )
