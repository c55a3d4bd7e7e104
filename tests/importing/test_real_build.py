"""The two real lists all the way to a site: imported, read, and built strictly by MkDocs in every language."""

from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from atlas.importing.list_import import import_list
from atlas.reading.read import read_atlas

from .lists import MAPPINGS, REAL, TODAY

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("source", "mapping", "folder", "languages", "page", "words"),
    [
        (
            "amsterdam-repaircafes/cafes.json",
            "amsterdam-repaircafes.yml",
            "",
            {"nl": "Wordt hier gerepareerd", "en": "Repaired here"},
            "oost/initiatives/betondorp",
            ["Karnstraat 2", "14:00", "GPL-3.0"],
        ),
        (
            "trafford/sports_clubs.csv",
            "trafford-sports.yml",
            "trafford",
            {"en": "Athletics"},
            "trafford/initiatives/afc-sale",
            ["AFC Sale", "Open Government Licence"],
        ),
    ],
    ids=["amsterdam", "trafford"],
)
def test_a_real_list_becomes_a_site(
    source: str,
    mapping: str,
    folder: str,
    languages: dict[str, str],
    page: str,
    words: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if not (REAL / source).is_file():
        pytest.skip("the real lists are not here")
    content, site = tmp_path / "content", tmp_path / "site"
    result = import_list(REAL / source, MAPPINGS / mapping, content / folder, today=TODAY)
    assert result.skipped == ()
    assert set(read_atlas(content, TODAY).home.meta.languages) == set(languages)
    monkeypatch.setenv("ATLAS_TODAY", TODAY.isoformat())
    for number, (language, sentence) in enumerate(languages.items()):
        monkeypatch.setenv("ATLAS_LANGUAGE", language)
        config = load_config(str(ROOT / "mkdocs.yml"), docs_dir=str(content), site_dir=str(site), strict=True)
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        html = (site / (language if number else "") / page / "index.html").read_text("utf-8")
        for word in [sentence, *words]:
            assert word in html
