"""What does the form need of a page that exists? The text of its file, and where in that each value stands."""

import json
from collections.abc import Container, Iterable, Iterator
from typing import Any

import yaml

from atlas.keeping.identity import identity
from atlas.keeping.remember import in_memory
from atlas.model.atlas import Neighbourhood
from atlas.pages.writing.settings import Settings
from atlas.reading.not_shown import not_shown, with_marks
from atlas.reading.spans import Json, spans

__all__ = ["FOLDER", "page_data", "page_data_files", "private_paths"]

FOLDER = "change/pages/"
"""Where they stand on the site; behind it the path of the file, with `.json` for `.md`."""


def page_data(path: str, text: str, *, private: bool = False, public_sources: bool = False) -> bytes | None:
    """What stands at /change/pages/PATH.json; None for a file that holds no front matter.

    `text`: of the file at `path` in the content folder, with its own line ends; there it has a mark for all that the
    site does not show, and `hidden` names the keys of those ("#": a remark). `private`, `public_sources`: see
    `not_shown`.
    """
    return in_memory(
        lambda: identity("data of a page", path, text, private, public_sources),
        lambda: _page_data(path, text, private, public_sources),
    )


def _page_data(path: str, text: str, private: bool, public_sources: bool) -> bytes | None:
    try:
        things = not_shown(text, private=private, public_sources=public_sources)
        shown = with_marks(text, things)
        hidden = [".".join(one.path) for one in things]
        found = {"path": path, "text": shown, "hidden": hidden, "spans": _folded(shown)}
    except (ValueError, yaml.YAMLError):
        return None
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode()


def _folded(text: str) -> Json:
    """`spans` without what the text says already; page-data.js puts it back."""
    found = spans(text)
    if not found["front"] or (not text.isascii() and max(text) > "\uffff"):  # places are not those of Python
        return found
    return found | {"front": _node(found["front"], text)}


def _node(node: Json, text: str) -> Any:
    """A value as `[start, end]`, with its quote behind it, or 1 where it is written as in JSON; of an entry the key is
    left out."""
    if "map" in node:
        return node | {"map": [_entry(key, start, value, text) for key, start, value in node["map"]]}
    if "list" in node:
        return node | {"list": [_node(one, text) for one in node["list"]]}
    start, end = node["at"]
    written, value, quote = text[start:end], node["is"], node.get("as")
    if not isinstance(value, str):
        return [start, end, 1] if json.dumps(value) == written else node
    if not quote:
        return [start, end] if value == written else node
    return [start, end, quote] if written == f"{quote}{value}{quote}" else node


def _entry(key: str, start: int, value: Json, text: str) -> list[Any]:
    found = _node(value, text)
    return [start, found] if text[start : text.find(":", start)] == key else [key, start, found]


def page_data_files(settings: Settings, paths: Iterable[str], private: Container[str] = ()) -> dict[str, bytes]:
    """The files for these pages, by their path on the site; none where the settings name no folder of pages.

    `private`: see `private_paths`.
    """
    if settings.content is None:
        return {}
    made = {}
    for path in paths:
        text = (settings.content / path).read_bytes().decode("utf-8", "replace")
        data = page_data(path, text, private=path in private, public_sources=settings.public_sources)
        if data is not None:
            made[f"{FOLDER}{path.removesuffix('.md')}.json"] = data
    return made


def private_paths(neighbourhood: Neighbourhood) -> frozenset[str]:
    """The files of initiatives whose place is private, with their translations, which need not say so."""

    def found() -> Iterator[str]:
        for document in neighbourhood.initiatives.values():
            if document.meta.place and document.meta.place.private:
                yield from (version.path for version in document.versions)

    return frozenset(found())
