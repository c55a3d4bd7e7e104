"""The seven steps, each with the one figure that says most; what nobody told is no figure."""

from collections.abc import Callable, Mapping

from atlas.analysis.steps import STEPS
from atlas.pages.council.facts import StepFigure
from atlas.pages.writing import addresses
from atlas.pages.writing.edition import Edition
from atlas.texts import Sentence, say, say_n

__all__ = ["step_figures"]

Counts = Mapping[str, int]
_PAGES: Mapping[str, tuple[Sentence, Callable[[str], str]]] = {
    "network": (say("Patchwork"), addresses.patchwork),
    "challenges": (say("Challenges"), addresses.challenges),
    "contributions": (say("Who contributes"), addresses.contributions),
    "impact": (say("What participants noticed"), addresses.impact),
    "funding": (say("Money follows effort"), addresses.funding),
    "assignment": (say("Assignments"), addresses.assignments),
    "verdict": (say("What the network carries"), addresses.verdicts),
}


def step_figures(edition: Edition) -> list[StepFigure]:
    """In the order of the steps, each with the page that it leads to."""
    counts = {step.key: step.counts for step in edition.findings.steps}
    return [_figure(edition, key, counts[key]) for key in STEPS]


def _figure(edition: Edition, key: str, counts: Counts) -> StepFigure:
    title, address = _PAGES[key]
    figure, said = _SAID[key](counts)
    return {
        "title": edition.tell(title),
        "path": edition.path(address),
        "key": key,
        "figure": _in_words(edition, *figure) if figure else "",
        "said": edition.tell(said),
    }


def _in_words(edition: Edition, part: int, whole: int | None = None) -> str:
    """A count, or a part of a whole; of a single one that is there, that it is one."""
    number = edition.words.number
    if whole is None or part == whole == 1:
        return number(part)
    return edition.tell(say("{n} of {of}", n=number(part), of=number(whole)))


Said = tuple[tuple[int] | tuple[int, int] | None, Sentence]
"""A count, or a part and the whole, and what it counts; or why there is none."""


def _network(counts: Counts) -> Said:
    n = counts["initiatives"]
    return (
        ((n,), say_n("initiative", "initiatives", n)) if n else (None, say("No initiative has been written down yet."))
    )


def _challenges(counts: Counts) -> Said:
    n = counts["challenges"]
    return ((n,), say_n("challenge", "challenges", n)) if n else (None, _NO_CHALLENGE)


def _contributions(counts: Counts) -> Said:
    if not counts["needs"]:
        return None, _NO_CHALLENGE
    n, of = counts["served"], counts["needs"]
    return (n, of), say_n("need with someone who contributes", "needs with someone who contributes", of)


def _impact(counts: Counts) -> Said:
    if not counts["contributing"]:
        return None, say("No initiative has said yet what it contributes to.")
    n, of = counts["measured"], counts["contributing"]
    return (n, of), say_n(
        "initiative that contributes, with participants asked before and after",
        "initiatives that contribute, with participants asked before and after",
        of,
    )


def _funding(counts: Counts) -> Said:
    if not counts["stated"]:
        return None, say("No initiative has said yet where its money comes from.")
    n, of = counts["structural"], counts["stated"]
    return (n, of), say_n(
        "initiative that told of its money, with structural funding",
        "initiatives that told of their money, with structural funding",
        of,
    )


def _assignment(counts: Counts) -> Said:
    if not counts["assignments"]:
        return None, say("No assignment has been given yet.")
    if not counts["actions"]:
        return None, say("No plan with actions yet.")
    n, of = counts["done"], counts["actions"]
    return (n, of), say_n("action of the joint plans done", "actions of the joint plans done", of)


def _verdict(counts: Counts) -> Said:
    if not counts["challenges"]:
        return None, _NO_CHALLENGE
    n, of = counts["level_3"], counts["challenges"]
    return (n, of), say_n("challenge that the network itself carries", "challenges that the network itself carries", of)


_NO_CHALLENGE = say("No challenge has been stated yet.")
_SAID: Mapping[str, Callable[[Counts], Said]] = {
    "network": _network,
    "challenges": _challenges,
    "contributions": _contributions,
    "impact": _impact,
    "funding": _funding,
    "assignment": _assignment,
    "verdict": _verdict,
}
