"""One set of icons: from the theme that is installed, inside the page, and only for the eye."""

import re
from pathlib import Path

import pytest

from atlas.model.vocabulary import Term
from atlas.pages.site.compile import compile_site
from atlas.pages.writing.icons import Icons
from atlas.pages.writing.settings import Settings
from atlas.reading.icons import icon_folder
from tests.reading.folders import SMALL, TODAY, Desk, read

EVERY = ["directory.md", "linde/initiatives/index.md", "linde/initiatives/eettafel.md"]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def _with_icon(desk: Desk, icon: str) -> None:
    text = (SMALL / "vocabulary.yml").read_text("utf-8")
    desk.write("vocabulary.yml", re.sub(r"^(  meals: \{)", rf"\1icon: {icon}, ", text, flags=re.MULTILINE))


@pytest.mark.parametrize("path", EVERY)
def test_an_icon_stands_beside_its_word_and_is_drawn_once(desk: Desk, path: str) -> None:
    _with_icon(desk, "material/silverware-fork-knife")
    site = compile_site(read(desk.content), "nl", TODAY, Settings(icons=icon_folder()))
    text = site.pages[path].text
    assert text.count('<symbol id="icon-meals"') == 1
    uses = re.findall(r'<svg class="atlas-icon" width="18" height="18" aria-hidden="true"[^>]*>(.*?)</svg> [A-Z]', text)
    assert '<use xlink:href="#icon-meals"></use>' in uses


def test_without_a_set_the_words_stand_alone(desk: Desk) -> None:
    _with_icon(desk, "material/silverware-fork-knife")
    pages = compile_site(read(desk.content), "nl", TODAY).pages
    assert not [path for path, page in pages.items() if "<symbol" in page.text or "atlas-icon" in page.text]


@pytest.mark.parametrize(
    ("icon", "hint"),
    [
        ("material/silverware-fork-knif", 'did you mean "material/silverware-fork-knife"?'),
        ("walk", 'did you mean "material/walk"?'),
        ("../../../secret", "; "),
    ],
)
def test_an_icon_that_there_is_not_is_told_with_the_nearest(desk: Desk, icon: str, hint: str) -> None:
    _with_icon(desk, icon)
    (fault,) = desk.faults()
    assert re.match(rf'vocabulary\.yml:\d+: activities\.meals\.icon: there is no icon "{re.escape(icon)}"; ', fault)
    assert hint in fault


def test_only_lines_of_a_drawing_come_into_the_page(tmp_path: Path) -> None:
    (tmp_path / "x.svg").write_text('<svg viewBox="0 0 9 9" onload="a()"><script>b()</script><path d="M1 1z"/></svg>')
    (tmp_path / "y.svg").write_text('<svg viewBox="0 0 9 9"><path d="M1 1&quot;><script>"/></svg>')
    (tmp_path / "z.txt").write_text("no drawing")
    icons = Icons(tmp_path, {key: Term(label={}, icon=key) for key in ("x", "y", "z")})
    drawn = '<symbol id="icon-x" viewBox="0 0 9 9"><path d="M1 1z"></path></symbol>'
    assert drawn in icons.shapes(["x", "y", "z"])
    assert "script" not in icons.shapes(["x", "y", "z"])
    assert icons.icon("y") == icons.icon("z") == icons.icon("unknown") == ""
