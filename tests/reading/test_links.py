"""Links and images that lead nowhere are told before they are published, and right ones are left alone."""

from pathlib import Path

import pytest

from tests.reading.folders import Desk, read

NEW = "linde/initiatives/nieuw.md"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = Desk(tmp_path)
    (made.content / "linde/initiatives/zaal.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    made.write("linde/data/folder (2).pdf", "%PDF-1.7")
    return made


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("![Een stoel](stoel.png)", '"stoel.png" leads nowhere; put the file in the folder of this page'),
        ("![De zaal](zaal.jpg)", '"zaal.jpg" leads nowhere; did you mean "zaal.png"?'),
        ("![De zaal](Zaal.png)", '"Zaal.png" leads nowhere; did you mean "zaal.png"?'),
        ('![De zaal](zaal.jpg "Titel")', 'did you mean "zaal.png"?'),
        ("![De zaal](<zaal .png>)", 'did you mean "zaal.png"?'),
        ("![De zaal][a]\n\n[a]: zaal.jpg", 'did you mean "zaal.png"?'),
        ("[![De zaal](zaal.png)](folder.pdf)", '"folder.pdf" leads nowhere'),
        ("[folder](../data/folder.pdf)", '"../data/folder.pdf" leads nowhere'),
        ("[koor](../koor/)", '"../koor/" leads nowhere'),
        ("[koor](koor)", '"koor" leads nowhere; did you mean "koor.md"?'),
        ("[koor](/linde/initiatives/koor.md)", "write where it is as seen from this page"),
        ("[geheim](../../../etc/passwd)", "leads nowhere"),
        ("[site](www.koor.example)", "write https:// before it"),
        ("[mail](info@koor.example)", "write mailto: before it"),
        ('<img src="zaal.png" alt="De zaal">', "is HTML, which is not adapted when the page is built"),
        ("<a class='note' href=koor.md>koor</a>", "is HTML, which is not adapted when the page is built"),
    ],
)
def test_a_link_that_leads_nowhere_is_told_at_its_line(desk: Desk, text: str, told: str) -> None:
    desk.initiative("kind: informal", f"Wij doen iets samen.\n\nKijk: {text}" if "\n" not in text else text)
    (fault,) = desk.faults()
    line = 8 if "\n" not in text or "[a]:" in text else 6
    assert fault.startswith(f"{NEW}:{line}: ")
    assert told in fault


@pytest.mark.parametrize(
    "text",
    [
        "![De zaal](zaal.png)",
        "![De zaal](zaal.png#boven)",
        "![De zaal][a]\n\n[a]: zaal.png",
        "[![De zaal](zaal.png)](koor.md)",
        "[folder](<../data/folder (2).pdf>)",
        "[folder](../data/folder%20(2).pdf)",
        "[koor](koor.md#tijden)",
        "[verderop](#verderop)",
        "[lijnen](../downloads/patchwork-lines.csv)",
        "[agenda](../calendar/all.ics)",
        "[agenda](../agenda.md)",
        "[mail](mailto:info@koor.example)",
        "[site](https://koor.example/x.png)",
        "`[x](nergens.png)` en\n\n```\n![x](nergens.png)\n```",
        '<a href="https://koor.example">koor</a>',
        "Van 10 [uur] (of later) tot 12.",
    ],
)
def test_a_link_that_leads_somewhere_is_left_alone(desk: Desk, text: str) -> None:
    desk.initiative("kind: informal", f"Tekst. {text}")
    assert "nieuw" in read(desk.content).neighbourhoods["linde"].initiatives


@pytest.mark.parametrize("title", ["Koor De Linde", "koor  de linde"])
def test_two_pages_with_one_title_are_told(desk: Desk, title: str) -> None:
    desk.initiative("kind: informal")
    text = (desk.content / "linde/initiatives/koor.md").read_text("utf-8")
    koor = next(line for line in text.splitlines() if line.startswith("title:"))
    desk.edit("linde/initiatives/koor.md", koor, "title: Koor De Linde")
    desk.edit(NEW, "title: Nieuw", f"title: {title}")
    (fault,) = desk.faults()
    assert fault == (
        f'{NEW}:2: title: "{title}" is the title of linde/initiatives/koor.md too;'
        " take one of the two out, or give it a title that tells them apart"
    )


@pytest.mark.parametrize(("own", "faults"), [("GB-CHC-2", 0), ("GB-CHC-1", 1)])
def test_two_of_one_name_with_numbers_of_their_own_in_a_register_are_two(desk: Desk, own: str, faults: int) -> None:
    desk.initiative(f"kind: formal\nidentifiers: [{own}]")
    desk.write("linde/initiatives/tweede.md", "---\ntitle: Nieuw\nkind: formal\nidentifiers: [GB-CHC-1]\n---\nTekst.\n")
    assert len(desk.faults() if faults else read(desk.content).neighbourhoods["linde"].initiatives) == (faults or 4)
