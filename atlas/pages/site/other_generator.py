"""What does another generator need to know, to build the folder of compiled pages without any plugin of ours?

The settings are those of MkDocs with the theme Material, which Zensical reads too. Both print the title and the menu as
HTML, so these are made harmless here.
"""

from typing import Any

import yaml
from markupsafe import escape

from atlas.pages.site.assets import SCRIPTS, STYLES
from atlas.pages.writing.compiled import CompiledSite, NavItem
from atlas.reading.allowed_text import EXTENSIONS
from atlas.texts import Sentence, direction, say

__all__ = [
    "FEATURES",
    "GENERATORS",
    "LINK_TO_HEADING",
    "MARK",
    "THEME_LANGUAGES",
    "menu_setting",
    "palette",
    "settings_text",
    "to_colours",
]

MARK = "# Written by `atlas render`, and written anew by it: put settings of your own in another file."
"""The first line of settings that nobody made by hand."""
LINK_TO_HEADING = say("Link to this place")
"""What the sign beside a heading says."""
THEME_LANGUAGES = frozenset({
    "af", "ar", "az", "be", "bg", "bn", "ca", "cs", "cy", "da", "de", "el", "en", "eo", "es", "et", "eu", "fa",
    "fi", "fr", "gl", "he", "hi", "hr", "hu", "hy", "id", "is", "it", "ja", "ka", "kn", "ko", "lb", "lt", "lv",
    "mk", "mn", "ms", "my", "nb", "nl", "nn", "pl", "pt", "ro", "ru", "sa", "sh", "si", "sk", "sl", "sq", "sr",
    "sv", "ta", "te", "th", "tl", "tr", "uk", "ur", "uz", "vi", "zh",
})  # fmt: skip
"""Languages that the theme has words of. With any other it stops."""
GENERATORS = ("mkdocs", "properdocs", "zensical")
"""Who can build the folder: each is called as `NAME build -f FILE`."""
FEATURES = ("navigation.indexes", "navigation.tabs", "navigation.top", "toc.follow")
"""What the pages are made for, of all that the theme can do."""
_OWN_COLOURS = {"primary": "custom", "accent": "custom"}
_WARN = ("not_found", "anchors", "absolute_links", "unrecognized_links")


def to_colours(scheme: str | None) -> Sentence:
    """What the button says that leads to a colour scheme: "default", "slate", or none for that of the device."""
    if scheme is None:
        return say("Light or dark as on this device")
    return say("Switch to dark") if scheme == "slate" else say("Switch to light")


def menu_setting(item: NavItem) -> dict[str, object]:
    """A line of the menu as the setting `nav` takes it; a page with lines below it comes first among them."""
    below: list[object] = [menu_setting(child) for child in item.children]
    if item.path and below:
        return {str(escape(item.title)): [item.path, *below]}
    return {str(escape(item.title)): item.path or below}


def settings_text(site: CompiledSite, folder: str, language: str, site_url: str, generator: str = "mkdocs") -> str:
    """A file of settings, to stand beside `folder`, which holds the pages and files of `site` in `language`.

    `site_url`: where the pages will stand on the web, empty if that is not known. `generator`: one of `GENERATORS`.
    """
    known: dict[str, object] = {
        "site_name": str(escape(site.title)),
        "site_url": site_url,
        "copyright": str(escape(site.notice)) if site.notice else "",
    }
    settings: dict[str, object] = {
        **{key: value for key, value in known.items() if value},
        "docs_dir": folder,
        "site_dir": f"{folder}-site",
        "theme": {
            "name": "material",
            **({"variant": "classic"} if generator == "zensical" else {}),  # the look that our styles are made for
            "language": language if language in THEME_LANGUAGES else "en",
            "direction": direction(language),
            "font": False,  # or the theme asks Google for one
            "features": list(FEATURES),
            "palette": palette(language),
        },
        "markdown_extensions": [
            *(name for name in EXTENSIONS if name != "toc"),
            {"toc": {"permalink": True, "permalink_title": LINK_TO_HEADING.to(language)}},
        ],
        "extra_css": list(STYLES),
        "extra_javascript": list(SCRIPTS),
        "nav": [menu_setting(item) for item in _menu(site)],
        "validation": {"nav": {"omitted_files": "ignore"}, "links": dict.fromkeys(_WARN, "warn")},
    }
    return f"{MARK}\n{yaml.safe_dump(settings, allow_unicode=True, sort_keys=False)}"


def _menu(site: CompiledSite) -> list[NavItem]:
    """One menu for every page: that of the site, with the pages of a neighbourhood below it where it stands by name.

    In a city its neighbourhoods do not: a menu of all their pages would make every page as large as the city.
    """
    neighbourhoods = {item.path: item for item in site.menus.values()}
    return [neighbourhoods.get(item.path, item) for item in site.navigation]


def palette(language: str | None = None) -> list[dict[str, Any]]:
    """As the device has it, light and dark; the button of each leads to the next. `language`: of what they say."""
    device, light, dark = "(prefers-color-scheme)", "(prefers-color-scheme: light)", "(prefers-color-scheme: dark)"
    return [
        {"media": media, **({"scheme": scheme} if scheme else {}), **_OWN_COLOURS,
         "toggle": {"icon": f"material/{icon}", **({"name": to_colours(following).to(language)} if language else {})}}
        for media, scheme, icon, following in (
            (device, None, "brightness-auto", "default"),
            (light, "default", "weather-night", "slate"),
            (dark, "slate", "weather-sunny", None),
        )
    ]  # fmt: skip
