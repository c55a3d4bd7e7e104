"""The fields of an atlas: what the models have room for, what a file fills, and how words are put in one."""

from collections.abc import Iterator
from copy import deepcopy
from decimal import Decimal
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

import yaml
from pydantic import BaseModel

from atlas.reading.yaml_lines import read_yaml

__all__ = ["FILLED", "Field", "Keys", "filled_fields", "keys_of", "model_fields", "named", "rewritten", "split"]

FILLED = Path(__file__).parents[1] / "sites" / "filled"
"""A small atlas that fills every field of every model; a test holds it to that."""

Keys = tuple[str | int, ...]
Field = tuple[str, Keys]
"""A file, and the keys that lead to a value in it."""


def model_fields(annotation: Any, keys: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The keys to every value that a model has room for; lists add none, and `*` is a key of one's own choice."""
    origin, parts = get_origin(annotation), get_args(annotation)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        for name, field in annotation.model_fields.items():
            yield from model_fields(field.annotation, (*keys, field.alias or name))
    elif origin in (Union, UnionType, tuple):
        yield from {found for part in parts if part not in (type(None), ...) for found in model_fields(part, keys)}
    elif origin is Annotated:
        yield from model_fields(parts[0], keys)
    elif origin is dict:
        yield from model_fields(parts[1], (*keys, "*"))
    else:
        yield keys


def named(keys: Keys, annotation: type[BaseModel]) -> tuple[str, ...]:
    """The keys of a value as `model_fields` has them."""
    known = {found[:length] for found in model_fields(annotation) for length in range(len(found) + 1)}
    found: tuple[str, ...] = ()
    for key in keys:
        if isinstance(key, str):
            found = (*found, key) if (*found, key) in known else (*found, "*")
    return found


def split(text: str) -> tuple[str, str]:
    """Front matter and body; a file of data is all front matter."""
    parts = text.split("---\n", 2)
    return (parts[1], parts[2]) if len(parts) == 3 and not parts[0] else (text, "")


def _files(content: Path) -> list[str]:
    paths = (path for path in content.rglob("*") if path.suffix in (".md", ".yml"))
    return sorted(path.relative_to(content).as_posix() for path in paths)


def _front(content: Path, name: str) -> Any:
    return read_yaml(split((content / name).read_text("utf-8"))[0]).value


def filled_fields(content: Path) -> list[Field]:
    """Every value in the front matter and the data of an atlas."""
    return [(name, keys) for name in _files(content) for keys, _ in _leaves(_front(content, name))]


def keys_of(content: Path) -> list[Field]:
    """Every key in them: the keys that lead to what it holds."""
    every = ((name, keys) for name, keys in filled_fields(content))
    upto = ((name, keys[: length + 1]) for name, keys in every for length in range(len(keys)))
    return sorted({(name, keys) for name, keys in upto if isinstance(keys[-1], str)}, key=str)


def _leaves(value: Any, keys: Keys = ()) -> Iterator[tuple[Keys, Any]]:
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else None
    if items is None:
        yield keys, value
    for key, item in items or ():
        yield from _leaves(item, (*keys, key))


class _Dumper(yaml.SafeDumper):
    """Writes numbers as the reader had them, and every value on a line of its own."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _number(dumper: yaml.SafeDumper, value: Decimal) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:float", str(value))


_Dumper.add_representer(Decimal, _number)


def rewritten(
    content: Path, name: str, words: dict[Keys, str], *, as_keys: bool = False, unicode: bool = True
) -> tuple[str, dict[Keys, int]]:
    """A file with these words in these fields, or as the keys themselves; and the line of each of them.

    `unicode`: whether signs are written as they are where that can be, and not as YAML writes them in ASCII.
    """
    original = (content / name).read_text("utf-8")
    front, body = split(original)
    data: Any = deepcopy(read_yaml(front).value)
    for keys, said in words.items():
        *to, last = keys
        holder = data
        for key in to:
            holder = holder[key]
        if as_keys:
            holder[said] = holder.pop(last)
        else:
            holder[last] = said
    text = yaml.dump(data, Dumper=_Dumper, allow_unicode=unicode, sort_keys=False, width=10**6)
    node, first = yaml.compose(text, yaml.SafeLoader), 2 if body else 1
    lines = {keys: _line(node, (*keys[:-1], said) if as_keys else keys) + first for keys, said in words.items()}
    return (f"---\n{text}---\n{body}" if body else text), lines


def _line(node: Any, keys: Keys) -> int:
    for key in keys:
        if isinstance(node, yaml.MappingNode):
            node = next(value for name, value in node.value if name.value == str(key))
        else:
            node = node.value[key]
    return int(node.start_mark.line)
