"""Bulletins with figures of our own invention, and the figures as a careful reader finds them.

They stand in figures.txt: `# id day`, the title, then a paragraph a line. `[2.537 registered]` is a
figure: the number, its measure, then `key=value`; `{key=value}` before a paragraph is for
all of its.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from corpus.bulletin import Bulletin
from register.model import Figure, Measure, Period, Qualifier, Unit
from register.reconcile import reconcile

PARTY = "xây dựng Đảng, chính quyền"
REFORM = "cải cách hành chính"
RURAL = "xây dựng nông thôn mới, đô thị văn minh"
CULTURE = "bản sắc văn hóa"
AREAS = {"party": PARTY, "reform": REFORM, "rural": RURAL, "culture": CULTURE,
         "economy": "kinh tế", "order": "quốc phòng - an ninh"}  # fmt: skip

TEXTS = Path(__file__).with_name("figures.txt")
_FIGURE = re.compile(r"\[((?:hơn|gần|khoảng) )?([\d.,]+)(%?)(?:/(\d+))? (\w+)((?: \w+=\w+)*)\]")
_QUALIFIERS = {None: Qualifier.EXACTLY, "hơn ": Qualifier.OVER, "gần ": Qualifier.UNDER,
               "khoảng ": Qualifier.ABOUT}  # fmt: skip


def _words(said):
    return dict(pair.split("=") for pair in said.split())


def _period(said, published):
    if "half" in said:
        return Period(date(int(said["half"]), 1, 1), date(int(said["half"]), 6, 30))
    if "quarter" in said:
        return Period(date(int(said["quarter"]), 4, 1), date(int(said["quarter"]), 6, 30))
    if "year" in said:
        first = int(said.get("first", said["year"]))
        return Period(date(first, 1, 1), date(int(said["year"]), 12, 31))
    return Period(None, published) if published else None


def _number(written):
    written = written.replace(".", "")
    return float(written.replace(",", ".")) if "," in written else int(written)


def made():
    """The bulletins, their figures, and the checks on these."""
    bulletins, figures = [], []
    for block in TEXTS.read_text(encoding="utf-8").strip().split("\n\n"):
        head, title, *paragraphs = block.split("\n")
        _, id_, day = head.split()
        published = None if day == "-" else date.fromisoformat(day)
        parts, at = [], 0
        for part, written in (("title", title), *(("paragraph", one) for one in paragraphs)):
            plain, found = _read(written)
            for start, number, said in found:
                figures.append(
                    Figure(
                        bulletin=id_,
                        value=_number(number),
                        measure=Measure(said["measure"]),
                        unit=Unit(said.get("unit", "models")),
                        qualifier=_QUALIFIERS[said["hedge"]],
                        number_start=at + start,
                        number_end=at + start + len(number),
                        evidence=plain,
                        evidence_start=at,
                        evidence_end=at + len(plain),
                        part=part,
                        published=published,
                        whole=int(said["whole"]) if said["whole"] else None,
                        area=AREAS.get(said.get("area")),
                        reporter=_spaced(said.get("reporter")),
                        period=_period(said, published),
                        name=_spaced(said.get("name")),
                    )
                )
            parts.append(plain)
            at += len(plain) + 1
        bulletins.append(
            Bulletin(
                id=id_,
                source="mau",
                title=parts[0],
                paragraphs=tuple(parts[1:]),
                published=published,
            )
        )
    figures.sort(key=_latest_first)
    return bulletins, figures, reconcile(figures, [])


def _latest_first(figure):
    """As the register has them."""
    day = figure.published
    return -day.toordinal() if day else 0, figure.bulletin, figure.number_start


def _read(written):
    """The text without its marks, and (start, number, what is said of it) for each figure."""
    head = re.match(r"\{(.*?)\} ?", written)
    common, written = (_words(head[1]), written[head.end() :]) if head else ({}, written)
    plain, found, begin = "", [], 0
    for match in _FIGURE.finditer(written):
        hedge, number, percent, whole, measure, own = match.groups()
        plain += written[begin : match.start()] + (hedge or "")
        said = common | _words(own) | {"hedge": hedge, "whole": whole, "measure": measure}
        found.append((len(plain), number, said))
        plain += number + percent + (f"/{whole}" if whole else "")
        begin = match.end()
    return plain + written[begin:], found


def _spaced(value):
    return value.replace("_", " ") if value else None


def records(bulletins):
    """As a source has them."""
    return [
        {
            "id": one.id,
            "title": one.title,
            "body": "\n".join(one.paragraphs),
            **({"date": one.published.isoformat()} if one.published else {}),
        }
        for one in bulletins
    ]
