"""Everything that is computed of one neighbourhood, once, for all of its pages and files in every language."""

from dataclasses import dataclass
from datetime import date

from atlas.analysis.decisions import Decisions, decisions
from atlas.analysis.impact.findings import ImpactFindings, impact_findings
from atlas.analysis.introductions.findings import IntroductionFindings, introduction_findings
from atlas.analysis.money.findings import MoneyFindings, money_findings
from atlas.analysis.network.findings import NetworkFindings, network_findings
from atlas.analysis.places import Places, places
from atlas.analysis.steps import Step, steps
from atlas.analysis.time.findings import TimeFindings, time_findings
from atlas.analysis.verdict.findings import VerdictFindings, verdict_findings
from atlas.model.atlas import Neighbourhood
from atlas.model.neighbourhood import Crisis

__all__ = ["NeighbourhoodFindings", "neighbourhood_findings"]


@dataclass(frozen=True)
class NeighbourhoodFindings:
    """The findings of each folder of analysis, how far the neighbourhood is in the seven steps, and what asks for a
    decision.

    Pages and exports read these, and compute nothing of their own. They hold ids, numbers, days and facts of the
    original pages; words in the language of the reader are looked up where they are shown. They can be pickled.
    """

    network: NetworkFindings
    impact: ImpactFindings
    money: MoneyFindings
    verdict: VerdictFindings
    introductions: IntroductionFindings
    time: TimeFindings
    places: Places
    steps: tuple[Step, ...]
    decisions: Decisions


def neighbourhood_findings(
    neighbourhood: Neighbourhood, crisis: Crisis, today: date, network: NetworkFindings | None = None
) -> NeighbourhoodFindings:
    """All findings on one neighbourhood as on the day `today`. `crisis`: the one of the front page.

    `network`: what `network_findings` gives for it, if that is known; it is the same on every day.
    """
    network = network or network_findings(neighbourhood)
    verdict = verdict_findings(neighbourhood, network.patchwork, today)
    money = money_findings(neighbourhood, today)
    return NeighbourhoodFindings(
        network=network,
        impact=impact_findings(neighbourhood),
        money=money,
        verdict=verdict,
        introductions=introduction_findings(neighbourhood, network, verdict.proposals, today),
        time=time_findings(neighbourhood, crisis, today),
        places=places(neighbourhood),
        steps=steps(neighbourhood, network.patchwork, verdict.challenges, today),
        decisions=decisions(neighbourhood, money, verdict, today),
    )
