"""The sign of a site on the screen of a telephone: its logo, or a small patchwork, on its colour."""

from io import BytesIO

from PIL import Image, ImageDraw, UnidentifiedImageError

from atlas.graphs.share_picture import BRAND

__all__ = ["app_icon"]

_DOTS = ((0.3, 0.36, 0.085), (0.66, 0.3, 0.07), (0.7, 0.66, 0.09), (0.36, 0.7, 0.065))
_LINES = ((0, 1), (1, 2), (0, 2), (2, 3))
_LOGO = 0.56
"""So much of the width stays in sight when a telephone cuts a circle out of the square, with some room around it."""
_FINER = 4


def app_icon(size: int, colour: str = "", logo: bytes = b"") -> bytes:
    """PNG of `size` by `size` pixels. `logo`: a picture that Pillow can read; of any other, a patchwork is drawn."""
    image = Image.new("RGB", (size * _FINER, size * _FINER), colour or BRAND)
    whole = size * _FINER
    try:
        shown = Image.open(BytesIO(logo)).convert("RGBA")
        shown.thumbnail((round(whole * _LOGO), round(whole * _LOGO)))
        image.paste(shown, ((whole - shown.width) // 2, (whole - shown.height) // 2), shown)
    except (UnidentifiedImageError, OSError):
        _patchwork(ImageDraw.Draw(image), whole)
    made = BytesIO()
    image.resize((size, size), Image.Resampling.BOX).save(made, "PNG", optimize=True)
    return made.getvalue()


def _patchwork(draw: ImageDraw.ImageDraw, whole: int) -> None:
    for one, other in _LINES:
        ends = (_DOTS[one][0] * whole, _DOTS[one][1] * whole, _DOTS[other][0] * whole, _DOTS[other][1] * whole)
        draw.line(ends, fill="#ffffff", width=round(whole * 0.028))
    for x, y, radius in _DOTS:
        draw.ellipse([(part) * whole for part in (x - radius, y - radius, x + radius, y + radius)], fill="#ffffff")
