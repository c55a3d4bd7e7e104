"""Links to a place on a page that is not there, as a build of this site would tell them."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

from atlas.commands.settings import SETTINGS, read_settings
from atlas.model.atlas import Atlas
from atlas.pages.site.doubtful_places import doubtful_places
from atlas.reading.problems import AtlasError, Level, Problem

__all__ = ["dead_links_to_places"]

_LEVELS: Final[Mapping[object, Level | None]] = {"warn": "error", "info": "note", "ignore": None}
"""What MkDocs calls a warning ends a build: `atlas build` is strict."""


def dead_links_to_places(atlas: Atlas, content: Path, today: date) -> tuple[Problem, ...]:
    """What is told of each. `content`: the folder that the atlas was read from, with the settings beside it."""
    level = _level(content)
    doubtful = list(doubtful_places(atlas)) if level else []
    if not level or not doubtful:
        return ()
    from atlas.pages.site.dead_places import dead_places  # few links need all that makes pages

    return dead_places(atlas, doubtful, content, today, level)


def _level(content: Path) -> Level | None:
    """The level of such a problem, as `validation:` of the settings beside the content folder has it; None: untold."""
    settings = content.absolute().parent / SETTINGS
    if not settings.is_file():
        return "error"
    try:
        said = read_settings(settings).get("validation")
    except AtlasError:  # whoever checks pages is not asked to mend settings
        return "error"
    whole: Mapping[str, Any] = said if isinstance(said, Mapping) else {}
    links = whole.get("links")
    asked = links.get("anchors", whole.get("anchors")) if isinstance(links, Mapping) else whole.get("anchors")
    return _LEVELS.get(asked, "error") if isinstance(asked, str) else "error"
