"""What nobody fetches is not on the site; what a site put there itself is."""

from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import PluginCollection
from mkdocs.structure.files import File, Files

from atlas.plugin.theme_files import leave_out_unused

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
