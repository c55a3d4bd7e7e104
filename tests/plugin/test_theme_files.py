"""What nobody fetches is not on the site; what a site put there itself is."""

from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import PluginCollection
from mkdocs.structure.files import File, Files

from atlas.plugin.theme_files import leave_out_unused, pass_by_hidden

THEME = ("assets/javascripts/bundle.js", "assets/javascripts/bundle.js.map", "assets/javascripts/lunr/wordcut.js")
OWN = ("assets/own.js.map", "assets/javascripts/lunr/own.js")


def _left(tmp_path: Path, plugins: PluginCollection) -> set[str]:
    config = MkDocsConfig()
    config.load_dict({"site_name": "x", "docs_dir": str(tmp_path / "content")})
    config.docs_dir, config.plugins = str(tmp_path / "content"), plugins
    own = [File(name, config.docs_dir, "site", True) for name in OWN]
    files = Files([*(File(name, str(tmp_path / "theme"), "site", True) for name in THEME), *own])
    leave_out_unused(files, config)
    return {file.src_uri for file in files}


def test_maps_and_the_search_of_the_theme_stay_away(tmp_path: Path) -> None:
    assert _left(tmp_path, PluginCollection()) == {THEME[0], *OWN}


@pytest.mark.parametrize("name", ["search", "material/search"])
def test_who_asks_for_that_search_has_its_words(tmp_path: Path, name: str) -> None:
    plugins = PluginCollection()
    dict.__setitem__(plugins, name, None)
    assert THEME[2] in _left(tmp_path, plugins)


def _of_theme(config: MkDocsConfig) -> list[str]:
    files = Files([])
    files.add_files_from_theme(config.theme.get_env(), config)
    return sorted(str(file.abs_src_path) for file in files)


def test_the_site_has_what_mkdocs_takes_from_a_theme_though_nothing_hidden_is_looked_at(tmp_path: Path) -> None:
    own = tmp_path / "own"
    for name in ("a.css", ".hidden.css", ".icons/b.svg", "assets/.c/d.js", "assets/.e.js", "assets/f.js"):
        (own / name).parent.mkdir(parents=True, exist_ok=True)
        (own / name).touch()
    config = MkDocsConfig()
    config.load_dict({"site_name": "x", "docs_dir": str(own), "theme": {"name": "material", "custom_dir": str(own)}})
    assert config.validate()[0] == []
    before = _of_theme(config)
    pass_by_hidden(config.theme)
    assert _of_theme(config) == before
    assert {str(own / "a.css"), str(own / "assets/f.js")} < set(before)
    listed = config.theme.get_env().list_templates()
    assert "main.html" in listed
    assert not [name for name in listed if "/." in f"/{name}"]
    assert config.theme.get_env().get_template(".icons/material/walk.svg")
