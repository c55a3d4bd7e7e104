"""Scripts: what filters decide, asked of the module itself, and that no script leaves names behind on a page."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from atlas.pages.map.leaflet import map_assets
from atlas.pages.site.assets import assets

PACKAGE = Path(__file__).parents[2] / "atlas"
DAYS, PARTS, KEYS = ("monday", "tuesday", ""), ("morning", "evening", ""), ("a", "b", "c")

some = st.lists(st.sampled_from(KEYS), unique=True, max_size=3)
items = st.lists(
    st.fixed_dictionaries(
        {
            "has": st.fixed_dictionaries({"activity": some, "audience": some}),
            "when": st.lists(st.tuples(st.sampled_from(DAYS), st.sampled_from(PARTS)), max_size=3),
        }
    ),
    max_size=6,
)
choices = st.fixed_dictionaries(
    {},
    optional={
        "activity": some,
        "audience": some,
        "day": st.lists(st.sampled_from(DAYS[:2]), unique=True),
        "part": st.lists(st.sampled_from(PARTS[:2]), unique=True),
    },
)


def call(modules: Page, act: str, *values: object) -> object:
    return modules.evaluate(
        f"async (values) => {{ const m = await import('/pages/directory/filter.js'); {act} }}", list(values)
    )


def fits(item: dict[str, object], chosen: dict[str, list[str]]) -> bool:
    has, when = item["has"], item["when"]
    assert isinstance(has, dict)
    assert isinstance(when, list)
    groups = all(not chosen.get(key) or set(chosen[key]) & set(has[key]) for key in ("activity", "audience"))
    days, parts = chosen.get("day"), chosen.get("part")
    meets = any((not days or day in days) and (not parts or part in parts) for day, part in when)
    return groups and (meets or not (days or parts))


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(made=items, chosen=choices)
def test_what_fits_and_what_each_choice_would_count(
    modules: Page, made: list[dict[str, object]], chosen: dict[str, list[str]]
) -> None:
    found = call(modules, "return values[0].map((item) => m.fits(item, values[1]));", made, chosen)
    assert found == [fits(item, chosen) for item in made]
    for group, options in (("activity", KEYS), ("day", DAYS[:2]), ("part", PARTS[:2])):
        counts = call(modules, "return m.counts(values[0], values[1], values[2]);", made, group, chosen)
        assert isinstance(counts, dict)
        for option in options:
            expected = sum(fits(item, {**chosen, group: [option]}) for item in made)
            assert counts.get(option, 0) == expected, (group, option)


def test_the_index_of_the_build_is_read_back(modules: Page) -> None:
    index = {
        "total": 3,
        "columns": {
            "activity": {"sets": [["a", "b"], []], "of": [0, 1, 0]},
            "when": {"sets": [[], ["monday.", ".evening"]], "of": [1, 0, 0]},
        },
        "at": [[52.1, 5.1], None, None],
    }
    found = call(modules, "return m.decode(values[0]);", index)
    assert found == [
        {"number": 0, "has": {"activity": ["a", "b"]}, "when": [["monday", ""], ["", "evening"]], "at": [52.1, 5.1]},
        {"number": 1, "has": {"activity": []}, "when": [], "at": None},
        {"number": 2, "has": {"activity": ["a", "b"]}, "when": [], "at": None},
    ]


@pytest.mark.parametrize("name", ["atlas.js", "map.js", "agenda.js"])
def test_a_script_leaves_no_name_behind(browser: Browser, name: str) -> None:
    page = browser.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    before = page.evaluate("Object.getOwnPropertyNames(window)")
    script = (assets() | map_assets())[f"assets/atlas/{name}"].decode()
    page.add_script_tag(content=script)
    assert set(page.evaluate("Object.getOwnPropertyNames(window)")) == set(before)
    assert not faults
    page.close()
