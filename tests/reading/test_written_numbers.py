"""Numbers as people write them: what can be a thousand or one is never published as either."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.model.written_number import ambiguous, single_reading
from tests.reading.folders import Desk, compiled, read

FUNDING = "kind: informal\nfunding:\n  - {{source: Gemeente, kind: project, amount: {}}}"
PLACES = {
    "funding[1].amount": FUNDING,
    "people.participants": "kind: informal\npeople: {{participants: {}}}",
    "people.hours_per_month": "kind: informal\npeople: {{hours_per_month: {}}}",
    "also_attend.asked": "kind: informal\nalso_attend: {{counted_on: 2026-01-01, asked: {}}}",
    "contributes[1].reach": "kind: informal\ncontributes: [{{challenge: alleen, needs: [gezelschap], reach: {}}}]",
    "scaling.able_to_run": "kind: informal\nscaling: {{able_to_run: {}}}",
}


@pytest.mark.parametrize("field", PLACES)
@pytest.mark.parametrize("written", ["1.000", '"1.000"', "'1,000'", "€ 1.000"])
def test_what_may_be_a_thousand_or_one_is_told_with_both_readings(tmp_path: Path, field: str, written: str) -> None:
    desk = Desk(tmp_path)
    desk.initiative(PLACES[field].format(written))
    told = [fault for fault in desk.faults() if f" {field}: " in fault]
    assert len(told) == 1
    assert "can be read as 1000 and as 1.00; write 1000, or else 1.00" in told[0]


@pytest.mark.parametrize(
    ("name", "old", "new", "field"),
    [
        (
            "linde/challenges/alleen.md",
            "needs:",
            "needs:\n  - {id: x, title: X, target_reach: 1.200}",
            "needs[1].target",
        ),
        (
            "linde/index.md",
            "title:",
            "population: {count: 4.180, on: 2026-01-01, source: x}\ntitle:",
            "population.count",
        ),
    ],
)
def test_the_same_holds_for_other_pages(tmp_path: Path, name: str, old: str, new: str, field: str) -> None:
    desk = Desk(tmp_path)
    text = (desk.content / name).read_text("utf-8")
    desk.write(name, text.replace(old, new, 1))
    assert any(f" {field}" in fault and "can be read as" in fault for fault in desk.faults())


@pytest.mark.parametrize(
    ("written", "reading"),
    [
        ('"1.234,50"', "1234.50"),
        ('"1,234.50"', "1234.50"),
        ("1.000.000", "1000000"),
        ("1 000", "1000"),
        ("€ 900", "900"),
        ('"€ 1.250,-"', "1250"),
        ("1000 euro", "1000"),
        ('"12,5"', "12.5"),
    ],
)
def test_an_amount_with_one_reading_is_told_how_to_write_it(tmp_path: Path, written: str, reading: str) -> None:
    desk = Desk(tmp_path)
    desk.initiative(FUNDING.format(written))
    (fault,) = desk.faults()
    assert fault.startswith("linde/initiatives/nieuw.md:5: funding[1].amount: ")
    assert fault.endswith(f"; write {reading}")


@pytest.mark.parametrize("written", ["1000,50", "€ 900,-"])
def test_an_amount_that_a_comma_cuts_in_two_is_told(tmp_path: Path, written: str) -> None:
    desk = Desk(tmp_path)
    desk.initiative(FUNDING.format(written))
    assert any("so this number is cut in two" in fault for fault in desk.faults())


@pytest.mark.parametrize(("written", "shown"), [("1000", "1.000"), ("1250.50", "1.250,50"), ("0.75", "0,75")])
def test_a_plain_amount_is_published_as_it_was_meant(tmp_path: Path, written: str, shown: str) -> None:
    desk = Desk(tmp_path)
    desk.initiative(FUNDING.format(written))
    assert shown in compiled(desk.content, "nl").pages["linde/initiatives/nieuw.md"].text.replace("\xa0", " ")


def test_a_share_of_three_decimals_is_no_thousand(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.initiative("kind: informal\nscaling: {largest_share_of_hours: 0.300}")
    assert read(desk.content).neighbourhoods["linde"].initiatives["nieuw"].meta.scaling is not None


@given(st.integers(0, 999_999_999), st.sampled_from([".", ",", " "]))
def test_thousands_parted_by_a_mark_have_two_readings_or_the_right_one(number: int, mark: str) -> None:
    written = f"{number:,}".replace(",", mark)
    readings = ambiguous(written)
    assert (readings[0] if readings else single_reading(written)) == str(number)
