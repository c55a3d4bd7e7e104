"""A file that would take the place of what the build makes, or be lost below it, is told; nothing else is."""

from pathlib import Path

import pytest

from atlas.model.site_pages import NEIGHBOURHOOD_PAGES

from .folders import SMALL, Desk, compiled, read

PLAIN = "---\ntitle: Over ons\n---\n\nWie wij zijn.\n"
BUILT = [page.path for page in NEIGHBOURHOOD_PAGES if not page.written]


@pytest.mark.parametrize("path", BUILT)
def test_no_file_takes_the_place_of_a_built_page_of_a_neighbourhood(tmp_path: Path, path: str) -> None:
    desk = Desk(tmp_path)
    desk.write(f"linde/{path}", PLAIN)
    assert desk.faults() == [
        f"linde/{path}:1: the build makes this page itself; give the file another name, or put its text in index.md"
    ]


@pytest.mark.parametrize(
    "name",
    [
        "linde/agenda.en.md",  # a translation
        "linde/initiatives.md",  # served from the same folder as initiatives/index.md
        "linde/calendar.md",  # a folder with calendars
        "linde/downloads.en.md",
        "directory.md",
        "directory.en.md",
        "compare.md",
    ],
)
def test_pages_and_translations_at_the_address_of_something_built_are_told(tmp_path: Path, name: str) -> None:
    desk = Desk(tmp_path)
    desk.write(name, PLAIN)
    assert desk.faults()[0].startswith(f"{name}:1: the build makes this page itself; give the file another name")


@pytest.mark.parametrize("name", ["en.md", "assets.md"])
def test_no_page_stands_at_the_address_of_another_language_or_of_the_theme(tmp_path: Path, name: str) -> None:
    desk = Desk(tmp_path)
    desk.write(name, PLAIN)
    address = name.removesuffix(".md")
    told = f'{name}:1: the address "{address}" is already in use on this site; give the file another name'
    assert desk.faults() == [told]


@pytest.mark.parametrize("key", ["directory", "compare", "methods", "en"])
def test_no_neighbourhood_has_the_address_of_a_page_beside_it(tmp_path: Path, key: str) -> None:
    desk = Desk(tmp_path)
    desk.write(f"{key}/index.md", (SMALL / "linde/index.md").read_text("utf-8"))
    told = f'{key}:1: the address "{key}" is already in use on this site; give the folder another name'
    assert told in desk.faults()


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("linde/places.geojson", "the build makes this file itself; give the file another name"),
        ("linde/feed.xml", "the build makes this file itself; give the file another name"),
        (
            "linde/downloads/jaarverslag.pdf",
            'the build makes "linde/downloads" itself; put the file in another folder, such as linde/data',
        ),
        (
            "linde/patchwork/explore.html",
            'the build makes "linde/patchwork" itself; put the file in another folder, such as linde/data',
        ),
        ("directory/index.html", 'the build makes "directory" itself; put the file in another folder, such as images'),
        (
            "assets/atlas/atlas.css",
            'the build makes "assets/atlas" itself; put the file in another folder, such as images',
        ),
        ("en/kaart.pdf", 'the build makes "en" itself; put the file in another folder, such as images'),
        ("search-index/x.pdf", 'the build makes "search-index" itself; put the file in another folder, such as images'),
        ("templates/x.pdf", 'the build makes "templates" itself; put the file in another folder, such as images'),
    ],
)
def test_files_where_the_build_puts_its_own_are_told(tmp_path: Path, name: str, what: str) -> None:
    desk = Desk(tmp_path)
    desk.write(name, "tekst")
    assert desk.faults() == [f"{name}:1: {what}"]


def test_pictures_elsewhere_and_an_own_page_of_methods_are_fine(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    for name in ("assets/kaart.pdf", "images/map/kaart.pdf", "linde/data/kaart.pdf", "linde/initiatives/kaart.pdf"):
        desk.write(name, "%PDF-1.7")
    desk.write("methods.md", "---\ntitle: Zo tellen wij\n---\n\nOp onze eigen manier.\n")
    desk.write("linde/over-ons.md", PLAIN)
    assert set(read(desk.content).pages) >= {"methods"}


def test_every_built_file_stands_where_no_person_can_put_one(tmp_path: Path) -> None:
    """What `atlas check` knows of built files is all that is built."""
    for name in compiled(SMALL, "nl").files:
        desk = Desk(tmp_path / name.replace("/", "-"))
        desk.write(name, "tekst")
        assert any(told.startswith(f"{name}:1: the build makes ") for told in desk.faults()), name


def test_a_page_may_link_to_each_built_page(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    links = [f"linde/{path}" for path in BUILT] + ["directory.md", "methods.md"]
    desk.write("over.md", PLAIN + "".join(f"\n[hier]({link})\n" for link in links))
    assert "over" in read(desk.content).pages
    desk.edit("over.md", "Wie wij zijn", "[Naast elkaar](compare.md)")
    assert 'the link to "compare.md" leads nowhere' in desk.faults()[0]
    desk.write("berk/index.md", (SMALL / "linde/index.md").read_text("utf-8").replace("De Linde", "De Berk"))
    assert "berk" in read(desk.content).neighbourhoods


def test_a_name_that_no_file_could_have_with_more_behind_it_is_told(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    page = "---\ntitle: A\nkind: informal\n---\n\nEen.\n"
    desk.write(f"linde/initiatives/{'a' * 100}.md", page)
    read(desk.content)
    desk.write(f"linde/initiatives/{'a' * 101}.md", page)
    (told,) = desk.faults()
    assert "is too long for the name of a page; at most 100 letters" in told


def test_a_link_to_a_hidden_file_leads_nowhere(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.write("linde/data/.verslag.pdf", "%PDF-1.7")
    desk.initiative("kind: informal", "Lees [het verslag](../data/.verslag.pdf).")
    (told,) = desk.faults()
    assert ".verslag.pdf" in told


@pytest.mark.parametrize(
    ("languages", "told"),
    [("[nl, nl]", 'languages[2]: "nl" stands here twice'), ("[nl, xx]", 'languages[2]: "xx" is not a language code'),
     ("[zzz]", 'languages[1]: "zzz" is not a language code')],
)  # fmt: skip
def test_a_site_is_made_in_languages_that_there_are(tmp_path: Path, languages: str, told: str) -> None:
    desk = Desk(tmp_path)
    (desk.content / "index.md").write_text(f"---\ntitle: A\nmunicipality: B\nlanguages: {languages}\n---\n\nWelkom.\n")
    assert any(one.startswith("index.md:4: " + told) for one in desk.faults()), desk.faults()
