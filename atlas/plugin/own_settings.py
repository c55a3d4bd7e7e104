"""What an atlas needs of MkDocs and its theme, where `mkdocs.yml` does not say it: what a person sets always wins."""

import logging
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.theme import Theme

from atlas.pages.site.other_generator import FEATURES, palette
from atlas.plugin import permalinks
from atlas.plugin.settings import SettingsError
from atlas.reading.allowed_text import EXTENSIONS
from atlas.texts import say

__all__ = ["add_settings"]

_TEMPLATES: Final = Path(__file__).parent / "theme"
_ONLINE_FEATURES: Final = ("content.action.edit", "navigation.instant")
"""What only the plugin can make true: a pencil to the file of a page, and pages that change without a flash."""


def add_settings(config: MkDocsConfig, logo: str = "") -> None:
    """Complete the settings. `logo`: a picture of the content folder, if there is one.

    Raises `SettingsError` for another theme than Material, and for a logo that is not there.
    """
    said = _said(config)
    _add_theme(config, said.get("theme"))
    if logo:
        _add_logo(config, logo)
    _add_extensions(config)
    _add_validation(config, said.get("validation") or {})


def _said(config: MkDocsConfig) -> dict[str, Any]:
    """What the settings say themselves, without what MkDocs adds."""
    return {key: value for one in config.user_configs for key, value in one.items() if value is not None}


def _add_theme(config: MkDocsConfig, theme: object) -> None:
    said: Mapping[str, Any] = theme if isinstance(theme, Mapping) else {"name": theme} if theme else {}
    if said.get("name", "material") != "material":
        what = say(
            'the pages are made for the theme "material", not for "{name}"; write "name: material"', name=said["name"]
        )
        raise SettingsError(what)
    if said.get("font"):
        what = say("theme: font: asks another host for a font, and the pages allow no other host; write font: false")
        raise SettingsError(what)
    if "name" not in said:
        custom = said.get("custom_dir")
        folder = Path(config.config_file_path or ".").parent
        config.theme = Theme(
            **{**said, "name": "material", "custom_dir": str((folder / custom).resolve()) if custom else None}
        )
    config.theme.dirs.insert(1 if said.get("custom_dir") else 0, str(_TEMPLATES))
    for key, value in {
        "font": False,  # or the theme asks another host for one
        "features": sorted((*FEATURES, *_ONLINE_FEATURES)),
        "palette": palette(),
    }.items():
        if key not in said:
            config.theme[key] = value
    icons = said.get("icon") or {}
    config.theme["icon"] = {**(config.theme.get("icon") or {}), "repo": "material/source-repository", **icons}


def _add_logo(config: MkDocsConfig, logo: str) -> None:
    path = Path(config.docs_dir) / logo
    if not path.resolve().is_relative_to(Path(config.docs_dir).resolve()) or not path.is_file():
        raise SettingsError(say('logo: there is no picture "{name}" in the content folder', name=logo))
    config.theme["logo"] = config.theme["favicon"] = logo


def _add_extensions(config: MkDocsConfig) -> None:
    for name in EXTENSIONS:
        if name not in config.markdown_extensions:
            config.markdown_extensions.append(name)
    config.markdown_extensions.append(permalinks.NAME)
    config.mdx_configs.setdefault("toc", {}).setdefault("permalink", True)


def _add_validation(config: MkDocsConfig, said: Mapping[str, Any]) -> None:
    """A link that leads nowhere is told, and with --strict ends the build."""
    ignore, warning = logging.DEBUG, logging.WARNING  # as MkDocs reads these words
    ours = {
        "nav": {"omitted_files": ignore, "not_found": warning, "absolute_links": warning},
        "links": dict.fromkeys(("not_found", "anchors", "absolute_links", "unrecognized_links"), warning),
    }
    for part, levels in ours.items():
        told = said.get(part) or {}
        for key, level in levels.items():
            if key not in told and key not in said:
                setattr(config.validation[part], key, level)
