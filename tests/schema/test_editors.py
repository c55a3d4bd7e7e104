"""An editor of YAML finds the schema of a page: a comment in it, and settings for files that are no pages."""

import json
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from atlas.checking import read_checked
from atlas.cli import main
from atlas.commands.settings import site_url_of
from atlas.pages.site.compile import compile_site
from atlas.pages.writing.settings import Settings

DAY = date(2026, 11, 23)
SITE = "https://lutje.example/atlas/"
NEW = ["--today", DAY.isoformat(), "--language", "en"]


@pytest.fixture
def begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    place = ["--municipality", "Lutjebroek", "--neighbourhood", "Oost", "--languages", "nl,en", "--site-url", SITE]
    assert main(["init", str(tmp_path), *place, *NEW]) == 0
    monkeypatch.chdir(tmp_path)
    return tmp_path


def named(text: str) -> str | None:
    """The address of the schema that a page names on the first line of its front matter."""
    line = text.splitlines()[1]
    mark = "# yaml-language-server: $schema="
    return line.removeprefix(mark) if line.startswith(mark) else None


def test_first_pages_and_new_ones_name_a_schema_that_the_site_has(begun: Path) -> None:
    assert main(["new", "initiative", "Koor", "--kind", "informal", *NEW]) == 0
    assert main(["check", "content", *NEW]) == 0
    atlas = read_checked(begun / "content", DAY)
    files = compile_site(atlas, "nl", DAY, Settings(SITE)).files
    originals = [path for path in begun.glob("content/**/*.md") if path.name.count(".") == 1]
    assert any(path.name == "koor.md" for path in originals)
    for path in originals:
        address = named(path.read_text("utf-8"))
        assert address is not None, path
        schema = json.loads(files[address.removeprefix(SITE)])
        assert schema["$id"] == address
        Draft202012Validator.check_schema(schema)


def test_a_translation_holds_words_only_and_names_none(begun: Path) -> None:
    translations = list(begun.glob("content/**/*.en.md"))
    assert translations
    assert not any(named(path.read_text("utf-8")) for path in translations)


def test_settings_of_the_editor_name_the_files_of_yaml(begun: Path) -> None:
    schemas = json.loads((begun / ".vscode/settings.json").read_text("utf-8"))["yaml.schemas"]
    assert schemas[f"{SITE}schema/vocabulary.json"] == ["content/vocabulary.yml"]
    assert not any(path.endswith(".md") for paths in schemas.values() for path in paths)
    assert "redhat.vscode-yaml" in (begun / ".vscode/extensions.json").read_text("utf-8")


def test_where_no_address_is_known_nothing_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = ["--municipality", "Lutjebroek", "--neighbourhood", "Oost", "--languages", "nl"]
    assert main(["init", str(tmp_path), *place, *NEW]) == 0
    monkeypatch.chdir(tmp_path)
    assert main(["new", "challenge", "Alleen", "--stated-by", "Buurt", "--need", "Eten", *NEW]) == 0
    assert not (tmp_path / ".vscode").exists()
    assert not [path for path in tmp_path.glob("content/**/*.md") if "yaml-language-server" in path.read_text("utf-8")]


@pytest.mark.parametrize(
    ("settings", "address"),
    [
        ("site_url: https://a.example", "https://a.example/"),
        ('site_url: !ENV [ATLAS_SITE_URL, "https://a.example/b/"]', "https://a.example/b/"),
        ("site_url: !ENV ATLAS_SITE_URL", ""),
        ("site_url: !ENV []", ""),
        ("site_url: ''", ""),
        ("site_url: 3", ""),
        ("site_url: 'https://a.example/x y'", ""),
        ("site_name: x", ""),
        ("- a", ""),
        ("site_url: [", ""),
        (None, ""),
    ],
)
def test_the_address_is_that_of_the_settings_beside_the_content_folder(
    tmp_path: Path, settings: str | None, address: str
) -> None:
    if settings is not None:
        (tmp_path / "mkdocs.yml").write_text(settings, "utf-8")
    assert site_url_of(tmp_path / "content") == address


def test_the_line_stays_when_a_workbook_goes_round(begun: Path) -> None:
    pages = {path: path.read_bytes() for path in begun.glob("content/**/*.md")}
    assert main(["export", "workbook", "--from", "content/oost", "--to", "oost.xlsx", *NEW]) == 0
    assert main(["import", "workbook", "oost.xlsx", "--to", "content/", *NEW]) == 0
    assert {path: path.read_bytes() for path in begun.glob("content/**/*.md")} == pages


def test_the_line_stays_when_a_workbook_changes_a_page(begun: Path) -> None:
    from openpyxl import load_workbook

    assert main(["export", "workbook", "--from", "content/oost", "--to", "oost.xlsx", *NEW]) == 0
    book = load_workbook("oost.xlsx")
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value == "Voorbeeld: koffieochtend" or str(cell.value).startswith("Elke"):
                    cell.value = "Een heel andere zin."
    book.save("oost.xlsx")
    assert main(["import", "workbook", "oost.xlsx", "--to", "content/", *NEW]) == 0
    changed = [path for path in begun.glob("content/**/*.md") if "Een heel andere zin." in path.read_text("utf-8")]
    assert changed
    assert all(named(path.read_text("utf-8")) for path in changed)
