"""Atlas -> every page and file of the site in one language. No generator is known here."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path

from atlas.analysis.neighbourhood_findings import NeighbourhoodFindings, neighbourhood_findings
from atlas.exports.feed import atom_feed
from atlas.exports.funding import funding_table
from atlas.exports.impact import measurements_table
from atlas.exports.tables import initiatives_table, lines_table
from atlas.graphs.picture import Picture
from atlas.model.atlas import Atlas, Document, Neighbourhood
from atlas.model.neighbourhood import Plain
from atlas.pages.agenda.calendars import calendar_files
from atlas.pages.agenda.page import agenda_page
from atlas.pages.challenge.overview import challenges_page
from atlas.pages.challenge.page import challenge_page
from atlas.pages.directory.page import directory_page
from atlas.pages.impact.page import impact_page
from atlas.pages.initiative.page import initiative_page, initiatives_page
from atlas.pages.map.leaflet import map_assets
from atlas.pages.map.page import map_files, map_page
from atlas.pages.map.tiles import Tiles
from atlas.pages.money.page import funding_page
from atlas.pages.over_time.page import over_time_page
from atlas.pages.overviews.assignments import assignments_page
from atlas.pages.overviews.compare import comparable, compare_page
from atlas.pages.overviews.confirm import confirm_page
from atlas.pages.overviews.contributions import contributions_page
from atlas.pages.overviews.verdicts import verdicts_page
from atlas.pages.patchwork.page import patchwork_page, patchwork_title
from atlas.pages.site.assets import assets
from atlas.pages.site.methods import METHODS, methods_document
from atlas.pages.site.navigation import navigation
from atlas.pages.site.neighbourhoods import home_page, neighbourhood_page, plain_page
from atlas.pages.writing import addresses
from atlas.pages.writing.compiled import CompiledPage, CompiledSite
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

    `tiles`: the background of maps; without it a map asks nothing of other hosts. `site_url`: where the pages of this
    language will stand, ending in a slash; without it files name no page of the site. `icons`: a folder
    with the drawings that the vocabulary names; without it words stand alone. `source_url`: where the content folder
    can be read on the web, ending in a slash; without it a page names its source files and does not link to them.
    """
    writer = Writer(atlas, language, today, site_url, icons, source_url)
    found = findings if findings is not None else find_all(atlas, today)
    pages: list[CompiledPage] = [home_page(writer, found), directory_page(writer)]
    about = _about(atlas)
    if comparable(atlas):
        pages.append(compare_page(writer, found))
    pages += [plain_page(writer, f"{key}.md", document, found) for key, document in about.items()]
    files: dict[str, bytes] = assets() | map_assets()
    for neighbourhood in atlas.neighbourhoods.values():
        more, drawn = _neighbourhood(writer, neighbourhood, found, tiles)
        pages += more
        files |= drawn
    return CompiledSite(
        title=writer.title(atlas.home),
        notice=writer.notice(),
        pages={page.path: page for page in pages},
        files=files,
        navigation=navigation(writer, about),
    )


def _neighbourhood(
    writer: Writer,
    neighbourhood: Neighbourhood,
    found: Mapping[str, NeighbourhoodFindings],
    tiles: Tiles | None,
) -> tuple[list[CompiledPage], dict[str, bytes]]:
    key, findings = neighbourhood.id, found[neighbourhood.id]
    network = findings.network
    patchwork, picture = patchwork_page(writer, neighbourhood, network)
    pages = [
        neighbourhood_page(writer, neighbourhood, found),
        patchwork,
        initiatives_page(writer, neighbourhood),
        agenda_page(writer, neighbourhood, findings),
        map_page(writer, neighbourhood, tiles),
        challenges_page(writer, neighbourhood, findings),
        contributions_page(writer, neighbourhood, findings),
        impact_page(writer, neighbourhood),
        funding_page(writer, neighbourhood, findings),
        assignments_page(writer, neighbourhood, findings),
        verdicts_page(writer, neighbourhood, findings),
        confirm_page(writer, neighbourhood),
        over_time_page(writer, neighbourhood, network),
        *(initiative_page(writer, neighbourhood, findings, item) for item in neighbourhood.initiatives),
        *(challenge_page(writer, neighbourhood, findings, item) for item in neighbourhood.challenges),
        *(plain_page(writer, f"{key}/{name}.md", document, found) for name, document in neighbourhood.pages.items()),
    ]
    files = {
        addresses.lines_csv(key): lines_table(neighbourhood, network).encode(),
        addresses.initiatives_csv(key): initiatives_table(neighbourhood, network).encode(),
        addresses.impact_csv(key): measurements_table(neighbourhood).encode(),
        addresses.funding_csv(key): funding_table(neighbourhood, writer.today).encode(),
    }
    files |= map_files(writer, neighbourhood)
    files[addresses.feed(key)] = _feed(writer, neighbourhood)
    files |= calendar_files(writer, neighbourhood, findings.coming)
    if picture.lines:
        title = patchwork_title(writer, neighbourhood)
        files[addresses.explore(key)] = _explore(picture, writer.language, title, writer.notice()).encode()
    return pages, files


def _feed(writer: Writer, neighbourhood: Neighbourhood) -> bytes:
    name = addresses.feed(neighbourhood.id).removeprefix(f"{neighbourhood.id}/")
    base = f"{writer.site_url}{neighbourhood.id}/" if writer.site_url else "./"
    title = writer.title(neighbourhood.page)
    return atom_feed(neighbourhood, writer.language, title=title, base=base, name=name)


@lru_cache(maxsize=64)
def _explore(picture: Picture, language: str, title: str, notice: str | None) -> str:
    """While serving, most edits leave the network as it was; the interactive graph is then not drawn anew."""
    from atlas.graphs.explore import explore_page

    return explore_page(picture, language, title=title, notice=notice)


def _about(atlas: Atlas) -> dict[str, Document[Plain]]:
    """The hand-written pages beside the neighbourhoods, the method page always among them."""
    return dict(sorted({**atlas.pages, METHODS: methods_document(atlas)}.items()))
