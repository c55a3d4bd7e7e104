"""What a directory page says, for tests: its rows, and what its filters know of each."""

import json
import re
from html import unescape
from typing import Any

__all__ = ["filters", "has", "items"]


def items(page: str) -> list[str]:
    """The rows, in their order."""
    return re.findall(r'^<li><a href="[^"]*/initiatives/.*?</li>$', page, re.MULTILINE)


def filters(page: str) -> dict[str, Any]:
    """The index of the filters, where it stands on the page."""
    (found,) = re.findall(r'data-index="([^"]*)"', page)
    return dict(json.loads(unescape(found)))


def has(page: str, link: str) -> dict[str, list[str]]:
    """What the initiative with this link can be chosen by."""
    (number,) = (number for number, item in enumerate(items(page)) if link in item)
    return {key: column["sets"][column["of"][number]] for key, column in filters(page)["columns"].items()}
