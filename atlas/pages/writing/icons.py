"""Small drawings beside words, inside the page: nothing is fetched for them, and they take the colour of the text."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

from markupsafe import Markup

from atlas.model.vocabulary import Term

__all__ = ["SIGNS", "Icons"]

SIGNS = {
    f"sign-{name}": Term(label={}, icon=f"material/{icon}")
    for name, icon in {
        "today": "calendar-today",
        "list": "format-list-bulleted",
        "map": "map-marker-multiple",
        "neighbourhoods": "home-group",
        "challenges": "flag-variant",
    }.items()
}
"""Drawings of our own beside the main ways into the atlas."""

_BOX = re.compile(r'\bviewBox="([\d.]+ [\d.]+ [\d.]+ [\d.]+)"')
_PATH = re.compile(r'<path\b[^>]*?\sd="([\dA-Za-z.,\s+-]+)"')


class Icons:
    """The icons of vocabulary terms, from a folder of SVG files. Without a folder there are none, and words remain."""

    def __init__(self, folder: Path | None, terms: Mapping[str, Term]) -> None:
        self._drawn = {key: _symbol(folder, key, term.icon) for key, term in terms.items() if folder and term.icon}

    def shapes(self, keys: Iterable[str]) -> Markup:
        """The drawings of these terms, once per page, so that each can be shown many times for few bytes."""
        drawn = "".join(self._drawn.get(key) or "" for key in sorted(set(keys)))
        return Markup(f'<div hidden><svg xmlns="http://www.w3.org/2000/svg">{drawn}</svg></div>' if drawn else "")  # noqa: S704

    def icon(self, key: str) -> Markup:
        """One drawing of `shapes`; its size is fixed, so that nothing moves. Empty where there is none."""
        if not self._drawn.get(key):
            return Markup("")
        # Instant loading rewrites every href it meets and stumbles over one in a drawing.
        use = f'<use xlink:href="#icon-{key}"></use>'
        return Markup(  # noqa: S704 - a key is an id
            f'<svg class="atlas-icon" width="18" height="18" aria-hidden="true" focusable="false">{use}</svg> '
        )


@lru_cache(maxsize=1024)
def _symbol(folder: Path, key: str, name: str) -> str | None:
    """A drawing built anew from its lines alone: whatever else the file holds stays out of the page."""
    path = folder / f"{name}.svg"
    if not re.fullmatch(r"[\w-]+(/[\w-]+)*", name) or not path.is_file():
        return None
    text = path.read_text("utf-8")
    box, lines = _BOX.search(text), _PATH.findall(text)
    drawn = "".join(f'<path d="{line}"></path>' for line in lines)
    return f'<symbol id="icon-{key}" viewBox="{box[1]}">{drawn}</symbol>' if box and drawn else None
