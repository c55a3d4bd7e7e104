"""The menu of a page, in a city of few and in one of many neighbourhoods."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from ..conftest import serving
from .building import Build, build, write_city

PAGE = "wijk-01/initiatives/koor-01"
LOCATION = "<loc>https?://[^/]*/(.*?)</loc>"


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Build:
    to = tmp_path_factory.mktemp("few")
    return build(write_city(to / "content", 3), to)


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Build, str]]:
    """A city of many neighbourhoods, and the address that it is built for, where it is served."""
    to = tmp_path_factory.mktemp("many")
    with serving(to / "site") as address:
        yield build(write_city(to / "content", 30), to, ATLAS_SITE_URL=f"{address}/"), address


@pytest.fixture
def many(city: tuple[Build, str]) -> Build:
    return city[0]


def _tabs(page: str) -> list[str]:
    (tabs,) = re.findall(r'<nav class="md-tabs".*?</nav>', page, re.DOTALL)
    return re.findall(r"<a [^>]*>([^<]*)</a>", tabs)


def _menu(page: str) -> list[tuple[str, str]]:
    (menu,) = re.findall(r'<nav class="atlas-menu".*?</nav>', page, re.DOTALL)
    return re.findall(r'<a href="([^"#]+)"[^>]*>([^<]*)</a>', menu)


def test_a_page_does_not_grow_with_the_city(few: Build, many: Build) -> None:
    assert (few.status, many.status) == (0, 0), few.told + many.told
    assert abs(len(few.page(PAGE)) - len(many.page(PAGE))) < 500


def _map(build: Build, page: str) -> list[str]:
    """The addresses in the map that a page tells the theme to read."""
    (found,) = re.findall(r'"base": "([^"]*)"', build.page(page))
    return re.findall(LOCATION, (build.site / page / found / "sitemap.xml").read_text())


def test_the_map_that_a_page_reads_does_not_grow_with_the_city(few: Build, many: Build) -> None:
    whole = re.findall(LOCATION, (few.site / "sitemap.xml").read_text())
    assert sorted(_map(few, PAGE)) == sorted(_map(few, "directory")) == sorted(whole)
    of_page, of_home = _map(many, PAGE), _map(many, "directory")
    assert {f"{PAGE}/", "wijk-01/geschiedenis/", "wijk-01/", "directory/", ""} <= set(of_page)
    assert not [address for address in of_page if re.match("wijk-(?!01)", address)]
    assert [address for address in of_home if "wijk-" in address] == [f"wijk-{n:02}/" for n in range(30)]
    assert set(of_page) - set(of_home) == {address for address in of_page if re.match("wijk-01/.", address)}
    whole = re.findall(LOCATION, (many.site / "sitemap.xml").read_text())
    assert {*of_page, *of_home, *_map(many, "wijk-29")} < set(whole)


def test_a_page_comes_without_loading_all_anew_where_its_map_tells_so(
    city: tuple[Build, str], browser: Browser
) -> None:
    page, asked, home = browser.new_page(service_workers="block"), [], city[1]
    page.on("request", lambda request: asked.append(request.url.removeprefix(home)))

    def follow(to: str) -> bool:
        """Whether the page was changed without a load."""
        page.evaluate("window.atlasHere = true")
        page.locator(".md-main a, .md-tabs a").evaluate_all(
            "(all, to) => all.find((one) => one.href === to).click()", f"{home}/{to}"
        )
        expect(page.locator("link[rel=canonical]")).to_have_attribute("href", f"{home}/{to}")
        page.wait_for_load_state("networkidle")
        return bool(page.evaluate("window.atlasHere === true"))

    page.goto(f"{home}/{PAGE}/", wait_until="networkidle")
    assert [path for path in asked if "sitemap" in path] == ["/assets/atlas/instant/wijk-01/sitemap.xml"]
    steps = {"wijk-01/": True, "wijk-01/agenda/": True, "neighbourhoods/": True, "wijk-07/": False}
    assert {to: follow(to) for to in steps} == steps
    assert follow("wijk-07/patchwork/")
    page.close()


def test_of_few_neighbourhoods_each_is_a_tab(few: Build) -> None:
    assert _tabs(few.page(PAGE))[:5] == ["Home", "Wat is er?", "Wijk 00", "Wijk 01", "Wijk 02"]


def test_of_many_neighbourhoods_only_that_of_the_page_is_a_tab(many: Build) -> None:
    assert [tab for tab in _tabs(many.page(PAGE)) if "Wijk" in tab] == ["Wijken", "Wijk 01"]
    assert [tab for tab in _tabs(many.page("directory")) if "Wijk" in tab] == ["Wijken"]
    assert [tab for tab in _tabs((many.site / "404.html").read_text("utf-8")) if "Wijk" in tab] == ["Wijken"]


def test_the_menu_holds_all_pages_of_its_neighbourhood_and_none_of_another(many: Build) -> None:
    found = _menu(many.page(PAGE))
    links = [link for link, _ in found]
    assert {"../../", "../", "../../agenda/", "../../patchwork/", "../../geschiedenis/"} <= set(links)
    assert not [link for link in links if re.search("wijk-(?!01)", link)]
    for link, _ in found:
        if "://" not in link:
            assert (many.site / PAGE / link / "index.html").is_file(), link


def test_the_page_itself_is_marked(many: Build) -> None:
    page = many.page("wijk-01/agenda")
    assert re.findall(r'<a href="\./" aria-current="page">([^<]*)</a>', page) == ["Agenda"]
    assert re.findall(r'class="md-tabs__link" aria-current="true">([^<]*)</a>', page) == ["Wijk 01"]


def test_the_next_page_is_the_next_of_the_neighbourhood(few: Build) -> None:
    page = few.page("wijk-01/agenda")
    assert '<link rel="prev" href="../initiatives/">' in page
    assert '<link rel="next" href="../map/">' in page
