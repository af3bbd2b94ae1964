"""The lines of a JSONL file as a stream: plain, gzip or Zstandard, in bounded memory."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Protocol

import zstandard

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

#: The longest line that is held. The longest of 73,000 real articles has 88,350 bytes.
MAX_LINE = 8 * 1024 * 1024
PLAIN_STEP = 256 * 1024
# A Zstandard block of 4 bytes may stand for 128 KiB, so this much may grow to 64 MiB, not more.
COMPRESSED_STEP = 2048
#: What `zstd --ultra -22` needs, 128 MiB; frames that ask for more are refused.
MAX_WINDOW = 2**27


class BrokenStream(Exception):  # noqa: N818 (it says what is wrong with a file)
    """A compressed file ends too early or is damaged; the message is for people."""


class _Inflater(Protocol):
    """What `zlib.decompressobj` and `zstandard`'s have in common."""

    def decompress(self, data: bytes, /) -> bytes: ...
    @property
    def eof(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...


def raw_lines(file: Path) -> Iterator[bytes | None]:
    """Each line without its end, in order; None for one longer than MAX_LINE.

    Raises `BrokenStream` after the last whole line of a damaged file, OSError if it can't be read.
    """
    if file.name.lower().endswith(".gz"):
        chunks = _inflated(file, _gzip_member)
    elif file.name.lower().endswith(".zst"):
        chunks = _inflated(file, _zstd_frame)
    else:
        chunks = _plain(file)
    return _split(chunks)


def _split(chunks: Iterator[bytes]) -> Iterator[bytes | None]:
    pieces: list[bytes] = []
    held = 0
    for chunk in chunks:
        first, *rest = chunk.split(b"\n")
        held += len(first)
        if held <= MAX_LINE:
            pieces.append(first)
        else:
            # Forget it, but go on counting to its end.
            pieces.clear()
        if not rest:
            continue
        yield b"".join(pieces).rstrip(b"\r") if held <= MAX_LINE else None
        for line in rest[:-1]:
            yield line.rstrip(b"\r") if len(line) <= MAX_LINE else None
        pieces, held = [rest[-1]], len(rest[-1])
    if held > MAX_LINE:
        yield None
    elif held:
        yield b"".join(pieces).rstrip(b"\r")


def _plain(file: Path) -> Iterator[bytes]:
    with file.open("rb") as stream:
        while chunk := stream.read(PLAIN_STEP):
            yield chunk


def _inflated(file: Path, start: Callable[[], _Inflater]) -> Iterator[bytes]:
    """What a compressed file holds, members or frames one after the other."""
    inflater = start()
    fresh = True
    with file.open("rb") as stream:
        while packed := stream.read(COMPRESSED_STEP):
            while packed:
                # Zeros may pad the end of a tape or a block; gzip itself ignores them.
                if fresh and not packed.strip(b"\0"):
                    break
                fresh = False
                try:
                    if chunk := inflater.decompress(packed):
                        yield chunk
                except (zlib.error, zstandard.ZstdError) as error:
                    raise BrokenStream("tệp nén bị hỏng từ đây") from error
                packed = b""
                if inflater.eof:
                    packed, inflater, fresh = inflater.unused_data, start(), True
    if not fresh:
        raise BrokenStream("tệp nén bị cắt cụt từ đây")


def _gzip_member() -> _Inflater:
    return zlib.decompressobj(wbits=16 + zlib.MAX_WBITS)


def _zstd_frame() -> _Inflater:
    return zstandard.ZstdDecompressor(max_window_size=MAX_WINDOW).decompressobj()
