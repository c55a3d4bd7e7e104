"""New items put into a list in the front matter of a page, with every other character left as it was."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from atlas.model.atlas import Document
from atlas.model.base import Model
from atlas.model.initiative import Initiative
from atlas.model.site_pages import EASY
from atlas.reading.folder import PageFiles
from atlas.reading.pages import read_page
from atlas.reading.problems import AtlasError

__all__ = ["flow", "read_initiative", "with_items"]

_LINE_END = re.compile(r"(\r\n|\r|\n)")
_BOUNDARY = re.compile(r"-{3,}\s*")
_KEYS = tuple(Initiative.model_fields)
_PLAIN = re.compile(r"[^\W\d_](?:[\w .–-]*\w)?")
_NOT_TEXT = {"true", "false", "null", "yes", "no", "on", "off"}


def flow(facts: Mapping[str, object]) -> str:
    """Facts as YAML on one line, as pages have them: `{kind: project, amount: 900}`. An unknown value stays empty."""
    return "{" + ", ".join(f"{key}: {_value(value)}" for key, value in facts.items()) + "}"


def _value(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str) and (not _PLAIN.fullmatch(value) or value.lower() in _NOT_TEXT):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, list):
        return "[" + ", ".join(map(_value, value)) + "]"
    return str(value)


def read_initiative(path: Path) -> Document[Initiative]:
    """The page of an initiative with its translations. Raises `AtlasError` if it cannot be read."""
    beside = {ending: file.name for ending, file in _beside(path).items()}
    easy = {ending.partition(".")[2]: name for ending, name in beside.items() if ending.partition(".")[0] == EASY}
    names = {ending: name for ending, name in beside.items() if ending.partition(".")[0] != EASY}
    page = read_page(path.parent, path.stem, PageFiles(path.name, names, easy), Initiative, "")
    if page.problems or page.document is None:
        raise AtlasError(replace(told, path=(path.parent / told.path).as_posix()) for told in page.problems)
    return page.document


def with_items(path: Path, key: str, items: Sequence[tuple[Model, str]]) -> str | None:
    """The text of an initiative's page with items at the end of a list such as `funding`. Writes nothing.

    `items`: each as a value and as a YAML flow mapping on one line, which say the same. None where the page does not
    read as the page it was plus these items, in any language. Raises `AtlasError` if the page cannot be read.
    """
    old = read_initiative(path).original
    text = _inserted(path.read_bytes().decode("utf-8"), key, [item for _, item in items])
    if text is None:
        return None
    with TemporaryDirectory() as folder:
        copy = Path(folder) / path.name
        for other in _beside(path).values():
            (copy.parent / other.name).write_bytes(other.read_bytes())
        copy.write_bytes(text.encode())
        try:
            new = read_initiative(copy).original
        except AtlasError:
            return None
    wanted = old.meta.model_copy(update={key: (*getattr(old.meta, key), *(value for value, _ in items))})
    return text if new.body == old.body and new.meta == wanted else None


def _inserted(raw: str, key: str, items: Sequence[str]) -> str | None:
    """The text of the page with the items in it; None where its front matter has an unusual form."""
    pieces = _LINE_END.split(raw)
    rows, ends = pieces[::2], [*pieces[1::2], ""]
    opening, closing = [number for number, row in enumerate(rows) if _BOUNDARY.fullmatch(row.lstrip("\ufeff"))][:2]
    first = opening + 1
    root = yaml.compose("\n".join(rows[first:closing]), Loader=yaml.SafeLoader)
    if not isinstance(root, yaml.MappingNode) or root.flow_style:
        return None
    entries = {name.value: (first + name.start_mark.line, value) for name, value in root.value}
    indent = " " * root.start_mark.column
    starts = sorted(row for row, _ in entries.values())
    if key not in entries:
        later = [entries[name][0] for name in _KEYS[_KEYS.index(key) :] if name in entries]
        place = _above_comments(rows, min(later, default=closing), first)
        new = [f"{indent}{key}:", *(f"{indent}  - {item}" for item in items)]
    else:
        row, value = entries[key]
        if isinstance(value, yaml.SequenceNode) and value.flow_style:
            return _in_flow(rows, ends, value, first, ", ".join(items))
        place = _above_comments(rows, next((start for start in starts if start > row), closing), row + 1)
        dash = value.start_mark.column if isinstance(value, yaml.SequenceNode) else root.start_mark.column + 2
        new = [f"{' ' * dash}- {item}" for item in items]
    rows[place:place] = new
    ends[place:place] = [ends[opening]] * len(new)
    return "".join(row + end for row, end in zip(rows, ends, strict=True))


def _above_comments(rows: list[str], row: int, lowest: int) -> int:
    """A row, or the first of the empty rows and comments above it, which belong to what follows."""
    while row > lowest and (not rows[row - 1].strip() or rows[row - 1].startswith("#")):
        row -= 1
    return row


def _in_flow(rows: list[str], ends: list[str], value: yaml.SequenceNode, first: int, item: str) -> str:
    row, column = first + value.end_mark.line, value.end_mark.column - 1
    before = rows[row][:column]
    closed = " ".join([*rows[first:row], before]).rstrip().endswith(",")
    comma = ", " if value.value and not closed else ""
    changed = [*rows[:row], f"{before}{comma}{item}{rows[row][column:]}", *rows[row + 1 :]]
    return "".join(piece + end for piece, end in zip(changed, ends, strict=True))


def _beside(path: Path) -> dict[str, Path]:
    """Translations and what is written in easy words, by what stands between the name and `.md`."""
    return {file.stem.partition(".")[2]: file for file in sorted(path.parent.glob(f"{path.stem}.*.md"))}
