"""A challenge on a telephone and on paper: the verdict in the first screen, and at most eight sheets."""

import re
from collections.abc import Callable

from playwright.sync_api import Page

PAGE = "de-wending/challenges/eenzaamheid/"


def test_the_scale_with_its_legend_stands_in_the_first_screen_of_a_telephone(visit: Callable[..., Page]) -> None:
    page = visit(PAGE, width=390)
    steps = page.locator(".atlas-verdict-scale li")
    assert steps.count() == 4
    foot = page.locator(".atlas-verdict-scale").bounding_box()
    begins = page.locator(".atlas-glance").bounding_box()
    assert foot
    assert begins
    assert foot["y"] + foot["height"] < begins["y"] + 1 < 844
    assert begins["y"] + begins["height"] < 844
    assert page.locator(".atlas-verdict-scale-here .atlas-verdict-scale-meaning").is_visible()
    other = page.locator(".atlas-verdict-scale-no").first
    assert other.locator(".atlas-verdict-scale-meaning").is_hidden()
    other.locator("summary").click()
    assert other.locator(".atlas-verdict-scale-meaning").is_visible()


def test_it_prints_whole_on_at_most_eight_sheets(visit: Callable[..., Page]) -> None:
    page = visit(PAGE)
    page.emulate_media(media="print")
    assert page.locator("#who-does-what table").is_visible()
    printed = page.pdf(format="A4")
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) <= 8
