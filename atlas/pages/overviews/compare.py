"""How do the neighbourhoods of a municipality stand beside each other? Counts of steps, never a ranking."""

from atlas.pages.overviews.facts import CompareFacts, NeighbourhoodRow
from atlas.pages.writing import addresses
from atlas.pages.writing.compiled import CompiledPage
from atlas.pages.writing.edition import Edition, Editions
from atlas.pages.writing.rows import by_title
from atlas.pages.writing.writer import Writer
from atlas.texts import say

__all__ = ["compare_page"]


def compare_page(writer: Writer, editions: Editions) -> CompiledPage:
    """One table for each question, neighbourhoods in the order of the alphabet."""
    home = writer.version(writer.shell.home)
    return writer.page(
        "overviews/compare",
        addresses.COMPARE,
        None,
        source=home.path,
        title=writer.tell(say("The neighbourhoods of {municipality}", municipality=home.meta.municipality)),
        facts=CompareFacts(by_title(_row(edition) for edition in editions.values())),
    )


def _row(edition: Edition) -> NeighbourhoodRow:
    population = edition.neighbourhood.page.meta.population
    counts = {step.key: step.counts for step in edition.findings.steps}
    per_thousand = (
        1000 * counts["network"]["initiatives"] / population.count if population and population.count else None
    )
    return {
        "title": edition.name,
        "path": edition.path(addresses.neighbourhood),
        "key": edition.id,
        "population": population,
        "per_thousand": per_thousand,
        "network": counts["network"],
        "challenges": counts["challenges"],
        "contributions": counts["contributions"],
        "impact": counts["impact"],
        "funding": counts["funding"],
        "assignment": counts["assignment"],
        "verdict": counts["verdict"],
    }
