"""What a desk takes from the registry of npm: fetched once for all tests, and kept as a build keeps it."""

import shutil
from pathlib import Path

import pytest

from atlas.plugin.desk import DECAP, PACKAGES, YAML
from atlas.plugin.packages import NotFetchedError, OtherPackageError, files_of

from ..reading.folders import ROOT


def with_packages(folder: Path) -> None:
    """Put what a desk needs where a build in `folder` looks for it; skips where it cannot be had."""
    try:
        for package in (DECAP, YAML):
            files_of(package, ROOT / PACKAGES, lambda name: False)
    except OtherPackageError:
        raise
    except NotFetchedError as error:
        pytest.skip(f"without npm and without a connection there is no desk to test: {error}")
    shutil.copytree(ROOT / PACKAGES, folder / PACKAGES)
