"""The small atlas, built in both of its languages, and one to change and build again."""

import os
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from atlas import processes
from atlas.pages.writing.settings import Settings
from atlas.plugin.page_settings import page_settings

from ..reading.folders import SMALL, Desk
from .builder import Builder
from .building import Build, build


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Build:
    to = tmp_path_factory.mktemp("small")
    dutch, english = build(SMALL, to), build(SMALL, to, language="en")
    return Build(dutch.status or english.status, dutch.told + english.told, to / "site")


def _without_search(*args: Any, **more: Any) -> Settings:
    return replace(page_settings(*args, **more), search=False)


@pytest.fixture(scope="module")
def builder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Builder]:
    """Builds without the search index, and in this process alone: both have tests of their own."""
    folder = tmp_path_factory.mktemp("builder")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("atlas.plugin.plugin.page_settings", _without_search)
        patch.setattr(processes, "cores", lambda: 1)
        for name in [name for name in os.environ if name.startswith("ATLAS_")]:
            patch.delenv(name)
        yield Builder(Desk(folder), patch, folder)
