r"""Make places.tsv, the table of administrative units before and after 1 July 2025.

    python -m vietnamese.build_places ADMIN_FOLDER [--provinces "Bắc Kạn" "Thái Nguyên"]

For developers, and for another portal that wants its own province: the folder holds
commune_mapping.csv, the communes of the whole country and what each became, from the Python
package vietnamadminunits. Nothing else is read, and nothing of this runs with the program.
"""

from __future__ import annotations

import argparse
import csv
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from vietnamese.spelling import canonical, surface

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

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
    for province in _distinct(row.province for row in rows):
        became = _distinct(row.new_province for row in rows if row.province == province)
        yield _line("old", province, links=became)
    for district, province in _distinct((row.district, row.province) for row in rows):
        inside = [row for row in rows if (row.district, row.province) == (district, province)]
        new = [
            _part(
                f"{new} ({in_})",
                whole=all(row in inside for row in rows if _new(row) == (new, in_)),
            )
            for new, in_ in _distinct(_new(row) for row in inside)
        ]
        yield _line("old", district, province=province, links=became)
    for old, district, province in _distinct((row.old, row.district, row.province) for row in rows):
        became = [
            _part(f"{row.new} ({row.new_province})", whole=row.whole)
            for row in rows
            if (row.old, row.district, row.province) == (old, district, province)
        ]
        yield _line("old", old, district=district, province=province, links=became)
    for province in _distinct(row.new_province for row in rows):
        made = _distinct(row.province for row in rows if row.new_province == province)
        yield _line("new", province, links=made)
    for new, province in _distinct((row.new, row.new_province) for row in rows):
        made = [
            _part(f"{row.old} ({row.district}, {row.province})", whole=row.whole)
            for row in rows
            if (row.new, row.new_province) == (new, province)
        ]
        yield _line("new", new, province=province, links=made)


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


def _part(written: str, *, whole: bool) -> str:
    return written if whole else f"~{written}"


def _key(name: str) -> str:
    return " ".join(canonical(word) for word in name.split())


def _distinct(items: Iterable[Item]) -> list[Item]:
    return list(dict.fromkeys(items))


if __name__ == "__main__":
    main()
