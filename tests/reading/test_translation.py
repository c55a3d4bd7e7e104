"""A translation gives other words and keeps the facts."""

from pathlib import Path

import pytest

from .folders import SMALL, Desk, read

ENGLISH = "linde/initiatives/eettafel.en.md"
CHALLENGE = "linde/challenges/alleen.en.md"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_words_are_translated_and_facts_come_from_the_original() -> None:
    page = read(SMALL).neighbourhoods["linde"].initiatives["eettafel"]
    dutch, english = page.in_language("nl"), page.in_language("en")
    assert (dutch.meta.title, english.meta.title) == ("Eettafel", "Community table")
    assert english.meta.people == dutch.meta.people
    assert english.meta.also_attend == dutch.meta.also_attend
    assert english.meta.contributes[0].how == "At the table people get to know each other."
    assert english.meta.contributes[0].reach == 25
    assert english.body == "Take a seat and eat along."


def test_a_part_without_translation_keeps_its_original_words() -> None:
    needs = read(SMALL).neighbourhoods["linde"].challenges["alleen"].in_language("en").meta.needs
    assert [(need.id, need.title, need.target_reach) for need in needs] == [
        ("samen-eten", "Eating together", 100),
        ("bezoek", "Bezoek aan huis", None),
    ]


def test_a_translation_without_a_text_of_its_own_keeps_the_original_text(desk: Desk) -> None:
    desk.write(ENGLISH, "---\ntitle: Community table\n---\n")
    version = read(desk.content).neighbourhoods["linde"].initiatives["eettafel"].in_language("en")
    assert version.meta.title == "Community table"
    assert version.body.startswith("Wie aanschuift")


def test_parts_are_matched_by_their_id_in_whatever_order_they_stand(desk: Desk) -> None:
    desk.write(CHALLENGE, "---\nneeds:\n  - {id: bezoek, title: Visits}\n  - {id: samen-eten, title: Meals}\n---\n")
    needs = read(desk.content).neighbourhoods["linde"].challenges["alleen"].in_language("en").meta.needs
    assert [need.title for need in needs] == ["Meals", "Visits"]


@pytest.mark.parametrize(
    ("fact", "where"),
    [
        ("kind: informal", "2: kind"),
        ("people: {participants: 41}", "2: people.participants"),
        ("schedule:\n  - from: 18:00", "3: schedule[1].from"),
        ("contributes:\n  - reach: 30", "3: contributes[1].reach"),
        ("also_attend:\n  counts:\n    koor: 15", "4: also_attend.counts.koor"),
        ("funding:\n  - amount: 9\n", "3: funding[1].amount"),
        ("confirmed_on: 2026-05-01", "2: confirmed_on"),
        ("languages: [en]", "2: languages"),
    ],
)
def test_a_translation_that_changes_a_fact_is_told(desk: Desk, fact: str, where: str) -> None:
    desk.write(ENGLISH, f"---\n{fact}\n---\n")
    (fault,) = desk.faults()
    assert fault.startswith(f"{ENGLISH}:{where}: a translation changes words, not facts")


def test_a_translation_may_repeat_a_fact_that_is_the_same(desk: Desk) -> None:
    desk.write(ENGLISH, "---\ntitle: Community table\nkind: formal\npeople: {participants: 40}\n---\n")
    assert read(desk.content)


def test_a_translation_cannot_add_a_need(desk: Desk) -> None:
    desk.write(CHALLENGE, "---\nneeds:\n  - {id: nieuw, title: New}\n---\n")
    (fault,) = desk.faults()
    assert fault.startswith(f"{CHALLENGE}:3: needs[1]: a translation changes words, not facts")
