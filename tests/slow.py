"""Which tests take long? Those of a list are marked `slow`, which `make quick` leaves out; nothing else depends on it.

`make slow` runs the tests that are not in the list and adds what took long: tests, or a whole file where what is made
once for it takes long. To begin anew, empty the list first, and repeat it until nothing is added.
"""

from collections import defaultdict
from pathlib import Path

import pytest

__all__ = ["Slow"]

LIST = Path(__file__).with_name("slow.txt")
_EACH, _TOGETHER = 0.15, 1.0
"""Seconds that a test may take on average over its parameters, and that all of those may take."""


class Slow:
    """A plugin of pytest. `finding`: whether the list is added to."""

    def __init__(self, *, finding: bool) -> None:
        self.finding = finding
        self.known = set(LIST.read_text("utf-8").splitlines()) if LIST.exists() else set()
        self.files: set[str] = set()
        self.took: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        for item in items:
            if not self.known.isdisjoint((_function(item.nodeid), _file(item.nodeid))):
                item.add_marker(pytest.mark.slow)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.when == "setup" and report.duration > _EACH:
            self.files.add(_file(report.nodeid))
        else:
            self.took[_function(report.nodeid)][report.nodeid] += report.duration

    def pytest_sessionfinish(self) -> None:
        if self.finding:
            long = {name for name, took in self.took.items() if sum(took.values()) > min(_TOGETHER, _EACH * len(took))}
            files = self.files | {name for name in self.known if name == _file(name)}
            one_by_one = {name for name in self.known | long if _file(name) not in files}
            LIST.write_text("".join(f"{name}\n" for name in sorted(files | one_by_one)), "utf-8")


def _function(nodeid: str) -> str:
    """A test without its parameters."""
    return nodeid.partition("[")[0]


def _file(nodeid: str) -> str:
    return nodeid.partition("::")[0]
