"""Which releases were unpacked from git and proved by an earlier build, and are still as they were then?

Git's hash of a tree says all that is in it, so what was proved of one holds for ever, as long as its files here are not
written again. Of that the size and the time of writing are looked at, as git does with files at work. That is enough to
build from; who wants proof asks for `atlas release --verify`, which reads every byte.
"""

import json
import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from shutil import copyfile, copystat, rmtree
from tempfile import TemporaryDirectory

from atlas.keeping.folder import mark_kept
from atlas.model.release import Release

__all__ = ["UNPACKED", "Unpacked"]

UNPACKED = ".cache/releases"
"""The folder, beside `mkdocs.yml`, of releases that need not be unpacked again."""
_NOTE = "proved.json"
_FILES = "files"

Written = dict[str, list[int]]
"""Of each file its size in bytes, and when it was written, in nanoseconds."""


class Unpacked:
    """Releases by the hash of their tree. Any fault in the folder is as if nothing was kept.

    Files in the site are the same files under another name where the system allows that, which costs no room and no
    time. A program that writes in one in place changes the one here too; then the time of writing tells it.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def put(self, tree: str, release: Release, place: Path) -> bool:
        """Put a release at `place`, if it is kept and as it was."""
        if not tree:
            return False
        kept = self.folder / tree
        try:
            note = json.loads((kept / _NOTE).read_bytes())
            files = kept / _FILES
            if note["manifest"] != release.manifest or note["written"] != _written(files):
                return False
            _same(files, place)
        except (OSError, ValueError, TypeError, KeyError):
            rmtree(place, ignore_errors=True)
            return False
        return True

    def keep(self, tree: str, release: Release, place: Path) -> None:
        """Keep a release that was proved at `place`, if that can be done."""
        with suppress(OSError):
            mark_kept(self.folder)
            with TemporaryDirectory(prefix=".", dir=self.folder, ignore_cleanup_errors=True) as beside:
                new = Path(beside) / tree
                _same(place, new / _FILES)
                note = {"manifest": release.manifest, "written": _written(new / _FILES)}
                (new / _NOTE).write_text(json.dumps(note), "utf-8")
                rmtree(self.folder / tree, ignore_errors=True)
                new.rename(self.folder / tree)

    def tidy(self, trees: Iterable[str]) -> None:
        """Let go of all but these."""
        wanted = set(trees)
        with suppress(OSError):
            for path in self.folder.iterdir():
                if path.is_dir() and not path.name.startswith(".") and path.name not in wanted:
                    rmtree(path, ignore_errors=True)


def _same(source: Path, to: Path) -> None:
    """Every file below `source` at its place below `to`: the same one, or where that cannot be a copy."""
    for place, folders, names in os.walk(source):
        there = to / Path(place).relative_to(source)
        there.mkdir(parents=True, exist_ok=True)
        folders.sort()
        for name in names:
            path = os.path.join(place, name)  # noqa: PTH118 - a thousand of them; a Path for each would take longest
            try:
                os.link(path, there / name)
            except OSError:
                copyfile(path, there / name)
                copystat(path, there / name)


def _written(folder: Path) -> Written:
    found: Written = {}
    start = len(str(folder)) + 1
    waiting = [str(folder)]
    while waiting:
        with os.scandir(waiting.pop()) as rows:
            for row in rows:
                if row.is_dir(follow_symlinks=False):
                    waiting.append(row.path)
                else:
                    told = row.stat(follow_symlinks=False)
                    found[row.path[start:]] = [told.st_size, told.st_mtime_ns]
    return found
