"""The form holds every field of the schema, and is not there where a site wants none."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from atlas.pages.change.form_file import forms
from atlas.pages.change.groups import BODY, FORMS, KEPT
from atlas.pages.site.compile import compile_site
from atlas.pages.writing.settings import DEFAULTS
from atlas.reading.read import read_atlas
from atlas.schema import schema

from ...reading.folders import SMALL

DAY = date(2026, 11, 23)


def test_every_field_of_the_schema_has_a_control_or_is_kept_on_purpose() -> None:
    atlas = read_atlas(SMALL, DAY)
    for kind, parts in forms(atlas.shell, "nl").items():
        held = [field["key"] for part in parts for field in part["fields"]]
        assert len(held) == len(set(held)), kind
        assert {*held} - {BODY} | KEPT.get(kind, frozenset()) == set(schema(kind, "nl")["properties"]), kind
        assert "more" not in {part["id"] for part in parts}, f"a new key of {kind} needs its place in the form"
    assert set(FORMS) == set(forms(atlas.shell, "en"))


def test_with_the_switch_off_there_is_no_form_and_no_page_leads_to_one() -> None:
    atlas = read_atlas(SMALL, DAY)
    with_form = compile_site(atlas, "nl", DAY, replace(DEFAULTS, content=Path(SMALL)))
    without = compile_site(atlas, "nl", DAY, replace(DEFAULTS, change_form=False))
    assert "change.md" in with_form.pages
    assert "change/linde.json" in with_form.files
    assert "change.md" not in without.pages
    assert not [path for path in without.files if path.startswith("change/")]
    leading = [path for path, page in with_form.pages.items() if "change/?" in page.text]
    assert leading
    assert not [path for path, page in without.pages.items() if "change/?" in page.text]
