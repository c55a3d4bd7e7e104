"""A folder of Markdown pages of another tool as a list: each file is a row, and its front matter the columns."""

import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from atlas.importing.cells import Row, Table, all_columns, clean
from atlas.importing.plain_text import links_in, plain_text
from atlas.reading.front_matter import decode, read_source
from atlas.reading.problems import AtlasError, Problem
from atlas.texts import say

__all__ = ["read_folder"]

_ENDINGS = {".md", ".markdown"}
_TOML = re.compile(r"\s*\+\+\+[ \t]*\n(.*?)\n\+\+\+[ \t]*(?:\n|$)(.*)", re.DOTALL)


@dataclass(frozen=True)
class _Page:
    keys: Mapping[str, Any]
    lines: Mapping[str, int]
    body: str


def read_folder(folder: Path, *, empty: Collection[str]) -> Table:
    """The files below a folder, by path. Beside front matter (YAML, or TOML between `+++`) a row has the columns
    `file.name` (without its ending), `file.folder`, `file.text` (the text below, in plain words) and `file.links` (the
    web addresses in it). What has no readable front matter is told in `problems`. Raises `AtlasError` without files.
    """
    root = folder.resolve()
    paths = sorted(path for path in folder.rglob("*") if _is_page(path, folder, root))
    rows, broken, problems = [], [], []
    for number, path in enumerate(paths, start=1):
        name, own = path.as_posix(), path.relative_to(folder)
        about: dict[str, Any] = {
            "file.name": path.stem,
            "file.folder": "" if own.parent == Path() else own.parent.as_posix(),
        }
        page, found = _read(path, name)
        problems += found
        if page is None:
            broken.append(Row(number, about, name))
            continue
        about |= {"file.text": plain_text(page.body), "file.links": links_in(page.body)}
        rows.append(Row(number, {**clean(dict(page.keys), empty), **clean(about, empty)}, name, page.lines))
    if not paths:
        hint = say("give a folder with pages that begin with front matter")
        raise AtlasError([Problem(str(folder), 1, "", say("there are no Markdown files in this folder"), hint)])
    columns = all_columns(row.cells for row in rows)
    return Table(tuple(rows), columns, broken=tuple(broken), problems=tuple(problems))


def _is_page(path: Path, folder: Path, root: Path) -> bool:
    hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
    inside = path.suffix.lower() in _ENDINGS and not hidden and path.is_file()
    return inside and path.resolve().is_relative_to(root)  # a link may lead to a file that is not of this list


def _read(path: Path, name: str) -> tuple[_Page | None, list[Problem]]:
    try:
        text, problems = decode(path, name)
    except OSError:
        hint = say("check the folder and run the import again")
        return None, [Problem(name, 1, "", say("this file cannot be read"), hint)]
    if not problems and (match := _TOML.match(text)):
        return _toml(match[1], match[2], name)
    source, problems = read_source(path, name, needs_body=False)
    if source is None:
        return None, problems
    wrong = [problem for problem in problems if problem.line < source.body_line and problem.field]
    if wrong:
        return None, wrong
    keys = source.yaml.value
    return _Page(keys, {key: source.line((key,)) for key in keys}, source.body), []


def _toml(text: str, body: str, name: str) -> tuple[_Page | None, list[Problem]]:
    try:
        keys = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError):
        hint = say("build the site that this page is from, and mend what it tells")
        return None, [Problem(name, 1, "", say("this is not readable TOML"), hint)]
    return _Page(_plain(keys), dict(_toml_lines(text, keys)), body), []


def _toml_lines(text: str, keys: Collection[str]) -> Iterator[tuple[str, int]]:
    for number, line in enumerate(text.split("\n"), start=2):
        key = line.partition("=")[0].strip().strip("\"'")
        if key in keys:
            yield key, number


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, datetime):
        return value.date().isoformat()
    return value.isoformat() if isinstance(value, date | time) else value
