"""On which line of which file does a setting of the site stand? `mkdocs.yml`, and what that inherits."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import yaml

from atlas.reading.inherited import with_inherited

__all__ = ["Place", "place_of_setting", "text_of_setting", "told_settings"]


@dataclass(frozen=True)
class Place:
    """Where a setting stands."""

    file: Path
    line: int


def place_of_setting(settings: Path, path: Sequence[str]) -> Place:
    """Where the setting `path`, such as `("plugins", "atlas", "colour")`, stands, or else the nearest one around it.

    The first line where none of them is there. Never raises.
    """
    files = list(_files(settings))
    for length in range(len(path), 0, -1):
        for file, root in files:
            node = _found(root, path[:length])
            if node is not None:
                return Place(file, node.start_mark.line + 1)
    return Place(settings, 1)


def told_settings(settings: Path) -> frozenset[str]:
    """The names of all settings that these files hold, whatever they say."""
    roots = [root for _, root in _files(settings) if isinstance(root, yaml.MappingNode)]
    return frozenset(str(key.value) for root in roots for key, _ in root.value if isinstance(key, yaml.ScalarNode))


def text_of_setting(settings: Path, name: str) -> str | None:
    """What an outermost setting says, where that is text; None where it is not there. Never raises."""
    said = (_value(root, name) for _, root in _files(settings))
    return next((str(node.value) for node in said if isinstance(node, yaml.ScalarNode)), None)


def _files(settings: Path) -> Iterator[tuple[Path, yaml.Node | None]]:
    """As far as they can be read."""
    with suppress(OSError, ValueError, RecursionError, yaml.YAMLError):
        yield from with_inherited(settings, _root, lambda root: getattr(_value(root, "INHERIT"), "value", None))


def _root(settings: Path) -> yaml.Node | None:
    root: yaml.Node | None = yaml.compose(settings.read_text("utf-8-sig"), yaml.SafeLoader)
    return root


def _found(root: yaml.Node | None, path: Sequence[str]) -> yaml.Node | None:
    """The key at the end of a path, or the item of a list that is called so."""
    here, name = root, None
    for part in path:
        name, here = _step(here, part)
        if name is None:
            return None
    return name


def _step(node: yaml.Node | None, part: str) -> tuple[yaml.Node | None, yaml.Node | None]:
    """The node of a name within another, and the node of what it holds. In a list a name is an item, or its one key."""
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            if isinstance(item, yaml.ScalarNode) and item.value == part:
                return item, None
            if isinstance(item, yaml.MappingNode) and (found := _pair(item, part)):
                return found
        return None, None
    return (isinstance(node, yaml.MappingNode) and _pair(node, part)) or (None, None)


def _pair(node: yaml.MappingNode, part: str) -> tuple[yaml.Node, yaml.Node] | None:
    return next(((key, value) for key, value in node.value if key.value == part), None)


def _value(node: yaml.Node | None, part: str) -> yaml.Node | None:
    return _step(node, part)[1] if isinstance(node, yaml.MappingNode) else None
