"""Tables to take away: CSV and XLSX for spreadsheets, JSON for programs.

A file is made whole before the first byte of it is sent: an export is complete or an error.
"""

from __future__ import annotations

import csv
import io
import json
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING, Any, Final, TypeAlias

import xlsxwriter
from flask import send_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from flask import Response

Cell: TypeAlias = str | int | float | date | None
#: What a spreadsheet takes for the beginning of a formula, in any width. (OWASP: CSV injection)
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
#: More fits in no cell of a spreadsheet; characters.
_LONGEST_CELL: Final = 32_767
#: As long as pages keep.
_FRESH_S: Final = 60


class Format(StrEnum):
    """What a table can be taken away as; the value ends the file's name."""

    CSV = "csv"
    XLSX = "xlsx"
    JSON = "json"


MEDIA_TYPES: Final = {
    Format.CSV: "text/csv",
    Format.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    Format.JSON: "application/json",
}


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table."""

    #: For people.
    title: str
    #: In characters of its sheet.
    width: int = 12


def write_csv(file: IO[bytes], columns: Sequence[Column], rows: Iterable[Sequence[Cell]]) -> None:
    r"""The table as spreadsheets read it: UTF-8 with its mark, lines ending in CR LF (RFC 4180).

    Days are `yyyy-mm-dd`. A text that a spreadsheet would run begins with an apostrophe.

    >>> file = io.BytesIO()
    >>> write_csv(file, [Column("Tên"), Column("Số")], [["=1+1", 12], ["a, b", None]])
    >>> file.getvalue().decode().split("\r\n")
    ['\ufeffTên,Số', "'=1+1,12", '"a, b",', '']
    """
    text = io.TextIOWrapper(file, encoding="utf-8-sig", errors="replace", newline="")
    lines = csv.writer(text, lineterminator="\r\n")
    lines.writerow([column.title for column in columns])
    for row in rows:
        lines.writerow([_no_formula(cell) if isinstance(cell, str) else cell for cell in row])
    text.detach()


def write_xlsx(
    file: IO[bytes], columns: Sequence[Column], rows: Iterable[Sequence[Cell]], *, sheet: str
) -> None:
    """The table as a workbook of one sheet; numbers are numbers, days are days, the rest is text.

    Row by row: what it needs of memory doesn't grow with the table.
    """
    book = xlsxwriter.Workbook(file, {"constant_memory": True, "default_date_format": "dd/mm/yyyy"})
    page = book.add_worksheet(sheet)
    bold = book.add_format({"bold": True, "bottom": 1})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    top = book.add_format({"valign": "top"})
    day = book.add_format({"valign": "top", "num_format": "dd/mm/yyyy"})
    for number, column in enumerate(columns):
        page.set_column(number, number, column.width)
        page.write_string(0, number, column.title, bold)
    page.freeze_panes(1, 1)
    last = 0
    for last, row in enumerate(rows, 1):
        for number, cell in enumerate(row):
            if isinstance(cell, str):
                page.write_string(last, number, _for_sheet(cell), wrapped)
            elif isinstance(cell, date):
                page.write_datetime(last, number, cell, day)
            elif cell is not None:
                page.write_number(last, number, cell, top)
    page.autofilter(0, 0, last, len(columns) - 1)
    book.close()


def write_json(file: IO[bytes], entries: Iterable[Any]) -> None:
    r"""A list, an entry a line, letters as they are.

    >>> file = io.BytesIO()
    >>> write_json(file, [{"name": "Ngõ sáng"}])
    >>> file.getvalue().decode()
    '[\n{"name": "Ngõ sáng"}\n]\n'
    """
    file.write(b"[")
    for number, entry in enumerate(entries):
        line = json.dumps(entry, ensure_ascii=False)
        file.write((",\n" if number else "\n").encode() + line.encode("utf-8", "replace"))
    file.write(b"\n]\n")


@dataclass(frozen=True, slots=True)
class Table:
    """What is taken away. Rows or entries are read, never both: one iterator can feed them."""

    sheet: str
    columns: Sequence[Column]
    #: For spreadsheets.
    rows: Iterable[Sequence[Cell]]
    #: For programs.
    entries: Iterable[Any]


def write_table(file: IO[bytes], table: Table, *, as_: Format) -> None:
    """The table as a file of this kind."""
    if as_ is Format.JSON:
        write_json(file, table.entries)
    elif as_ is Format.CSV:
        write_csv(file, table.columns, table.rows)
    else:
        write_xlsx(file, table.columns, table.rows, sheet=table.sheet)


def download(write: Callable[[IO[bytes]], None], *, name: str, as_: Format) -> Response:
    """An answer with the file that `write` makes; `name` without its ending."""
    file = TemporaryFile()  # noqa: SIM115 - closed with the response
    try:
        write(file)
    except BaseException:
        file.close()
        raise
    size = file.tell()
    file.seek(0)
    response = send_file(
        file,
        mimetype=MEDIA_TYPES[as_],
        as_attachment=True,
        download_name=f"{name}.{as_.value}",
        conditional=False,
        max_age=_FRESH_S,
    )
    response.content_length = size
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def _no_formula(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text


def _for_sheet(text: str) -> str:
    # XlsxWriter writes UTF-8, and a text may hold half a surrogate pair.
    return text[:_LONGEST_CELL].encode("utf-8", "replace").decode()
