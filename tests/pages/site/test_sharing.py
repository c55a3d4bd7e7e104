"""What a page says to whoever passes it on: its address, a code that leads there, how to cite it, and a picture."""

import re
from datetime import date
from io import BytesIO

import segno
from PIL import Image

from atlas.graphs.share_picture import SIZE, share_picture
from atlas.pages.site.compile import compile_site
from atlas.pages.writing.drawings import CITING_MARK
from atlas.pages.writing.qr import qr_code
from atlas.pages.writing.settings import Settings
from atlas.reading.read import read_atlas

from ...hostile.fields import FILLED

SITE = "https://example.org/atlas/"
DAY = date(2026, 11, 23)


def _dark(drawn: str) -> set[tuple[int, int]]:
    """The dark squares of a drawn code: its path goes along each row in steps."""
    path = re.search(r' d="(M4 [^"]+)"', drawn)
    assert path
    found, x, y = set(), 0, 0
    for command, first, second in re.findall(r"([Mmh])(-?[\d.]+)(?: (-?[\d.]+))?", path[1]):
        if command == "h":
            found |= {(x + step, y) for step in range(int(first))}
            x += int(first)
        else:
            x = int(first) if command == "M" else x + int(first)
            y = int(float(second)) if command == "M" else y + int(second)
    return found


def test_the_code_of_a_page_holds_its_whole_address() -> None:
    address = f"{SITE}hof/initiatives/tafel/"
    rows = segno.make_qr(address, error="m", mask=3).matrix
    expected = {(x + 4, y + 4) for y, row in enumerate(rows) for x, dark in enumerate(row) if dark}
    assert _dark(qr_code(address, "code")) == expected


def test_with_a_site_pages_have_code_and_picture_and_without_one_their_path() -> None:
    atlas = read_atlas(FILLED, DAY)
    path = "hof/initiatives/tafel.md"
    here = compile_site(atlas, "nl", DAY, Settings(SITE))
    text = here.pages[path].text
    assert f"{SITE}hof/initiatives/tafel/" in text.replace("&#58;", ":")
    assert CITING_MARK in text
    assert "atlas-qr" in text
    assert f"image: {SITE}" in text
    assert Image.open(BytesIO(here.files["hof/share.png"])).size == SIZE
    nowhere = compile_site(atlas, "nl", DAY)
    text = nowhere.pages[path].text
    assert "hof/initiatives/tafel/, zoals" not in text
    assert "hof/initiatives/tafel/</p>" in text
    assert "atlas-qr" not in text
    assert "\nimage: " not in text
    assert "hof/share.png" not in nowhere.files


def test_a_picture_leaves_out_a_name_that_no_font_can_write() -> None:
    plain = share_picture(None, ("Hof",), "", "nl")
    assert share_picture(None, ("Hof", "\U0001f9f6"), "", "nl") == plain
    assert share_picture(None, ("Hof", "Stad"), "", "nl") != plain
