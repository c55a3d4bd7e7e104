"""What a neighbour reads of a change: plain words for every key, and nothing that somebody took back or hid."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from atlas.history.names import Names
from atlas.history.told_changes import told_changes
from atlas.history.values import InLanguages
from atlas.history.written import MODELS, Written, kind_of, written

FILLED = Path(__file__).parents[1] / "sites" / "filled"
PAGE = """\
title: Koor
kind: informal
place: {name: De Haspel, address: Turfplein 1, lat: 52.55, lon: 5.25}
schedule: [{weekday: monday, from: 14:00, until: 16:00, note: bij Annie}]
contact: {phone: 0123 456 789}
status: active
"""
TEXT = "Wij zingen.\n\nKom ook."


def _page(front: str = PAGE, text: str = TEXT) -> Written:
    page = written(f"---\n{front}---\n{text}\n", "initiative")
    assert page is not None
    return page


def _told(front: str, text: str = TEXT, language: str = "en", before: str = PAGE) -> list[str]:
    return [one.to(language) for one in told_changes(_page(before), _page(front, text))]


def _filled() -> Iterator[tuple[str, Written]]:
    for path in sorted(FILLED.rglob("*.md")):
        name = path.relative_to(FILLED).as_posix()
        kind = kind_of(name)
        page = written(path.read_text("utf-8"), kind) if kind else None
        if page:
            yield name, page


def test_every_key_of_every_kind_of_page_is_told_in_words() -> None:
    told: dict[str, set[str]] = {}
    for _, page in _filled():
        for key in page.values:
            without = replace(page, values={name: fact for name, fact in page.values.items() if name != key})
            sides = told_changes(page, without), told_changes(without, page)
            for language in ("en", "nl"):
                if all(said and all(one.to(language).strip(" .:") for one in said) for said in sides):
                    told.setdefault(page.kind, set()).add(key)
    for kind, model in MODELS.items():
        keys = {field.alias or name for name, field in model.model_fields.items()}
        assert keys <= told[kind] | {"status"}, f"no words for {keys - told[kind]} of {kind}"


def test_it_is_told_as_a_neighbour_would() -> None:
    assert _told(PAGE.replace("monday", "tuesday")) == [
        "The times changed: every Tuesday, 14:00–16:00 instead of every Monday, 14:00–16:00."
    ]
    assert _told(PAGE.replace("456", "654")) == ["There is another telephone number."]
    assert _told(PAGE.replace("bij Annie", "bij Bep")) == ["What stands beside the times changed."]
    assert _told(PAGE.replace("Turfplein 1", "Turfplein 1, postcode: 8249 AA")) == ["The address is told more fully."]
    assert _told(PAGE.replace("Turfplein 1", "Turfplein 2")) == ["The address changed."]
    assert _told(PAGE.replace("52.55", "52.56")) == ["It stands elsewhere on the map."]
    assert _told(PAGE.replace("active", "paused")) == ["It is having a break."]
    assert _told(PAGE.replace("active", "paused"), language="nl") == ["Het heeft even pauze."]
    assert _told(PAGE.replace("Koor", "Zangclub")) == ["It has another name now: Zangclub"]
    assert _told(PAGE + "people: {participants: 40}\n", before=PAGE + "people: {participants: 35}\n") == [
        "Participants: 40 instead of 35."
    ]


def test_who_writes_down_late_that_somebody_looked_tells_when_that_was() -> None:
    before, after = _page(), _page(f"{PAGE}confirmed_on: 2026-11-03\n")
    assert str(*told_changes(before, after, day=date(2026, 11, 10))) == "Somebody looked: it is all right."
    late = told_changes(before, after, day=date(2026, 11, 28))
    assert late[0].to("nl") == "Op 3 november 2026 keek iemand: alles klopte."
    assert told_changes(before, after), "of no day"


def test_names_are_those_of_the_atlas_in_the_language_of_the_reader() -> None:
    names = Names(challenges={"alleen": InLanguages((("nl", "Minder alleen"), ("en", "Less alone")))})
    page = _page(PAGE + "contributes: [{challenge: alleen, needs: [x]}, {challenge: gone, needs: [x]}]\n")
    told = told_changes(_page(), page, names)
    assert [one.to("en") for one in told] == [
        "It contributes to “Less alone” now.",
        "It contributes to one more challenge.",
    ]
    assert told[0].to("nl") == "Het draagt nu bij aan ‘Minder alleen’."


def test_a_text_is_told_by_its_paragraphs() -> None:
    assert _told(PAGE, "Wij zingen.\n\nKom gerust.") == ["A few words of the text changed."]
    assert _told(PAGE, "Wij  zingen.\n\n\nKom\nook.") == []
    longer = TEXT + "\n\n" + "Er is koffie en er is thee voor wie dat wil. " * 3
    assert _told(PAGE, longer) == ["The text is longer.", "1 paragraph came in."]
    assert _told(PAGE, longer, "nl")[1] == "Er kwam 1 alinea bij."


@pytest.mark.parametrize("at", ["before", "after", "now"])
def test_a_place_that_is_or_was_private_is_never_told(at: str) -> None:
    private = PAGE.replace("lon: 5.25", "lon: 5.25, private: true")
    other = PAGE.replace("De Haspel", "Bij Annie thuis").replace("52.55", "52.57")
    versions = {"before": PAGE, "after": other, "now": other, at: private}
    told = told_changes(_page(versions["before"]), _page(versions["after"]), now=_page(versions["now"]))
    assert [str(one) for one in told] == ["The place changed."]


def test_what_somebody_wrote_and_took_back_does_not_come_back() -> None:
    old = PAGE.replace("Koor", "Koor van Annie") + "summary: Annie zingt\ncore_quality: Annie\n"
    old = old.replace("De Haspel", "Annie thuis").replace("0123 456 789", "06 Annie")
    for before, after in ((old, PAGE), (PAGE, old)):
        told = told_changes(_page(before, "Annie " * 9), _page(after), now=_page())
        assert len(told) >= 6
        assert not [one for one in told for language in ("en", "nl") if "Annie" in one.to(language)]


def test_counts_that_are_protected_are_not_put_side_by_side() -> None:
    counted = PAGE + "also_attend: {counted_on: 2026-01-01, asked: 58, counts: {bus: 15}}\n"
    told = _told(counted, before=counted.replace("58", "41").replace("15", "10"))
    assert told == ["Also attend: changed."]


def test_meetings_that_were_over_then_are_not_told_as_the_times() -> None:
    over = PAGE.replace("note: bij Annie", "ends: 2025-01-01")
    told = told_changes(_page(over), _page(), day=date(2026, 1, 1))
    assert [str(one) for one in told] == ["The times are told: every Monday, 14:00–16:00."]


@pytest.mark.parametrize(
    "front", ["schedule: often\n", "colour: blue\n", "title: [1]\n", "place: {lat: 1}\n", "a: {b: [c]}\n"]
)
def test_a_version_that_our_models_do_not_take_is_told_as_far_as_it_goes(front: str) -> None:
    told = told_changes(_page(), _page(front + "kind: informal\n"))
    assert told
    assert not [one for one in told if "Unread" in str(one)]


@pytest.mark.parametrize(
    "text", ["", "no front matter", "---\n", "---\na: [\n---\n", "---\n- a\n---\n", "---\n: :\n---"]
)
def test_what_is_no_page_is_not_read(text: str) -> None:
    page = written(text, "initiative")
    assert page is None or not page.values


def test_a_page_that_is_new_or_gone_says_so() -> None:
    assert [str(one) for one in told_changes(None, _page())] == ["This page is new."]
    assert [str(one) for one in told_changes(_page(), None)] == ["This page was taken away."]
    assert told_changes(None, None) == told_changes(_page(), _page()) == ()
