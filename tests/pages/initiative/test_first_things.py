"""What a neighbour wants to know first: when, how to get in touch, and where to say that it is not right."""

import re
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from atlas.pages.initiative.phone import phone
from tests.reading.folders import Desk, unmarked

WEEK = """schedule:
  - {weekday: monday, from: 9:00, until: 17:00}
  - {weekday: tuesday, from: 9:00, until: 22:30}
  - {weekday: thursday, from: 9:00, until: 17:00}
"""
OPEN = "place: {name: De Haven, address: Kade 1}\n" + WEEK


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.mark.parametrize(
    ("given", "seen", "dialled", "note"),
    [
        ("0512-34 56 78", "0512-34 56 78", "+31512345678", ""),
        ("+31512345678", "0512 345 678", "+31512345678", ""),
        ("0512-345678 (ma-do)", "0512-345678", "+31512345678", "(ma-do)"),
        ("010-1234567 / 010-7654321", "010-1234567", "+31101234567", "/ 010-7654321"),
        ("+441632960123", "+44 1632 960123", "+441632960123", ""),
        ("0900-8844", "0900-8844", "09008844", ""),
        ("14 0512", "14 0512", "140512", ""),
        ("112", "112", "112", ""),
        ("ask at the desk", "ask at the desk", None, ""),
    ],
)
def test_a_number_is_read_as_written_and_dialled_as_meant(given: str, seen: str, dialled: str, note: str) -> None:
    found = phone(given)
    assert found is not None
    assert (found.written, found.dialled, found.note) == (seen, dialled, note)


def test_a_number_a_mail_and_a_website_are_buttons(desk: Desk) -> None:
    desk.initiative(
        'kind: informal\ncontact: {phone: 0512-34 56 78, email: groep@linde.example, website: "https://groep.example/"}'
    )
    page = unmarked(desk.page())
    buttons = re.findall(r'<a class="atlas-call[^"]*" href="([^"]+)">(.+?) <span>(.+?)</span></a>', page)
    assert buttons == [
        ("tel:+31512345678", "Call", "0512-34 56 78"),
        ("mailto:groep@linde.example", "Mail", "groep@linde.example"),
        ("https://groep.example/", "Website", "groep.example"),
    ]


def test_where_no_contact_was_given_it_says_so_and_what_can_be_done(desk: Desk) -> None:
    silent = "No phone number, mail address or website was given."
    come = "You can come along at these times."
    desk.initiative(f"kind: informal\n{OPEN}")
    assert f"{silent} {come}" in desk.page()
    desk.initiative(f"kind: informal\n{OPEN}contact: {{email: groep@linde.example}}")
    assert silent not in desk.page()
    desk.initiative("kind: informal\nplace: {private: true}\n" + WEEK)
    assert silent in desk.page()
    assert come not in desk.page(), "nobody can come along to an address that is not told"
    desk.initiative(f"kind: informal\nstatus: paused\n{OPEN}")
    assert come not in desk.page(), "nor to what has a break"
    desk.initiative(f"kind: informal\nstatus: stopped\n{OPEN}")
    assert silent not in desk.page()


def test_times_of_a_week_stand_together_unless_they_are_closed_on_other_days(desk: Desk) -> None:
    desk.initiative(f"kind: informal\n{WEEK}")
    assert "Mon and Thu 09:00–17:00<br>Tue 09:00–22:30<br>" in unescape(desk.page())
    closed = WEEK.replace("until: 22:30", "until: 22:30, closed: [07-20/08-16]")
    desk.initiative(f"kind: informal\n{closed}")
    page = unescape(desk.page())
    assert "Every Monday, 09:00–17:00<br>Every Tuesday, 09:00–22:30. Closed: 20 July to 16 August<br>" in page


def test_a_report_holds_the_page_the_fact_and_what_it_says_now(desk: Desk) -> None:
    desk.initiative(f"kind: informal\n{OPEN}")
    assert "atlas-report" not in desk.page(), "there is nobody to write to"
    home = (desk.content / "index.md").read_text("utf-8")
    desk.write("index.md", home.replace("---\n", "---\ncontact: {email: atlas@linde.example}\n", 1))
    times, place = re.findall(r'<a class="atlas-report" href="([^"]+)" aria-label="([^"]+)"', desk.page())
    assert (times[1], place[1]) == ("Not right? When", "Not right? Where")
    mail = urlsplit(times[0])
    query = parse_qs(mail.query)
    assert mail.path == "atlas@linde.example"
    assert query["subject"] == ["Not right: Nieuw (When)"]
    lines = query["body"][0].split("\r\n")
    assert lines[0] == "Page: linde/initiatives/nieuw.md"
    assert lines[lines.index("When, as the page has it now:") + 1 :][:2] == [
        "Mon and Thu 09:00–17:00",
        "Tue 09:00–22:30",
    ]
    assert "De Haven" in parse_qs(urlsplit(place[0]).query)["body"][0]


def test_each_folded_part_says_its_essence(desk: Desk) -> None:
    desk.initiative(
        "kind: informal\npeople: {participants: 40, volunteers: 3}\n"
        "funding:\n  - {source: The council, kind: structural, amount: 900, from: 2020-01-01}\n"
        "scaling: {wish: stay}\n"
    )
    covers = re.findall(r'<summary markdown="block">\s+### (.+?) \{.+?\}\s+(.+?)\s+</summary>', unmarked(desk.page()))
    assert covers == [
        ("In figures", "40 participants and 3 volunteers."),
        ("Where the money comes from", "Lasting money. Sources: The council."),
        ("Can it grow?", "It wants to stay as it is."),
    ]


def test_a_challenge_with_several_needs_is_named_once(desk: Desk) -> None:
    needs = (
        "contributes: [{challenge: alleen, needs: [samen-eten], how: A}, {challenge: alleen, needs: [bezoek], how: B}]"
    )
    desk.initiative(f"kind: informal\n{needs}")
    part = desk.page().split("{ #contributions }")[1].split("</summary>")[0]
    assert part.count("Less alone") == 1, part
