"""What a key figure gets from a workbook that was filled in for the first time, and from a later import."""

import datetime

from .desk import EAST, Desk, told

TABLE = "oost/initiatives/de-eettafel.md"
CHOIR = "oost/initiatives/het-koor.md"


def test_a_filled_workbook_becomes_an_atlas_that_reads(desk: Desk) -> None:
    desk.new(EAST)
    result = desk.run()
    assert told(result) == []
    assert result.written == ("index.md", "oost/index.md", TABLE, CHOIR)
    place = desk.atlas().neighbourhoods["oost"]
    assert (place.page.meta.title, place.page.meta.municipality) == ("Oost", "Rivierdam")
    table = place.initiatives["de-eettafel"].meta
    assert (table.kind, table.activities, table.languages) == ("informal", ("meals", "music"), ("nl", "en"))
    assert table.people
    assert (table.people.participants, table.people.counted_on) == (64, datetime.date(2026, 3, 18))
    assert (table.started, table.cost and table.cost.kind) == ("2015", "free")


def test_the_example_rows_become_no_pages(desk: Desk) -> None:
    desk.new({"Begin hier": EAST["Begin hier"]})
    result = desk.run()
    assert told(result) == []
    assert result.written == ("index.md", "oost/index.md")


def test_a_second_import_writes_nothing(desk: Desk) -> None:
    desk.new(EAST)
    desk.run()
    before = desk.files()
    result = desk.run()
    assert (result.written, result.updated, result.kept) == ((), (), ())
    assert desk.files() == before


def test_a_changed_cell_updates_its_page_only(desk: Desk) -> None:
    desk.new(EAST)
    desk.run()
    desk.change("Initiatieven", "De Eettafel", "In één zin", "Elke dag samen eten.")
    result = desk.run()
    assert (result.updated, result.kept) == ((TABLE,), ())
    assert desk.atlas().neighbourhoods["oost"].initiatives["de-eettafel"].original.body == "Elke dag samen eten."
    assert desk.run().updated == ()


def test_a_page_that_a_person_changed_is_left_alone_and_told_with_the_cell(desk: Desk) -> None:
    desk.new(EAST)
    desk.run()
    path = desk.content / TABLE
    path.write_text(path.read_text("utf-8").replace("Elke woensdag samen eten.", "Door ons geschreven."), "utf-8")
    before = desk.files()
    result = desk.run()
    assert desk.files() == before
    assert [(kept.path, kept.cells) for kept in result.kept] == [(TABLE, ("Initiatieven!C6",))]


def test_a_trial_writes_nothing(desk: Desk) -> None:
    desk.new(EAST)
    before = desk.files()
    result = desk.run(dry_run=True)
    assert len(result.written) == 4
    assert desk.files() == before
    assert "nothing was written" in result.report("en")


def test_a_page_that_is_no_longer_in_the_workbook_is_told_and_stays(desk: Desk) -> None:
    desk.new(EAST)
    desk.run()
    desk.new({**EAST, "Initiatieven": EAST["Initiatieven"][:1]})
    result = desk.run()
    assert result.gone == (CHOIR,)
    assert (desk.content / CHOIR).is_file()


def test_without_a_vocabulary_of_its_own_an_atlas_has_the_words_of_the_workbook(desk: Desk) -> None:
    (desk.content / "vocabulary.yml").unlink()
    desk.new(EAST)
    assert told(desk.run()) == []
    atlas = desk.atlas()
    activities = atlas.neighbourhoods["oost"].initiatives["de-eettafel"].meta.activities
    assert [atlas.vocabulary.activities[key].label["nl"] for key in activities] == ["Samen eten", "Muziek"]
