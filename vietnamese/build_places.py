r"""Make places.tsv, the table of administrative units before and after 1 July 2025.

    python -m vietnamese.build_places ADMIN_FOLDER [--provinces "Bắc Kạn" "Thái Nguyên"]

For developers, and for another portal that wants its own province: the folder holds
commune_mapping.csv, the communes of the whole country and what each became, from the Python
package vietnamadminunits. Nothing else is read, and nothing of this runs with the program.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from vietnamese.spelling import canonical, surface

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

Item = TypeVar("Item")

#: Longest first: `thành phố` before `phố`.
TYPES = ("thành phố", "thị trấn", "thị xã", "đặc khu", "phường", "huyện", "quận", "tỉnh", "xã")
#: Spellings that newspapers use beside the official one (seen in news of 2017-2026).
OTHER_SPELLINGS = {
    "Bắc Kạn": ("Bắc Cạn",),
    "Pác Nặm": ("Pắc Nặm", "Pác Nậm"),
    "Na Rì": ("Na Rỳ",),
    "Thần Xa": ("Thần Sa",),
}
HEAD = """\
# Administrative units before (old) and after (new) 1 July 2025, one a line. Made by
# `python -m vietnamese.build_places`; correct the script or its source, then make it again.
# Source: commune_mapping.csv, from the Python package vietnamadminunits 1.0.4,
# Copyright (c) 2025 Tran Ngoc Minh Hieu, MIT licence; it follows the resolutions of the Standing
# Committee of the National Assembly of 16 June 2025 (for Thái Nguyên: 1683/NQ-UBTVQH15).
# Other spellings: compiled for this project.
# Became or made of: of an old unit, the new units that hold it; of a new commune, the old
# communes it was made of. ~ before a unit: only a part of the smaller of the two.
# era\ttype\tname\tdistrict\tprovince\tother spellings\tbecame or made of
"""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the mapping: an old commune, and a new one that holds it or a part of it."""

    province: str
    district: str
    old: str
    new_province: str
    new: str
    whole: bool


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the command line, write the table."""
    parser = argparse.ArgumentParser(prog="python -m vietnamese.build_places")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--provinces", nargs="+", default=["Bắc Kạn", "Thái Nguyên"])
    parser.add_argument("--output", type=Path, default=Path(__file__).with_name("places.tsv"))
    options = parser.parse_args(arguments)
    with (options.folder / "commune_mapping.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(rows_of(csv.DictReader(stream), provinces=options.provinces))
    if not rows:
        parser.error(f"no such province: {', '.join(options.provinces)}")
    lines = "".join("\t".join(line) + "\n" for line in table(rows))
    options.output.write_text(HEAD + lines, encoding="utf-8", newline="\n")


def rows_of(records: Iterable[dict[str, str]], *, provinces: Sequence[str]) -> Iterator[Row]:
    """The communes of the new provinces that the provinces named (old or new) belong to.

    A new commune is always whole in the table, though only one of its old provinces be named.
    """
    every = [
        Row(
            province=unit(record["old_province"]),
            district=unit(record["old_district"]),
            old=unit(record["old_ward"]),
            new_province=unit(record["new_province"]),
            new=unit(record["new_ward"]),
            whole=record["kind"] == "whole",
        )
        for record in records
        if record["old_ward"] and record["new_ward"]  # districts of islands have no communes
    ]
    wanted = {_key(name) for name in provinces}
    new = {
        row.new_province
        for row in every
        if {_key(split(row.province)[1]), _key(split(row.new_province)[1])} & wanted
    }
    return (row for row in every if row.new_province in new)


def table(rows: Sequence[Row]) -> Iterator[tuple[str, ...]]:
    """The lines: old provinces, districts and communes, then the new province and communes.

    >>> rows = [Row("tỉnh A", "huyện B", "xã C", "tỉnh D", "xã E", whole=False)]
    >>> for line in table(rows):
    ...     print("|".join(line))
    old|tỉnh|A|||-|tỉnh D
    old|huyện|B||tỉnh A|-|xã E (tỉnh D)
    old|xã|C|huyện B|tỉnh A|-|~xã E (tỉnh D)
    new|tỉnh|D|||-|tỉnh A
    new|xã|E||tỉnh D|-|~xã C (huyện B, tỉnh A)
    """
    yield from _old_provinces_and_districts(rows)
    for row, same in _grouped(rows, key=lambda row: (row.old, row.district, row.province)):
        became = [_link(each.new, each.new_province, whole=each.whole) for each in same]
        yield _line("old", row.old, district=row.district, province=row.province, links=became)
    for row, same in _grouped(rows, key=lambda row: row.new_province):
        yield _line("new", row.new_province, links=_distinct(each.province for each in same))
    for row, same in _grouped(rows, key=_new):
        made_of = [
            _link(each.old, f"{each.district}, {each.province}", whole=each.whole) for each in same
        ]
        yield _line("new", row.new, province=row.new_province, links=made_of)


def _old_provinces_and_districts(rows: Sequence[Row]) -> Iterator[tuple[str, ...]]:
    for row, same in _grouped(rows, key=lambda row: row.province):
        yield _line("old", row.province, links=_distinct(each.new_province for each in same))
    everywhere = Counter(_new(row) for row in rows)
    for row, same in _grouped(rows, key=lambda row: (row.district, row.province)):
        here = Counter(_new(each) for each in same)
        # A new commune lies wholly in the district if all that it was made of did.
        became = [
            _link(new, province, whole=count == everywhere[new, province])
            for (new, province), count in here.items()
        ]
        yield _line("old", row.district, province=row.province, links=became)


def _grouped(
    rows: Iterable[Row], *, key: Callable[[Row], object]
) -> Iterator[tuple[Row, list[Row]]]:
    """The rows of one key, under the first of them; in the order of the rows."""
    groups: dict[object, list[Row]] = {}
    for row in rows:
        groups.setdefault(key(row), []).append(row)
    return ((group[0], group) for group in groups.values())


def unit(written: str) -> str:
    """One spelling: the type in lower case, the tone mark where the project has it.

    >>> unit("Thành Phố Bắc Kạn"), unit("Xã Trung Hoà")
    ('thành phố Bắc Kạn', 'xã Trung Hòa')
    """
    kind, name = split(" ".join(surface(word) for word in written.split()))
    return f"{kind} {name}"


def split(written: str) -> tuple[str, str]:
    """The type word and the name of a unit.

    >>> split("thị trấn Đu")
    ('thị trấn', 'Đu')
    """
    for kind in TYPES:
        if written.lower().startswith(f"{kind} "):
            return kind, written[len(kind) + 1 :]
    raise ValueError(f"no type word that we know: {written}")


def _new(row: Row) -> tuple[str, str]:
    return row.new, row.new_province


def _line(
    era: str, written: str, *, links: Iterable[str], district: str = "", province: str = ""
) -> tuple[str, ...]:
    kind, name = split(written)
    other = ", ".join(OTHER_SPELLINGS.get(name, ())) or "-"
    return era, kind, name, district, province, other, "; ".join(links)


def _link(written: str, around: str, *, whole: bool) -> str:
    return f"{'' if whole else '~'}{written} ({around})"


def _key(name: str) -> str:
    return " ".join(canonical(word) for word in name.split())


def _distinct(items: Iterable[Item]) -> list[Item]:
    return list(dict.fromkeys(items))


if __name__ == "__main__":
    main()
