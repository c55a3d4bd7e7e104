"""A new site is made beside the one that is there, and takes its place in one step.

So whatever ends a build, the earlier site is there and whole. Two builds at once each make their own; the last stays.
"""

import ctypes
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import rmtree

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

__all__ = ["made_beside"]

_EXCHANGE = 2
"""RENAME_EXCHANGE of renameat2(2)."""
_HERE = -100
"""AT_FDCWD: paths as seen from the working folder."""


@contextmanager
def made_beside(site: Path) -> Iterator[tuple[Path, int]]:
    """A new folder beside `site`, that becomes `site` where the block ends well, and is removed where it does not.

    Given with it is what a process that writes there must inherit, so that it is known to be busy. Raises OSError.
    """
    site = site.absolute()
    site.parent.mkdir(parents=True, exist_ok=True)
    _tidy(site)
    lock, name = tempfile.mkstemp(prefix=_prefix(site), suffix=".lock", dir=site.parent)
    beside = Path(name).with_suffix("")
    try:
        if fcntl:
            fcntl.flock(lock, fcntl.LOCK_EX)
        beside.mkdir()
        yield beside, lock
        _exchange(beside, site)
    finally:
        rmtree(beside, ignore_errors=True)
        with suppress(OSError):
            Path(name).unlink()
        os.close(lock)


def _prefix(site: Path) -> str:
    return f".{site.name}-"


def _exchange(new: Path, site: Path) -> None:
    """`new` becomes `site`; what was there is at `new` afterwards."""
    if not site.exists():
        new.rename(site)
    elif not _exchanged(new, site):
        # Two steps, where one cannot be. Between them the earlier site stands at `old`, from where `_tidy` takes it.
        old = new.with_suffix(".earlier")
        site.rename(old)
        new.rename(site)
        old.rename(new)


def _exchanged(one: Path, other: Path) -> bool:
    """Whether two folders have changed places; not every system can do that in one step."""
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):
        return False
    return bool(rename(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0)


def _tidy(site: Path) -> None:
    """Put back what a build that was ended took away, and remove what it left; builds that are busy are left alone."""
    for lock in site.parent.glob(f"{_prefix(site)}*.lock"):
        if _is_busy(lock):
            continue
        beside = lock.with_suffix("")
        earlier = beside.with_suffix(".earlier")
        with suppress(OSError):
            if earlier.exists() and not site.exists():
                earlier.rename(site)
        for folder in (beside, earlier):
            rmtree(folder, ignore_errors=True)
        with suppress(OSError):
            lock.unlink()


def _is_busy(lock: Path) -> bool:
    if not fcntl:
        return True
    try:
        with lock.open("rb") as handle:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return True
    return False
