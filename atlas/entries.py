"""A kept value as a file: compressed, with a checksum in front.

It is written beside and then put in place in one step, so that two programs may use one folder, and one that is stopped
leaves no half entry.
"""

from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from tempfile import NamedTemporaryFile

from atlas.packing import NotPackedError, unpack

__all__ = ["opened", "write_entry"]

_CHECK = 16
"""So many bytes of checksum stand in front of an entry."""


def write_entry(path: Path, packed: bytes) -> None:
    """Write what `pack` gave. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=path.parent, prefix=".", delete=False) as handle:
        try:
            handle.write(_checksum(packed) + packed)
            handle.close()
            Path(handle.name).replace(path)
        except BaseException:
            with suppress(OSError):
                Path(handle.name).unlink()
            raise


def opened(held: bytes) -> bytes | None:
    """What the bytes of an entry hold; None where they are not what was written."""
    check, packed = held[:_CHECK], held[_CHECK:]
    if check != _checksum(packed):
        return None
    try:
        return unpack(packed)
    except NotPackedError:
        return None


def _checksum(packed: bytes) -> bytes:
    return blake2b(packed, digest_size=_CHECK).digest()
