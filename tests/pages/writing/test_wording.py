"""Meetings, closed periods, dates and money in words, in Dutch and in English."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from atlas.model.schedule import Meeting
from atlas.pages.writing.wording import Wording

TODAY = date(2026, 6, 1)  # a Monday
NL, EN = Wording("nl", TODAY), Wording("en", TODAY)


def _meeting(**facts: Any) -> Meeting:
    return Meeting.model_validate(facts)


@pytest.mark.parametrize(
    ("facts", "dutch", "english"),
    [
        ({"weekday": "tuesday"}, "elke dinsdag", "every Tuesday"),
        ({"weekday": "tuesday", "from": "10:00", "until": "12.30"}, "elke dinsdag, 10:00–12:30",
         "every Tuesday, 10:00–12:30"),
        ({"weekday": "friday", "from": "9:00"}, "elke vrijdag, vanaf 09:00", "every Friday, from 09:00"),
        ({"weekday": "monday", "every": "two-weeks", "starts": "2026-01-05"}, "om de week op maandag",
         "every other Monday"),
        ({"weekday": "sunday", "every": ["first", "third"]}, "elke eerste en derde zondag van de maand",
         "every first and third Sunday of the month"),
        ({"weekday": "sunday", "every": "last"}, "elke laatste zondag van de maand",
         "every last Sunday of the month"),
        ({"weekday": "monday", "note": "in de zaal"}, "elke maandag (in de zaal)", "every Monday (in de zaal)"),
        ({"rrule": "FREQ=DAILY"}, "elke dag", "every day"),
        ({"rrule": "FREQ=WEEKLY;BYDAY=TU"}, "elke dinsdag", "every Tuesday"),
        ({"rrule": "RRULE:FREQ=WEEKLY;BYDAY=MO,WE"}, "elke maandag en woensdag", "every Monday and Wednesday"),
        ({"rrule": "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", "starts": "2026-06-01"}, "om de week op maandag",
         "every other Monday"),
        ({"rrule": "FREQ=MONTHLY;BYDAY=1TU,3TU"}, "elke eerste en derde dinsdag van de maand",
         "every first and third Tuesday of the month"),
        ({"rrule": "FREQ=MONTHLY;BYDAY=TU;BYSETPOS=1"}, "elke eerste dinsdag van de maand",
         "every first Tuesday of the month"),
        ({"rrule": "FREQ=MONTHLY;BYDAY=TU;BYSETPOS=1,3"}, "elke eerste en derde dinsdag van de maand",
         "every first and third Tuesday of the month"),
        ({"rrule": "FREQ=MONTHLY;BYDAY=-1FR"}, "elke laatste vrijdag van de maand",
         "every last Friday of the month"),
        ({"rrule": "FREQ=MONTHLY;BYDAY=2TU,4TH"},
         "elke tweede dinsdag van de maand en elke vierde donderdag van de maand",
         "every second Tuesday of the month and every fourth Thursday of the month"),
    ],
)  # fmt: skip
def test_a_meeting_is_told_in_words(facts: dict[str, Any], dutch: str, english: str) -> None:
    assert (NL.meeting(_meeting(**facts)), EN.meeting(_meeting(**facts))) == (dutch, english)


@pytest.mark.parametrize(
    ("facts", "dutch", "english"),
    [
        ({"weekday": "tuesday", "starts": "2026-06-02", "ends": "2026-06-02", "from": "10:00"},
         "2 juni 2026, vanaf 10:00", "2 June 2026, from 10:00"),
        ({"rrule": "FREQ=DAILY;COUNT=1", "starts": "2026-06-02"}, "2 juni 2026", "2 June 2026"),
        ({"rrule": "FREQ=DAILY;BYDAY=MO,WE"}, "elke maandag en woensdag", "every Monday and Wednesday"),
        ({"rrule": "FREQ=DAILY;WKST=MO"}, "elke dag", "every day"),
        ({"rrule": "FREQ=WEEKLY", "starts": "2026-06-02"}, "elke dinsdag", "every Tuesday"),
        ({"rrule": "FREQ=WEEKLY;BYDAY=TU;UNTIL=20260610", "from": "10:00"},
         "de eerstvolgende keren: 2 juni 2026 en 9 juni 2026, vanaf 10:00",
         "next: 2 June 2026 and 9 June 2026, from 10:00"),
        ({"rrule": "FREQ=WEEKLY;BYDAY=TU;UNTIL=20260609T070000Z", "from": "10:00"},
         "de eerstvolgende keren: 2 juni 2026, vanaf 10:00", "next: 2 June 2026, from 10:00"),
        ({"rrule": "FREQ=MONTHLY;BYMONTHDAY=15", "closed": "07"},
         "de eerstvolgende keren: 15 juni 2026, 15 augustus 2026 en 15 september 2026",
         "next: 15 June 2026, 15 August 2026 and 15 September 2026"),
        ({"rrule": "FREQ=MONTHLY;BYMONTHDAY=15", "ends": "2026-07-31"},
         "de eerstvolgende keren: 15 juni 2026 en 15 juli 2026",
         "next: 15 June 2026 and 15 July 2026"),
        ({"rrule": "FREQ=WEEKLY;INTERVAL=3;BYDAY=MO"}, "vraag op welke dagen", "ask on which days"),
        ({"rrule": "FREQ=MONTHLY"}, "vraag op welke dagen", "ask on which days"),
        ({"rrule": "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"}, "", ""),
    ],
)  # fmt: skip
def test_words_and_days_are_those_of_the_agenda_and_the_calendars(
    facts: dict[str, Any], dutch: str, english: str
) -> None:
    assert (NL.meeting(_meeting(**facts)), EN.meeting(_meeting(**facts))) == (dutch, english)


@pytest.mark.parametrize(
    ("rule", "starts", "dates"),
    [
        ("FREQ=MONTHLY;BYMONTHDAY=15", None, "15 June 2026, 15 July 2026 and 15 August 2026"),
        ("FREQ=WEEKLY;INTERVAL=3;BYDAY=MO", "2026-06-01", "1 June 2026, 22 June 2026 and 13 July 2026"),
        ("FREQ=MONTHLY;INTERVAL=2;BYDAY=1TU", "2026-06-02", "2 June 2026, 4 August 2026 and 6 October 2026"),
        ("FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1", None, "1 June 2026, 6 July 2026 and 3 August 2026"),
        ("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24", None, "24 December 2026, 24 December 2027 and 24 December 2028"),
        ("FREQ=MONTHLY;BYDAY=5WE", None, "29 July 2026, 30 September 2026 and 30 December 2026"),
        ("FREQ=WEEKLY;BYDAY=TU;COUNT=2", "2026-06-02", "2 June 2026 and 9 June 2026"),
    ],
)
def test_a_rule_without_simple_words_tells_its_next_days(rule: str, starts: str | None, dates: str) -> None:
    found = EN.meeting(_meeting(rrule=rule, starts=starts))
    assert found == f"next: {dates}"


@pytest.mark.parametrize(
    "facts",
    [
        {"weekday": "monday", "ends": "2026-05-31"},
        {"rrule": "FREQ=WEEKLY;BYDAY=TU;COUNT=2", "starts": "2020-01-07"},
        {"rrule": "FREQ=WEEKLY;UNTIL=20200101"},
        {"weekday": "tuesday", "starts": "2026-05-26", "ends": "2026-06-01"},
    ],
)
def test_a_meeting_that_is_over_is_left_out(facts: dict[str, Any]) -> None:
    assert EN.meetings([_meeting(**facts)]) == []


@pytest.mark.parametrize(
    ("closed", "dutch", "english"),
    [
        ("08", "augustus", "August"),
        ("2026-12-25", "25 december 2026", "25 December 2026"),
        ("12-24/12-31", "24 december tot en met 31 december", "24 December to 31 December"),
        ("2026-07-13/2026-08-23", "13 juli 2026 tot en met 23 augustus 2026", "13 July 2026 to 23 August 2026"),
        ("02-29", "29 februari", "29 February"),
        ("2026-08", "augustus 2026", "August 2026"),
        ("2026-12-24/01-06", "24 december 2026 tot en met 6 januari 2027", "24 December 2026 to 6 January 2027"),
    ],
)
def test_a_closed_period_is_told_in_words(closed: str, dutch: str, english: str) -> None:
    meeting = _meeting(weekday="monday", closed=closed)
    assert (NL.closed(meeting), EN.closed(meeting)) == ([dutch], [english])
    assert EN.meetings([meeting]) == [f"Every Monday. Closed: {english}"]


@pytest.mark.parametrize(("closed", "shown"), [("2026-05-31", False), ("2026-06-01", True), ("2026-05", False),
                                               ("2026-05-01/2026-06", True), ("01", True)])  # fmt: skip
def test_a_closed_period_is_told_until_it_is_over(closed: str, shown: bool) -> None:
    assert bool(EN.closed(_meeting(weekday="monday", closed=closed))) is shown


@pytest.mark.parametrize(
    ("amount", "dutch", "english"),
    [
        ("1250.00", "€ 1.250", "€1,250"),
        ("1250.50", "€ 1.250,50", "€1,250.50"),
        ("0.05", "€ 0,05", "€0.05"),
        ("0", "€ 0", "€0"),
    ],
)
def test_money_is_written_as_the_language_writes_it(amount: str, dutch: str, english: str) -> None:
    told = [words.money(Decimal(amount), "EUR").replace("\xa0", " ") for words in (NL, EN)]
    assert told == [dutch, english]


@pytest.mark.parametrize(
    ("value", "dutch", "english"),
    [
        ("2020", "2020", "2020"),
        ("2020-03", "maart 2020", "March 2020"),
        ("2020-03-16", "16 maart 2020", "16 March 2020"),
    ],
)
def test_a_year_month_or_day_is_told_as_precisely_as_it_is_known(value: str, dutch: str, english: str) -> None:
    assert (NL.partial(value), EN.partial(value)) == (dutch, english)


def test_numbers_and_lists_follow_the_language() -> None:
    assert (NL.number(1234.5), EN.number(1234.5)) == ("1.234,5", "1,234.5")
    assert (NL.decimal(0.4359, 4), EN.decimal(0.4359, 4)) == ("0,4359", "0.4359")
    assert (NL.all_of(["a", "b", "c"]), EN.all_of(["a", "b", "c"])) == ("a, b en c", "a, b and c")
    assert (NL.language_name("ar"), EN.language_name("ar")) == ("Arabisch", "Arabic")
    assert EN.bin(5, 9) == "5–9"
    assert EN.bin(7, 7) == "7"


@pytest.mark.parametrize(
    ("share", "told"), [(0.625, "63%"), (0.575, "58%"), (0.005, "1%"), (0.004, "0%"), (1.0, "100%")]
)
def test_half_a_percent_goes_up(share: float, told: str) -> None:
    assert EN.percent(share) == told


def test_what_was_computed_has_no_cents() -> None:
    third = Decimal(8800) / 3
    assert (EN.computed_money(third, "EUR"), EN.computed_money(Decimal("0.5"), "EUR")) == ("€2,933", "€1")
    assert EN.money(Decimal("2933.33"), "EUR") == "€2,933.33"
