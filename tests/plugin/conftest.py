"""The small atlas, built in both of its languages."""

import pytest

from ..reading.folders import SMALL
from .building import Build, build


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Build:
    to = tmp_path_factory.mktemp("small")
    dutch, english = build(SMALL, to), build(SMALL, to, language="en")
    return Build(dutch.status or english.status, dutch.told + english.told, to / "site")
