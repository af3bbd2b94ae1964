"""What Whoosh is told of our documents: fields of ready postings, and columns.

`PostingField` and `PostingFormat` are pickled into every index by module path and name: they stay
where they are for good.
"""

# Whoosh is typed only in part.
# mypy: disallow-untyped-calls=False
from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from whoosh.columns import NumericColumn, VarBytesColumn
from whoosh.fields import COLUMN, FieldType, Schema
from whoosh.formats import Format

if TYPE_CHECKING:
    from engine.fields import Fields

#: Columns that every document has: its id, and its stored values (see records.py).
ID = "docid"
STORED = "stored"
#: The number that stands for "no date" in a date's column: ordinals begin with 1.
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


class PostingFormat(Format):
    """Stands for the regions of postings.py: Whoosh itself never reads or writes them."""


class PostingField(FieldType):
    """A field whose terms and postings come ready made: no analyser ever sees them."""

    def __init__(self) -> None:
        """Take no options: which fields have positions is the writer's business."""
        super().__init__(PostingFormat(), analyzer=cast("Any", None))


def make_schema(fields: Fields, /) -> Schema:
    """Lay out the table of fields as a Whoosh schema."""
    schema = Schema()
    schema.add(ID, COLUMN(VarBytesColumn()))
    schema.add(STORED, COLUMN(VarBytesColumn()))
    for text in fields.text:
        schema.add(text.name, PostingField())
        schema.add(length_column(text.name), COLUMN(NumericColumn("d")))
    for facet in fields.facets:
        schema.add(facet_column(facet), COLUMN(VarBytesColumn()))
    for date in fields.dates:
        schema.add(date_column(date), COLUMN(NumericColumn("i", default=UNDATED)))
    return schema
