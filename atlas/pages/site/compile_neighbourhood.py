"""One neighbourhood in one language -> its pages and files: the unit of work of a build."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Final

from atlas.dataset.downloads import funding_csv, impact_csv, initiatives_csv, lines_csv
from atlas.dataset.tables import Source
from atlas.exports.feed import atom_feed
from atlas.model.site_pages import NEIGHBOURHOOD_PAGES
from atlas.pages.agenda.calendars import calendar_files
from atlas.pages.brief.made import brief_files
from atlas.pages.challenge.page import challenge_page
from atlas.pages.change.names import names_json
from atlas.pages.change.page_data import page_data_files, private_paths
from atlas.pages.easy.page import easy_pages
from atlas.pages.embed.files import embed_files
from atlas.pages.initiative.page import initiative_page
from atlas.pages.kept.meetings import meetings_json
from atlas.pages.map.page import map_files
from atlas.pages.patchwork.downloads import network_files
from atlas.pages.patchwork.explore import explore_files
from atlas.pages.poster.files import poster_files
from atlas.pages.sharing.pictures import challenge_pictures, neighbourhood_picture
from atlas.pages.site.building import NEIGHBOURHOOD
from atlas.pages.site.hand_written import neighbourhood_page, plain_page_of
from atlas.pages.trust.feed import changes_feed
from atlas.pages.writing import addresses
from atlas.pages.writing.compiled import CompiledPage
from atlas.pages.writing.edition import Edition

__all__ = ["PARTS", "CompiledNeighbourhood", "compile_neighbourhood", "compile_pages", "together"]


@dataclass(frozen=True)
class CompiledNeighbourhood:
    """Pages in their own words, built pages, and files by path.

    Only a page in its own words (`hand_written`) may still hold the marker of a block that needs other neighbourhoods.
    """

    hand_written: tuple[CompiledPage, ...] = ()
    built: tuple[CompiledPage, ...] = ()
    files: dict[str, bytes] = field(default_factory=dict)


def compile_neighbourhood(edition: Edition) -> CompiledNeighbourhood:
    """Everything that the site holds of a neighbourhood. It depends on nothing but the sources of its edition."""
    return together(part(edition) for part in PARTS)


def together(parts: Iterable[CompiledNeighbourhood]) -> CompiledNeighbourhood:
    """What came of each of `PARTS`, in one."""
    whole = CompiledNeighbourhood()
    for one in parts:
        whole = CompiledNeighbourhood(
            whole.hand_written + one.hand_written, whole.built + one.built, whole.files | one.files
        )
    return whole


def compile_pages(edition: Edition) -> tuple[tuple[CompiledPage, ...], tuple[CompiledPage, ...]]:
    """The pages alone: those in their own words, and built ones."""
    neighbourhood = edition.neighbourhood
    hand_written = (neighbourhood_page(edition), *(plain_page_of(edition, name) for name in neighbourhood.pages))
    built = (
        *(NEIGHBOURHOOD[page.name](edition) for page in NEIGHBOURHOOD_PAGES if page.name in NEIGHBOURHOOD),
        *(initiative_page(edition, key) for key in neighbourhood.initiatives),
        *(challenge_page(edition, key) for key in neighbourhood.challenges),
        *easy_pages(edition),
    )
    return hand_written, built


def _pages(edition: Edition) -> CompiledNeighbourhood:
    """All pages, and the briefs, of which pages tell how long they are."""
    return CompiledNeighbourhood(*compile_pages(edition), brief_files(edition))


def _files(edition: Edition) -> CompiledNeighbourhood:
    """All other files."""
    neighbourhood = edition.neighbourhood
    source = Source(neighbourhood, edition.findings, edition.today)
    files = {
        edition.path(addresses.lines_csv): lines_csv(source).encode(),
        edition.path(addresses.initiatives_csv): initiatives_csv(source).encode(),
        **network_files(edition),
        edition.path(addresses.impact_csv): impact_csv(source).encode(),
        edition.path(addresses.funding_csv): funding_csv(source).encode(),
        **map_files(edition),
        **({edition.path(addresses.change_names): names_json(edition)} if edition.writer.settings.change_form else {}),
        **({} if edition.writer.settings.release else _kept_up(edition)),
        **neighbourhood_picture(edition),
        **challenge_pictures(edition),
        **calendar_files(edition),
        **poster_files(edition),
        **explore_files(edition),
        **embed_files(edition),
        **page_data_files(edition.writer.settings, neighbourhood.paths, private_paths(neighbourhood)),
    }
    return CompiledNeighbourhood(files=files)


PARTS: Final[tuple[Callable[[Edition], CompiledNeighbourhood], ...]] = (_pages, _files)
"""What a neighbourhood is made of: about as much work each, and neither needs the other."""


def _kept_up(edition: Edition) -> dict[str, bytes]:
    """What programs ask for again and again, so that it is no part of a release."""
    return {
        edition.path(addresses.meetings_json): meetings_json(edition),
        edition.path(addresses.feed): _feed(edition),
        edition.path(addresses.changes_feed): changes_feed(edition),
    }


def _feed(edition: Edition) -> bytes:
    name = edition.path(addresses.feed).removeprefix(f"{edition.id}/")
    site_url = edition.writer.settings.site_url
    base = f"{site_url}{edition.id}/" if site_url else "./"
    return atom_feed(edition.neighbourhood, edition.language, title=edition.name, base=base, name=name)
