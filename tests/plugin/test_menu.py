"""The menu of a page, in a city of few and in one of many neighbourhoods."""

import re

import pytest

from .building import Build, build, write_city

PAGE = "wijk-01/initiatives/koor-01"


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Build:
    to = tmp_path_factory.mktemp("few")
    return build(write_city(to / "content", 3), to)


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Build:
    to = tmp_path_factory.mktemp("many")
    return build(write_city(to / "content", 30), to)


def _tabs(page: str) -> list[str]:
    (tabs,) = re.findall(r'<nav class="md-tabs".*?</nav>', page, re.DOTALL)
    return re.findall(r"<a [^>]*>([^<]*)</a>", tabs)


def _menu(page: str) -> list[tuple[str, str]]:
    (menu,) = re.findall(r'<nav class="atlas-menu".*?</nav>', page, re.DOTALL)
    return re.findall(r'<a href="([^"#]+)"[^>]*>([^<]*)</a>', menu)


def test_a_page_does_not_grow_with_thewrite_city(few: Build, many: Build) -> None:
    assert (few.status, many.status) == (0, 0), few.told + many.told
    assert abs(len(few.page(PAGE)) - len(many.page(PAGE))) < 500


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
