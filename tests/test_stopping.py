"""Whoever stops a command sees no traceback, whenever that is; its exit status is that of what was stopped by hand."""

import signal
import subprocess
import sys

import pytest

from .reading.folders import ROOT, SMALL

STOP = "import os, signal; os.kill(os.getpid(), signal.SIGINT)"
BEGIN = f"""
import sys, builtins, signal
signal.signal(signal.SIGINT, signal.default_int_handler)
sys.path.insert(0, {str(ROOT)!r})
from atlas.cli import main
sys.argv = ['atlas', 'check', {str(SMALL)!r}]
def stop():
    {STOP}
"""
LOADING = """
real = builtins.__import__
def importing(name, *more, **others):
    if name == WHEN:
        stop()
    return real(name, *more, **others)
builtins.__import__ = importing
"""
STOPPED_WORK = """
import atlas.commands.check as check
check.read_kept = lambda *_: stop()
"""
STOPPED_END = """
import atlas.commands.check as check
class Ended:
    def __del__(self):
        stop()
def stopped(*_):
    Ended()
    while True:
        pass
check.read_kept = stopped
"""


def _run(code: str) -> "subprocess.CompletedProcess[str]":
    call = [sys.executable, "-c", f"{BEGIN}{code}\nsys.exit(main())"]
    return subprocess.run(call, capture_output=True, text=True, check=False, timeout=120)


@pytest.mark.parametrize("when", ["argparse", "atlas.calling", "atlas.reading.read", "yaml", "atlas.commands.progress"])
def test_while_it_is_still_loading(when: str) -> None:
    done = _run(LOADING.replace("WHEN", repr(when)))
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")


@pytest.mark.parametrize("work", [STOPPED_WORK, STOPPED_END])
def test_while_it_works(work: str) -> None:
    done = _run(work)
    assert (done.returncode, done.stdout) == (130, "")
    assert done.stderr.strip().count("\n") == 0
    assert "Traceback" not in done.stderr


def test_after_its_work() -> None:
    done = _run("import atexit\natexit.register(stop)")
    assert (done.returncode, done.stderr) == (130, "")


def test_called_by_another_program_it_leaves_its_signals_alone(capsys: pytest.CaptureFixture[str]) -> None:
    from atlas.cli import main

    before = signal.getsignal(signal.SIGINT)
    assert main(["check", str(SMALL), "--today", "2026-06-01"]) == 0
    assert signal.getsignal(signal.SIGINT) is before
