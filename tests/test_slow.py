"""The list of tests that take long names tests that there are, and only what took long comes onto it."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests import slow
from tests.reading.folders import ROOT


def _report(nodeid: str, when: str, duration: float) -> Any:
    return SimpleNamespace(nodeid=nodeid, when=when, duration=duration)


def test_every_line_is_a_test_or_a_file_that_there_is() -> None:
    for line in slow.LIST.read_text("utf-8").splitlines():
        file, _, name = line.partition("::")
        assert (ROOT / file).is_file(), line
        assert not name or f"def {name.rpartition('::')[2]}(" in (ROOT / file).read_text("utf-8"), line


def test_what_took_long_is_added_and_the_rest_of_its_file_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(slow, "LIST", tmp_path / "slow.txt")
    slow.LIST.write_text("tests/test_d.py::test_known\ntests/test_b.py::test_one\n")
    plugin = slow.Slow(finding=True)
    for one in (
        _report("tests/test_a.py::test_long", "call", 0.4),
        _report("tests/test_a.py::test_short", "call", 0.1),
        _report("tests/test_b.py::test_short", "setup", 3),
        _report("tests/test_b.py::test_short", "call", 0.1),
        *(_report(f"tests/test_c.py::test_often[{n}]", "call", 0.12) for n in range(11)),
        *(_report(f"tests/test_c.py::test_at_times[{n}]", "call", 0.12) for n in range(3)),
    ):
        plugin.pytest_runtest_logreport(one)
    plugin.pytest_sessionfinish()
    assert slow.LIST.read_text().splitlines() == [
        "tests/test_a.py::test_long",
        "tests/test_b.py",
        "tests/test_c.py::test_often",
        "tests/test_d.py::test_known",
    ]
