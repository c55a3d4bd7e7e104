"""A setting that is a function is told by what it does, so that nothing stale is kept, and what was is used again."""

import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from atlas.plugin.told_settings import told_setting


@pytest.fixture
def written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.syspath_prepend(tmp_path)
    (tmp_path / "mine_told.py").write_text("def slug(text, separator):\n    return text\n")
    yield tmp_path / "mine_told.py"
    sys.modules.pop("mine_told", None)


def test_a_function_is_told_by_its_name_and_its_file(written: Path) -> None:
    from mine_told import slug  # type: ignore[import-not-found]

    settings = {"toc": {"slugify": slug}, "more": [partial(slug, separator="-"), str.lower]}
    before = told_setting(settings)
    assert before
    assert " at 0x" not in before
    assert told_setting({"more": settings["more"], "toc": settings["toc"]}) == before
    written.write_text("def slug(text, separator):\n    return text.lower()\n")
    assert told_setting(settings) != before


@pytest.mark.parametrize("value", [object(), lambda text: text, {"a": [object()]}, partial(lambda text: text)])
def test_what_cannot_be_told_is_not_told(value: object) -> None:
    assert told_setting(value) is None
