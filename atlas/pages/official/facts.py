"""What does the template of official figures need to know?"""

from dataclasses import dataclass

from atlas.pages.writing.drawings import Drawing

__all__ = ["OfficialFacts", "OfficialRow"]


@dataclass(frozen=True)
class OfficialRow:
    """A figure of an area in a year. `value`: in words, None where the source gives none; `around`: of the whole
    municipality in that year, None where it is not there; `foreign`: whether the title is in words of the source."""

    title: str
    area: str
    year: int
    value: str | None
    around: str | None
    foreign: bool


@dataclass(frozen=True)
class OfficialFacts:
    """For `official.md.jinja`. `rows`: by figure and area, the newest first; `newest`: a few of them, for a sentence.

    `drawn`: a figure over the years, with `drawn_title`; `borders`: areas and years in which their
    borders changed, or only their code.
    `sources`: whose figures, with the number of the table and when they were taken over. `of_cbs`: whether CBS is one.
    """

    rows: list[OfficialRow]
    newest: list[OfficialRow]
    municipality: str
    compared: bool
    drawn: Drawing | None
    drawn_title: str
    borders: list[tuple[str, int, bool]]
    sources: list[str]
    of_cbs: bool
