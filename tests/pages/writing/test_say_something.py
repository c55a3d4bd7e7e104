"""Every page says how to tell its editors something, without an account."""

import re
from email.message import EmailMessage
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from tests.reading.folders import Desk

PLACE = "---\ntitle: De Linde\nmunicipality: Linde\ncontact: {email: wijk@linde.example}\n---\n\nTekst.\n"


def _mails(page: str) -> list[tuple[str, str, str]]:
    """To whom, subject and text of every mail in the last lines of a page."""
    _, _, said = page.partition('<div class="atlas-say">')
    found = map(unescape, re.findall(r'href="(mailto:[^"]*)"', said.partition("</div>")[0]))
    parts = [(urlsplit(address).path, parse_qs(urlsplit(address).query)) for address in found]
    return [(to, query["subject"][0], query["body"][0]) for to, query in parts]


def _desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path)
    desk.write("linde/index.md", PLACE)
    (desk.content / "linde/index.en.md").unlink()
    return desk


def test_three_mails_to_the_neighbourhood_name_the_page(tmp_path: Path) -> None:
    desk = _desk(tmp_path)
    desk.initiative("kind: informal")
    mails = _mails(desk.page())
    assert [to for to, _, _ in mails] == ["wijk@linde.example"] * 3
    assert [subject for _, subject, _ in mails] == [
        "Change to: Nieuw", "No longer right: Nieuw", "Question about: Nieuw",
    ]  # fmt: skip
    assert all(body.startswith("Page: linde/initiatives/nieuw.md\r\n") for _, _, body in mails)


def test_they_are_on_every_page_of_the_neighbourhood(tmp_path: Path) -> None:
    desk = _desk(tmp_path)
    for page in ("index", "patchwork", "challenges/index", "challenges/alleen", "verdicts", "over-time", "impact"):
        assert len(_mails(desk.page(f"linde/{page}.md"))) == 3, page


def test_without_an_address_there_are_none(tmp_path: Path) -> None:
    assert _mails(Desk(tmp_path).page("linde/patchwork.md")) == []


def test_the_address_of_the_atlas_does_where_the_neighbourhood_has_none(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    home = (desk.content / "index.md").read_text("utf-8")
    desk.write("index.md", home.replace("---\n", "---\ncontact: {email: atlas@linde.example}\n", 1))
    assert {to for to, _, _ in _mails(desk.page("linde/patchwork.md"))} == {"atlas@linde.example"}
    assert {to for to, _, _ in _mails(desk.page("methods.md"))} == {"atlas@linde.example"}


def test_a_hostile_title_cannot_add_to_a_mail(tmp_path: Path) -> None:
    desk = _desk(tmp_path)
    desk.write(
        "linde/initiatives/nieuw.md",
        '---\ntitle: "A&bcc=x@y.example\\r\\nBcc: z) [b](c)"\nkind: informal\n---\n\nX.\n',
    )
    (change, _, _) = _mails(desk.page())
    message = EmailMessage()
    message["Subject"] = change[1]
    assert change[0] == "wijk@linde.example"
    assert "bcc=x@y.example Bcc: z) [b](c)" in change[1]
