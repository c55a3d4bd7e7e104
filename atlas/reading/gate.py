"""May this folder be read at all? What leads out of it, is no file, or is far too large is told before it is opened.

A folder that a link leads to would be published whole, and a file of gigabytes would fill the memory of who reads it.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from atlas.reading.problems import Problem
from atlas.texts import Sentence, say

__all__ = ["check_gate"]

_MOST = {
    **dict.fromkeys((".md", ".txt", ".html", ".htm"), 200_000),
    **dict.fromkeys((".yml", ".yaml"), 500_000),
    ".csv": 600_000,
    **dict.fromkeys((".json", ".geojson"), 2_000_000),
}
"""Bytes by ending of what is read. 200 kB of text is a book of a hundred pages."""
_MOST_OF_ALL = 25_000_000
"""Bytes of any other file; all of them are published."""
_SHORTER = say("make it shorter, or spread it over several pages")
_FEWER = say("take out what is not needed")
_SIMPLER = say("simplify the line, for example to points 10 metres apart")
_SMALLER = say("make it smaller, or keep it elsewhere and link to it")
_HINTS = {".md": _SHORTER, ".txt": _SHORTER, ".json": _SIMPLER, ".geojson": _SIMPLER, ".csv": _FEWER, ".yml": _FEWER}


def check_gate(content: Path) -> list[Problem]:
    """What keeps the content folder from being read. Opens no file; looks into no folder that a link leads to."""
    root = content.resolve()
    return sorted(_below(root, root, ""), key=lambda problem: problem.path)


def _below(root: Path, folder: Path, before: str) -> Iterator[Problem]:
    with os.scandir(folder) as entries:
        for entry in entries:
            name = before + entry.name
            if entry.is_symlink():
                told = _linked(root, Path(entry.path))
            elif entry.is_dir(follow_symlinks=False):
                if entry.name != ".git":
                    yield from _below(root, Path(entry.path), f"{name}/")
                continue
            else:
                told = _unfit(entry.name, entry.stat(follow_symlinks=False))
            if told:
                yield Problem(name, 1, "", *told, rule="file-unfit")


def _linked(root: Path, link: Path) -> tuple[Sentence, Sentence] | None:
    instead = say("put the file itself here, or take this link out")
    try:
        target = link.resolve(strict=True)
    except (OSError, RuntimeError):
        return say("this is a link to a file that is not there"), instead
    if not target.is_relative_to(root):
        return say("this is a link that leads out of the content folder"), instead
    if target.is_dir():
        return say("this is a link to a folder, which would be published twice"), instead
    return _unfit(target.name, target.stat(follow_symlinks=False))


def _unfit(name: str, about: os.stat_result) -> tuple[Sentence, Sentence] | None:
    if not S_ISREG(about.st_mode) and not S_ISDIR(about.st_mode):
        return say("this is neither a file nor a folder"), say("take it out")
    ending = Path(name).suffix.lower()
    most = _MOST.get(ending, _MOST_OF_ALL)
    if about.st_size <= most:
        return None
    what = say("this file is {size} kB, and can be {most} kB", size=-(-about.st_size // 1000), most=most // 1000)
    return what, _HINTS.get(ending, _SMALLER)
