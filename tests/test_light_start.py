"""What takes long to load is loaded by what uses it: a command and a build in which little changed begin without it."""

import subprocess
import sys

import pytest

from atlas.calling import COMMANDS
from atlas.cli import main


@pytest.mark.parametrize(
    ("module", "heavy"),
    [
        (
            "atlas.calling",
            ("numpy", "scipy", "networkx", "phonenumbers", "stdnum", "babel.messages", "mkdocs", "typst"),
        ),
        ("atlas.plugin.entry", ("scipy", "pikepdf", "typst", "stdnum", "babel.messages", "d3graph")),
    ],
)
def test_it_begins_without_what_few_runs_use(module: str, heavy: tuple[str, ...]) -> None:
    called = f"import sys, {module}; print(*({set(heavy)!r} & sys.modules.keys()))"
    done = subprocess.run([sys.executable, "-c", called], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


@pytest.mark.parametrize(
    ("call", "loaded"),
    [(["check", "--help"], {"check"}), (["--language", "en", "languages", "--help"], {"check"}), (["--help"], None)],
)
def test_a_call_loads_no_other_command(call: list[str], loaded: set[str] | None) -> None:
    every = {module for module, _ in COMMANDS.values()}
    called = (
        f"import sys, atlas.cli\ntry: atlas.cli.main({call!r})\nexcept SystemExit: print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", called], capture_output=True, text=True, check=True)
    there = {name.rpartition(".")[2] for name in done.stderr.split() if name.startswith("atlas.commands.")}
    assert there & every == (loaded or every)


def test_a_call_of_no_command_and_help_before_one_tell_of_all(capsys: pytest.CaptureFixture[str]) -> None:
    for call in (["--language", "en", "--help", "check"], ["--language", "en"]):
        with pytest.raises(SystemExit):
            main(call)
        told = "".join(capsys.readouterr())
        assert all(name in told for name in COMMANDS)
