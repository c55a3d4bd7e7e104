"""What a check says is the same in every form, in the form that its reader needs, and harmless to whoever shows it."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from atlas.checking.formats.as_github import as_github
from atlas.checking.formats.as_markdown import as_code, as_markdown
from atlas.checking.formats.as_sarif import as_sarif
from atlas.checking.outcome import Outcome, outcome
from atlas.checking.rules import RULES
from atlas.cli import main
from atlas.reading.problems import Problem
from atlas.texts import say
from tests.reading.folders import BROKEN, TODAY, Desk, problems_of

COMMON = ["--language", "en", "--today", TODAY.isoformat()]
HOSTILE = "@all ##[set-env name=X]y `x` <b>\r\n::error::![x](http://x.example)%0A a,b: c"


def _printed(capsys: pytest.CaptureFixture[str], folder: Path, form: str, status: int) -> str:
    assert main(["check", str(folder), *COMMON, "--format", form]) == status
    return capsys.readouterr().out


@pytest.fixture(scope="module")
def broken() -> Outcome:
    return outcome(BROKEN, problems_of(BROKEN))


def _hostile(count: int = 1) -> Outcome:
    what, hint = say('"{given}" is not a date', given=HOSTILE), say("write {day}", day="2026-03-01")
    problems = (Problem(f"a, b: {n}.md", n, "started", what, hint, rule="date") for n in range(1, count + 1))
    return Outcome(tuple(problems), "content/", {}, None)


def test_every_form_tells_every_problem(broken: Outcome, capsys: pytest.CaptureFixture[str]) -> None:
    expected = sorted((broken.file(one.path), one.line) for one in broken.problems)
    told = json.loads(_printed(capsys, BROKEN, "json", 1))
    assert sorted((one["file"], one["line"]) for one in told["problems"]) == expected
    commands = re.findall(r"^::error file=(.*?),line=(\d+)", _printed(capsys, BROKEN, "github", 1), re.MULTILINE)
    assert sorted((file, int(line)) for file, line in commands) == expected
    listed = re.findall(r"^- \[`(.*?):(\d+)`\]", _printed(capsys, BROKEN, "markdown", 1), re.MULTILINE)
    assert sorted((file, int(line)) for file, line in listed) == expected
    places = [
        one["locations"][0]["physicalLocation"]
        for one in json.loads(_printed(capsys, BROKEN, "sarif", 1))["runs"][0]["results"]
    ]
    assert sorted((one["artifactLocation"]["uri"], one["region"]["startLine"]) for one in places) == expected
    assert main(["check", str(BROKEN), *COMMON]) == 1
    assert len(capsys.readouterr().err.splitlines()) == len(expected) + 1


def test_every_problem_has_a_rule_that_is_described(broken: Outcome) -> None:
    assert {problem.rule for problem in broken.problems} <= set(RULES) - {"other"}


def test_a_good_folder_gives_an_empty_list(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = json.loads(_printed(capsys, Desk(tmp_path).content, "json", 0))
    assert (told["errors"], told["problems"], told["initiatives"]) == (0, [], 2)


def test_a_problem_is_told_with_its_column(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    desk = Desk(tmp_path)
    desk.initiative("kind: informal\nschedule:\n  - {weekday: monday, from: half 8}")
    (one,) = json.loads(_printed(capsys, desk.content, "json", 1))["problems"]
    text = (desk.content / "linde/initiatives/nieuw.md").read_text().splitlines()[one["line"] - 1]
    assert text[one["column"] - 1 :].startswith("from: half 8")
    assert (one["key"], one["rule"], one["level"], one["fixable"]) == ("schedule[1].from", "time", "error", False)


def test_files_are_named_from_the_root_of_the_repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = Desk(tmp_path / "atlas")
    desk.initiative("kind: informal\nstarted: ooit")
    (tmp_path / ".git").mkdir()
    for start in (tmp_path, tmp_path / "atlas", tmp_path / "atlas" / "content"):
        monkeypatch.chdir(start)
        (one,) = json.loads(_printed(capsys, desk.content, "json", 1))["problems"]
        assert one["file"] == "atlas/content/linde/initiatives/nieuw.md"


def test_words_of_a_page_become_no_command(capsys: pytest.CaptureFixture[str]) -> None:
    lines = as_github(_hostile(), "en").splitlines()
    commands = [line for line in lines if line.startswith("::")]
    assert [line.split(" ")[0].split("::")[1] for line in commands] == ["error", "group", "endgroup"]
    assert commands[0].startswith("::error file=content/a%2C b%3A 1.md,line=1,title=a date::")
    assert "%250A" in commands[0]
    assert "##[" not in "\n".join(lines)


def test_github_hears_first_that_there_are_more_than_it_shows() -> None:
    lines = as_github(_hostile(12), "en").splitlines()
    assert lines[0] == "12 problems to mend"
    assert lines[1].startswith("::error title=12 in all")
    assert sum(line.startswith("::error file=") for line in lines) == 12


def test_words_of_a_page_are_code_in_a_comment() -> None:
    text = as_markdown(_hostile(), "en")
    (item,) = [line for line in text.splitlines() if line.startswith("- ")]
    outside = re.sub(r"(`+) ?.*?[^`] ?\1(?!`)", "", item)
    assert "@all" in item
    assert not re.search("@|<|!|::", outside)


@pytest.mark.parametrize("text", ["a", "`", "``a`", " ", "a\n# b", "`` ` ``"])
def test_code_is_one_span_whatever_stands_in_it(text: str) -> None:
    code = as_code(text)
    fence = re.match("`+", code)
    assert fence
    inner = code[len(fence[0]) : -len(fence[0])]
    assert "\n" not in code
    assert fence[0] not in re.findall("`+", inner)


def test_a_long_comment_is_folded_and_still_fits() -> None:
    text = as_markdown(_hostile(1500), "en")
    assert len(text) < 65_536
    assert text.count("<details>") == text.count("</details>") == 1
    left = re.search(r"^(\d+) more do not fit here", text, re.MULTILINE)
    assert left
    assert int(left[1]) + sum(line.startswith("- ") for line in text.splitlines()) == 1500


def test_lines_are_linked_to_on_the_forge(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = Desk(tmp_path)
    desk.initiative("kind: informal\nstarted: ooit")
    (tmp_path / ".git").mkdir()
    for name, value in (("SERVER_URL", "https://forge.example"), ("REPOSITORY", "wij/atlas"), ("SHA", "c0ffee")):
        monkeypatch.setenv(f"GITHUB_{name}", value)
    link = "https://forge.example/wij/atlas/blob/c0ffee/content/linde/initiatives/nieuw.md?plain=1#L4"
    assert f"({link})" in _printed(capsys, desk.content, "markdown", 1)


def _prints(desk: Desk) -> set[str]:
    found = outcome(desk.content, problems_of(desk.content))
    results: list[dict[str, Any]] = json.loads(as_sarif(found, "en", "1.0"))["runs"][0]["results"]
    return {print_of for one in results for print_of in one["partialFingerprints"].values()}


def test_a_finding_stays_the_same_when_lines_move(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.initiative("kind: informal\nstarted: ooit\nfunding: veel")
    before = _prints(desk)
    desk.initiative("# nieuw\nkind: informal\n\nfunding: veel\nstarted: ooit")
    assert _prints(desk) == before
    desk.initiative("kind: informal\nstarted: ergens\nfunding: veel")
    assert len(_prints(desk) & before) == 1


def test_a_finding_for_tools_names_a_rule_in_the_language(broken: Outcome) -> None:
    (run,) = json.loads(as_sarif(broken, "nl", "1.0"))["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[one["ruleIndex"]]["id"] == one["ruleId"] for one in run["results"])
    assert "een datum" in {one["shortDescription"]["text"] for one in rules}
    uris = {one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for one in run["results"]}
    assert not any(uri.startswith(("/", "file:")) or " " in uri for uri in uris)


@pytest.mark.parametrize("form", ["json", "github", "markdown", "sarif"])
def test_a_folder_that_is_not_there_is_told_in_every_form(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    assert "there is no folder here" in _printed(capsys, tmp_path / "nergens", form, 1)
