"""The files of the whole atlas for other programs: made once for all languages, and kept."""

from collections.abc import Mapping
from datetime import date
from functools import partial

from atlas.analysis.neighbourhood_findings import NeighbourhoodFindings
from atlas.dataset.files import DATA_FILES
from atlas.dataset.sources import DataSources, NeighbourhoodRows, neighbourhood_rows
from atlas.dataset.standards.murmurations import PROFILES, murmurations_profiles
from atlas.dataset.tables import Source
from atlas.keeping.identity import identity
from atlas.keeping.remember import kept
from atlas.model.atlas import Atlas
from atlas.model.release import Release
from atlas.pages.writing import addresses

__all__ = ["data_files"]


def data_files(
    atlas: Atlas,
    findings: Mapping[str, NeighbourhoodFindings],
    today: date,
    site_url: str,
    release: str = "",
    sources: Mapping[str, str] | None = None,
    releases: tuple[Release, ...] = (),
) -> dict[str, bytes]:
    """Every file that lacks nothing, and the profile of each initiative, by path.

    `sources`: see `source_identities`; files are kept where all neighbourhoods have one. `releases`: those that stand
    below the site, the newest first.
    """

    def rows_of(key: str) -> NeighbourhoodRows:
        source = Source(atlas.neighbourhoods[key], findings[key], today)
        own = sources.get(key) if sources else None
        return (
            kept(identity("rows", own, today), lambda: neighbourhood_rows(source))
            if own
            else neighbourhood_rows(source)
        )

    made: dict[str, bytes] = {}

    def size_of(path: str) -> int | None:
        return len(made[path]) if path in made else None

    given = DataSources(atlas, findings, today, site_url, release, rows_of, releases, size_of)
    all_kept = sources is not None and bool(sources) and set(atlas.neighbourhoods) <= set(sources)
    of_all = identity(sorted((sources or {}).items()), list(atlas.neighbourhoods), today, site_url, release)
    wanted = [one for one in DATA_FILES if not one.lacks(atlas.home.meta, site_url)]
    for one in sorted(wanted, key=lambda one: one.tells_of_others):
        own = identity("data", one.path, of_all, [(told.name, told.day) for told in releases])
        made[one.path] = kept(own, partial(one.make, given)) if all_kept else one.make(given)
    own = identity("data", PROFILES, of_all)
    profiles = kept(own, partial(murmurations_profiles, given)) if all_kept else murmurations_profiles(given)
    found = {one.path: made[one.path] for one in wanted} | profiles
    return {addresses.data_file(path): data for path, data in found.items()}
