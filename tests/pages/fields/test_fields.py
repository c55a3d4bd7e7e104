"""What a page may say, field by field: a page for each kind, and schemas at addresses that stay."""

import json
import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from atlas.pages.site.compile import compile_site
from atlas.pages.writing.compiled import CompiledSite
from atlas.pages.writing.settings import Settings
from atlas.reading.front_matter import read_source
from atlas.schema import kind_named, kinds, schema
from atlas.schema.fields import keys_of

from ...reading.folders import SITES, SMALL, Desk, compiled, problems_of, read

FILLED, DAY = SITES / "filled", date(2026, 11, 27)


@cache
def small(language: str) -> CompiledSite:
    return compiled(SMALL, language)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("kind", kinds())
def test_each_field_has_a_heading_an_address_and_an_example(kind: str, language: str) -> None:
    text = small(language).pages[f"fields/{kind}.md"].text
    told = schema(kind, language)["properties"]
    for key in keys_of(kind_named(kind).model):
        assert re.search(rf"(?m)^### .* \{{ #{key} \}}\n\n`{key}`", text), key
        assert f"\n{key}:" in text
        assert told[key]["description"].split(":")[0] in text.replace("&#39;", "'")


@pytest.mark.parametrize("kind", [kind for kind in kinds() if kind_named(kind).is_page])
def test_the_shortest_page_is_one_to_begin_with(kind: str, tmp_path: Path) -> None:
    text = small("nl").pages[f"fields/{kind}.md"].text
    shortest = text.split("```yaml\n", 1)[1].split("```", 1)[0]
    (tmp_path / "page.md").write_text(shortest, "utf-8")
    source, problems = read_source(tmp_path / "page.md", "page.md")
    assert source is not None
    assert not problems
    kind_named(kind).model.model_validate(source.yaml.value)
    assert set(source.yaml.value) == set(schema(kind, "nl")["required"])


def test_schemas_stand_at_addresses_that_stay_in_every_language_of_the_atlas(tmp_path: Path) -> None:
    site = compile_site(read(FILLED, DAY), "nl", DAY, Settings("https://atlas.example/"))
    names = {path for path in site.files if path.startswith("schema/")}
    assert names == {f"schema/{kind}{end}" for kind in kinds() for end in (".json", ".nl.json", ".en.json")}
    for name in names:
        found = json.loads(site.files[name])
        Draft202012Validator.check_schema(found)
        assert found["$id"] == f"https://atlas.example/{name}"
    assert json.loads(site.files["schema/call.json"])["title"] == json.loads(site.files["schema/call.nl.json"])["title"]


def test_a_site_in_another_language_has_its_own(tmp_path: Path) -> None:
    site = compiled(FILLED, "en", DAY)
    assert {path for path in site.files if path.startswith("schema/call")} == {
        "schema/call.json",
        "schema/call.en.json",
    }
    assert json.loads(site.files["schema/call.json"])["$id"] == "/schema/call.json"


def test_words_to_choose_from_are_those_of_the_atlas(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.write("vocabulary.yml", "activities:\n  bees: {label: {nl: Bijen, en: Bees}}\n")
    site = compiled(desk.content, "nl")
    assert "`bees` (Bijen)" in site.pages["fields/initiative.md"].text
    found = json.loads(site.files["schema/initiative.nl.json"])["properties"]["activities"]
    assert "bees" in found["items"]["enum"]


def test_a_page_of_ones_own_can_lead_to_a_field_and_no_neighbourhood_can_take_its_place(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.write("about.md", "---\ntitle: Over\n---\n\nZie [de velden](fields/initiative.md#schedule).\n")
    assert "#schedule" in compiled(desk.content, "nl").pages["about.md"].text
    for name in ("fields", "schema"):
        desk.write(f"{name}/index.md", (SMALL / "linde/index.md").read_text("utf-8"))
    told = problems_of(desk.content)
    assert {problem.path.partition("/")[0] for problem in told} >= {"fields", "schema"}
