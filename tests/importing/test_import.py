"""What an officer gets from a first import, and from a later one."""

import pytest

from atlas.importing.list_import import import_list
from atlas.reading.problems import AtlasError

from .lists import CLUBS, MAPPING, TODAY, Desk, skipped

CARD_CLUB = "mill/initiatives/card-club.md"


def test_a_list_becomes_an_atlas_that_reads(desk: Desk) -> None:
    result = desk.run()
    assert result.written == (
        "index.md",
        "mill/index.md",
        "vocabulary.yml",
        CARD_CLUB,
        "mill/initiatives/choir.md",
    )
    club = desk.initiative("card-club")
    assert club.activities == ("cards", "chess")
    assert club.summary == "Club for Cards, Chess"
    assert club.imported
    assert (club.imported.source, club.imported.key, club.imported.licence) == ("Club list", "Card Club", "CC0-1.0")


def test_an_empty_cell_leaves_its_key_and_its_line_out(desk: Desk) -> None:
    desk.run()
    choir = desk.atlas().neighbourhoods["mill"].initiatives["choir"].original
    assert choir.meta.place is None
    assert choir.body == "**What:** Singing"


def test_a_second_run_writes_nothing(desk: Desk) -> None:
    desk.run()
    before = {path: path.stat().st_mtime_ns for path in desk.content.rglob("*.*")}
    result = desk.run()
    assert (result.written, result.updated) == ((), ())
    assert result.unchanged == (CARD_CLUB, "mill/initiatives/choir.md")
    assert {path: path.stat().st_mtime_ns for path in desk.content.rglob("*.*")} == before


def test_a_changed_row_updates_its_page_only(desk: Desk) -> None:
    desk.run()
    result = desk.run(CLUBS.replace("Mill Lane 1", "Mill Lane 2"))
    assert result.updated == (CARD_CLUB,)
    place = desk.initiative("card-club").place
    assert place
    assert place.address == "Mill Lane 2"


def test_a_trial_writes_nothing(desk: Desk) -> None:
    result = desk.run(dry_run=True)
    assert len(result.written) == 5
    assert not desk.content.exists()
    assert "nothing was written" in result.report("en")


@pytest.mark.parametrize(
    "edit", [("Mill Lane 1", "Mill Lane 1a"), ("**What:**", "We play:"), ("kind: informal", "kind: formal")]
)
def test_what_a_person_changed_is_kept(desk: Desk, edit: tuple[str, str]) -> None:
    desk.run()
    page = desk.page(CARD_CLUB)
    edited = page.read_text("utf-8").replace(*edit)
    page.write_text(edited, "utf-8")
    result = desk.run(CLUBS.replace("Cards, Chess", "Chess"))
    assert page.read_text("utf-8") == edited
    (kept,) = result.kept
    assert kept.path == CARD_CLUB
    assert {"summary", "activities", "body"} <= set(kept.keys)
    assert f"{CARD_CLUB}: a person changed this page; the list differs in:" in result.report("en")


def test_a_kept_page_tells_that_the_list_did_not_change(desk: Desk) -> None:
    desk.run()
    page = desk.page(CARD_CLUB)
    page.write_text(page.read_text("utf-8") + "\nCome along.\n", "utf-8")
    (kept,) = desk.run().kept
    assert kept.keys == ()
    assert "the list did not change since" in str(kept.why)


def test_line_endings_of_another_computer_are_no_change(desk: Desk) -> None:
    desk.run()
    page = desk.page(CARD_CLUB)
    page.write_bytes(page.read_bytes().replace(b"\n", b"\r\n"))
    assert desk.run().kept == ()


def test_a_page_made_by_hand_is_kept(desk: Desk) -> None:
    page = desk.page(CARD_CLUB)
    page.parent.mkdir(parents=True)
    page.write_text("---\ntitle: Ours\nkind: informal\n---\n\nWe wrote this.\n", "utf-8")
    (kept,) = desk.run().kept
    assert "by hand" in str(kept.why)
    assert "We wrote this." in page.read_text("utf-8")


def test_a_page_of_another_list_is_kept(desk: Desk) -> None:
    desk.run()
    result = desk.run(mapping=MAPPING.replace("name: Club list", "name: Other list"))
    assert {str(kept.why) for kept in result.kept} == {"this page comes from another list"}


def test_a_page_that_cannot_be_read_is_kept(desk: Desk) -> None:
    desk.run()
    desk.page(CARD_CLUB).write_text("no front matter any more", "utf-8")
    assert [kept.path for kept in desk.run().kept] == [CARD_CLUB]


def test_pages_around_the_list_are_never_written_again(desk: Desk) -> None:
    desk.run()
    for name in ("index.md", "mill/index.md", "vocabulary.yml"):
        page = desk.page(name)
        page.write_text(page.read_text("utf-8") + "\n", "utf-8")
    before = desk.page("vocabulary.yml").read_text("utf-8")
    desk.run(mapping=MAPPING.replace("title: Mill", "title: Other"))
    assert desk.page("vocabulary.yml").read_text("utf-8") == before
    assert "title: Mill" in desk.page("mill/index.md").read_text("utf-8")


def test_a_row_that_vanished_is_told_and_its_page_stays(desk: Desk) -> None:
    desk.run()
    result = desk.run("name,what,where\nChoir,Singing,\n")
    assert result.gone == (CARD_CLUB,)
    assert desk.page(CARD_CLUB).is_file()
    assert CARD_CLUB in result.report("nl")


def test_a_row_that_became_unusable_is_not_called_vanished(desk: Desk) -> None:
    desk.run()
    result = desk.run(CLUBS + "Card club,Chess,\n")
    assert result.gone == ()
    assert [problem.line for problem in result.skipped] == [4]


def test_two_rows_with_one_id_are_told_and_not_numbered(desk: Desk) -> None:
    result = desk.run(CLUBS + "card CLUB!,Chess,Elsewhere 2\n")
    assert len(skipped(result)) == 1
    assert skipped(result)[0].startswith('4: id: row 2 has the same id "card-club"')
    place = desk.initiative("card-club").place
    assert place
    assert place.address == "Mill Lane 1"


def test_two_rows_with_one_title_are_told(desk: Desk) -> None:
    mapping = MAPPING.replace("page:\n", "id: where\npage:\n")
    result = desk.run("name,what,where\nCard Club,Chess,Mill Lane 1\nCARD  club,Chess,Elsewhere 2\n", mapping)
    assert [one for one in skipped(result) if one.startswith('3: title: row 2 has the same title "CARD')]
    assert len(desk.atlas().neighbourhoods["mill"].initiatives) == 1


def test_an_id_used_elsewhere_in_the_atlas_is_told(desk: Desk) -> None:
    desk.run()
    other = desk.page("north/initiatives/choir.md")
    other.parent.mkdir(parents=True)
    desk.page("mill/initiatives/choir.md").replace(other)
    result = desk.run()
    assert "already used by north/initiatives/choir.md" in skipped(result)[0]


def test_another_neighbourhood_may_have_an_initiative_with_the_same_id(desk: Desk) -> None:
    desk.run()
    other = desk.page("north/initiatives/choir.md")
    other.parent.mkdir(parents=True)
    other.write_text(desk.page("mill/initiatives/choir.md").read_text().partition("imported:")[0] + "---\n\nSinging.\n")
    assert not skipped(desk.run())


def test_rows_that_cannot_be_used_are_told_by_number(desk: Desk) -> None:
    rows = '"Two\nlines",Chess,\n\n,Chess,\nPadel club,Padel,\nToo many,Chess,a,b\n???,Chess,\n'
    result = desk.run(CLUBS + rows)
    told = skipped(result)
    assert [line.split(":")[0] for line in told] == ["6", "7", "8", "9"]
    assert "this row has no name" in told[0]
    assert '"Padel" is not in the map' in told[1]
    assert "4 cells and the header has 3" in told[2]
    assert 'no id can be made from "???"' in told[3]
    assert desk.initiative("two-lines").title == "Two lines"
    assert not result.complete
    assert "4 rows could not be used" in result.report("en")


def test_where_leaves_rows_out(desk: Desk) -> None:
    result = desk.run(mapping=MAPPING + "where: [{column: what, not: singing}]\n")
    assert result.filtered == 1
    assert result.written[-1] == CARD_CLUB


def test_words_that_mean_empty(desk: Desk) -> None:
    mapping = MAPPING + 'file: {empty: [NA, "."]}\n'
    result = desk.run("name,what,where\nCard Club,Chess,NA\nNA,Chess,.\n", mapping)
    assert desk.initiative("card-club").place is None
    assert "has no name" in skipped(result)[0]


def test_an_existing_vocabulary_decides_which_words_can_be_used(desk: Desk) -> None:
    desk.content.mkdir()
    desk.page("vocabulary.yml").write_text("activities: {chess: {label: {en: Chess}}}\n", "utf-8")
    with pytest.raises(AtlasError, match=r'page.activities.map.Cards: "cards" is not in vocabulary.yml; '):
        desk.run()
    assert not desk.page("mill").exists()


def test_words_straight_from_cells_are_held_to_the_vocabulary(desk: Desk) -> None:
    mapping = MAPPING.replace(", map: {Cards: cards, Chess: chess, Singing: singing}", "")
    result = desk.run("name,what,where\nA,chess,\nB,chss,\n", mapping)
    assert skipped(result) == ['3: activities[1]: "chss" is not in vocabulary.yml; did you mean "chess"?']


def test_dates_in_the_form_of_the_list(desk: Desk) -> None:
    mapping = MAPPING.replace("  place:", "  confirmed_on: {column: seen, date: DD-MM-YYYY}\n  place:")
    result = desk.run("name,what,where,seen\nA,Chess,,3-2-2026\nB,Chess,,2026\nC,Chess,,1-1-2031\n", mapping)
    assert str(desk.initiative("a").confirmed_on) == "2026-02-03"
    assert [line.split(";")[0] for line in skipped(result)] == [
        '3: seen: "2026" does not have the form DD-MM-YYYY',
        "4: confirmed_on: 2031-01-01 lies in the future",
    ]


def test_an_address_without_https_is_mended(desk: Desk) -> None:
    mapping = MAPPING.replace("  place:", "  contact: {website: site}\n  place:")
    result = desk.run("name,what,where,site\nA,Chess,,www.a.example\nB,Chess,,ask me\n", mapping)
    contact = desk.initiative("a").contact
    assert contact
    assert contact.website == "https://www.a.example"
    assert '"ask me" is not a web address' in skipped(result)[0]


@pytest.mark.parametrize(
    ("to", "told"), [("content", "this is the content folder"), ("Mill Lane", "cannot be the name")]
)
def test_the_folder_must_be_a_neighbourhood(desk: Desk, to: str, told: str) -> None:
    desk.run()
    (desk.folder / "Mill Lane").mkdir()
    with pytest.raises(AtlasError, match=told):
        desk.run(to=to)


def test_a_file_is_no_folder(desk: Desk) -> None:
    (desk.folder / "file").write_text("")
    with pytest.raises(AtlasError, match="this is a file"):
        desk.run(to="file")


def test_files_that_are_not_there(desk: Desk) -> None:
    with pytest.raises(AtlasError, match=r"nowhere.yml:1: this file cannot be read"):
        import_list(desk.put(), desk.folder / "nowhere.yml", desk.content / "mill", today=TODAY)
    (desk.folder / "map.yml").write_text(MAPPING, "utf-8")
    with pytest.raises(AtlasError, match=r"nowhere.csv:1: this file cannot be read"):
        import_list(desk.folder / "nowhere.csv", desk.folder / "map.yml", desk.content / "mill", today=TODAY)


def test_what_a_person_still_has_to_write_is_told(desk: Desk) -> None:
    mapping = MAPPING.replace("home: {title: Clubs, municipality: Mill, languages: [en]}\n", "").replace("en:", "nl:")
    result = desk.run(mapping=mapping)
    assert [str(remark) for remark in result.remarks] == [
        "index.md is not there yet; write it with a title and a municipality"
    ]
