"""What a change does is told whole: the pages of the site that it lists are those that change, and no others."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from atlas.comparing.as_json import as_json
from atlas.comparing.markdown import markdown
from tests.comparing.conftest import DEMONSTRATION, FILLED, Change

Copied = Callable[[Path], Change]
BARN = "nieuwe-erven/initiatives/buurtschuur.md"


def _new_page(change: Change) -> None:
    text = (change.content / BARN).read_text("utf-8")
    (change.content / "nieuwe-erven/initiatives/hooizolder.md").write_text(text.replace("De Buurtschuur", "De Zolder"))


def _picture(change: Change) -> None:
    Image.new("RGB", (120, 90), "red").save(change.content / "hof/initiatives/tafel.png")


KINDS: dict[str, tuple[Path, Callable[[Change], object]]] = {
    "times": (DEMONSTRATION, lambda c: c.edit(BARN, "weekday: friday", "weekday: saturday")),
    "a page more": (DEMONSTRATION, _new_page),
    "a word to choose from": (FILLED, lambda c: c.edit("vocabulary.yml", "Samen eten", "Aan tafel")),
    "a page beside the neighbourhoods": (FILLED, lambda c: c.edit("privacy.md", "title: ", "title: Onze ")),
    "counts": (FILLED, lambda c: c.edit("hof/data/shared_participants.csv", "koor,tafel,10", "koor,tafel,15")),
    "a picture": (FILLED, _picture),
}


def test_nothing_changes_where_nothing_differs(change: Copied) -> None:
    difference = change(FILLED).compared()
    assert difference.nothing
    assert "Nothing changes." in markdown(difference, "en")
    assert "<details>" not in markdown(difference, "en")


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_the_pages_listed_are_those_that_differ(kind: str, change: Copied) -> None:
    site, make = KINDS[kind]
    changed = change(site)
    make(changed)
    difference = changed.compared()
    assert difference.computed
    assert {page.path for page in difference.shown} == changed.differing_pages()
    assert difference.pages or difference.files
    assert as_json(difference, "nl")


def test_a_side_that_cannot_be_read_still_gives_pages_and_problems(change: Copied) -> None:
    changed = change(FILLED).edit("hof/initiatives/tafel.md", "weekday: wednesday", "weekday: woensdagen")
    difference = changed.compared()
    assert not difference.computed
    (page,) = difference.pages
    assert (page.path, page.title, page.keys) == ("hof/initiatives/tafel.md", "hof/initiatives/tafel.md", ())
    assert difference.problems_new
    told = markdown(difference, "en")
    assert "woensdagen" in told  # in what the check says
    assert "What it does to figures is not known" in told
    assert as_json(difference, "en")


def test_what_is_hidden_is_told_without_its_figure(change: Copied) -> None:
    changed = change(FILLED).edit("hof/data/shared_participants.yml", "public_source", "# public_source")
    changed.edit("hof/data/shared_participants.csv", "koor,tafel,10\n", "")
    changed.edit("hof/initiatives/tafel.md", "counts: {koor: 10, bus: 15}", "counts: {bus: 15}")
    difference = changed.compared("en")
    assert difference.computed
    (gone,) = [one for one in difference.protected if one.what == "line"]
    assert gone.now == "hidden"
    assert gone.who == ("hof/koor", "hof/tafel")
    for told in (markdown(difference, "en"), as_json(difference, "en")):
        assert "10–14" not in told
        assert "koor: 10" not in told
    assert "A line is no longer shown, between Koor Hof and" in markdown(difference, "en")


def test_a_page_that_cannot_be_read_solves_no_warning(change: Copied) -> None:
    """The demonstration has pages that were not confirmed for a year."""
    changed = change(DEMONSTRATION).edit("de-wending/initiatives/eettafel.md", "kind: informal", "kind: informeel")
    assert changed.compared().problems_solved == ()


def test_what_may_not_be_published_is_not_repeated_from_a_broken_page(change: Copied) -> None:
    changed = change(FILLED).edit("hof/initiatives/tafel.md", "title: De Tafel", 'title: "Bel Jan 06-12345678"')
    difference = changed.compared()
    assert difference.problems_new
    for told in (markdown(difference, "nl"), as_json(difference, "nl")):
        assert "12345678" not in told
        assert "Bel Jan" not in told
