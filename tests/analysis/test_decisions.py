"""What asks a council for a decision, and from which day on; what is not told asks for nothing by itself."""

from datetime import date
from pathlib import Path

from atlas.analysis.decisions import Decisions
from atlas.analysis.neighbourhood_findings import neighbourhood_findings
from atlas.reading.read import read_atlas
from tests.reading.folders import Desk

TODAY = date(2026, 6, 1)
HEAD = "title: De Linde\nmunicipality: Linde\n"


def _decisions(content: Path) -> Decisions:
    atlas = read_atlas(content, TODAY)
    return neighbourhood_findings(atlas.neighbourhoods["linde"], atlas.home.meta.crisis, TODAY).decisions


def _assignment(desk: Desk, rest: str) -> None:
    desk.write(
        "linde/assignments/samen.md",
        f"---\nchallenge: alleen\ngiven_by: Raad\ngiven_on: 2026-01-01\npartners: [koor]\n{rest}\n---\n\nX.\n",
    )


def test_money_asks_in_its_last_year_and_own_income_never(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    for kind, until, asks in (
        ("project", "2027-05-31", True),
        ("project", "2027-06-02", False),
        ("project", "2026-05-31", False),
        ("own-income", "2026-12-31", False),
    ):
        desk.initiative(f"kind: informal\nfunding: [{{source: A, kind: {kind}, from: 2026-01-01, until: {until}}}]")
        ending = {end.initiative for end in _decisions(desk.content).money}
        assert ("nieuw" in ending) == asks, (kind, until)


def test_an_assignment_asks_once_its_day_or_that_of_an_action_has_passed_and_no_longer_when_it_ended(
    tmp_path: Path,
) -> None:
    desk = Desk(tmp_path)
    for rest, late in (
        ("due: 2026-06-01", False),
        ("due: 2026-05-31", True),
        ("plan: [{what: Bellen, due: 2026-05-31, status: todo}]", True),
        ("plan: [{what: Bellen, due: 2026-05-31, status: done}]", False),
        ("due: 2026-05-01\nended_on: 2026-05-20", False),
    ):
        _assignment(desk, rest)
        assert _decisions(desk.content).assignments == (("samen",) if late else ()), rest


def test_looking_back_asks_until_something_is_written_down(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    for reviews, asks in (
        ("{date: 2026-05-01}", date(2026, 5, 1)),
        ("{date: 2026-03-01}, {date: 2026-05-01}", date(2026, 5, 1)),
        ("{date: 2026-05-01, learned: Bellen werkt}", None),
        ("{date: 2026-04-01}, {date: 2026-05-01, learned: Bellen werkt}", None),
        ("{date: 2026-07-01}", None),
    ):
        _assignment(desk, f"reviews: [{reviews}]")
        assert _decisions(desk.content).reviews == ((("samen", asks),) if asks else ()), reviews


def test_a_need_asks_until_anybody_serves_it_and_not_in_a_closed_challenge(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    assert ("alleen", "bezoek") in _decisions(desk.content).needs
    desk.initiative("kind: professional\ncontributes: [{challenge: alleen, needs: [bezoek]}]")
    assert ("alleen", "bezoek") not in _decisions(desk.content).needs
    desk.initiative("kind: informal")
    challenge = desk.content / "linde/challenges/alleen.md"
    challenge.write_text(challenge.read_text("utf-8").replace("---\n", "---\nstatus: closed\n", 1), "utf-8")
    found = _decisions(desk.content)
    assert not found.needs
    assert found.bar == "adopted", "without a challenge that is open there is nothing to carry"


def test_a_call_asks_when_it_closed_and_nobody_told_what_was_decided(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    call = "---\nchallenge: alleen\nkind: new-initiative\nwhy: Niemand.\nopens: 2026-04-01\n{rest}\n---\n\nX.\n"
    for rest, asks in (
        ("closes: 2026-05-31", True),
        ("closes: 2026-06-01", False),
        ("", False),
        ("closes: 2026-05-31\ndecision: Niemand gekozen", False),
    ):
        desk.write("linde/calls/oproep.md", call.format(rest=rest))
        assert _decisions(desk.content).calls == (("oproep",) if asks else ()), rest


def test_the_bar_asks_until_it_is_adopted_and_again_on_its_day(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    (desk.content / "linde/index.en.md").unlink(missing_ok=True)
    for thresholds, bar in (
        ("", "not-adopted"),
        ("thresholds: {adopted_by: Raad, adopted_on: 2026-01-01}\n", "adopted"),
        ("thresholds: {adopted_by: Raad, adopted_on: 2026-01-01, review_on: 2026-06-02}\n", "adopted"),
        ("thresholds: {adopted_by: Raad, adopted_on: 2026-01-01, review_on: 2026-06-01}\n", "look-again"),
    ):
        desk.write("linde/index.md", f"---\n{HEAD}{thresholds}---\n\nX.\n")
        assert _decisions(desk.content).bar == bar, thresholds
