"""Contrast (WCAG 2.2, 1.4.3 and 1.4.11) of every colour in graph.css, and Dutch for every word in the pictures."""

import re
from pathlib import Path

import pytest

ATLAS = Path(__file__).parent.parent.parent / "atlas"
CSS = (ATLAS / "assets" / "graph.css").read_text("utf-8")


def scheme(selector: str) -> dict[str, str]:
    block = CSS[CSS.index(selector) :].split("}", 1)[0]
    return dict(re.findall(r"(--atlas-[\w-]+): (#[0-9a-f]{6});", block))


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("selector", [":root", '[data-md-color-scheme="slate"]'])
def test_contrast(selector: str) -> None:
    colours = scheme(selector)
    page = colours["--atlas-page"]
    for name in ("--atlas-ink", "--atlas-soft"):
        assert contrast(colours[name], page) >= 4.5, name
    for name in ("--atlas-line", "--atlas-ring"):
        assert contrast(colours[name], page) >= 3, name
    clusters = [name for name in colours if re.fullmatch(r"--atlas-c(\d|-none)", name)]
    assert len(clusters) == 9
    for name in clusters:
        assert contrast(colours[name], colours["--atlas-digit"]) >= 4.5, name
        assert contrast(colours[name], page) >= 3, name
