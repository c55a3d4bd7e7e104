"""Which icons of the theme stand on every page? Their shapes are in the style sheet, once, instead of in each page.

In a page such an icon is an `<svg>` without a shape, so that all that the theme says of icons holds for it; the style
sheet lays its shape over the colour of the text, as the theme does with icons of its own.
"""

from functools import cache
from importlib.resources import files as package_files
from urllib.parse import quote

__all__ = ["THEME_ICONS", "icon_rules", "icon_templates"]

THEME_ICONS = (
    "arrow-up",
    "brightness-auto",
    "file-edit-outline",
    "heart",
    "library",
    "magnify",
    "menu",
    "share-variant-outline",
    "source-repository",
    "translate",
    "weather-night",
    "weather-sunny",
)
"""By their names among the theme's Material Design icons; another that a site chooses is in its pages, as before."""
_CLEAR = " /:='<>,.-"
"""What need not be encoded in an address between double quotes."""


def icon_templates() -> dict[str, str]:
    """The icons in a page, by the name of the template that the theme includes for each."""
    return {
        f".icons/material/{name}.svg": f'<svg class="atlas-i atlas-i-{name}" viewBox="0 0 24 24"></svg>'
        for name in THEME_ICONS
    }


@cache
def icon_rules() -> str:
    """Their shapes, as rules of a style sheet."""
    folder = package_files("material").joinpath("templates", ".icons", "material")
    shapes = ((name, folder.joinpath(f"{name}.svg").read_text("utf-8").replace('"', "'")) for name in THEME_ICONS)
    rules = (
        f'.atlas-i-{name} {{ --atlas-i: url("data:image/svg+xml,{quote(shape, safe=_CLEAR)}"); }}'
        for name, shape in shapes
    )
    general = (
        ".atlas-i { background: currentcolor; -webkit-mask: var(--atlas-i) center / contain no-repeat; "
        "mask: var(--atlas-i) center / contain no-repeat; print-color-adjust: exact; }"
    )
    return "\n".join((general, *rules, ""))
