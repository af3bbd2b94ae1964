"""Tables to take away: every cell comes back as it was, and none of them runs."""

import csv
import io
import json
import re
import zipfile
from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from web.export import Column, write_csv, write_json, write_xlsx

COLUMNS = [Column("Tên", 30), Column("Số"), Column("Ngày")]
#: Surrogates are no text in any file; a NUL is none in a CSV.
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"))
ROWS = st.lists(st.tuples(TEXTS, st.integers(-(10**9), 10**9), st.dates()))
RUNS = re.compile(r"[=+\-@\t\r\n＝＋－＠]")


def as_csv(rows):
    file = io.BytesIO()
    write_csv(file, COLUMNS, rows)
    return file.getvalue().decode("utf-8-sig")


@given(ROWS)
def test_csv_comes_back_and_none_of_it_runs(rows):
    _, *read = csv.reader(io.StringIO(as_csv(rows), newline=""))
    assert len(read) == len(rows)
    for (name, number, day), (name_read, number_read, day_read) in zip(rows, read, strict=True):
        assert not RUNS.match(name_read)
        assert name == (name_read[1:] if RUNS.match(name) else name_read)
        assert (str(number), day.isoformat()) == (number_read, day_read)


def test_nothing_is_an_empty_cell():
    assert as_csv([(None, 0, None)]).splitlines()[1] == ",0,"


def sheet(rows):
    file = io.BytesIO()
    write_xlsx(file, COLUMNS, rows, sheet="Số liệu")
    with zipfile.ZipFile(io.BytesIO(file.getvalue())) as book:
        assert "Số liệu" in book.read("xl/workbook.xml").decode()
        return LexborHTMLParser(book.read("xl/worksheets/sheet1.xml").decode())


def test_xlsx_keeps_numbers_days_and_texts_apart():
    made = sheet([("=1+1", 1280, date(2024, 1, 16)), ("https://mau.example.vn", None, None)])
    assert not made.css("f, hyperlink")
    rows = [[cell.text() for cell in row.css("c")] for row in made.css("row")]
    assert rows == [
        ["Tên", "Số", "Ngày"],
        ["=1+1", "1280", "45307"],  # days since the last one of 1899
        ["https://mau.example.vn"],
    ]
    kinds = [cell.attributes.get("t") for cell in made.css("row:nth-child(2) c")]
    assert kinds == ["inlineStr", None, None]


def test_texts_that_fit_no_cell_are_cut_and_odd_ones_do_no_harm():
    made = sheet([("dài " * 10_000, 1, None), ("nửa \ud83d chữ", 2, None), ("", 3, None)])
    assert len(made.css("row:nth-child(2) t")[0].text()) == 32_767
    assert made.css("row:nth-child(3) t")[0].text() == "nửa ? chữ"
    assert "nửa ? chữ" in as_csv([("nửa \ud83d chữ", 2, None)])


@given(st.lists(st.dictionaries(TEXTS, TEXTS)))
def test_json_comes_back(entries):
    file = io.BytesIO()
    write_json(file, entries)
    assert json.loads(file.getvalue()) == entries
