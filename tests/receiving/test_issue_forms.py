"""Forms of GitHub, Forgejo and GitLab: they keep to what forges take, and what is filled in becomes a page."""

import json
import re
from importlib.resources import files as package_files
from pathlib import Path

import jsonschema
import pytest
import yaml

from atlas.cli import main
from atlas.forms.files import HOSTS, form_files
from atlas.forms.questions import labels_of
from atlas.reading.starting_vocabulary import starting_vocabulary
from atlas.receiving.times_in_words import UnknownTimeError, meetings_in
from atlas.texts import known_languages

from .issues import HOODS, NEW, PAGE, form_of, rendered
from .mails import PAGE as TABLE
from .mails import PATH, atlas_with_page
from .test_mails import receive

TEXT = TABLE.split("---\n\n", 1)[1]


@pytest.mark.parametrize("language", known_languages())
@pytest.mark.parametrize("host", ["github", "forgejo"])
@pytest.mark.parametrize("kind", ["new", "change"])
def test_a_form_keeps_to_the_schema_of_the_forge(host: str, kind: str, language: str) -> None:
    form = form_of(host, kind, language)
    text = (
        package_files("check_jsonschema").joinpath("builtin_schemas/vendor/github-issue-forms.json").read_text("utf-8")
    )
    jsonschema.validate(form, json.loads(text))
    ids = [field["id"] for field in form["body"] if field["type"] != "markdown"]
    labels = [field["attributes"]["label"] for field in form["body"] if field["type"] != "markdown"]
    assert len(set(ids)) == len(ids) > 10
    assert len(set(labels)) == len(labels)
    assert all(re.fullmatch(r"[A-Za-z0-9_-]+", one) for one in ids)  # Forgejo takes nothing else
    options = [one for field in form["body"] for one in field["attributes"].get("options", ()) if isinstance(one, str)]
    assert options
    assert not {one.lower() for one in options} & {"none", "true", "false", "yes", "no"}  # GitHub has these itself


@pytest.mark.parametrize("language", known_languages())
def test_no_two_questions_are_called_the_same(language: str) -> None:
    labels = labels_of(language).values()
    assert len({label.casefold() for label in labels}) == len(labels)


@pytest.mark.parametrize("language", NEW)
@pytest.mark.parametrize("host", ["github", "forgejo"])
def test_a_new_initiative_becomes_a_page(tmp_path: Path, host: str, language: str) -> None:
    content = atlas_with_page(tmp_path)
    found = receive(content, rendered(form_of(host, "new", language), NEW[language]))
    assert not found.problems
    (change,) = found.changes
    assert (change.path, change.before, change.after) == ("linde/initiatives/breien-koffie.md", None, PAGE)


@pytest.mark.parametrize("language", known_languages())
def test_boxes_of_gitlab_become_the_same_page(tmp_path: Path, language: str) -> None:
    content, given = atlas_with_page(tmp_path), NEW[language]
    path = next(path for path in form_files("gitlab", "nl", starting_vocabulary(), HOODS) if "nieuw" in path)
    text = form_files("gitlab", "nl", starting_vocabulary(), HOODS)[path]
    labels = labels_of("nl")
    for key, value in NEW["nl"].items():
        for one in value if isinstance(value, list) else []:
            text = text.replace(f"- [ ] {one}\n", f"- [x] {one}\n")
        if isinstance(value, str):
            text = re.sub(rf"(### {labels[key.replace('_', '.', 1)]}\n\n<!--.*?-->\n)", rf"\1\n{value}\n", text)
    found = receive(content, text)
    assert not found.problems
    assert given
    assert found.changes[0].after == PAGE


def test_only_what_is_filled_in_changes(tmp_path: Path) -> None:
    content = atlas_with_page(tmp_path)
    for page in ("eettafel", "Eettafel", f"https://atlas.example/wijk/{PATH.removesuffix('.md')}/?x=1#meedoen", PATH):
        given = {"page": page, "schedule": "dinsdag 18.00 - 20.00 uur; vrijdag 12:00", "place_name": "De Haspel"}
        found = receive(content, rendered(form_of("github", "change", "nl"), given))
        assert not found.problems
        (change,) = found.changes
        before, after = TABLE.split("\n"), change.after.split("\n")
        assert [line for line in before if line not in after] == [
            "place: {name: Buurthuis, address: Lindelaan 1, lat: 52.1, lon: 5.1}",
            next(line for line in before if "17:30" in line),
            '    note: "Brood: zelf meenemen"',
        ]
        assert "place: {name: De Haspel, address: Lindelaan 1, lat: 52.1, lon: 5.1}" in after
        assert "    note: Koks om 14:00" in after
        assert "    note: 'Brood: zelf meenemen'" in after
        assert change.after.endswith(TEXT)


def test_another_text_takes_the_place_of_the_text(tmp_path: Path) -> None:
    content = atlas_with_page(tmp_path)
    given = {"page": "eettafel", "text": "Kom eten.\n\n## Meedoen\n\nLoop binnen."}
    (change,) = receive(content, rendered(form_of("github", "change", "en"), given)).changes
    assert change.after == TABLE.replace(TEXT, "Kom eten.\n\n## Meedoen\n\nLoop binnen.\n")
    assert receive(content, rendered(form_of("github", "change", "en"), {"page": "eettafel"})).same == (PATH,)


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"title": ""}, "Name: this is not filled in"),
        ({"neighbourhood": "Elders"}, 'there is no neighbourhood "Elders"'),
        ({"kind": "Iets anders"}, '"Iets anders" is not one of the choices; choose from: By and for neighbours'),
        ({"activities": "Crafts, Origami"}, '"Origami" is not in vocabulary.yml'),
        ({"schedule": "dinsdag 14:00\nop afspraak"}, '"op afspraak" names no day of the week'),
        ({"languages": "Klingonees"}, '"klingonees" is no language'),
        ({"title": "Eettafel"}, f"there is a page with this name already: {PATH}"),
        ({"title": "???"}, "no id can be made"),
        ({"contact_email": "jan"}, "contact.email"),
        ({"text": "Bel Jan op 06-12345678"}, "mobile"),
    ],
)
def test_what_is_missing_is_told(
    tmp_path: Path, given: dict[str, str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    content, file = atlas_with_page(tmp_path), tmp_path / "issue.md"
    form = form_of("github", "new", "en")
    for field in form["body"]:
        field["attributes"].pop("options", None) if field["type"] == "dropdown" else None
    words = {key: ", ".join(value) if isinstance(value, list) else value for key, value in NEW["en"].items()}
    file.write_text(rendered(form, {**words, **given}), "utf-8")
    call = ["receive", str(file), str(content), "--language", "en", "--today", "2026-06-01"]
    assert main(call) == 1
    assert told in capsys.readouterr().out


@pytest.mark.parametrize(("page", "told"), [("eetafel", 'did you mean "Eettafel"?'), ("../../etc", "no initiative")])
def test_a_page_that_is_not_there_is_told(tmp_path: Path, page: str, told: str) -> None:
    content = atlas_with_page(tmp_path)
    (problem,) = receive(content, rendered(form_of("github", "change", "en"), {"page": page})).problems
    assert told in problem.to("en")


TUESDAY = {"weekday": "tuesday", "from": "14:00", "until": "16:00"}


@pytest.mark.parametrize(
    ("text", "meetings"),
    [
        ("dinsdag 14:00-16:00", [TUESDAY]),
        ("Elke dinsdag van 14.00 tot 16.00 uur", [TUESDAY]),
        ("* di 14u-16u", [TUESDAY]),
        ("Tuesdays, 2 - 4pm", [TUESDAY]),
        ("Every Tuesday 2pm till 4pm", [TUESDAY]),
        ("dinsdag 14-16 (eerst bellen)", [{**TUESDAY, "note": "eerst bellen"}]),
        ("dinsdag 14:00-16:00, behalve in augustus", [{**TUESDAY, "note": "behalve in augustus"}]),
        ("eerste en derde dinsdag v.d. maand 14:00-16:00", [{**TUESDAY, "every": ["first", "third"]}]),
        ("laatste dinsdag van de maand 14:00-16:00", [{**TUESDAY, "every": "last"}]),
        ("om de week dinsdag 14-16 vanaf 5 januari 2027", [{**TUESDAY, "every": "two-weeks", "starts": "2027-01-05"}]),
        ("dinsdag 1 december 2026 14:00-16:00", [{**TUESDAY, "starts": "2026-12-01", "ends": "2026-12-01"}]),
        ("di 14:00-16:00 en 19:00-21:00", [TUESDAY, {**TUESDAY, "from": "19:00", "until": "21:00"}]),
        ("ma en wo vanaf 9 uur", [{"weekday": day, "from": "09:00"} for day in ("monday", "wednesday")]),
        ("ma t/m wo 9:00", [{"weekday": day, "from": "09:00"} for day in ("monday", "tuesday", "wednesday")]),
        ("weekend 10-11", [{"weekday": day, "from": "10:00", "until": "11:00"} for day in ("saturday", "sunday")]),
        ("dinsdagavond", [{"weekday": "tuesday", "note": "dinsdagavond"}]),
        ("dinsdagmiddag 14-16", [TUESDAY]),
    ],
)
def test_times_are_read_as_people_write_them(text: str, meetings: list[dict[str, object]]) -> None:
    assert meetings_in(text) == meetings


@pytest.mark.parametrize("text", ["op afspraak", "2x per maand", "25:00-26:00", "zie de website", "dagje uit"])
def test_no_day_is_made_up(text: str) -> None:
    with pytest.raises(UnknownTimeError):
        meetings_in(text)


@pytest.mark.parametrize("host", HOSTS)
def test_forms_are_written_in_the_words_of_the_atlas(tmp_path: Path, host: str) -> None:
    content = atlas_with_page(tmp_path)
    assert (
        main(["issue-forms", str(content), "--host", host, "--to", str(tmp_path / "new"), "--today", "2026-06-01"]) == 0
    )
    texts = {path.name: path.read_text("utf-8") for path in (tmp_path / "new").rglob("*") if path.is_file()}
    assert len(texts) == 2
    title = yaml.safe_load((content / "linde/index.md").read_text("utf-8").split("---")[1])["title"]
    assert sum(title in text for text in texts.values()) == 1
    assert all("Samen eten" in text for text in texts.values())
