"""What is called an initiative is counted alike on every page; what else is in a list is told beside it."""

import re
from datetime import date

from atlas.model.totals import Totals, totals
from tests.reading.folders import ROOT, compiled, read

TODAY = date(2026, 11, 27)


def test_each_page_is_counted_once() -> None:
    pages = read(ROOT / "content", TODAY).neighbourhoods["de-wending"].initiatives
    found = totals(page.meta for page in pages.values())
    assert found.initiatives + found.professionals + found.stopped == len(pages)
    assert totals([]) == Totals(0, 0, 0)


def test_pages_that_count_differently_say_what_they_count() -> None:
    pages = compiled(ROOT / "content", "en", TODAY).pages
    told = {
        "directory.md": "40 initiatives, 3 professional resources and 1 that has stopped, by the alphabet.",
        "de-wending/initiatives/index.md": "34 initiatives, 3 professional resources and 1 that has stopped. Go and",
        "de-wending/map.md": "34 initiatives and 3 professional resources in this neighbourhood.",
        "index.md": "34 initiatives ·",
    }
    for path, words in told.items():
        assert words in pages[path].text, path
    counts = {count for path in told for count in re.findall(r"\b(\d+) initiatives\b", pages[path].text)}
    assert counts == {"34", "6", "40"}, "of each neighbourhood, and of both"
