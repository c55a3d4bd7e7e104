"""`atlas new ...`: pages to begin with, from options and from answers at a terminal."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from atlas.cli import main
from atlas.drafting.initiatives import INITIATIVE
from atlas.reading.read import read_atlas

from .reading.folders import DAVIS, Desk
from .terminal import Terminal

ROOT = Path(__file__).parents[1]
TODAY = date(2026, 6, 1)
Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ATLAS_LANGUAGE", raising=False)
    monkeypatch.setenv("ATLAS_TODAY", TODAY.isoformat())


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def new(desk: Desk, *call: str) -> int:
    return main(["new", *call, "--content", str(desk.content)])


def files(desk: Desk) -> set[str]:
    return {path.relative_to(desk.content).as_posix() for path in desk.content.rglob("*") if path.is_file()}


CALLS = {
    "linde/initiatives/repair-cafe-de-haspel.md": [
        *("initiative", "Repair Café De Haspel", "--kind", "informal", "--activities", "Samen eten,music"),
        *("--audiences", "everyone", "--place", "De Haspel", "--address", "Plein 1", "--day", "zaterdag"),
        *("--every", "eerste", "--from", "13:00", "--until", "16.00", "--cost", "gratis"),
        *("--email", "info@haspel.example", "--website", "https://haspel.example"),
    ],
    "linde/initiatives/kaartclub.md": ["initiative", "Kaartclub", "--kind", "formeel"],
    "linde/challenges/rondkomen.md": [
        *("challenge", "Rondkomen", "--stated-by", "Bewonersavond", "--stated-on", "13 mei 2026"),
        *("--need", "Samen eten", "--need", "Spullen delen; Uitleg"),
    ],
    "linde/assignments/niemand-alleen.md": [
        *("assignment", "Niemand alleen", "--challenge", "minder alleen", "--given-by", "Raad"),
        *("--partners", "eettafel,KOOR", "--due", "2027-01-01"),
    ],
    "linde/calls/wie-brengt-je.md": ["call", "Wie brengt je?", "--need", "bezoek", "--why", "Niemand doet dit."],
    "oost/index.md": ["neighbourhood", "Oost", "--centre", "52.09, 5.12", "--summary", "Aan de spoorlijn."],
}


@pytest.mark.parametrize("path", CALLS)
def test_a_page_of_each_kind_is_begun_with_options_and_passes_the_check(
    desk: Desk, capsys: Captured, path: str
) -> None:
    before = files(desk)
    assert new(desk, *CALLS[path]) == 0, capsys.readouterr().err
    assert files(desk) - before == {path}
    assert f"{desk.content}/{path} is geschreven" in capsys.readouterr().out
    assert main(["check", str(desk.content)]) == 0
    text = (desk.content / path).read_text("utf-8")
    assert "\nVertel hier " in text
    assert text.count("\n# ") > 5


def test_what_was_answered_stands_on_the_page(desk: Desk) -> None:
    assert new(desk, *CALLS["linde/initiatives/repair-cafe-de-haspel.md"], "--text", "Wij maken het met u.") == 0
    page = read_atlas(desk.content, TODAY).neighbourhoods["linde"].initiatives["repair-cafe-de-haspel"]
    meeting = page.meta.schedule[0]
    assert (page.meta.title, page.meta.kind, page.meta.activities) == (
        "Repair Café De Haspel",
        "informal",
        ("meals", "music"),
    )
    assert (meeting.weekday, meeting.every, f"{meeting.from_}", f"{meeting.until}") == (
        "saturday",
        ("first",),
        "13:00:00",
        "16:00:00",
    )
    assert page.meta.cost is not None
    assert page.meta.cost.kind == "free"
    assert page.original.body == "Wij maken het met u."


def test_a_page_explains_itself_in_the_first_language_of_the_atlas(tmp_path: Path) -> None:
    english = Desk(tmp_path, DAVIS)
    assert new(english, "initiative", "Choir", "--kind", "informal", "--language", "nl") == 0
    (page,) = english.content.glob("*/initiatives/choir.md")
    assert "Tell here in a few sentences" in page.read_text("utf-8")


def test_what_stands_behind_a_hash_can_be_used_as_it_stands(desk: Desk) -> None:
    """An example that the check refuses would be a trap; dots and the names of others are to be filled in."""
    assert new(desk, "initiative", "Kaartclub", "--kind", "formal") == 0
    page = desk.content / "linde/initiatives/kaartclub.md"
    keys = ("languages", "started", "schedule", "cost", "contact", "people", "place")
    lines = page.read_text("utf-8").splitlines()
    opened = [line[2:] if line.startswith(tuple(f"# {key}: " for key in keys)) else line for line in lines]
    assert sum(one != other for one, other in zip(lines, opened, strict=True)) == len(keys)
    page.write_text("\n".join(opened).replace("2026-03-01", "2026-05-01") + "\n", "utf-8")
    assert main(["check", str(desk.content)]) == 0


@pytest.mark.parametrize(("call", "told"), [
    (["initiative", "Kaartclub"],
     "this is missing: --kind; add it, or call this at a terminal"),
    (["initiative"],
     "this is missing: TITLE, --kind; add it, or call this at a terminal"),
    (["initiative", "eettafel ", "--kind", "formal"],
     'TITLE: "eettafel" is the title of linde/initiatives/eettafel.md too; give it a title that tells them apart'),
    (["initiative", "Eet-tafel", "--id", "eettafel", "--kind", "formal"],
     "TITLE: linde/initiatives/eettafel.md is there already; choose another file name with --id"),
    (["initiative", "!!!", "--kind", "formal"],
     'TITLE: no file name can be made from "!!!"; choose one with --id, such as --id koffie-ochtend'),
    (["initiative", "Index", "--kind", "formal"],
     "the build makes this page itself; give the file another name, or put its text in index.md"),
    (["initiative", "Kaartclub", "--kind", "infromal"],
     '--kind: "infromal" is not one of the choices; did you mean "informal"?'),
    (["initiative", "Kaartclub", "--kind", "formal", "--activities", "meals,muzick"],
     '--activities: "muzick" is not one of the choices; did you mean "muziek"?'),
    (["initiative", "Kaartclub", "--kind", "formal", "--activities", "zingen"],
     '--activities: "zingen" is not one of the choices; did you mean "music"?'),
    (["initiative", "Kaartclub", "--kind", "formal", "--from", "13:00", "--day", "monday", "--until", "25:00"],
     '--until: "25:00" is not a time of day; write hours and minutes, such as 10:00 or 19:30'),
    (["initiative", "Kaartclub", "--kind", "formal", "--email", "kaart"],
     '--email: "kaart" is not an e-mail address; write it in full, such as info@example.org'),
    (["initiative", "Kaartclub", "--kind", "formal", "--in-neighbourhood", "lnde"],
     '--in-neighbourhood: there is no neighbourhood "lnde"; did you mean "linde"?'),
    (["challenge", "Meer", "--stated-by", "Raad", "--need", "Eten; eten"],
     '--need: "eten" stands here twice; write each need once'),
    (["challenge", "Meer", "--stated-by", "Raad", "--need", "Eten", "--stated-on", "2027-01-01"],
     "--stated-on: 2027-01-01 lies in the future; write the day on which it was done"),
    (["call", "Wie?", "--need", "eten", "--why", "Nodig."],
     '--need: "eten" is not one of the choices; choose from: samen-eten, bezoek'),
    (["call", "Wie?", "--kind", "tender", "--why", "Nodig."],
     "--kind: a tender is plan B, and the network was never given this challenge as an assignment; "
     "give the assignment first, or write kind: new-initiative"),
    (["neighbourhood", "DE  linde"],
     'TITLE: "DE linde" is the title of linde/index.md too; give it a title that tells them apart'),
    (["neighbourhood", "Directory"],
     'the address "directory" is already in use on this site; give the folder another name'),
    (["neighbourhood", "Oost", "--centre", "midden"],
     '--centre: "midden" is not a place in degrees; write latitude and longitude, such as 52.09, 5.12'),
])  # fmt: skip
def test_what_is_wrong_is_told_by_its_option_and_nothing_is_written(
    desk: Desk, capsys: Captured, call: list[str], told: str
) -> None:
    before = files(desk)
    assert new(desk, *call, "--language", "en") == 2
    assert capsys.readouterr().err == f"{told}\n"
    assert files(desk) == before


@pytest.mark.parametrize(
    ("call", "option"),
    [
        (["call", "X", "--why", "Niemand.", "--opens", "2026-12-10", "--closes", "2026-12-01"], "--closes"),
        (["call", "X", "--why", "Niemand.", "--closes", "2026-05-01"], "--closes"),
        (["assignment", "X", "--given-by", "Y", "--partners", "koor", "--given-on", "2026-05-01",
          "--due", "2026-04-01"], "--due"),
        (["assignment", "X", "--given-by", "Y", "--partners", "koor", "--due", "2026-05-31"], "--due"),
    ],
)  # fmt: skip
def test_an_end_before_the_begin_is_told_of_the_end(desk: Desk, capsys: Captured, call: list[str], option: str) -> None:
    assert new(desk, *call, "--challenge", "alleen", "--language", "en") == 2
    told = capsys.readouterr().err
    assert told == f"{option}: this ends before it starts; swap the two dates, or correct one\n"


def test_what_may_not_be_public_is_refused_before_it_is_a_file(desk: Desk, capsys: Captured) -> None:
    before = files(desk)
    call = ["initiative", "Kaartclub", "--kind", "formal", "--language", "en"]
    assert new(desk, *call, "--summary", "Bel 06 12345678 voor een plek.") == 2
    assert new(desk, *call, "--text", "<script>alert(1)</script>") == 2
    assert new(desk, *call, "--text", "Een \x1b[31mrode zin") == 2
    assert "12345678" not in capsys.readouterr().err
    assert files(desk) == before


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(title=st.text(max_size=60), summary=st.text(max_size=60), text=st.text(max_size=120))
def test_whatever_is_answered_stands_on_the_page_or_is_refused(
    tmp_path_factory: pytest.TempPathFactory, capsys: Captured, title: str, summary: str, text: str
) -> None:
    desk = Desk(tmp_path_factory.mktemp("desk"))
    call = ["initiative", f"--summary={summary}", f"--text={text}", "--kind=formal", "--language=en", "--", title]
    before = files(desk)
    status = main(["new", call[0], f"--content={desk.content}", *call[1:]])
    told = capsys.readouterr()
    if status == 0:
        (path,) = files(desk) - before
        page = read_atlas(desk.content, TODAY).neighbourhoods["linde"].initiatives[Path(path).stem]
        assert (page.meta.title, page.meta.summary or "") == (" ".join(title.split()), " ".join(summary.split()))
    else:
        assert status == 2
        assert files(desk) == before
        assert "; " in told.err


def test_all_of_them_together_make_pages(desk: Desk, tmp_path: Path, capsys: Captured) -> None:
    for call in CALLS.values():
        call = [*call, "--challenge", "alleen"] if call[0] == "call" else call
        assert new(desk, *call, *(["--in-neighbourhood", "linde"] if call[0] != "neighbourhood" else [])) == 0
    assert new(desk, "call", "Wie?", "--in-neighbourhood", "linde", "--need", "bezoek", "--why", "Nodig.") == 2
    told = "--need: het is niet duidelijk over welke opgave dit gaat; zet erbij --challenge en een van deze: alleen, "
    assert told in capsys.readouterr().err
    assert main(["render", str(desk.content), "--to", str(tmp_path / "pages")]) == 0
    assert (tmp_path / "pages/linde/challenges/rondkomen.md").is_file()
    assert (tmp_path / "pages/oost/index.md").is_file()


def test_a_folder_that_was_named_and_holds_no_atlas_is_told_once(tmp_path: Path, capsys: Captured) -> None:
    for what in (["initiative", "Kaartclub", "--kind", "formal"], ["ticklist", "koor"]):
        assert main(["new", *what, "--content", str(tmp_path / "weg"), "--language", "en"]) == 1
        assert capsys.readouterr().err.startswith(f"{tmp_path}/weg:1: there is no folder here; go to the folder")


def test_faults_of_other_pages_are_no_reason_not_to_begin_one(desk: Desk) -> None:
    desk.edit("linde/initiatives/koor.md", "kind: ", "kind: x")
    assert new(desk, "initiative", "Kaartclub", "--kind", "formal") == 0
    assert (desk.content / "linde/initiatives/kaartclub.md").is_file()


def test_of_several_neighbourhoods_one_is_named(desk: Desk, capsys: Captured) -> None:
    assert new(desk, "neighbourhood", "Oost") == 0
    assert new(desk, "initiative", "Eettafel", "--kind", "formal", "--language", "en") == 2
    assert "there are several neighbourhoods; add --in-neighbourhood and one of these: linde, oost" in (
        capsys.readouterr().err
    )
    assert new(desk, "initiative", "Eettafel", "--kind", "formal", "--in-neighbourhood", "Oost") == 0
    assert (desk.content / "oost/initiatives/eettafel.md").is_file()


def test_the_settings_say_where_the_content_is(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: Captured
) -> None:
    monkeypatch.chdir(tmp_path)
    desk.content.rename(tmp_path / "inhoud")
    (tmp_path / "mkdocs.yml").write_text("site_name: !ENV [X, Y]\ndocs_dir: inhoud\n", "utf-8")
    assert main(["new", "initiative", "Kaartclub", "--kind", "formal"]) == 0
    assert (tmp_path / "inhoud/linde/initiatives/kaartclub.md").is_file()
    assert main(["new", "ticklist", "koor"]) == 0
    (tmp_path / "mkdocs.yml").unlink()
    capsys.readouterr()
    assert main(["new", "initiative", "Kaartclub", "--kind", "formal", "--language", "en"]) == 1
    assert 'there is no folder here; the atlas is in the folder "inhoud"; name that one' in capsys.readouterr().err


def test_at_a_terminal_it_asks_and_asks_again_what_it_cannot_use(desk: Desk) -> None:
    terminal = Terminal("new", "initiative", "--content", str(desk.content))
    for text in ["", "Eettafel", "Kaartclub", "iets", "informeel", "Kaarten op maandag", "samen eten", "", "", ""]:
        terminal.answer(text)
    for text in ["maandag", "", "19:30", "18:00", "22:00", "free", "jan.de.wit@gmail.com", "", ""]:
        terminal.answer(text)
    terminal.wait_for("--email: ")
    terminal.answer("info@kaartclub.example")
    assert terminal.ended() == 0, terminal.seen
    said = terminal.seen.replace("\r\n", "\n")
    assert "What is the initiative called?\n" in said
    assert "this cannot be left out; write something, or press Ctrl-C to stop" in said
    assert '"Eettafel" is the title of linde/initiatives/eettafel.md too' in said
    assert "  informal       By and for neighbours\n" in said
    assert '"iets" is not one of the choices' in said
    page = read_atlas(desk.content, TODAY).neighbourhoods["linde"].initiatives["kaartclub"]
    assert page.meta.contact is not None
    assert (page.meta.activities, page.meta.contact.email) == (("meals",), "info@kaartclub.example")
    assert f"{page.meta.schedule[0].until}" == "22:00:00"


def test_what_is_wrong_in_the_text_is_asked_again_and_no_answer_is_lost(desk: Desk) -> None:
    terminal = Terminal("new", "initiative", "--content", str(desk.content))
    for text in ["Praatgroep", "informal"]:
        terminal.answer(text)
    last = next(str(question.asks)[:25] for question in INITIATIVE.questions if question.name == "text")
    while last not in terminal.seen:
        terminal.wait_for("> ")
        terminal.type("We talk. Call Piet on 06-12345678." if last in terminal.seen else "")
    terminal.wait_for("mobile number")
    terminal.answer("We talk.")
    assert terminal.ended() == 0, terminal.seen
    assert (desk.content / "linde/initiatives/praatgroep.md").read_text("utf-8").rstrip().endswith("We talk.")


def test_questions_are_asked_in_dutch_and_the_neighbourhood_too(desk: Desk) -> None:
    assert new(desk, "neighbourhood", "Oost") == 0
    call = ["new", "call", "Wie helpt?", "--content", str(desk.content)]
    terminal = Terminal(*call, language="nl")
    terminal.wait_for("Bij welke wijk hoort het?")
    terminal.answer("linde")
    terminal.wait_for("Voor welke opgave is het?")
    for text in ["", "", "", "Niemand doet dit", "", "", ""]:
        terminal.answer(text)
    assert terminal.ended() == 0, terminal.seen
    meta = read_atlas(desk.content, TODAY).neighbourhoods["linde"].calls["wie-helpt"].meta
    assert (meta.challenge, meta.kind, meta.opens) == ("alleen", "new-initiative", TODAY)


@pytest.mark.parametrize("how", ["ctrl-c", "ctrl-d"])
def test_whoever_stops_leaves_nothing_behind(desk: Desk, how: str) -> None:
    before = files(desk)
    terminal = Terminal("new", "initiative", "--content", str(desk.content))
    terminal.answer("Kaartclub")
    if how == "ctrl-c":
        terminal.interrupt()
    else:
        terminal.press(b"\x04")
    assert terminal.ended() == 130
    assert "stopped, as you asked" in terminal.seen
    assert "Traceback" not in terminal.seen
    assert files(desk) == before
