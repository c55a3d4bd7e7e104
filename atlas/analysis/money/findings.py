"""Where does money come from, does it follow effort, and what could grow? (METHODS 5)"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from atlas.analysis.money.effect_funding import EffectFunding, effect_funding
from atlas.analysis.money.ends import FundingEnds, funding_ends
from atlas.analysis.money.funding import FundingState, funding_state
from atlas.analysis.money.parity import ChallengeParity, Compared, challenge_parity, neighbourhood_parity
from atlas.analysis.money.scaling import ScalingLights, scaling_lights
from atlas.model.atlas import Neighbourhood

__all__ = ["MoneyFindings", "money_findings"]


@dataclass(frozen=True)
class MoneyFindings:
    """By initiative, of whatever kind and status, its money and whether it can grow; by challenge whether money follows
    effort; and for the whole neighbourhood the same (`parity`), money beside what participants say, and what ends when.
    """

    states: Mapping[str, FundingState]
    scaling: Mapping[str, ScalingLights]
    parities: Mapping[str, ChallengeParity]
    parity: Compared
    effect: EffectFunding
    ends: FundingEnds


def money_findings(neighbourhood: Neighbourhood, today: date) -> MoneyFindings:
    """All of them on the day `today`."""
    pages = {key: page.meta for key, page in neighbourhood.initiatives.items()}
    effect = effect_funding(neighbourhood, today)
    return MoneyFindings(
        states={key: funding_state(meta.funding, today) for key, meta in pages.items()},
        scaling={key: scaling_lights(meta, today) for key, meta in pages.items()},
        parities={key: challenge_parity(neighbourhood, key, today) for key in neighbourhood.challenges},
        parity=neighbourhood_parity(neighbourhood, today),
        effect=effect,
        ends=funding_ends(effect.states),
    )
