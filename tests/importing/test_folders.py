"""A folder of Markdown pages of another tool as a list, told by file and line."""

import json

import pytest

from atlas.importing.cells import clean, one_line
from atlas.importing.list_import import import_list
from atlas.importing.plain_text import links_in, plain_text
from atlas.importing.result import ImportResult
from atlas.reading.problems import AtlasError

from .lists import TODAY, Desk
from .test_hostile_cells import HOSTILE

MAPPING = """\
source: {name: Groups}
file: {optional: true}
id: file.name
same_title: "{name} ({file.folder})"
neighbourhood:
  from: area
  map: {downtown: downtown, City-wide: city}
  else: city
page:
  title: name
  kind: {column: type, map: {Club: informal, Chapter: formal}}
  summary: description
  activities: {column: interests, unknown: tell, map: {arts: arts, general: null}}
  contact: {website: file.links.0}
body: "{file.text}"
home: {title: Groups, municipality: Mill, languages: [en]}
neighbourhoods:
  city: {title: City, municipality: Mill}
  downtown: {title: Downtown, municipality: Mill}
vocabulary:
  activities: {arts: {label: {en: Arts}}}
"""
PAGE = """\
---
layout: group.njk
name: "{name}"
type: {type}
interests: [{interests}]
area: {area}
permalink: "/{{{{ page.fileSlug }}}}/"
---
We **draw** and paint, see [our site](https://a.example/x_y).

<div class="box"><script>alert(1)</script><ul><li>Hours: ten</li></ul></div>
"""


def page(name: str = "Art Club", type: str = "Club", interests: str = "arts", area: str = "downtown") -> str:  # noqa: A002
    return PAGE.format(name=name, type=type, interests=interests, area=area)


def put(desk: Desk, files: dict[str, str | bytes]) -> None:
    for path, text in files.items():
        file = desk.folder / "groups" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode() if isinstance(text, str) else text)


def run(desk: Desk, files: dict[str, str | bytes], mapping: str = MAPPING) -> ImportResult:
    put(desk, files)
    rules = desk.folder / "map.yml"
    rules.write_text(mapping, "utf-8")
    return import_list(desk.folder / "groups", rules, desk.content, today=TODAY)


def told(desk: Desk, result: ImportResult) -> str:
    return result.report("en").replace(f"{desk.folder}/groups/", "")


def test_each_file_becomes_a_page_of_words(desk: Desk) -> None:
    result = run(desk, {"club/art.md": page(), "defaults.json": "{}", ".git/x.md": "no page"})
    assert result.complete
    found = desk.atlas().neighbourhoods["downtown"].initiatives["art"].original
    assert found.meta.activities == ("arts",)
    assert found.meta.contact
    assert found.meta.contact.website == "https://a.example/x_y"
    assert found.body == "We draw and paint, see our site.\n\nHours: ten"


def test_what_cannot_be_used_is_told_by_file_and_line_and_the_others_are_used(desk: Desk) -> None:
    result = run(
        desk,
        {
            "a.md": page(),
            "b.md": "No front matter here.\n",
            "c.md": page(type="Troupe"),
            "d.md": '---\nname: "broken \\" quote" x\n---\nText\n',
            "e.md": b"---\nname: \xe9\n---\n",
            "f.md": page().replace('name: "Art Club"', "nom: x"),
            "g.md": page().replace("layout: group.njk", "name: twice"),
        },
    )
    text = told(desk, result)
    assert "6 files could not be used:" in text
    assert "b.md:1: this page does not start with front matter;" in text
    assert 'c.md:4: type: "Troupe" is not in the map;' in text
    assert "d.md:2: " in text
    assert "e.md:2: this file is not written in UTF-8;" in text
    assert "f.md:1: title: this row has no name;" in text
    assert "g.md:3: name: this key appears twice (first on line 2);" in text
    assert list(desk.atlas().neighbourhoods["downtown"].initiatives) == ["a"]


def test_unknown_words_are_told_with_their_line_and_not_invented(desk: Desk) -> None:
    result = run(desk, {"a.md": page(interests="arts, chess, general", area="the moon"), "b.md": page("B", area="")})
    assert result.complete
    text = told(desk, result)
    assert "3 values are not known in the mapping, and were not used:" in text
    assert 'interests: "chess" (a.md:5)' in text
    assert 'area: "the moon" (a.md:6)' in text
    assert desk.initiative("a", "city").activities == ("arts",)
    assert "b" in desk.atlas().neighbourhoods["city"].initiatives


def test_two_files_of_one_title_are_told_apart(desk: Desk) -> None:
    files: dict[str, str | bytes] = {"club/a.md": page(), "guild/b.md": page()}
    result = run(desk, files)
    assert desk.initiative("b", "downtown").title == "Art Club (guild)"
    assert "guild/b.md: Art Club (guild)" in told(desk, result)
    plain = Desk(desk.folder / "plain")
    result = run(plain, files, MAPPING.replace('same_title: "{name} ({file.folder})"\n', ""))
    assert "guild/b.md:3: title: " in told(plain, result)
    assert 'club/a.md has the same title "Art Club"' in told(plain, result)


def test_a_second_run_writes_nothing_and_keeps_what_a_person_changed(desk: Desk) -> None:
    files: dict[str, str | bytes] = {"a.md": page(), "b.md": page("B")}
    run(desk, files)
    again = run(desk, files)
    assert (again.written, again.updated, again.kept, again.gone) == ((), (), (), ())
    mine = desk.page("downtown/initiatives/a.md")
    mine.write_text(mine.read_text("utf-8").replace("Art Club", "Our Art Club"), "utf-8")
    result = run(desk, {"a.md": page(interests=""), "b.md": page("B", interests="")})
    assert result.updated == ("downtown/initiatives/b.md",)
    assert [kept.path for kept in result.kept] == ["downtown/initiatives/a.md"]
    assert "Our Art Club" in mine.read_text("utf-8")


def test_a_file_that_broke_since_is_not_taken_for_gone(desk: Desk) -> None:
    run(desk, {"a.md": page(), "b.md": page("B"), "c.md": page("C")})
    put(desk, {"a.md": "broken", "b.md": page("B", type="Troupe")})
    (desk.folder / "groups" / "c.md").unlink()
    result = run(desk, {})
    assert result.gone == ("downtown/initiatives/c.md",)


def test_front_matter_in_toml_is_read_too(desk: Desk) -> None:
    text = (
        '+++\nname = "Art Club"\ntype = "Club"\narea = "downtown"\ninterests = ["chess"]\nsince = 2019-03-01\n+++\nHi\n'
    )
    result = run(
        desk,
        {"a.md": text, "b.md": "+++\nname = Art\n+++\n"},
        MAPPING.replace("  summary:", "  started: since\n  summary:"),
    )
    assert desk.initiative("a", "downtown").started == "2019-03-01"
    assert "b.md:1: this is not readable TOML;" in told(desk, result)
    assert 'interests: "chess" (a.md:5)' in told(desk, result)


def test_a_link_out_of_the_folder_is_not_followed(desk: Desk) -> None:
    outside = desk.folder / "secret.md"
    outside.write_text(page("Secret"), "utf-8")
    put(desk, {"a.md": page()})
    (desk.folder / "groups" / "b.md").symlink_to(outside)
    assert "downtown/initiatives/b.md" not in run(desk, {}).written


def test_hostile_words_in_a_folder_stay_words(desk: Desk) -> None:
    pages: dict[str, str | bytes] = {}
    for number, bad in enumerate(HOSTILE):
        name = json.dumps(f"{number} {one_line(clean(bad, ()))}")
        text = page(area="downtown").replace('"Art Club"', name).replace("We **draw**", f"We {bad} draw")
        pages[f"p{number}.md"] = text
    result = run(desk, pages)
    read = desk.atlas().neighbourhoods["downtown"].initiatives
    assert len(read) + len({problem.path for problem in result.skipped}) == len(HOSTILE)
    assert len(read) > len(HOSTILE) - 5
    for number, bad in enumerate(HOSTILE):
        if f"p{number}" in read:
            assert read[f"p{number}"].meta.title == f"{number} {one_line(clean(bad, ()))}"
            assert "<script" not in read[f"p{number}"].original.body
            assert "{{" not in read[f"p{number}"].original.body


def test_an_empty_folder_is_told(desk: Desk) -> None:
    (desk.folder / "groups").mkdir()
    with pytest.raises(AtlasError, match="there are no Markdown files in this folder"):
        run(desk, {})


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("# Head\n\nSome *words*\non two lines", "Head\nSome words on two lines"),
        ("a <b>b</b> &amp; c<br>d", "a b & c\nd"),
        ("<style>p {}</style><p>x</p><!-- y -->", "x"),
        ("![photo](p.png) [a](javascript:x) {{ config }} {% raw %}", "a"),
        ("2 * 3 * 4 and snake_case_name", "2 * 3 * 4 and snake_case_name"),
        ("<scr<script>x</script>ipt>", "xipt>"),
    ],
)
def test_the_words_of_a_page(text: str, words: str) -> None:
    assert plain_text(text) == words


def test_the_addresses_of_a_page() -> None:
    text = '<a href="https://a.example/?x=1">A</a>, (https://b.example/). [c](https://c.example) https://a.example/?x=1'
    assert links_in(text) == ["https://a.example/?x=1", "https://b.example/", "https://c.example"]
