"""Step 5 for a whole neighbourhood: what does participants good, and does it have money that lasts?"""

from collections.abc import Iterable, Sequence

from atlas.analysis.money.effect_funding import EFFECTS, STATUSES, EffectFunding
from atlas.analysis.money.funding import FundingStatus
from atlas.analysis.money.parity import COMPONENTS, ChallengeParity, Component
from atlas.graphs.unit_dots import DotRow, unit_dots
from atlas.pages.money.ends import ends_facts
from atlas.pages.money.facts import ChallengeRow, EffectRow, FundingFacts, InitiativeRow
from atlas.pages.money.whole import whole_facts
from atlas.pages.money.words import component_name, status_name
from atlas.pages.writing import addresses
from atlas.pages.writing.compiled import CompiledPage
from atlas.pages.writing.drawings import Drawing
from atlas.pages.writing.edition import Edition
from atlas.pages.writing.rows import by_title
from atlas.texts import say
from atlas.words.impact import effect_name

__all__ = ["funding_facts", "funding_page"]


def funding_page(edition: Edition) -> CompiledPage:
    """Effect beside money, who is a candidate for lasting money, what stops soon, and money beside effort."""
    return edition.overview(
        "money/funding",
        edition.path(addresses.funding),
        title=edition.tell(say("Money follows effort in {neighbourhood}", neighbourhood=edition.name)),
        facts=funding_facts(edition),
    )


def funding_facts(edition: Edition) -> FundingFacts:
    """Facts for `money/funding.md.jinja`."""
    funding = edition.findings.money.effect
    silent = [key for key, state in funding.states.items() if state.status == "not-stated"]
    columns = [status for status in STATUSES if any(funding.matrix[effect, status] for effect in EFFECTS)]
    parities = edition.findings.money.parities.values()
    # A part that no challenge can be compared by would be a column of dashes.
    compared = [part for part in COMPONENTS if any(one.parity and part in one.parity.by_component for one in parities)]
    return FundingFacts(
        total=len(funding.states),
        silent=_references(edition, funding, silent),
        columns=[edition.tell(status_name(status)) for status in columns],
        effects=_effects(edition, funding, columns),
        figure=_figure(edition, funding),
        twice=sum(map(len, funding.matrix.values())) > len(funding.states),
        candidates=_references(edition, funding, funding.candidates),
        measure_first=_references(edition, funding, funding.measure_first),
        ends=ends_facts(edition),
        whole=whole_facts(edition),
        components=[edition.tell(component_name(part)) for part in compared],
        challenges=by_title(_challenge(edition, one, compared) for one in parities),
    )


def _references(edition: Edition, funding: EffectFunding, keys: Iterable[str]) -> list[InitiativeRow]:
    """Initiatives by title: their status, the first day on which something stops, and how firm their effect is."""
    rows: list[InitiativeRow] = []
    for key in keys:
        state = funding.states[key]
        stops = next((end.day for end in edition.findings.money.ends.soon if end.initiative == key), None)
        # A page that tells nothing of money may have no section on it.
        section = "" if state.status == "not-stated" else "#funding"
        rows.append(
            {
                **edition.reference(key, section),
                "status": edition.tell(status_name(state.status)),
                "stops": stops if state.status == "ending" else None,
                "from_memory": key in funding.from_memory,
            }
        )
    return by_title(rows)


def _effects(edition: Edition, funding: EffectFunding, columns: list[FundingStatus]) -> list[EffectRow]:
    """The rows of the matrix that hold anybody: a count for every column, and the names by status."""
    rows: list[EffectRow] = []
    for effect in EFFECTS:
        cells = [dict.fromkeys(one.initiative for one in funding.matrix[effect, status]) for status in columns]
        if any(cells):
            names = [
                (edition.tell(status_name(status)), _references(edition, funding, cell))
                for status, cell in zip(columns, cells, strict=True)
                if cell
            ]
            name = edition.tell(effect_name(effect))
            rows.append({"id": effect, "name": name, "counts": [len(cell) for cell in cells], "names": names})
    return rows


def _figure(edition: Edition, funding: EffectFunding) -> Drawing:
    rows = [
        DotRow(
            edition.tell(effect_name(effect)),
            tuple(len({one.initiative for one in funding.matrix[effect, status]}) for status in STATUSES),
        )
        for effect in EFFECTS
    ]
    return Drawing(
        unit_dots(
            [row for row in rows if any(row.counts)],
            [edition.tell(status_name(status)) for status in STATUSES],
            edition.language,
            title=edition.tell(say("What participants noticed, and what money there is")),
            description=edition.tell(say("The same data is in the table below this picture.")),
        )
    )


def _challenge(edition: Edition, computed: ChallengeParity, parts: Sequence[Component]) -> ChallengeRow:
    parity = computed.parity
    by_component = parity.by_component if parity else {}
    return {
        "title": edition.title(edition.neighbourhood.challenges[computed.challenge]),
        "path": f"{edition.path(addresses.challenge, computed.challenge)}#funding",
        "share": edition.words.percent(parity.hoover) if parity else None,
        "by_component": [edition.words.percent(by_component[part]) if part in by_component else "–" for part in parts],
        "compared": len(parity.rows) if parity else 0,
        "left_out": len(computed.left_out),
    }
