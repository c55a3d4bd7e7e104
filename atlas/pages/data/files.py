"""The files of the whole atlas for other programs: made once for all languages, and kept."""

from collections.abc import Mapping
from datetime import date
from functools import partial

from atlas.analysis.neighbourhood_findings import NeighbourhoodFindings
from atlas.dataset.files import DATA_FILES
from atlas.dataset.sources import DataSources, NeighbourhoodRows, neighbourhood_rows
from atlas.dataset.tables import Source
from atlas.keeping.identity import identity
from atlas.keeping.remember import kept
from atlas.model.atlas import Atlas
from atlas.pages.writing import addresses

__all__ = ["data_files"]


def data_files(
    atlas: Atlas,
    findings: Mapping[str, NeighbourhoodFindings],
    today: date,
    site_url: str,
    release: str = "",
    sources: Mapping[str, str] | None = None,
) -> dict[str, bytes]:
    """Every file that lacks nothing, by path.

    `sources`: see `source_identities`; files are kept where all neighbourhoods have one.
    """

    def rows_of(key: str) -> NeighbourhoodRows:
        source = Source(atlas.neighbourhoods[key], findings[key], today)
        own = sources.get(key) if sources else None
        return (
            kept(identity("rows", own, today), lambda: neighbourhood_rows(source))
            if own
            else neighbourhood_rows(source)
        )

    given = DataSources(atlas, findings, today, site_url, release, rows_of)
    all_kept = sources is not None and bool(sources) and set(atlas.neighbourhoods) <= set(sources)
    of_all = identity(sorted((sources or {}).items()), list(atlas.neighbourhoods), today, site_url, release)
    return {
        addresses.data_file(one.path): kept(identity("data", one.path, of_all), partial(one.make, given))
        if all_kept
        else one.make(given)
        for one in DATA_FILES
        if not one.lacks(atlas.home.meta, site_url)
    }
