"""What was measured for a challenge: nothing below ten people, one wave each where initiatives are seen together."""

from pathlib import Path
from typing import Any

import pytest

from atlas.analysis.impact.findings import impact_findings
from atlas.analysis.impact.measurements import (
    ChallengeImpact,
    initiative_impact,
)
from atlas.model.atlas import Neighbourhood
from atlas.model.initiative import Initiative

from ...reading.folders import Desk, read

# METHODS 4: n, change and standard deviation of five initiatives with one questionnaire.
FIVE = {"a": (24, 12, 18), "b": (8, 22, 20), "c": (60, 3, 17), "d": (12, -2, 20), "e": (40, 11, 16)}


def facts(**more: Any) -> dict[str, Any]:
    return {"challenge": "alleen", "instrument": "who-5", "wave": "voorjaar", "invited": 100, "n": 24,
            "mean_before": 50, "mean_after": 62, "sd_diff": 18, **more}  # fmt: skip


def publish(desk: Desk, key: str, *waves: dict[str, Any], head: str = "") -> None:
    """An initiative with these waves."""
    listed = "".join(f"  - {wave}\n" for wave in waves)
    desk.write(
        f"linde/initiatives/{key}.md",
        f"---\ntitle: {key.title()}\nkind: informal\n{head}impact:\n{listed}---\n\nWij doen iets samen.\n",
    )


def neighbourhood(desk: Desk) -> Neighbourhood:
    return read(desk.content).neighbourhoods["linde"]


def found(desk: Desk) -> ChallengeImpact:
    return impact_findings(neighbourhood(desk)).challenges["alleen"]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_who_contributes_without_measuring_is_unmeasured(desk: Desk) -> None:
    one = found(desk)
    assert (one.questionnaires, one.unmeasured) == ((), ("eettafel",))
    assert (one.measured, one.contributing) == (0, 1)


def test_who_contributes_and_measured_is_counted(desk: Desk) -> None:
    publish(desk, "a", facts(), head="contributes: [{challenge: alleen, needs: [bezoek]}]\n")
    one = found(desk)
    assert (one.measured, one.contributing, one.unmeasured) == (1, 2, ("eettafel",))


def test_a_wave_of_nine_people_is_not_among_the_measurements() -> None:
    # Reading refuses such a page; this is the second lock on the same door.
    meta = Initiative.model_validate({"title": "A", "kind": "informal", "impact": [facts(n=9), facts(n=10)]})
    assert [one.position for one in initiative_impact("a", meta)] == [1]


def test_questionnaires_stand_apart(desk: Desk) -> None:
    lonely = facts(instrument="de-jong-gierveld-6", mean_before=3.6, mean_after=3.0, sd_diff=1.5, n=30)
    money = facts(instrument="custom", title="Zorgen", range=[0, 10], better="lower", mean_before=8, mean_after=6)
    publish(desk, "a", facts(), lonely, money)
    publish(desk, "b", money | {"better": "higher"}, facts())
    one = found(desk)
    assert sorted(len(scale.measurements) for scale in one.questionnaires) == [1, 1, 1, 2]
    changes = {
        wave.impact.instrument: wave.figures.change for scale in one.questionnaires for wave in scale.measurements
    }
    assert changes["de-jong-gierveld-6"] == pytest.approx(0.6)  # lower is better, so a fall is an improvement


def test_five_initiatives_with_one_questionnaire_are_seen_together(desk: Desk) -> None:
    for key, (n, change, sd) in FIVE.items():
        people = n if n >= 10 else 10
        publish(desk, key, facts(n=people, mean_after=50 + change, sd_diff=sd))
    (scale,) = found(desk).questionnaires
    assert scale.shrinkage is not None
    assert [one.shrunk for one in scale.measurements] == list(scale.shrinkage.estimates)
    assert scale.measurements[0].shrunk != scale.measurements[0].figures.change


def test_four_initiatives_are_not_seen_together(desk: Desk) -> None:
    for key in "abcd":
        publish(desk, key, facts(), facts(wave="najaar"))
    (scale,) = found(desk).questionnaires
    assert scale.shrinkage is None
    assert len(scale.measurements) == 8
    assert {one.shrunk for one in scale.measurements} == {None}


def test_of_an_initiative_that_measured_twice_the_latest_wave_counts(desk: Desk) -> None:
    for key in "abcd":
        publish(desk, key, facts())
    early, late = facts(measured_on="2025-05-01", mean_after=52), facts(measured_on="2026-05-01", mean_after=70)
    publish(desk, "e", late | {"wave": "tweede"}, early)
    (scale,) = found(desk).questionnaires
    own = [one for one in scale.measurements if one.initiative == "e"]
    assert [(one.position, one.shrunk is None) for one in own] == [(1, True), (0, False)]
    assert scale.shrinkage is not None
    assert len(scale.shrinkage.estimates) == 5


def test_every_challenge_has_an_answer(desk: Desk) -> None:
    assert [one.challenge for one in impact_findings(neighbourhood(desk)).challenges.values()] == ["alleen"]


def test_a_professional_resource_stands_beside_and_counts_nowhere(desk: Desk) -> None:
    for key in "abcd":
        publish(desk, key, facts())
    before = found(desk)
    publish(desk, "team", facts(), head="contributes: [{challenge: alleen, needs: [bezoek]}]\n")
    desk.edit("linde/initiatives/team.md", "kind: informal", "kind: professional")
    after = found(desk)
    assert after.questionnaires == before.questionnaires
    assert after.questionnaires[0].shrinkage is None  # four initiatives, not five
    assert (after.contributing, after.measured, after.unmeasured) == (
        before.contributing, before.measured, before.unmeasured,
    )  # fmt: skip
    assert [one.initiative for block in after.professionals for one in block.measurements] == ["team"]
