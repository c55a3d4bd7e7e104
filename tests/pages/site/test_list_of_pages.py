"""Every page of the list is built, and what is built is in the list or in the content folder."""

from pathlib import Path

from atlas.model.site_pages import EASY, NEIGHBOURHOOD_PAGES, SITE_PAGES
from atlas.pages.site.building import NEIGHBOURHOOD, SITE
from atlas.pages.site.shipped import IN_EASY_WORDS
from atlas.schema import kinds

from ...reading.folders import SMALL, Desk, compiled


def test_each_listed_page_that_no_file_holds_has_a_function() -> None:
    assert list(SITE) == [page.name for page in SITE_PAGES if not page.written]
    assert list(NEIGHBOURHOOD) == [page.name for page in NEIGHBOURHOOD_PAGES if not page.written]


def test_the_site_is_the_list_and_the_pages_of_the_content_folder(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.write("berk/index.md", (SMALL / "linde/index.md").read_text("utf-8").replace("De Linde", "De Berk"))
    held = {path.relative_to(desk.content).as_posix() for path in desk.content.rglob("*.md")}
    held = {path for path in held if "." not in path.removesuffix(".md")}
    listed = {page.path for page in SITE_PAGES}
    listed |= {f"fields/{kind}.md" for kind in kinds()}
    listed |= {f"{key}/{page.path}" for key in ("berk", "linde") for page in NEIGHBOURHOOD_PAGES}
    easy = {f"{name}.{EASY}.md" for name in IN_EASY_WORDS}
    assert set(compiled(desk.content, "nl").pages) == held | listed | easy


def test_a_site_of_one_neighbourhood_compares_nothing() -> None:
    pages = set(compiled(SMALL, "nl").pages)
    assert {page.path for page in SITE_PAGES} - pages == {page.path for page in SITE_PAGES if page.of_several}
