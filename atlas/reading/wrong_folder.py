"""Is this the content folder of an atlas, and if it is not, which folder is? Asked before anything in it is read."""

import os
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Final

from atlas.reading.folder import KINDS
from atlas.reading.problems import Problem
from atlas.reading.settings_lines import text_of_setting
from atlas.texts import Sentence, say

__all__ = ["wrong_folder"]

_FRONT: Final = "index.md"
_USUAL: Final = "content"
_MUNICIPALITY = re.compile(r"^municipality:", re.MULTILINE)
_NAME_IT: Final = say("name the folder with index.md in it")
_BEGIN: Final = say("go to the folder of an atlas, or begin one: atlas init")
_HIGH, _WIDE, _BEGINS = 8, 200, 20_000
"""So far up, among so many folders, and in so many signs of a file is looked for it."""


def wrong_folder(content: Path, otherwise: Sentence | None = None) -> Problem | None:
    """What is told of a folder that holds no atlas, or a part of one; None where it may be read.

    `otherwise`: what to do where no atlas is near.
    """
    if not content.is_dir():
        what = say("this is a file") if content.exists() else say("there is no folder here")
        return _told(what, _found(_standing(content)), otherwise or _NAME_IT)
    if _is_front(content):
        if not _is_front(content.absolute().parent):
            return None
        what = say("this is a neighbourhood, and no whole atlas")
        return _told(what, _found(content), otherwise or _NAME_IT)
    place = _found(content)
    if place is None and ((content / _FRONT).exists() or any(map(_is_like_neighbourhood, _folders(content)))):
        return None  # what is wrong with it is told where it is read
    return _told(say("this folder holds no atlas"), place, otherwise or _BEGIN)


def _told(what: Sentence, place: Path | None, otherwise: Sentence) -> Problem:
    hint = otherwise
    if place is not None:
        hint = say('the atlas is in the folder "{folder}"; name that one', folder=_as_called(place))
    return Problem("", 1, "", what, hint, rule="file-place")


def _as_called(place: Path) -> str:
    """A folder as one calls it from here, where that is no longer."""
    here = Path(os.path.relpath(place)).as_posix()
    return here if len(here) <= len(str(place)) else place.as_posix()


def _standing(path: Path) -> Path:
    """The nearest folder around something that is no folder."""
    return next((folder for folder in path.absolute().parents if folder.is_dir()), Path.cwd())


def _found(folder: Path) -> Path | None:
    """The content folder that this is a part of, or that lies in it."""
    here = folder.absolute()
    around = [one for one in islice((here, *here.parents), _HIGH) if _is_front(one)]
    if around:
        place = around[0]
        while _is_front(place.parent):
            place = place.parent
        return place
    named = (text_of_setting(here / "mkdocs.yml", "docs_dir"), _USUAL)
    near = next((one for one in (here / name for name in named if name) if _is_front(one)), None)
    if near or (here / _FRONT).exists():
        return near
    below = [*_folders(here), *(inner for one in islice(_folders(here), _WIDE) for inner in _folders(one))]
    fits = [one for one in below[:_WIDE] if _is_front(one) and not _is_like_neighbourhood(one)]
    return fits[0] if len(fits) == 1 else None


def _folders(folder: Path) -> Iterator[Path]:
    try:
        yield from sorted(one for one in folder.iterdir() if one.is_dir() and not one.name.startswith("."))
    except OSError:
        return


def _is_front(folder: Path) -> bool:
    """Whether it begins as an atlas and as a neighbourhood do."""
    text = _begin(folder / _FRONT)
    return text.lstrip().startswith("---") and bool(_MUNICIPALITY.search(text))


def _is_like_neighbourhood(folder: Path) -> bool:
    return any((folder / kind).is_dir() for kind in KINDS)


def _begin(file: Path) -> str:
    try:
        with file.open("rb") as handle:
            return handle.read(_BEGINS).decode("utf-8-sig", "replace").replace("\r", "\n")
    except OSError:
        return ""
