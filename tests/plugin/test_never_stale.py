"""What was kept never shows on a page whose sources have changed: each kind of input is changed once, and the site is
compared, byte for byte, with one that is built from nothing."""

import json
from collections.abc import Callable

from atlas.releasing.manifest import MANIFEST, hashes, manifest_text

from ..history.repository import Repository
from ..reading.folders import ROOT, SITES
from .builder import Builder

INITIATIVES = "linde/initiatives"


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


def _earlier(b: Builder) -> None:
    head = "counted_on: 1939-01-01\nhow: Geteld.\nasked: all\ninitiatives: [eettafel, koor]\n"
    b.desk.write("linde/data/earlier/1939.yml", head)
    b.desk.write("linde/data/earlier/1939.csv", "initiative_a,initiative_b,shared\neettafel,koor,10\n")


def _catalogue(b: Builder) -> None:
    text = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\nmsgid "Agenda"\nmsgstr "Wat er is"\n'
    (b.folder / "locales").mkdir(exist_ok=True)
    (b.folder / "locales/nl.po").write_text(text, "utf-8")
    b.env({"ATLAS_LOCALES": str(b.folder / "locales")})


def _override(b: Builder) -> None:
    path = b.overrides / "partials/copyright.html"
    path.write_text(path.read_text("utf-8") + "<p>Iets nieuws</p>", "utf-8")


def _commit(b: Builder) -> None:
    repository = Repository(b.desk.content, ".")
    repository.commit("2026-02-01")
    b.desk.edit(f"{INITIATIVES}/eettafel.md", "Grote ", "Lange ")
    repository.commit("2026-05-01")


def _release(name: str, day: str, level: str) -> Callable[[Builder], None]:
    """A release beside the site, with a page that is gone since. `level`: of a verdict in it."""

    def change(b: Builder) -> None:
        place = b.folder / "releases" / name
        (place / "linde/weg").mkdir(parents=True, exist_ok=True)
        (place / "linde/weg/index.html").write_text("<p>Weg</p>", "utf-8")
        here = {
            "title": "De Linde",
            "initiatives": {"weg": "Weg"},
            "verdicts": {"alleen": {"title": "A", "level": level}},
        }
        facts = {"day": day, "commit": "", "changed": False, "name": name, "neighbourhoods": {"linde": here}}
        (place / "release.json").write_text(json.dumps(facts), "utf-8")
        (place / MANIFEST).write_text(manifest_text(hashes(place)), "utf-8")
        if "      releases: " not in b.settings:
            _setting("  - atlas:\n", f"  - atlas:\n      releases: {b.folder / 'releases'}\n")(b)

    return change


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
    "counts of an earlier year": _earlier,
    "a second neighbourhood": _second_neighbourhood,
    "the title of another neighbourhood": _edit("oost/index.md", "title: Oost", "title: Oosterbuurt"),
    "what git knows": _commit,
    "another day": lambda b: b.env({"ATLAS_TODAY": "2027-06-01"}),
    "another address of the site": lambda b: b.env({"ATLAS_SITE_URL": "https://elders.example/atlas/"}),
    "another place of the sources": lambda b: b.env({"ATLAS_EDIT_URI": "edit/draft/content/"}),
    "a background of maps": lambda b: b.env(
        {"ATLAS_TILES_URL": "https://tiles.example/{z}/{x}/{y}.png", "ATLAS_TILES_ATTRIBUTION": "Wij"}
    ),
    "a catalogue": _catalogue,
    "a template of one's own": _override,
    "a feature of the theme": _setting("  custom_dir:", "  features: [toc.follow]\n  custom_dir:"),
    "an option of Markdown": _setting("plugins:", "markdown_extensions: [{toc: {permalink: false}}]\nplugins:"),
    "a licence": _edit("index.md", "title: ", "licence: CC-BY-4.0\ntitle: "),
    "a publisher": _edit("index.md", "title: ", 'publisher: {name: "Gemeente Linde"}\ntitle: '),
    "another publisher": _edit("index.md", "Gemeente Linde", "Gemeente Esdoorn"),
    "a release": _release("2026-01", "2026-01-01", "1"),
    "a release that says something else": _release("2026-01", "2026-01-01", "2"),
    "a newer release": _release("2026-02", "2026-02-01", "0"),
    "no history": _setting("  - atlas:\n", "  - atlas:\n      history: false\n"),
    "another language": lambda b: b.env({"ATLAS_LANGUAGE": "en"}),
}


def test_after_every_change_the_site_is_as_if_built_from_nothing(builder: Builder) -> None:
    builder.again()
    wrong: dict[str, list[str]] = {}
    for name, change in CHANGES.items():
        change(builder)
        again, fresh = builder.again(), builder.from_nothing()
        assert len(fresh) > 50
        wrong |= {name: sorted(path for path in {*again, *fresh} if again.get(path) != fresh.get(path))}
    assert not {name: paths for name, paths in wrong.items() if paths}
