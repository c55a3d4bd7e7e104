"""Times of day are written in one way, by the program and by who wrote the demonstration: 09:30."""

import re
from datetime import date
from html import unescape

import pytest

from tests.reading.folders import ROOT, compiled

WRITTEN = re.compile(r"(?<![\d:./-])\d{1,2}:\d\d(?![\d:])")
OURS = ("index", "directory", "de-wending", "nieuwe-erven")
"""Pages about people, and not about formulas."""
OTHERWISE = re.compile(
    r"\b\d{1,2}[.,h]\d\d ?(?:uur|u\b|o.clock|[ap]\.?m\b)"
    r"|\b(?:om|vanaf|tot|rond|at|from|until|till|around) \d{1,2}[.h]\d\d\b"
    r"|\b\d{1,2} ?(?:[ap]\.?m\b|o.clock)"
    r"|\b(?:om|vanaf|rond) \d{1,2} uur\b"
    r"|\d\d:\d\d uur\b"
)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_demonstration_writes_times_in_one_way(language: str) -> None:
    pages = compiled(ROOT / "content", language, date(2026, 11, 27)).pages
    texts = {path: unescape(page.text.partition("\n---\n")[2]) for path, page in pages.items() if path.startswith(OURS)}
    assert not {(path, found) for path, text in texts.items() for found in OTHERWISE.findall(text)}
    times = {time for text in texts.values() for time in WRITTEN.findall(text)}
    assert "17:30" in times
    assert {time for time in times if not re.fullmatch(r"(?:[01]\d|2[0-3]):[0-5]\d", time)} == set()


@pytest.mark.parametrize("otherwise", ["om 14.00 uur", "vanaf 9.30", "at 2 pm", "at 2 o'clock", "om 14:00 uur"])
def test_other_ways_would_be_found(otherwise: str) -> None:
    assert OTHERWISE.search(f"De koks beginnen {otherwise}.")
