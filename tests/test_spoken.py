"""In which language a command speaks: what is asked for, then the atlas, then the system, then Dutch."""

from pathlib import Path

import pytest

from atlas.cli import main
from atlas.texts import system_language

from .reading.folders import DAVIS, SMALL

Captured = pytest.CaptureFixture[str]
GONE = {"nl": "hier is geen map", "en": "there is no folder here"}


@pytest.fixture(autouse=True)
def _nothing_chosen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("ATLAS_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({}, None),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "nl_NL"}, "nl"),
        ({"LANG": "C.UTF-8"}, None),
        ({"LANG": "POSIX"}, None),
        ({"LANG": "de_DE.UTF-8"}, None),
        ({"LANG": "nl_NL", "LC_ALL": "en_US.UTF-8"}, "en"),
        ({"LANG": "nl_NL", "LC_MESSAGES": "en_US.UTF-8"}, "en"),
        ({"LANG": "nl_NL", "LC_ALL": ""}, "nl"),
        ({"LANG": "nl_NL", "LC_ALL": "C"}, None),
        ({"LANG": "nl_BE@euro"}, "nl"),
    ],
)
def test_the_language_of_the_system(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], language: str | None
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert system_language() == language


@pytest.mark.parametrize(("system", "told"), [("", "nl"), ("en_GB.UTF-8", "en"), ("nl_NL.UTF-8", "nl"), ("C", "nl")])
def test_without_an_atlas_the_system_tells(
    monkeypatch: pytest.MonkeyPatch, capsys: Captured, system: str, told: str
) -> None:
    monkeypatch.setenv("LANG", system)
    assert main(["languages", "gone"]) == 1
    assert GONE[told] in capsys.readouterr().err
    with pytest.raises(SystemExit):
        main(["languages", "--help"])
    assert {"nl": "gebruik: ", "en": "usage: "}[told] in capsys.readouterr().out


@pytest.mark.parametrize(("site", "system", "told"), [(SMALL, "en_GB.UTF-8", "nl"), (DAVIS, "nl_NL.UTF-8", "en")])
def test_an_atlas_tells_before_the_system(
    monkeypatch: pytest.MonkeyPatch, capsys: Captured, site: Path, system: str, told: str
) -> None:
    monkeypatch.setenv("LANG", system)
    assert main(["check", str(site), "--today", "2026-06-01"]) == 0
    assert {"nl": "initiatieven gelezen", "en": "initiatives read"}[told] in capsys.readouterr().out


def test_the_atlas_that_the_settings_name_tells_and_what_is_asked_for_comes_first(
    monkeypatch: pytest.MonkeyPatch, capsys: Captured, tmp_path: Path
) -> None:
    (tmp_path / "pages").symlink_to(DAVIS, target_is_directory=True)
    (tmp_path / "mkdocs.yml").write_text("docs_dir: pages\n")
    call = ["serve", "--in", "en", "--address", "nowhere"]
    monkeypatch.setattr("atlas.commands.build.settings_of_site", lambda *_: {"docs_dir": "pages"})
    assert main(call) == 2
    assert "is no address" in capsys.readouterr().err
    monkeypatch.setenv("ATLAS_LANGUAGE", "nl")
    assert main(call) == 2
    assert "is geen adres" in capsys.readouterr().err
    assert main([*call, "--language", "en"]) == 2
    assert "is no address" in capsys.readouterr().err
