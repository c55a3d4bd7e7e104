"""A mistake in `mkdocs.yml` is told in a sentence of ours, with its file and line and what was probably meant."""

import shutil
from pathlib import Path

import pytest

from atlas.cli import main
from atlas.plugin.settings import AtlasConfig
from atlas.plugin.told_faults import faults

from ..reading.folders import SMALL

BEGIN = "site_name: X\ndocs_dir: content\n"
ATLAS = "plugins: [atlas]\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ATLAS_TODAY", "2026-06-01")
    shutil.copytree(SMALL, tmp_path / "content")
    return tmp_path


@pytest.mark.parametrize(
    ("said", "settings", "told"),
    [
        ("Plugin 'atlas' option 'colr': Unrecognised configuration name: colr", "plugins:\n  - atlas:\n      colr: x\n",
         '5: colr: there is no setting "colr"; did you mean "colour"?'),
        ("Plugin 'atlas' option 'tiles': Sub-option 'ulr': Unrecognised configuration name: ulr",
         "plugins:\n  atlas:\n    tiles:\n      ulr: x\n",
         '6: tiles.ulr: there is no setting "ulr"; did you mean "url"?'),
        ("Plugin 'atlas' option 'offline': Expected type: <class 'bool'> but received: <class 'str'>",
         "plugins:\n  - atlas:\n      offline: x\n", "5: offline: true or false is expected here; write true or false"),
    ],
)  # fmt: skip
def test_what_is_said_of_a_setting_of_ours_gets_its_line(folder: Path, said: str, settings: str, told: str) -> None:
    (folder / "mkdocs.yml").write_text(BEGIN + settings)
    (found,) = faults(f"Config value 'plugins': {said}", folder / "mkdocs.yml", AtlasConfig)
    assert found.to("en") == f"mkdocs.yml:{told}"


def test_two_faults_in_one_sentence_are_two(folder: Path) -> None:
    (folder / "mkdocs.yml").write_text(f"{BEGIN}plugins:\n  - atlas:\n      offline: x\n      briefs: y\n")
    option = "Plugin 'atlas' option '{}': Expected type: <class 'bool'> but received: <class 'str'>"
    said = f"Config value 'plugins': {option.format('offline')}\n{option.format('briefs')}"
    found = faults(said, folder / "mkdocs.yml", AtlasConfig)
    assert [problem.line for problem in found] == [5, 6]


def test_a_setting_that_is_inherited_is_told_where_it_stands(folder: Path) -> None:
    (folder / "base.yml").write_text("site_name: X\nsit_url: x\n")
    (folder / "mkdocs.yml").write_text("INHERIT: base.yml\nplugins: [atlas]\n")
    said = "Config value 'sit_url': Unrecognised configuration name: sit_url"
    (found,) = faults(said, folder / "mkdocs.yml", AtlasConfig)
    assert found.to("en") == 'base.yml:2: sit_url: there is no setting "sit_url"; did you mean "site_url"?'


def test_what_is_not_said_of_a_setting_is_left_as_it_is(folder: Path) -> None:
    assert faults("Building documentation", folder / "mkdocs.yml", AtlasConfig) == []


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        (f"{BEGIN}{ATLAS}site_url: linde\n", "mkdocs.yml:4: site_url: dit is geen webadres"),
        (
            f"{BEGIN}{ATLAS}sit_url: x\n",
            'mkdocs.yml:4: sit_url: er is geen instelling "sit_url"; bedoelt u "site_url"',
        ),
        (f"site_nme: X\ndocs_dir: content\n{ATLAS}", 'schrijf site_name: in plaats van "site_nme:"'),
        (f"{BEGIN}{ATLAS}extra_css: x.css\n", "mkdocs.yml:4: extra_css: hier hoort een lijst"),
        (f"{BEGIN}{ATLAS}markdown_extensions: [fotnotes]\n", 'bedoelt u "footnotes"?'),
        (f"{BEGIN}{ATLAS}theme: materail\n", "mkdocs.yml:4: theme: de pagina's zijn gemaakt voor één thema"),
        (f"{BEGIN}{ATLAS}dev_addr: x\n", "mkdocs.yml:4: dev_addr: MkDocs kan deze instelling niet gebruiken; Must be"),
        (f"{BEGIN}plugins:\n  - atlas:\n      forge: githb\n", 'mkdocs.yml:5: forge: "githb" kennen we niet'),
        (f"{BEGIN}plugins:\n  - atlsa\n", 'mkdocs.yml:4: plugins: deze instellingen hebben de plugin "atlas" niet'),
        (BEGIN, 'zet "- atlas" op een eigen regel onder "plugins:"'),
        (f"{BEGIN}plugins:\n", 'zet "- atlas" op een eigen regel onder "plugins:"'),
        (f"site_name: X\ndocs_dir: cnotent\n{ATLAS}", 'mkdocs.yml:2: docs_dir: hier is geen map "cnotent"'),
        (f"{BEGIN}plugins:\n\t- atlas\n", "mkdocs.yml:4: in deze regel staat een tab; gebruik spaties"),
    ],
)
def test_a_build_tells_a_mistake_with_its_line(
    folder: Path, capfd: pytest.CaptureFixture[str], settings: str, told: str
) -> None:
    (folder / "mkdocs.yml").write_text(settings)
    try:
        status = main(["build", "--language", "nl"])
    except SystemExit as ended:
        status = int(str(ended.code))
    assert status == 1
    said = capfd.readouterr().err
    assert told in said
    assert "Config value" not in said
    assert not (folder / "site").exists()
