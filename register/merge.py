"""Mentions of one initiative, put together."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from corpus.identity import slug
from register.model import Initiative, Mention
from vietnamese import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


def key_of(name: str) -> str:
    """What two spellings of one name share: its tokens, whatever their case, marks and dashes.

    >>> key_of("Tủ sách - góc học") == key_of("tủ sách, góc học")
    True
    """
    return " ".join(token.term for token in tokenize(name))


def merge(mentions: Iterable[Mention], *, known: Mapping[str, str]) -> list[Initiative]:
    """The register of these mentions, in the order of their ids.

    `known` are the ids that keys had before: an initiative keeps its id when earlier bulletins,
    or better spellings, come to light.
    """
    by_key: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_key[key_of(mention.name)].append(mention)
    initiatives = []
    for key, same in by_key.items():
        ordered = tuple(sorted(same, key=_order))
        id_ = known.get(key) or _id(key, ordered[0])
        initiatives.append(Initiative(id_, _commonest_name(ordered), ordered))
    return sorted(initiatives, key=lambda initiative: initiative.id)


def _order(mention: Mention) -> tuple[bool, int, str, int]:
    day = mention.published.toordinal() if mention.published else 0
    return mention.published is None, day, mention.bulletin, mention.name_start


def _commonest_name(mentions: tuple[Mention, ...]) -> str:
    counts = Counter(mention.name for mention in mentions)
    return max(counts, key=lambda name: (counts[name], name))


def _id(key: str, first: Mention) -> str:
    digest = hashlib.sha256(f"{first.bulletin}\n{first.name_start}\n{key}".encode()).hexdigest()
    return f"{slug(key) or 'mo-hinh'}-{digest[:6]}"
