"""The files of the whole atlas for other programs: made once for all languages, and kept."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial

from atlas.analysis.neighbourhood_findings import NeighbourhoodFindings
from atlas.dataset.files import DATA_FILES, DataFile
from atlas.dataset.sources import DataSources, NeighbourhoodRows, neighbourhood_rows
from atlas.dataset.standards.murmurations import PROFILES, murmurations_profiles
from atlas.dataset.tables import Source
from atlas.keeping.identity import identity
from atlas.keeping.remember import held, keep, kept
from atlas.model.atlas import Atlas
from atlas.model.release import Release
from atlas.pages.writing import addresses
from atlas.processes import can_copy, in_processes

__all__ = ["data_files"]


def data_files(
    atlas: Atlas,
    findings: Mapping[str, NeighbourhoodFindings],
    today: date,
    site_url: str,
    release: str = "",
    sources: Mapping[str, str] | None = None,
    releases: tuple[Release, ...] = (),
    processes: int | None = 1,
) -> dict[str, bytes]:
    """Every file that lacks nothing, and the profile of each initiative, by path.

    `sources`: see `source_identities`; files are kept where all neighbourhoods have one. `releases`: those that stand
    below the site, the newest first. `processes`: at most so many; None: one per core.
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
    stands = [(told.name, told.day) for told in releases]
    wanted = [one for one in DATA_FILES if not one.lacks(atlas.home.meta, site_url)]
    keys = {one.path: identity("data", one.path, of_all, stands) if all_kept else None for one in wanted}
    made |= _files([one for one in wanted if not one.tells_of_others], given, keys, processes)
    for one in wanted:
        if one.tells_of_others:
            made |= _files([one], given, keys)
    own = identity("data", PROFILES, of_all)
    profiles = kept(own, partial(murmurations_profiles, given)) if all_kept else murmurations_profiles(given)
    all_files = {one.path: made[one.path] for one in wanted} | profiles
    return {addresses.data_file(path): data for path, data in all_files.items()}


def _files(
    wanted: Sequence[DataFile], given: DataSources, keys: Mapping[str, str | None], processes: int | None = 1
) -> dict[str, bytes]:
    """These files by path, as they were kept under their keys if they were."""
    found = {one.path: _held(keys[one.path]) for one in wanted}
    missing = [one for one in wanted if found[one.path] is None]
    if len(missing) > 1:
        given.gather()
    tasks = [(wanted.index(one), keys[one.path]) for one in missing]
    few = 1 if can_copy() else len(tasks)  # what they are made of cannot be pickled
    made = in_processes(_make, (given, wanted), tasks, processes=processes, few=few)
    return {path: data for path, data in found.items() if data is not None} | {
        one.path: data for one, data in zip(missing, made, strict=True)
    }


def _held(key: str | None) -> bytes | None:
    data = held(key) if key else None
    return data if isinstance(data, bytes) else None


def _make(shared: tuple[DataSources, Sequence[DataFile]], task: tuple[int, str | None]) -> bytes:
    """One of these files, kept under its key if it has one."""
    given, files = shared
    number, key = task
    data = files[number].make(given)
    if key:
        keep(key, data)
    return data
