"""Rows of examples: those of a new workbook become no page; pages that are called so come back as they were."""

from openpyxl import load_workbook

from .desk import EAST, Desk, told

PAGE = """\
---
title: 'Voorbeeld: {name}'
kind: informal
summary: {summary}
schedule:
  - weekday: tuesday
    from: 10:00
    until: 12:00
also_attend:
  counted_on: 2026-05-01
  asked: 40
  counts: {{{other}: 10}}
---

Wij drinken koffie.
"""
CHALLENGE = """\
---
title: 'Voorbeeld: elkaar ontmoeten'
stated_by: De wijkraad
stated_on: 2026-05-01
needs:
  - id: aanloop
    title: Een plek om binnen te lopen
---

Veel mensen spreken te weinig anderen.
"""
KOFFIE = "oost/initiatives/voorbeeld-koffie.md"


def _with_examples(desk: Desk) -> None:
    desk.vocabulary()
    for name, text in {
        "index.md": "---\ntitle: Rivierdam\nmunicipality: Rivierdam\nlanguages: [nl]\n---\n\nX.\n",
        "oost/index.md": "---\ntitle: 'Voorbeeld: Oost'\nmunicipality: Rivierdam\n---\n\nX.\n",
        KOFFIE: PAGE.format(name="koffie", summary="Elke dinsdag.", other="voorbeeld-koor"),
        "oost/initiatives/voorbeeld-koor.md": PAGE.format(name="koor", summary="Samen.", other="voorbeeld-koffie"),
        "oost/challenges/voorbeeld-ontmoeten.md": CHALLENGE,
    }.items():
        (desk.content / name).parent.mkdir(parents=True, exist_ok=True)
        (desk.content / name).write_text(text, "utf-8")


def test_pages_that_are_called_examples_come_back_as_they_were(desk: Desk) -> None:
    _with_examples(desk)
    before = desk.files()
    desk.export("oost")
    result = desk.run("content/oost")
    assert told(result) == []
    assert (result.written, result.updated, result.kept, result.gone, result.remarks) == ((), (), (), (), ())
    assert len(result.unchanged) == 4
    assert desk.files() == before


def test_they_come_back_from_a_workbook_that_does_not_tell_what_pages_were_called(desk: Desk) -> None:
    _with_examples(desk)
    before = desk.files()
    desk.export("oost")
    book = load_workbook(desk.file)
    for row in book["_atlas"].iter_rows():
        row[2].value = None
    book.save(desk.file)
    result = desk.run("content/oost")
    assert (result.updated, result.gone) == ((), ())
    assert desk.files() == before


def test_what_is_changed_in_their_rows_is_taken(desk: Desk) -> None:
    _with_examples(desk)
    desk.export("oost")
    desk.change("Initiatieven", "Voorbeeld: koffie", "In één zin", "Elke woensdag.")
    desk.change("Initiatieven", "Voorbeeld: koor", "Naam", "Voorbeeld: het koor van Oost")
    result = desk.run("content/oost")
    assert result.updated == (KOFFIE, "oost/initiatives/voorbeeld-koor.md")
    assert "summary: Elke woensdag." in desk.page(KOFFIE)
    assert "Voorbeeld: het koor van Oost" in desk.page("oost/initiatives/voorbeeld-koor.md")
    assert result.gone == ()


def test_an_example_that_somebody_adds_is_no_page_and_is_told(desk: Desk) -> None:
    _with_examples(desk)
    desk.export("oost")
    book = load_workbook(desk.file)
    tab = book["Initiatieven"]
    row = tab.max_row + 1
    desk.fill(tab, "Naam", row, "Voorbeeld: iets anders")
    desk.fill(tab, "Soort", row, "Vereniging of instelling")
    book.save(desk.file)
    result = desk.run("content/oost")
    assert result.written == ()
    (remark,) = result.remarks
    assert f"Initiatieven!A{row}: " in str(remark)
    assert "was left out, as an example" in str(remark)


def test_the_examples_of_a_new_workbook_are_left_out_without_a_word(desk: Desk) -> None:
    desk.new(EAST)
    result = desk.run()
    assert result.remarks == ()
    assert not [path for path in desk.files() if "voorbeeld" in path]
    assert len(desk.atlas().neighbourhoods["oost"].initiatives) == 2
