"""What do the settings of a site, `mkdocs.yml`, say about where things are, and where is the content folder?"""

import os
import re
from collections.abc import Mapping
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import yaml

from atlas.reading.front_matter import decode
from atlas.reading.inherited import with_inherited
from atlas.reading.problems import AtlasError, Problem
from atlas.reading.settings_lines import place_of_setting
from atlas.reading.wrong_folder import wrong_folder
from atlas.reading.yaml_lines import read_yaml
from atlas.texts import say

__all__ = ["SETTINGS", "content_folder", "folder_of", "read_settings", "settings_of_site", "site_url_of"]

SETTINGS = Path("mkdocs.yml")


class _Loader(yaml.SafeLoader):
    """Values that the generator computes, such as `!ENV`, are not needed here."""


_Loader.add_multi_constructor("", lambda *_: None)
_Loader.add_constructor("tag:yaml.org,2002:timestamp", lambda _, node: node.value)
"""A day that is none, such as 31 February, is told by what reads it as a day."""


class _FolderLoader(_Loader):
    """The same, with what a variable of the environment says, as MkDocs reads `!ENV`."""


def _of_environment(loader: yaml.SafeLoader, node: yaml.Node) -> Any:
    """`!ENV NAME`, or `!ENV [NAME, OTHER, what stands for it]`: the first variable that there is."""
    if not isinstance(node, yaml.SequenceNode):
        return os.environ.get(str(node.value))
    *names, usual = loader.construct_sequence(node) or [None]
    return next((os.environ[name] for name in names if name in os.environ), usual)


_FolderLoader.add_constructor("!ENV", _of_environment)


def folder_of(settings: Mapping[str, Any], name: str, usual: str) -> str:
    """The folder that a setting names, or else the usual one."""
    named = settings.get(name)
    return named if isinstance(named, str) and named else usual


def read_settings(path: Path) -> dict[str, Any]:
    """The settings as far as they say where things are, with those that they inherit. Raises `AtlasError`."""
    found: dict[str, Any] = {}
    for _, read in with_inherited(path, _read, lambda read: read.get("INHERIT")):
        found = {**read, **found}
    return found


def settings_of_site(path: Path) -> dict[str, Any]:
    """The same, for a site of an atlas: without its plugin MkDocs would publish the pages as they were written."""
    found = read_settings(path)
    if not (path.parent / folder_of(found, "docs_dir", "docs")).is_dir():
        place, folder = place_of_setting(path, ["docs_dir"]), folder_of(found, "docs_dir", "docs")
        what = say('there is no folder "{folder}" here', folder=folder)
        hint = say('write "docs_dir: " and the folder with index.md in it')
        raise AtlasError([Problem(place.file.as_posix(), place.line, "docs_dir", what, hint)])
    plugins = found.get("plugins", ["search"]) or []
    named = [name for one in plugins for name in (one if isinstance(one, Mapping) else [one])]
    if not isinstance(plugins, list | Mapping) or "atlas" in named:
        return found  # what is neither is told by MkDocs
    place = place_of_setting(path, ["plugins"])
    near = get_close_matches("atlas", [str(name) for name in named], n=1)
    hint = say('write "- atlas" on a line of its own below "plugins:"')
    if near:
        place, hint = place_of_setting(path, ["plugins", *near]), say('write atlas instead of "{given}"', given=near[0])
    what = say('these settings do not have the plugin "atlas", which makes the pages')
    raise AtlasError([Problem(place.file.as_posix(), place.line, "plugins", what, hint)])


def _read(path: Path) -> dict[str, Any]:
    if not path.is_file():
        hint = say("go to the folder that holds mkdocs.yml, or name it with --config-file")
        raise AtlasError([Problem(path.as_posix(), 1, "", say("there are no settings here"), hint)])
    try:
        found = yaml.load(path.read_text("utf-8"), _FolderLoader)  # noqa: S506 - a SafeLoader
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise AtlasError([_unreadable(path, error)]) from None
    return found if isinstance(found, dict) else {}


def _unreadable(path: Path, error: Exception) -> Problem:
    """Why settings cannot be read, as that is told of pages where it is the same."""
    line = getattr(getattr(error, "problem_mark", None), "line", 0) + 1
    text, problems = decode(path, path.as_posix())
    if problems:
        return problems[0]
    known = [one for one in read_yaml(text).problems if not one.field]
    what, hint = say("these settings are not readable YAML"), say("mend the file")
    if known:
        line, what, hint = known[0].line, known[0].what, known[0].hint
    return Problem(path.as_posix(), line, "", what, hint)


def content_folder(named: Path | None) -> Path:
    """The folder that was named in the call, or that the settings here name, or `content`. Raises `AtlasError`.

    What is returned holds a front page.
    """
    content = named or Path("content")
    if named is None and SETTINGS.is_file():
        content = Path(folder_of(read_settings(SETTINGS), "docs_dir", "docs"))
    hint = say("go to the folder that holds mkdocs.yml, or name the content folder with --content")
    if wrong := wrong_folder(content, hint):
        raise AtlasError([replace(wrong, path=content.as_posix())])
    if not (content / "index.md").is_file():
        raise AtlasError([Problem(content.as_posix(), 1, "", say("there is no atlas here: index.md is missing"), hint)])
    return content


class _AddressLoader(_Loader):
    """The same, with what an address is where no variable says otherwise."""


def _usual(loader: yaml.SafeLoader, node: yaml.Node) -> Any:
    found = loader.construct_sequence(node) if isinstance(node, yaml.SequenceNode) else [None]
    return found[-1] if found else None


_AddressLoader.add_constructor("!ENV", _usual)


def site_url_of(content: Path) -> str:
    """Where the site of a content folder will stand, as the settings beside it say, ending in a slash; else empty.

    Never raises: whoever writes a page is not asked to mend settings.
    """
    try:
        found = yaml.load((content.parent / SETTINGS).read_text("utf-8"), _AddressLoader)  # noqa: S506 - a SafeLoader
    except (OSError, ValueError, RecursionError, yaml.YAMLError):
        return ""
    told = found.get("site_url") if isinstance(found, dict) else None
    if not isinstance(told, str) or not re.fullmatch(r"https?://[^\s#?]+", told):
        return ""
    return told if told.endswith("/") else f"{told}/"
