"""On which pages does the whole of a long list stand, for who has no JavaScript? Some for each neighbourhood."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from atlas.model.atlas import Neighbourhood
from atlas.model.totals import Totals, totals
from atlas.pages.directory.rows import Row, written
from atlas.pages.writing import addresses
from atlas.pages.writing.compiled import CompiledPage
from atlas.pages.writing.writer import Writer
from atlas.texts import say

__all__ = ["MOST_ROWS", "Part", "part_page", "parts"]

MOST_ROWS = 100
"""Rows on a page. By number and not by size, so that a page has the same address in every language."""


@dataclass(frozen=True)
class Part:
    """A page of the list. `label`: its first and last title, where its neighbourhood has several pages."""

    path: str
    neighbourhood: str
    label: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class PartFacts:
    """For `part.md.jinja`. `beside`: all pages of the neighbourhood; `counts`: what is on all of them."""

    heading: str
    part: Part
    rows: list[Markup]
    activities: list[str]
    beside: list[Part]
    counts: Totals


def parts(neighbourhoods: Iterable[str], rows: Sequence[Row]) -> list[Part]:
    """The pages that hold all rows: `neighbourhoods` in their order, the rows of each by the alphabet."""
    made = []
    for key in neighbourhoods:
        own = tuple(row for row in rows if row.neighbourhood == key)
        for number, start in enumerate(range(0, len(own), MOST_ROWS), start=1):
            some = own[start : start + MOST_ROWS]
            ends = dict.fromkeys((some[0].title, some[-1].title))
            label = " – ".join(ends) if len(own) > MOST_ROWS else ""
            made.append(Part(addresses.directory_part(key, number), key, label, some))
    return made


def part_page(
    writer: Writer, neighbourhoods: Mapping[str, Neighbourhood], part: Part, all_parts: Sequence[Part]
) -> CompiledPage:
    """One of these pages; `all_parts`: all of them."""
    name = writer.title(neighbourhoods[part.neighbourhood].page)
    title = writer.tell(say("What is on in {neighbourhood}?", neighbourhood=name))
    beside = [one for one in all_parts if one.neighbourhood == part.neighbourhood]
    return writer.page(
        "directory/part",
        part.path,
        None,
        source="",
        title=f"{title} {part.label}".strip(),
        facts=PartFacts(
            heading=title,
            part=part,
            rows=written(writer, part.path, part.rows),
            activities=[key for row in part.rows for key in row.activities],
            beside=beside,
            counts=totals(one.meta for one in neighbourhoods[part.neighbourhood].initiatives.values()),
        ),
    )
