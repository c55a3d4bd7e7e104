"""What was kept never shows on a page whose sources have changed: each kind of input is changed once, and the site is
compared, byte for byte, with one that is built from nothing."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from atlas.plugin import search

from ..reading.folders import ROOT, SITES, Desk

INITIATIVES = "linde/initiatives"


class Builder:
    """Builds the desk's content in a folder of its own, which keeps what can be kept."""

    def __init__(self, desk: Desk, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
        self.desk, self.folder, self.patch = desk, folder, monkeypatch
        self.overrides = folder / "overrides"
        self.settings = (ROOT / "mkdocs.yml").read_text("utf-8")
        self.count = 0
        self.env({"ATLAS_TODAY": "2026-06-01", "ATLAS_LANGUAGE": ""})
        for path in (ROOT / "overrides").rglob("*.html"):
            target = self.overrides / path.relative_to(ROOT / "overrides")
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())

    def env(self, variables: dict[str, str]) -> None:
        for name, value in variables.items():
            self.patch.setenv(name, value)

    def again(self) -> dict[str, bytes]:
        """Build where everything was kept."""
        return self._build(self.folder / "again")

    def from_nothing(self) -> dict[str, bytes]:
        """Build where nothing was."""
        self.count += 1
        return self._build(self.folder / f"fresh-{self.count}")

    def _build(self, place: Path) -> dict[str, bytes]:
        place.mkdir(exist_ok=True)
        settings = self.settings.replace("custom_dir: overrides", f"custom_dir: {self.overrides}")
        settings = settings.replace("docs_dir: content", f"docs_dir: {self.desk.content}")
        (place / "mkdocs.yml").write_text(settings, "utf-8")
        site = place / "site"
        shutil.rmtree(site, ignore_errors=True)  # another language stands in a folder of its own
        build(load_config(str(place / "mkdocs.yml"), strict=True))
        return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def monkeypatch_module() -> pytest.MonkeyPatch:
    return pytest.MonkeyPatch()


@pytest.fixture(scope="module")
def builder(tmp_path_factory: pytest.TempPathFactory, monkeypatch_module: pytest.MonkeyPatch) -> Builder:
    folder = tmp_path_factory.mktemp("stale")
    monkeypatch_module.setattr(search, "can_search", lambda: False)
    for name in list(os.environ):
        if name.startswith("ATLAS_"):
            monkeypatch_module.delenv(name)
    return Builder(Desk(folder), monkeypatch_module, folder)


def _new_initiative(b: Builder) -> None:
    text = (b.desk.content / f"{INITIATIVES}/koor.md").read_text("utf-8")
    b.desk.write(f"{INITIATIVES}/tweede.md", text.replace("title: ", "title: Tweede ", 1))


def _second_neighbourhood(b: Builder) -> None:
    b.desk.write("oost/index.md", "---\ntitle: Oost\nmunicipality: Linde\nsummary: Een wijk.\n---\nHier.\n")
    b.desk.write("oost/initiatives/soos.md", "---\ntitle: De Soos\nkind: informal\nsummary: Soos.\n---\nWelkom.\n")


def _shared(b: Builder) -> None:
    data = SITES / "southern-women-protected/davis/data"
    head = (data / "shared_participants.yml").read_text("utf-8")
    b.desk.write("linde/data/shared_participants.yml", head)
    b.desk.write("linde/data/shared_participants.csv", "initiative_a,initiative_b,shared\neettafel,koor,5\n")


def _catalogue(b: Builder) -> None:
    text = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\nmsgid "Agenda"\nmsgstr "Wat er is"\n'
    (b.folder / "locales").mkdir(exist_ok=True)
    (b.folder / "locales/nl.po").write_text(text, "utf-8")
    b.env({"ATLAS_LOCALES": str(b.folder / "locales")})


def _override(b: Builder) -> None:
    path = b.overrides / "partials/copyright.html"
    path.write_text(path.read_text("utf-8") + "<p>Iets nieuws</p>", "utf-8")


def _setting(old: str, new: str) -> Callable[[Builder], None]:
    def change(b: Builder) -> None:
        assert old in b.settings
        b.settings = b.settings.replace(old, new)

    return change


def _edit(name: str, old: str, new: str) -> Callable[[Builder], None]:
    return lambda b: b.desk.edit(name, old, new)


CHANGES: dict[str, Callable[[Builder], None]] = {
    "nothing": lambda b: None,
    "the text of an initiative": lambda b: b.desk.write(
        f"{INITIATIVES}/koor.md", (b.desk.content / f"{INITIATIVES}/koor.md").read_text("utf-8") + "\nNog iets.\n"
    ),
    "a title": _edit(f"{INITIATIVES}/eettafel.md", "title: ", "title: Grote "),
    "a label of the vocabulary": _edit("vocabulary.yml", "nl: ", "nl: echt "),
    "the title of the atlas": _edit("index.md", "title: ", "title: Andere "),
    "the title of the neighbourhood": _edit("linde/index.md", "title: ", "title: Nieuwe "),
    "a challenge": _edit("linde/challenges/alleen.md", "title: ", "title: Echt "),
    "a translation": _edit(f"{INITIATIVES}/eettafel.en.md", "Take a seat", "Take a chair"),
    "a page beside the neighbourhoods": _edit("privacy.md", "title: ", "title: Uw "),
    "methods of one's own": lambda b: b.desk.write(
        "methods.md", (ROOT / "atlas/pages/site/texts/methods.nl.md").read_text("utf-8") + "\nEn zo.\n"
    ),
    "no methods of one's own": lambda b: (b.desk.content / "methods.md").unlink(),
    "one initiative more": _new_initiative,
    "one initiative less": lambda b: (b.desk.content / f"{INITIATIVES}/tweede.md").unlink(),
    "counts of shared participants": _shared,
    "a second neighbourhood": _second_neighbourhood,
    "the title of another neighbourhood": _edit("oost/index.md", "title: Oost", "title: Oosterbuurt"),
    "another day": lambda b: b.env({"ATLAS_TODAY": "2027-06-01"}),
    "another address of the site": lambda b: b.env({"ATLAS_SITE_URL": "https://elders.example/atlas/"}),
    "another place of the sources": lambda b: b.env({"ATLAS_EDIT_URI": "edit/draft/content/"}),
    "a background of maps": lambda b: b.env(
        {"ATLAS_TILES_URL": "https://tiles.example/{z}/{x}/{y}.png", "ATLAS_TILES_ATTRIBUTION": "Wij"}
    ),
    "a catalogue": _catalogue,
    "a template of one's own": _override,
    "a feature of the theme": _setting("    - navigation.top\n", ""),
    "an option of Markdown": _setting("permalink: true", "permalink: false"),
    "another language": lambda b: b.env({"ATLAS_LANGUAGE": "en"}),
}


@pytest.mark.parametrize("change", CHANGES)
def test_after_a_change_the_site_is_as_if_built_from_nothing(builder: Builder, change: str) -> None:
    if not builder.count:
        builder.again()
    CHANGES[change](builder)
    again, fresh = builder.again(), builder.from_nothing()
    assert again.keys() == fresh.keys()
    assert not [path for path in fresh if again[path] != fresh[path]]
    assert len(fresh) > 50
