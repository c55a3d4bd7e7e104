"""What other processes do for a build ends with it, also where it is broken off."""

from types import SimpleNamespace
from typing import Any

import pytest
from jinja2 import Environment

from atlas.keeping.shelf import Shelf
from atlas.plugin import theme_output
from atlas.plugin.ahead import Ahead
from atlas.plugin.plugin import AtlasPlugin
from atlas.plugin.preparing import Preparation, Waiting
from atlas.plugin.theme_output import ThemeOutput

from .test_preparing import Work


@pytest.fixture
def pages() -> Work:
    return Work("one", "two", "three")


@pytest.fixture
def output(pages: Work, monkeypatch: pytest.MonkeyPatch) -> ThemeOutput:
    """Pages that are put into the theme by others; the first of them is there."""
    given: list[Any] = [SimpleNamespace(file=SimpleNamespace(src_uri=str(number))) for number in range(20)]
    monkeypatch.setattr(theme_output, "can_copy", lambda: True)
    monkeypatch.setattr(theme_output, "in_processes", lambda *_, **__: pages.made())
    monkeypatch.setattr(ThemeOutput, "_made", lambda *_: b"the first")
    made = ThemeOutput(Environment(autoescape=True), "", Shelf(None))
    made.make_ahead(given, lambda _: {}, 2)
    return made


@pytest.mark.parametrize("ends", ["on_shutdown", "on_build_error"], ids=["Ctrl-C", "a fault"])
def test_conversions_and_pages_in_the_theme_end(ends: str, pages: Work, output: ThemeOutput) -> None:
    conversions, plugin = Work("one", "two"), AtlasPlugin()
    made = Preparation({}, [Waiting("one", ""), Waiting("two", "")], conversions.made(), Shelf(None))
    plugin.ahead = Ahead(None, (), None, serving=False, preparation=made, output=output)
    assert (conversions.ended, pages.ended) == (False, False)
    getattr(plugin, ends)(**({"error": ValueError()} if ends == "on_build_error" else {}))
    assert conversions.ended
    assert pages.ended
    assert (conversions.done, pages.done) == (["one"], ["one"])


def test_where_nothing_was_begun_nothing_has_to_end() -> None:
    ThemeOutput(Environment(autoescape=True), "", Shelf(None)).stop()
    AtlasPlugin().on_shutdown()
