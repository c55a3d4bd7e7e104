"""The guides that every atlas has: the same in both languages, true to the models, and reachable from every page."""

import re
from pathlib import Path

import pytest

from atlas.model.initiative import Initiative
from atlas.model.site_pages import EASY
from atlas.pages.site.shipped import GUIDES, IN_EASY_WORDS, IN_MENU, OWN_LANGUAGES
from atlas.reading.front_matter import read_source

from ...reading.folders import ROOT, SMALL, Desk, compiled

TEXTS = ROOT / "atlas/pages/site/texts"
NAMES = (*IN_MENU, *GUIDES)


def _text(name: str, language: str) -> str:
    return (TEXTS / f"{name}.{language}.md").read_text("utf-8")


@pytest.mark.parametrize("name", [*NAMES, *(f"{name}.{EASY}" for name in IN_EASY_WORDS)])
def test_both_languages_have_the_same_parts(name: str) -> None:
    shapes = []
    for language in OWN_LANGUAGES:
        text = _text(name, language)
        fences = re.findall(r"(?m)^```(\w*)$", text)
        links = sorted(re.findall(r"\]\(([^)#]+)", text))
        shapes.append((len(re.findall(r"(?m)^## ", text)), len(re.findall(r"(?m)^[-|] ", text)), fences, links))
    assert shapes[0] == shapes[1]


def test_no_text_is_there_that_is_no_page() -> None:
    names = (*NAMES, *(f"{name}.{EASY}" for name in IN_EASY_WORDS))
    assert {path.name for path in TEXTS.glob("*.md")} == {
        f"{name}.{code}.md" for name in names for code in OWN_LANGUAGES
    }


def test_a_build_need_not_look_at_what_they_say() -> None:
    problems = [problem for path in sorted(TEXTS.glob("*.md")) for problem in read_source(path, path.name)[1]]
    assert problems == []


@pytest.mark.parametrize("language", OWN_LANGUAGES)
def test_every_field_of_an_initiative_is_explained(language: str) -> None:
    text = compiled(SMALL, language).pages["for-initiatives.md"].text
    explained = re.findall(
        r"(?m)^\| \[`(\w+)`\]\(fields/initiative\.md#\1\)(?: \([^)]+\))? \| \*\*.+\*\*\. .+ \|$", text
    )
    assert sorted(explained) == sorted(set(Initiative.model_fields) - {"imported"})


def test_the_menu_leads_to_the_guides_and_these_to_each(tmp_path: Path) -> None:
    site = compiled(SMALL, "nl")
    about = {item.path: item.title for item in site.navigation[-1].children}
    assert list(about)[-2:] == ["methods.md", "guides.md"]
    assert not {f"{name}.md" for name in GUIDES} & set(about)
    for name in GUIDES:
        assert f"({name}.md)" in site.pages["guides.md"].text
        assert site.pages[f"{name}.md"].source is None or not site.pages[f"{name}.md"].source


def test_a_page_of_ones_own_takes_the_place_of_a_guide_and_stands_in_the_menu(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.write("for-councils.md", "---\ntitle: Voor onze raad\n---\n\nOp onze manier.\n")
    site = compiled(desk.content, "nl")
    assert "Op onze manier." in site.pages["for-councils.md"].text
    assert "Voor onze raad" in [item.title for item in site.navigation[-1].children]


def test_the_readme_is_a_first_page() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    assert len(text.splitlines()) <= 120
    for link in re.findall(r"\]\((?!https?:)([^)#]+)", text):
        assert (ROOT / link).is_file(), link
