"""What a site publishes of a page's file for the form: all that its pages show, and nothing that they hide."""

import json
from datetime import date

from atlas.checking import read_checked
from atlas.pages.change.page_data import page_data
from atlas.pages.site.compile import compile_site
from atlas.pages.writing.settings import Settings
from tests.reading.nasty_pages import ROOT
from tests.reading.test_not_shown import PRIVATE

SECRETS = ("Ria", "Turfplein", "52.5508", "5.2476", "driehoog")


def test_a_private_place_and_remarks_stay_out() -> None:
    data = page_data("a/initiatives/b.md", PRIVATE)
    assert data is not None
    told = data.decode()
    assert not [secret for secret in SECRETS if secret in told]
    assert json.loads(told)["hidden"] == ["#", "place.name", "#", "place.address", "place.lat", "place.lon"]
    assert "private: true" in json.loads(told)["text"]


def test_a_private_place_stays_out_where_everybody_can_read_the_files() -> None:
    data = page_data("a/initiatives/b.md", PRIVATE, public_sources=True)
    assert data is not None
    assert [secret for secret in SECRETS if secret in data.decode()] == ["Ria", "driehoog"]
    assert "Bij Ria thuis" not in data.decode()


def test_what_a_build_publishes_for_the_form_holds_nothing_that_pages_hide() -> None:
    atlas = read_checked(ROOT / "content", date(2026, 11, 27))
    site = compile_site(atlas, "nl", date(2026, 11, 27), Settings(content=ROOT / "content"))
    made = {path: data.decode() for path, data in site.files.items() if path.startswith("change/pages/")}
    assert len(made) > 60
    told = "\n".join(made.values())
    assert "In people's homes" not in told  # a translation, which does not say that the place is private
    assert not [secret for secret in ("Bij mensen thuis", "52.5508", "5.2476") if secret in told]
    of_files = (ROOT / "content").rglob("*.md")
    remarks = [line for path in of_files for line in path.read_text("utf-8").split("---\n")[1].split("\n")]
    assert not [line for line in remarks if line.startswith("# ") and line in told]
