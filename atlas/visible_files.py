"""Which files are below a folder, with what is hidden or without it?"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

__all__ = ["every_file", "visible_files"]


def visible_files(folder: str | Path) -> Iterator[str]:
    """The path of each file from the folder on, with slashes, in an order that is always the same.

    Hidden files and folders are left out, and what Python keeps of its modules.
    """
    return _files(folder, lambda name: not name.startswith("."), {"__pycache__"})


def every_file(folder: str | Path) -> Iterator[str]:
    """The same for all files, hidden ones too; only what git keeps of them is left out."""
    return _files(folder, lambda _: True, {".git"})


def _files(folder: str | Path, seen: Callable[[str], bool], besides: set[str]) -> Iterator[str]:
    """Of thousands of files, making a `Path` of each would be a third of the time."""
    root = os.fspath(folder)
    for place, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if seen(name) and name not in besides)
        before = "" if place == root else f"{os.path.relpath(place, root)}{os.sep}".replace(os.sep, "/")
        yield from (before + name for name in sorted(names) if seen(name))
