"""The tick list: the right names, no room for anything about a person, and counts that the check accepts."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from atlas.cli import main
from atlas.private.ticklist import TickList, tick_list
from atlas.reading.problems import AtlasError
from tests.reading.folders import ROOT, TODAY, Desk, read

CONTENT = ROOT / "content"
NOVEMBER = date(2026, 11, 23)
CALL = ["--content", str(CONTENT), "--today", "2026-11-23"]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def _made(desk: Desk, initiative: str = "nieuw", language: str = "nl") -> TickList:
    return tick_list(read(desk.content), initiative, language, TODAY)


def _boxes(made: TickList) -> list[str]:
    return re.findall(r'<li><span dir="auto">(.*?)</span></li>', made.html)


def _refusal(desk: Desk, initiative: str) -> str:
    with pytest.raises(AtlasError) as told:
        _made(desk, initiative)
    (problem,) = told.value.problems
    return problem.to("en")


def test_it_names_all_other_active_initiatives_of_the_neighbourhood(desk: Desk) -> None:
    desk.initiative("kind: informal")
    for name, facts in {
        "arts": "kind: professional",
        "weg": "kind: informal\nstatus: stopped",
        "rust": "kind: informal\nstatus: paused",
        "elan": "kind: formal",
    }.items():
        desk.write(f"linde/initiatives/{name}.md", f"---\ntitle: É{name} <b>\n{facts}\n---\n\nTekst.\n")
    names = _boxes(_made(desk))
    assert "Éelan &lt;b&gt;" in names
    assert not [name for name in names if "arts" in name or "weg" in name or "rust" in name or name == "Nieuw"]
    titles = [page.meta.title for page in read(desk.content).neighbourhoods["linde"].initiatives.values()]
    assert len(names) == len(titles) - 4
    assert names.index("Éelan &lt;b&gt;") == [*sorted(name.lower().replace("é", "e") for name in names)].index(
        "eelan &lt;b&gt;"
    )


def test_it_has_no_field_and_asks_no_other_host() -> None:
    made = tick_list(read(CONTENT, NOVEMBER), "repaircafe", "nl", TODAY)
    assert not re.search(r"<(input|form|textarea|script|link|img|iframe)|https?:|url\(", made.html)


@pytest.mark.parametrize(("language", "words"), [("nl", "Schrijf uw naam niet op"), ("en", "Do not write your name")])
def test_it_is_there_in_both_languages(language: str, words: str) -> None:
    made = tick_list(read(CONTENT, NOVEMBER), "repaircafe", language, TODAY)
    assert words in made.html
    assert f'<html lang="{language}">' in made.html
    assert made.fits


def test_it_says_which_counts_need_ten(desk: Desk) -> None:
    desk.initiative("kind: informal")
    desk.write("linde/initiatives/zorg.md", "---\ntitle: Zorg\nkind: informal\nsensitive: true\n---\n\nTekst.\n")
    assert "minstens 10 kruisjes nodig: Zorg." in _made(desk).html
    own = _made(desk, "zorg").html
    assert "minder dan 10 kruisjes" in own
    assert "minstens 10 kruisjes nodig" not in own


def test_counts_filled_in_as_it_says_pass_the_check(desk: Desk) -> None:
    desk.initiative("kind: informal")
    block = re.search(r"<pre>(.*?)</pre>", _made(desk).html, re.DOTALL)
    assert block
    filled = re.sub(r"(counted_on:).*", r"\1 2026-05-01", block[1].strip())
    filled = re.sub(r"(asked:).*", r"\1 20", filled)
    filled = re.sub(r"^(    [a-z-]+:)  #", r"\1 5  #", filled, flags=re.MULTILINE)
    desk.initiative(f"kind: informal\n{filled}")
    ticked = read(desk.content).neighbourhoods["linde"].initiatives["nieuw"].meta.also_attend
    assert ticked
    assert ticked.asked == 20
    assert len(ticked.counts) == _made(desk).n


@pytest.mark.parametrize(
    ("facts", "name", "told"),
    [
        ("kind: informal", "niew", 'there is no initiative "niew" in this atlas; did you mean "nieuw"?'),
        ("kind: professional", "nieuw", "a professional resource has no tick list"),
        ("kind: informal\nstatus: stopped", "nieuw", "this initiative has stopped"),
    ],
)
def test_who_cannot_ask_is_told_why(desk: Desk, facts: str, name: str, told: str) -> None:
    desk.initiative(facts)
    assert told in _refusal(desk, name)


def test_an_initiative_alone_has_nothing_to_choose_from(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    shutil.rmtree(desk.content)
    desk.write("linde/index.md", "---\ntitle: De Linde\nmunicipality: Linde\n---\n\nTekst.\n")
    desk.write("index.md", "---\ntitle: Atlas\nmunicipality: Linde\n---\n\nTekst.\n")
    desk.initiative("kind: informal")
    assert "there is no other active initiative" in _refusal(desk, "nieuw")


def test_the_command_writes_the_form_and_keeps_what_is_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    to = tmp_path / "lijst.html"
    call = ["new", "ticklist", "repaircafe", *CALL, "--to", str(to)]
    assert main(call) == 0
    assert "hokjes" in capsys.readouterr().out
    before = to.read_bytes()
    assert main(call) == 1
    assert "bestaat al" in capsys.readouterr().err
    assert to.read_bytes() == before
    assert main([*call[:-1], str(tmp_path / "nowhere" / "x.html")]) == 1


@pytest.mark.parametrize(("more", "language", "told"), [
    ([], "nl", "hokjes"),
    (["--in", "en"], "en", "hokjes"),
    (["--language", "en"], "en", "boxes"),
    (["--in", "nl", "--language", "en"], "nl", "boxes"),
])  # fmt: skip
def test_the_form_may_be_in_another_language_than_messages(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], more: list[str], language: str, told: str
) -> None:
    to = tmp_path / "form.html"
    assert main(["new", "ticklist", "repaircafe", *CALL, "--to", str(to), *more]) == 0
    assert told in capsys.readouterr().out
    assert f'<html lang="{language}">' in to.read_text("utf-8")


def test_a_form_in_a_language_that_the_atlas_lacks_is_not_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", "ticklist", "repaircafe", *CALL, "--to", str(tmp_path / "form.html"), "--in", "ar"]) == 2
    assert 'deze atlas heeft geen taal "ar"; wel: nl, en' in capsys.readouterr().err
    assert not (tmp_path / "form.html").exists()


def test_a_wrong_name_is_told_with_what_was_meant(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "ticklist", "repaircaf", *CALL, "--language", "en"]) == 1
    assert 'did you mean "repaircafe"?' in capsys.readouterr().err


def test_nearly_all_who_were_asked_is_told_as_nearly_a_whole_group(desk: Desk) -> None:
    """Rule 3 holds for those who were asked too: whoever was there that evening is known."""
    ticked = "also_attend: {{counted_on: 2026-05-01, asked: {}, counts: {{koor: 10}}}}"
    desk.initiative(f"kind: informal\n{ticked.format(11)}")
    (fault,) = desk.faults()
    assert "also_attend.counts.koor: 10 is nearly the whole group of 11 people; write 5 instead" in fault
    desk.initiative(f"kind: informal\n{ticked.format(12)}")
    assert read(desk.content)


def test_two_counts_of_a_tick_list_that_must_overlap_are_told(desk: Desk) -> None:
    """Rule 5 among those asked: of 20 people 15 + 10 leave five who tick both."""
    desk.write("linde/initiatives/een.md", "---\ntitle: Een\nkind: informal\n---\n\nTekst.\n")
    desk.write("linde/initiatives/twee.md", "---\ntitle: Twee\nkind: informal\n---\n\nTekst.\n")
    ticked = "also_attend: {{counted_on: 2026-05-01, asked: {}, counts: {{een: 15, twee: 10}}}}"
    desk.initiative(f"kind: informal\n{ticked.format(20)}")
    (fault,) = desk.faults()
    assert "also_attend.counts.twee: with the other counts of nieuw this gives away that een and twee share" in fault
    desk.initiative(f"kind: informal\n{ticked.format(25)}")
    assert read(desk.content)
