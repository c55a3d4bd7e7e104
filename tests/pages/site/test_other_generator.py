"""Another generator builds what `atlas render` wrote, as it stands: strictly, without a plugin of ours."""

import logging
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib.resources import files as package_files
from pathlib import Path
from typing import Any

import pytest
import yaml
from mkdocs.config import load_config

from atlas.cli import main
from atlas.pages.site.other_generator import MARK, THEME_LANGUAGES, to_colours
from atlas.plugin import permalinks
from atlas.plugin.own_settings import add_settings

from ...plugin.building import write_city
from ...reading.folders import ROOT, SMALL, Desk
from ...right_to_left_site import right_to_left_site

Captured = pytest.CaptureFixture[str]


def _render(content: Path, to: Path, *more: str) -> int:
    return main(["render", str(content), "--to", str(to), "--today", "2026-06-01", *more])


def _settings(to: Path) -> dict[str, Any]:
    settings = yaml.safe_load(to.with_name(f"{to.name}.yml").read_text("utf-8"))
    assert isinstance(settings, dict)
    return settings


def _build(to: Path) -> Path:
    """Build a rendered folder; returns the folder of the site."""
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", f"{to.name}.yml"],
        cwd=to.parent,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    told = done.stdout + done.stderr
    assert done.returncode == 0, told
    assert not re.search("WARNING|ERROR", told), told
    return to.with_name(f"{to.name}-site")


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    to = tmp_path_factory.mktemp("rendered") / "pages"
    assert _render(SMALL, to, "--site-url", "https://atlas.linde.example") == 0
    return to


@pytest.fixture(scope="module")
def site(rendered: Path) -> Path:
    return _build(rendered)


def test_every_page_is_built_and_asks_for_styles_and_scripts_that_are_there(rendered: Path, site: Path) -> None:
    built = {path.relative_to(site).as_posix() for path in site.rglob("*.html")}
    for source in rendered.rglob("*.md"):
        stem = source.relative_to(rendered).with_suffix("").as_posix()
        page = "index.html" if stem == "index" else f"{stem.removesuffix('/index')}/index.html"
        assert page in built
        html = (site / page).read_text("utf-8")
        asked = re.findall(r'<(?:link rel="stylesheet" href|script src)="([^"]*assets/atlas/[^"]*)"', html)
        assert {Path(address).name for address in asked} >= {"atlas.css", "atlas.js"}
        assert all((site / page).parent.joinpath(address).is_file() for address in asked), page


def test_the_menu_is_that_of_the_site_with_the_pages_of_its_neighbourhood(site: Path) -> None:
    html = (site / "linde/agenda/index.html").read_text("utf-8")
    links = re.findall(r'<a href="([^"]*)" class="md-nav__link', html)
    for address in ("../..", "../../directory/", "../", "../patchwork/", "../challenges/", "../../methods/"):
        assert address in links
    assert re.search(r"De Linde\s*</span>", html)


def test_a_page_says_its_language_and_where_it_stands_and_asks_nothing_of_other_hosts(site: Path) -> None:
    html = (site / "linde/initiatives/eettafel/index.html").read_text("utf-8")
    assert '<html lang="nl"' in html
    assert '<link rel="canonical" href="https://atlas.linde.example/linde/initiatives/eettafel/">' in html
    assert 'title="Link naar deze plek"' in html
    assert "fonts.googleapis" not in html


def test_settings_are_not_among_what_is_published_and_lose_nothing(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert _render(SMALL, Path("build/pages.v1/"), "--language", "en") == 0
    assert "to build them: mkdocs build -f build/pages.v1.yml" in capsys.readouterr().out
    assert not [path for path in Path("build/pages.v1").rglob("*.yml") if MARK in path.read_text("utf-8")]
    assert _settings(Path("build/pages.v1"))["docs_dir"] == "pages.v1"
    Path("build/pages.v1").rename("away")
    assert _render(SMALL, Path("build/pages.v1"), "--in", "en") == 0, "what atlas render wrote, it writes anew"
    assert _settings(Path("build/pages.v1"))["theme"]["language"] == "en"


@pytest.mark.parametrize("made", ["site_name: Mijn atlas\n", f"# eigen\n{MARK}\n", "", b"\xff\xfe"])
def test_settings_that_a_person_made_stay(tmp_path: Path, capsys: Captured, made: str | bytes) -> None:
    mine = tmp_path / "pages.yml"
    mine.write_bytes(made if isinstance(made, bytes) else made.encode())
    before = mine.read_bytes()
    assert _render(SMALL, tmp_path / "pages", "--language", "en") == 1
    assert f"{mine} was not written by atlas render; name another folder" in capsys.readouterr().err
    assert mine.read_bytes() == before
    assert not (tmp_path / "pages").exists()


@pytest.mark.parametrize("neighbourhoods", [6, 7])
def test_a_menu_does_not_grow_with_the_city(tmp_path: Path, neighbourhoods: int) -> None:
    assert _render(write_city(tmp_path / "content", neighbourhoods), tmp_path / "pages") == 0
    paths = list(_paths(_settings(tmp_path / "pages")["nav"]))
    assert ("wijk-05/agenda.md" in paths) == (neighbourhoods == 6)
    assert ("wijk-05/geschiedenis.md" in paths) == (neighbourhoods == 6)
    assert ("neighbourhoods.md" in paths) == (neighbourhoods == 7)
    assert len(paths) == len(set(paths))


def _paths(nav: Any) -> Iterator[str]:
    if isinstance(nav, str):
        yield nav
    else:
        for item in nav.values() if isinstance(nav, dict) else nav:
            yield from _paths(item)


def test_titles_reach_no_menu_head_or_foot_as_html(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    bad = '</title>"><b id=slecht>'
    for name in ("index.md", "linde/index.md", "privacy.md", "linde/initiatives/koor.md"):
        text = (desk.content / name).read_text("utf-8")
        text = re.sub(r"^(title|summary|municipality): .*$", rf"\1: '{bad}'", text, flags=re.MULTILINE)
        desk.write(name, text.replace("languages:", "fictional: true\nlanguages:", 1) if name == "index.md" else text)
    assert _render(desk.content, tmp_path / "pages") == 0
    pages = list(_build(tmp_path / "pages").rglob("*.html"))
    assert pages
    for path in pages:
        assert "<b id=slecht" not in path.read_text("utf-8"), path


def test_every_page_of_a_demonstration_says_so(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.edit("index.md", "languages:", "fictional: true\nlanguages:")
    assert _render(desk.content, tmp_path / "pages") == 0
    page = (_build(tmp_path / "pages") / "linde/agenda/index.html").read_text("utf-8")
    assert "Dit is een voorbeeld." in page


def test_a_language_that_is_written_from_right_to_left_builds_too(tmp_path: Path) -> None:
    assert _render(right_to_left_site(tmp_path), tmp_path / "pages", "--in", "ar") == 0
    page = (_build(tmp_path / "pages") / "linde/index.html").read_text("utf-8")
    assert re.search(r'<html lang="ar"', page)
    assert 'dir="rtl"' in page


def test_a_language_that_the_theme_has_no_words_of_builds_too(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    for path in desk.content.rglob("*.en.md"):
        path.unlink()
    desk.edit("index.md", "languages: [nl, en]", "languages: [nl, so]")
    desk.write("vocabulary.yml", (desk.content / "vocabulary.yml").read_text("utf-8").replace("en: ", "so: "))
    assert _render(desk.content, tmp_path / "pages", "--in", "so") == 0
    assert (_build(tmp_path / "pages") / "linde/patchwork/index.html").is_file()


def test_the_languages_of_the_theme_are_those_that_it_has() -> None:
    files = package_files("material").joinpath("templates/partials/languages").iterdir()
    codes = {file.name.removesuffix(".html") for file in files}
    assert {code for code in codes if re.fullmatch("[a-z]{2,3}", code)} == THEME_LANGUAGES


def test_pages_are_converted_and_checked_as_by_the_plugin(rendered: Path) -> None:
    ours = load_config(str(ROOT / "mkdocs.yml"))
    add_settings(ours)
    theirs = _settings(rendered)
    extensions = [name if isinstance(name, str) else next(iter(name)) for name in theirs["markdown_extensions"]]
    assert set(extensions) == set(ours.markdown_extensions) - {permalinks.NAME}
    assert theirs["markdown_extensions"][-1]["toc"]["permalink"] == ours.mdx_configs["toc"]["permalink"]
    levels = {"warn": logging.WARNING, "ignore": logging.DEBUG}
    for part, said in theirs["validation"].items():
        assert {key: levels[word] for key, word in said.items()}.items() <= dict(ours.validation[part]).items()
    schemes = [{**palette, "toggle": palette["toggle"]["icon"]} for palette in theirs["theme"]["palette"]]
    assert schemes == [{**palette, "toggle": palette["toggle"]["icon"]} for palette in ours.theme["palette"]]


def test_the_button_of_each_colour_scheme_names_the_next(rendered: Path) -> None:
    schemes = _settings(rendered)["theme"]["palette"]
    for scheme, following in zip(schemes, schemes[1:] + schemes[:1], strict=True):
        assert scheme["toggle"]["name"] == to_colours(following.get("scheme")).to("nl")
