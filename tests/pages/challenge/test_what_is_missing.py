"""A challenge page says what is missing and who can supply it, in whole sentences, for one and for more."""

from pathlib import Path

import pytest

from tests.reading.folders import Desk, unmarked

PAGE = "linde/challenges/alleen.md"
ONE_NEED = """\
---
title: Alleen
stated_by: Bewoners
stated_on: 2026-01-15
needs: [{{id: eten, title: Samen eten{target}}}]
{facts}
---

Tekst.
"""
STRONG = """\
kind: informal
contributes: [{challenge: alleen, needs: [eten], reach: 45}]
people: {participants: 45, key_people: 2}
funding: [{source: Raad, kind: structural, amount: 100}]
impact:
  - {challenge: alleen, instrument: who-5, wave: voorjaar, measured_on: 2026-05-01, invited: 60, n: 40,
     mean_before: 50, mean_after: 62, sd_diff: 10}
"""
SILENT = "kind: informal\ncontributes: [{challenge: alleen, needs: [eten]}]"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A neighbourhood with one challenge and no initiative."""
    desk = Desk(tmp_path)
    for path in (desk.content / "linde/initiatives").glob("*.md"):
        path.unlink()
    desk.write("privacy.md", "---\ntitle: Privacy\n---\n\nNiets.\n")
    _challenge(desk)
    return desk


def _challenge(desk: Desk, facts: str = "", target: str = ", target_reach: 100") -> None:
    (desk.content / "linde/challenges/alleen.en.md").unlink(missing_ok=True)
    desk.write(PAGE, ONE_NEED.format(facts=facts, target=target))


def _initiative(desk: Desk, name: str, facts: str) -> None:
    desk.write(f"linde/initiatives/{name}.md", f"---\ntitle: {name.capitalize()}\n{facts}\n---\n\nTekst.\n")


def _read(desk: Desk, language: str = "en", page: str = PAGE) -> str:
    return unmarked(desk.page(page, language))


def test_a_need_that_nobody_serves_keeps_its_target(desk: Desk) -> None:
    _initiative(desk, "schaak", "kind: informal")
    page = _read(desk)
    assert "This challenge asks for one thing: Samen eten." in page
    assert "| Samen eten | 100 people |" in page
    assert "It should reach 100 people." in page
    assert "can say so on a page of their own: Samen eten." in page
    _challenge(desk, target="")
    page = _read(desk)
    assert "is not stated yet for: Samen eten." in page
    assert "How many people it should reach is not stated yet." in page


def test_with_professionals_alone_the_target_stands_and_their_numbers_are_explained(desk: Desk) -> None:
    _initiative(desk, "zorg", "kind: professional\ncontributes: [{challenge: alleen, needs: [eten], reach: 70}]")
    page = _read(desk)
    assert "| Samen eten | 100 people |" in page
    assert "The numbers are people that they reach with this" in page
    assert "Paid services do this; they stand beside the patchwork" in page


def test_who_can_tell_what_is_not_known_is_named(desk: Desk) -> None:
    _challenge(desk, target="")
    _initiative(desk, "koor", SILENT)
    page = _read(desk)
    assert "Whoever stated this challenge (Bewoners) can say how many people this should reach: Samen eten." in page
    for sentence in ("can ask its participants the same questions", "can tell about its money and its key people"):
        assert f"This initiative {sentence}" in page
    assert "That this initiative did not measure" in page
    assert "It can ask its own participants." in page
    assert "The council, or residents together, can adopt one." in page
    _challenge(desk)
    assert "count how many people it reaches: [Koor](../initiatives/koor.md)." in _read(desk)
    _initiative(desk, "tafel", SILENT)
    page = _read(desk)
    assert "reach: [Koor](../initiatives/koor.md), [Tafel](../initiatives/tafel.md)." in page
    assert "That these initiatives did not measure does not mean that they do not work:" in page


def test_what_falls_short_says_who_can_do_something(desk: Desk) -> None:
    _initiative(desk, "koor", STRONG.replace("reach: 45", "reach: 5").replace("key_people: 2", "key_people: 1"))
    page = _read(desk)
    assert "new ones that join them, can reach more people with this: Samen eten." in page
    assert "The council and funds can give lasting money" in page
    assert "[Koor](../initiatives/koor.md)." not in page[page.index("Who can supply") :], "all that it can tell is told"


def test_where_nothing_is_missing_nothing_is_asked(desk: Desk) -> None:
    _initiative(desk, "koor", STRONG)
    page = _read(desk)
    assert ">the network carries this</span>" in page
    assert "Who can supply what is missing" not in page
    assert "There is no call, and none is needed: the network carries this." in page
    assert "look together at what is missing" not in page
    assert "The network carries the only challenge." in desk.page("linde/index.md")
    assert "for the only need there is someone." in desk.page("linde/index.md")


@pytest.mark.parametrize(("verdict", "said"), [(0, "gives the same"), (2, "gives something else")])
def test_a_verdict_of_people_may_be_the_computed_one(desk: Desk, verdict: int, said: str) -> None:
    _challenge(desk, f"override: {{verdict: {verdict}, by: Raad, on: 2026-05-02, reason: Zo is het}}")
    _initiative(desk, "schaak", "kind: informal")
    page = _read(desk)
    assert f"This was decided on 2 May 2026. The computation above {said}" in page
    assert "The reason: Zo is het." in page


def test_one_initiative_is_no_group_and_what_nobody_does_is_not_called_done(desk: Desk) -> None:
    _initiative(desk, "koor", SILENT)
    assert "One initiative already does all that is asked." in _read(desk)
    needs = "needs: [{id: eten, title: Samen eten}, {id: bezoek, title: Bezoek}]"
    desk.edit(PAGE, "needs: [{id: eten, title: Samen eten, target_reach: 100}]", needs)
    page = _read(desk)
    assert "One initiative already does everything that somebody does for this." in page
    assert "For 1 of them there is an initiative that contributes." in page
    assert "all that is asked" not in page


def test_who_has_a_break_is_marked_and_who_is_not_connected_is_named(desk: Desk) -> None:
    _initiative(desk, "koor", f"status: paused\n{SILENT}")
    assert "- [Koor](../initiatives/koor.md) (having a break): Samen eten" in _read(desk)
    needs = "needs: [{id: eten, title: Samen eten}, {id: bezoek, title: Bezoek}]"
    desk.edit(PAGE, "needs: [{id: eten, title: Samen eten, target_reach: 100}]", needs)
    _initiative(desk, "tafel", SILENT.replace("[eten]", "[bezoek]"))
    page = _read(desk)
    assert "- Samen eten: [Koor](../initiatives/koor.md) (having a break)\n" in page
    assert "- Bezoek: [Tafel](../initiatives/tafel.md)\n" in page


def test_sentences_of_neighbours_stand_after_one_another(desk: Desk) -> None:
    needs = "needs: [{id: eten, title: Samen eten}, {id: bezoek, title: Bezoek}]"
    desk.edit(PAGE, "needs: [{id: eten, title: Samen eten, target_reach: 100}]", needs)
    entries = (
        "{challenge: alleen, needs: [eten], how: Wij koken.}, {challenge: alleen, needs: [bezoek], how: Wij komen}"
    )
    _initiative(desk, "koor", f"kind: informal\ncontributes: [{entries}]")
    assert "For this challenge: Wij koken. Wij komen.\n" in _read(desk)
