"""Bytes in little room, by Zstandard: four times as fast as zlib both ways, and somewhat smaller."""

from threading import local
from typing import Final

from zstandard import ZstdCompressor, ZstdDecompressor, ZstdError

__all__ = ["NotPackedError", "pack", "unpack"]

_LEVEL: Final = 1


class NotPackedError(ValueError):
    """The bytes are not what `pack` gave."""


class _Tools(local):
    """What packs and unpacks: for each thread its own, as neither may be used by two at once."""

    def __init__(self) -> None:
        self.packs, self.unpacks = ZstdCompressor(level=_LEVEL), ZstdDecompressor()


_tools = _Tools()


def pack(data: bytes) -> bytes:
    """Bytes in little room: always the same ones for the same data."""
    packed = _tools.packs.compress(data)
    return bytes(memoryview(packed))  # itself it lies in the room of the worst case, which it keeps from others


def unpack(packed: bytes) -> bytes:
    """The bytes that were packed. Raises `NotPackedError`."""
    try:
        return _tools.unpacks.decompress(packed)
    except ZstdError as error:
        raise NotPackedError(str(error)) from error
