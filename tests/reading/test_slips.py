"""What a volunteer writes who does not know the keys by heart: read rightly, or answered with what to write."""

from datetime import time
from pathlib import Path

import pytest
from pydantic import BaseModel

from atlas.model.initiative import Initiative
from atlas.model.neighbourhood import NeighbourhoodMeta
from atlas.reading.other_words import weekdays_in
from tests.reading.folders import Desk, read

NEW = "linde/initiatives/nieuw.md"
_EACH = 'write each on a line of its own that starts with "- ", such as'


def _only_fault(tmp_path: Path, facts: str) -> str:
    desk = Desk(tmp_path)
    desk.initiative(f"kind: informal\n{facts}")
    (fault,) = desk.faults()
    return fault


def _read(tmp_path: Path, facts: str, kind: str = "informal") -> Initiative:
    desk = Desk(tmp_path)
    desk.initiative(f"kind: {kind}\n{facts}")
    return read(desk.content).neighbourhoods["linde"].initiatives["nieuw"].meta


@pytest.mark.parametrize(
    ("weekday", "told"),
    [
        ("ma", 'did you mean "monday"?'),
        ("Zaterdag", 'did you mean "saturday"?'),
        ("elke dinsdag", 'did you mean "tuesday"?'),
        ("woensdags", 'did you mean "wednesday"?'),
        ("Thu", 'did you mean "thursday"?'),
        ("dinsdagavond", 'write "weekday: tuesday", and the rest under every:, from: or note:'),
        ("1e dinsdag van de maand", 'write "weekday: tuesday", and the rest under every:, from: or note:'),
        ("[tuesday, friday]", "write an item for each day: {weekday: tuesday, ...}, {weekday: friday, ...}"),
        ("ma en do", "write an item for each day: {weekday: monday, ...}, {weekday: thursday, ...}"),
        ("ooit", "choose from: monday, tuesday"),
    ],
)
def test_a_weekday_in_other_words(tmp_path: Path, weekday: str, told: str) -> None:
    fault = _only_fault(tmp_path, f"schedule:\n  - weekday: {weekday}")
    assert fault.startswith(f"{NEW}:5: schedule[1].weekday: ")
    assert told in fault


@pytest.mark.parametrize(
    ("text", "number"), [("ma t/m vr", 5), ("vrijdag t/m zondag", 3), ("weekend", 2), ("elke dag", 7), ("", 0)]
)
def test_a_row_of_weekdays_is_counted_out(text: str, number: int) -> None:
    assert len(weekdays_in(text)) == number


@pytest.mark.parametrize(
    ("every", "meant"), [("eerste", "first"), ("1", "first"), ("1e", "first"), ("om de week", "two-weeks")]
)
def test_a_rhythm_in_other_words(tmp_path: Path, every: str, meant: str) -> None:
    fault = _only_fault(tmp_path, f"schedule: [{{weekday: monday, every: {every}}}]")
    assert fault.startswith(f"{NEW}:4: schedule[1].every[1]: ")
    assert fault.endswith(f'did you mean "{meant}"?')


@pytest.mark.parametrize("written", ["19.30 uur", "19:30", "19:30u", "19u30", "19h30", "19.30"])
def test_a_time_that_can_mean_one_thing_is_read(tmp_path: Path, written: str) -> None:
    (meeting,) = _read(tmp_path, f"schedule: [{{weekday: monday, from: {written}}}]").schedule
    assert meeting.from_ == time(19, 30)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("13 uur", "write 13:00"),
        ("13", "write 13:00"),
        ("1:30 pm", "write 13:30"),
        ("8 uur", "write 08:00, or 20:00 if it is after noon"),
        ("half 8", "write hours and minutes"),
        ("25:00", "write hours and minutes"),
    ],
)
def test_a_time_in_another_form_is_told(tmp_path: Path, written: str, told: str) -> None:
    fault = _only_fault(tmp_path, f"schedule: [{{weekday: monday, from: {written}}}]")
    assert fault.startswith(f"{NEW}:4: schedule[1].from: ")
    assert told in fault


def test_a_meeting_of_22_hours_is_told_with_what_was_understood(tmp_path: Path) -> None:
    fault = _only_fault(tmp_path, "schedule:\n  - {weekday: monday, from: 15:00, until: 13:00}")
    assert fault.startswith(f"{NEW}:5: schedule[1]: from 15:00 until 13:00 the next day is a meeting of 22 hours; ")
    assert "write from: 13:00 and until: 15:00" in fault


@pytest.mark.parametrize(("begins", "ends"), [("22:00", "02:00"), ("18:00", "02:00"), ("09:00", "23:00")])
def test_past_midnight_a_meeting_may_last_eight_hours(tmp_path: Path, begins: str, ends: str) -> None:
    assert _read(tmp_path, f"schedule: [{{weekday: monday, from: {begins}, until: {ends}}}]").schedule


@pytest.mark.parametrize("cost", ["3 euro", "gratis voor leden", "€ 3", "3", "2.50"])
def test_a_cost_that_is_no_choice_is_put_beside_one(tmp_path: Path, cost: str) -> None:
    fault = _only_fault(tmp_path, f"cost: {cost}")
    assert fault.startswith(f'{NEW}:4: cost.kind: "{cost}" does not say whether it is free, voluntary or paid; ')
    assert fault.endswith(f'{{kind: paid, note: "{cost}"}}')


@pytest.mark.parametrize(("cost", "meant"), [("gratis", "free"), ("vrijwillige bijdrage", "voluntary")])
def test_a_cost_in_dutch(tmp_path: Path, cost: str, meant: str) -> None:
    assert _only_fault(tmp_path, f"cost: {cost}").endswith(f'did you mean "{meant}"?')


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ("soort", 'did you mean "kind"?'),
        ("samenvatting", 'did you mean "summary"?'),
        ("leeftijd", 'did you mean "audiences"?'),
        ("talen", 'did you mean "languages"?'),
        ("sinds", 'did you mean "started"?'),
        ("wanneer", 'did you mean "schedule"?'),
        ("Voor wie", 'did you mean "audiences"?'),
        ("samenvating", 'did you mean "summary"?'),
        ("deelnemers", 'write "participants:" under "people:"'),
        ("e-mail", 'write "email:" under "contact:"'),
        ("adres", 'write "address:" under "place:"'),
        ("weekday", 'write "weekday:" under "schedule:"'),
    ],
)
def test_a_key_in_dutch_or_in_another_place(tmp_path: Path, key: str, told: str) -> None:
    fault = _only_fault(tmp_path, f"{key}: x")
    assert fault.startswith(f"{NEW}:4: {key}: ")
    assert told in fault


@pytest.mark.parametrize(("model", "key"), [(Initiative, "summary"), (NeighbourhoodMeta, "population")])
def test_every_key_is_still_called_by_its_own_name(tmp_path: Path, model: type[BaseModel], key: str) -> None:
    assert key in model.model_fields
    near = key[:-1]
    desk = Desk(tmp_path)
    name = NEW if model is Initiative else "linde/index.md"
    desk.initiative("kind: informal")
    desk.edit(name, "title:", f"{near}: x\ntitle:")
    assert any(f'did you mean "{key}"?' in fault for fault in desk.faults())


@pytest.mark.parametrize(("facts", "told"), [("sensitive: ja", "write true"), ("languages: [Turks]", '"tr"?')])
def test_other_words_in_dutch(tmp_path: Path, facts: str, told: str) -> None:
    assert told in _only_fault(tmp_path, facts)


@pytest.mark.parametrize("written", ["“De Hal”", "„De Hal”", "‘De Hal’", '"De Hal"', "“ De Hal ”"])
def test_curly_quotes_around_a_value_are_quotes(tmp_path: Path, written: str) -> None:
    place = _read(tmp_path, f"place:\n  name: {written}", kind="“informal”").place
    assert place is not None
    assert place.name == "De Hal"


@pytest.mark.parametrize("written", ["“Kom” en “blijf”", "‘t Hof van de oma’s’", "Zaal “De Hal”"])
def test_curly_quotes_inside_a_value_belong_to_it(tmp_path: Path, written: str) -> None:
    assert _read(tmp_path, f"summary: {written}").summary == written


@pytest.mark.parametrize("facts", ["place: {name: “De Hal, zaal 2”}", "summary: “Zingen: voor iedereen”"])
def test_curly_quotes_that_would_hold_text_together_are_told(tmp_path: Path, facts: str) -> None:
    fault = _only_fault(tmp_path, facts)
    assert fault.startswith(f"{NEW}:4: ")
    assert "curly quotes hold no text together here; write straight quotes instead" in fault


@pytest.mark.parametrize("name", ["bingo.md.txt", "bingo.txt", "Bingo.MD", "bingo.md.docx"])
def test_a_page_under_another_ending_is_told_its_name(tmp_path: Path, name: str) -> None:
    desk = Desk(tmp_path)
    desk.write(f"linde/initiatives/{name}", "x")
    (fault,) = desk.faults()
    assert fault.startswith(f"linde/initiatives/{name}:1: ")
    assert fault.endswith("rename it to bingo.md")


def test_so_is_the_page_of_a_neighbourhood(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.write("linde/geschiedenis.md.txt", "x")
    assert desk.faults() == [
        "linde/geschiedenis.md.txt:1: this file is not read: pages end in .md; rename it to geschiedenis.md"
    ]


@pytest.mark.parametrize("ids", ["{a: [b, {c: d}]}", "[a]"])
def test_an_id_that_is_a_group_is_told_on_a_page_and_its_translation(tmp_path: Path, ids: str) -> None:
    desk = Desk(tmp_path)
    for name in ("linde/challenges/alleen.md", "linde/challenges/alleen.en.md"):
        desk.edit(name, "needs:", f"needs:\n  - {{id: {ids}, title: X}}")
    assert any("alleen.md:" in fault and "needs[1].id: text is expected here" in fault for fault in desk.faults())


@pytest.mark.parametrize("escape", ["\\0", "\\a", "\\ud800", "\\x1b", "\\uffff"])
def test_an_escape_that_writes_what_no_text_can_hold_is_told(tmp_path: Path, escape: str) -> None:
    fault = _only_fault(tmp_path, f'summary: "Kom {escape}erbij"')
    assert fault.startswith(f"{NEW}:4: summary: there is a character here that no text can hold")


def test_an_escape_that_writes_text_is_read(tmp_path: Path) -> None:
    assert _read(tmp_path, 'summary: "Caf\\u00e9 \\"Kom\\""').summary == 'Café "Kom"'


def test_a_key_of_two_lines_is_told_on_one(tmp_path: Path) -> None:
    (line,) = _only_fault(tmp_path, '"a\\nb": x').splitlines()
    assert f"{NEW}:4: a b: this key is unknown" in line


@pytest.mark.parametrize("number", ["9" * 400, "1e300", "9999999999999"])
def test_a_number_too_large_to_compute_with_is_told(tmp_path: Path, number: str) -> None:
    fault = _only_fault(tmp_path, f"people: {{hours_per_month: {number}}}")
    assert fault.startswith(f"{NEW}:4: people.hours_per_month: ")


@pytest.mark.parametrize(
    ("day", "hint"),
    [
        ("7-11-2026", "write 2026-11-07, or 2026-07-11 if you mean that day"),
        ("11/7/26", "write 2026-07-11, or 2026-11-07 if you mean that day"),
        ("13.11.2026", "write 2026-11-13"),
        ("7-7-2026", "write 2026-07-07"),
        ("2026/11/7", "write 2026-11-07"),
        ("20261107", "write 2026-11-07"),
        ("7 november 2026", "write 2026-11-07"),
        ("za 7 nov. 2026", "write 2026-11-07"),
        ("November 7, 2026", "write 2026-11-07"),
        ("1e maart 2026", "write 2026-03-01"),
        ("31-2-2026", "write year-month-day, such as 2026-03-01"),
        ("maart 2026", "write year-month-day, such as 2026-03-01"),
        ("vorige week", "write year-month-day, such as 2026-03-01"),
    ],
)
def test_a_day_in_another_form_is_told_as_it_can_be_read(tmp_path: Path, day: str, hint: str) -> None:
    told = _only_fault(tmp_path, f'confirmed_on: "{day}"')
    assert told == f'{NEW}:4: confirmed_on: "{day}" is not a date; {hint}'


@pytest.mark.parametrize(
    ("day", "hint"),
    [
        ("sinds 2015", "write 2015"),
        ("ca. 2015", "write 2015"),
        ("maart 2015", "write 2015-03"),
        ("2015-3", "write 2015-03"),
        ("3 maart 2015", "write 2015-03-03"),
        ("lang geleden", "write 2020, 2020-03 or 2020-03-16"),
    ],
)
def test_a_year_or_month_in_another_form_is_told_as_it_can_be_read(tmp_path: Path, day: str, hint: str) -> None:
    told = _only_fault(tmp_path, f'started: "{day}"')
    assert told == f'{NEW}:4: started: "{day}" is not a year, month or date; {hint}'


@pytest.mark.parametrize(
    ("facts", "hint"),
    [
        ("languages: Nederlands", "write it between brackets: [nl]"),
        ("activities: meals", "write it between brackets: [meals]"),
        ("contributes: alleen", f"{_EACH} - {{challenge: ..., needs: ...}}"),
        ("schedule: elke maandag", f"{_EACH} - {{weekday: ..., every: ...}}"),
    ],
)
def test_a_word_where_a_list_belongs_is_told_as_a_list(tmp_path: Path, facts: str, hint: str) -> None:
    assert f"a list is expected here; {hint}" in _only_fault(tmp_path, facts)


def test_a_page_in_disguise_beside_the_page_itself(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.write("linde/initiatives/koor.md.txt", "tekst")
    (fault,) = desk.faults()
    assert fault.endswith("pages end in .md; koor.md is there already: take one of the two out")


def test_a_vocabulary_that_cannot_be_read_is_told_and_no_page_is_blamed(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.edit("vocabulary.yml", "{nl: Samen eten,", "{Nederlands: Samen eten,")
    (fault,) = desk.faults()
    assert fault.startswith("vocabulary.yml:2: ")
    assert 'did you mean "nl"?' in fault
