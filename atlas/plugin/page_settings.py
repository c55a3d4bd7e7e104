"""What do the settings of MkDocs and of this plugin mean for the pages?"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from atlas.model.release import Release
from atlas.pages.writing.settings import Settings
from atlas.plugin.settings import AtlasConfig, source_url
from atlas.reading.icons import icon_folder
from atlas.releasing.kept import KeptRelease

__all__ = ["page_settings", "with_place"]


def page_settings(config: MkDocsConfig, own: AtlasConfig, release: Release | None, *, serving: bool) -> Settings:
    """The choices of a build, before its content is read. `own`: the settings of this plugin; `release`: the one that
    this build is, if it is one. Raises `SettingsError`.
    """
    colours = own.colours()
    change = own.change_form and not release
    return Settings(
        source_url=source_url(config),
        icons=icon_folder(),
        tiles=own.background(),
        colour=colours.main if colours else "",
        content=Path(config.docs_dir) if change else None,
        forge=own.forge_of(config),
        public_sources=own.public_sources,
        change_form=change,
        briefs=own.briefs and not serving,
        search=not release,
        release=release,
    )


def with_place(settings: Settings, site_url: str | None, kept: Sequence[KeptRelease]) -> Settings:
    """The same once it is known where the pages of this language will stand, and which releases stand beside them."""
    return replace(
        settings,
        site_url=site_url if site_url and "://" in site_url else "",
        releases=tuple(one.release for one in kept),
        last_facts=kept[0].facts if kept else "",
    )
