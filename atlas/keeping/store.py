"""A folder of kept results: bytes by key. Nothing depends on it, and any fault in it is as if nothing was kept.

What is wrong with it is noticed (see `atlas.noticed`), so that whoever builds is told once.

An entry is a file of its own, named by its key (see `atlas.entries`).
"""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from atlas.entries import opened, write_entry
from atlas.keeping.folder import MARKS, mark_kept, remove
from atlas.keeping.memory import Memory
from atlas.noticed import notice
from atlas.packing import pack
from atlas.system_faults import reason
from atlas.texts import Sentence, say

__all__ = ["KEPT", "Store"]

KEPT = ".cache/atlas"
"""The folder, beside `mkdocs.yml`, of what need not be computed again."""

_LIMIT = 600_000_000
"""Kept at most, in bytes: a city of 5,000 initiatives in two languages takes about half of it."""


class Store:
    """Results kept in `folder` for one `version` of everything that computes them.

    Another version has another folder inside, which is never read; older ones are removed by `tidy`. `fault` is None,
    or why the folder cannot be written; then nothing more is kept, what was kept is still used, and nothing fails.
    `grown`: whether something was kept since it was opened. `memory`: what is held in memory as well, where one process
    builds more than once. `quiet`: whether nobody need know of a fault.
    """

    def __init__(self, folder: Path, version: str, limit: int = _LIMIT, *, quiet: bool = False) -> None:
        self.folder = folder
        self.version = version
        self.limit = limit
        self.quiet = quiet
        self.fault: Sentence | None = None
        self.memory: Memory | None = None
        self.grown = False
        self._own = folder / version
        try:
            mark_kept(folder)
            if not self._own.is_dir():
                remove(self._own)  # something in its place
                self._own.mkdir(exist_ok=True)
        except OSError as error:
            self._broken(error)

    def get(self, key: str) -> bytes | None:
        """What was kept under `key`; None where nothing was, or where it cannot be trusted."""
        path = self._path(key)
        try:
            data = opened(path.read_bytes())
        except FileNotFoundError:
            return None
        except OSError:
            data = None
        if data is None:
            self.distrust(key)
        else:
            with suppress(OSError):
                os.utime(path)  # what is used stays longest
        return data

    def distrust(self, key: str) -> None:
        """What was kept under `key` is not what was put there: let go of it."""
        path = self._path(key)
        with suppress(OSError):
            remove(path if path.parent.is_dir() else path.parent)
        what = say("part of what is kept in {folder} was broken, and was made anew", folder=self.folder)
        if self.fault is None:
            self._tell(what)

    def put(self, key: str, data: bytes) -> None:
        """Keep `data` under `key`, if that can be done."""
        if self.fault is None:
            self.put_packed(key, pack(data))

    def put_packed(self, key: str, packed: bytes) -> None:
        """The same for data that was packed already."""
        if self.fault is not None:
            return
        self.grown = True
        path = self._path(key)
        try:
            try:
                write_entry(path, packed)
            except (FileNotFoundError, FileExistsError):
                # Another build removes what is here, or something stands in the place of a folder.
                if not path.parent.is_dir():
                    remove(path.parent)
                write_entry(path, packed)
        except OSError as error:
            self._broken(error)

    def tidy(self) -> None:
        """Remove other versions, and what was used longest ago where more than the limit is kept."""
        if self.memory:
            self.memory.tidy()
        if self.fault is not None:
            return
        with suppress(OSError):
            others = [path for path in self.folder.iterdir() if path != self._own and path.name not in MARKS]
            for other in others:
                remove(other)
            if others:
                self._tell(
                    say("what another version had kept in {folder} was of no use, and is gone", folder=self.folder)
                )
        entries = sorted(_entries(self._own))
        kept = sum(size for _, size, _ in entries)
        for _, size, path in entries:
            if kept <= self.limit:
                break
            with suppress(OSError):
                Path(path).unlink()
                kept -= size

    def __getstate__(self) -> dict[str, object]:
        """Another process gets the folder, and not what is held in the memory of this one."""
        return {**self.__dict__, "memory": None}

    def _path(self, key: str) -> Path:
        return self._own / key[:2] / key

    def _broken(self, error: OSError) -> None:
        folder, why = self.folder, reason(error)
        self.fault = say(
            "nothing is kept for the next build, for {folder} cannot be used: {why}", folder=folder, why=why
        )
        self._tell(self.fault)

    def _tell(self, sentence: Sentence) -> None:
        if not self.quiet:
            notice(sentence)


def _entries(folder: Path) -> Iterator[tuple[float, int, str]]:
    """When each entry was used last, its size in bytes, and where it is. What another build removes is passed over.

    Looked at after every build, so a `Path` for each would be what takes longest.
    """
    for below in _rows(folder):
        for row in _rows(below.path):
            with suppress(OSError):
                found = row.stat()
                yield found.st_mtime, found.st_size, row.path


def _rows(folder: Path | str) -> list["os.DirEntry[str]"]:
    try:
        with os.scandir(folder) as rows:
            return list(rows)
    except OSError:
        return []
