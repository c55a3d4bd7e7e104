"""A list of everything that is too long for one page: its filters are exact, and without scripts all of it is there."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from urllib.parse import urlencode, urljoin

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from atlas.pages.writing.rows import alphabetical

from .large_atlas import Made

DIRECTORY = "directory/"
MOST_BYTES = 150_000
Visit = Callable[..., Page]
Chosen = Mapping[str, Sequence[str]]


def fitting(made: Sequence[Made], chosen: Chosen) -> list[Made]:
    """What fits, by the rule as a reader knows it: all groups, any of a group, and one meeting for day and part."""
    days, parts = chosen.get("day", ()), chosen.get("part", ())
    return [
        one
        for one in made
        if all(one.has[key] & set(values) for key, values in chosen.items() if key not in {"day", "part"})
        and (
            not (days or parts)
            or any((not days or day in days) and (not parts or part in parts) for day, part in one.moments)
        )
    ]


def options(one: Made, group: str) -> set[str]:
    place = {"day": 0, "part": 1}.get(group)
    return set(one.has[group]) if place is None else {moment[place] for moment in one.moments}


def in_order(made: Sequence[Made]) -> list[str]:
    return [one.title for one in sorted(made, key=lambda one: (alphabetical(one.title), one.address))]


def told(page: Page) -> Locator:
    return page.locator(".atlas-filters [role=status]")


def settled(page: Page) -> None:
    expect(page.locator(".atlas-directory[aria-busy]")).to_have_count(0)


def titles(page: Page) -> list[str]:
    settled(page)
    return page.locator(".atlas-directory > li:visible > a").all_text_contents()


def show_all(page: Page) -> list[str]:
    settled(page)
    more = page.locator(".atlas-directory-more")
    while more.is_visible():
        before = page.locator(".atlas-directory > li").count()
        more.click()
        expect(page.locator(".atlas-directory > li").nth(before)).to_be_visible()
    return titles(page)


CHOICES: list[Chosen] = [
    {"activity": ["meals"]},
    {"activity": ["meals", "music"], "cost": ["free"]},
    {"day": ["tuesday"], "part": ["evening"]},
    {"day": ["monday", "friday"], "part": ["morning"], "kind": ["formal"]},
    {"neighbourhood": ["noord"]},
    {"neighbourhood": ["oost", "west"], "activity": ["sport"]},
    {"challenge": ["zuid/zuid-opgave-4"]},
    {"neighbourhood": ["zuid"], "cost": ["paid"], "day": ["sunday"], "activity": ["repair"]},
]


@pytest.mark.parametrize("chosen", CHOICES, ids=str)
def test_what_is_chosen_is_exact_over_all(visit_large: Visit, large: tuple[Path, list[Made]], chosen: Chosen) -> None:
    made, found = large[1], fitting(large[1], chosen)
    page = visit_large(f"{DIRECTORY}?{urlencode(chosen, doseq=True)}")
    expect(told(page)).to_have_text(re.compile(rf"^{len(found)} van 300 op deze lijst"))
    assert show_all(page) == in_order(found)
    for group in ("neighbourhood", "activity", "day", "part", "cost", "kind", "challenge"):
        others = {key: values for key, values in chosen.items() if key != group}
        pool = fitting(made, others)
        shown = page.locator(f"input[name={group}]").evaluate_all(
            "boxes => boxes.map(box => [box.value,"
            " Number(box.closest('label').querySelector('.atlas-filter-count').textContent)])"
        )
        assert len(shown) > 1
        for option, count in shown:
            if group in {"day", "part"}:
                expected = len(fitting(made, {**others, group: [option]}))
            else:
                expected = sum(option in options(one, group) for one in pool)
            assert count == expected, (group, option)


def test_words_are_looked_up_in_all_of_the_list(visit_large: Visit, large: tuple[Path, list[Made]]) -> None:
    found = [one for one in fitting(large[1], {"cost": ["free"]}) if one.word]
    page = visit_large(f"{DIRECTORY}?q=zonnebloem&cost=free")
    expect(told(page)).to_have_text(f"{len(found)} van 300 op deze lijst")
    assert titles(page) == in_order(found)


def test_the_page_opens_with_its_first_rows_and_fetches_nothing(
    visit_large: Visit, large: tuple[Path, list[Made]]
) -> None:
    page = visit_large()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(page.url + DIRECTORY, wait_until="networkidle")
    expect(told(page)).to_have_text("300 van 300 op deze lijst")
    assert titles(page) == in_order(large[1])[:40]
    assert not [url for url in asked if "/assets/atlas/directory/" in url]


def test_more_of_the_list_comes_by_a_button_that_hands_on_the_focus(
    visit_large: Visit, large: tuple[Path, list[Made]]
) -> None:
    page = visit_large(DIRECTORY)
    more = page.get_by_role("button", name="Toon er nog 100")
    more.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".atlas-directory > li")).to_have_count(140)
    assert (
        page.evaluate("[...document.querySelectorAll('.atlas-directory > li > a')].indexOf(document.activeElement)")
        == 40
    )
    assert show_all(page) == in_order(large[1])


def test_a_row_that_is_fetched_is_written_as_one_on_the_page(
    visit_large: Visit, large: tuple[Path, list[Made]]
) -> None:
    page = visit_large(DIRECTORY, script=False)
    before = page.locator(".atlas-directory > li").evaluate_all("rows => rows.map(row => row.innerHTML)")
    (index,) = large[0].glob("assets/atlas/directory/*/index.json")
    fetched = json.loads((index.parent / "rows/0.json").read_text("utf-8"))
    parsed = page.evaluate(
        "rows => { const t = document.createElement('template'); t.innerHTML = rows.join('');"
        " return [...t.content.children].map(row => row.innerHTML); }",
        fetched[:40],
    )
    assert before == parsed
    assert "&lt;" in parsed[0]
    assert "<em>" not in parsed[0]


def test_a_long_group_shows_its_choices_once_it_is_opened(visit_large: Visit) -> None:
    page = visit_large(DIRECTORY)
    group = page.locator("details.atlas-filter", has_text="Draagt bij aan")
    group.locator("summary").click()
    expect(group.get_by_role("checkbox")).to_have_count(40)
    page.locator("details.atlas-filter", has=page.locator("[data-facet=neighbourhood]")).locator("summary").click()
    page.get_by_role("checkbox", name=re.compile("^Oost")).check()
    expect(group.locator("label:visible")).to_have_count(10)


def test_going_to_an_initiative_and_back_keeps_the_choices(visit_large: Visit, large: tuple[Path, list[Made]]) -> None:
    found = in_order(fitting(large[1], {"activity": ["meals"], "challenge": ["noord/noord-opgave-2"]}))
    page = visit_large(f"{DIRECTORY}?activity=meals&challenge=noord/noord-opgave-2")
    expect(told(page)).to_have_text(f"{len(found)} van 300 op deze lijst")
    assert titles(page) == found
    page.wait_for_load_state("networkidle")
    page.locator(".atlas-directory > li > a").first.click()
    page.wait_for_url(re.compile("/initiatives/"))
    page.go_back()
    expect(told(page)).to_have_text(f"{len(found)} van 300 op deze lijst")
    assert titles(page) == found
    page.wait_for_url(re.compile(r"\?activity=meals&challenge=noord/noord-opgave-2$"))
    page.go_forward()
    page.wait_for_url(re.compile("/initiatives/"))


def test_without_javascript_links_lead_to_every_initiative(visit_large: Visit, large: tuple[Path, list[Made]]) -> None:
    page = visit_large(DIRECTORY, script=False)
    start = page.url
    expect(page.locator(".atlas-filters")).to_be_hidden()
    expect(page.get_by_text("Dit zijn de eerste 40.")).to_be_visible()
    left, seen, found = [start], {start}, set()
    while left:
        page.goto(left.pop())
        for href in page.locator("article a:visible").evaluate_all("links => links.map(link => link.href)"):
            address = urljoin(page.url, href).partition("#")[0].partition("?")[0]
            if "/initiatives/" in address:
                found.add(address)
            elif address.startswith(start) and address not in seen:
                seen.add(address)
                left.append(address)
    site = start.removesuffix(DIRECTORY)
    assert found == {site + one.address for one in large[1]}


def test_no_page_of_the_list_is_large(large: tuple[Path, list[Made]]) -> None:
    pages = list((large[0] / "directory").rglob("index.html"))
    assert len(pages) == 6
    assert all(page.stat().st_size < MOST_BYTES for page in pages)


def test_a_list_that_cannot_be_fetched_is_told_and_asked_for_again(visit_large: Visit, browser: Browser) -> None:
    page = visit_large(DIRECTORY).context.new_page()  # what fails is logged by the browser, and here that is no fault
    page.goto(page.context.pages[0].url)
    broken = True

    def fail(route: Route) -> None:
        route.abort() if broken else route.continue_()

    page.route("**/assets/atlas/directory/**", fail)
    page.locator("details.atlas-filter > summary", has_text="Wat het kost").click()
    page.get_by_role("checkbox", name=re.compile("^Gratis")).check()
    expect(told(page)).to_have_text(re.compile("^De lijst kon niet worden opgehaald"))
    broken = False
    page.get_by_role("checkbox", name=re.compile("^Meedoen kost geld")).check()
    expect(told(page)).to_have_text(re.compile(r"^\d+ van 300 op deze lijst$"))


def test_paper_says_that_a_list_goes_on(visit_large: Visit) -> None:
    page = visit_large(DIRECTORY)
    settled(page)
    page.emulate_media(media="print")
    shown = page.locator(".atlas-directory > li").count()
    expect(page.locator(".atlas-on-paper")).to_have_text(f"Dit zijn de eerste {shown}.")
    expect(page.locator(".atlas-directory-more")).to_be_hidden()
