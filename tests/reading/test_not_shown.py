"""What the site does not show stays out of the form, and comes back into the file."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from atlas.reading.front_matter import read_source
from atlas.reading.not_shown import not_shown, put_back, with_marks
from tests.reading.nasty_pages import NASTY

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


@pytest.mark.parametrize("name", NASTY)
def test_marks_are_put_back_to_the_letter(name: str) -> None:
    text = NASTY[name]
    things = not_shown(text, private=True)
    assert put_back(with_marks(text, things), text) == (text, ())


def test_all_that_changed_stays_when_marks_are_put_back() -> None:
    things = not_shown(PRIVATE)
    received = (
        with_marks(PRIVATE, things).replace("Telefooncirkel", "Belcirkel").replace("  lat: not-shown-here-5\n", "")
    )
    assert put_back(received, PRIVATE)[0] == PRIVATE.replace("Telefooncirkel", "Belcirkel").replace(
        "  lat: 52.5508\n", ""
    )


def test_nobody_reads_an_address_by_moving_its_mark() -> None:
    things = not_shown(PRIVATE)
    address = next(one.number for one in things if one.path == ("place", "address"))
    received = with_marks(PRIVATE, things).replace("Telefooncirkel", f"not-shown-here-{address}")
    text, left = put_back(received, PRIVATE)
    assert f"title: not-shown-here-{address}" in text
    assert left == (f"not-shown-here-{address}",)


@pytest.mark.parametrize("value", ["'lied #1'", '"lied #1"', "'a\n  #b'", "[x, 'lied #1']", "{cost: 'lied #1'}"])
def test_a_remark_behind_a_value_with_a_sign_stays_out_too(value: str) -> None:
    text = f"---\ntitle: {value} # bel Ria\nkind: formal\n---\nTekst\n"
    marked = with_marks(text, not_shown(text))
    assert "Ria" not in marked
    assert value in marked
    assert put_back(marked, text) == (text, ())


def test_a_mark_that_is_left_in_a_file_is_a_problem(tmp_path: Path) -> None:
    file = tmp_path / "koor.md"
    file.write_text("---\ntitle: Koor\n# not-shown-here-1\nkind: formal\n---\nTekst\n", "utf-8")
    _, problems = read_source(file, "koor.md")
    assert [(problem.line, "not-shown-here-1" in str(problem.what)) for problem in problems] == [(3, True)]


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
    assert put_back(with_marks(text, things), text) == (text, ())
