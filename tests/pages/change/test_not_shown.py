"""What the site does not show stays out of the form, and comes back into the file."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from atlas.checking import read_checked
from atlas.pages.change.not_shown import not_shown, put_back, with_marks
from atlas.pages.change.page_data import page_data
from atlas.pages.site.compile import compile_site
from atlas.pages.writing.settings import Settings
from atlas.reading.front_matter import read_source
from tests.pages.change.nasty import NASTY, ROOT

PRIVATE = """---
title: Telefooncirkel
kind: informal
# het adres weet Ria
place:
  name: Bij Ria thuis   # op driehoog
  address: "Turfplein 1"
  lat: 52.5508
  lon: 5.2476
  private: true
---
Tekst
"""
LINES = ("a: b", "# x", "place:", "  name: '#'", "  private: true", "  city: c # d", "c: |", "  # e")
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


@pytest.mark.parametrize("name", NASTY)
def test_marks_are_put_back_to_the_letter(name: str) -> None:
    text = NASTY[name]
    things = not_shown(text, private=True)
    assert put_back(with_marks(text, things), things) == (text, ())


def test_all_that_changed_stays_when_marks_are_put_back() -> None:
    things = not_shown(PRIVATE)
    received = (
        with_marks(PRIVATE, things).replace("Telefooncirkel", "Belcirkel").replace("  lat: not-shown-here-5\n", "")
    )
    assert put_back(received, things)[0] == PRIVATE.replace("Telefooncirkel", "Belcirkel").replace(
        "  lat: 52.5508\n", ""
    )


def test_nobody_reads_an_address_by_moving_its_mark() -> None:
    things = not_shown(PRIVATE)
    address = next(number for number, one in enumerate(things, 1) if one.path == ("place", "address"))
    received = with_marks(PRIVATE, things).replace("Telefooncirkel", f"not-shown-here-{address}")
    text, left = put_back(received, things)
    assert f"title: not-shown-here-{address}" in text
    assert left == (f"not-shown-here-{address}",)


def test_a_mark_that_is_left_in_a_file_is_a_problem(tmp_path: Path) -> None:
    file = tmp_path / "koor.md"
    file.write_text("---\ntitle: Koor\n# not-shown-here-1\nkind: formal\n---\nTekst\n", "utf-8")
    _, problems = read_source(file, "koor.md")
    assert [(problem.line, "not-shown-here-1" in str(problem.what)) for problem in problems] == [(3, True)]


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


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.sampled_from(["a: b", "# x", "place:", "  name: '#'", "  private: true", "  city: c # d", "c: |", "  # e"])
    )
)
def test_marks_and_back_for_any_lines(lines: list[str]) -> None:
    text = "---\ntitle: t\n" + "".join(f"{line}\n" for line in lines) + "---\nTekst\n"
    try:
        things = not_shown(text)
    except Exception:  # no YAML: no page either
        return
    assert put_back(with_marks(text, things), things) == (text, ())
