"""The icons that the vocabulary may name: those the theme ships, where it is installed."""

import os
from collections.abc import Callable, Iterator
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from atlas.model.vocabulary import OwnVocabulary
from atlas.reading.problems import Problem, did_you_mean
from atlas.texts import say

__all__ = ["check_icons", "icon_folder"]


@lru_cache(maxsize=1)
def icon_folder() -> Path | None:
    """The folder with an SVG file for each name, such as `material/run.svg`; None where the theme is not installed."""
    found = find_spec("material")
    for place in (found.submodule_search_locations or ()) if found else ():
        folder = Path(place) / "templates" / ".icons"
        if folder.is_dir():
            return folder
    return None


@lru_cache(maxsize=1)
def _names(folder: Path) -> frozenset[str]:
    """Every name, for what was mistyped: there are more than ten thousand."""
    return frozenset(path.relative_to(folder).with_suffix("").as_posix() for path in folder.rglob("*.svg"))


def _is_there(folder: Path, icon: str) -> bool:
    """Whether there is a drawing of this very name, also where the disk takes capitals and small letters for one."""
    *parents, name = icon.split("/")
    return not {"", ".", ".."} & {*parents, name} and f"{name}.svg" in _beside(folder.joinpath(*parents))


@lru_cache(maxsize=16)
def _beside(folder: Path) -> frozenset[str]:
    return frozenset(path.name for path in os.scandir(folder)) if folder.is_dir() else frozenset()


def check_icons(
    vocabulary: OwnVocabulary, name: str, line: Callable[[tuple[str | int, ...]], int], folder: Path | None
) -> Iterator[Problem]:
    """Every icon that there is no drawing of. Without the set nothing can be told."""
    for group in ("activities", "audiences", "accessibility") if folder else ():
        for key, term in getattr(vocabulary, group).items():
            if folder and term.icon and not _is_there(folder, term.icon):
                what = say('there is no icon "{icon}"', icon=term.icon)
                full = f"material/{term.icon.rpartition('/')[2]}"
                hint = did_you_mean(full, _names(folder)) or say("choose from: {choices}", choices="material/run, ...")
                yield Problem(name, line((group, key, "icon")), f"{group}.{key}.icon", what, hint, rule="icon")
