"""Where a neighbourhood stands in the seven steps: what is there, never that it is finished."""

from datetime import date
from pathlib import Path

from atlas.analysis.network.patchwork import patchwork
from atlas.analysis.steps import STEPS, Step, steps
from atlas.analysis.verdict.challenge_verdict import challenge_verdicts
from atlas.reading.read import read_atlas
from tests.reading.folders import SMALL, Desk

TODAY = date(2026, 6, 1)


def _steps(content: Path) -> dict[str, Step]:
    place = read_atlas(content, TODAY).neighbourhoods["linde"]
    found = steps(place, patchwork(place), challenge_verdicts(place, TODAY), TODAY)
    assert tuple(step.key for step in found) == STEPS
    return {step.key: step for step in found}


def test_the_small_neighbourhood_has_begun() -> None:
    found = _steps(SMALL)
    assert {key: step.state for key, step in found.items()} == {
        "network": "there", "challenges": "there", "contributions": "begun", "impact": "nothing", "funding": "begun",
        "assignment": "nothing", "verdict": "begun",
    }  # fmt: skip
    assert dict(found["contributions"].counts) == {"contributing": 1, "served": 1, "needs": 2}


def test_professional_resources_and_what_stopped_are_not_counted_among_initiatives(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    before = _steps(desk.content)["network"].counts
    desk.write("linde/initiatives/team.md", "---\ntitle: Team\nkind: professional\n---\n\nX.\n")
    desk.write("linde/initiatives/weg.md", "---\ntitle: Weg\nkind: informal\nstatus: stopped\n---\n\nX.\n")
    after = _steps(desk.content)["network"].counts
    assert after["initiatives"] == before["initiatives"]
    assert after["professionals"] == before["professionals"] + 1


def test_a_professional_resource_does_not_serve_a_need_for_the_network(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    served = _steps(desk.content)["contributions"].counts["served"]
    facts = "contributes: [{challenge: alleen, needs: [bezoek], reach: 100}]"
    desk.initiative(f"kind: professional\n{facts}")
    assert _steps(desk.content)["contributions"].counts["served"] == served
    desk.initiative(f"kind: informal\n{facts}")
    assert _steps(desk.content)["contributions"].counts["served"] == served + 1


def test_room_for_something_new_is_there_when_a_call_is_open(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    call = "---\nchallenge: alleen\nkind: new-initiative\nwhy: Niemand.\nopens: {opens}\ncloses: {closes}\n---\n\nX.\n"
    for opens, closes, state in (
        ("2026-05-01", "2026-06-01", "there"),
        ("2026-05-01", "2026-05-31", "begun"),
        ("2026-06-02", "2026-07-01", "begun"),
    ):
        desk.write("linde/calls/oproep.md", call.format(opens=opens, closes=closes))
        assert _steps(desk.content)["verdict"].state == state


def test_structural_money_counts_while_it_runs(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    before = _steps(desk.content)["funding"].counts["structural"]
    for until, more in (("2021-12-31", 0), ("2030-12-31", 1)):
        desk.initiative(f"kind: informal\nfunding: [{{source: X, kind: structural, from: 2019-01-01, until: {until}}}]")
        assert _steps(desk.content)["funding"].counts["structural"] == before + more


def test_who_measured_is_counted_among_those_that_contribute(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    wave = (
        "impact: [{challenge: alleen, instrument: who-5, wave: X, invited: 40, n: 24, mean_before: 48, mean_after: 60,"
        " sd_diff: 18}]"
    )
    before = _steps(desk.content)["impact"].counts
    desk.initiative(f"kind: informal\n{wave}")
    assert _steps(desk.content)["impact"].counts == before
    desk.initiative(f"kind: informal\ncontributes: [{{challenge: alleen, needs: [bezoek]}}]\n{wave}")
    after = _steps(desk.content)["impact"].counts
    assert (after["measured"], after["contributing"]) == (before["measured"] + 1, before["contributing"] + 1)
