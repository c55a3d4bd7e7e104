"""Data about persons in a content folder is found at its line, and never printed; what is public is left alone."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.nl import bsn

from atlas.importing.list_import import import_list
from atlas.reading.personal_data import personal_data
from atlas.reading.personal_patterns import find_personal
from atlas.reading.private_files import check_files
from tests.importing.lists import MAPPINGS, REAL, TODAY
from tests.importing.lists import Desk as ImportDesk

from .folders import ROOT, SMALL, Desk, read

BSN = "this looks like a citizen service number (BSN)"
IBAN = "this is a bank account number"
MOBILE = "this looks like someone's mobile number"
EMAIL = "this looks like the e-mail address of a person"
NAME = "linde/initiatives/nieuw.md"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def _check_digit(eight: int) -> str | None:
    digits = f"{eight:08}"
    last = sum((9 - place) * int(digit) for place, digit in enumerate(digits)) % 11
    return digits + str(last) if last < 10 and eight else None


bsns = st.integers(1, 99_999_999).map(_check_digit).filter(lambda number: number is not None).map(str)
ways = st.sampled_from(
    [
        lambda n: n,
        lambda n: f"{n[:4]}.{n[4:6]}.{n[6:]}",
        lambda n: f"{n[:3]}.{n[3:6]}.{n[6:]}",
        lambda n: f"{n[:3]} {n[3:6]} {n[6:]}",
        lambda n: f"{n[:4]} {n[4:6]} {n[6:]}",
        lambda n: f"{n[:3]}-{n[3:6]}-{n[6:]}",
        " ".join,
    ]
)
around = st.sampled_from(
    ["{}", "BSN {}", "bsn:{}", "Zijn nummer is {}.", "({})", "| Jan | {} | 5 |", "jan,{},5", "bsn: '{}'", "KvK, BSN {}"]
)


@given(bsns, ways, around)
def test_every_bsn_is_found_however_it_is_written(number: str, way, sentence: str) -> None:  # type: ignore[no-untyped-def]
    assert bsn.is_valid(number)
    (found,) = find_personal(f"Een regel.\n{sentence.format(way(number))}\n")
    assert (found.kind, found.line, found.text) == ("bsn", 2, way(number))


@given(
    bsns,
    st.sampled_from(
        [
            "KvK {}",
            "KvK-nummer: {}",
            "RSIN {}",
            "https://example.org/{}",
            "52.{}",
            "{}.75",
            "€ {}",
            "{} euro",
            "NL{}B01",
            '"OBJECTID": {}',
            "+31 {}",
            "1{}",
            "x{}",
        ]
    ),
)
def test_a_number_that_is_something_else_is_left_alone(number: str, sentence: str) -> None:
    assert not [found for found in find_personal(sentence.format(number)) if found.kind == "bsn"]


def test_a_number_called_bsn_is_found_in_any_grouping() -> None:
    (found,) = find_personal("Burgerservicenummer (BSN): 12-34.567 82")
    assert (found.kind, found.text) == ("bsn", "12-34.567 82")


def test_a_number_that_fails_the_eleven_test_is_left_alone() -> None:
    assert not find_personal("123456789 en 12345678")


@pytest.mark.parametrize(
    "number",
    ["06-12345678", "06 12 34 56 78", "(06) 123 45 678", "+31 (0)6 12345678", "0031612345678", "06‑1234‑5678",
     "+32 470 12 34 56", "+44 7400 123456", "[bel](tel:+31612345678)", "https://wa.me/31612345678"],
)  # fmt: skip
def test_a_mobile_number_is_found_however_it_is_written(number: str) -> None:
    assert [found.kind for found in find_personal(f"Bel {number} of 06-87654321.")] == ["mobile", "mobile"]


@pytest.mark.parametrize(
    "text",
    ["020-1234567", "+31 20 123 4567", "0800 1234", "088 123 4567", "(403) 555-1234", "0.612345678", "5.0612345678",
     "2026-06-12 34:56", "KvK 06123456"],
)  # fmt: skip
def test_other_numbers_are_no_mobile_numbers(text: str) -> None:
    assert not find_personal(text)


@pytest.mark.parametrize(
    "number", ["NL91ABNA0417164300", "NL91 ABNA 0417 1643 00", "nl91abna0417164300", "DE89 3704 0044 0532 0130 00",
               "BE68 5390 0754 7034"],
)  # fmt: skip
def test_a_bank_account_is_found_however_it_is_written(number: str) -> None:
    assert [(found.kind, found.text) for found in find_personal(f"Geef op {number} ten name van de club")] == [
        ("iban", number)
    ]


@given(st.text(st.sampled_from("0123456789 .-+()@aNL/:€\n"), max_size=200))
def test_any_text_can_be_searched(text: str) -> None:
    for found in find_personal(text):
        assert found.text in text.split("\n", found.line - 1)[-1]


@pytest.mark.parametrize(
    ("facts", "where"),
    [
        ("summary: Bel 06-12345678", f"{NAME}:4: summary: {MOBILE}"),
        ("people: {participants: 123456782}", f"{NAME}:4: people.participants: {BSN}"),
        ("core_quality: NL91 ABNA 0417 1643 00", f"{NAME}:4: core_quality: {IBAN}"),
        ("summary: >\n  Mail\n  jan.de.vries@gmail.com", f"{NAME}:6: summary: {EMAIL}"),
        ("# Jan: 06-12345678", f"{NAME}:4: {MOBILE}"),
        ("contact: {email: jan.de.vries@gmail.com}", f"{NAME}:4: contact.email: {EMAIL}"),
        ("contact: {email: jandevries1952@ziggo.nl}", f"{NAME}:4: contact.email: {EMAIL}"),
        ("contact: {email: j.jansen@lindeveen.example}", f"{NAME}:4: contact.email: {EMAIL}"),
        ("contact: {phone: NL91ABNA0417164300}", f"{NAME}:4: contact.phone: {IBAN}"),
    ],
)
def test_front_matter_is_told_at_its_line_and_key(desk: Desk, facts: str, where: str) -> None:
    desk.initiative(f"kind: informal\n{facts}")
    assert [fault.split("; ")[0] for fault in desk.faults()] == [where]


@pytest.mark.parametrize(
    "facts",
    [
        "contact: {email: denieuwekaart@gmail.com}",
        "contact: {email: secretariaat.linde@hotmail.com}",
        "contact: {email: dekaartclub@gmail.com}",
        "contact: {email: info@linde.example}",
        "contact: {email: jan.de.vries@nieuw.example, website: https://www.nieuw.example/over}",
        "contact: {phone: 06-12345678}",
        "contact: {phone: +31 20 1234567}",
        "imported: {source: Lijst, key: '123456782', checksum: a123456782}",
        "funding:\n  - {source: Gemeente, kind: project, id: '123456782'}",
    ],
)
def test_what_an_initiative_publishes_as_its_own_is_fine(desk: Desk, facts: str) -> None:
    desk.initiative(f"kind: informal\n{facts}")
    assert read(desk.content)


def test_the_contact_may_be_repeated_in_the_text_and_its_translation_and_no_other(desk: Desk) -> None:
    contact = "contact: {email: nieuwekaart@gmail.com, phone: 06-12345678}"
    text = "Mail NieuweKaart@gmail.com of bel [ons](tel:+31612345678)."
    desk.initiative(f"kind: informal\n{contact}", text)
    desk.write("linde/initiatives/nieuw.en.md", f"---\ntitle: New\n---\n\n{text}\n")
    assert read(desk.content)
    desk.write("linde/initiatives/nieuw.en.md", "---\ntitle: New\n---\n\nMail nieuwekoor@gmail.com,\nor 06-87654321.\n")
    assert [fault.split("; ")[0] for fault in desk.faults()] == [
        f"linde/initiatives/nieuw.en.md:5: {EMAIL}",
        f"linde/initiatives/nieuw.en.md:6: {MOBILE}",
    ]


def test_addresses_of_a_role_in_a_text_are_fine(desk: Desk) -> None:
    desk.initiative("kind: informal", "Mail info@linde.example, wijk.team@linde.example of oproep@linde.example.")
    assert read(desk.content)
    desk.initiative("kind: informal", "Mail jan.de.vries@linde.example.")
    assert [fault.split("; ")[0] for fault in desk.faults()] == [f"{NAME}:6: {EMAIL}"]


@pytest.mark.parametrize(
    ("facts", "body"),
    [
        ("kind: 123456782", "Tekst."),
        ("kind: informal\njan.de.vries@gmail.com: x", "Tekst."),
        ("kind: informal\nconfirmed_on: 06-12345678", "Tekst."),
        ("kind: informal", "Zie [hem](123456782.md)."),
        ("kind: informal\nstatus: NL91ABNA0417164300", "123456782, 06-12345678, jan.de.vries@gmail.com"),
    ],
)
def test_no_problem_repeats_the_data(desk: Desk, facts: str, body: str) -> None:
    desk.initiative(facts, body)
    told = "\n".join(desk.faults())
    assert NAME in told
    for data in ("123456782", "12345678", "0417164300", "vries"):
        assert data not in told


def test_a_page_that_cannot_be_read_is_not_blamed_for_its_contact(desk: Desk) -> None:
    facts = "kind: informal\ncontact: {email: dekaartclub@gmail.com, phone: 06-12345678}\n\tsummary: x"
    desk.initiative(facts, "BSN 123456782")
    told = [fault.split("; ")[0] for fault in desk.faults()]
    assert told == [f"{NAME}:5: there is a tab in this line", f"{NAME}:8: {BSN}"]


@pytest.mark.parametrize("name", ["linde/data/oud.csv", "linde/notes.txt", "linde/data/x.geojson", "vocabulary.yml"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_files_that_are_no_pages_are_searched_too(desk: Desk, name: str, encoding: str) -> None:
    path = desk.content / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes("# één\n# 123456782\n".encode(encoding))
    assert f"{name}:2: {BSN}" in [fault.split("; ")[0] for fault in desk.faults()]


@pytest.mark.parametrize(
    "facts",
    ["contact: [a]", "contact: {email: [a], website: 5}", "contact: {website: 'http://[x'}", "imported: 5",
     "funding: {}", "funding: [5, {id: }]", "imported: {key: , checksum: [1]}", "title: [1]",
     "contact: {phone: 6}", "? [a]\n: b"],
)  # fmt: skip
def test_odd_front_matter_is_told_and_breaks_nothing(desk: Desk, facts: str) -> None:
    desk.initiative(f"kind: informal\n{facts}", "Mail jan.de.vries@gmail.com, BSN 123456782.")
    assert f"{NAME}:{facts.count(chr(10)) + 7}: {BSN}" in [fault.split("; ")[0] for fault in desk.faults()]


def test_a_row_of_a_list_with_personal_data_is_told_and_not_imported(tmp_path: Path) -> None:
    desk = ImportDesk(tmp_path)
    result = desk.run("name,what,where\nCard Club,Cards,Mill Lane 1\nChoir,Singing,06-12345678\n")
    assert {problem.line for problem in result.skipped} == {3}
    assert MOBILE in result.report("en")
    assert "12345678" not in result.report("en")
    assert [*desk.atlas().neighbourhoods["mill"].initiatives] == ["card-club"]


@pytest.mark.parametrize("site", [ROOT / "content", SMALL])
def test_the_atlases_here_raise_no_alarm(site: Path) -> None:
    assert read(site, date(2026, 11, 23))


@pytest.mark.skipif(not REAL.is_dir(), reason="the real lists are not here")
def test_real_pages_raise_no_alarm(tmp_path: Path) -> None:
    cafes, sports = tmp_path / "cafes", tmp_path / "sports"
    import_list(REAL / "amsterdam-repaircafes/cafes.json", MAPPINGS / "amsterdam-repaircafes.yml", cafes, today=TODAY)
    import_list(REAL / "trafford/sports_clubs.csv", MAPPINGS / "trafford-sports.yml", sports / "trafford", today=TODAY)
    assert read(cafes, TODAY)
    assert read(sports, TODAY)
    assert not check_files(REAL / "trafford", {})
    for page in (REAL / "calgary-groups").rglob("*.md"):
        assert not personal_data("page.txt", page.read_text("utf-8"))


@pytest.mark.parametrize(
    "text",
    [
        "_123456782_",
        "https://x.example/?bsn=123456782",
        "BSN 12345684",
        "zijn nummer 12 345 6782",
        "belt u 31612345678",
        "00 31 6 12345678",
        "06  -  1234 5678",
        "josé@gmail.com",
    ],
)
def test_other_ways_to_write_what_is_private_are_seen_too(text: str) -> None:
    assert find_personal(f"Hier staat {text} ergens.")


@pytest.mark.parametrize(
    "text",
    [
        "| KvK | 123456782 |",
        "KvK;123456782",
        "KvK-nummer van de stichting is 123456782",
        "Chamber of Commerce 123456782",
        "CoC number: 123456782",
        "de bevolking is 123 456 782 mensen",
        "zaaknummer 123456782",
        "decision: '123456782'",
        "funding: {amount: 123456782}",
        "bestelling 2026-0612345678",
    ],
)
def test_a_number_that_says_what_it_is_raises_no_alarm(text: str) -> None:
    assert not find_personal(text)
