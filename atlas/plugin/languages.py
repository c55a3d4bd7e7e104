"""What of the theme and the settings depends on the language of a build?"""

from collections.abc import Mapping, Sequence
from pathlib import Path

from babel import Locale
from mkdocs.config.defaults import MkDocsConfig

from atlas.pages.site.other_generator import LINK_TO_HEADING, to_colours
from atlas.texts import direction, say

__all__ = ["marked", "set_language"]


def set_language(config: MkDocsConfig, languages: Sequence[str], language: str, *, switch: bool) -> None:
    """The first of `languages` is served at `/`, each other at `/<language>/`. `switch`: with a way between them."""
    first = languages[0]
    config.theme["language"] = language if _theme_has(language, config) else "en"
    config.theme["direction"] = direction(language)
    config.extra["made_with"] = say("Made with").to(language)
    config.mdx_configs.setdefault("toc", {}).setdefault("permalink_title", LINK_TO_HEADING.to(language))
    config.mdx_configs.setdefault("tables", {}).setdefault("use_align_attribute", True)  # a policy allows no `style`
    palettes = config.theme["palette"] if isinstance(config.theme.get("palette"), list) else []
    for number, palette in enumerate(palettes):  # the button of each leads to the one after it
        following = palettes[(number + 1) % len(palettes)]
        palette.get("toggle", {}).setdefault("name", to_colours(_scheme(following)).to(language))
    root = config.site_url or "/"
    root = root if root.endswith("/") else f"{root}/"
    if language != first:
        config.site_dir = str(Path(config.site_dir) / language)
        config.site_url = f"{root}{language}/"
    if len(languages) > 1 and switch:
        # Links of the switch are relative, so that the site works under any address it is put at. Those in the head
        # are for search engines, which want whole addresses. Not `alternate`: the theme takes that for home pages.
        up = "./" if language == first else "../"
        config.extra["languages"] = [
            {
                "name": _own_name(code),
                "link": _alternate(code, language, first, up),
                "root": (root if code == first else f"{root}{code}/") if "://" in root else "",
                "lang": code,
            }
            for code in languages
        ]


def marked(document: str, language: str, theme_language: str) -> str:
    """Say on a whole document what language it is in, and which way that is written, where the theme does not."""
    if language == theme_language and direction(language) == "ltr":
        return document
    tag = f'<html lang="{language}" dir="{direction(language)}"'
    return document.replace(f'<html lang="{theme_language}"', tag, 1)


def _scheme(palette: Mapping[str, str]) -> str | None:
    """The colour scheme; none for that of the device."""
    return None if palette.get("media") == "(prefers-color-scheme)" else palette.get("scheme", "default")


def _theme_has(language: str, config: MkDocsConfig) -> bool:
    return any((Path(folder) / f"partials/languages/{language}.html").is_file() for folder in config.theme.dirs)


def _alternate(code: str, language: str, first: str, up: str) -> str:
    if code == language:
        return "./"
    return up if code == first else f"{up}{code}/"


def _own_name(code: str) -> str:
    return (Locale.parse(code).get_display_name() or code).capitalize()
