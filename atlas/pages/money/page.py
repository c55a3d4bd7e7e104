"""Step 5 for a whole neighbourhood: what does participants good, and does it have money that lasts?"""

from collections.abc import Iterable

from atlas.analysis.money.effect_funding import EFFECTS, STATUSES, EffectFunding, Ending
from atlas.analysis.money.funding import FundingStatus
from atlas.analysis.money.parity import COMPONENTS, ChallengeParity
from atlas.pages.money.facts import ChallengeRow, EffectRow, EndingRow, FundingFacts, InitiativeRow
from atlas.pages.money.lines import funding_row
from atlas.pages.money.words import component_name, effect_name, status_name
from atlas.pages.writing import addresses
from atlas.pages.writing.compiled import CompiledPage
from atlas.pages.writing.edition import Edition
from atlas.pages.writing.rows import by_title
from atlas.texts import say

__all__ = ["funding_page"]


def funding_page(edition: Edition) -> CompiledPage:
    """Effect beside money, who is a candidate for lasting money, what stops soon, and money beside effort."""
    found = edition.findings.money.effect
    silent = [key for key, state in found.states.items() if state.status == "not-stated"]
    columns = [status for status in STATUSES if any(found.matrix[effect, status] for effect in EFFECTS)]
    return edition.overview(
        "money/funding",
        edition.path(addresses.funding),
        title=edition.tell(say("Money follows effort in {neighbourhood}", neighbourhood=edition.name)),
        facts=FundingFacts(
            total=len(found.states),
            silent=_references(edition, found, silent),
            columns=[edition.tell(status_name(status)) for status in columns],
            effects=_effects(edition, found, columns),
            twice=sum(map(len, found.matrix.values())) > len(found.states),
            candidates=_references(edition, found, found.candidates),
            measure_first=_references(edition, found, found.measure_first),
            ends=[_ending(edition, end) for end in found.ends],
            components=[edition.tell(component_name(part)) for part in COMPONENTS],
            challenges=by_title(_challenge(edition, one) for one in edition.findings.money.parities.values()),
        ),
    )


def _references(edition: Edition, found: EffectFunding, keys: Iterable[str]) -> list[InitiativeRow]:
    """Initiatives by title: their status, the first day on which something stops, and how firm their effect is."""
    rows: list[InitiativeRow] = []
    for key in keys:
        state = found.states[key]
        stops = next((end.day for end in found.ends if end.initiative == key), None)
        # A page that tells nothing of money may have no section on it.
        section = "" if state.status == "not-stated" else "#funding"
        rows.append(
            {
                **edition.reference(key, section),
                "status": edition.tell(status_name(state.status)),
                "stops": stops if state.status == "ending" else None,
                "from_memory": key in found.from_memory,
            }
        )
    return by_title(rows)


def _effects(edition: Edition, found: EffectFunding, columns: list[FundingStatus]) -> list[EffectRow]:
    """The rows of the matrix that hold anybody: a count for every column, and the names by status."""
    rows: list[EffectRow] = []
    for effect in EFFECTS:
        cells = [dict.fromkeys(one.initiative for one in found.matrix[effect, status]) for status in columns]
        if any(cells):
            names = [
                (edition.tell(status_name(status)), _references(edition, found, cell))
                for status, cell in zip(columns, cells, strict=True)
                if cell
            ]
            name = edition.tell(effect_name(effect))
            rows.append({"id": effect, "name": name, "counts": [len(cell) for cell in cells], "names": names})
    return rows


def _ending(edition: Edition, end: Ending) -> EndingRow:
    document = edition.neighbourhood.initiatives[end.initiative]
    return {
        **edition.reference(end.initiative, "#funding"),
        "day": edition.words.day(end.day),
        "line": funding_row(edition.writer, document, end.line, end.day),
    }


def _challenge(edition: Edition, found: ChallengeParity) -> ChallengeRow:
    parity = found.parity
    by_component = parity.by_component if parity else {}
    return {
        "title": edition.title(edition.neighbourhood.challenges[found.challenge]),
        "path": f"{edition.path(addresses.challenge, found.challenge)}#funding",
        "share": edition.words.percent(parity.hoover) if parity else None,
        "by_component": [
            edition.words.percent(by_component[part]) if part in by_component else "–" for part in COMPONENTS
        ],
        "compared": len(parity.rows) if parity else 0,
        "left_out": len(found.left_out),
    }
