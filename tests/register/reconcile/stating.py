"""Figures and names built by hand: sentences, and what they state."""

import re
from datetime import date

from register.model import Figure, Measure, Mention, Period, Qualifier, Unit
from register.reconcile import reconcile

Y2023 = Period(date(2023, 1, 1), date(2023, 12, 31))
Y2022 = Period(date(2022, 1, 1), date(2022, 12, 31))
BOTH = Period(date(2022, 1, 1), date(2023, 12, 31))
PARTS_OF_A_PAGE = {"title", "lead", "caption"}
MATCH, MISMATCH, INSUFFICIENT = "match", "mismatch", "insufficient"

#: 2.537; 74,5%; 35/47.
_NUMBER = re.compile(r"(?P<written>\d+(?:\.\d{3})*(?:,\d+)?%?)(?:/(?P<whole>\d+))?")


def fig(written, measure="total", unit="models", **cells):
    """A figure of the sentence it is put in: its number as written there."""
    digits = written.rstrip("%").replace(".", "").replace(",", ".")
    hedge = Qualifier(cells.pop("hedge", "exactly"))
    cells.setdefault("period", Y2023)
    return written, {
        "value": float(digits) if "." in digits else int(digits),
        "measure": Measure(measure),
        "unit": Unit(unit),
        "qualifier": hedge,
        **cells,
    }


def name(written, **cells):
    return written, {"name": written, **cells}


def counted(text, *kinds, **cells):
    """A sentence and the figures of its numbers: a kind is a measure, or a measure and a unit."""
    numbers = list(_NUMBER.finditer(text))
    figures = []
    for number, kind in zip(numbers, kinds or ("total",), strict=True):
        whole = {"whole": int(number["whole"])} if number["whole"] else {}
        figures.append(fig(number["written"], *kind.split(), **whole, **cells))
    return text, *figures


def page(*sentences, bulletin="b1", published=None):
    """Sentences of one bulletin: (text, figures or names in text order…), or with a part first."""
    figures, mentions, start = [], [], 0
    for sentence in sentences:
        part, text, *inside = (
            sentence if sentence[0] in PARTS_OF_A_PAGE else ("paragraph", *sentence)
        )
        end = start + len(text)
        at = 0
        for written, cells in inside:
            at = text.index(written, at)
            spot = start + at, start + at + len(written)
            at += len(written)
            evidence = {"evidence": text, "evidence_start": start, "evidence_end": end}
            common = {"bulletin": bulletin, "published": published, **evidence}
            if "name" in cells and "measure" not in cells:
                mentions.append(Mention(name_start=spot[0], name_end=spot[1], **common, **cells))
            else:
                figures.append(
                    Figure(number_start=spot[0], number_end=spot[1], part=part, **common, **cells)
                )
        start = end + 1
    return figures, mentions


def results(*pages, kinds=None, **options):
    figures = [figure for page_ in pages for figure in page_[0]]
    mentions = [mention for page_ in pages for mention in page_[1]]
    checks = reconcile(figures, mentions, **options)
    return [
        (str(check.outcome), check.arithmetic, check.difference)
        for check in checks
        if kinds is None or check.kind in kinds
    ]
