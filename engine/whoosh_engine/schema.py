"""What Whoosh is told of our documents: fields of ready postings, and columns.

`PostingField` and `PostingFormat` are pickled into every index by module path and name: they stay
where they are for good.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from whoosh.columns import NumericColumn, VarBytesColumn
from whoosh.fields import COLUMN, FieldType, Schema
from whoosh.formats import Format

from engine.whoosh_engine.positions import encode_positions

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from engine.document import Posting
    from engine.fields import Fields

#: Columns that every document has: its id (UTF-8), and its stored values (see records.py).
ID = "docid"
STORED = "stored"
#: The number that stands for "no date" in a date's column.
UNDATED = 0


def length_column(field: str) -> str:
    """Name the column of a text field's true lengths."""
    return f"length_{field}"


def facet_column(facet: str) -> str:
    """Name the column of a facet's values."""
    return f"facet_{facet}"


def date_column(date: str) -> str:
    """Name the column of a date's ordinals."""
    return f"date_{date}"


class PostingFormat(Format):  # type: ignore[misc]
    """Says whether a field's postings have positions. Weights need not be frequencies."""

    def __init__(self, *, positions: bool) -> None:
        """`positions`: kept and asked for by phrases."""
        super().__init__()
        self.positions = positions


class PostingField(FieldType):  # type: ignore[misc]
    """A field whose terms and postings come ready made: no analyser ever sees them."""

    def __init__(self, *, positions: bool) -> None:
        """`positions`: see `PostingFormat`."""
        super().__init__(PostingFormat(positions=positions), analyzer=None)

    def index(
        self, value: Mapping[str, Posting], **_options: Any
    ) -> Iterator[tuple[bytes, int, float, bytes]]:
        """Yield (term, Whoosh's own frequency, which nobody reads, weight, positions)."""
        with_positions = self.format.positions
        for term, (weight, positions) in value.items():
            places = encode_positions(positions) if with_positions else b""
            yield term.encode(), 1, weight, places


def make_schema(fields: Fields, /) -> Schema:
    """Lay out the table of fields as a Whoosh schema."""
    schema = Schema()
    schema.add(ID, COLUMN(VarBytesColumn()))
    schema.add(STORED, COLUMN(VarBytesColumn()))
    for text in fields.text:
        schema.add(text.name, PostingField(positions=text.positions))
        schema.add(length_column(text.name), COLUMN(NumericColumn("d")))
    for facet in fields.facets:
        schema.add(facet_column(facet), COLUMN(VarBytesColumn()))
    for date in fields.dates:
        schema.add(date_column(date), COLUMN(NumericColumn("i", default=UNDATED)))
    return schema
