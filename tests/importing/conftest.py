"""A desk to work at, and a small atlas on it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from .lists import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.fixture
def write(desk: Desk) -> Callable[..., Path]:
    """Put a page into a small atlas with the neighbourhoods mill and dale."""

    def put(path: str, text: str | bytes) -> Path:
        file = desk.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode() if isinstance(text, str) else text)
        return file

    put("index.md", "---\ntitle: Clubs\nmunicipality: Mill\nlanguages: [en, nl]\n---\n\nClubs.\n")
    put("vocabulary.yml", "activities: {}\n")
    for name in ("mill", "dale"):
        put(f"{name}/index.md", f"---\ntitle: {name}\nmunicipality: Mill\n---\n\nHere.\n")
    return put
