"""A desk to work at."""

from pathlib import Path

import pytest

from .lists import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)
