"""Contrast (WCAG 2.2, 1.4.3 and 1.4.11) of every colour in graph.css, and of the bars and sliders in atlas.css."""

import re
from pathlib import Path

import pytest

ATLAS = Path(__file__).parent.parent.parent / "atlas"
CSS = (ATLAS / "graphs/graph.css").read_text("utf-8")
LOOK = (ATLAS / "pages/writing/atlas.css").read_text("utf-8")


def scheme(selector: str, css: str = CSS) -> dict[str, str]:
    block = css[css.index(selector) :].split("}", 1)[0]
    return dict(re.findall(r"(--[\w-]+): (#[0-9a-f]{6}|var\(--[\w-]+\));", block))


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
    shades = [name for name in colours if re.fullmatch(r"--atlas-s\d", name)]
    assert len(shades) == 5
    light = [luminance(colours[name]) for name in shades]
    assert light == sorted(light), "in a row from old to new each is lighter than the one before"
    for name in [*clusters, *shades]:
        assert contrast(colours[name], colours["--atlas-digit"]) >= 4.5, name
        assert contrast(colours[name], page) >= 3, name


@pytest.mark.parametrize("name", ["default", "slate"])
def test_sliders_and_bars_stand_out_from_the_page(name: str) -> None:
    everywhere = scheme(":root", LOOK) | scheme('[data-md-color-primary="custom"]', LOOK)
    colours = everywhere | scheme(f'[data-md-color-scheme="{name}"]', LOOK)
    used = re.findall(r"accent-color: var\((--[\w-]+)\)", LOOK)
    assert len(used) >= 2
    for one in used:
        colour = colours[one]
        while reference := re.fullmatch(r"var\((--[\w-]+)\)", colour):
            colour = colours[reference[1]]
        assert contrast(colour, colours["--atlas-page"]) >= 3, one
