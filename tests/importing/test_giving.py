"""Grants of the 360Giving standard become funding lines; a page keeps every other character."""

import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from atlas.cli import main
from atlas.reading.problems import AtlasError

from .grants import GRANT, NUMBERED, as_csv, changed, lines, page, run, snapshot
from .lists import TODAY, Desk


def test_a_grant_becomes_a_funding_line(desk: Desk, write: Callable[..., Path]) -> None:
    file = write("mill/initiatives/choir.md", page("Choir", NUMBERED, "confirmed_on: 2025-01-01  # by Ann"))
    result = run(desk, as_csv(GRANT))
    (line,) = lines(desk, "choir")
    assert (line.source, line.kind, line.amount, line.currency) == ("The council", "project", Decimal("1250.50"), "GBP")
    assert (line.from_, line.until, line.for_) == (date(2025, 3, 1), date(2026, 2, 28), "A grant: for singing")
    assert (result.added, result.pages) == (("360G-x-1",), ("mill/initiatives/choir.md",))
    assert file.read_text() == page(
        "Choir",
        NUMBERED,
        "funding:",
        "  - {source: The council, kind: project, amount: 1250.50, currency: GBP, from: 2025-03-01, until: 2026-02-28, "
        'for: "A grant: for singing", id: "360G-x-1"}',
        "confirmed_on: 2025-01-01  # by Ann",
    )


def test_a_second_run_writes_nothing(desk: Desk, write: Callable[..., Path]) -> None:
    write("mill/initiatives/choir.md", page("Choir", NUMBERED))
    run(desk, as_csv(GRANT))
    before = snapshot(desk)
    result = run(desk, as_csv(GRANT))
    assert (result.added, result.pages, result.present) == ((), (), ("360G-x-1",))
    assert snapshot(desk) == before
    assert run(desk, as_csv(GRANT, changed(2))).added == ("360G-x-2",)


def test_a_grant_that_a_person_put_on_another_page_stays_there(desk: Desk, write: Callable[..., Path]) -> None:
    own = 'funding: [{source: The council, kind: project, id: "360G-x-1"}]'
    write("dale/initiatives/band.md", page("Band", own))
    write("mill/initiatives/choir.md", page("Choir", NUMBERED))
    assert run(desk, as_csv(GRANT), to="content/mill").added == ()


@pytest.mark.parametrize(
    "facts",
    [
        ["funding:", "  - source: Members", "    kind: own-income", "", "# the end"],
        ["funding: [{source: Members, kind: own-income}]"],
        ["funding:", "- {source: Members, kind: own-income}", "confirmed_on: 2025-01-01"],
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_every_other_character_stays(desk: Desk, write: Callable[..., Path], facts: list[str], end: str) -> None:
    text = page("Choir", NUMBERED, *facts).replace("\n", end)
    file = write("mill/initiatives/choir.md", text)
    run(desk, as_csv(GRANT, changed(2, date="2024-01-01")))
    assert [line.id for line in lines(desk, "choir")] == [None, "360G-x-2", "360G-x-1"]
    after = file.read_bytes().decode()
    left = iter(after)
    assert all(character in left for character in text)
    assert after.count("\r") == (after.count("\n") if end == "\r\n" else 0)


def test_json_says_the_same(desk: Desk, write: Callable[..., Path]) -> None:
    write("mill/initiatives/choir.md", page("Choir", NUMBERED))
    grant = {
        "id": "360G-x-1",
        "title": GRANT["Title"],
        "currency": "GBP",
        "amountAwarded": 1250.5,
        "awardDate": "2025-03-01",
        "plannedDates": [{"duration": 12}],
        "recipientOrganization": [{"id": "GB-CHC-1146179", "name": "Somebody else"}],
        "fundingOrganization": [{"id": "GB-LAE-X", "name": "The council"}],
    }
    package = json.dumps({"version": "1.1", "extensions": [], "grants": [grant]})
    run(desk, package, name="grants.json")
    told = lines(desk, "choir")
    assert run(desk, as_csv(GRANT)).added == ()
    write("mill/initiatives/choir.md", page("Choir", NUMBERED))
    run(desk, as_csv(GRANT))
    assert lines(desk, "choir") == told


@pytest.mark.parametrize(
    ("cells", "kind", "until"),
    [
        ({"(months)": ""}, "one-off", None),
        ({"(months)": "", "Planned Dates:End Date": "2025-09"}, "project", date(2025, 9, 30)),
        ({"Planned Dates:Start Date": "2025-06-01"}, "project", date(2026, 5, 31)),
    ],
)
def test_the_period(
    desk: Desk, write: Callable[..., Path], cells: dict[str, str], kind: str, until: date | None
) -> None:
    write("mill/initiatives/choir.md", page("Choir", NUMBERED))
    run(desk, as_csv(changed(1, **cells)))
    (line,) = lines(desk, "choir")
    assert (line.kind, line.until) == (kind, until)


@pytest.mark.parametrize(
    ("title", "facts", "recipient", "told"),
    [
        ("The Mill Choir", [], {"name": "MILL CHOIR Ltd.", "org": ""}, None),
        ("Men's Shed & Garden", [], {"name": "Mens Shed and Garden", "org": "360G-x-shed"}, None),
        ("Choir", [NUMBERED], {"name": "Band", "Recipient Org:Charity Number": "1146179", "org": "GB-COH-1"}, None),
        ("Mill Choir Ltd", [], {"name": "Mill Choir CIC", "org": ""}, 'the nearest name is "Mill Choir Ltd"'),
        ("Mill Choir", [], {"name": "Mill Choirs", "org": ""}, 'the nearest name is "Mill Choir"'),
        ("Choir", [NUMBERED], {"name": "Choir", "org": "GB-CHC-2"}, "another identifier: GB-CHC-1146179"),
        ("Choir", [], {"name": "Brass band", "org": ""}, None),
    ],
)
def test_the_same_name_and_never_a_guess(
    desk: Desk, write: Callable[..., Path], title: str, facts: list[str], recipient: dict[str, str], told: str | None
) -> None:
    write("mill/initiatives/choir.md", page(title, *facts))
    result = run(desk, as_csv(changed(1, **recipient)))
    found = told is None and recipient["name"] != "Brass band"
    assert len(lines(desk, "choir")) == found
    assert len(result.unmatched) == (not found)
    assert told is None or told in result.report("en")


def test_two_pages_with_one_name_are_told(desk: Desk, write: Callable[..., Path]) -> None:
    write("mill/initiatives/choir.md", page("Choir"))
    write("dale/initiatives/singing.md", page("The choir"))
    grant = as_csv(changed(name="choir", org=""))
    told = run(desk, grant).report("en")
    assert "there are several pages for it: dale/initiatives/singing.md, mill/initiatives/choir.md" in told
    assert run(desk, grant, to="content/mill").pages == ("mill/initiatives/choir.md",)


def test_a_recipient_is_one_under_all_its_names(desk: Desk, write: Callable[..., Path]) -> None:
    write("mill/initiatives/choir.md", page("Choir"))
    two = as_csv(changed(1, name="Choir", org="GB-COH-1"), changed(2, name="Mill singers", org="GB-COH-1"))
    result = run(desk, two)
    assert (len(result.matches), result.spellings, len(lines(desk, "choir"))) == (1, 2, 2)


def test_grants_to_persons_are_left_out(desk: Desk, write: Callable[..., Path]) -> None:
    write("mill/initiatives/choir.md", page("Choir", NUMBERED))
    person = {**changed(2, name="", org=""), "Recipient Ind:Identifier": "x-1"}
    result = run(desk, as_csv(GRANT, person))
    assert (len(result.file.grants), result.file.to_persons) == (1, 1)
    assert "1 grant to a person left out" in result.report("en")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (as_csv(GRANT, changed(2, awarded="£2,000")), 'grants.csv:3: Amount Awarded: "£2,000" is not an amount; write'),
        (as_csv(GRANT, changed(2, awarded="-1")), "grants.csv:3: Amount Awarded:"),
        (as_csv(GRANT, changed(2, currency="pounds")), "grants.csv:3: Currency:"),
        (as_csv(GRANT, changed(2, currency="ZZZ")), 'grants.csv:3: Currency: "ZZZ" is not a currency; write three'),
        (as_csv(GRANT, {**changed(2), "Award Date": "1899-12-31"}), "grants.csv:3: Award Date:"),
        (as_csv(GRANT, changed(2, currency="")), "grants.csv:3: Currency: there is nothing written here; fill in"),
        (as_csv(GRANT, changed(2, date="01/03/2025")), 'grants.csv:3: Award Date: "01/03/2025" is not a date; write'),
        (as_csv(GRANT, changed(2, date="2025-02-30")), "grants.csv:3: Award Date:"),
        (as_csv(GRANT, {**changed(2), "Planned Dates:End Date": "2020-01-01"}), "grants.csv:3: this ends before it"),
        (as_csv(GRANT, changed(2, **{"(months)": "a year"})), "grants.csv:3: Planned Dates:Duration (months):"),
        (as_csv(GRANT, GRANT), 'grants.csv:3: Identifier: the grant "360G-x-1" is already in row 2'),
        (as_csv(GRANT).replace("Funding Org", "Funder Org"), 'no column "Funding Org:Name"; did you mean'),
        (as_csv(GRANT) + "a,b,c,d,e,f,g,h,i,j\n", "grants.csv:3: this row has 10 cells and the header has 9"),
        ("", "grants.csv:1: this file is empty"),
    ],
)
def test_a_bad_list_is_refused_and_nothing_written(
    desk: Desk, write: Callable[..., Path], text: str, told: str
) -> None:
    write("mill/initiatives/choir.md", page("Choir", NUMBERED))
    before = snapshot(desk)
    with pytest.raises(AtlasError) as caught:
        run(desk, text)
    assert told in str(caught.value)
    assert snapshot(desk) == before


def test_all_faults_are_told_at_once(desk: Desk, write: Callable[..., Path]) -> None:
    write("mill/initiatives/choir.md", page("Choir", NUMBERED))
    with pytest.raises(AtlasError) as caught:
        run(desk, as_csv(changed(1, awarded="x"), changed(2, funder="")))
    assert [(problem.line, problem.field) for problem in caught.value.problems] == [
        (2, "Amount Awarded"),
        (3, "Funding Org:Name"),
    ]


def test_what_would_stop_the_build_is_not_written(desk: Desk, write: Callable[..., Path]) -> None:
    write("mill/initiatives/choir.md", page("Choir", NUMBERED))
    before = snapshot(desk)
    with pytest.raises(AtlasError, match="mobile number"):
        run(desk, as_csv(changed(Title="Ring 06 12345678")))
    assert snapshot(desk) == before


def test_a_page_of_an_unusual_form_is_told_and_nothing_written(desk: Desk, write: Callable[..., Path]) -> None:
    write("mill/initiatives/band.md", "---\n{title: Band, kind: informal}\n---\n\nWe play.\n")
    write("mill/initiatives/choir.md", page("Choir", NUMBERED))
    before = snapshot(desk)
    with pytest.raises(AtlasError, match="funding lines cannot be put in here"):
        run(desk, as_csv(GRANT, changed(2, name="Band", org="")))
    assert snapshot(desk) == before


def test_the_folder_is_an_atlas(desk: Desk, write: Callable[..., Path]) -> None:
    for to in ("content/nowhere", "."):
        with pytest.raises(AtlasError, match="neither the content folder nor"):
            run(desk, as_csv(GRANT), to=to)


def test_the_command(desk: Desk, write: Callable[..., Path], capsys: pytest.CaptureFixture[str]) -> None:
    file = write("mill/initiatives/choir.md", page("Choir", NUMBERED))
    before = file.read_bytes()
    grants = str(desk.put(as_csv(GRANT), "grants.csv"))
    command = ["import", "360giving", grants, "--to", str(desk.content), "--today", TODAY.isoformat()]
    assert main([*command, "--dry-run", "--language", "en"]) == 0
    assert capsys.readouterr().out == (
        "This is a trial: nothing was written.\n1 grant, £1,250.50\n1 recipient; spellings of the name: 1\n"
        "1 grant belongs to a page by identifier, £1,250.50\n1 funding line added; pages changed: 1\n"
    )
    assert file.read_bytes() == before
    assert main([*command, "--language", "nl"]) == 0
    assert "1 subsidie, £\xa01.250,50" in capsys.readouterr().out
    assert file.read_bytes() != before
    desk.put(as_csv(changed(awarded="x")), "grants.csv")
    assert main([*command, "--language", "en"]) == 1
    assert "grants.csv:2: Amount Awarded:" in capsys.readouterr().err
