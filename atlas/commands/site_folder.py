"""A new site is made beside the one that is there, and takes its place in one step.

So whatever ends a build, the earlier site is there and whole. Two builds at once each make their own; the last stays.
"""

import ctypes
import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from glob import escape
from pathlib import Path
from shutil import copy2, copytree, rmtree

from atlas.texts import Sentence, say

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

__all__ = ["in_the_way", "made_beside"]

_EXCHANGE = 2
"""RENAME_EXCHANGE of renameat2(2)."""
_HERE = -100
"""AT_FDCWD: paths as seen from the working folder."""
_OF_A_SITE = ("404.html", "sitemap.xml")
"""What every build makes."""


def in_the_way(site: Path, needed: Iterable[Path]) -> Sentence | None:
    """Why `site` cannot be replaced as a whole; None where it can.

    `needed`: what the site is made from, which would be lost with it. What stands there must be a site, or nothing.
    """
    site, told = site.resolve(), site.as_posix()
    if site.exists() and not site.is_dir():
        return say("{file} is a file; name a folder for the site, so that nothing is lost", file=told)
    for path in (one.resolve() for one in needed):
        if path.is_relative_to(site) or (path.is_dir() and site.is_relative_to(path)):
            return say("{folder} holds what the site is made from, or lies in it; name another folder", folder=told)
    held = [path for path in site.iterdir() if not path.name.startswith(".")] if site.is_dir() else []
    if held and not all((site / name).is_file() for name in _OF_A_SITE):
        return say("{folder} holds something else than a site; name a new folder, so that nothing is lost", folder=told)
    return None


@contextmanager
def made_beside(site: Path) -> Iterator[tuple[Path, int]]:
    """A new folder beside `site`, that becomes `site` where the block ends well, and is removed where it does not.

    What is hidden in `site`, such as `.git`, comes along, as MkDocs leaves it too. Where `site` is a link, the folder
    that it leads to is replaced. Given with the folder is what a process that writes there must inherit, so that it is
    known to be busy. Raises OSError.
    """
    site = site.resolve()
    site.parent.mkdir(parents=True, exist_ok=True)
    _tidy(site)
    lock, name = tempfile.mkstemp(prefix=_prefix(site), suffix=".lock", dir=site.parent)
    beside = Path(name).with_suffix("")
    try:
        if fcntl:
            fcntl.flock(lock, fcntl.LOCK_EX)
        beside.mkdir()
        yield beside, lock
        _keep_hidden(site, beside)
        _exchange(beside, site)
    finally:
        rmtree(beside, ignore_errors=True)
        with suppress(OSError):
            Path(name).unlink()
        os.close(lock)


def _prefix(site: Path) -> str:
    return f".{site.name}-"


def _earlier(new: Path) -> Path:
    """Where the earlier site stands for a moment; what looks like an ending may be part of the name of the site."""
    return new.with_name(f"{new.name}.earlier")


def _keep_hidden(site: Path, new: Path) -> None:
    """Copied and not moved, so that both are whole at every moment."""
    for path in site.glob(".*"):
        target = new / path.name
        if target.exists():
            continue
        if path.is_dir() and not path.is_symlink():
            copytree(path, target, symlinks=True)
        else:
            copy2(path, target, follow_symlinks=False)


def _exchange(new: Path, site: Path) -> None:
    """`new` becomes `site`; what was there is at `new` afterwards."""
    if not site.exists():
        new.rename(site)
    elif not _exchanged(new, site):
        # Two steps, where one cannot be. Between them the earlier site stands at `old`, from where `_tidy` takes it.
        old = _earlier(new)
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
    for lock in site.parent.glob(f"{escape(_prefix(site))}*.lock"):
        if _is_busy(lock):
            continue
        beside = lock.with_suffix("")
        earlier = _earlier(beside)
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
