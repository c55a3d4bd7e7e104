"""Grants of the 360Giving standard become funding lines; a page keeps every other character."""

import csv
import io
import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.cli import main
from atlas.importing.giving import import_grants
from atlas.importing.giving_match import name_of
from atlas.importing.giving_result import GivingResult
from atlas.importing.giving_rows import read_grants
from atlas.importing.list_import import import_list
from atlas.importing.result import ImportResult
from atlas.model.funding import Funding
from atlas.reading.problems import AtlasError
from atlas.reading.read import read_atlas

from .lists import MAPPINGS, REAL, TODAY, Desk

GRANTS = REAL / "trafford" / "grants_360giving.csv"
NUMBERED = "identifiers: [GB-CHC-1146179]"
GRANT = {
    "Identifier": "360G-x-1",
    "Title": "A grant: for singing",
    "Currency": "GBP",
    "Amount Awarded": "1250.50",
    "Award Date": "2025-03-01T00:00:00Z",
    "Planned Dates:Duration (months)": "12",
    "Recipient Org:Identifier": "GB-CHC-1146179",
    "Recipient Org:Name": "Somebody else",
    "Funding Org:Name": "The council",
}


def as_csv(*grants: dict[str, str]) -> str:
    handle = io.StringIO()
    writer = csv.DictWriter(handle, dict.fromkeys(key for grant in grants for key in grant))
    writer.writeheader()
    writer.writerows(grants)
    return handle.getvalue()


def changed(number: int = 1, /, **more: str) -> dict[str, str]:
    """The grant with another identifier and with other cells, named by the last word of their title."""
    titles = {key.rpartition(":")[2].split()[-1].casefold(): key for key in GRANT if "Org" not in key}
    named = {"name": "Recipient Org:Name", "org": "Recipient Org:Identifier", "funder": "Funding Org:Name", **titles}
    return {**GRANT, "Identifier": f"360G-x-{number}", **{named.get(key, key): value for key, value in more.items()}}


def page(title: str, *facts: str) -> str:
    return "\n".join(["---", f"title: {title}", "kind: informal", *facts, "---", "", "We sing.", ""])


@pytest.fixture
def write(desk: Desk) -> Callable[..., Path]:
    """Put a page into a small atlas with the neighbourhoods mill and dale."""

    def put(path: str, text: str | bytes) -> Path:
        file = desk.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode() if isinstance(text, str) else text)
        return file

    put("index.md", "---\ntitle: Clubs\nmunicipality: Mill\nlanguages: [en, nl]\n---\n\nClubs.\n")
    put("vocabulary.yml", "activities: {}\n")
    for name in ("mill", "dale"):
        put(f"{name}/index.md", f"---\ntitle: {name}\nmunicipality: Mill\n---\n\nHere.\n")
    return put


def run(desk: Desk, text: str, *, name: str = "grants.csv", to: str = "content", dry_run: bool = False) -> GivingResult:
    return import_grants(desk.put(text, name), desk.folder / to, today=TODAY, dry_run=dry_run)


def lines(desk: Desk, page_id: str, neighbourhood: str = "mill") -> tuple[Funding, ...]:
    return desk.initiative(page_id, neighbourhood).funding


def snapshot(desk: Desk) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(desk.content.rglob("*")) if path.is_file()}


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


CELLS = st.text(max_size=12) | st.sampled_from(["", "2025-03-01", "9999-12", "2999-12-31", "1200", "-3", "1e9", "GBP"])
VALUES = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=True) | st.integers(-5, 3000) | CELLS,
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(["id", "name", "0"]), inner, max_size=2)
    ),
    max_leaves=4,
)
JSON_KEYS = ("id", "amountAwarded", "currency", "awardDate", "plannedDates", "recipientOrganization",
             "fundingOrganization")  # fmt: skip


def read_or_refuse(path: Path, text: str) -> None:
    path.write_bytes(text.encode("utf-8", "replace"))
    try:
        grants = read_grants(path).grants
    except AtlasError:
        return
    assert all(grant.line.currency and grant.line.amount is not None for grant in grants)


@given(rows=st.lists(st.dictionaries(st.sampled_from(sorted(GRANT)), CELLS), min_size=1, max_size=3))
def test_any_csv_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, rows: list[dict[str, str]]) -> None:
    read_or_refuse(
        tmp_path_factory.getbasetemp() / "any.csv",
        as_csv(*({**changed(number), **row} for number, row in enumerate(rows))),
    )


@given(grants=st.lists(st.dictionaries(st.sampled_from(JSON_KEYS), VALUES) | VALUES, max_size=3))
def test_any_json_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, grants: list[Any]) -> None:
    read_or_refuse(tmp_path_factory.getbasetemp() / "any.json", json.dumps({"grants": grants}))


@given(st.text())
def test_a_name_is_itself_in_capitals_and_with_spaces(text: str) -> None:
    assert name_of(f"  {text.upper()} ").is_same(name_of(text.upper()))
    words = name_of(text).words
    assert words == " ".join(words.split())


@pytest.mark.skipif(not GRANTS.is_file(), reason="the real list is not here")
def test_the_grants_of_trafford(tmp_path: Path) -> None:
    content = tmp_path / "content"
    lists = {"charities.csv": "trafford-charities.yml", "sports_clubs.csv": "trafford-sports.yml"}

    def pages_of_lists() -> list[ImportResult]:
        to = content / "trafford"
        return [import_list(GRANTS.parent / name, MAPPINGS / file, to, today=TODAY) for name, file in lists.items()]

    pages_of_lists()
    result = import_grants(GRANTS, content, today=TODAY)
    expected: dict[str, Any] = json.loads((GRANTS.parent / "expected.json").read_text("utf-8"))

    assert len(result.file.grants) == expected["grants_rows"] == 366
    assert result.totals == {"GBP": Decimal("808690.47")}
    assert len(result.matches) == expected["recipients_by_identifier"] == 243
    assert result.spellings == expected["recipients_by_name"] == 264
    assert "366 grants, £808,690.47\n243 recipients; spellings of their names: 264\n" in result.report("en")

    atlas = read_atlas(content, TODAY)
    pages = atlas.neighbourhoods["trafford"].initiatives
    numbers = {one for page in pages.values() for one in page.meta.identifiers}
    own = [grant for grant in result.file.grants if grant.identifiers & numbers]
    assert len(own) == expected["grants_matched"] == 79
    assert sum(grant.line.amount or 0 for grant in own) == Decimal("231173.33")
    # Two more grants went to a recipient that gave its number with another grant.
    assert {grant.id for grant in own} < {grant.id for grant in result.matched("identifier")}
    assert (len(result.matched("identifier")), len(result.matched("name"))) == (81, 9)

    stated = {line.id: line for page in pages.values() for line in page.meta.funding}
    assert stated == {grant.id: grant.line for grant in result.matched()}
    assert len(result.added) == len(stated) == 90
    assert {line.currency for line in stated.values()} == {"GBP"}

    again = import_grants(GRANTS, content, today=TODAY)
    assert (again.added, again.pages, len(again.present)) == ((), (), 90)

    lists_again = pages_of_lists()
    assert [found.updated for found in lists_again] == [(), ()]
    assert {kept.path for found in lists_again for kept in found.kept} == set(result.pages)
