"""The theme and the settings come with the plugin; what a person sets wins, and what cannot work is told."""

import json
import re
import shutil
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from ..reading.folders import ROOT, SMALL
from .builder import build_as_told, files_of

LEAST = "site_name: X\ndocs_dir: content\nplugins: [atlas]\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an atlas and nothing else: no settings of ours, and no overrides."""
    monkeypatch.setenv("ATLAS_TODAY", "2026-06-01")
    shutil.copytree(SMALL, tmp_path / "content")
    return tmp_path


def _built(folder: Path, settings: str) -> dict[str, bytes]:
    (folder / "mkdocs.yml").write_text(settings, "utf-8")
    build_as_told(folder / "mkdocs.yml")
    return files_of(folder / "site")


def _refused(folder: Path, settings: str, caplog: pytest.LogCaptureFixture) -> str:
    with pytest.raises(Abort):
        _built(folder, settings)
    return caplog.text


def test_three_lines_of_settings_give_the_whole_look(folder: Path) -> None:
    site = _built(folder, LEAST)
    home = site["index.html"].decode()
    for part in ("atlas-search", 'data-md-color-primary="custom"', "md-select__link", "atlas-menu", "md-copyright"):
        assert part in home
    assert "Content-Security-Policy" in home
    assert "fonts.googleapis" not in home
    assert "headerlink" in site["linde/initiatives/koor/index.html"].decode()
    _dir(folder)
    assert _built(folder, f"{LEAST}theme: {{name: material, custom_dir: overrides}}\n") == site


@pytest.mark.parametrize(
    ("more", "has_words"),
    [("", False), ("plugins: [atlas, search]\n", True), ("extra: {version: {provider: mike}}\n", True)],
)
def test_pages_hold_the_words_of_the_theme_that_it_uses(folder: Path, more: str, has_words: bool) -> None:
    settings = LEAST.replace("plugins: [atlas]\n", "") if "plugins" in more else LEAST
    page = _built(folder, settings + more)["linde/initiatives/koor/index.html"].decode()
    found = re.search(r'<script id="__config" type="application/json">(.*?)</script>', page)
    assert found
    told = json.loads(found[1])
    assert told["base"] == "../../.." + ("" if has_words else "/assets/atlas/instant/")
    assert "navigation.instant" in told["features"]
    words = told["translations"]
    assert words["clipboard.copied"]
    assert ("search.result.none" in words, "select.version" in words) == (has_words, has_words)


def _dir(folder: Path) -> None:
    (folder / "overrides").mkdir()
    (folder / "overrides/README.md").write_text("Not published.")


def test_what_a_person_sets_wins(folder: Path) -> None:
    _dir(folder)
    (folder / "overrides/CNAME").write_text("atlas.example")
    (folder / "overrides/main.html").write_text(
        '{% extends "atlas.html" %}{% block footer %}<p>Onze voet</p>{{ super() }}{% endblock %}'
    )
    site = _built(
        folder,
        LEAST + "theme: {name: material, custom_dir: overrides, features: [navigation.top], palette: {primary: red}}\n"
        "markdown_extensions: [footnotes, {toc: {permalink: false}}]\n",
    )
    home = site["index.html"].decode()
    assert "Onze voet" in home
    assert "Content-Security-Policy" in home
    assert 'data-md-color-primary="red"' in home
    assert "navigation.instant" not in home
    assert not [path for path in site if "/instant/" in path]
    assert "headerlink" not in site["linde/initiatives/koor/index.html"].decode()
    assert site["CNAME"] == b"atlas.example"


@pytest.mark.parametrize("theme", ["mkdocs", "readthedocs"])
def test_another_theme_is_told(folder: Path, theme: str, caplog: pytest.LogCaptureFixture) -> None:
    told = _refused(folder, f"{LEAST}theme: {theme}\n", caplog)
    assert f'"{theme}"; schrijf "name: material"' in told


def test_a_font_of_another_host_is_told(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    settings = f"{LEAST}theme: {{name: material, font: {{text: Roboto}}}}\n"
    assert "schrijf font: false" in _refused(folder, settings, caplog)


def test_a_dead_link_ends_a_strict_build_unless_the_settings_say_otherwise(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    page = folder / "content/linde/initiatives/koor.md"
    page.write_text(page.read_text("utf-8") + "\n[x](eettafel.md#nergens)\n", "utf-8")
    assert "nergens" in _refused(folder, LEAST, caplog)
    assert _built(folder, LEAST + "validation: {links: {anchors: ignore}}\n")


def test_three_lines_give_a_site_its_own_colours_and_logo(folder: Path) -> None:
    shutil.copy(ROOT / "content/de-wending/initiatives/koor.png", folder / "content/logo.png")
    options = '{colour: "#7a1f3d", accent: "#8a4b00", logo: logo.png}'
    site = _built(folder, f"site_name: X\ndocs_dir: content\nplugins: [atlas: {options}]\n")
    page = site["linde/initiatives/koor/index.html"].decode()
    assert "--atlas-brand: #7a1f3d;" in site["assets/atlas/colours.css"].decode()
    assert page.index("assets/atlas/atlas.css") < page.index("assets/atlas/colours.css")
    assert '<img src="../../../logo.png" alt="logo">' in page
    assert 'rel="icon" href="../../../logo.png"' in page


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ('{colour: "#f4c20d"}', "colour: #f4c20d en wit hebben een contrast van 1.6"),
        ("{colour: groen}", 'colour: "groen" is geen kleur'),
        ('{accent: "#8a4b00"}', "geef ook colour: op"),
        ("{logo: weg.png}", 'logo: er is geen plaatje "weg.png"'),
        ("{logo: ../mkdocs.yml}", 'logo: er is geen plaatje "../mkdocs.yml"'),
    ],
)
def test_a_colour_or_a_logo_that_cannot_be_used_is_told(
    folder: Path, options: str, told: str, caplog: pytest.LogCaptureFixture
) -> None:
    settings = f"site_name: X\ndocs_dir: content\nplugins: [atlas: {options}]\n"
    assert told in _refused(folder, settings, caplog)
