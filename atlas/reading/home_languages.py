"""In which languages is an atlas written? Asked of its front page, before or without reading the rest."""

import re
from collections.abc import Iterator
from pathlib import Path

from atlas.model.neighbourhood import Home
from atlas.reading.front_matter import Source, read_source
from atlas.reading.pages import ReadPage
from atlas.reading.problems import Problem
from atlas.reading.yaml_lines import dotted
from atlas.texts import is_language, say

__all__ = ["DEFAULT", "check_home_languages", "home_languages", "told_languages"]

_CODE = re.compile("[a-z]{2,3}")
DEFAULT = ("nl",)
"""The languages of a front page that names none."""


def home_languages(content: Path) -> tuple[str, ...]:
    """The languages that `index.md` of the content folder names, the first of them that of the originals."""
    path = content / "index.md"
    return _languages(read_source(path, "index.md")[0] if path.is_file() else None)


def told_languages(content: Path) -> tuple[str, ...]:
    """The same for who will not read the page: nothing is asked of its text. Never raises."""
    try:
        return _languages(read_source(content / "index.md", "index.md", needs_body=False, own=True)[0])
    except OSError:
        return DEFAULT


def _languages(source: Source | None) -> tuple[str, ...]:
    given = source.yaml.value.get("languages") if source else None
    codes = given if isinstance(given, list) else []
    # What is no code is told where the page itself is read.
    return tuple(code for code in codes if isinstance(code, str) and _CODE.fullmatch(code)) or DEFAULT


def check_home_languages(page: ReadPage[Home]) -> Iterator[Problem]:
    """A site is made in each of them, so each must be a language, and stand there once."""
    codes = page.document.meta.languages if page.document else ()
    for number, code in enumerate(codes):
        place = ("languages", number)
        what, hint = (
            say('"{code}" is not a language code', code=code),
            say("write a language code, such as nl, en, ar or uk"),
        )
        if code in codes[:number]:
            what, hint = say('"{given}" stands here twice', given=code), say("take one of the two out")
        elif is_language(code):
            continue
        yield Problem(page.path, page.line(*place), dotted(place), what, hint, rule="facts")
