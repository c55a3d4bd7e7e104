"""In which languages is an atlas written? Asked of its front page, before or without reading the rest."""

from pathlib import Path

from atlas.reading.front_matter import read_source

__all__ = ["DEFAULT", "home_languages"]

DEFAULT = ("nl",)
"""The languages of a front page that names none."""


def home_languages(content: Path) -> tuple[str, ...]:
    """The languages that `index.md` of the content folder names, the first of them that of the originals."""
    path = content / "index.md"
    source = read_source(path, "index.md")[0] if path.is_file() else None
    given = source.yaml.value.get("languages") if source else None
    if isinstance(given, list) and given and all(isinstance(code, str) for code in given):
        return tuple(given)
    return DEFAULT
