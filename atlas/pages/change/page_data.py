"""What does the form need of a page that exists? The text of its file, and where in that each value stands."""

import json
from collections.abc import Iterable
from pathlib import Path

import yaml

from atlas.pages.change.spans import spans

__all__ = ["FOLDER", "page_data", "page_data_files"]

FOLDER = "change/pages/"
"""Where they stand on the site; behind it the path of the file, with `.json` for `.md`."""


def page_data(path: str, text: str) -> bytes | None:
    """What stands at /change/pages/PATH.json; None for a file that holds no front matter.

    `text`: of the file at `path` in the content folder, with its own line ends.
    """
    try:
        found = {"path": path, "text": text, "spans": spans(text)}
    except (ValueError, yaml.YAMLError):
        return None
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode()


def page_data_files(content: Path | None, paths: Iterable[str]) -> dict[str, bytes]:
    """The files for these pages, by their path on the site. `content`: the folder they are in; None: none are made."""
    if content is None:
        return {}
    texts = {path: (content / path).read_bytes().decode("utf-8", "replace") for path in paths}
    made = {path: page_data(path, text) for path, text in texts.items()}
    return {f"{FOLDER}{path.removesuffix('.md')}.json": data for path, data in made.items() if data is not None}
