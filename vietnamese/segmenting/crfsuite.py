"""Reads the weights out of a model file of CRFsuite.

The layout is that of CRFsuite 0.12 (`crf1d_model.c` and `cqdb.c`), all numbers little-endian:

    header       "lCRF", ..., where the parts below begin (bytes from the start of the file)
    features     "FEAT", size, count; then for each: kind, source, label, weight
    labels       a string table: number -> name
    attributes   the same

A feature of kind 0 is the weight of an attribute (source) under a label; one of kind 1 that of a
label (source) followed by another. A string table is "CQDB", ..., the count of its strings and
where their addresses are; an address leads to two numbers, of which the second is the length with
the closing zero, and then the string.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

MAGIC: Final = b"lCRF"
_HEADER = struct.Struct("<4sI4sIIIIIIIII")
_FEATURES_HEADER = struct.Struct("<4sII")
_STRINGS_HEADER = struct.Struct("<4sIIIII")
_FEATURE: Final = np.dtype(
    [("kind", "<u4"), ("source", "<u4"), ("label", "<u4"), ("weight", "<f8")]
)
_ATTRIBUTE_OF_LABEL, _LABEL_AFTER_LABEL = 0, 1


@dataclass(frozen=True, slots=True)
class Weights:
    """What the model has learned; what it doesn't name weighs 0."""

    #: Attribute -> label -> weight.
    states: Mapping[str, Mapping[str, float]]
    #: (label, the label after it) -> weight.
    transitions: Mapping[tuple[str, str], float]


def read(model: bytes) -> Weights:
    """The weights of a model, exactly as it has them. Raises ValueError if it isn't one."""
    try:
        return _read(model)
    except (struct.error, IndexError, UnicodeDecodeError) as error:
        raise ValueError(f"a damaged model of CRFsuite: {error}") from error


def _read(model: bytes) -> Weights:
    magic, *_, features_at, labels_at, attributes_at, _, _ = _HEADER.unpack_from(model)
    if magic != MAGIC:
        raise ValueError("not a model of CRFsuite")
    labels, attributes = _strings(model, labels_at), _strings(model, attributes_at)
    states: dict[str, dict[str, float]] = {}
    transitions: dict[tuple[str, str], float] = {}
    for kind, source, label, weight in _features(model, features_at):
        if kind == _ATTRIBUTE_OF_LABEL:
            states.setdefault(attributes[source], {})[labels[label]] = weight
        elif kind == _LABEL_AFTER_LABEL:
            transitions[labels[source], labels[label]] = weight
        else:
            raise ValueError(f"a feature of unknown kind: {kind}")
    return Weights(states, transitions)


def _features(model: bytes, at: int) -> list[tuple[int, int, int, float]]:
    magic, _, count = _FEATURES_HEADER.unpack_from(model, at)
    if magic != b"FEAT":
        raise ValueError("no features where they should be")
    start = at + _FEATURES_HEADER.size
    rows: list[tuple[int, int, int, float]]
    rows = np.frombuffer(model, _FEATURE, count, start).tolist()
    return rows


def _strings(model: bytes, at: int) -> list[str]:
    magic, _, _, _, count, addresses_at = _STRINGS_HEADER.unpack_from(model, at)
    if magic != b"CQDB":
        raise ValueError("no strings where they should be")
    strings = []
    for address in struct.unpack_from(f"<{count}I", model, at + addresses_at):
        _, length = struct.unpack_from("<II", model, at + address)
        start = at + address + 8
        strings.append(model[start : start + length - 1].decode())
    return strings
