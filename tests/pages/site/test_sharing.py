"""What a page says to whoever passes it on: its address, a code that leads there, how to cite it, and a picture."""

import re
from base64 import b64decode
from datetime import date
from html import unescape
from io import BytesIO

import pytest
import yaml
import zxingcpp
from PIL import Image, ImageOps

from atlas.graphs.share_picture import SIZE, SharedStairs, share_picture
from atlas.graphs.stairs import StairMark
from atlas.pages.site.compile import compile_site
from atlas.pages.writing.drawings import CITING_MARK
from atlas.pages.writing.qr import qr_code, qr_svg
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


def _read(drawn: str) -> str:
    """What a telephone reads from a drawn code."""
    side = int(re.search(r'viewBox="0 0 (\d+) ', drawn)[1])  # type: ignore[index]
    image = Image.new("L", (side, side), 255)
    for square in _dark(drawn):
        image.putpixel(square, 0)
    (found,) = zxingcpp.read_barcodes(image.resize((4 * side, 4 * side), Image.Resampling.NEAREST))
    return str(found.text)


def _picture(code: str) -> Image.Image:
    """The picture of a code in a page."""
    found = re.search(r'src="data:image/png;base64,([^"]+)"', code)
    assert found
    return Image.open(BytesIO(b64decode(found[1]))).convert("L")


@pytest.mark.parametrize("path", ["", "hof/initiatives/tafel/", f"en/hof/{20 * 'lang-'}/", "%D0%BA/?a=1&b=2"])
def test_the_code_of_a_page_holds_its_whole_address(path: str) -> None:
    (found,) = zxingcpp.read_barcodes(_picture(qr_code(SITE + path, "code")))
    assert found.text == SITE + path
    assert _read(qr_svg(SITE + path)) == SITE + path


def test_a_code_has_room_around_it() -> None:
    drawn = qr_svg(f"{SITE}hof/")
    side = int(re.search(r'viewBox="0 0 (\d+) ', drawn)[1])  # type: ignore[index]
    columns = {x for x, _ in _dark(drawn)}
    assert (min(columns), max(columns)) == (4, side - 5)
    picture = _picture(qr_code(f"{SITE}hof/", "code"))
    assert picture.size == (4 * side, 4 * side)
    assert ImageOps.invert(picture).getbbox() == (16, 16, 4 * side - 16, 4 * side - 16)


def test_a_code_is_said_in_words() -> None:
    assert 'alt="&#34;Zo&#34;"' in qr_code(SITE, '"Zo"')
    assert 'aria-label="&#34;Zo&#34;"' in qr_svg(SITE, label='"Zo"')


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


def _meta(text: str, name: str) -> str:
    head = yaml.safe_load(text.partition("---\n")[2].partition("\n---\n")[0])
    return unescape(str(head.get(name, "")))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_page_says_in_its_language_what_it_is(language: str) -> None:
    pages = compile_site(read_atlas(FILLED, DAY), language, DAY, Settings(SITE)).pages
    said = {path: _meta(page.text, "description") for path, page in pages.items()}
    assert [path for path, description in said.items() if not description] == []
    assert said["hof/funding.md"].startswith({"nl": "Geld volgt inzet", "en": "Money follows effort"}[language])
    assert len({said[path] for path in ("hof/funding.md", "hof/impact.md", "hof/verdicts.md")}) == 3


def test_a_challenge_is_shown_with_its_verdict() -> None:
    site = compile_site(read_atlas(FILLED, DAY), "en", DAY, Settings(SITE))
    pictures = {
        path: data for path, data in site.files.items() if "/challenges/" in path and path.endswith("share.png")
    }
    challenges = [path for path in site.pages if re.fullmatch(r"[\w-]+/challenges/(?!index)[\w-]+\.md", path)]
    assert len(pictures) == len(challenges) > 0
    assert site.files["hof/share.png"] not in pictures.values()
    for path in challenges:
        text = site.pages[path].text
        assert _meta(text, "image") == f"{SITE}{path.removesuffix('.md')}/share.png"
        assert _meta(text, "image_alt").startswith(f"{_meta(text, 'title')}: ")
        assert Image.open(BytesIO(pictures[f"{path.removesuffix('.md')}/share.png"])).size == SIZE


def test_the_steps_of_a_verdict_are_drawn_as_they_are() -> None:
    def drawn(*marks: StairMark, language: str = "nl") -> bytes:
        return share_picture(SharedStairs(tuple(zip("abcd", marks, strict=True))), ("Hof",), "", language)

    one = drawn("no", "here", "no", "no")
    assert one != drawn("no", "perhaps", "no", "no")
    assert one != drawn("here", "no", "no", "no")
    assert one != drawn("no", "here", "no", "no", language="ar")
    assert one == drawn("no", "here", "no", "no")
