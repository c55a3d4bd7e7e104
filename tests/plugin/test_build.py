"""A real strict build: no warning, both languages, edit links, search, and one list of problems when it stops."""

import re
from pathlib import Path

import pytest

from atlas.cli import main
from atlas.pages.site.compile import compile_site
from atlas.pages.writing.drawings import CITING_MARK
from atlas.pages.writing.settings import Settings
from atlas.reading.icons import icon_folder

from ..reading.folders import BROKEN, DAVIS, SMALL, TODAY, Desk, read
from .building import Build, build

SOURCES = "https://git.lindeveen.example/atlas/edit/main/content/"


def test_both_languages_build_strictly_without_a_warning(small: Build) -> None:
    assert small.status == 0, small.told
    assert not re.search("WARNING|ERROR|Traceback", small.told), small.told


def test_another_atlas_builds_without_a_warning_too(tmp_path: Path) -> None:
    found = build(DAVIS, tmp_path)
    assert found.status == 0, found.told
    assert "WARNING" not in found.told
    assert "That gives 66 lines." in found.page("davis/patchwork")
    assert (found.site / "davis/patchwork/explore.html").is_file()


def test_dutch_stands_at_the_root_and_english_below_en(small: Build) -> None:
    dutch, english = small.page("linde/initiatives/eettafel"), small.page("en/linde/initiatives/eettafel")
    assert '<html lang="nl"' in dutch
    assert "Wie aanschuift, eet mee." in dutch
    assert '<html lang="en"' in english
    assert "Take a seat and eat along." in english
    assert not (small.site / "linde/initiatives/eettafel.en").exists()


@pytest.mark.parametrize(("page", "language", "other"), [("linde", "en", "en/linde"), ("en/linde", "nl", "linde")])
def test_each_language_leads_to_the_same_page_in_the_other(small: Build, page: str, language: str, other: str) -> None:
    (link,) = re.findall(rf'<a href="([^"]*)" hreflang="{language}"', small.page(page))
    assert (small.site / page / link).resolve() == (small.site / other).resolve()
    assert (small.site / other / "index.html").is_file()


@pytest.mark.parametrize("start", ["", "en/"])
@pytest.mark.parametrize("page", ["", "directory/", "linde/agenda/", "linde/challenges/alleen/"])
def test_the_head_names_the_same_page_in_every_language(small: Build, start: str, page: str) -> None:
    links = re.findall(r'<link rel="alternate " href="([^"]*)" hreflang="(\w+)">', small.page(start + page))
    site = "https://atlas.lindeveen.example/"
    assert links == [(site + page, "nl"), (f"{site}en/{page}", "en")]


def test_a_language_that_the_theme_does_not_know_has_its_own_name_on_every_page(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    for path in desk.content.rglob("*.en.md"):
        path.unlink()
    desk.edit("index.md", "languages: [nl, en]", "languages: [nl, so]")
    desk.write("vocabulary.yml", (desk.content / "vocabulary.yml").read_text("utf-8").replace("en: ", "so: "))
    done = build(desk.content, tmp_path, language="so")
    assert done.status == 0, done.told
    assert '<html lang="so" dir="ltr"' in done.page("so/linde")
    assert "Maarso 1, 2026" in done.page("so/linde/initiatives/eettafel")


@pytest.mark.parametrize(
    ("page", "source"),
    [
        ("linde/initiatives/eettafel", "linde/initiatives/eettafel.md"),
        ("en/linde/initiatives/eettafel", "linde/initiatives/eettafel.en.md"),
        ("en/linde/initiatives/koor", "linde/initiatives/koor.md"),
        ("linde", "linde/index.md"),
        ("en/privacy", "privacy.md"),
    ],
)
def test_the_edit_button_opens_the_file_that_a_person_changes(small: Build, page: str, source: str) -> None:
    assert 'rel="edit"' in small.page(page)
    assert re.findall(rf'href="{re.escape(SOURCES)}([^"]*)"', small.page(page)) == [source]


@pytest.mark.parametrize("page", ["linde/patchwork", "en/linde/patchwork", "linde/initiatives"])
def test_what_a_program_wrote_has_no_edit_button_and_speaks_of_none(small: Build, page: str) -> None:
    """Its file would hold nothing of what the reader wants to change."""
    assert 'rel="edit"' not in small.page(page)
    assert "potlood" not in small.page(page)
    assert "pencil" not in small.page(page)


def test_the_method_page_of_the_package_has_no_edit_button(small: Build) -> None:
    assert SOURCES not in small.page("methods")


def test_a_hostile_title_is_shown_and_runs_nothing(small: Build) -> None:
    page = small.page("linde/initiatives/koor")
    assert "<b>" not in page
    assert "Koor &#34;De | *Ster*&#34; &lt;b&gt;" in page


def test_front_matter_reaches_no_menu_head_or_search_result_as_html(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    bad = '</title>"><b id=slecht>'
    for name in ("index.md", "linde/index.md", "privacy.md", "linde/initiatives/koor.md"):
        text = (desk.content / name).read_text("utf-8")
        text = re.sub(r"^(title|summary|municipality): .*$", rf"\1: '{bad}'", text, flags=re.MULTILINE)
        desk.write(name, text.replace("languages:", "fictional: true\nlanguages:", 1) if name == "index.md" else text)
    found = build(desk.content, tmp_path)
    assert found.status == 0, found.told
    for path in found.site.rglob("*.html"):
        assert "<b id=slecht" not in path.read_text("utf-8"), path


def test_a_broken_folder_stops_the_build_with_the_list_of_atlas_check(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = build(BROKEN, tmp_path)
    assert found.status == 1
    assert "Traceback" not in found.told
    assert not found.site.exists()
    assert main(["check", str(BROKEN), "--today", "2026-06-01"]) == 1
    listed = [line.removeprefix(f"{BROKEN}/") for line in capsys.readouterr().err.splitlines()]
    told = found.told.splitlines()
    assert len(listed) > 50
    for line in listed[:-1]:
        assert any(row.endswith(f"broken/{line}") for row in told), line
    assert listed[-1] in found.told


def test_rendering_to_a_folder_writes_the_pages_that_the_plugin_hands_over(tmp_path: Path) -> None:
    assert main(["render", str(SMALL), "--to", str(tmp_path / "out"), "--language", "en", "--today", "2026-06-01"]) == 0
    site = compile_site(read(SMALL), "en", TODAY, Settings(icons=icon_folder(), content=SMALL, briefs=True))
    for path, page in site.pages.items():
        before, _, after = page.text.partition(CITING_MARK)  # there stands the version, which is known last
        written = (tmp_path / "out" / path).read_text("utf-8")
        assert written.startswith(before)
        assert written.endswith(after)
        assert CITING_MARK not in written
    for path, data in site.files.items():
        assert (tmp_path / "out" / path).read_bytes() == data
    assert {p.relative_to(tmp_path / "out").as_posix() for p in (tmp_path / "out").rglob("*.md")} == set(site.pages)


@pytest.mark.parametrize(
    ("more", "settings", "told"),
    [
        (["--dirty"], {}, "--dirty kan hier niet"),
        ([], {"today": "gisteren"}, 'today: "gisteren" is geen datum; schrijf jaar-maand-dag'),
        ([], {"today": "gisteren", "language": "en"}, 'today: "gisteren" is not a date; write year-month-day'),
        ([], {"ATLAS_TILES_URL": "http://a.example/{z}/{x}/{y}"}, "is geen adres dat met https:// begint"),
        ([], {"language": "fr"}, 'this atlas has no language "fr"; its languages are: nl, en'),
    ],
)
def test_a_wrong_setting_is_answered_with_a_sentence(
    tmp_path: Path, more: list[str], settings: dict[str, str], told: str
) -> None:
    found = build(SMALL, tmp_path, *more, **settings)
    assert found.status == 1
    assert told in found.told
    assert "Traceback" not in found.told
