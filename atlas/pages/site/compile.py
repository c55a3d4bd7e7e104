"""Atlas -> every page and file of the site in one language. No generator is known here."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from atlas.analysis.neighbourhood_findings import NeighbourhoodFindings, neighbourhood_findings
from atlas.model.atlas import Atlas, Document
from atlas.model.neighbourhood import Plain
from atlas.pages.directory.page import directory_page
from atlas.pages.map.leaflet import map_assets
from atlas.pages.map.tiles import Tiles
from atlas.pages.overviews.compare import comparable, compare_page
from atlas.pages.site.assets import assets
from atlas.pages.site.compile_neighbourhood import compile_neighbourhood
from atlas.pages.site.hand_written import home_page, plain_page, with_neighbourhoods
from atlas.pages.site.methods import METHODS, methods_document
from atlas.pages.site.navigation import navigation
from atlas.pages.writing.compiled import CompiledPage, CompiledSite
from atlas.pages.writing.edition import Editions, edition_of, edition_sources
from atlas.pages.writing.sections import Sections, sections
from atlas.pages.writing.settings import Settings
from atlas.pages.writing.writer import Writer

__all__ = ["compile_site", "find_all"]


def find_all(atlas: Atlas, today: date) -> dict[str, NeighbourhoodFindings]:
    """What is computed of every neighbourhood. The same in every language."""
    return {key: neighbourhood_findings(neighbourhood, today) for key, neighbourhood in atlas.neighbourhoods.items()}


def compile_site(
    atlas: Atlas,
    language: str,
    today: date,
    findings: Mapping[str, NeighbourhoodFindings] | None = None,
    tiles: Tiles | None = None,
    site_url: str = "",
    icons: Path | None = None,
    source_url: str = "",
) -> CompiledSite:
    """Compile all pages and files. The result depends on nothing but the arguments.

    `tiles`, `site_url`, `icons`, `source_url`: see `Settings`.
    """
    settings = Settings(site_url, source_url, icons, tiles)
    writer = Writer(atlas.shell, language, today, settings)
    everywhere = sections(atlas.neighbourhoods.values())
    editions = _editions(atlas, writer, findings if findings is not None else find_all(atlas, today), everywhere)
    about = _about(atlas)
    pages: list[CompiledPage] = [home_page(writer, editions, everywhere), directory_page(writer, atlas)]
    if comparable(atlas):
        pages.append(compare_page(writer, editions))
    pages += [plain_page(writer, f"{key}.md", document, editions, everywhere) for key, document in about.items()]
    files: dict[str, bytes] = assets() | map_assets()
    for edition in editions.values():
        compiled = compile_neighbourhood(edition)
        pages += [with_neighbourhoods(writer, page, editions) for page in compiled.hand_written]
        pages += compiled.built
        files |= compiled.files
    return CompiledSite(
        title=writer.title(atlas.home),
        notice=writer.notice(),
        pages={page.path: page for page in pages},
        files=files,
        navigation=navigation(writer, atlas, about),
    )


def _editions(
    atlas: Atlas, writer: Writer, findings: Mapping[str, NeighbourhoodFindings], everywhere: Sections
) -> Editions:
    made = {}
    for key, neighbourhood in atlas.neighbourhoods.items():
        sources = edition_sources(
            atlas.shell, neighbourhood, findings[key], writer.language, writer.today, writer.settings, everywhere
        )
        made[key] = edition_of(sources, writer)
    return made


def _about(atlas: Atlas) -> dict[str, Document[Plain]]:
    """The hand-written pages beside the neighbourhoods, the method page always among them."""
    return dict(sorted({**atlas.pages, METHODS: methods_document(atlas)}.items()))
