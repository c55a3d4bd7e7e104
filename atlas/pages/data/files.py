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

__all__ = ["DataPlan"]


class DataPlan:
    """Which files of the whole atlas there will be; all are made at once, or one when it is asked for.

    `release`: the name of the one that is being made, if it is one. `sources`: see `source_identities`; files are kept
    where all neighbourhoods have one. `releases`: those that stand below the site, the newest first.
    """

    def __init__(
        self,
        atlas: Atlas,
        findings: Mapping[str, NeighbourhoodFindings],
        today: date,
        site_url: str,
        release: str = "",
        sources: Mapping[str, str] | None = None,
        releases: tuple[Release, ...] = (),
    ) -> None:
        def rows_of(key: str) -> NeighbourhoodRows:
            source = Source(atlas.neighbourhoods[key], findings[key], today)
            own = sources.get(key) if sources else None
            return (
                kept(identity("rows", own, today), lambda: neighbourhood_rows(source))
                if own
                else neighbourhood_rows(source)
            )

        self._made: dict[str, bytes] = {}
        self._given = DataSources(atlas, findings, today, site_url, release, rows_of, releases, self._size_of)
        self._wanted = {one.path: one for one in DATA_FILES if not one.lacks(atlas.home.meta, site_url)}
        self._keys: dict[str, str] = {}
        if sources and set(atlas.neighbourhoods) <= set(sources):
            of_all = identity(sorted(sources.items()), list(atlas.neighbourhoods), today, site_url, release)
            stands = [(told.name, told.day) for told in releases]
            self._keys = {path: identity("data", path, of_all, stands) for path in self._wanted}
            self._keys[PROFILES] = identity("data", PROFILES, of_all)

    @property
    def paths(self) -> frozenset[str]:
        """The path of each file, without the profiles of initiatives."""
        return frozenset(map(addresses.data_file, self._wanted))

    def all(self, processes: int | None = 1) -> dict[str, bytes]:
        """Every file that lacks nothing, and the profile of each initiative, by path.

        `processes`: at most so many; None: one per core.
        """
        self._make(self._others(), processes)
        for one in self._wanted.values():
            if one.tells_of_others:
                self._make([one])
        made = {path: self._made[path] for path in self._wanted} | self._profiles()
        return {addresses.data_file(path): data for path, data in made.items()}

    def one(self, path: str) -> bytes | None:
        """The file at a path; None where there will be none."""
        own = path.removeprefix(addresses.data_file(""))
        if own == path:
            return None
        if own.startswith(f"{PROFILES}/"):
            return self._profiles().get(own)
        file = self._wanted.get(own)
        if file and own not in self._made:
            if file.tells_of_others:
                self._make(self._others())
            self._make([file])
        return self._made.get(own)

    def _others(self) -> list[DataFile]:
        """Those that say nothing of the rest."""
        return [one for one in self._wanted.values() if not one.tells_of_others]

    def _size_of(self, path: str) -> int | None:
        return len(self._made[path]) if path in self._made else None

    def _profiles(self) -> dict[str, bytes]:
        key, make = self._keys.get(PROFILES), partial(murmurations_profiles, self._given)
        return kept(key, make) if key else make()

    def _make(self, wanted: Sequence[DataFile], processes: int | None = 1) -> None:
        """Make these, or take them as they were kept."""
        self._made |= _files(wanted, self._given, {one.path: self._keys.get(one.path) for one in wanted}, processes)


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
