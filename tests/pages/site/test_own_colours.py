"""Colours of a site's own: what can be read is taken, and what follows from it can be read too."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.pages.site.own_colours import ColourError, OwnColours, contrast

WORDS_ON = {
    ":root": ("#fffdfa", "--atlas-brand-soft"),
    '[data-md-color-scheme="slate"]': ("#1b1f22", "--atlas-brand-soft"),
}
"""What links stand on, light and dark: the page, and what is tinted."""


def _values(style: str) -> dict[str, dict[str, str]]:
    rules = re.findall(r"(?m)^(?:@media screen \{\n)?([^@\s][^{]*) \{\n([^}]*)\}", style)
    return {selector: dict(re.findall(r"(--[\w-]+): (#\w+);", body)) for selector, body in rules}


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#ffffff", "#000000", 21.0),
        ("#777777", "#ffffff", 4.48),
        ("#767676", "#fff", 4.54),
        ("#12504d", "#12504d", 1.0),
    ],
)
def test_contrast_is_that_of_the_guidelines(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)


@given(st.integers(0, 0xFFFFFF), st.integers(0, 0xFFFFFF))
def test_every_colour_that_is_taken_gives_words_that_can_be_read(main: int, accent: int) -> None:
    try:
        colours = OwnColours(f"#{main:06x}", f"#{accent:06x}")
    except ColourError as told:
        shade = re.findall(r"#[0-9a-f]{6}$", told.sentence.to("en"))[0]
        assert OwnColours(shade).main == shade
        return
    values = _values(colours.style())
    button = values['[data-md-color-primary="custom"]']["--md-primary-fg-color--light"]
    assert contrast("#ffffff", button) >= 4.5
    for selector, (page, soft) in WORDS_ON.items():
        for name in ("--atlas-link", "--atlas-warm"):
            for ground in (page, values[selector][soft]):
                assert contrast(values[selector][name], ground) >= 4.5


@pytest.mark.parametrize("given", ["12504d", "green", "#12", "#12504", "rgb(0,0,0)", "#12504d;}", "#GGGGGG", "url(x)"])
def test_what_is_no_colour_is_told(given: str) -> None:
    with pytest.raises(ColourError, match="between quotes"):
        OwnColours(given)


def test_a_colour_that_is_too_light_is_told_with_one_that_is_not() -> None:
    with pytest.raises(ColourError) as told:
        OwnColours("#f4c20d")
    assert re.fullmatch(
        "colour: #f4c20d and white have a contrast of 1.6, and words need 4.5; try #[0-9a-f]{6}",
        told.value.sentence.to("en"),
    )
