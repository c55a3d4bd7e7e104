"""A page as text: front matter that people like to read and that says the same when read back, and its checksum."""

import hashlib
import re
from collections.abc import Mapping
from typing import Any

from atlas.reading.yaml_lines import read_yaml
from atlas.yaml_text import to_yaml

__all__ = ["checksum", "own_checksum", "page_text", "parts", "to_yaml"]

_LINE = re.compile(r"^  checksum: .*\n", re.MULTILINE)


def page_text(meta: Mapping[str, Any], body: str) -> str:
    """A Markdown page with front matter."""
    text = body.strip("\n")
    return f"---\n{to_yaml(meta)}---\n" + (f"\n{text}\n" if text else "")


def parts(text: str) -> tuple[dict[str, Any], str]:
    """Front matter and body of a text that `page_text` made."""
    _, front, body = text.split("---\n", 2)
    return dict(read_yaml(front).value), body.strip("\n")


def checksum(text: str) -> str:
    """The checksum of a text, its own checksum line left out. It tells a person's change from ours, no more."""
    return "sha256-" + hashlib.sha256(_LINE.sub("", text, count=1).encode()).hexdigest()[:20]


def own_checksum(meta: Mapping[str, Any], body: str) -> str:
    """The page with its own checksum under `imported`."""
    imported = dict(meta["imported"])
    found = checksum(page_text({**meta, "imported": {**imported, "checksum": "-"}}, body))
    return page_text({**meta, "imported": {**imported, "checksum": found}}, body)
