"""What would `atlas check` say with these pages in place? Tried on a copy, so that nothing stands there that is not."""

import os
import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from atlas.checking import read_checked
from atlas.reading.problems import AtlasError, Problem

__all__ = ["problems_with"]


def problems_with(
    content: Path,
    files: Mapping[str, str],
    today: date,
    *,
    neighbourhood: str | None = None,
    processes: int | None = None,
) -> tuple[Problem, ...]:
    """Every problem of the content folder with other texts for some of its files, by their paths in it.

    `neighbourhood`: the only one to look at as a whole, empty for none, where what is tried touches no other; of the
    others the front pages are there. None: all of them. `processes`: as for `read_checked`.
    """

    def left_out(folder: str, names: list[str]) -> list[str]:
        here = Path(folder)
        other = neighbourhood is not None and here.parent == content and here.name != neighbourhood
        front = other and "index.md" in names
        return [name for name in names if name.startswith(".") or (front and not name.startswith("index"))]

    with TemporaryDirectory(prefix="atlas-") as folder:
        copy = Path(folder) / "content"
        shutil.copytree(content, copy, copy_function=_put, ignore=left_out, ignore_dangling_symlinks=True)
        for name, text in files.items():
            page = copy / name
            page.parent.mkdir(parents=True, exist_ok=True)
            page.unlink(missing_ok=True)
            page.write_text(text, encoding="utf-8", newline="\n")
        try:
            read_checked(copy, today, processes=processes)
        except AtlasError as error:
            return error.problems
    return ()


def _put(source: str, target: str) -> str:
    """The same file under another name where that can be, else a copy."""
    try:
        os.link(source, target, follow_symlinks=True)
    except OSError:
        shutil.copyfile(source, target)
    return target
