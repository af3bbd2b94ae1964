"""Questions for a person: what the register can't decide alone."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable


class QuestionKind(StrEnum):
    """What is asked."""

    #: Entries that may be one; they stay apart until a person joins them.
    DOUBTFUL_MERGE = "doubtful_merge"
    #: A correction that fits no entry any more, or more than one.
    LOST_CORRECTION = "lost_correction"


#: Codes of why a merge is doubtful, for people.
WHY_DOUBTFUL: Final = MappingProxyType(
    {
        "several_fit": "cùng tên, nhưng không rõ là của đơn vị nào trong các mô hình kia",
        "hamlet": "cùng tên, cùng xã, khác thôn",
        "commune": "cùng tên; xã này đã nhập vào xã kia năm 2025",
        "owner": "cùng tên, cùng xã, đơn vị gần giống nhau hoặc nằm trong nhau",
        "similar": "tên viết gần giống nhau",
        "other_words": "tên chỉ khác nhau một, hai chữ",
    }
)


@dataclass(frozen=True, slots=True)
class Question:
    """One of them."""

    kind: QuestionKind
    #: Ids of the entries it is about; of a doubtful merge the first may be one of the others.
    initiatives: tuple[str, ...] = ()
    #: Codes: keys of `WHY_DOUBTFUL`.
    reasons: tuple[str, ...] = ()
    #: For a correction: which one, and why it can't be done. In Vietnamese.
    about: str = ""


def lost_corrections(questions: Iterable[Question]) -> list[str]:
    """What they say of corrections that can't be done."""
    return [one.about for one in questions if one.kind is QuestionKind.LOST_CORRECTION]
