"""The eye that looks at printed pages sees what it is there for."""

from io import BytesIO

import pytest
from PIL import Image, ImageDraw

from .ink import PPI, Margins, ink_faults

PAGE = (210, 297)
MARGINS = Margins(15, 15, 10)


def page(*boxes: tuple[float, float, float, float], grey: int = 0) -> bytes:
    """An A4 with boxes on it, in millimetres."""
    scale = PPI / 25.4
    drawn = Image.new("L", (round(PAGE[0] * scale), round(PAGE[1] * scale)), 255)
    for box in boxes:
        ImageDraw.Draw(drawn).rectangle(tuple(round(each * scale) for each in box), fill=grey)
    made = BytesIO()
    drawn.save(made, "PNG")
    return made.getvalue()


TEXT = (20, 20, 190, 200)


def test_a_page_within_its_margins_is_fine() -> None:
    assert ink_faults(page(TEXT), MARGINS) == []
    assert ink_faults(page(TEXT, (2, 2, 4, 4), grey=230), MARGINS)[0].startswith("nothing")


@pytest.mark.parametrize(
    ("box", "side"),
    [((5, 50, 8, 55), "left"), ((200, 50, 207, 55), "right"), ((50, 5, 60, 9), "top"), ((50, 285, 60, 292), "bottom")],
)
def test_ink_in_a_margin_is_seen(box: tuple[float, float, float, float], side: str) -> None:
    (fault,) = ink_faults(page(TEXT, box), MARGINS)
    assert f"from the {side}" in fault


def test_a_page_with_no_more_than_its_foot_and_a_line_is_seen() -> None:
    foot = (20, 282, 190, 285)
    (fault,) = ink_faults(page((20, 20, 190, 30), foot), MARGINS, foot=17)
    assert "of the page" in fault
    assert ink_faults(page(TEXT, foot), MARGINS, foot=17) == []
