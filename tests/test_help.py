"""What people see who ask how a command is called: contents, help, examples, completion, colour and progress."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest

from atlas import __version__
from atlas.calling import whole_parser
from atlas.cli import main
from atlas.commands.colour import painted
from atlas.commands.contents import CHAPTERS, OTHERS
from atlas.commands.progress import ProgressLine
from atlas.progress import ASKED, counted, listening, step, step_of_line

from .terminal import Terminal

SMALL = str(Path(__file__).parent / "sites/small")
BROKEN = str(Path(__file__).parent / "sites/broken")
COMMANDS = sorted(whole_parser("en").commands())
Captured = pytest.CaptureFixture[str]


def said(capsys: Captured, *call: str) -> str:
    """What a call for help says, on one line."""
    with pytest.raises(SystemExit) as ended:
        main(call)
    assert ended.value.code == 0
    return " ".join(capsys.readouterr().out.split())


@pytest.fixture(autouse=True)
def _no_language_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ATLAS_LANGUAGE", raising=False)


@pytest.mark.parametrize(("language", "chapter"), [("nl", "Elke dag"), ("en", "Every day")])
def test_the_contents_name_every_command_once_under_a_chapter(
    monkeypatch: pytest.MonkeyPatch, capsys: Captured, language: str, chapter: str
) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    with pytest.raises(SystemExit):
        main(["--help", "--language", language])
    lines = capsys.readouterr().out.splitlines()
    listed = [match[1] for line in lines if (match := re.match(r"  (\S+(?: \S+)?)  +\S", line))]
    assert sorted(listed) == COMMANDS
    assert lines.index(chapter) < next(number for number, line in enumerate(lines) if line.startswith("  check "))
    assert max(map(len, lines)) <= 100


def test_every_command_has_a_chapter() -> None:
    named = [name for names in CHAPTERS.values() for name in names]
    assert len(named) == len(set(named))
    assert not set(COMMANDS) - set(named), f"give it a chapter, or it stands under {OTHERS}"


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_tells_what_it_does_with_an_example_that_works(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setenv("COLUMNS", "500")
    with pytest.raises(SystemExit):
        main([*command.split(), "--help", "--language", "en"])
    text = capsys.readouterr().out
    assert "\n\n" + whole_parser("en").commands()[command] + "\n" in text
    (example,) = re.findall(r"\nexample:\n  atlas (.*)", text)
    assert example.startswith(command)
    call = shlex.split(example.partition(" > ")[0])
    assert callable(whole_parser("en").parse_args(call).run)


@pytest.mark.parametrize(("call", "language"), [
    (["check", "--help"], "nl"),
    (["check", "--help", "--language", "en"], "en"),
    (["--language=en", "check", "--help"], "en"),
    (["check", "--help", "--language", "fr"], "nl"),
])  # fmt: skip
def test_help_is_in_the_language_of_messages(capsys: Captured, call: list[str], language: str) -> None:
    told = {
        "nl": "gebruik: atlas check",
        "en": "usage: atlas check",
    }
    text = said(capsys, *call)
    assert text.startswith(told[language])
    assert ("toon deze uitleg" in text) == (language == "nl")


def test_the_language_may_stand_before_the_command(capsys: Captured) -> None:
    assert main(["--language", "en", "check", SMALL, "--today", "2026-06-01"]) == 0
    assert capsys.readouterr().out == "2 initiatives read, nothing to mend\n"


@pytest.mark.parametrize(("call", "told"), [([], "new initiative"), (["new"], "initiative"), (["import"], "list")])
def test_who_names_no_command_sees_which_there_are(capsys: Captured, call: list[str], told: str) -> None:
    with pytest.raises(SystemExit) as ended:
        main(call)
    assert ended.value.code == 2
    assert re.search(rf"\n +{told}  ", capsys.readouterr().err)


def test_the_version_is_told(capsys: Captured) -> None:
    assert said(capsys, "--version") == f"atlas {__version__}"


@pytest.mark.parametrize(("call", "told"), [
    (["chekc"], 'COMMAND: "chekc" is hier geen keuze; bedoelt u "check"?'),
    (["check", "--frob"], "dit is hier niet te begrijpen: --frob"),
    (["check", "--today", "gisteren"], '--today: "gisteren" is geen datum; schrijf bijvoorbeeld 2026-03-01'),
    (["check", "--today"], "--today: schrijf er iets achter"),
    (["participants", "lijst.csv"], "dit ontbreekt: --to"),
    (["answers", "a.csv", "--write", "--json"], "--json en --write gaan niet samen; laat een van de twee weg"),
    (["answers", "a.csv", "--invited", "veel"], '--invited: "veel" is geen getal; schrijf cijfers'),
    (["new", "initiatief"], 'WHAT: "initiatief" is hier geen keuze; bedoelt u "initiative"?'),
])  # fmt: skip
def test_a_wrong_call_is_told_in_a_sentence_with_what_to_write(capsys: Captured, call: list[str], told: str) -> None:
    with pytest.raises(SystemExit) as ended:
        main(call)
    assert ended.value.code == 2
    *_, sentence, more = capsys.readouterr().err.splitlines()
    assert sentence == told
    assert re.fullmatch(r"meer hierover: atlas.* --help", more)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_completion_of_a_shell_is_understood_by_it(capsys: Captured, tmp_path: Path, shell: str) -> None:
    assert main(["completion", shell]) == 0
    script = tmp_path / f"atlas.{shell}"
    script.write_text(capsys.readouterr().out, "utf-8")
    assert "in-neighbourhood" in script.read_text("utf-8")
    program = shutil.which(shell)
    if program:
        done = subprocess.run([program, "-n", str(script)], capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(not shutil.which("bash"), reason="needs bash")
@pytest.mark.parametrize(("typed", "offered"), [
    ("atlas ch", "check"),
    ("atlas new in", "initiative"),
    ("atlas new call --wh", "--why"),
    ("atlas check --language e", "en"),
])  # fmt: skip
def test_bash_completes_what_is_typed(capsys: Captured, tmp_path: Path, typed: str, offered: str) -> None:
    assert main(["completion", "bash"]) == 0
    script = tmp_path / "atlas.bash"
    script.write_text(capsys.readouterr().out, "utf-8")
    words = f"COMP_WORDS=({typed}); COMP_CWORD={len(typed.split()) - 1}"
    asked = f'source {script}; {words}; _shtab_atlas; echo "${{COMPREPLY[@]}}"'
    done = subprocess.run(["bash", "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.split() == [offered]


class Screen(StringIO):
    """A stream that is a terminal."""

    def isatty(self) -> bool:
        return True


def test_colour_is_for_terminals_only_and_never_with_no_color(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert painted("a.md:1: ", "bold", Screen()) == "\x1b[1ma.md:1: \x1b[0m"
    assert painted("a.md:1: ", "bold", StringIO()) == "a.md:1: "
    monkeypatch.setenv("NO_COLOR", "1")
    assert painted("a.md:1: ", "bold", Screen()) == "a.md:1: "


@pytest.mark.parametrize("none", ["", "1"])
def test_problems_stand_out_at_a_terminal(monkeypatch: pytest.MonkeyPatch, none: str) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("NO_COLOR", none)
    terminal = Terminal("check", BROKEN)
    assert terminal.ended() == 1
    assert ("\x1b[1m" in terminal.seen) == (not none)
    assert "in this line; " in terminal.seen


def shown(monkeypatch: pytest.MonkeyPatch, screen: StringIO, seconds: float) -> str:
    """What is shown of thirty things of which each takes so many seconds."""
    now = [100.0]
    monkeypatch.setattr("atlas.commands.progress.time.monotonic", lambda: now[0])
    with ProgressLine("en", screen) as line, listening(line):
        for _ in counted("read", range(30), 30):
            now[0] += seconds
    return screen.getvalue()


def test_progress_is_shown_of_what_takes_more_than_two_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(monkeypatch, Screen(), 0.05) == ""
    assert shown(monkeypatch, StringIO(), 1) == ""
    seen = shown(monkeypatch, Screen(), 1).split("\r\x1b[K")
    assert seen[1] == "neighbourhoods read: 3 of 30"
    assert seen[-2:] == ["neighbourhoods read: 30 of 30", ""]


def _stopped_half_way(line: ProgressLine) -> None:
    with line, listening(line):
        step("built", 3, 9)
        raise KeyboardInterrupt


def test_progress_is_taken_away_when_work_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen()
    monkeypatch.setattr("atlas.commands.progress._PATIENCE", -1.0)
    line = ProgressLine("nl", screen)
    line.part = "nl"
    with pytest.raises(KeyboardInterrupt):
        _stopped_half_way(line)
    assert screen.getvalue() == "\r\x1b[Knl: bladzijden gebouwd: 3 van 9\r\x1b[K"


def test_a_process_that_builds_tells_its_steps_only_to_who_asked() -> None:
    code = "from atlas.progress import step; step('built', 3, 9)"
    for asked, told in (("1", ("built", 3, 9)), ("", None)):
        env = {**os.environ, ASKED: asked, "PYTHONPATH": str(Path(__file__).parents[1])}
        done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True)
        assert step_of_line(done.stderr) == told
    assert step_of_line("INFO  -  read 3 9") is None
