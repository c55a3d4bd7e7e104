"""What are the files of the whole atlas made of? The atlas, what was computed of it, and the rows of every table."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from atlas.analysis.neighbourhood_findings import NeighbourhoodFindings
from atlas.dataset.every_table import TABLES
from atlas.dataset.tables import Row, Source
from atlas.dataset.writing.csv_file import table_csv
from atlas.model.atlas import Atlas
from atlas.model.release import Release

__all__ = ["DataSources", "NeighbourhoodRows", "neighbourhood_rows"]

NeighbourhoodRows = Mapping[str, tuple[Row, ...]]
"""The rows of one neighbourhood, by the name of their table."""


def neighbourhood_rows(source: Source) -> NeighbourhoodRows:
    """All rows of one neighbourhood. They depend on nothing but their source, and can be kept."""
    return {table.name: tuple(table.rows(source)) for table in TABLES if table.rows}


@dataclass(frozen=True)
class DataSources:
    """`findings`: of each neighbourhood, by id. `today`: the day of the build. `site_url`: where the pages in the first
    language will stand, ending in a slash; empty if that is not known. `release`: the name of the release that is
    being made; empty where it is none. `rows_of`: the rows of a neighbourhood, by id, as they were kept if they were.
    `releases`: those that stand below the site, the newest first. `size_of`: how many bytes a file below the folder of
    data has, by its path; None where that is not known.
    """

    atlas: Atlas
    findings: Mapping[str, NeighbourhoodFindings]
    today: date
    site_url: str
    release: str
    rows_of: Callable[[str], NeighbourhoodRows]
    releases: tuple[Release, ...] = ()
    size_of: Callable[[str], int | None] = lambda path: None

    def gather(self) -> None:
        """Find all rows now, so that copies of this process have them."""
        self.rows, self.csv  # noqa: B018 - kept once they were asked for

    @cached_property
    def csv(self) -> Mapping[str, bytes]:
        """Every table as CSV, by its name."""
        return {table.name: table_csv(table, self.rows[table.name]).encode() for table in TABLES}

    @cached_property
    def rows(self) -> NeighbourhoodRows:
        """The rows of every table, neighbourhoods in the order of the atlas."""
        each = [self.rows_of(key) for key in self.atlas.neighbourhoods]
        return {
            table.name: tuple(table.once(self.atlas))
            if table.once
            else tuple(row for rows in each for row in rows[table.name])
            for table in TABLES
        }
