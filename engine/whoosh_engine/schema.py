"""What Whoosh is told of our documents: fields of ready postings, and their ids.

`PostingField` and `PostingFormat` are pickled into every index by module path and name: they stay
where they are for good.
"""

# Whoosh is typed only in part.
# mypy: disallow-untyped-calls=False
from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import numpy as np
from whoosh.fields import STORED, FieldType, Schema
from whoosh.formats import Format

if TYPE_CHECKING:
    from engine.fields import Fields

#: What Whoosh has stored of every document.
ID = "docid"


class PostingFormat(Format):
    """How Whoosh's matchers read the positions that codec.py gives them."""

    def decode_positions(self, value: bytes, /) -> list[int]:
        """Read the positions of one posting."""
        positions: list[int] = np.frombuffer(value, "<u4").tolist()
        return positions


class PostingField(FieldType):
    """A field whose terms and postings come ready made: no analyser ever sees them."""

    def __init__(self) -> None:
        """Take no options: which fields have positions is the writer's business."""
        super().__init__(PostingFormat(), analyzer=cast("Any", None))


def make_schema(fields: Fields, /) -> Schema:
    """Lay out the table of fields as a Whoosh schema."""
    schema = Schema()
    schema.add(ID, STORED())
    for text in fields.text:
        schema.add(text.name, PostingField())
    return schema
