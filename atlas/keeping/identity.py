"""What does a result depend on? One short name for many inputs: it is another one as soon as any of them is."""

import os
import re
import sys
from bisect import bisect_left
from collections.abc import Mapping
from functools import cache, lru_cache
from hashlib import blake2b
from importlib.metadata import Distribution, distributions
from itertools import islice, takewhile
from pathlib import Path

import atlas
from atlas.visible_files import every_file, visible_files

__all__ = ["FolderIdentity", "file_identities", "file_identity", "identity", "program_identity", "tree_identity"]

_SIZE = 20
_DESCRIBED = re.compile(r"[^-]+-[^-]+\.dist-info")
_OURS = re.compile(r"neighbourhood[-_]atlas(?:-\d| )", re.IGNORECASE)
"""This package is told by its files. Where it is developed it is described twice to what is begun there by
`python -m`, and once to anything else: that is the same program."""


def identity(*parts: object) -> str:
    """A name for these values, in hexadecimal. Bytes and text are taken as they are, other values as they are printed.

    Only give values whose printed form says all of them: text, numbers, dates, and frozen dataclasses, tuples and
    mappings of those.

    >>> identity("a", 1) == identity("a", 1), identity("a", 1) == identity("a1")
    (True, False)
    """
    digest = blake2b(digest_size=_SIZE)
    for part in parts:
        data = part if isinstance(part, bytes) else (part if isinstance(part, str) else repr(part)).encode()
        digest.update(f"{type(part).__name__} {len(data)} ".encode())
        digest.update(data)
    return digest.hexdigest()


def file_identities(folder: Path, *, hidden: bool = False) -> dict[str, str]:
    """An identity of every file below a folder, by its path there. `hidden`: of hidden files and folders too."""
    found = every_file(folder) if hidden else visible_files(folder)
    return {path: file_identity(f"{folder}/{path}") for path in found}


def tree_identity(files: Mapping[str, str]) -> str:
    """One identity for all files of `file_identities`."""
    return identity(*(part for item in sorted(files.items()) for part in item))


def file_identity(path: str | Path) -> str:
    """An identity of what is in a file, read again only when the file says that it was written since."""
    try:
        found = os.stat(path)  # noqa: PTH116 - of thousands of files, making a Path is a third of the time
        return _read(os.fspath(path), found.st_mtime_ns, found.st_size, found.st_ino)
    except OSError:
        return "not readable"


@lru_cache(maxsize=200_000)
def _read(path: str, *_written: int) -> str:
    with open(path, "rb") as file:  # noqa: PTH123
        return identity(file.read())


class FolderIdentity:
    """The files of a folder as they were at one moment, to know later of what a result was made. It can be pickled.

    Hidden files too: what may not be there may not be there hidden either, and is looked for in all of them.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files = dict(sorted(file_identities(folder, hidden=True).items()))
        self._paths = list(self.files)

    def of(self, *below: str) -> str:
        """One identity for all files whose path begins with one of these."""
        return identity(*(tree_identity(self._below(start)) for start in below))

    def holds(self, part: str) -> bool:
        """Whether the folder `part` in it is still as it was: what was read of it since is what its identity says."""
        now = {f"{part}/{path}": one for path, one in file_identities(self.folder / part, hidden=True).items()}
        return now == self._below(f"{part}/")

    def holds_beside(self, *starts: str) -> bool:
        """Whether the files that stand in the folder itself, and whose names begin so, are still as they were."""
        with os.scandir(self.folder) as rows:
            names = [row.name for row in rows if row.name.startswith(starts) and row.is_file()]
        before = {path: one for start in starts for path, one in self._below(start).items() if "/" not in path}
        return before == {name: file_identity(f"{self.folder}/{name}") for name in names}

    def _below(self, start: str) -> dict[str, str]:
        """The files whose path begins so: they stand together, and a city asks for those of each neighbourhood."""
        first = bisect_left(self._paths, start)
        paths = takewhile(lambda path: path.startswith(start), islice(self._paths, first, None))
        return {path: self.files[path] for path in paths}


@cache
def program_identity(*more: str) -> str:
    """An identity of everything that computes: this package to the last file, Python, and every package beside it.

    `more`: what else decides, such as catalogues of one's own. Once a process runs, its program stays as it is.
    """
    # `python -m` looks for packages in the folder it is begun in too, and other programs do not.
    here = os.path.realpath(os.curdir)
    places = [place for place in sys.path if os.path.realpath(place or os.curdir) != here]
    packages = sorted(name for name in map(_name_and_version, distributions(path=places)) if not _OURS.match(name))
    ours = tree_identity(file_identities(Path(atlas.__file__).parent))
    return identity(sys.version, *packages, ours, *more)


def _name_and_version(package: Distribution) -> str:
    """An installed package: the folder that it is described in is called so. In another place it has to be read."""
    called = getattr(getattr(package, "_path", None), "name", "")
    return called if _DESCRIBED.fullmatch(called) else f"{package.metadata['Name']} {package.version}"
