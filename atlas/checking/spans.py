"""Where exactly does each key and value of front matter stand? Lines and columns, as an editor counts them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import yaml

from atlas.reading.front_matter import yaml_part
from atlas.reading.yaml_lines import dotted

__all__ = ["Piece", "Span", "key_lines", "spans"]

KeyPath = tuple[str | int, ...]


@dataclass(frozen=True)
class Piece:
    """Part of one line: `line` counts from 1, columns from 0. `end_line`: the line on which it ends."""

    line: int
    start: int
    end: int
    end_line: int

    @property
    def on_one_line(self) -> bool:
        return self.line == self.end_line


@dataclass(frozen=True)
class Span:
    """A key and its value. `key`: None for an item of a list. `text`: what a value says, None where it is a group."""

    key: Piece | None
    value: Piece
    text: str | None
    in_flow: bool
    """Whether it stands between braces or brackets."""


def key_lines(name: str, text: str) -> tuple[int, int]:
    """The first and last line of the YAML in a file, counted from 1; (1, 0) where there is none. `text`: as decoded."""
    if not name.endswith(".md"):
        return 1, text.count("\n") + 1
    part = yaml_part(text)
    if part is None:
        return 1, 0
    return text.count("\n", 0, part[0]) + 2, text.count("\n", 0, part[1])


def spans(name: str, text: str) -> Mapping[str, Span]:
    """Every key and item by its name in problems, `schedule[1].from`. None of them where the YAML cannot be read."""
    first, last = key_lines(name, text)
    block = "\n".join(text.split("\n")[first - 1 : last])
    try:
        loader = yaml.SafeLoader(block)
        try:
            node = loader.get_single_node()
        finally:
            loader.dispose()
    except (yaml.YAMLError, ValueError, RecursionError):
        return {}
    return dict(_spans(node, (), first, in_flow=False)) if node is not None else {}


def _spans(node: yaml.Node, path: KeyPath, first: int, *, in_flow: bool) -> Iterator[tuple[str, Span]]:
    inside = in_flow or bool(getattr(node, "flow_style", False))
    pairs: list[tuple[str | int, yaml.Node | None, yaml.Node]] = []
    if isinstance(node, yaml.MappingNode):
        pairs = [(key.value, key, value) for key, value in node.value if isinstance(key, yaml.ScalarNode)]
    elif isinstance(node, yaml.SequenceNode):
        pairs = [(number, None, value) for number, value in enumerate(node.value)]
    for part, key, value in pairs:
        here = (*path, part)
        text = value.value if isinstance(value, yaml.ScalarNode) else None
        yield dotted(here), Span(_piece(key, first) if key else None, _piece(value, first), text, inside)
        yield from _spans(value, here, first, in_flow=inside)


def _piece(node: yaml.Node, first: int) -> Piece:
    start, end = node.start_mark, node.end_mark
    return Piece(start.line + first, start.column, end.column, end.line + first)
