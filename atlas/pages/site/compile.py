"""Atlas -> every page and file of the site in one language. No generator is known here."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from atlas.model.atlas import Atlas, Document
from atlas.model.neighbourhood import Plain
from atlas.model.page_history import Histories
from atlas.model.site_pages import site_pages
from atlas.pages.change.page_data import page_data_files
from atlas.pages.data.files import DataPlan
from atlas.pages.easy.page import easy_pages_beside
from atlas.pages.map.leaflet import map_assets
from atlas.pages.releases.beside import ReleaseBeside
from atlas.pages.releases.gone import gone_pages
from atlas.pages.sharing.pictures import site_picture
from atlas.pages.site.assets import assets
from atlas.pages.site.building import SITE
from atlas.pages.site.hand_written import home_page, plain_page, with_neighbourhoods
from atlas.pages.site.navigation import navigation, neighbourhood_menu
from atlas.pages.site.shipped import IN_MENU, shipped_documents
from atlas.pages.site.units import compile_units
from atlas.pages.writing import addresses
from atlas.pages.writing.compiled import CompiledPage, CompiledSite, WhenAsked
from atlas.pages.writing.edition import Edition, Editions
from atlas.pages.writing.elsewhere import elsewhere
from atlas.pages.writing.sections import sections
from atlas.pages.writing.settings import DEFAULTS, Settings
from atlas.pages.writing.writer import Writer

__all__ = ["compile_site", "pages_beside"]


def compile_site(
    atlas: Atlas,
    language: str,
    today: date,
    settings: Settings = DEFAULTS,
    *,
    sources: Mapping[str, str] | None = None,
    processes: int | None = 1,
    histories: Histories | None = None,
    releases: Sequence[ReleaseBeside] = (),
    when_asked: bool = False,
) -> CompiledSite:
    """Compile all pages and files. The result depends on nothing but the first four arguments, `histories` and
    `releases`.

    `sources`, `processes`, `histories`: see `compile_units`. `releases`: those beside the site, the newest first,
    whose pages lead to those of today. `when_asked`: files of the whole atlas are not made now: see `WhenAsked`.
    """
    writer = Writer(atlas.shell, language, today, settings)
    others = elsewhere(atlas.neighbourhoods, language)
    with compile_units(atlas, language, today, settings, sources, processes, histories) as units:
        editions = {
            key: Edition(writer, one, units.findings[key], others[key], (histories or {}).get(key, {}))
            for key, one in atlas.neighbourhoods.items()
        }
        # While other processes make the neighbourhoods, all that is of none of them is made here.
        pages, beside = pages_beside(writer, atlas, editions, releases)
        files: dict[str, bytes] = assets() | map_assets() | site_picture(writer, editions) | beside
        beside_all: tuple[Document[Any], ...] = (atlas.home, *_about(atlas).values())
        of_site = (version.path for page in beside_all for version in page.versions if version.path)
        files |= page_data_files(settings, of_site)
        later: WhenAsked | None = None
        if language == atlas.language:
            release = settings.release.name if settings.release else ""
            kept = () if release else settings.releases
            plan = DataPlan(atlas, units.findings, today, settings.site_url, release, sources, kept)
            if when_asked:
                later = WhenAsked(plan.paths, plan.one)
            else:
                files |= plan.all(processes)
        for _, compiled in units.compiled:
            pages += [with_neighbourhoods(writer, page, editions) for page in compiled.hand_written]
            pages += compiled.built
            files |= compiled.files
    pages += gone_pages(writer, editions, releases, {page.path for page in pages})
    return CompiledSite(
        title=writer.title(atlas.home),
        notice=writer.notice(),
        pages={page.path: page for page in pages},
        files=files,
        navigation=navigation(writer, atlas, _in_menu(_about(atlas))),
        menus={key: neighbourhood_menu(writer, one) for key, one in atlas.neighbourhoods.items()},
        when_asked=later,
    )


def pages_beside(
    writer: Writer, atlas: Atlas, editions: Editions, releases: Sequence[ReleaseBeside] = ()
) -> tuple[list[CompiledPage], dict[str, bytes]]:
    """The pages that are of no single neighbourhood, and the files that they need. `editions`: of all of them;
    `releases`: see `compile_site`."""
    everywhere, about = sections(atlas.neighbourhoods.values()), _about(atlas)
    settings = writer.settings
    left_out = {*(() if settings.change_form else ("change",)), *(("my_list",) if settings.release else ())}
    pages: list[CompiledPage] = [home_page(writer, editions, everywhere)]
    files: dict[str, bytes] = {}
    for page in site_pages(len(editions)):
        if page.name in SITE and page.name not in left_out:
            built = SITE[page.name](writer, atlas, editions, releases)
            pages += [built.page, *built.parts]
            files |= built.files
    pages += [plain_page(writer, f"{key}.md", document, editions, everywhere) for key, document in about.items()]
    beside: dict[str, Document[Any]] = {f"{key}.md": document for key, document in about.items()}
    beside[addresses.HOME] = atlas.home
    of_each = {addresses.neighbourhood(key): one.page for key, one in atlas.neighbourhoods.items()}
    pages += easy_pages_beside(writer, beside, of_each, everywhere)
    return pages, files


def _about(atlas: Atlas) -> dict[str, Document[Plain]]:
    """The pages beside the neighbourhoods: those that people wrote, then those that every atlas has."""
    shipped = shipped_documents(atlas)
    return {**{name: page for name, page in sorted(atlas.pages.items()) if name not in shipped}, **shipped}


def _in_menu(about: dict[str, Document[Plain]]) -> dict[str, Document[Plain]]:
    """Without the guides, which a page of their own leads to, where no person wrote them."""
    return {name: page for name, page in about.items() if page.original.path or name in IN_MENU}
