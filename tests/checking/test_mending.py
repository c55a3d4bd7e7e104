"""`atlas check --fix`: what has one right answer is mended, nothing else changes, and what stays is listed."""

import shutil
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from atlas.checking.mending.mend import mend
from atlas.cli import main
from tests.reading.folders import BROKEN, ROOT, SITES, TODAY, Desk, problems_of
from tests.reading.page_mutations import mutated, whole_atlas

NEW = "linde/initiatives/nieuw.md"
COMMON = ["--language", "en", "--today", TODAY.isoformat()]


def _fix(content: Path, *more: str) -> int:
    return main(["check", str(content), *COMMON, "--fix", *more])


def _files(content: Path) -> dict[str, bytes]:
    return {str(path.relative_to(content)): path.read_bytes() for path in content.rglob("*") if path.is_file()}


def _after(tmp_path: Path, facts: str, body: str = "Wij doen iets samen.") -> str:
    """The facts of a page once it was mended."""
    desk = Desk(tmp_path)
    desk.initiative(facts, body)
    _fix(desk.content)
    text = (desk.content / NEW).read_bytes().decode()
    begin, end = "---\ntitle: Nieuw\n", f"\n---\n\n{body}\n"
    assert text.startswith(begin)
    assert text.endswith(end)
    return text[len(begin) : -len(end)]


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("started: 3 maart 2026", "started: 2026-03-03"),
        ("started: 2026/03/01  # zie jaarverslag", "started: 2026-03-01  # zie jaarverslag"),
        ("confirmed_on: '13-12-2025'", "confirmed_on: 2025-12-13"),
        ("confirmed_on: zondag 31 mei 2026", "confirmed_on: 2026-05-31"),
        ("started: sinds 2012", "started: 2012"),
        ("activities: music", "activities: [music]"),
        ("activities: music, meals", "activities: [music, meals]"),
        ("activities: zingen", "activities: [music]"),
        ("activities:\n  - musik", "activities:\n  - music"),
        ("languages: [Nederlands, TR]", "languages: [nl, tr]"),
        ("samenvatting: Wij zingen", "summary: Wij zingen"),
        ("sumary: Wij zingen", "summary: Wij zingen"),
        ("Summary: Wij zingen", "summary: Wij zingen"),
        ("summary:\tWij zingen", "summary: Wij zingen"),
        ("kosten: gratis", "cost: free"),
        ("sensitive: nee", "sensitive: false"),
        ("summary: “Zingen: elke week”", 'summary: "Zingen: elke week"'),
        ("summary: Zingen: elke week", 'summary: "Zingen: elke week"'),
        ("summary: Zeg “ja”: elke week", 'summary: "Zeg “ja”: elke week"'),
        ("summary: @buurt", 'summary: "@buurt"'),
        ("cost: {kind: paid, note: “drie euro, of meer”}", 'cost: {kind: paid, note: "drie euro, of meer"}'),
        ("schedule: [{weekday: ma, from: 13 uur}]", "schedule: [{weekday: monday, from: 13:00}]"),
        ("schedule: {dag: dinsdag}", "schedule: [{weekday: tuesday}]"),
        ("rooster:\n  dag: dinsdag\n\n  every: eerste", "schedule:\n  - weekday: tuesday\n\n    every: first"),
        ("place:\n\tname: Hoek\n\taddress: Straat 1", "place:\n  name: Hoek\n  address: Straat 1"),
        ("contributes: [{challenge: aleen, needs: [bezok]}]", "contributes: [{challenge: alleen, needs: [bezoek]}]"),
        (
            "funding: [{source: Gemeente, kind: structureel, amount: '1.250,50', from: 2025-01-01}]",
            "funding: [{source: Gemeente, kind: structural, amount: 1250.50, from: 2025-01-01}]",
        ),
        ("summary: Wij zingen  \nstarted: 2012", "summary: Wij zingen\nstarted: 2012"),
    ],
)
def test_what_has_one_right_answer(tmp_path: Path, wrong: str, right: str) -> None:
    assert _after(tmp_path, f"kind: informal\n{wrong}") == f"kind: informal\n{right}"


def test_one_slip_may_hide_another(tmp_path: Path) -> None:
    assert _after(tmp_path, "soort: informeel  # zo heet het") == "kind: informal  # zo heet het"


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Zie [het koor](kor.md#tijden) en `kor.md`.  ", "Zie [het koor](koor.md#tijden) en `kor.md`.  "),
        ("Zie [de opgave](../challenges/aleen.md).", "Zie [de opgave](../challenges/alleen.md)."),
        ("<!-- atlas: stepz -->", "<!-- atlas: steps -->"),
        ("Zie [een](kor.md) en [twee](kor.md).", "Zie [een](kor.md) en [twee](kor.md)."),
        ("Zie [het koor](klaver.md).", "Zie [het koor](klaver.md)."),
        ("Zie [het koor](https://kor.md).", "Zie [het koor](https://kor.md)."),
    ],
)
def test_a_link_or_a_block_with_one_slip(tmp_path: Path, wrong: str, right: str) -> None:
    desk = Desk(tmp_path)
    desk.initiative("kind: informal", wrong)
    _fix(desk.content)
    assert (desk.content / NEW).read_text().endswith(f"\n---\n\n{right}\n")


@pytest.mark.parametrize(
    "facts",
    [
        "started: 1-3-2026",
        "started: 31-12-98",
        "confirmed_on: maandag 31 mei 2026",
        "started: eind 2019",
        "started: 2019?",
        "schedule: [{weekday: monday, from: 8 uur}]",
        "schedule: [{weekday: dinsdagavond}]",
        "schedule: [{weekday: ma en do}]",
        "people: {participants: 1.250}",
        "leeftijd: 65+",
        "begin: 10:00",
        "titel: Andere titel",
        "plaats: Mill",
        "place: name: Hoek",
        "status: active: ja",
        "also: dit, en dat",
        "cost: 3 euro",
        "partners: [koor]",
    ],
)
def test_what_can_mean_more_is_left_to_who_wrote_it(tmp_path: Path, facts: str) -> None:
    whole = f"kind: informal\n{facts}"
    assert _after(tmp_path, whole) == whole


def test_a_page_without_slips_stays_byte_for_byte(tmp_path: Path) -> None:
    for name, folder in (("demo", ROOT / "content"), ("filled", SITES / "filled")):
        shutil.copytree(folder, tmp_path / name)
        before = _files(tmp_path / name)
        main(["check", str(tmp_path / name), "--today", "2026-11-27", "--fix"])
        assert _files(tmp_path / name) == before


def test_all_else_in_a_file_stays_byte_for_byte(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    before = (
        "\ufeff---\r\ntitle:   'Nieuw'   # zo\r\nsoort: informal\r\n\r\nsummary: |\r\n  een  \r\n  twee\r\n"
        "place: { name: Hoek,address: Straat 1 }\r\n---\r\nRegel met twee spaties  \r\n\ten een tab\r\n"
    )
    desk.write(NEW, before)
    assert _fix(desk.content) == 0
    assert (desk.content / NEW).read_bytes().decode() == before.replace("soort", "kind")


def test_only_lines_that_are_named_differ_and_a_second_time_does_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = tmp_path / "content"
    shutil.copytree(BROKEN, content)
    before = _files(content)
    assert _fix(content) == 1
    out = capsys.readouterr().out.splitlines()
    named = {tuple(line.removeprefix(f"{content}/").split(":")[:2]) for line in out[:-1]}
    after = _files(content)
    differ = {
        (name, str(number))
        for name in before
        for number, lines in enumerate(zip(before[name].split(b"\n"), after[name].split(b"\n"), strict=True), 1)
        if lines[0] != lines[1]
    }
    assert named == differ != set()
    assert out[-1] == f"{len(differ)} lines mended"
    assert _fix(content) == 1
    assert (_files(content), capsys.readouterr().out) == (after, "")


def test_nothing_becomes_worse(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(BROKEN, content)
    hidden = {one.path for one in problems_of(content) if one.rule == "yaml"}
    before = {one.to("en") for one in problems_of(content) if one.path not in hidden}
    _fix(content)
    after = {one.to("en") for one in problems_of(content) if one.path not in hidden}
    assert after < before


def test_pages_changed_at_random_become_no_worse(tmp_path: Path) -> None:
    content = whole_atlas(tmp_path).content
    sizes = []
    for seed in (8, 27, 46, 108, 219, 319, 347, 378, 594, 669, *range(700, 705)):
        name, changed = mutated(Random(seed), content)
        before = (content / name).read_bytes()
        (content / name).write_bytes(changed)
        done = mend(content, TODAY, trial=False)
        mended = (content / name).read_bytes()
        assert mended.count(b"\n") == changed.count(b"\n")
        assert bool(done.mended) == (mended != changed)
        assert mend(content, TODAY, trial=False) == replace(done, mended=())
        (content / name).write_bytes(before)
        sizes.append(len(done.mended))
    assert any(sizes)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _fix(tmp_path / "nergens", "--format", "json") == 1
    assert "there is no folder here" in capsys.readouterr().out


def test_what_stays_is_listed_as_a_check_does(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    desk = Desk(tmp_path)
    desk.initiative("soort: informal\nstarted: ooit")
    assert _fix(desk.content) == 1
    told = capsys.readouterr()
    assert told.out.splitlines()[0] == f"{desk.content}/{NEW}:3: soort: informal became kind: informal"
    assert told.err.splitlines()[0].startswith(f"{desk.content}/{NEW}:4: started: ")


def test_a_trial_writes_nothing_and_says_what_would_be_done(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    desk = Desk(tmp_path)
    desk.initiative("soort: informal")
    before = _files(desk.content)
    assert _fix(desk.content, "--dry-run") == 1
    assert _files(desk.content) == before
    assert "soort: informal would become kind: informal\n1 line would be mended" in capsys.readouterr().out


def test_a_trial_needs_something_to_try(tmp_path: Path) -> None:
    assert main(["check", str(Desk(tmp_path).content), *COMMON, "--dry-run"]) == 2


def test_a_file_that_may_only_be_read_is_left_and_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    desk = Desk(tmp_path)
    desk.initiative("soort: informal")
    (desk.content / NEW).chmod(0o444)
    before = _files(desk.content)
    assert _fix(desk.content) == 1
    assert _files(desk.content) == before
    told = capsys.readouterr()
    assert "became" not in told.out
    assert f"{NEW}:1: warning: this file may only be read, and was left as it is; mend it by hand" in told.err
    assert 'soort: this key is unknown; did you mean "kind"?' in told.err


def test_a_link_stays_a_link(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    desk = Desk(tmp_path)
    desk.initiative("soort: informal")
    target = desk.content / "linde/initiatives/nieuw.md"
    link = desk.content / "linde/initiatives/anders.md"
    link.symlink_to(target.name)
    _fix(desk.content)
    assert link.is_symlink()
    assert "kind: informal" in target.read_text()


def test_the_mode_of_a_file_stays(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.initiative("soort: informal")
    (desk.content / NEW).chmod(0o640)
    _fix(desk.content)
    assert (desk.content / NEW).stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in (desk.content / NEW).parent.iterdir() if path.name.startswith(".")) == []


def test_a_line_with_personal_data_is_not_repeated(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    desk = Desk(tmp_path)
    desk.initiative("soort: informal\nsamenvatting: Bel Jan op 06-12345678")
    _fix(desk.content)
    told = capsys.readouterr()
    assert "12345678" not in told.out + told.err
    assert ":3: " in told.out
