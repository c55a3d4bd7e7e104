"""What is wrong with a printed page as a picture: ink where a printer or a punch needs room, or hardly any ink."""

from dataclasses import dataclass
from io import BytesIO

from PIL import Image

__all__ = ["PPI", "Margins", "ink_faults"]

PPI = 50.0
"""Pixels an inch: two for a millimetre tell where letters stand."""
_DARK = 200
_EMPTY = 0.12


@dataclass(frozen=True)
class Margins:
    """What stays free of anything darker than a light grey, in millimetres from the edges of the sheet."""

    sides: float
    top: float
    bottom: float


def ink_faults(picture: bytes, margins: Margins, foot: float = 0) -> list[str]:
    """The faults of a page. `foot`: the millimetres below which a line at the foot of each page stands."""
    page = Image.open(BytesIO(picture)).convert("L")
    dark = page.point(lambda grey: 255 if grey < _DARK else 0)
    found = dark.getbbox()
    if found is None:
        return ["nothing on it"]
    left, top, right, bottom = (each * 25.4 / PPI for each in found)
    wide, high = (each * 25.4 / PPI for each in page.size)
    room = {"left": left, "right": wide - right, "top": top, "bottom": high - bottom}
    least = {"left": margins.sides, "right": margins.sides, "top": margins.top, "bottom": margins.bottom}
    faults = [
        f"ink {room[side]:.1f} mm from the {side}, {least[side]} at least" for side in room if room[side] < least[side]
    ]
    body = dark.crop((0, 0, page.width, round((high - foot) * PPI / 25.4))).getbbox()
    share = (body[3] - body[1]) / page.height if body else 0
    if share < _EMPTY:
        faults.append(f"text on {share:.0%} of the page")
    return faults
