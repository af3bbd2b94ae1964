"""One line of JSON: the fields of scraped news, of search collections (BEIR), and kin to them."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from corpus.formats.dates import day_of, day_of_seconds
from corpus.formats.draft import Draft, Line, Unfit
from corpus.formats.encoding import UNDECODABLE
from corpus.formats.furniture import arrange
from corpus.formats.old_encodings import Old, old_text, recognise
from corpus.formats.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

NOT_JSON = "dòng không phải là JSON"
NOT_OBJECT = "dòng JSON không phải là một đối tượng"
TOO_DEEP = "JSON lồng quá sâu"
NOTHING = "không có tiêu đề lẫn nội dung"

#: Our names -> theirs, the first that says anything counts.
FIELDS = {
    "id": ("id", "_id"),
    "title": ("title", "headline"),
    "lead": ("lead", "sapo", "summary", "description"),
    "body": ("body", "text", "content", "paragraphs"),
    "captions": ("captions", "caption"),
    "published": ("date", "published", "published_at", "date_published", "time_raw"),
    "section": ("category", "section"),
    "author": ("author", "authors"),
    "url": ("url", "link"),
}
#: Theirs that hold text, and so may be in an old encoding.
TEXTS = frozenset(
    name
    for ours in ("title", "lead", "body", "captions", "section", "author")
    for name in FIELDS[ours]
)
#: A title of our own making is at most this long.
MADE_TITLE = 120
_SENTENCE = re.compile(r".+?[.!?…](?=\s)", re.DOTALL)


def read_json_line(data: bytes) -> Draft:
    r"""Read a bulletin from one line of JSON; raises `Unfit` when it holds none.

    >>> read_json_line('{"id": "t1", "title": "Mưa", "body": "Mưa to.\\nGió lớn."}'.encode())
    ... # doctest: +NORMALIZE_WHITESPACE
    Draft(title='Mưa', lead='', captions=(), paragraphs=('Mưa to.', 'Gió lớn.'), published=None,
          section=None, author=None, url=None, given_id='t1', repaired=None)
    """
    record = _record(data)
    if old := recognise("\n".join(_texts(record))):
        record = {
            name: _mended(value, old) if name in TEXTS else value for name, value in record.items()
        }
    title = clean(_first(record, "title"))
    lead = clean(_first(record, "lead"))
    paragraphs = tuple(_paragraphs(_raw(record, "body")))
    captions = tuple(_paragraphs(_raw(record, "captions")))
    author = clean(_first(record, "author")) or None
    # A BEIR passage is a passage, perhaps of a law: nothing in it is a page's furniture.
    if "_id" not in record and paragraphs:
        arranged = arrange([Line(p) for p in paragraphs], title=title, lead=lead, sure=True)
        lead, paragraphs = arranged.lead, arranged.paragraphs
        captions += arranged.captions
        author = author or arranged.author or arranged.credited
    if not title:
        title = _made_title(lead, paragraphs)
    return Draft(
        title=title,
        lead=lead,
        captions=captions,
        paragraphs=paragraphs,
        published=_published(record),
        section=_first(record, "section") or None,
        author=author,
        url=_first(record, "url") or None,
        given_id=_first(record, "id") or None,
        repaired=old.encoding if old else None,
    )


def _record(data: bytes) -> Mapping[str, Any]:
    text, strict = _text(data)
    try:
        found = json.loads(text, strict=strict)
    except RecursionError as error:
        raise Unfit(TOO_DEEP) from error
    except ValueError as error:  # also numbers of more digits than Python reads
        raise Unfit(NOT_JSON) from error
    if not isinstance(found, dict):
        raise Unfit(NOT_OBJECT)
    return found


def _text(data: bytes) -> tuple[str, bool]:
    """The line, and whether it is JSON strictly: in VISCII some letters are control characters."""
    try:
        return data.decode("utf-8-sig"), True
    except UnicodeDecodeError as error:
        if (text := old_text(data)) is not None:
            return text, False
        raise Unfit(UNDECODABLE) from error


def _texts(record: Mapping[str, Any]) -> Iterator[str]:
    for name, value in record.items():
        if name not in TEXTS:
            continue
        if isinstance(value, str):
            yield value
        elif isinstance(value, list):
            yield from (text for text in value if isinstance(text, str))


def _mended(value: Any, old: Old) -> Any:  # noqa: ANN401 (it is what JSON holds)
    if isinstance(value, str):
        return old.mend(value)
    if isinstance(value, list):
        return [_mended(inner, old) for inner in value]
    if isinstance(value, dict):
        return {name: _mended(inner, old) for name, inner in value.items()}
    return value


def _raw(record: Mapping[str, Any], ours: str) -> Any:  # noqa: ANN401 (it is what JSON holds)
    for name in FIELDS[ours]:
        if (value := record.get(name)) not in (None, "", [], {}):
            return value
    return None


def _first(record: Mapping[str, Any], ours: str) -> str:
    """The text of a field: of a list its first text, of an author its name."""
    value = _raw(record, ours)
    if isinstance(value, list):
        value = next((item for item in value if isinstance(item, str | dict)), None)
    if isinstance(value, dict):
        value = value.get("name")
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    return value if isinstance(value, str) else ""


def _paragraphs(value: object) -> Iterator[str]:
    texts = value if isinstance(value, list) else [value]
    for text in texts:
        if isinstance(text, str):
            yield from filter(None, map(clean, text.splitlines()))


def _published(record: Mapping[str, Any]) -> date | None:
    for name in FIELDS["published"]:
        value = record.get(name)
        day = None
        if isinstance(value, str):
            day = day_of(value)
        elif isinstance(value, int | float) and not isinstance(value, bool):
            day = day_of_seconds(value)
        if day:
            return day
    return None


def _made_title(lead: str, paragraphs: tuple[str, ...]) -> str:
    """The first sentence, cut between words where it is longer than a title."""
    text = lead or next(iter(paragraphs), "")
    if not text:
        raise Unfit(NOTHING)
    sentence = _SENTENCE.match(text[: MADE_TITLE * 4])
    title = sentence[0] if sentence else text
    if len(title) <= MADE_TITLE:
        return title
    space = title.rfind(" ", 0, MADE_TITLE + 1)
    return title[: space if space > MADE_TITLE // 2 else MADE_TITLE].rstrip(" ,;:-–")
