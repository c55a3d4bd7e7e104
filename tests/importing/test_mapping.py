"""What a mapping may say, and how slips in it are told."""

import json

import pytest

from .lists import MAPPING, Desk, skipped


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "source:\n  name: Club list",
            "source:\n  nam: Club list",
            'map.yml:2: source.nam: this key is unknown; did you mean "name"?',
        ),
        ("page:", "pages:", 'map.yml:5: pages: this key is unknown; did you mean "page"?'),
        ("  title: name", "  titel: name", 'map.yml:6: page.titel: this key is unknown; did you mean "title"?'),
        (
            "  title: name\n",
            "",
            'map.yml:5: page: nothing fills "title", and every page needs it; write for example "title: name"',
        ),
        (
            "address: where",
            "adress: where",
            'map.yml:10: page.place.adress: this key is unknown; did you mean "address"?',
        ),
        ("{value: informal}", "{valeu: informal}", 'page.kind.valeu: this key is unknown; did you mean "value"?'),
        (
            "{value: informal}",
            "{value: informal, column: what}",
            "page.kind: a key is filled by one of column, value or text",
        ),
        ("{value: informal}", "informal", 'page.kind: the list has no column "informal"'),
        (
            "{value: informal}",
            "[informal]",
            'page.kind: here stands what fills this key; write the name of a column, or "{value: ...}"',
        ),
        ("{value: informal}", "{value: {a: b}}", "page.kind.value: text is expected here"),
        ("  place: {address: where}", "  place: where", "page.place: a group of keys is expected here"),
        ("  place: {address: where}", "  schedule: where", "page.schedule: a group of keys is expected here"),
        (
            "  place: {address: where}",
            "  schedule: [{each: {a: b}}]",
            "page.schedule[1].each: here stand names of columns",
        ),
        (
            "  place: {address: where}",
            "  schedule: [{each: where, split: ''}]",
            "page.schedule[1].split: there is nothing written",
        ),
        (
            "  place: {address: where}",
            "  impact: []",
            'page.impact: "impact" is not filled from a list; people write it',
        ),
        (
            "  place: {address: where}",
            "  started: {column: where, date: jjjj}",
            'page.started.date: "jjjj" is not the form of a date',
        ),
        ('split: ","', 'split: ""', "page.activities.split: there is nothing written here"),
        (
            "Chess: chess",
            "Chess: ches",
            'page.activities.map.Chess: "ches" is not in vocabulary.yml; did you mean "chess"?',
        ),
        ("{where}", "{were}", 'map.yml:11: body: the list has no column "were"; did you mean "where"?'),
        (
            "home:",
            "translations: {fr: {title: name}}\nhome:",
            'translations.fr: "fr" is not a language this atlas is translated into',
        ),
        (
            "home:",
            "where: [{column: wat, is: x}]\nhome:",
            'where[1].column: the list has no column "wat"; did you mean "what"?',
        ),
        ("home:", "id: nr\nhome:", 'id: the list has no column "nr"'),
        ("home:", "file: {encoding: utf-99}\nhome:", 'file.encoding: "utf-99" is not an encoding'),
        ("home:", "file: {encoding: ascii}\nhome:", "list.csv:2: this file is not written in ascii"),
        (
            "home:",
            "neighbourhood: {from: what, map: {A: De Buurt}}\nhome:",
            'neighbourhood.map.A: "De Buurt" is not an id',
        ),
        ("home:", "page: {}\nhome:", "page: this key appears twice (first on line 5)"),
        ("{label: {en: Cards}}", "{label: {nl: Kaarten}}", 'there is no label in the language "en"'),
        ("source:", "source: [", "map.yml:"),
    ],
)
def test_slips_are_told_with_their_line(desk: Desk, old: str, new: str, told: str) -> None:
    assert old in MAPPING
    assert told in desk.refused("name,what,where\nCafé,Chess,Lane 1\n", MAPPING.replace(old, new, 1))


@pytest.mark.parametrize("mapping", ["", "# nothing\n", "- a\n", "just words\n"])
def test_a_mapping_without_keys(desk: Desk, mapping: str) -> None:
    assert "map.yml:1: this mapping holds no keys" in desk.refused(mapping=mapping)


def test_every_slip_is_told_in_one_go(desk: Desk) -> None:
    mapping = (
        MAPPING.replace("  title: name", "  titel: name").replace("address:", "adress:").replace("{what}", "{wat}")
    )
    assert desk.refused(mapping=mapping).count("map.yml:") == 3  # columns are looked at once the keys are right


SPLIT = MAPPING.replace(
    "neighbourhoods:\n",
    "neighbourhood: {from: where, map: {Mill: mill, ' north  side': north}, outside: Far}\nneighbourhoods:\n",
)


def test_rows_go_to_their_neighbourhoods(desk: Desk) -> None:
    rows = "name,what,where\nA,Chess,Mill\nB,Chess,North Side\nC,Chess,far\nD,Chess,Mlil\nE,Chess,\n"
    mapping = SPLIT + "    walking: {label: {en: Walking}}\n"
    mapping = mapping.replace("  mill: {", "  north: {title: North, municipality: Mill}\n  mill: {")
    result = desk.run(rows, mapping, to="content")
    assert {key: list(found.initiatives) for key, found in desk.atlas().neighbourhoods.items()} == {
        "mill": ["a"],
        "north": ["b"],
    }
    assert [(row.number, row.title, row.place) for row in result.outside] == [(4, "C", "far")]
    assert [line.split(";")[0] for line in skipped(result)] == [
        '5: where: "Mlil" is not a neighbourhood in the mapping',
        "6: where: this row has no neighbourhood",
    ]
    assert "row 4: C (far)" in result.report("en")


def test_a_row_that_moved_is_told_rather_than_doubled(desk: Desk) -> None:
    mapping = SPLIT.replace("  mill: {", "  north: {title: North, municipality: Mill}\n  mill: {")
    desk.run("name,what,where\nA,Chess,Mill\n", mapping, to="content")
    result = desk.run("name,what,where\nA,Chess,North side\n", mapping, to="content")
    assert "already used by mill/initiatives/a.md" in skipped(result)[0]
    assert result.written == ()


TWO = MAPPING.replace("languages: [en]", "languages: [en, nl]").replace("{en: ", "{nl: woord, en: ") + (
    'translations: {nl: {summary: "Club voor {wat}", body: "**Wat:** {wat}"}}\n'
)
ROWS = "name,what,wat,where\nChoir,Singing,Zingen,\nCard Club,Cards,,\n"


def test_words_in_another_language_stand_beside_the_page(desk: Desk) -> None:
    desk.run(ROWS, TWO)
    choir = desk.atlas().neighbourhoods["mill"].initiatives["choir"]
    assert choir.translations["nl"].meta.summary == "Club voor Zingen"
    assert choir.translations["nl"].body == "**Wat:** Zingen"
    assert not desk.page("mill/initiatives/card-club.nl.md").exists()
    assert desk.run(ROWS, TWO).updated == ()


def test_a_translation_that_a_person_changed_is_kept_and_its_page_is_not(desk: Desk) -> None:
    desk.run(ROWS, TWO)
    page = desk.page("mill/initiatives/choir.nl.md")
    edited = page.read_text("utf-8").replace("Club voor", "Koor voor")
    page.write_text(edited, "utf-8")
    for _ in range(2):
        result = desk.run(ROWS.replace("Choir,Singing,Zingen,", "Choir,Singing,Zang,Hall 1"), TWO)
        assert page.read_text("utf-8") == edited
        assert [kept.path for kept in result.kept] == ["mill/initiatives/choir.nl.md"]
        assert result.kept[0].keys == ("summary", "body")
    assert desk.initiative("choir").place is not None


def test_a_translation_whose_words_vanished_is_told(desk: Desk) -> None:
    desk.run(ROWS, TWO)
    assert desk.run(ROWS.replace("Zingen", ""), TWO).gone == ("mill/initiatives/choir.nl.md",)


def test_lists_side_by_side_become_meetings(desk: Desk) -> None:
    schedule = """\
  schedule:
    - each: [day, from]
      split: "/"
      weekday: {column: day, map: {Mo: monday, Th: thursday}}
      from: from
      closed: {column: closed, split: ",", replace: {" t/m ": "/"}}
"""
    mapping = MAPPING.replace("  place: {address: where}\n", "  place: {address: where}\n" + schedule)
    rows = (
        "name,what,where,day,from,closed\n"
        'A,Chess,,Mo/Th,10.00/19:30,"07 t/m 08,2026-12-25"\n'
        "B,Chess,,Mo/Th,10.00,\nC,Chess,,Mo/Th/Mo,10:00/11:00,\nD,Chess,,,,\n"
    )
    result = desk.run(rows, mapping)
    first, second = desk.initiative("a").schedule
    assert (first.weekday, str(first.from_), second.weekday, str(second.from_)) == (
        "monday",
        "10:00:00",
        "thursday",
        "19:30:00",
    )
    assert first.closed == ("07/08", "2026-12-25")
    assert [str(meeting.from_) for meeting in desk.initiative("b").schedule] == ["10:00:00", "10:00:00"]
    assert desk.initiative("d").schedule == ()
    assert skipped(result) == [
        "4: from: 2 values here and 3 in the columns beside it; give each of these columns as many values"
    ]


@pytest.mark.parametrize(
    ("day", "closed", "met"),
    [
        ("2026-03-06", [], True),
        ("2026-03-13", [], False),
        ("2026-03-06", ["02/03"], False),
        ("2026-03-06", ["2026-03-06"], False),
        ("2027-01-01", ["12-24/01-02"], False),
        ("2026-03-06", ["2025-12/2026-02"], True),
    ],
)
@pytest.mark.parametrize("pattern", [{"rrule": "FREQ=MONTHLY;BYDAY=1FR"}, {"weekday": "friday", "every": "first"}])
def test_an_extra_day_is_told_where_no_meeting_covers_it(
    desk: Desk, day: str, closed: list[str], met: bool, pattern: dict[str, str]
) -> None:
    fixed = "\n".join(f"      {key}: {{value: {value}}}" for key, value in pattern.items())
    schedule = f"""\
  schedule:
    - from: {{value: "10:00"}}
{fixed}
      closed: shut
    - each: extra
      rrule: {{value: FREQ=DAILY;COUNT=1}}
      from: {{value: "10:00"}}
      starts: extra
      ends: extra
"""
    mapping = MAPPING.replace("  place: {address: where}\n", "  place: {address: where}\n" + schedule)
    row = {"name": "A", "what": "Chess", "where": "", "shut": closed, "extra": [day]}
    assert desk.run(json.dumps([row]), mapping, name="list.json").skipped == ()
    assert len(desk.initiative("a").schedule) == (1 if met else 2)
