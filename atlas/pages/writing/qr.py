"""The address of a page as a QR code: what a telephone reads from a door or from paper."""

from functools import lru_cache

import segno
from markupsafe import Markup, escape

__all__ = ["qr_code"]

_MASK = 3
"""Any of the eight masks of ISO/IEC 18004 can be read. To weigh all eight takes four times as long as to draw one, on
every page of a city."""
_HELD = 2_000
"""While serving, the pages of a city are written again and again; a code takes about 3 kB."""


@lru_cache(maxsize=_HELD)
def qr_code(address: str, label: str) -> Markup:
    """The code as SVG, dark on white in every colour scheme, with the quiet zone of four modules of ISO/IEC 18004.

    15 % of it may be damaged or dirty (level M). `label`: what a screen reader says. Raises `segno.DataOverflowError`
    for an address of more than 2,300 bytes.
    """
    drawn = qr_matrix(address).svg_inline(border=4, light="#fff", omitsize=True, svgclass=None, lineclass=None)
    return Markup(drawn.replace("<svg ", f'<svg class="atlas-qr" role="img" aria-label="{escape(label)}" ', 1))  # noqa: S704 - an address made of dark squares


@lru_cache(maxsize=64)
def qr_matrix(address: str) -> segno.QRCode:
    """The modules of the code, for a page and for paper. Raises `segno.DataOverflowError` as `qr_code` does."""
    return segno.make_qr(address, error="m", mask=_MASK)
