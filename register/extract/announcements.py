"""Sentences that announce a list (`Nổi bật là:`), for the items below them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from register.extract.written import Sentence, Written

#: - , + , 1. , a)
_ITEM: Final = re.compile(r"\s*(?:[-–+*•]\s?|\d\d?[.)/]\s|[a-zđ]\)\s)")


def find(written: Written) -> dict[int, Sentence]:
    """Of sentences that begin an item of a list: the sentence above it that ends in a colon.

    By the start of the item's sentences.
    """
    heads: dict[int, Sentence] = {}
    head: Sentence | None = None
    item = -1
    for sentence in written.sentences:
        if sentence.paragraph == item:
            if head:
                heads[sentence.start] = head
        elif _ITEM.match(written.plain, sentence.start, sentence.end):
            item = sentence.paragraph
            if head:
                heads[sentence.start] = head
        elif sentence.part == "caption":
            continue
        else:
            ends = written.plain[sentence.start : sentence.end].rstrip()
            head = sentence if ends.endswith(":") else None
    return heads
