"""What an assignment says on the page of its challenge and of everyone who has a part in it."""

import re
from datetime import date
from pathlib import Path

from tests.reading.folders import Desk, compiled

DEMONSTRATION = Path(__file__).parents[3] / "content"
TODAY = date(2026, 11, 23)
PAGE = "linde/challenges/alleen.md"
PLAN = """
title: Samen aan tafel
due: 2026-12-31
plan:
  - {what: Een kaart maken, who: [koor], due: 2026-03-01, status: done}
  - {what: Elkaar bellen, who: [eettafel], due: 2026-04-01, status: doing}
  - {what: Een feest geven, due: 2026-09-01}
"""


def give(desk: Desk, name: str, facts: str, given_on: str = "2026-02-01") -> None:
    head = f"challenge: alleen\ngiven_by: Buurtraad\ngiven_on: {given_on}\npartners: [koor]"
    desk.write(f"linde/assignments/{name}.md", f"---\n{head}\n{facts.strip()}\n---\n\nSamen.\n")


def part(page: str) -> str:
    """What the page of an initiative says of assignments."""
    start = page.index("{ #assignments }")
    return page[start : page.find("\n## ", start)]


def test_a_partner_sees_how_far_the_plan_is_and_what_is_late() -> None:
    site = compiled(DEMONSTRATION, "nl", TODAY)
    told = part(site.pages["de-wending/initiatives/buurtbus.md"].text)
    assert "[Niemand een week alleen](../challenges/eenzaamheid.md#assignment-" in told
    assert "2 van de 8 acties zijn klaar; 1 is later dan gepland" in told
    (own,) = [line for line in told.splitlines() if line.startswith("- ")]
    assert "(bezig, moet klaar zijn op 15 oktober 2026)" in own
    assert "later dan gepland</span>" in own


def test_who_has_an_action_and_is_no_partner_sees_it_too() -> None:
    site = compiled(DEMONSTRATION, "en", TODAY)
    for name in ("bewonerscommissie", "welzijnswerk"):
        told = part(site.pages[f"de-wending/initiatives/{name}.md"].text)
        assert "This initiative is no partner in it, and has a part in the plan." in told
        assert told.count("\n- ") == 1


def test_two_assignments_have_their_own_names_and_places_and_one_that_ended_says_so(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    give(desk, "eerste", "ended_on: 2026-05-01", given_on="2026-01-20")
    give(desk, "tweede", PLAN)
    told = part(desk.page("linde/initiatives/koor.md"))
    links = re.findall(r"\*\*\[(.+?)\]\(\.\./challenges/alleen\.md(#.+?)\)\*\*", told)
    assert [anchor for _, anchor in links] == ["#assignment-tweede", "#assignment-eerste"], "what goes on comes first"
    assert "Samen aan tafel" in links[0][0]
    assert links[1][0] == "Assignment of 20 January 2026"
    assert "\n\n**[Assignment of 20" in told, "or it would be part of the last action of the first"
    assert "Ended on 1 May 2026." in told
    assert "no plan with actions yet" in told
    challenge = desk.page(PAGE)
    assert all(f"{{ {anchor} }}" in challenge for _, anchor in links)
    glance = challenge[challenge.index("atlas-glance") : challenge.index("{ #contributions }")]
    assert "ended, no plan with actions yet" in glance
    assert "0 of 0" not in challenge


def test_one_and_more_actions_are_told_apart(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    give(desk, "eerste", PLAN)
    assert "1 of 3 actions is done" in desk.page(PAGE)
    assert "1 van de 3 acties is klaar" in desk.page(PAGE, "nl")
    assert "1 of 3 actions is done" in desk.page("linde/index.md")
    give(desk, "eerste", "plan: [{what: Bellen, status: done}]")
    assert "the only action is done" in desk.page(PAGE)
    give(desk, "eerste", "plan: [{what: Bellen}]")
    assert "de enige actie is nog niet klaar" in desk.page("linde/assignments.md", "nl")


def test_a_day_on_which_it_was_to_be_ready_does_not_say_that_it_was(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    give(desk, "eerste", PLAN)
    assert "**31 december 2026** moet klaar zijn" in desk.page(PAGE, "nl")


def test_looking_back_is_planned_and_then_told(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    reviews = "{date: 2026-05-01, learned: Dat het kan.}, {date: 2026-05-20}, {date: 2026-07-01}"
    give(desk, "eerste", f"reviews: [{reviews}]\nplan: [{{what: Bellen}}]")
    page = desk.page(PAGE)
    assert "**1 May 2026** Looked back: " in page
    assert "**20 May 2026** planned: looking back together; what was learned is not written down yet" in page
    assert "**1 July 2026** planned: looking back together\n" in page
    for path in (PAGE, "linde/initiatives/koor.md", "linde/assignments.md"):
        assert "The partners look back together on 1 July 2026." in desk.page(path)


def test_the_budget_is_one_sentence(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    give(desk, "eerste", "budget: {amount: 18500, source: Buurtkracht}")
    assert "Budget: € 18.500 (Buurtkracht)." in desk.page(PAGE, "nl").replace("\xa0", " ").replace("&#32;", " ")
