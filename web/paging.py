"""Which pages to offer below a list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

#: Page numbers on each side of the current one: with both ends they fit a phone's width.
_AROUND: Final = 1


@dataclass(frozen=True, slots=True)
class Paging:
    """The pages of a list. `numbers` holds None where some are left out."""

    page: int
    pages: int
    numbers: tuple[int | None, ...]
    address_of: Callable[[int], str]

    @property
    def previous(self) -> str | None:
        """The address of the page before."""
        return self.address_of(self.page - 1) if self.page > 1 else None

    @property
    def next(self) -> str | None:
        """The address of the page after."""
        return self.address_of(self.page + 1) if self.page < self.pages else None


def page_count(total: int, size: int) -> int:
    """Pages of this size in all; at least 1.

    >>> page_count(0, 10), page_count(20, 10), page_count(21, 10)
    (1, 2, 3)
    """
    return max(1, -(-total // size))


def paging(page: int, pages: int, *, address_of: Callable[[int], str]) -> Paging:
    """The first and last page, the current one and its neighbours.

    >>> paging(6, 20, address_of=str).numbers
    (1, None, 5, 6, 7, None, 20)
    >>> paging(3, 4, address_of=str).numbers
    (1, 2, 3, 4)
    """
    near = {1, pages, *range(max(1, page - _AROUND), min(pages, page + _AROUND) + 1)}
    numbers: list[int | None] = []
    previous = 0
    for number in sorted(near):
        if number == previous + 2:
            numbers.append(number - 1)
        elif number > previous + 2:
            numbers.append(None)
        numbers.append(number)
        previous = number
    return Paging(page, pages, tuple(numbers), address_of)
