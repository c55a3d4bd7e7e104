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


def problems_with(content: Path, files: Mapping[str, str], today: date) -> tuple[Problem, ...]:
    """Every problem of the content folder with other texts for some of its files, by their paths in it."""
    with TemporaryDirectory(prefix="atlas-") as folder:
        copy = Path(folder) / "content"
        shutil.copytree(content, copy, copy_function=_put, ignore=_hidden, ignore_dangling_symlinks=True)
        for name, text in files.items():
            page = copy / name
            page.parent.mkdir(parents=True, exist_ok=True)
            page.unlink(missing_ok=True)
            page.write_text(text, encoding="utf-8", newline="\n")
        try:
            read_checked(copy, today)
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


def _hidden(_: str, names: list[str]) -> list[str]:
    return [name for name in names if name.startswith(".")]
