"""What a run of the speed benchmark puts out: lines of JSON, or the same as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from bench.clock import median, percentile

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bench.clock import Sample
    from bench.writing import Written

Line: TypeAlias = "dict[str, str | int | float | None]"

_DECIMALS = 4
_GAP = "  "


class Times(NamedTuple):
    """CPU milliseconds; None where nothing was measured."""

    p50: float | None = None
    p95: float | None = None
    #: The first query after opening.
    cold: float | None = None

    @classmethod
    def of(cls, samples: Sequence[Sample]) -> Times:
        """Medians over the samples."""
        if not samples:
            return cls()
        return cls(
            median([sample.p50_ms for sample in samples]),
            median([sample.p95_ms for sample in samples]),
            median([sample.cold_ms for sample in samples]),
        )

    @classmethod
    def of_openings(cls, openings_ms: Sequence[float]) -> Times:
        """Over all of them."""
        if not openings_ms:
            return cls()
        return cls(percentile(openings_ms, 50), percentile(openings_ms, 95))


def times_line(  # noqa: PLR0913 - a line has so many parts
    kind: str, *, articles: int, queries: int, ours: Times, peer: str | None = None, theirs: Times
) -> Line:
    """The line of one kind of query, ours against one peer."""
    return {
        "kind": kind,
        "articles": articles,
        "peer": peer,
        "ours_p50_ms": _rounded(ours.p50),
        "ours_p95_ms": _rounded(ours.p95),
        "peer_p50_ms": _rounded(theirs.p50),
        "peer_p95_ms": _rounded(theirs.p95),
        "ratio_p50": _ratio(ours.p50, theirs.p50),
        "ratio_p95": _ratio(ours.p95, theirs.p95),
        "ours_cold_ms": _rounded(ours.cold),
        "peer_cold_ms": _rounded(theirs.cold),
        "queries": queries,
    }


def index_line(  # noqa: PLR0913 - a line has so many parts
    kind: str,
    *,
    articles: int,
    raw_bytes: int,
    ours: Written,
    peer: str | None = None,
    theirs: Written | None = None,
) -> Line:
    """The line of one indexing run of ours, against one of a peer's."""
    return {
        "kind": kind,
        "articles": articles,
        "peer": peer,
        "ours_s": _rounded(ours.cpu_s),
        "peer_s": _rounded(theirs.cpu_s) if theirs else None,
        "ratio": _ratio(ours.cpu_s, theirs.cpu_s if theirs else None),
        "articles_per_s": _ratio(articles, ours.cpu_s),
        "size_mb": _rounded(ours.size_mb),
        "raw_mb": _rounded(raw_bytes / 1e6),
        "peak_mb": _rounded(ours.peak_mb),
        "peer_size_mb": _rounded(theirs.size_mb) if theirs else None,
        "peer_peak_mb": _rounded(theirs.peak_mb) if theirs else None,
    }


def table(lines: Sequence[Line]) -> Iterator[str]:
    """Aligned rows under their names; lines of another shape begin under names of their own.

    >>> for row in table([{"kind": "or2", "ms": 1.25}, {"kind": "prefix", "ms": None}]):
    ...     print(row)
    kind      ms
    or2     1.25
    prefix     -
    """
    widths: dict[tuple[str, ...], list[int]] = {}
    for line in lines:
        wide = widths.setdefault(tuple(line), [len(name) for name in line])
        wide[:] = map(max, wide, (len(_shown(value)) for value in line.values()))
    above: tuple[str, ...] = ()
    for line in lines:
        names = tuple(line)
        if names != above:
            yield from ([""] if above else [])
            yield _row(names, widths[names])
            above = names
        yield _row([_shown(value) for value in line.values()], widths[names])


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = [
        cell.rjust(width) if number else cell.ljust(width)
        for number, (cell, width) in enumerate(zip(cells, widths, strict=True))
    ]
    return _GAP.join([first, *others])


def _shown(value: str | float | None) -> str:
    """Three digits that count are enough for a person.

    >>> [_shown(value) for value in (None, "or2", 20000, 0.01234, 123.4)]
    ['-', 'or2', '20,000', '0.0123', '123']
    """
    if value is None:
        return "-"
    if isinstance(value, str):
        return value
    if isinstance(value, int):
        return f"{value:,}"
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"  # noqa: PLR2004 - three digits


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, _DECIMALS)


def _ratio(ours: float | None, theirs: float | None) -> float | None:
    return round(ours / theirs, _DECIMALS) if ours is not None and theirs else None
