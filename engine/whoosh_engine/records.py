"""Texts and stored values as bytes, and back.

JSON throughout: no pickle of ours ever holds a document.
"""

from __future__ import annotations

import json
import zlib
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engine.document import Json


def encode_text(text: str, /) -> bytes:
    """Write a term or an id; any string will do, lone surrogates too.

    The order of the bytes is the order of the code points.
    """
    return text.encode("utf-8", "surrogatepass")


def decode_text(data: bytes, /) -> str:
    """Read what `encode_text` wrote."""
    return data.decode("utf-8", "surrogatepass")


def encode_stored(stored: Mapping[str, Json], /) -> bytes:
    """Write what `Engine.get` gives back: one JSON object, compressed."""
    text = json.dumps(stored, ensure_ascii=False, separators=(",", ":"))
    # Level 6, zlib's own default: texts of bulletins are read once a hit, written once.
    return zlib.compress(text.encode("utf-8", "surrogatepass"))


def decode_stored(data: bytes, /) -> dict[str, Json]:
    """Read what `encode_stored` wrote.

    >>> decode_stored(encode_stored({"title": "Dân vận khéo"}))
    {'title': 'Dân vận khéo'}
    """
    text = zlib.decompress(data).decode("utf-8", "surrogatepass")
    return cast("dict[str, Json]", json.loads(text))
