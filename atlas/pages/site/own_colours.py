"""The colours of a site's own: checked for contrast (WCAG 2.2, 1.4.3), and what follows in light and dark."""

import re
from dataclasses import dataclass
from typing import Final

from atlas.texts import Sentence, say

__all__ = ["ColourError", "OwnColours", "contrast"]

Rgb = tuple[float, float, float]
"""Red, green and blue, each from 0 to 1."""
_ENOUGH: Final = 4.5
"""The contrast that text needs (WCAG 2.2, level AA)."""
_WHITE: Final[Rgb] = (1.0, 1.0, 1.0)
_BLACK: Final[Rgb] = (0.0, 0.0, 0.0)
_PAGE: Final = "#fffdfa"
_DARK_PAGE: Final = "#1b1f22"
_DARK: Final = '[data-md-color-scheme="slate"]'
"""Holds on a screen only: paper is light."""


class ColourError(ValueError):
    """A colour that cannot be used."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(str(sentence))
        self.sentence = sentence


def _rgb(colour: str) -> Rgb:
    digits = colour.removeprefix("#")
    digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    red, green, blue = (int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return red, green, blue


def _hex(rgb: Rgb) -> str:
    return "#" + "".join(f"{round(255 * part):02x}" for part in rgb)


def _luminance(rgb: Rgb) -> float:
    """Relative luminance, as WCAG defines it."""
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in rgb)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours such as `#12504d`: from 1 to 21 (WCAG 2.2)."""
    lighter, darker = sorted((_luminance(_rgb(one)), _luminance(_rgb(other))), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _mixed(colour: str, to: Rgb, part: float) -> str:
    red, green, blue = (own + (other - own) * part for own, other in zip(_rgb(colour), to, strict=True))
    return _hex((red, green, blue))


def _until(colour: str, to: Rgb, grounds: tuple[str, ...]) -> str:
    """The first shade on the way to white or black that can be read on all of `grounds`."""
    shades = (_mixed(colour, to, step / 100) for step in range(101))
    return next(shade for shade in shades if min(contrast(shade, ground) for ground in grounds) >= _ENOUGH)


@dataclass(frozen=True)
class OwnColours:
    """`main`: of the header, of links and of buttons, with white words on it. `accent`: where the pointer is.

    Raises `ColourError` for what is no colour, and for one that words cannot be read in or on.
    """

    main: str
    accent: str = ""

    def __post_init__(self) -> None:
        for name, colour in (("colour", self.main), ("accent", self.accent)):
            if colour and not re.fullmatch(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})", colour):
                raise ColourError(
                    say('{key}: "{given}" is not a colour; write it as #12504d, between quotes', key=name, given=colour)
                )
            if colour and (least := min(contrast(colour, "#ffffff"), contrast(colour, _PAGE))) < _ENOUGH:
                raise ColourError(
                    say(
                        "{key}: {given} and white have a contrast of {ratio}, and words need {enough}; try {shade}",
                        key=name,
                        given=colour,
                        ratio=f"{least:.1f}",
                        enough=str(_ENOUGH),
                        shade=_until(colour, _BLACK, ("#ffffff", _PAGE)),
                    )
                )

    def style(self) -> str:
        """A style sheet that comes after that of the atlas."""
        soft, deep = _mixed(self.main, _WHITE, 0.9), _mixed(self.main, _BLACK, 0.3)
        soft_dark = _mixed(self.main, _rgb(_DARK_PAGE), 0.75)
        lighter = _mixed(self.main, _WHITE, 0.15)
        link_dark = _until(self.main, _WHITE, (_DARK_PAGE, soft_dark))
        rules = {
            ":root": {
                "--atlas-brand": self.main,
                "--atlas-brand-soft": soft,
                "--atlas-link": _until(self.main, _BLACK, (_PAGE, soft)),
            },
            '[data-md-color-primary="custom"]': {
                "--md-primary-fg-color--light": lighter if contrast(lighter, "#ffffff") >= _ENOUGH else self.main,
                "--md-primary-fg-color--dark": deep,
            },
            '[data-md-color-scheme="default"]': {"--md-footer-bg-color--dark": deep},
            _DARK: {
                "--atlas-brand-soft": soft_dark,
                "--atlas-link": link_dark,
                "--md-typeset-a-color": link_dark,
            },
        }
        if self.accent:
            warm_dark = _until(self.accent, _WHITE, (_DARK_PAGE, soft_dark))
            rules[":root"]["--atlas-warm"] = _until(self.accent, _BLACK, (_PAGE, soft))
            rules[_DARK] |= {"--atlas-warm": warm_dark, "--md-accent-fg-color": warm_dark}
        return "\n".join(_rule(selector, values) for selector, values in rules.items())


def _rule(selector: str, values: dict[str, str]) -> str:
    lines = "".join(f"  {name}: {value};\n" for name, value in values.items())
    rule = f"{selector} {{\n{lines}}}\n"
    return f"@media screen {{\n{rule}}}\n" if selector == _DARK else rule
