"""Folded tables can be put in order and searched, by keyboard too; without a script and on paper they stand whole."""

from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

PATCHWORK = "de-wending/patchwork/"


def _column(table: Locator, number: int) -> list[str]:
    cells: list[str] = table.locator("tbody tr:visible").evaluate_all(
        f"rows => rows.map(r => r.cells[{number}].innerText)"
    )
    return cells


def test_a_table_is_put_in_order_by_numbers_and_by_words(visit: Callable[..., Page]) -> None:
    page = visit(f"{PATCHWORK}#initiatives")
    table = page.locator("#initiatives table")
    lines = table.get_by_role("columnheader").nth(2)
    lines.get_by_role("button").press("Enter")
    expect(lines).to_have_attribute("aria-sort", "descending")
    shown = _column(table, 2)
    known = [int(cell) for cell in shown if cell != "–"]
    assert known == sorted(known, reverse=True)
    assert max(known) >= 10
    assert shown[len(known) :] == ["–"] * (len(shown) - len(known)) != []
    lines.get_by_role("button").press("Enter")
    expect(lines).to_have_attribute("aria-sort", "ascending")
    assert _column(table, 2) == [*map(str, sorted(known)), *shown[len(known) :]]
    name = table.get_by_role("columnheader").first
    name.get_by_role("button").click()
    expect(name).to_have_attribute("aria-sort", "ascending")
    assert lines.get_attribute("aria-sort") is None


def test_a_long_table_is_searched_and_whole_on_paper(visit: Callable[..., Page]) -> None:
    page = visit(f"{PATCHWORK}#lines", width=320)
    part = page.locator("#lines")
    rows = part.locator("tbody tr")
    part.get_by_role("searchbox").fill("haspel EETTAFEL")
    expect(part.get_by_role("status").first).to_have_text(f"1 van {rows.count()} rijen")
    expect(rows.locator("visible=true")).to_have_count(1)
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
    page.emulate_media(media="print")
    expect(rows.locator("visible=true")).to_have_count(rows.count())


def test_without_a_script_the_tables_stand_whole(visit: Callable[..., Page]) -> None:
    page = visit(PATCHWORK, script=False)
    for anchor in ("lines", "initiatives", "stops"):
        part = page.locator(f"#{anchor}")
        part.locator("summary").click()
        expect(part.get_by_role("table")).to_be_visible()
        expect(part.get_by_role("button")).to_have_count(0)
