"""The address of a page as a QR code: what a telephone reads from a door or from paper."""

import re
from functools import lru_cache
from typing import Final

import numpy as np
import zxingcpp
from markupsafe import Markup, escape

__all__ = ["qr_code", "qr_svg"]

_QUIET: Final = 4
_DARK: Final = re.compile(b"\0+")
_HELD = 2_000
"""While serving, the pages of a city are written again and again; a code takes about 3 kB."""


@lru_cache(maxsize=_HELD)
def qr_code(address: str, label: str) -> Markup:
    """The code as SVG, dark on white in every colour scheme, with the quiet zone of four modules of ISO/IEC 18004.

    15 % of it may be damaged or dirty (level M). `label`: what a screen reader says. Raises ValueError for an address
    of more than 2,300 bytes.
    """
    head = f'<svg class="atlas-qr" role="img" aria-label="{escape(label)}"'
    return Markup(f"{head} {_drawn(address, _QUIET)}")  # noqa: S704 - an address made of dark squares


def qr_svg(address: str, quiet: int) -> str:
    """The code as a file of its own, with a quiet zone of so many modules. Raises as `qr_code` does."""
    return f'<svg xmlns="http://www.w3.org/2000/svg" {_drawn(address, quiet)}'


def _drawn(address: str, quiet: int) -> str:
    """The rest of the drawing: its size, what is light, and the lines of what is dark."""
    size, lines = _lines(address)
    side = size + 2 * quiet
    light = f'<path fill="#fff" d="M0 0h{side}v{side}h-{side}z"/>'
    return f'viewBox="0 0 {side} {side}">{light}<path stroke="#000" d="M{quiet} {quiet}.5{lines}"/></svg>'


@lru_cache(maxsize=_HELD)
def _lines(address: str) -> tuple[int, str]:
    """How many modules a side has, and a line through all that are dark and stand together, from the first corner on.

    Each begins where the one before it ended. A page and a card have the same.
    """
    code = zxingcpp.create_barcode(address, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    matrix = np.asarray(code.to_image(add_quiet_zones=False))
    lines, before, above = [], 0, 0
    for row, modules in enumerate(matrix):
        for dark in _DARK.finditer(modules.tobytes()):
            begin, end = dark.span()
            lines.append(f"m{begin - before} {row - above}h{end - begin}")
            before, above = end, row
    return len(matrix), "".join(lines).removeprefix("m0 0")
