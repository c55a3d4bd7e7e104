"""Where does a link on a page in easy words lead? To the other page in easy words, where that is there."""

import re
from collections.abc import Set
from dataclasses import replace
from posixpath import dirname, join, normpath
from typing import TypeVar
from urllib.parse import unquote

from pydantic import BaseModel

from atlas.model.atlas import Version
from atlas.model.site_pages import EASY

__all__ = ["to_easy_pages"]

M = TypeVar("M", bound=BaseModel)
_LINK = re.compile(r"(?P<to>\]\(\s*<?(?P<name>[^)\s>#?:]+))\.md(?=[)\s>#?])")


def to_easy_pages(version: Version[M], known: Set[str]) -> Version[M]:
    """The version with each link to one of `known` led to its page in easy words. `known`: paths without `.md`."""

    def led(match: re.Match[str]) -> str:
        target = normpath(join(dirname(version.path), unquote(match["name"])))
        return f"{match['to']}.{EASY}.md" if target in known else match[0]

    return replace(version, body=_LINK.sub(led, version.body))
