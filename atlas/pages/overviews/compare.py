"""How do the neighbourhoods of a municipality stand beside each other? Counts of steps, never a ranking."""

from collections.abc import Mapping
from typing import Any

from atlas.analysis.neighbourhood_findings import NeighbourhoodFindings
from atlas.analysis.steps import steps
from atlas.model.atlas import Atlas
from atlas.pages.writing import addresses
from atlas.pages.writing.compiled import CompiledPage
from atlas.pages.writing.rows import by_title
from atlas.pages.writing.writer import Writer
from atlas.texts import say

__all__ = ["comparable", "compare_page"]


def comparable(atlas: Atlas) -> bool:
    """One neighbourhood has nothing to stand beside."""
    return len(atlas.neighbourhoods) > 1


def compare_page(writer: Writer, findings: Mapping[str, NeighbourhoodFindings]) -> CompiledPage:
    """One table for each question, neighbourhoods in the order of the alphabet."""
    home = writer.version(writer.atlas.home)
    return writer.page(
        "overviews/compare",
        addresses.COMPARE,
        None,
        source=home.path,
        title=writer.tell(say("The neighbourhoods of {municipality}", municipality=home.meta.municipality)),
        rows=by_title(_row(writer, findings, key) for key in writer.atlas.neighbourhoods),
    )


def _row(writer: Writer, findings: Mapping[str, NeighbourhoodFindings], key: str) -> dict[str, Any]:
    neighbourhood, found = writer.atlas.neighbourhoods[key], findings[key]
    counted = steps(neighbourhood, found.network.patchwork, found.verdicts, writer.today)
    population = neighbourhood.page.meta.population
    counts = {step.key: step.counts for step in counted}
    per_thousand = (
        1000 * counts["network"]["initiatives"] / population.count if population and population.count else None
    )
    return {
        "title": writer.title(neighbourhood.page),
        "path": addresses.neighbourhood(key),
        "key": key,
        "population": population,
        "per_thousand": per_thousand,
        **counts,
    }
