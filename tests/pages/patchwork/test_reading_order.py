"""By keyboard and by ear one comes by the initiatives of a drawing in the order of the alphabet, not of their files."""

import re
from datetime import date
from html import unescape
from pathlib import Path

import pytest

from atlas.pages.writing.rows import alphabetical

from ...reading.folders import compiled

DEMONSTRATION = Path(__file__).parents[3] / "content"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_dots_of_a_drawing_follow_the_alphabet(language: str) -> None:
    site = compiled(DEMONSTRATION, language, date(2026, 11, 23))
    whole = site.pages["de-wending/patchwork.md"].text.partition("</svg>")[0]
    dots = [unescape(name) for name in re.findall(r'<a [^>]*class="atlas-node[^>]*><title>([^<:]+):', whole)]
    assert len(dots) > 30
    assert dots == sorted(dots, key=alphabetical)
    circle = (
        site.pages["de-wending/initiatives/koor.md"].text.partition('class="atlas-svg-small"')[2].partition("</svg>")[0]
    )
    around = [unescape(name) for name in re.findall(r'class="atlas-node[^>]*><title>([^<:]+):', circle)][1:]
    assert len(around) > 2
    assert around == sorted(around, key=alphabetical)
