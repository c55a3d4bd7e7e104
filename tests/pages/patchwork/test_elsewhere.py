"""What holds a neighbourhood together is told on its own page, on the front page, and around each initiative."""

import re

import pytest

from ...reading.folders import DAVIS, SMALL, compiled

ALL = "davis/initiatives/"


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    return {path: page.text for path, page in compiled(DAVIS, "en").pages.items()}


def test_the_page_of_a_neighbourhood_shows_what_holds_it_together(pages: dict[str, str]) -> None:
    section = pages["davis/index.md"].partition("#holding }")[2].partition("\n## ")[0]
    assert "[E8](initiatives/e8.md) and [E9](initiatives/e9.md) hold the patchwork together" in section
    assert section.count('role="img"') == 1
    assert "](patchwork.md)" in section


def test_the_circle_says_to_which_groups_it_leads(pages: dict[str, str]) -> None:
    def told(key: str) -> str:
        text = pages[f"{ALL}{key}.md"].partition("#patchwork }")[2].partition("<figure")[0]
        return re.sub(r"&#\d+;", "", text)

    # E1 shares people with the seven others of E1 to E8, and with E9; E14 with E9 to E13, and with E6, E7 and E8.
    assert "7 of them belong to the group around E8." in told("e1")
    assert "itself belongs" not in told("e1")
    assert re.search(r"5 of them belong to the group around E\d+\.", told("e14"))


def test_one_group_has_nothing_to_hold_together() -> None:
    pages = compiled(SMALL, "en").pages
    assert "#holding }" not in pages["linde/index.md"].text
    assert (
        "belong to" not in pages["linde/initiatives/koor.md"].text.partition("#patchwork }")[2].partition("<figure")[0]
    )
