"""A mail with a page becomes that page, whatever mail programs did to it on its way."""

from datetime import date
from pathlib import Path

import pytest

from atlas.cli import main
from atlas.receiving.letter import read_letter
from atlas.receiving.receive import Received, received

from .mails import CHANGED, MANGLINGS, PAGE, PATH, atlas_with_page, attached, form, mail, quoted, wrapped

Captured = pytest.CaptureFixture[str]
TODAY = date(2026, 6, 1)


def receive(content: Path, raw: bytes | str) -> Received:
    letter = read_letter(raw if isinstance(raw, bytes) else raw.encode(), "mail.eml")
    return received(content, letter, "mail.eml", TODAY)


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return atlas_with_page(tmp_path_factory.mktemp("atlas"))


@pytest.mark.parametrize("raw", MANGLINGS.values(), ids=MANGLINGS)
def test_only_what_somebody_changed_is_changed(content: Path, raw: object) -> None:
    assert callable(raw)
    (change,) = receive(content, raw()).changes
    assert change.path == PATH
    assert change.after.splitlines() == CHANGED.splitlines()


@pytest.mark.parametrize("name", ["broken at 72", "Gmail", "Outlook", "Thunderbird", "bullets", "paragraphs"])
def test_a_new_page_says_what_was_sent(content: Path, name: str) -> None:
    """There is nothing to compare it with; lines may be broken elsewhere, values may not differ."""
    raw = MANGLINGS[name]().replace(b"eettafel.md", b"tafel.md").replace(b"title: Eettafel", b"title: Lange tafel")
    found = receive(content, raw)
    assert not found.problems
    (change,) = found.changes
    assert change.before is None
    from atlas.importing.page_text import parts

    meta, body = parts(change.after)
    wanted, text = parts(CHANGED.replace("title: Eettafel", "title: Lange tafel"))
    assert meta == wanted
    assert body.replace("–", "-").split() == text.split()


def test_several_pages_come_in_one_mail(content: Path) -> None:
    other = (content / "linde/initiatives/koor.md").read_text("utf-8").replace("ook wie", "juist wie")
    found = receive(content, form() + form(other, "linde/initiatives/koor.md"))
    assert [one.path for one in found.changes] == [PATH, "linde/initiatives/koor.md"]
    assert not found.problems


def test_what_was_written_otherwise_on_purpose_stays(content: Path) -> None:
    page = PAGE.replace("praten. Zie ook", "praten.\n\nZie ook").replace(
        "# Het buurthuis is op slot tot kwart over vijf.\n", ""
    )
    (change,) = receive(content, form(page)).changes
    assert change.after == page


def test_the_page_that_is_there_is_no_change(content: Path, capsys: Captured) -> None:
    found = receive(content, form(PAGE))
    assert (found.changes, found.same) == ((), (PATH,))


def test_what_is_wrong_is_told_by_line_and_nothing_is_written(tmp_path: Path, capsys: Captured) -> None:
    content, file = atlas_with_page(tmp_path), tmp_path / "mail.txt"
    file.write_text(form(CHANGED.replace("weekday: friday", "weekday: vrijdagg")), "utf-8")
    assert main(["receive", str(file), str(content), "--language", "en", "--today", "2026-06-01"]) == 1
    told = capsys.readouterr().out
    line = CHANGED.split("\n").index("  - weekday: friday") + 1
    assert f"{PATH}:{line}: schedule[2].weekday:" in told
    assert "- weekday: vrijdagg" in told.split(f"{PATH}:{line}:")[1]
    assert (content / PATH).read_text("utf-8") == PAGE


def test_what_goes_wrong_elsewhere_is_told_too(content: Path) -> None:
    challenge = "linde/challenges/alleen.md"
    page = (content / challenge).read_text("utf-8").replace("id: samen-eten", "id: eten")
    assert PATH in {problem.path for problem in receive(content, form(page, challenge)).problems}


def test_it_is_written_unless_asked_not_to(tmp_path: Path, capsys: Captured) -> None:
    content, file = atlas_with_page(tmp_path), tmp_path / "mail.txt"
    file.write_text(wrapped(form()), "utf-8")
    call = ["receive", str(file), str(content), "--language", "en", "--today", "2026-06-01"]
    assert main([*call, "--dry-run"]) == 0
    assert (content / PATH).read_text("utf-8") == PAGE
    assert main(call) == 0
    assert (content / PATH).read_text("utf-8") == CHANGED
    told = capsys.readouterr().out
    assert "until: 20:00" in told
    assert "Piet" not in told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Onze tijden zijn veranderd: 18:00.", "there is no page in this mail"),
        (form().split("## Meedoen")[0], "the end of this page is missing"),
        (form("Wij zijn er weer.\n"), "does not start with front matter"),
        (form(path="linde/initiatieven/koor.md"), '"initiatieven" is not a folder for pages'),
        (form(path="linda/initiatives/eettafel.md"), 'did you mean "linde"?'),
        (form() + form(CHANGED.replace("20:00", "21:00")), "stands in the mail twice"),
        ("%PDF-1.4", "this is a PDF"),
    ],
)
def test_what_is_missing_is_told(tmp_path: Path, capsys: Captured, text: str, told: str) -> None:
    content, file = atlas_with_page(tmp_path), tmp_path / "mail.txt"
    file.write_text(text, "utf-8")
    assert main(["receive", str(file), str(content), "--language", "en"]) == 1
    said = capsys.readouterr()
    assert told in said.out + said.err
    assert "Piet" not in said.out + said.err


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_mail_in_own_words_tells_the_page_and_what_is_asked(content: Path, language: str) -> None:
    page = {"nl": "Bladzijde", "en": "Page"}[language]
    words = f"{page}: {PATH}\n\nWat moet er anders?\n\nHet begint om 18:00; bel 06-12345678 of mail jan@thuis.example."
    text = quoted(f"{words}\n\nMet vriendelijke groet,\n\nPiet Proef\nLindelaan 3")
    asked = receive(content, mail(f"Van: Piet\nAan: redactie\nDatum: ma\n\n{text}").as_bytes()).asked
    assert asked is not None
    assert asked.path == PATH
    assert "Het begint om 18:00" in asked.words
    assert not [one for one in ("Piet", "Lindelaan", "0612345678", "12345678", "jan@") if one in asked.words]


def test_an_attached_page_is_the_one_that_is_called_so(content: Path) -> None:
    assert receive(content, attached("Eettafel.MD").as_bytes()).changes
    for name in ("index.md", "anders.md"):
        found = receive(content, attached(name).as_bytes())
        assert [str(one.what) for one in found.problems] == ["which page this attached file is, the mail does not say"]
        assert not found.changes
    (change,) = receive(content, attached("mijn pagina (2).md", words=f"Page: {PATH}").as_bytes()).changes
    assert change.path == PATH
