"""In which languages is an atlas written? Asked of its front page, before or without reading the rest."""

import re
from pathlib import Path

from atlas.reading.front_matter import read_source

__all__ = ["DEFAULT", "home_languages"]

_CODE = re.compile("[a-z]{2,3}")
DEFAULT = ("nl",)
"""The languages of a front page that names none."""


def home_languages(content: Path) -> tuple[str, ...]:
    """The languages that `index.md` of the content folder names, the first of them that of the originals."""
    path = content / "index.md"
    source = read_source(path, "index.md")[0] if path.is_file() else None
    given = source.yaml.value.get("languages") if source else None
    codes = given if isinstance(given, list) else []
    # What is no code is told where the page itself is read.
    return tuple(code for code in codes if isinstance(code, str) and _CODE.fullmatch(code)) or DEFAULT
