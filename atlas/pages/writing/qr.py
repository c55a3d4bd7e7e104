"""The address of a page as a QR code: what a telephone reads from a door or from paper."""

import re
from base64 import b64encode
from functools import lru_cache
from io import BytesIO
from typing import Final

import numpy as np
import numpy.typing as npt
import zxingcpp
from markupsafe import Markup, escape
from PIL import Image

__all__ = ["qr_code", "qr_svg"]

_QUIET: Final = 4
_DARK: Final = re.compile(b"\0+")
_PIXELS: Final = 4
"""Of a module on a side, in a page: enough to be sharp at the size it has there, also on paper."""
_HELD = 2_000
"""While serving, the pages of a city are written again and again; a code takes less than 1 kB."""


@lru_cache(maxsize=_HELD)
def qr_code(address: str, label: str) -> Markup:
    """The code as a picture in HTML, dark on white in every colour scheme, with the quiet zone of four modules of
    ISO/IEC 18004. A picture of two colours takes a quarter of the bytes of a drawing of the same.

    15 % of it may be damaged or dirty (level M). `label`: what a screen reader says. Raises ValueError for an address
    of more than 2,300 bytes.
    """
    modules = np.pad(_modules(address), _QUIET, constant_values=True)
    pixels = modules.repeat(_PIXELS, axis=0).repeat(_PIXELS, axis=1)
    made = BytesIO()
    Image.frombytes("1", pixels.shape[::-1], np.packbits(pixels, axis=1).tobytes()).save(made, "PNG")
    source = f"data:image/png;base64,{b64encode(made.getvalue()).decode()}"
    return Markup(f'<img class="atlas-qr" alt="{escape(label)}" src="{source}">')  # noqa: S704 - letters and digits


def qr_svg(address: str, quiet: int = _QUIET, label: str = "") -> str:
    """The code as a drawing, for paper, with a quiet zone of so many modules. `label`, and raises: as `qr_code`."""
    size, lines = _lines(address)
    side = size + 2 * quiet
    told = f' role="img" aria-label="{escape(label)}"' if label else ""
    light = f'<path fill="#fff" d="M0 0h{side}v{side}h-{side}z"/>'
    dark = f'<path stroke="#000" d="M{quiet} {quiet}.5{lines}"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg"{told} viewBox="0 0 {side} {side}">{light}{dark}</svg>'


@lru_cache(maxsize=_HELD)
def _lines(address: str) -> tuple[int, str]:
    """How many modules a side has, and a line through all that are dark and stand together, from the first corner on.

    Each begins where the one before it ended.
    """
    matrix = _modules(address)
    lines, before, above = [], 0, 0
    for row, modules in enumerate(matrix):
        for dark in _DARK.finditer(modules.tobytes()):
            begin, end = dark.span()
            lines.append(f"m{begin - before} {row - above}h{end - begin}")
            before, above = end, row
    return len(matrix), "".join(lines).removeprefix("m0 0")


@lru_cache(maxsize=_HELD)
def _modules(address: str) -> npt.NDArray[np.bool_]:
    """The code itself (row, column), true where it is light: a page and its card have the same one, and to find it
    takes as long as to draw it."""
    code = zxingcpp.create_barcode(address, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    return np.asarray(code.to_image(add_quiet_zones=False)) > 0
